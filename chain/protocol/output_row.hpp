#pragma once

#include "chain/protocol/row_field.hpp"

#include <cstdint>
#include <string>
#include <tuple>

namespace nucleate::protocol {

/// A proposal of an L2's state on L1: a dispute game. All times are seconds of chain time.
struct OutputRow
{
    std::uint64_t number = 0; ///< L2 block whose state is claimed
    std::string root;         ///< output root
    std::string game;         ///< address
    std::string proposer;
    std::uint64_t created = 0;
    std::uint64_t clock_end = 0; ///< up to here it can be disputed, if nobody has yet
    std::uint64_t claims = 0;    ///< of the game; 1: nobody disputes it
    std::string state;           ///< "open", "stands" or "lost"
    std::uint64_t final_at = 0;  ///< when withdrawals may rest on it; 0 unless it stands
    std::string right; ///< what this node derived from L1: "yes", "no", or "" where it has not yet

    static constexpr auto fields()
    {
        using R = OutputRow;
        return std::tuple{field("number", &R::number),    field("root", &R::root),
                          field("game", &R::game),        field("proposer", &R::proposer),
                          field("created", &R::created),  field("clockEnd", &R::clock_end),
                          field("claims", &R::claims),    field("state", &R::state),
                          field("finalAt", &R::final_at), field("right", &R::right)};
    }
};

} // namespace nucleate::protocol
