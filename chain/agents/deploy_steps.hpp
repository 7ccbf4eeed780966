#pragma once

#include "chain/agents/world.hpp"

/// The transactions that deploy a rollup's contracts, sent by its deployer's account in the order
/// of `RollupPort::deploy_step`.
namespace nucleate::agents {

/// ETH that a deployer's account is given.
inline constexpr double kDeployerEther = 40;

struct MinedStep
{
    std::string key; ///< of the transaction, in L1's outbox
    DeployStep step;
    TxResult result;
};
/// Step number `done`, once it is mined.
std::optional<MinedStep> mined_step(const World& world, const RollupRequest& request,
                                    std::uint64_t done);

/// Sends the steps that follow `done` of `total`, a few at a time. What the port says that it waits
/// for, if so.
std::optional<std::string> send_steps(World& world, const RollupRequest& request,
                                      std::size_t account, std::uint64_t done, std::uint64_t total);

} // namespace nucleate::agents
