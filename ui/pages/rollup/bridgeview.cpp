#include "ui/pages/rollup/bridgeview.hpp"

#include "models/format.hpp"

using namespace Qt::StringLiterals;

namespace nucleate {

BridgeView::BridgeView(const UiContext& context, ChainClients& clients, QWidget* parent)
    : RollupView(context, parent), m_bridge(clients, context.world, context.wallet),
      m_send(new SendCard(context, m_bridge, this)), m_listCard(new Card(this)),
      m_table(new DataTable(m_listCard)), m_panel(new StatePanel(m_table, m_listCard)),
      m_steps(new TransferCard(context, m_bridge, this))
{
    m_listCard->setFlush();
    m_listCard->body()->addWidget(m_panel);
    m_table->setObjectName(u"transfers"_s);
    m_table->setDirectSource(&m_rows);
    retranslate();
    m_table->setStretchColumn(2);
    auto* right = new QVBoxLayout;
    right->setSpacing(12);
    right->addWidget(m_listCard, 1);
    right->addWidget(m_steps);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addWidget(m_send, 5);
    row->addLayout(right, 7);
    connect(&m_bridge, &Bridge::changed, this, &BridgeView::refresh);
    connect(&context.wallet, &Signer::changed, this, &BridgeView::refresh);
    connect(m_table, &DataTable::rowSelected, this, &BridgeView::refresh);
}

void BridgeView::chainChanged()
{
    m_bridge.setChain(chainId());
}

void BridgeView::open(const QString& target)
{
    refresh();
    m_table->selectId(target);
}

/// The selected one; without a selection the newest that is not done.
const Transfer* BridgeView::chosen() const
{
    const auto& all = m_bridge.transfers();
    if (const Transfer* picked = m_bridge.find(m_table->selectedId()))
        return picked;
    return all.isEmpty() ? nullptr : &all.front();
}

void BridgeView::refresh()
{
    const auto* row = chain();
    if (!row)
        return;
    const auto* l1 = world().l1();
    if (isVisible() && l1 && l1->head != m_askedAt) {
        m_askedAt = l1->head;
        m_bridge.refresh();
    }
    m_send->refresh(*row);
    showTransfers(*row);
    m_steps->refresh(*row, chosen());
}

void BridgeView::showTransfers(const protocol::ChainRow& chain)
{
    QList<PlainTable::Row> rows;
    for (const Transfer& transfer : m_bridge.transfers()) {
        const TransferProgress progress(transfer, chain, context().status.chainNow());
        const QStringList stages = TransferProgress::stages(transfer.kind);
        const RungWait wait = progress.wait();
        const int stage = qMin(progress.stage(), static_cast<int>(stages.size()) - 1);
        rows.append(
            {transfer.id,
             {{transfer.kind == Transfer::Kind::Deposit ? tr("Deposit") : tr("Withdrawal"),
               {},
               transfer.transaction},
              {m_bridge.amountOf(transfer), {}, {}},
              {wait.sentence, {}, {}},
              {progress.isDone() ? tr("done", "a transfer")
                                 : tr("%1 of %2", "step of steps").arg(stage).arg(stages.size()),
               {},
               stages.at(stage)}},
             -1});
    }
    m_rows.setRows(rows);
    if (!rows.isEmpty())
        m_panel->setLive();
    else if (context().wallet.exists())
        m_panel->setEmpty(tr("Nothing sent yet"),
                          tr("Your deposits and withdrawals appear here, with each step they "
                             "take."));
    else
        m_panel->setEmpty(tr("No wallet"),
                          tr("Create a wallet to send ETH and tokens between L1 and this chain."));
}

void BridgeView::retranslate()
{
    m_listCard->setTitle(tr("Your transfers"));
    m_table->setAccessibleName(tr("Your transfers"));
    m_rows.setHeaders({tr("Way", "column: deposit or withdrawal"), tr("Amount", "column"),
                       tr("Next", "column"), tr("Step", "column")},
                      {1});
    m_send->retranslate();
    m_steps->retranslate();
    refresh();
}

} // namespace nucleate
