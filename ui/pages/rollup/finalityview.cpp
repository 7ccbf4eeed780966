#include "ui/pages/rollup/finalityview.hpp"

#include "models/format.hpp"
#include "models/rollup/ladder.hpp"

using namespace Qt::StringLiterals;

namespace nucleate {
namespace {

/// What a rung means; of proposals, until when the newest can be disputed.
QString meaning(const protocol::ChainRow& chain, Rung rung, quint64 now)
{
    if (rung == Rung::Proposed)
        for (const protocol::OutputRow& output : chain.outputs)
            if (output.state == "open" && output.number == chain.proposed && output.clock_end > now)
                return FinalityView::tr("Claimed on L1; disputable for another %1.")
                    .arg(Format::duration(output.clock_end - now));
    return Ladder::meaning(rung);
}

} // namespace

FinalityView::FinalityView(const UiContext& context, ChainClients& clients, QWidget* parent)
    : RollupView(context, parent), m_ladderCard(new Card(this)),
      m_ladder(new LadderView(m_ladderCard)), m_rederive(new RederiveCard(context, this)),
      m_lookup(new LookupCard(context, clients, this)),
      m_proposals(new ProposalsCard(context, this))
{
    m_ladderCard->body()->addWidget(m_ladder);
    m_ladderCard->body()->addStretch();
    auto* left = new QVBoxLayout;
    left->setSpacing(12);
    left->addWidget(m_ladderCard, 1);
    left->addWidget(m_rederive);
    auto* right = new QVBoxLayout;
    right->setSpacing(12);
    right->addWidget(m_lookup);
    right->addWidget(m_proposals, 1);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addLayout(left, 1);
    row->addLayout(right, 1);
    connect(m_lookup, &LookupCard::changed, this, &FinalityView::refresh);
    connect(m_proposals, &ProposalsCard::gameChosen, this, &FinalityView::gameChosen);
}

void FinalityView::chainChanged()
{
    m_lookup->setChain(chainId());
    m_rederive->setChain(chainId());
}

void FinalityView::refresh()
{
    const auto* row = chain();
    if (!row)
        return;
    const Ladder ladder(*row, world().l1());
    const quint64 now = context().status.chainNow();
    m_lookup->refresh(*row);
    QList<LadderView::Line> lines;
    for (int i = 0; i < kRungs; ++i) {
        const auto rung = static_cast<Rung>(i);
        const quint64 block = ladder.block(rung);
        const quint64 lag = ladder.lag(rung);
        lines.append({Ladder::name(rung), meaning(*row, rung, now),
                      block > 0 ? Format::number(block) : tr("none yet", "block on a rung"),
                      block == 0 || rung == Rung::Unsafe ? QString()
                      : lag == 0                         ? tr("up to the head")
                                 : tr("%1 behind", "the head").arg(Format::duration(lag)),
                      block > 0, m_lookup->rung() >= 0 && m_lookup->block() <= block});
    }
    m_ladder->setLines(lines);
    m_ladder->setMark(m_lookup->rung(), m_lookup->what());
    m_proposals->refresh(*row);
}

void FinalityView::retranslate()
{
    m_ladderCard->setTitle(tr("How far it is final"));
    m_ladderCard->setNote(tr("newest block on each rung"));
    m_lookup->retranslate();
    m_rederive->retranslate();
    m_proposals->retranslate();
    refresh();
}

} // namespace nucleate
