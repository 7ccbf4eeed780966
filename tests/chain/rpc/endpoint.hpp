#pragma once

#include "chain/base/command_queue.hpp"
#include "chain/node/l1_genesis.hpp"
#include "chain/rpc/dispatcher.hpp"
#include "chain/rpc/eth_api.hpp"
#include "chain/storage/database.hpp"

#include <boost/json.hpp>

#include <memory>
#include <string>

namespace nucleate::rpc::test {

/// A chain in automine with all methods of an L1, asked without a server.
struct Endpoint
{
    CommandQueue commands;
    std::unique_ptr<node::Chain> chain;
    std::unique_ptr<node::Miner> miner;
    std::unique_ptr<node::WriterThread> writer;
    std::unique_ptr<EthApi> api;
    MethodTable methods;

    explicit Endpoint(EthOptions eth = {})
    {
        node::ChainOptions options;
        options.storage = storage::Database::in_memory().value();
        node::L1GenesisOptions genesis;
        genesis.timestamp = 1'000;
        chain = node::open_chain(node::l1_genesis(genesis), std::move(options)).value();
        miner = std::make_unique<node::Miner>(*chain, commands, node::MiningMode::automine);
        writer = std::make_unique<node::WriterThread>(commands, *miner);
        for (const node::TestAccount& account : node::test_accounts())
            eth.accounts.push_back({account.address, account.private_key});
        api = std::make_unique<EthApi>(*miner, std::move(eth));
        api->add_to(methods);
    }

    /// The whole answer to a call; `params` is JSON.
    boost::json::value answer(const std::string& method, const std::string& params,
                              const PeerPtr& peer = nullptr) const
    {
        Caller caller;
        caller.peer = peer;
        const Reply reply = Dispatcher(methods).answer(R"({"jsonrpc":"2.0","id":1,"method":")" +
                                                           method + R"(","params":)" + params + "}",
                                                       caller);
        for (const auto& job : reply.after)
            job();
        return boost::json::parse(reply.text);
    }
};

} // namespace nucleate::rpc::test
