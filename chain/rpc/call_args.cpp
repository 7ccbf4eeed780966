#include "chain/rpc/call_args.hpp"

#include "chain/base/hex.hpp"
#include "chain/rpc/error.hpp"

#include <algorithm>

namespace nucleate::rpc {

using execution::Transaction;
using execution::TxType;

namespace {

constexpr std::size_t kMaxAccessList = 10'000;
constexpr std::size_t kMaxBlobs = 16; ///< of one transaction, whatever the fork

std::vector<execution::Authorization> read_authorizations(const Arg& arg)
{
    std::vector<execution::Authorization> out;
    for (std::size_t i = 0; i < arg.array().size(); ++i) {
        const Arg item = arg.element(i);
        execution::Authorization a;
        a.chain_id = item["chainId"].quantity();
        a.address = item["address"].address();
        a.nonce = item["nonce"].u64();
        const Arg parity = item["yParity"].given() ? item["yParity"] : item["v"];
        a.y_parity = static_cast<std::uint8_t>(parity.u64() & 1U);
        a.r = item["r"].quantity();
        a.s = item["s"].quantity();
        out.push_back(a);
    }
    return out;
}

std::vector<Bytes> read_blobs(const Arg& arg)
{
    if (arg.given() && arg.array().size() > kMaxBlobs)
        arg.bad("too many blobs");
    std::vector<Bytes> out;
    for (std::size_t i = 0; arg.given() && i < arg.array().size(); ++i)
        out.push_back(arg.element(i).data());
    return out;
}

Bytes read_input(const Arg& arg)
{
    const Arg input = arg["input"];
    const Arg data = arg["data"];
    if (input.given() && data.given() && input.data() != data.data())
        arg.bad("both \"data\" and \"input\" are set and not equal");
    if (input.given())
        return input.data();
    return data.given() ? data.data() : Bytes{};
}

void check_fees(const Arg& arg, const CallArgs& args)
{
    if (args.gas_price && (args.max_fee || args.max_priority_fee))
        arg.bad("both gasPrice and (maxFeePerGas or maxPriorityFeePerGas) specified");
    if (args.max_fee && args.max_priority_fee && *args.max_fee < *args.max_priority_fee)
        refuse("max priority fee per gas higher than max fee per gas");
}

} // namespace

std::vector<execution::AccessListEntry> read_access_list(const Arg& arg)
{
    if (arg.array().size() > kMaxAccessList)
        arg.bad("access list too long");
    std::vector<execution::AccessListEntry> out;
    for (std::size_t i = 0; i < arg.array().size(); ++i) {
        const Arg item = arg.element(i);
        execution::AccessListEntry& entry = out.emplace_back();
        entry.address = item["address"].address();
        const Arg keys = item["storageKeys"];
        for (std::size_t k = 0; keys.given() && k < keys.array().size(); ++k)
            entry.keys.push_back(keys.element(k).slot());
    }
    return out;
}

CallArgs read_call_args(const Arg& arg)
{
    CallArgs out;
    out.from = arg["from"].optional_address();
    out.to = arg["to"].optional_address();
    out.gas = (arg["gas"].given() ? arg["gas"] : arg["gasLimit"]).optional_u64();
    out.nonce = arg["nonce"].optional_u64();
    out.chain_id = arg["chainId"].optional_u64();
    out.gas_price = arg["gasPrice"].optional_quantity();
    out.max_fee = arg["maxFeePerGas"].optional_quantity();
    out.max_priority_fee = arg["maxPriorityFeePerGas"].optional_quantity();
    out.max_blob_fee = arg["maxFeePerBlobGas"].optional_quantity();
    out.value = arg["value"].optional_quantity();
    out.type = arg["type"].optional_u64();
    out.data = read_input(arg);
    if (arg["accessList"].given())
        out.access_list = read_access_list(arg["accessList"]);
    if (arg["authorizationList"].given())
        out.authorizations = read_authorizations(arg["authorizationList"]);
    const Arg blobs = arg["blobVersionedHashes"];
    for (std::size_t i = 0; blobs.given() && i < blobs.array().size(); ++i)
        out.blob_hashes.push_back(blobs.element(i).hash());
    out.blobs = read_blobs(arg["blobs"]);
    check_fees(arg, out);
    return out;
}

TxType CallArgs::tx_type() const
{
    if (!authorizations.empty())
        return TxType::set_code;
    if (!blob_hashes.empty() || !blobs.empty())
        return TxType::blob;
    if (gas_price)
        return access_list ? TxType::access_list : TxType::legacy;
    if (type && *type == 0)
        return TxType::legacy;
    if (type && *type == 1)
        return TxType::access_list;
    return TxType::dynamic_fee;
}

Transaction CallArgs::transaction() const
{
    Transaction tx;
    tx.type = tx_type();
    tx.chain_id = chain_id;
    tx.nonce = nonce.value_or(0);
    tx.max_fee = gas_price ? *gas_price : max_fee.value_or(uint256{});
    tx.max_priority_fee = gas_price ? *gas_price : max_priority_fee.value_or(uint256{});
    tx.gas_limit = gas.value_or(0);
    tx.to = to;
    tx.value = value.value_or(uint256{});
    tx.data = data;
    if (access_list)
        tx.access_list = *access_list;
    tx.max_blob_fee = max_blob_fee.value_or(uint256{});
    tx.blob_hashes = blob_hashes;
    tx.authorizations = authorizations;
    return tx;
}

execution::CallRequest to_call(const CallArgs& args, std::uint64_t gas_cap)
{
    execution::CallRequest request;
    request.tx = args.transaction();
    request.tx.gas_limit = std::min(args.gas.value_or(gas_cap), gas_cap);
    request.sender = args.sender();
    request.check_fees = !request.tx.max_fee.is_zero();
    return request;
}

} // namespace nucleate::rpc
