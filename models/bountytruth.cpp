#include "models/bountytruth.hpp"

#include "models/eventtext.hpp"
#include "models/format.hpp"
#include "models/labels.hpp"
#include "models/sentencetext.hpp"
#include "models/wei.hpp"

#include <QCoreApplication>

namespace nucleate {
namespace {

struct Truth
{
    Q_DECLARE_TR_FUNCTIONS(BountyTruth)
};

/// A block's reward is small: with as many digits as tell it.
QString reward(const protocol::BountyRow& row)
{
    return Format::tr("%1 ETH", "amount").arg(Format::brief(Wei::from(row.reward).ether()));
}

} // namespace

QString rewardText(const protocol::BountyRow& row)
{
    return Truth::tr("%1 a %2", "0.01 ETH a block").arg(reward(row), Labels::unit(row.reward_unit));
}

QString bountyTruth(const protocol::BountyRow& row, const World& world)
{
    const EventText names(world);
    const QString client = row.client_name.empty()
                               ? names.who(row.client)
                               : SentenceText::of(row, "clientName", row.client_name);
    QString out =
        Wei::from(row.escrowed) > Wei()
            ? Truth::tr("%1 of %2 lie locked in the job contract %3.", "amount, payer, address")
                  .arg(Format::ether(row.escrowed), client, Format::elided(row.contract))
        : row.people_first
            ? Truth::tr("%1 pays; up to %2 are locked in the job contract %3 in the block after "
                        "your bond.",
                        "payer, amount, address")
                  .arg(client, Format::ether(row.reward_cap), Format::elided(row.contract))
            : Truth::tr("%1 pays, but nothing is locked yet.", "payer").arg(client);
    out += u' ';
    out += Truth::tr("You get %1 a %2 when %3.", "amount, unit, condition")
               .arg(reward(row), Labels::unit(row.reward_unit),
                    SentenceText::of(row, "paysWhen", row.pays_when));
    if (!row.evaluator.empty()) {
        out += u' ';
        out += Truth::tr("%1 decides; if they stay silent, %2.", "who, outcome")
                   .arg(names.who(row.evaluator), SentenceText::of(row, "silence", row.silence));
    }
    return out;
}

bool isOpenSeat(const protocol::BountyRow& row, const World& world)
{
    const auto* formation = world.table<protocol::FormationRow>().find(qs(row.formation));
    const bool ended =
        formation && (formation->stage == "defeated" || formation->stage == "refunded" ||
                      formation->stage == "dissolved");
    return row.people_first && row.state == "open" && !ended;
}

QString bountyRisk(const protocol::BountyRow& row)
{
    if (row.slashed_when.empty())
        return Truth::tr("You lock %1. It comes back %2 after you leave.", "bond, duration")
            .arg(Format::ether(row.bond), Format::duration(row.unbonding_delay));
    return Truth::tr("You lock %1. It comes back %2 after you leave; it is lost when %3.",
                     "bond, duration, offence")
        .arg(Format::ether(row.bond), Format::duration(row.unbonding_delay),
             SentenceText::of(row, "slashedWhen", row.slashed_when));
}

} // namespace nucleate
