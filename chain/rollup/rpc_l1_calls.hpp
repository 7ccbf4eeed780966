#pragma once

#include "chain/node/json_rpc.hpp"
#include "chain/rollup/l1_calls.hpp"

#include <memory>

namespace nucleate::rollup {

/// L1's contracts by JSON-RPC, on the endpoint's word.
class RpcL1Calls final : public L1Calls
{
public:
    explicit RpcL1Calls(std::shared_ptr<node::JsonRpc> endpoint) : endpoint_(std::move(endpoint)) {}

    /// Estimates gas for calls of somebody only. The error is always empty: what a failed call
    /// reverted with is not read.
    Expected<L1Answer, Bytes> call(const Address& from, const L1Transaction& call) const override;
    uint256 balance(const Address& account) const override;

private:
    std::shared_ptr<node::JsonRpc> endpoint_;
};

} // namespace nucleate::rollup
