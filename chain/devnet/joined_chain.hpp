#pragma once

#include "chain/base/command_queue.hpp"
#include "chain/devnet/chain_endpoint.hpp"
#include "chain/devnet/chain_finder.hpp"
#include "chain/node/json_rpc.hpp"
#include "chain/rollup/deployment.hpp"
#include "chain/rollup/l2_node.hpp"
#include "chain/rollup/rpc_l1_source.hpp"
#include "chain/storage/database.hpp"

#include <memory>
#include <string>

namespace nucleate::devnet {

/// A rollup that others run, followed here: derived from L1, with its sequencers' signed blocks on
/// top until they are on L1 too. One thread.
class JoinedChain final : public rollup::L2Observer, private rollup::L1Sender
{
public:
    /// What it stands on; all outlive it.
    struct Surroundings
    {
        rollup::RpcL1Source& l1;
        node::JsonRpc& l1_rpc;
        CommandQueue& writer;
        std::shared_ptr<storage::Database> database;
    };
    /// The chain as it is kept in the database, or from its genesis.
    static Result<std::unique_ptr<JoinedChain>> open(const rollup::Deployment& deployment,
                                                     std::string title, Surroundings around);
    /// Answers the L2's JSON-RPC and op-node's reads. Transactions are handed on to a sequencer.
    Result<void> open_door(rpc::Server& server, std::uint16_t port);

    /// Takes in what L1 and the sequencers at `urls` have. True when there is more at once.
    Result<bool> step(const ChainFinder::Urls& urls);

    rollup::L2Node& node() { return *node_; }
    const rollup::L2Node& node() const { return *node_; }
    const std::string& title() const { return title_; }
    const ChainEndpoint& door() const { return *door_; }
    /// What went wrong last, in words; empty when nothing is wrong.
    const std::string& problem() const { return problem_; }

private:
    JoinedChain(std::string title, const Surroundings& around)
        : title_(std::move(title)), around_(around)
    {}

    void on_problem(const std::string& text) override { problem_ = text; }
    // Nobody operates here.
    Result<Hash32> send(const rollup::L1Transaction& transaction) override;
    rollup::L1Status status(const Hash32&) const override { return {}; }
    bool has_waiting() const override { return false; }
    std::optional<Address> account() const override { return std::nullopt; }
    std::vector<Address> accounts() const override { return {}; }

    void meet(const ChainFinder::Urls& urls);
    void take_unsafe();
    Result<void> ask_signer();
    bool may_sign(const Address& signer) const;
    Result<std::vector<Bytes>> ask_payloads(node::JsonRpc& sequencer, std::uint64_t from) const;
    Result<void> take_payloads(const std::vector<Bytes>& payloads);
    rpc::MethodTable::PlainHandler forwarder();

    std::string title_;
    Surroundings around_;
    std::unique_ptr<rollup::L2Node> node_;
    std::unique_ptr<ChainEndpoint> door_;
    std::string problem_;
    Address signer_;                ///< that L1 names
    Address last_signer_;           ///< that it named before
    std::uint64_t signs_since_ = 0; ///< L1 time at which `signer_` was seen first

    using Sequencer = std::shared_ptr<node::JsonRpc>;
    std::mutex mutex_; ///< of the map: `forwarder` reads it on other threads
    std::map<std::string, Sequencer> sequencers_; ///< by URL
};

} // namespace nucleate::devnet
