#pragma once

#include "chain/agents/rollup_port.hpp"
#include "chain/devnet/batch_sender.hpp"
#include "chain/devnet/chain_tables.hpp"
#include "chain/devnet/endpoints.hpp"
#include "chain/devnet/in_process_port.hpp"
#include "chain/devnet/rollup_record.hpp"
#include "chain/rollup/l2_node.hpp"
#include "chain/rpc/control.hpp"
#include "chain/storage/database.hpp"

#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace nucleate::devnet {

/// The rollups of a devnet: each formation's deployment as L1 shows it, and from its genesis on
/// the running chain. All calls come from the devnet's loop unless marked otherwise.
class RollupHost final : public agents::RollupPort
{
public:
    /// A formation's chain. Exists from the first question about it; `node` from its start on.
    struct Rollup final : rollup::L2Observer
    {
        agents::RollupRequest request;
        rollup::Deployment deployment;
        std::uint64_t scanned = 0; ///< L1 block up to which deployment steps were looked for
        std::unique_ptr<BatchSender> sender;
        std::unique_ptr<rollup::L2Node> node;
        std::unique_ptr<InProcessPort> port;
        Endpoints::L2 endpoint;
        std::vector<rollup::L2BlockRef> fresh; ///< blocks that no table shows yet
        std::uint64_t batches = 0;
        std::optional<rollup::PostedBatch> first_batch;
        std::optional<Hash32> first_block;
        std::uint64_t verified = 0;
        bool mismatch = false;

        explicit Rollup(rollup::DeploymentParameters parameters) : deployment(std::move(parameters))
        {}
        void on_block(const rollup::L2BlockRef& block) override;
        void on_batch(const rollup::PostedBatch& batch) override;
        void on_replica(const rollup::L2BlockRef& head) override { verified = head.number; }
        void on_mismatch(const rollup::Replica::Mismatch&) override { mismatch = true; }
    };
    /// Opens the doors of a chain that has started.
    using OpenDoor = std::function<Result<void>(Rollup&)>;

    RollupHost(node::Chain& l1, std::uint64_t l1_block_time,
               std::shared_ptr<storage::Database> database, OpenDoor open_door);

    Result<agents::RollupPlan> plan(const agents::RollupRequest& request) override;
    Result<agents::DeployStep> deploy_step(const agents::RollupRequest& request,
                                           std::size_t index) override;
    Result<agents::GenesisFacts> make_genesis(const agents::RollupRequest& request) override;
    Result<void> start_sequencer(const agents::RollupRequest& request,
                                 const std::vector<agents::OperatorKey>& operators) override;
    agents::RollupStatus status(const std::string& formation) const override;
    agents::ChainPort* l2(const std::string& formation) override;

    /// Brings every running chain up to the time of this L1 block.
    Result<void> follow(const node::SealedBlock& l1_block);
    /// Shows heads and new blocks.
    void publish(ChainTables& tables);
    std::vector<Endpoints::L2> endpoints() const;

    /// Any thread: derives a chain again from L1 alone and compares.
    Result<rpc::VerifyReport> verify(const std::string& chain);

private:
    Rollup& of(const agents::RollupRequest& request);
    const Rollup* find(const std::string& formation) const;
    Result<void> scan(Rollup& rollup);
    Result<void> keep(const Rollup& rollup);
    Result<void> open(Rollup& rollup);

    node::Chain& l1_;
    std::uint64_t l1_block_time_;
    std::shared_ptr<storage::Database> database_;
    OpenDoor open_door_;
    std::map<std::string, std::unique_ptr<Rollup>> rollups_; ///< by formation
    mutable std::mutex mutex_; ///< what `verify` reads: which chains run
};

} // namespace nucleate::devnet
