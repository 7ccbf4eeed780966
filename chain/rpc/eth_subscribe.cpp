#include "chain/rpc/eth_api.hpp"
#include "chain/rpc/eth_subscriptions.hpp"
#include "chain/rpc/log_query.hpp"

namespace nucleate::rpc {

namespace {

EthSubscriptions::Wish read_wish(EthApi& api, const Call& call)
{
    using Topic = EthSubscriptions::Topic;
    EthSubscriptions::Wish wish;
    const std::string_view name = call.params[0].string();
    if (name == "newHeads") {
        wish.topic = Topic::heads;
    } else if (name == "logs") {
        wish.topic = Topic::logs;
        wish.filter = read_log_query(api.chain(), call.params[1]).filter;
    } else if (name == "newPendingTransactions") {
        wish.topic = Topic::pending;
        wish.full = call.params[1].boolean_or(false);
    } else if (name == "syncing") {
        wish.topic = Topic::syncing;
    } else {
        call.params[0].bad("no such subscription: want newHeads, logs, newPendingTransactions or "
                           "syncing");
    }
    return wish;
}

void subscribe(EthApi& api, const Call& call, Writer& out)
{
    const std::uint64_t id = api.subscriptions().add(call.peer(), read_wish(api, call));
    out.quantity(id);
    call.after.push_back([&api, id] { api.subscriptions().start(id); });
}

void unsubscribe(EthApi& api, const Call& call, Writer& out)
{
    out.boolean(api.subscriptions().remove(call.params[0].u64(), call.peer()));
}

constexpr auto kRows = std::to_array<MethodRow<EthApi>>({
    {"eth_subscribe", "[topic, options?]", subscribe},
    {"eth_unsubscribe", "[id]", unsubscribe},
});

} // namespace

void add_eth_subscribe(MethodTable& table, EthApi& api)
{
    table.add_all(api, kRows);
}

} // namespace nucleate::rpc
