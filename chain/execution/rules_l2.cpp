#include "chain/execution/rules.hpp"
#include "chain/execution/transaction_codec.hpp"

namespace nucleate::execution {
namespace {

void credit(State& state, const Address& address, const uint256& amount)
{
    AccountEntry& account = state.account(address);
    state.set_balance(account, account.balance + amount);
}

} // namespace

/// Inputs are read as the block's attributes transaction left them.
uint256 L2Rules::data_fee(BlockContext& block, const Transaction& tx)
{
    AccountEntry& contract = block.state.account(kL1Block);
    const auto word = [&](std::uint64_t slot) {
        return block.state.slot(contract, uint256{slot}).current;
    };
    return l1_fee(l1_fee_inputs(word(1), word(3), word(7)), encode_transaction(tx));
}

void L2Rules::collect(BlockContext& block, const uint256& base_fees, const uint256& data_fee)
{
    credit(block.state, kBaseFeeVault, base_fees);
    credit(block.state, kL1FeeVault, data_fee);
}

} // namespace nucleate::execution
