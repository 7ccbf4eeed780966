#pragma once

#include "chain/rollup/deployment.hpp"

#include <span>

namespace nucleate::rollup {

/// What the data of a step may depend on.
struct PlanContext
{
    const DeploymentParameters& parameters;
    const std::map<std::string, Address>& addresses;
    const Hash32& anchor_root;

    /// Zero where not confirmed yet: `needs` keeps such a step from being sent.
    Address at(const std::string& name) const
    {
        const auto found = addresses.find(name);
        return found == addresses.end() ? Address{} : found->second;
    }
};

/// A step before its addresses are known.
struct PlannedStep
{
    const char* name;
    const char* what;
    std::vector<std::string> needs;
    const char* to;              ///< name of the contract that is called; null for a creation
    std::uint64_t execution_gas; ///< beside the data, with room to spare
    Bytes (*data)(const PlanContext&);
};

/// All steps, so ordered that needs come first.
std::span<const PlannedStep> deployment_plan(const GameParameters& game);
/// Those whose last block is the anchor of the rollup.
std::span<const char* const> initialiser_steps(const GameParameters& game);

} // namespace nucleate::rollup
