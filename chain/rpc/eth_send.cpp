#include "chain/rpc/chain_json.hpp"
#include "chain/rpc/eth_api.hpp"
#include "chain/rpc/send.hpp"

#include "chain/base/hex.hpp"
#include "chain/execution/blob_bundle.hpp"
#include "chain/execution/fees.hpp"
#include "chain/execution/transaction_codec.hpp"

#include <chrono>
#include <thread>

namespace nucleate::rpc {

using execution::Transaction;

namespace {

Hash32 taken(Expected<Hash32, node::PoolError> result)
{
    if (!result)
        refuse(std::move(result.error().message));
    return *result;
}

/// Proves the blobs that go with a transaction and names them in it, if there are any (as in geth's
/// TransactionArgs).
std::optional<execution::BlobBundle> prove(EthApi& api, CallArgs& args)
{
    if (args.blobs.empty())
        return std::nullopt;
    const execution::BlockEnv env = api.chain().next_env();
    const bool cells = api.chain().spec().fork_at(env.number, env.timestamp) >= evm::Fork::osaka;
    auto bundle = execution::prove_blobs(std::move(args.blobs), cells ? 1 : 0);
    if (!bundle)
        refuse("a blob is not 4096 numbers below the order of the field");
    args.blobs.clear();
    args.blob_hashes = bundle->versioned_hashes();
    if (!args.max_blob_fee)
        args.max_blob_fee = execution::blob_base_fee(api.chain().spec(), env.number, env.timestamp,
                                                     env.excess_blob_gas) *
                            uint256{2};
    return bundle;
}

Bytes encode(const Transaction& tx, const std::optional<execution::BlobBundle>& bundle)
{
    return bundle ? execution::encode_sent_transaction(tx, bundle->sidecar())
                  : execution::encode_transaction(tx);
}

Hash32 send(EthApi& api, CallArgs args)
{
    const auto bundle = prove(api, args);
    Transaction tx = fill_transaction(api, args);
    const Address from = args.from || api.options().accounts.empty()
                             ? args.sender()
                             : api.options().accounts.front().address;
    if (api.chain().dev().is_impersonated(from))
        return taken(api.miner().submit_as(std::move(tx), from));
    const DevAccount* account = api.account(from);
    if (account == nullptr)
        refuse("unknown account");
    sign_transaction(tx, *account);
    return taken(api.miner().submit(encode(tx, bundle)));
}

/// Waits for the receipt of a transaction, at most `timeout`; code 4 when it does not come
/// (eth_sendRawTransactionSync, EIP-7966).
void write_receipt_of(EthApi& api, const Hash32& hash, const Arg& timeout, Writer& out)
{
    using namespace std::chrono_literals;
    constexpr std::uint64_t kMost = 20'000;
    const std::uint64_t wait = std::min(timeout.optional_u64().value_or(5'000), kMost);
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::milliseconds(wait);
    do {
        if (const auto place = api.chain().transaction(hash))
            return write_receipt(out, api.chain(), *place->block, place->index);
        std::this_thread::sleep_for(5ms);
    } while (std::chrono::steady_clock::now() < deadline);
    throw RpcError{static_cast<Code>(4),
                   "the transaction is in the pool, but was not in a block within " +
                       std::to_string(wait) + " ms",
                   '"' + to_hex_data(hash) + '"'};
}

Hash32 send_raw(EthApi& api, const Arg& arg)
{
    return taken(api.miner().submit(arg.data()));
}

void send_raw_transaction(EthApi& api, const Call& call, Writer& out)
{
    out.data(send_raw(api, call.params[0]));
}

void send_raw_transaction_sync(EthApi& api, const Call& call, Writer& out)
{
    const Hash32 hash = send_raw(api, call.params[0]);
    write_receipt_of(api, hash, call.params[1], out);
}

void send_transaction(EthApi& api, const Call& call, Writer& out)
{
    out.data(send(api, read_call_args(call.params[0])));
}

void send_transaction_sync(EthApi& api, const Call& call, Writer& out)
{
    const Hash32 hash = send(api, read_call_args(call.params[0]));
    write_receipt_of(api, hash, call.params[1], out);
}

/// anvil's: takes a transaction of any sender as it is.
void send_unsigned_transaction(EthApi& api, const Call& call, Writer& out)
{
    const CallArgs args = read_call_args(call.params[0]);
    node::DevControl& dev = api.chain().dev();
    const bool before = dev.is_impersonated(args.sender());
    dev.impersonate(args.sender());
    auto result = api.miner().submit_as(fill_transaction(api, args), args.sender());
    if (!before)
        dev.stop_impersonating(args.sender());
    out.data(taken(std::move(result)));
}

void fill(EthApi& api, const Call& call, Writer& out)
{
    CallArgs args = read_call_args(call.params[0]);
    const auto bundle = prove(api, args);
    const Transaction tx = fill_transaction(api, std::move(args));
    out.begin_object();
    out.key("raw");
    out.data(encode(tx, bundle));
    out.key("tx");
    write_bare_transaction(out, tx, execution::transaction_hash(tx));
    out.end_object();
}

void sign(EthApi& api, const Call& call, Writer& out)
{
    CallArgs args = read_call_args(call.params[0]);
    const DevAccount* account = api.account(args.sender());
    if (account == nullptr)
        refuse("unknown account");
    const auto bundle = prove(api, args);
    Transaction tx = fill_transaction(api, std::move(args));
    sign_transaction(tx, *account);
    out.data(encode(tx, bundle));
}

constexpr auto kRows = std::to_array<MethodRow<EthApi>>({
    {"eth_sendRawTransaction", "[raw]", send_raw_transaction},
    {"eth_sendRawTransactionSync", "[raw, timeout?]", send_raw_transaction_sync},
    {"eth_sendTransaction", "[transaction]", send_transaction},
    {"eth_sendTransactionSync", "[transaction, timeout?]", send_transaction_sync},
    {"eth_fillTransaction", "[transaction]", fill},
    {"eth_signTransaction", "[transaction]", sign},
});

} // namespace

void add_eth_send(MethodTable& table, EthApi& api)
{
    table.add_all(api, kRows);
    if (api.options().dev != DevMethods::none)
        table.add(
            {"eth_sendUnsignedTransaction", "[transaction]",
             [&api](const Call& call, Writer& out) { send_unsigned_transaction(api, call, out); },
             Kind::normal});
}

} // namespace nucleate::rpc
