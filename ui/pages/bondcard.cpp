#include "ui/pages/bondcard.hpp"

#include "models/eventtext.hpp"
#include "models/format.hpp"
#include "ui/dialogs/dialog.hpp"
#include "ui/widgets/keyvalues.hpp"

using namespace Qt::StringLiterals;

namespace nucleate {

BondCard::BondCard(const UiContext& context, QWidget* parent)
    : Card(parent), m_context(context), m_text(new Label(this)), m_take(new QPushButton(this))
{
    setObjectName(u"bondCard"_s);
    m_text->setWordWrap(true);
    m_take->setObjectName(u"takeBond"_s);
    auto* row = new QHBoxLayout;
    row->setSpacing(16);
    row->addWidget(m_text, 1);
    row->addWidget(m_take, 0, Qt::AlignVCenter);
    body()->addLayout(row);
    connect(m_take, &QPushButton::clicked, this, &BondCard::confirm);
    connect(&context.bonds, &LockedBonds::changed, this, &BondCard::refresh);
    connect(&context.status, &NodeStatus::ticked, this, &BondCard::refresh);
    retranslate();
}

void BondCard::refresh()
{
    const QList<LockedBond> bonds = m_context.bonds.bonds();
    setVisible(!bonds.isEmpty());
    if (bonds.isEmpty())
        return;
    const LockedBond& bond = bonds.front();
    const quint64 now = m_context.status.chainNow();
    const QString where =
        tr("%1 lie in the sequencer set %2 of %3.", "amount, address, formation")
            .arg(Format::ether(bond.amount.decimal().toStdString()), Format::elided(bond.set),
                 EventText(m_context.world).who(bond.formation.toStdString()));
    const QString when = bond.freeAt > now
                             ? tr("The bond is free %1").arg(Format::age(bond.freeAt, now))
                             : tr("It is free.", "a bond");
    const QString error = m_context.bonds.error();
    m_text->setText(error.isEmpty() ? QString(where + u' ' + when) : error);
    m_text->setTone(error.isEmpty() ? Tone::Text : Tone::Error);
    const bool unlocked = m_context.wallet.isUnlocked();
    m_take->setEnabled(bond.freeAt <= now && unlocked && !m_context.bonds.isRunning());
    m_take->setToolTip(bond.freeAt > now ? when
                       : unlocked        ? QString()
                                         : tr("Unlock your wallet first"));
}

void BondCard::confirm()
{
    const QList<LockedBond> bonds = m_context.bonds.bonds();
    if (bonds.isEmpty())
        return;
    const LockedBond bond = bonds.front();
    auto* dialog = new Dialog(window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(u"confirmBond"_s);
    auto* figures = new KeyValues(dialog);
    dialog->body()->addWidget(figures);
    dialog->setWords([dialog, figures, bond, me = m_context.wallet.address()] {
        dialog->setTitle(tr("Take your bond back"));
        dialog->acceptButton()->setText(tr("Sign and take it", "button"));
        figures->setRows({{tr("You sign as"), me, true},
                          {tr("You get"), Format::ether(bond.amount.decimal().toStdString())},
                          {tr("Contract"), bond.set, true}});
    });
    LockedBonds& all = m_context.bonds;
    connect(dialog, &QDialog::accepted, &all, [&all, bond] { all.takeBack(bond); });
    dialog->open();
}

void BondCard::retranslate()
{
    setTitle(tr("The bond of a seat you left"));
    m_take->setText(tr("Take your bond back…", "button"));
    refresh();
}

} // namespace nucleate
