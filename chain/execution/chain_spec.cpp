#include "chain/execution/chain_spec.hpp"

namespace nucleate::execution {

using evm::Fork;

Fork ChainSpec::fork_at(std::uint64_t number, std::uint64_t timestamp) const
{
    Fork current = Fork::frontier;
    for (const Activation& activation : activations) {
        const bool by_time = activation.fork >= Fork::shanghai;
        if ((by_time ? timestamp : number) >= activation.at)
            current = activation.fork;
    }
    return current;
}

BlobParameters ChainSpec::blob_parameters(Fork fork) const
{
    const auto after = blob_schedule.upper_bound(fork);
    return after == blob_schedule.begin() ? BlobParameters{} : std::prev(after)->second;
}

BlobParameters ChainSpec::blob_parameters_at(std::uint64_t number, std::uint64_t timestamp) const
{
    const auto after = blob_only_forks.upper_bound(timestamp);
    if (after != blob_only_forks.begin())
        return std::prev(after)->second;
    return blob_parameters(fork_at(number, timestamp));
}

ChainSpec ChainSpec::l1(std::uint64_t chain_id, Fork fork)
{
    ChainSpec spec;
    spec.chain_id = chain_id;
    for (unsigned i = 0; i <= static_cast<unsigned>(fork); ++i)
        spec.activations.push_back({static_cast<Fork>(i), 0});
    spec.blob_schedule[Fork::cancun] = {3, 6, 3'338'477};
    spec.blob_schedule[Fork::prague] = {6, 9, 5'007'716};
    return spec;
}

ChainSpec ChainSpec::l2(std::uint64_t chain_id)
{
    ChainSpec spec = l1(chain_id, Fork::cancun);
    spec.rules = RuleSet::l2;
    spec.base_fee = {6, 250};
    return spec;
}

} // namespace nucleate::execution
