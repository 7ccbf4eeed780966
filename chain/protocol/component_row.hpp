#pragma once

#include "chain/protocol/row_field.hpp"

#include <cstdint>
#include <string>
#include <tuple>
#include <vector>

namespace nucleate::protocol {

/// A part of what makes an L2 work: whose it is, who runs it, and whether it runs.
struct ComponentRow
{
    std::string component; ///< sequencers, data, rpc, bridge, prover, explorer, treasury
    std::string owner;     ///< address that may change it; empty: nobody
    std::vector<std::string> operators; ///< names of those who run it; empty: a contract does
    std::uint64_t autonomy = 0;         ///< 0 run by people … 4 run by agents or contracts alone
    std::string health;                 ///< up, down; absent: it never ran
    /// Why it is not up: no_leader, stalled, withheld, no_batch, no_operator, no_endpoint, paused,
    /// nothing_proposed, no_program, no_money; empty while it is.
    std::string reason;
    bool single_point = false; ///< without one of its operators it would stop

    static constexpr auto fields()
    {
        using R = ComponentRow;
        return std::tuple{field("component", &R::component),     field("owner", &R::owner),
                          field("operators", &R::operators),     field("autonomy", &R::autonomy),
                          field("health", &R::health),           field("reason", &R::reason),
                          field("singlePoint", &R::single_point)};
    }
};

} // namespace nucleate::protocol
