#include "chain/rpc/chain_json.hpp"
#include "chain/rpc/eth_api.hpp"

namespace nucleate::rpc {

using node::PooledPtr;

namespace {

/// "0xTo: 1 wei + 21000 gas × 7 wei", as geth has it.
std::string summary(const node::PooledTransaction& pooled)
{
    const std::string to =
        pooled.tx.to ? checksum_address(*pooled.tx.to) : std::string("contract creation");
    return to + ": " + to_decimal(pooled.tx.value) + " wei + " +
           std::to_string(pooled.tx.gas_limit) + " gas × " + to_decimal(pooled.tx.max_fee) + " wei";
}

void write_one(Writer& out, const node::PooledTransaction& pooled, bool inspect)
{
    if (inspect)
        out.string(summary(pooled));
    else
        write_transaction(out, pooled);
}

/// {sender: {nonce: transaction}} of transactions in the order of sender and nonce.
void write_by_sender(Writer& out, const std::vector<PooledPtr>& list, bool inspect)
{
    out.begin_object();
    for (std::size_t i = 0; i < list.size();) {
        const Address sender = list[i]->sender;
        out.key(checksum_address(sender));
        out.begin_object();
        for (; i < list.size() && list[i]->sender == sender; ++i) {
            out.key(std::to_string(list[i]->tx.nonce));
            write_one(out, *list[i], inspect);
        }
        out.end_object();
    }
    out.end_object();
}

void write_pool(EthApi& api, Writer& out, bool inspect)
{
    const node::PoolContent pool = api.chain().pool();
    out.begin_object();
    out.key("pending");
    write_by_sender(out, pool.executable, inspect);
    out.key("queued");
    write_by_sender(out, pool.queued, inspect);
    out.end_object();
}

void content(EthApi& api, const Call&, Writer& out)
{
    write_pool(api, out, false);
}

void inspect(EthApi& api, const Call&, Writer& out)
{
    write_pool(api, out, true);
}

void content_from(EthApi& api, const Call& call, Writer& out)
{
    const Address sender = call.params[0].address();
    const node::PoolContent pool = api.chain().pool();
    const auto write = [&](std::string_view key, const std::vector<PooledPtr>& list) {
        out.key(key);
        out.begin_object();
        for (const PooledPtr& pooled : list)
            if (pooled->sender == sender) {
                out.key(std::to_string(pooled->tx.nonce));
                write_transaction(out, *pooled);
            }
        out.end_object();
    };
    out.begin_object();
    write("pending", pool.executable);
    write("queued", pool.queued);
    out.end_object();
}

void status(EthApi& api, const Call&, Writer& out)
{
    const node::PoolContent pool = api.chain().pool();
    out.begin_object();
    out.key("pending");
    out.quantity(std::uint64_t{pool.executable.size()});
    out.key("queued");
    out.quantity(std::uint64_t{pool.queued.size()});
    out.end_object();
}

void pending_transactions(EthApi& api, const Call&, Writer& out)
{
    const node::PoolContent pool = api.chain().pool();
    out.begin_array();
    for (const PooledPtr& pooled : pool.executable)
        write_transaction(out, *pooled);
    out.end_array();
}

constexpr auto kRows = std::to_array<MethodRow<EthApi>>({
    {"txpool_content", "[]", content},
    {"txpool_contentFrom", "[address]", content_from},
    {"txpool_inspect", "[]", inspect},
    {"txpool_status", "[]", status},
    {"eth_pendingTransactions", "[]", pending_transactions},
});

} // namespace

void add_txpool(MethodTable& table, EthApi& api)
{
    table.add_all(api, kRows);
}

} // namespace nucleate::rpc
