#pragma once

#include "chain/base/command_queue.hpp"
#include "chain/devnet/accuser.hpp"
#include "chain/devnet/chain_endpoint.hpp"
#include "chain/devnet/join_roles.hpp"
#include "chain/devnet/rollup_record.hpp"
#include "chain/devnet/rpc_l1_sender.hpp"
#include "chain/devnet/seat.hpp"
#include "chain/devnet/unsafe_feed.hpp"
#include "chain/devnet/unsafe_sync.hpp"
#include "chain/devnet/vigil.hpp"
#include "chain/rollup/da_store.hpp"
#include "chain/rollup/l2_node.hpp"
#include "chain/rollup/rpc_l1_calls.hpp"
#include "chain/rollup/rpc_l1_source.hpp"
#include "chain/rollup/settlement.hpp"
#include "chain/storage/database.hpp"

#include <memory>
#include <optional>
#include <string>

namespace nucleate::devnet {

/// A rollup whose L1 runs elsewhere: derived from L1, with its sequencers' signed blocks on top
/// until they are on L1 too. With an operator's key that leads, it builds, signs and posts blocks
/// itself. One thread.
class JoinedChain final : public rollup::L2Observer
{
public:
    /// What it stands on; all outlive it.
    struct Surroundings
    {
        rollup::RpcL1Source& l1;
        std::shared_ptr<node::JsonRpc> l1_rpc;
        std::uint64_t l1_chain_id = 0;
        CommandQueue& writer;
        std::shared_ptr<storage::Database> database;
        std::optional<Hash32> key;
        JoinRoles roles;
        bool blobs = false; ///< batches may go in them
    };
    /// The chain as it is kept in the database, or from its genesis. `deployment` is that of
    /// `record`.
    static Result<std::unique_ptr<JoinedChain>>
    open(RollupRecord record, const rollup::Deployment& deployment, const Surroundings& around);
    /// Answers the L2's JSON-RPC and op-node's reads. Transactions are handed on to the sequencers.
    Result<void> open_door(rpc::Server& server, std::uint16_t port);

    /// Takes in what L1 and the sequencers have; builds when it is this node's turn. True when
    /// there is more at once.
    Result<bool> step();

    rollup::L2Node& node() { return *node_; }
    const rollup::L2Node& node() const { return *node_; }
    const RollupRecord& record() const { return record_; }
    const ChainEndpoint& door() const { return *door_; }
    /// True while blocks are built here.
    bool leads() const { return leads_; }
    /// Who is paid for what is built here; nothing without a seat.
    std::optional<Address> seat_holder() const;
    /// What went wrong last, in words; empty when nothing is wrong.
    const std::string& problem() const { return problem_; }
    /// Proposals and games, with the role of a proposer or challenger; null without.
    const rollup::Settlement* settlement() const { return settlement_.get(); }

private:
    JoinedChain(RollupRecord record, const Surroundings& around);
    Result<void> open_alt_da(const Address& inbox);
    const rollup::L1Source& source() const
    {
        return alt_da_source_ ? *alt_da_source_ : static_cast<const rollup::L1Source&>(around_.l1);
    }

    void on_block(const rollup::L2BlockRef& block) override;
    void on_reorganised(std::uint64_t number) override { feed_.forget_after(number); }
    void on_problem(const std::string& text) override { problem_ = text; }

    Result<void> open_settlement(const rollup::Deployment& deployment);
    void settle();
    void note(const Result<void>& done);
    void look_at_l1();
    void accuse();
    Result<void> tick();
    std::uint64_t now() const;
    rpc::MethodTable::PlainHandler sender();

    RollupRecord record_;
    Surroundings around_;
    rollup::RpcL1Calls calls_;
    std::unique_ptr<rollup::L1Sender> sender_;
    std::shared_ptr<rollup::DaStore> alt_da_; ///< where batches lie on a DA layer; with those below
    std::unique_ptr<rollup::L1Source> alt_da_source_;
    std::unique_ptr<rollup::L1Sender> plain_sender_; ///< what `sender_` stands on then
    std::unique_ptr<Seat> seat_;                     ///< with an operator's key
    Accuser accuser_;
    UnsafeFeed feed_;
    std::unique_ptr<Vigil> vigil_;
    std::unique_ptr<rollup::L2Node> node_;
    std::unique_ptr<rollup::Settlement> settlement_;
    Hash32 settled_; ///< L1 block as of which that was looked at
    std::unique_ptr<UnsafeSync> sync_;
    std::unique_ptr<ChainEndpoint> door_;
    UnsafeSync::View view_; ///< as of `looked_`
    Address batcher_;       ///< the same
    Hash32 looked_;         ///< L1 block
    bool leads_ = false;
    std::string problem_;
};

} // namespace nucleate::devnet
