#include "chain/rpc/chain_json.hpp"
#include "chain/rpc/eth_api.hpp"
#include "chain/rpc/filter_store.hpp"

namespace nucleate::rpc {

namespace {

void write_logs(Writer& out, const std::vector<node::LogEntry>& removed,
                const std::vector<node::LogEntry>& logs)
{
    out.begin_array();
    for (const node::LogEntry& entry : removed)
        write_log(out, entry, true);
    for (const node::LogEntry& entry : logs)
        write_log(out, entry);
    out.end_array();
}

void get_logs(EthApi& api, const Call& call, Writer& out)
{
    write_logs(out, {}, find_logs(api, read_log_query(api.chain(), call.params[0])));
}

void new_filter(EthApi& api, const Call& call, Writer& out)
{
    out.quantity(
        api.filters().add(FilterStore::Kind::logs, read_log_query(api.chain(), call.params[0])));
}

void new_block_filter(EthApi& api, const Call&, Writer& out)
{
    out.quantity(api.filters().add(FilterStore::Kind::blocks));
}

void new_pending_filter(EthApi& api, const Call&, Writer& out)
{
    out.quantity(api.filters().add(FilterStore::Kind::pending));
}

void uninstall_filter(EthApi& api, const Call& call, Writer& out)
{
    out.boolean(api.filters().remove(call.params[0].u64()));
}

void get_filter_changes(EthApi& api, const Call& call, Writer& out)
{
    const FilterStore::Changes changes = api.filters().changes(call.params[0].u64(), api);
    if (changes.kind == FilterStore::Kind::logs)
        return write_logs(out, changes.removed, changes.logs);
    out.begin_array();
    for (const Hash32& hash : changes.hashes)
        out.data(hash);
    out.end_array();
}

void get_filter_logs(EthApi& api, const Call& call, Writer& out)
{
    write_logs(out, {}, find_logs(api, api.filters().query(call.params[0].u64())));
}

constexpr auto kRows = std::to_array<MethodRow<EthApi>>({
    {"eth_getLogs", "[filter]", get_logs},
    {"eth_newFilter", "[filter]", new_filter},
    {"eth_newBlockFilter", "[]", new_block_filter},
    {"eth_newPendingTransactionFilter", "[]", new_pending_filter},
    {"eth_uninstallFilter", "[id]", uninstall_filter},
    {"eth_getFilterChanges", "[id]", get_filter_changes},
    {"eth_getFilterLogs", "[id]", get_filter_logs},
});

} // namespace

void add_eth_filters(MethodTable& table, EthApi& api)
{
    table.add_all(api, kRows);
}

} // namespace nucleate::rpc
