#include "chain/evm/sstore_gas.hpp"

namespace nucleate::evm {
namespace {

constexpr std::int64_t kSet = 20000;

/// The names of EIP-2200: a write that changes nothing new, the first change of a slot that is not
/// zero, and the refund for clearing it.
struct Prices
{
    std::int64_t dirty;
    std::int64_t reset;
    std::int64_t clear_refund;
};

constexpr Prices prices(Fork fork)
{
    if (fork >= Fork::london)
        return {100, 2900, 4800};
    if (fork >= Fork::berlin)
        return {100, 2900, 15000};
    if (fork >= Fork::istanbul)
        return {800, 5000, 15000};
    return {200, 5000, 15000};
}

WriteCost gross_cost(const StorageWrite& before, const uint256& value)
{
    if (before.current.is_zero() && !value.is_zero())
        return {kSet, 0};
    return {5000, !before.current.is_zero() && value.is_zero() ? 15000 : 0};
}

WriteCost net_cost(const Prices& price, const StorageWrite& before, const uint256& value)
{
    const auto& [original, current] = before;
    if (current == value)
        return {price.dirty, 0};
    if (original == current) {
        if (original.is_zero())
            return {kSet, 0};
        return {price.reset, value.is_zero() ? price.clear_refund : 0};
    }
    WriteCost cost{price.dirty, 0};
    if (!original.is_zero()) {
        if (current.is_zero())
            cost.refund -= price.clear_refund;
        if (value.is_zero())
            cost.refund += price.clear_refund;
    }
    if (original == value)
        cost.refund += (original.is_zero() ? kSet : price.reset) - price.dirty;
    return cost;
}

} // namespace

WriteCost write_cost(Fork fork, const StorageWrite& before, const uint256& value)
{
    const bool net = fork == Fork::constantinople || fork >= Fork::istanbul;
    return net ? net_cost(prices(fork), before, value) : gross_cost(before, value);
}

} // namespace nucleate::evm
