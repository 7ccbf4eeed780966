#pragma once

#include "chain/agents/formation_state.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace nucleate::agents {

/// How far an L2 is that stands beside from the start, in order.
enum class StandingStage : std::uint8_t
{
    set,        ///< its sequencer set is not there
    deploying,  ///< its contracts are not
    launching,  ///< it has a genesis and no operator
    furnishing, ///< it runs; its market and its first safe block are to come
    open,
};

struct StandingState
{
    std::string id; ///< "standing-1", as the rollup port knows it
    StandingStage stage = StandingStage::set;
    std::string chain; ///< from its genesis on
    std::uint64_t deploy_total = 0;
    std::uint64_t deploy_done = 0;
    std::map<std::string, Address> addresses; ///< SequencerSet, OptimismPortalProxy
    std::uint64_t refusals = 0;               ///< starts of its node in vain
    std::uint64_t event = 0;                  ///< chain.standing
    std::vector<MemberState> migrants;        ///< agents that chose it, in the order they did

    static constexpr auto fields()
    {
        using T = StandingState;
        return std::tuple{field("id", &T::id),
                          field("stage", &T::stage),
                          field("chain", &T::chain),
                          field("deployTotal", &T::deploy_total),
                          field("deployDone", &T::deploy_done),
                          field("addresses", &T::addresses),
                          field("refusals", &T::refusals),
                          field("event", &T::event),
                          field("migrants", &T::migrants)};
    }
};

} // namespace nucleate::agents
