#pragma once

#include "chain/execution/block_execution.hpp"
#include "chain/rpc/params.hpp"

#include <optional>
#include <vector>

namespace nucleate::rpc {

/// The transaction object of eth_call, eth_estimateGas, eth_sendTransaction and relatives, as it
/// came: what is missing is missing.
struct CallArgs
{
    std::optional<Address> from;
    std::optional<Address> to;
    std::optional<std::uint64_t> gas;
    std::optional<std::uint64_t> nonce;
    std::optional<std::uint64_t> chain_id;
    std::optional<uint256> gas_price;
    std::optional<uint256> max_fee;
    std::optional<uint256> max_priority_fee;
    std::optional<uint256> max_blob_fee;
    std::optional<uint256> value;
    std::optional<std::uint64_t> type;
    Bytes data;
    std::optional<std::vector<execution::AccessListEntry>> access_list;
    std::vector<execution::Authorization> authorizations;
    std::vector<Hash32> blob_hashes;
    std::vector<Bytes> blobs; ///< for transactions that the node signs: it makes the proofs

    Address sender() const { return from.value_or(Address{}); }
    /// EIP-2718 type that the fields given call for.
    execution::TxType tx_type() const;
    /// Fields that are not given are zero.
    execution::Transaction transaction() const;
};

CallArgs read_call_args(const Arg& arg);
std::vector<execution::AccessListEntry> read_access_list(const Arg& arg);

/// A message to run outside any block. Gas that is not given, or more than `gas_cap`, is `gas_cap`.
/// Fees count only when the caller named some.
execution::CallRequest to_call(const CallArgs& args, std::uint64_t gas_cap);

} // namespace nucleate::rpc
