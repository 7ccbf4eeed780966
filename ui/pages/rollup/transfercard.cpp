#include "ui/pages/rollup/transfercard.hpp"

#include "models/format.hpp"
#include "models/rollup/clocktext.hpp"

using namespace Qt::StringLiterals;

namespace nucleate {

TransferCard::TransferCard(const UiContext& context, Bridge& bridge, QWidget* parent)
    : Card(parent), m_context(context), m_bridge(bridge), m_stepper(new Stepper(this)),
      m_text(new Label(this)), m_facts(new KeyValues(this)), m_act(new QPushButton(this))
{
    m_text->setWordWrap(true);
    m_act->setObjectName(u"bridgeNext"_s);
    m_act->setProperty("primary", true);
    auto* line = new QHBoxLayout;
    line->setSpacing(16);
    line->addWidget(m_text, 1);
    line->addWidget(m_act, 0, Qt::AlignVCenter);
    body()->addWidget(m_stepper);
    body()->addLayout(line);
    body()->addWidget(m_facts);
    connect(m_act, &QPushButton::clicked, this, &TransferCard::act);
    connect(m_facts, &KeyValues::opened, this, [this](const QString& hash) {
        const QString on = m_kind == Transfer::Kind::Deposit ? u"l1"_s : m_chain;
        m_context.navigator.go(PageId::Explorer, on + u'/' + hash);
    });
    hide();
}

void TransferCard::refresh(const protocol::ChainRow& chain, const Transfer* transfer)
{
    setVisible(transfer != nullptr);
    if (!transfer)
        return;
    const TransferProgress progress(*transfer, chain, m_context.status.chainNow());
    const ClockText clock(m_context.world, m_context.status);
    const RungWait wait = progress.wait();
    m_id = transfer->id;
    m_chain = qs(chain.id);
    m_kind = transfer->kind;
    m_next = progress.act();
    const QString amount = m_bridge.amountOf(*transfer);
    setTitle(m_kind == Transfer::Kind::Deposit ? tr("Deposit of %1").arg(amount)
                                               : tr("Withdrawal of %1").arg(amount));
    m_stepper->setStages(TransferProgress::stages(m_kind));
    const int last = static_cast<int>(TransferProgress::stages(m_kind).size()) - 1;
    m_stepper->setCurrent(qMin(progress.stage(), last), progress.isDone(),
                          progress.isDone() ? Tone::Ok : Tone::Accent);
    m_text->setText(wait.sentence);
    const bool unlocked = m_context.wallet.isUnlocked();
    m_act->setVisible(m_next != Transfer::Act::None);
    m_act->setText(m_next == Transfer::Act::Prove ? tr("Prove", "button: a withdrawal")
                                                  : tr("Pay out", "button: a withdrawal"));
    m_act->setEnabled(unlocked && !m_bridge.isRunning());
    m_act->setToolTip(!unlocked              ? tr("Unlock your wallet first")
                      : m_bridge.isRunning() ? tr("A transaction is under way.")
                                             : QString());
    QList<KeyValue> rows;
    if (wait.until > m_context.status.chainNow())
        rows.append({tr("Still"), clock.left(wait.until), false, Tone::Accent});
    rows.append({tr("Sent by"), transfer->transaction, true, Tone::Text, false, true});
    if (m_kind == Transfer::Kind::Withdrawal)
        rows.append({tr("Withdrawal"), transfer->id, true});
    else if (transfer->arrived)
        rows.append({tr("Arrived in block"), Format::number(*transfer->arrived)});
    m_facts->setRows(rows);
}

void TransferCard::act()
{
    if (m_next == Transfer::Act::Prove)
        m_bridge.prove(m_id);
    else if (m_next == Transfer::Act::Finalize)
        m_bridge.finalize(m_id);
}

void TransferCard::retranslate()
{
    m_stepper->setStages(TransferProgress::stages(m_kind));
}

} // namespace nucleate
