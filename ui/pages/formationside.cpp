#include "ui/pages/formationside.hpp"

#include "models/format.hpp"
#include "models/wei.hpp"

using namespace Qt::StringLiterals;

namespace nucleate {

FormationSide::FormationSide(const UiContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_column(new QVBoxLayout(this)),
      m_risks(new RiskCard(context, this)), m_votes(new Meter), m_money(new Meter),
      m_autonomy(new Meter)
{
    m_column->setContentsMargins(0, 0, 8, 0);
    m_column->setSpacing(12);
    m_column->addWidget(m_risks);
    m_votesCard = card(m_votes);
    m_moneyCard = card(m_money);
    m_autonomyCard = card(m_autonomy);
    m_column->addStretch();
    retranslate();
}

Card* FormationSide::card(QWidget* content)
{
    auto* made = new Card(this);
    made->body()->addWidget(content);
    m_column->addWidget(made);
    return made;
}

void FormationSide::show(const protocol::FormationRow& row)
{
    m_risks->show(m_context.world.table<protocol::ChainRow>().find(qs(row.chain)));
    const double cast = row.votes_for + row.votes_against + row.votes_abstain;
    m_votes->set(
        {{tr("For"), row.votes_for, Format::compact(row.votes_for), Tone::Ok},
         {tr("Against"), row.votes_against, Format::compact(row.votes_against), Tone::Error},
         {tr("Abstain"), row.votes_abstain, Format::compact(row.votes_abstain), Tone::Muted}},
        cast, row.quorum > 0 ? std::optional(row.quorum) : std::nullopt,
        tr("quorum %1").arg(Format::compact(row.quorum)));
    m_votesCard->setVisible(cast > 0);
    const double pledged = Wei::from(row.pledged).ether();
    const double threshold = Wei::from(row.threshold).ether();
    m_money->set({{tr("Pledged"), pledged, Format::ether(row.pledged, 2),
                   pledged >= threshold ? Tone::Ok : Tone::Accent}},
                 0, threshold, tr("needs %1").arg(Format::ether(row.threshold, 2)));
    m_moneyCard->setVisible(threshold > 0);
    m_autonomy->set(
        {{tr("Rule"), row.autonomy_rule, Format::percent(row.autonomy_rule), Tone::Muted},
         {tr("Agents"), row.autonomy_agent, Format::percent(row.autonomy_agent), Tone::Accent},
         {tr("People"), row.autonomy_person, Format::percent(row.autonomy_person), Tone::Warn}},
        1);
}

void FormationSide::retranslate()
{
    m_votesCard->setTitle(tr("Votes"));
    m_moneyCard->setTitle(tr("Treasury"));
    m_autonomyCard->setTitle(tr("Autonomy"));
    m_autonomyCard->setNote(tr("share of the steps by who did them"));
    m_risks->retranslate();
}

} // namespace nucleate
