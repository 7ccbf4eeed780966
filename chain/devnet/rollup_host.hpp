#pragma once

#include "chain/agents/rollup_port.hpp"
#include "chain/devnet/bridge_events.hpp"
#include "chain/devnet/chain_tables.hpp"
#include "chain/devnet/hosted_rollup.hpp"
#include "chain/devnet/set_keeper.hpp"
#include "chain/devnet/stack_survey.hpp"
#include "chain/devnet/verify_runs.hpp"
#include "chain/rpc/control.hpp"
#include "chain/storage/database.hpp"

#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace nucleate::devnet {

/// A block that a chain of this process holds.
struct StoredBlock
{
    const node::Chain* chain = nullptr;
    node::SealedBlockPtr block;
    std::uint64_t l1_origin = 0; ///< L2 only
};
/// The last blocks of a chain up to block `to`, at most `most`, oldest first.
std::vector<StoredBlock> last_blocks(const node::Chain& chain, std::uint64_t to, std::size_t most);

/// The rollups of a devnet: each formation's deployment as L1 shows it, and from its genesis on
/// the running chain. All calls come from the devnet's loop unless marked otherwise.
class RollupHost final : public agents::RollupPort
{
public:
    using Rollup = HostedRollup;
    /// Opens the doors of a chain that has started.
    using OpenDoor = std::function<Result<void>(Rollup&)>;

    RollupHost(node::Chain& l1, std::uint64_t l1_block_time,
               std::shared_ptr<storage::Database> database, OpenDoor open_door);

    Result<agents::RollupPlan> plan(const agents::RollupRequest& request) override;
    Result<agents::DeployStep> deploy_step(const agents::RollupRequest& request,
                                           std::size_t index) override;
    bool can_migrate(const Address& contract) const override;
    Result<agents::GenesisFacts> make_genesis(const agents::RollupRequest& request) override;
    Result<void> start_sequencer(const agents::RollupRequest& request,
                                 const std::vector<agents::OperatorKey>& operators) override;
    void set_attesters(const std::vector<Hash32>& secrets) override { attesters_ = secrets; }
    agents::RollupStatus status(const std::string& formation) const override;
    agents::RiskGrades risks(const std::string& formation) const override;
    agents::ChainPort* l2(const std::string& formation) override;

    /// Whether this machine runs operators' nodes. Without that no chain starts, and one that ran
    /// before is followed but built by nobody here.
    void set_hosting(bool accept);
    bool hosting() const { return hosting_; }

    /// The beacon node of an L1 that runs elsewhere, null when it has none, and whether batches may
    /// go there in blobs.
    void read_blobs_from(std::shared_ptr<node::BeaconClient> beacon, bool may_write)
    {
        beacon_ = std::move(beacon);
        blobs_ = may_write;
    }

    /// Operators say on L1 where their chain answers, so that other machines find it. Their
    /// transactions hold a port: not for runs that are to be the same every time.
    void set_announcing(bool on) { announcing_ = on; }

    /// The chains that run, in the order of their formations' ids.
    std::vector<Rollup*> running() const;
    /// Whether a chain's contracts are being deployed.
    bool is_deploying() const;
    /// Where chains have their batches that do not have them on L1, and the URL that others are
    /// told. Without it no such chain starts. Before the first chain.
    void set_alt_da(std::shared_ptr<rollup::DaStore> store, std::string url)
    {
        alt_da_ = std::move(store);
        da_url_ = std::move(url);
    }

    /// Brings every running chain up to the time of this L1 block.
    Result<void> follow(const node::SealedBlock& l1_block);
    /// Looks, every few L1 blocks, at risks and components of the running chains.
    void survey(const std::map<std::string, FormationFacts>& formations);
    /// Shows heads, new blocks and what the last survey found.
    void publish(ChainTables& tables);
    std::vector<Endpoints::L2> endpoints() const;
    /// The last blocks of every running chain, at most `most` of each, oldest first.
    std::vector<StoredBlock> recent(std::size_t most) const;
    /// What happened to the chains since the last call, for the event log.
    std::vector<protocol::EventRow> take_incidents();
    /// Withdrawals that L2 blocks started since the last call, and what an L1 block holds of
    /// proposals, games and withdrawals.
    std::vector<BridgeEvent> take_withdrawals();
    std::vector<BridgeEvent> bridge_events(const node::SealedBlock& l1_block) const;
    /// Offences of operators that an L1 block punishes. Evidence that came to this process goes to
    /// L1.
    std::vector<BridgeEvent> watch_sets(const node::SealedBlock& l1_block);
    /// Keeps what was measured; joins the open transaction.
    Result<void> save();

    /// Any thread: derives a chain again from L1 alone and compares.
    Result<rpc::VerifyReport> verify(const std::string& chain);
    /// Any thread: those derivations while they run.
    VerifyRuns& verifications() { return verifications_; }

private:
    Rollup& of(const agents::RollupRequest& request);
    const Rollup* find(const std::string& formation) const;
    Result<void> scan(Rollup& rollup);
    Result<void> keep(const Rollup& rollup);
    Result<void> open(Rollup& rollup);
    Result<void> load_measures(Rollup& rollup);
    Result<rollup::L1Sender*> open_way(Rollup& rollup);
    Result<void> open_settlement(Rollup& rollup);
    void announce(Rollup& rollup);
    void follow_others(Rollup& rollup, std::uint64_t l1_time, bool leads);

    node::Chain& l1_;
    std::uint64_t l1_block_time_;
    std::shared_ptr<storage::Database> database_;
    OpenDoor open_door_;
    std::shared_ptr<rollup::DaStore> alt_da_;
    std::string da_url_;
    std::vector<Hash32> attesters_; ///< keys
    bool hosting_ = true;
    std::shared_ptr<node::BeaconClient> beacon_;
    bool blobs_ = true; ///< batches may go in them
    bool announcing_ = false;
    std::map<std::string, std::unique_ptr<Rollup>> rollups_;    ///< by formation
    std::map<std::string, std::unique_ptr<SetKeeper>> keepers_; ///< of those that run
    mutable std::mutex mutex_; ///< what `verify` reads: which chains run
    VerifyRuns verifications_;
};

} // namespace nucleate::devnet
