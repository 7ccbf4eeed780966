#include "chain/rollup/deployed.hpp"

#include <algorithm>

namespace nucleate::rollup {
namespace {

/// Where in the block the deployer took the step; nothing when it did not. Proxies are made by the
/// same code: which of them is which shows by its address, and by the calls to it that follow.
std::optional<std::size_t> find_step(const L1Source& l1, const L1Block& block,
                                     const Address& deployer, const DeploymentStep& step,
                                     const std::optional<Address>& created)
{
    for (std::size_t i = 0; i < block.transactions.size(); ++i) {
        const execution::Transaction& tx = block.transactions[i];
        if (tx.to == step.to && tx.data == step.data && i < block.receipts.size() &&
            block.receipts[i].success && block.receipts[i].created == created &&
            l1.sender(block, i) == deployer)
            return i;
    }
    return std::nullopt;
}

} // namespace

Result<Deployment> find_deployed(const L1Source& l1, const DeploymentParameters& parameters,
                                 const std::vector<Deployment::Confirmation>& told)
{
    Deployment deployment(parameters);
    for (const Deployment::Confirmation& claim : told) {
        const std::vector<DeploymentStep> ready = deployment.ready();
        const auto step = std::find_if(ready.begin(), ready.end(), [&](const DeploymentStep& one) {
            return one.name == claim.step;
        });
        if (step == ready.end())
            return fail("The deployment has no step " + claim.step + " at that place.");
        const Expected<L1Block, L1Error> block = l1.block(claim.block.number);
        if (!block)
            return fail("L1 block " + std::to_string(claim.block.number) +
                        " cannot be read: " + to_string(block.error()) + ".");
        const auto index = find_step(l1, *block, parameters.deployer, *step, claim.created);
        if (!index)
            return fail("L1 block " + std::to_string(claim.block.number) +
                        " does not hold the deployment's step " + claim.step + ".");
        const Result<void> done =
            deployment.confirm({claim.step, block->receipts[*index].created, block->ref()});
        if (!done)
            return tl::unexpected(done.error());
    }
    if (!deployment.is_done())
        return fail("The deployment is not complete.");
    return deployment;
}

} // namespace nucleate::rollup
