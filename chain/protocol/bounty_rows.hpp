#pragma once

#include "chain/protocol/row_field.hpp"
#include "chain/protocol/sentence_row.hpp"

#include <cstdint>
#include <string>
#include <tuple>
#include <vector>

namespace nucleate::protocol {

/// A bid on a bounty.
struct BidRow
{
    std::string bidder; ///< address
    std::string name;
    std::string kind;   ///< agent or person
    std::string amount; ///< wei a unit asked
    double reputation = 0;
    double score = 0; ///< amount / reputation; the lowest wins

    static constexpr auto fields()
    {
        using R = BidRow;
        return std::tuple{field("bidder", &R::bidder),
                          field("name", &R::name),
                          field("kind", &R::kind),
                          field("amount", &R::amount),
                          field("reputation", &R::reputation),
                          field("score", &R::score)};
    }
};

/// A bounty: an ERC-8183 job and the auction before it.
struct BountyRow
{
    std::string id; ///< "<formation>/<role>/<slot>"
    std::string formation;
    std::string role;
    std::string job;         ///< ERC-8183 job id; empty before it is created
    std::string state;       ///< bidding, open, funded, submitted, completed, rejected, expired
    std::string task;        ///< what is to be done, one sentence (untrusted text)
    std::string reward;      ///< wei a unit
    std::string reward_unit; ///< block, job
    std::string reward_cap;  ///< wei in all
    std::string escrowed;    ///< wei that lie in the job contract now
    std::string paid;        ///< wei paid out so far
    std::string bond;        ///< wei the taker must lock
    std::uint64_t unbonding_delay = 0; ///< seconds
    std::uint64_t bids_until = 0;
    std::uint64_t expires = 0;
    std::string client; ///< address that pays
    std::string client_name;
    std::string provider;
    std::string provider_name;
    std::string provider_kind;
    std::string evaluator;
    std::string contract;  ///< address where the money lies
    std::string pays_when; ///< the exact condition
    std::string silence;   ///< what happens when the one who decides stays silent
    std::string slashed_when;
    std::vector<BidRow> bids;
    bool people_first = false;          ///< people are given this role before agents
    std::vector<SentenceRow> sentences; ///< how the texts of this row were made

    static constexpr auto fields()
    {
        using R = BountyRow;
        return std::tuple{field("id", &R::id),
                          field("formation", &R::formation),
                          field("role", &R::role),
                          field("job", &R::job),
                          field("state", &R::state),
                          field("task", &R::task),
                          field("reward", &R::reward),
                          field("rewardUnit", &R::reward_unit),
                          field("rewardCap", &R::reward_cap),
                          field("escrowed", &R::escrowed),
                          field("paid", &R::paid),
                          field("bond", &R::bond),
                          field("unbondingDelay", &R::unbonding_delay),
                          field("bidsUntil", &R::bids_until),
                          field("expires", &R::expires),
                          field("client", &R::client),
                          field("clientName", &R::client_name),
                          field("provider", &R::provider),
                          field("providerName", &R::provider_name),
                          field("providerKind", &R::provider_kind),
                          field("evaluator", &R::evaluator),
                          field("contract", &R::contract),
                          field("paysWhen", &R::pays_when),
                          field("silence", &R::silence),
                          field("slashedWhen", &R::slashed_when),
                          field("bids", &R::bids),
                          field("peopleFirst", &R::people_first),
                          field("sentences", &R::sentences)};
    }
};

/// A role at work: the node that serves it and what it earned.
struct WorkRow
{
    std::string id; ///< bounty id
    std::string chain;
    std::string role;
    std::string worker;           ///< address that is paid
    std::string operator_address; ///< hot key that signs for the role on the node
    std::string state;            ///< starting, running, waiting, leaving, left
    std::uint64_t since = 0;
    std::uint64_t next_slot = 0; ///< L2 block number; 0 when not elected
    std::uint64_t next_slot_time = 0;
    std::uint64_t built = 0;
    std::uint64_t missed = 0;
    std::string expected; ///< wei for the work done so far
    std::string earned;   ///< wei paid or claimable
    std::string claimable;
    std::string missing_condition; ///< why expected is not yet earned; empty when equal
    std::uint64_t unbonds_at = 0;
    std::string bonded;
    std::vector<SentenceRow> sentences; ///< how the texts of this row were made

    static constexpr auto fields()
    {
        using R = WorkRow;
        return std::tuple{field("id", &R::id),
                          field("chain", &R::chain),
                          field("role", &R::role),
                          field("worker", &R::worker),
                          field("operatorAddress", &R::operator_address),
                          field("state", &R::state),
                          field("since", &R::since),
                          field("nextSlot", &R::next_slot),
                          field("nextSlotTime", &R::next_slot_time),
                          field("built", &R::built),
                          field("missed", &R::missed),
                          field("expected", &R::expected),
                          field("earned", &R::earned),
                          field("claimable", &R::claimable),
                          field("missingCondition", &R::missing_condition),
                          field("unbondsAt", &R::unbonds_at),
                          field("bonded", &R::bonded),
                          field("sentences", &R::sentences)};
    }
};

} // namespace nucleate::protocol
