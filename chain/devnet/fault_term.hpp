#pragma once

#include "chain/rollup/l1_calls.hpp"

#include <cstdint>
#include <optional>

namespace nucleate::devnet {

/// The term of a sequencer set's leader, seconds of L1 time, and for how long it may be silent.
struct LeaderTerm
{
    std::uint64_t start = 0;
    std::uint64_t length = 0;
    std::uint64_t silence = 0;
};
/// Nothing while nobody leads, or when L1 cannot be read.
std::optional<LeaderTerm> term_of(const rollup::L1Calls& l1, const Address& sequencer_set);

/// Whether what begins `now` can be seen for `seconds` before the term ends. Of a term that is
/// shorter than that, the beginning will do: `grace` seconds of it.
bool leaves_time(const LeaderTerm& term, std::uint64_t now, std::uint64_t seconds,
                 std::uint64_t grace);

/// Whether the set has taken from an operator's stake because it signed a height twice.
bool is_punished(const rollup::L1Calls& l1, const Address& sequencer_set, const Address& worker);

} // namespace nucleate::devnet
