// Forks of other chains, and beginning anew.

#include "chain/rpc/dev_fork.hpp"

#include "chain/node/remote_chain.hpp"

namespace nucleate::rpc {

namespace {

/// What `forking` names; nothing when the chain shall be one of its own.
std::optional<node::ForkRequest> read_forking(const node::Chain& chain, const Arg& forking)
{
    if (!forking.given())
        return std::nullopt;
    node::ForkRequest request;
    const node::ForkPtr now = chain.fork();
    request.number = forking["blockNumber"].optional_u64();
    if (forking["jsonRpcUrl"].given()) {
        request.url = forking["jsonRpcUrl"].string();
    } else if (now) {
        const node::ForkInfo info = now->info();
        request.url = info.url;
        request.chain_id = info.chain_id;
        // Nothing new is named: the same block again.
        if (!request.number)
            request.number = info.number;
    } else if (request.number) {
        refuse("forking is not enabled and no RPC URL was given to start it");
    } else {
        return std::nullopt;
    }
    return request;
}

void restart(EthApi& api, const node::ForkPtr& fork)
{
    const Result<void> done =
        api.miner().write([&fork](node::Chain& chain) { return chain.restart(fork); });
    if (!done)
        refuse(done.error().message);
}

/// Back to the first block, of this chain or of the fork that is named.
void reset(EthApi& api, const Call& call, Writer& out)
{
    node::Chain& chain = api.chain();
    const Arg forking = call.params[0].given() ? call.params[0]["forking"] : call.params[0];
    const std::optional<node::ForkRequest> request = read_forking(chain, forking);
    if (!request && !chain.fork()) {
        const Result<void> done =
            api.miner().write([](node::Chain& own) { return own.rewind(own.first()); });
        if (!done)
            refuse(done.error().message);
        chain.dev().drop_all_transactions();
        return out.null();
    }
    node::ForkPtr fork;
    if (request) {
        // On this thread: the writer does not wait for the endpoint's greeting.
        Result<node::ForkPtr> opened = chain.other_chain(*request);
        if (!opened)
            refuse(opened.error().message);
        fork = std::move(*opened);
    }
    restart(api, fork);
    out.null();
}

void set_rpc_url(EthApi& api, const Call& call, Writer& out)
{
    const std::string url(call.params[0].string());
    const node::ForkPtr fork = api.chain().fork();
    if (!fork)
        refuse("this chain is no fork");
    if (const Result<void> done = fork->set_url(url); !done)
        refuse(done.error().message);
    out.null();
}

constexpr auto kRows = std::to_array<MethodRow<EthApi>>({
    {"anvil_reset", "[{forking?: {jsonRpcUrl?, blockNumber?}}?]", reset},
    {"anvil_setRpcUrl", "[url]", set_rpc_url},
});

} // namespace

void write_fork_config(const node::Chain& chain, Writer& out)
{
    const node::ForkPtr fork = chain.fork();
    if (!fork)
        return out.raw(R"({"forkUrl":null,"forkBlockNumber":null,"forkRetryBackoff":null})");
    const node::ForkInfo info = fork->info();
    out.begin_object();
    // Without the path: providers have their keys there, and any page may ask.
    out.key("forkUrl");
    out.string(info.shown_url);
    out.key("forkBlockNumber");
    out.number(info.number);
    out.key("forkRetryBackoff");
    out.null();
    out.key("forkBlockHash");
    out.data(info.hash);
    out.key("forkChainId");
    out.number(info.chain_id);
    out.key("proven");
    out.boolean(!info.unproven);
    out.key("unproven");
    if (info.unproven)
        out.string(*info.unproven);
    else
        out.null();
    out.key("stateRoots");
    out.string(chain.has_state_root() ? "exact" : "stand-in");
    out.key("fetched");
    out.number(info.fetched);
    out.end_object();
}

void write_forked_network(const node::Chain& chain, Writer& out)
{
    const node::ForkPtr fork = chain.fork();
    if (!fork)
        return out.null();
    const node::ForkInfo info = fork->info();
    out.begin_object();
    out.key("chainId");
    out.number(info.chain_id);
    out.key("forkBlockNumber");
    out.number(info.number);
    out.key("forkBlockHash");
    out.data(info.hash);
    out.end_object();
}

void add_dev_fork(MethodTable& table, EthApi& api)
{
    table.add_all(api, kRows);
    table.alias("hardhat_reset", "anvil_reset");
}

} // namespace nucleate::rpc
