#include "chain/rollup/l1_calls.hpp"

namespace nucleate::rollup {

Expected<L1Answer, Bytes> ChainL1Calls::call(const Address& from, const L1Transaction& call) const
{
    execution::CallRequest request;
    request.sender = from;
    request.tx.type = execution::TxType::dynamic_fee;
    request.tx.chain_id = l1_.spec().chain_id;
    request.tx.to = call.to;
    request.tx.value = call.value;
    request.tx.data = call.data;
    request.tx.gas_limit = call.gas_limit;
    const node::StatePtr state = l1_.state(l1_.heads().latest);
    if (!state)
        return tl::unexpected(Bytes{});
    auto outcome = execution::call(l1_.spec(), l1_.next_env(), *state, request);
    if (!outcome)
        return tl::unexpected(Bytes{});
    if (outcome->status != evm::Status::success)
        return tl::unexpected(std::move(outcome->output));
    const std::uint64_t used = outcome->gas_used + outcome->gas_refund;
    return L1Answer{std::move(outcome->output), with_margin(used)};
}

uint256 ChainL1Calls::balance(const Address& account) const
{
    const node::StatePtr state = l1_.state(l1_.heads().latest);
    const auto found = state ? state->account(account) : std::nullopt;
    return found ? found->balance : uint256{};
}

} // namespace nucleate::rollup
