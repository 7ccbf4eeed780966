#include "ui/pages/rollup/proposalscard.hpp"

#include "models/eventtext.hpp"
#include "models/format.hpp"
#include "models/rollup/proposaltext.hpp"

using namespace Qt::StringLiterals;

namespace nucleate {

ProposalsCard::ProposalsCard(const UiContext& context, QWidget* parent)
    : Card(parent), m_context(context), m_table(new DataTable(this)),
      m_panel(new StatePanel(m_table, this))
{
    setFlush();
    body()->addWidget(m_panel, 1);
    m_table->setObjectName(u"proposals"_s);
    m_table->setDirectSource(&m_rows);
    retranslate();
    m_table->setStretchColumn(1);
    connect(m_table, &DataTable::rowActivated, this, &ProposalsCard::gameChosen);
}

void ProposalsCard::refresh(const protocol::ChainRow& chain)
{
    const quint64 now = m_context.status.chainNow();
    QList<PlainTable::Row> rows;
    for (const protocol::OutputRow& output : chain.outputs) {
        const ProposalText text(output, now);
        rows.append({qs(output.game),
                     {{Format::number(output.number), {}, qs(output.root)},
                      {EventText(m_context.world).who(output.proposer), {}, qs(output.proposer)},
                      {text.state(), {}, text.check()},
                      {text.wait(), {}, text.waitTip()}},
                     -1});
    }
    m_rows.setRows(rows);
    if (rows.isEmpty())
        m_panel->setEmpty(tr("Nothing is proposed yet"),
                          tr("Withdrawals need a state on L1. Anybody may propose one; a node "
                             "that has the role does so by itself."));
    else
        m_panel->setLive();
}

void ProposalsCard::retranslate()
{
    setTitle(tr("Proposed states"));
    setNote(tr("Enter opens the dispute game"));
    m_table->setAccessibleName(tr("Proposed states"));
    m_rows.setHeaders({tr("Block", "column"), tr("Proposed by", "column"), tr("State", "column"),
                       tr("Waits", "column")},
                      {0});
}

} // namespace nucleate
