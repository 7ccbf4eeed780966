#pragma once

#include "chain/protocol/row_field.hpp"

#include <cstdint>
#include <string>
#include <tuple>
#include <vector>

namespace nucleate::protocol {

/// What an operator lost by a rule of its sequencer set, with what proves it.
struct SlashRow
{
    std::string offence;         ///< "equivocation", "missed", "correlated" (to one) or "dao"
    std::string amount;          ///< wei taken of the stake
    std::string burnt;           ///< wei of it that nobody got
    std::uint64_t time = 0;      ///< of the L1 block
    std::string transaction;     ///< on L1, that holds the evidence
    std::uint64_t number = 0;    ///< equivocation: the L2 block that was signed twice
    std::string first_hash;      ///< equivocation: of one of the two blocks
    std::string first_signature; ///< r ‖ s ‖ y parity, over its payload
    std::string second_hash;
    std::string second_signature;
    std::uint64_t turns = 0;  ///< missed: of the epoch
    std::uint64_t missed = 0; ///< missed: of these

    static constexpr auto fields()
    {
        using R = SlashRow;
        return std::tuple{field("offence", &R::offence),
                          field("amount", &R::amount),
                          field("burnt", &R::burnt),
                          field("time", &R::time),
                          field("transaction", &R::transaction),
                          field("number", &R::number),
                          field("firstHash", &R::first_hash),
                          field("firstSignature", &R::first_signature),
                          field("secondHash", &R::second_hash),
                          field("secondSignature", &R::second_signature),
                          field("turns", &R::turns),
                          field("missed", &R::missed)};
    }
};

/// An operator of an L2's sequencer set, as the contract on L1 has it.
struct OperatorRow
{
    std::string id; ///< "<chain>/<address>"
    std::string chain;
    std::uint64_t chain_id = 0; ///< of the L2
    std::string address;        ///< who bonded and is paid
    std::string key;            ///< the hot key that signs blocks and batches
    std::string endpoint;       ///< where its node answers; empty while it has not said
    std::string state;          ///< "leading", "active", "jailed", "ejected", "leaving" or "left"
    std::string stake;          ///< wei
    double share = 0;           ///< of all turns that are due to it by its weight, 0 to 1
    std::uint64_t turns = 0;    ///< that are over
    std::uint64_t missed = 0;   ///< of these: it was silent
    std::uint64_t blocks = 0;   ///< L2 blocks that L1 credited to it
    std::uint64_t jailed_until = 0; ///< no turn before; 0 for none
    std::uint64_t unbonds_at = 0;   ///< when the stake is free; 0 while it is bound
    std::string slashed;            ///< wei, in all
    std::string evidence;           ///< L1 transaction of the last slash; empty for none
    std::vector<SlashRow> slashes;  ///< oldest first

    static constexpr auto fields()
    {
        using R = OperatorRow;
        return std::tuple{field("id", &R::id),
                          field("chain", &R::chain),
                          field("chainId", &R::chain_id),
                          field("address", &R::address),
                          field("key", &R::key),
                          field("endpoint", &R::endpoint),
                          field("state", &R::state),
                          field("stake", &R::stake),
                          field("share", &R::share),
                          field("turns", &R::turns),
                          field("missed", &R::missed),
                          field("blocks", &R::blocks),
                          field("jailedUntil", &R::jailed_until),
                          field("unbondsAt", &R::unbonds_at),
                          field("slashed", &R::slashed),
                          field("evidence", &R::evidence),
                          field("slashes", &R::slashes)};
    }
};

/// How evenly one thing is spread. Machines of one host count as one.
struct SpreadRow
{
    std::string of;                   ///< "stake", "blocks" or "hosts"
    std::uint64_t entities = 0;       ///< that have any of it
    std::uint64_t nakamoto_half = 0;  ///< fewest that hold more than 1/2
    std::uint64_t nakamoto_third = 0; ///< fewest that hold more than 1/3
    double hhi = 0;                   ///< Σ(100·share)², 10,000 for one holder
    double gini = 0;                  ///< 0 even … 1
    double entropy = 0;               ///< bits

    static constexpr auto fields()
    {
        using R = SpreadRow;
        return std::tuple{field("of", &R::of),
                          field("entities", &R::entities),
                          field("nakamotoHalf", &R::nakamoto_half),
                          field("nakamotoThird", &R::nakamoto_third),
                          field("hhi", &R::hhi),
                          field("gini", &R::gini),
                          field("entropy", &R::entropy)};
    }
};

/// Something whose failure alone would break the chain.
struct SinglePointRow
{
    std::string kind;      ///< "operator", "host" or "key"
    std::string name;      ///< address or host
    bool liveness = false; ///< without it nobody builds blocks
    bool safety = false;   ///< without it nobody checks the leader; a key: it can change the rules

    static constexpr auto fields()
    {
        using R = SinglePointRow;
        return std::tuple{field("kind", &R::kind), field("name", &R::name),
                          field("liveness", &R::liveness), field("safety", &R::safety)};
    }
};

/// The sequencer set of an L2 as a whole.
struct SequencerSetRow
{
    std::string id; ///< of the chain
    std::string contract;
    std::uint64_t operators = 0;     ///< that stand for election
    std::string leader;              ///< address of the operator
    std::string stake;               ///< wei, all bonds in it
    std::uint64_t term = 0;          ///< number of the present one
    std::uint64_t term_end = 0;      ///< when the next may begin
    std::uint64_t last_heard = 0;    ///< when the leader was heard last
    std::uint64_t silence = 0;       ///< seconds of silence that end a term
    std::uint64_t epoch_end = 0;     ///< when missed turns are judged next
    std::uint64_t nakamoto_half = 0; ///< the least over `spreads`
    std::uint64_t nakamoto_third = 0;
    std::vector<SpreadRow> spreads;
    std::vector<SinglePointRow> single_points;

    static constexpr auto fields()
    {
        using R = SequencerSetRow;
        return std::tuple{field("id", &R::id),
                          field("contract", &R::contract),
                          field("operators", &R::operators),
                          field("leader", &R::leader),
                          field("stake", &R::stake),
                          field("term", &R::term),
                          field("termEnd", &R::term_end),
                          field("lastHeard", &R::last_heard),
                          field("silence", &R::silence),
                          field("epochEnd", &R::epoch_end),
                          field("nakamotoHalf", &R::nakamoto_half),
                          field("nakamotoThird", &R::nakamoto_third),
                          field("spreads", &R::spreads),
                          field("singlePoints", &R::single_points)};
    }
};

} // namespace nucleate::protocol
