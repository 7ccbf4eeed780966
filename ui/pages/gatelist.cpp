#include "ui/pages/gatelist.hpp"

#include "models/format.hpp"
#include "models/sentencetext.hpp"
#include "ui/dialogs/walletdialogs.hpp"
#include "ui/theme/icons.hpp"
#include "ui/widgets/chip.hpp"
#include "ui/widgets/label.hpp"

#include <QHBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace nucleate {
namespace {

/// Empties a layout; widgets go at the end of the event, because one may be the sender.
void clear(QVBoxLayout* rows)
{
    while (QLayoutItem* item = rows->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

QString stateName(PendingCall::State state)
{
    switch (state) {
    case PendingCall::State::Waiting:
        return FlowProgress::tr("Next", "state of a transaction");
    case PendingCall::State::Preparing:
        return FlowProgress::tr("Preparing", "state of a transaction");
    case PendingCall::State::Signed:
        return FlowProgress::tr("Signed", "state of a transaction");
    case PendingCall::State::Sent:
        return FlowProgress::tr("Sent", "state of a transaction");
    case PendingCall::State::Final:
        return FlowProgress::tr("Final", "state of a transaction");
    case PendingCall::State::Failed:
        return FlowProgress::tr("Failed", "state of a transaction");
    default:
        return {};
    }
}

Tone stateTone(PendingCall::State state)
{
    switch (state) {
    case PendingCall::State::Failed:
        return Tone::Error;
    case PendingCall::State::InBlock:
    case PendingCall::State::Final:
        return Tone::Ok;
    case PendingCall::State::Waiting:
        return Tone::Muted;
    default:
        return Tone::Accent;
    }
}

} // namespace

GateList::GateList(const UiContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_rows(new QVBoxLayout(this))
{
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(6);
}

void GateList::refresh()
{
    const QList<BountyFlow::Gate> gates = m_context.flow.gates();
    QString key;
    for (const BountyFlow::Gate& gate : gates)
        key += gate.name + gate.reason + (gate.ok ? u'+' : u'-');
    if (key == m_shown)
        return;
    m_shown = key;
    clear(m_rows);
    for (const BountyFlow::Gate& gate : gates)
        m_rows->addWidget(makeRow(gate));
}

QWidget* GateList::makeRow(const BountyFlow::Gate& gate)
{
    auto* row = new QWidget(this);
    auto* mark = new QLabel(row);
    const Theme& theme = Theme::get();
    mark->setPixmap(
        gate.ok ? icons::pixmap(u"check"_s, theme.color(Tone::Ok), 16, devicePixelRatioF())
                : icons::pixmap(u"alert"_s, theme.color(Tone::Warn), 16, devicePixelRatioF()));
    auto* name = new Label(row);
    name->setText(gate.name);
    auto* reason = new Label(row, TextSize::Small, gate.ok ? Tone::Muted : Tone::Warn);
    reason->setText(gate.reason);
    reason->setElided(true);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(name);
    words->addWidget(reason);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(10);
    line->addWidget(mark);
    line->addLayout(words, 1);
    if (!gate.ok && gate.fix != BountyFlow::Fix::None) {
        auto* button = new QPushButton(fixName(gate.fix), row);
        button->setObjectName(u"fix%1"_s.arg(static_cast<int>(gate.fix)));
        connect(button, &QPushButton::clicked, this, [this, which = gate.fix] { fix(which); });
        line->addWidget(button);
    }
    row->setAccessibleName(gate.name);
    row->setAccessibleDescription(gate.reason);
    return row;
}

QString GateList::fixName(BountyFlow::Fix fix)
{
    switch (fix) {
    case BountyFlow::Fix::CreateWallet:
        return tr("Create wallet…", "button");
    case BountyFlow::Fix::Unlock:
        return tr("Unlock…", "button");
    case BountyFlow::Fix::Faucet:
        return tr("Get devnet ETH", "button");
    default:
        return {};
    }
}

void GateList::fix(BountyFlow::Fix fix)
{
    if (fix == BountyFlow::Fix::CreateWallet)
        openCreateWallet(m_context.wallet, window());
    else if (fix == BountyFlow::Fix::Unlock)
        openUnlockWallet(m_context.wallet, window());
    else if (fix == BountyFlow::Fix::Faucet)
        m_context.flow.askFaucet();
}

FlowProgress::FlowProgress(const UiContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_rows(new QVBoxLayout(this))
{
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(6);
}

void FlowProgress::refresh()
{
    const BountyFlow& flow = m_context.flow;
    QString key = flow.sentence();
    for (const PendingCall& call : flow.calls())
        key += call.what + QString::number(static_cast<int>(call.state));
    setVisible(!flow.sentence().isEmpty());
    if (key == m_shown)
        return;
    m_shown = key;
    clear(m_rows);
    auto* now = new Label(this, TextSize::Body,
                          flow.phase() == BountyFlow::Phase::Failed ? Tone::Error : Tone::Text,
                          QFont::Medium);
    now->setWordWrap(true);
    now->setText(flow.sentence());
    m_rows->addWidget(now);
    for (const PendingCall& call : flow.calls()) {
        auto* row = new QWidget(this);
        auto* what = new Label(row, TextSize::Body, Tone::Muted);
        what->setText(SentenceText::alone(call.what));
        what->setElided(true);
        auto* chip = new Chip(row);
        chip->set(call.state == PendingCall::State::InBlock
                      ? tr("In block %1").arg(Format::number(call.block))
                      : stateName(call.state),
                  stateTone(call.state));
        auto* line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        line->addWidget(what, 1);
        line->addWidget(chip);
        m_rows->addWidget(row);
    }
}

} // namespace nucleate
