#include "chain/execution/rules.hpp"
#include "chain/execution/system_calls.hpp"

namespace nucleate::execution {
namespace {

using evm::Fork;

constexpr std::uint64_t kEther = 1'000'000'000'000'000'000;
constexpr std::uint64_t kGwei = 1'000'000'000;

void credit(State& state, const Address& address, const uint256& amount)
{
    AccountEntry& account = state.account(address);
    state.set_balance(account, account.balance + amount);
}

/// Yellow Paper, 11.3, with EIP-649 and EIP-1234.
uint256 block_reward(Fork fork)
{
    if (fork >= Fork::constantinople)
        return uint256{2 * kEther};
    return uint256{(fork >= Fork::byzantium ? 3 : 5) * kEther};
}

void pay_rewards(BlockContext& block)
{
    const uint256 reward = block_reward(block.fork);
    uint256 miner = reward;
    for (const Ommer& ommer : block.env.ommers) {
        const std::uint64_t age = block.env.number - ommer.number;
        credit(block.state, ommer.coinbase, reward * uint256{8 - age} / uint256{8});
        miner += reward / uint256{32};
    }
    credit(block.state, block.env.coinbase, miner);
    static_cast<void>(block.state.end_transaction());
}

/// EIP-4895.
void pay_withdrawals(BlockContext& block)
{
    for (const Withdrawal& withdrawal : block.env.withdrawals)
        credit(block.state, withdrawal.address, uint256{withdrawal.amount} * uint256{kGwei});
    static_cast<void>(block.state.end_transaction());
}

} // namespace

Expected<void, BlockError> L1Rules::finish(BlockContext& block, BlockOutcome& outcome)
{
    if (block.fork < Fork::paris && block.env.pay_rewards)
        pay_rewards(block);
    if (block.fork >= Fork::shanghai)
        pay_withdrawals(block);
    if (block.fork < Fork::prague)
        return {};
    return collect_requests(block, outcome);
}

} // namespace nucleate::execution
