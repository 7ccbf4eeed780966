#pragma once

#include "chain/protocol/row_field.hpp"

#include <cstdint>
#include <string>
#include <tuple>
#include <vector>

namespace nucleate::protocol {

/// A detector that noticed something on a chain while a fault was in it.
struct SightingRow
{
    std::string detector;    ///< see faults.hpp
    std::uint64_t time = 0;  ///< of the L1 block at which it spoke
    std::uint64_t event = 0; ///< id in the event log

    static constexpr auto fields()
    {
        using R = SightingRow;
        return std::tuple{field("detector", &R::detector), field("time", &R::time),
                          field("event", &R::event)};
    }
};

/// A fault that somebody put into this devnet, and who noticed. Blocks are those of L1.
struct FaultRow
{
    std::string id;           ///< "fault-1"
    std::string kind;         ///< see faults.hpp
    std::string chain;        ///< "l2-1", or "l1"
    std::string address;      ///< whose transactions are ignored; empty unless the kind wants one
    std::uint64_t blocks = 0; ///< L1 blocks that the kind wants; else 0
    std::string actor; ///< address of the operator whose node has the fault; empty for no one's
    /// "armed": waits for a term that is long enough; "active": does its harm; "over": healed, or
    /// done by itself.
    std::string state;
    std::string detector;             ///< who is to notice
    std::uint64_t bound = 0;          ///< seconds after `began` within which it has to
    std::uint64_t injected = 0;       ///< when it was asked for
    std::uint64_t injected_block = 0; ///< L1's head then
    std::uint64_t began = 0;          ///< when it did its first harm; 0: not yet
    bool caught = false;              ///< by `detector`
    std::uint64_t caught_time = 0;
    std::uint64_t caught_block = 0;
    std::uint64_t delay = 0;            ///< seconds from `began` to `caught_time`
    std::uint64_t event = 0;            ///< what the detector said: an id in the event log
    std::vector<SightingRow> sightings; ///< of all detectors, in order
    std::uint64_t healed = 0;
    std::uint64_t recovered = 0;  ///< when all that was unsafe when it began was safe or replaced
    std::uint64_t safe_block = 0; ///< L2 block that was safe when it began
    std::string safe_hash;
    bool safe_lost = false; ///< that block is not the chain's any more

    static constexpr auto fields()
    {
        using R = FaultRow;
        return std::tuple{field("id", &R::id),
                          field("kind", &R::kind),
                          field("chain", &R::chain),
                          field("address", &R::address),
                          field("blocks", &R::blocks),
                          field("actor", &R::actor),
                          field("state", &R::state),
                          field("detector", &R::detector),
                          field("bound", &R::bound),
                          field("injected", &R::injected),
                          field("injectedBlock", &R::injected_block),
                          field("began", &R::began),
                          field("caught", &R::caught),
                          field("caughtTime", &R::caught_time),
                          field("caughtBlock", &R::caught_block),
                          field("delay", &R::delay),
                          field("event", &R::event),
                          field("sightings", &R::sightings),
                          field("healed", &R::healed),
                          field("recovered", &R::recovered),
                          field("safeBlock", &R::safe_block),
                          field("safeHash", &R::safe_hash),
                          field("safeLost", &R::safe_lost)};
    }
};

} // namespace nucleate::protocol
