#include "chain/agents/deploy_steps.hpp"

namespace nucleate::agents {
namespace {

constexpr std::size_t kDeployAhead = 6; ///< transactions under way at a time

std::string deploy_key(const RollupRequest& request, std::size_t step)
{
    return request.formation + "/deploy/" + std::to_string(step);
}

} // namespace

std::optional<MinedStep> mined_step(const World& world, const RollupRequest& request,
                                    std::uint64_t done)
{
    const std::string key = deploy_key(request, done);
    if (world.l1_outbox->fate(key) != Fate::done)
        return std::nullopt;
    MinedStep out{key, {}, *world.l1_outbox->result(key)};
    if (Result<DeployStep> step = world.rollup.deploy_step(request, done))
        out.step = std::move(*step);
    return out;
}

std::optional<std::string> send_steps(World& world, const RollupRequest& request,
                                      std::size_t account, std::uint64_t done, std::uint64_t total)
{
    for (std::size_t i = done; i < total && i < done + kDeployAhead; ++i) {
        const std::string key = deploy_key(request, i);
        const Fate fate = world.l1_outbox->fate(key);
        if (fate == Fate::done || fate == Fate::pending)
            continue;
        const Result<DeployStep> step = world.rollup.deploy_step(request, i);
        if (!step)
            return step.error().message;
        // One without a gas limit is estimated, which needs those before it to be mined.
        if (step->gas_limit == 0 && i != done)
            return std::nullopt;
        if (!world.l1_outbox->send_urgent(account, key, {step->to, step->value, step->data},
                                          step->gas_limit))
            return std::nullopt;
    }
    return std::nullopt;
}

} // namespace nucleate::agents
