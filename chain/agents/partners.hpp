#pragma once

#include "chain/agents/world.hpp"

#include <optional>
#include <vector>

/// Partners for a chain of one's own are found as an outsider would find them: in the ERC-8004
/// registries.
namespace nucleate::agents {

/// What an agent that would form a coalition found.
struct Partners
{
    std::size_t seeker = 0;
    std::size_t found = 0; ///< agents that the registries show for the query
    std::vector<std::size_t>
        willing; ///< those of them that want to form, and the seeker; ascending
};

/// Looks for partners when an agent has just decided to form: for the service "coalition" and the
/// least reputation of the market. Nothing when nobody looks, or too few would answer.
std::optional<Partners> find_partners(const World& world);

} // namespace nucleate::agents
