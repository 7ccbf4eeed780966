#pragma once

#include "chain/agents/swarm.hpp"
#include "chain/base/command_queue.hpp"
#include "chain/devnet/cause_book.hpp"
#include "chain/devnet/chain_clock.hpp"
#include "chain/devnet/chain_endpoint.hpp"
#include "chain/devnet/chain_tables.hpp"
#include "chain/devnet/control_desk.hpp"
#include "chain/devnet/da_server.hpp"
#include "chain/devnet/devnet.hpp"
#include "chain/devnet/event_recorder.hpp"
#include "chain/devnet/fault_board.hpp"
#include "chain/devnet/in_process_port.hpp"
#include "chain/devnet/l1_mirror.hpp"
#include "chain/devnet/lookout.hpp"
#include "chain/devnet/rollup_host.hpp"
#include "chain/devnet/row_publisher.hpp"
#include "chain/devnet/series_store.hpp"
#include "chain/rpc/nucleate.hpp"
#include "chain/rpc/server.hpp"
#include "chain/storage/database.hpp"
#include "chain/storage/event_log.hpp"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace nucleate::devnet {

/// Meta values: the records of the swarm's state after the last step (this prefix and their names),
/// and the last L1 block that it took in.
inline constexpr const char* kSwarmRecords = "swarm/";
inline constexpr const char* kStepped = "stepped";

/// The devnet's parts in the order in which they depend on each other; destroyed from the last.
struct Devnet::Impl
{
    explicit Impl(DevnetOptions options);
    ~Impl();

    /// Opens storage and chains, takes up a saved swarm, opens the doors.
    using Progress = std::function<void(const std::string&)>;
    Result<void> open(const Progress& progress);
    /// Starts the loop's thread.
    void run();

    Endpoints endpoints() const;
    std::optional<Error> failure() const;
    bool wait(std::chrono::milliseconds patience);

private:
    Result<void> open_l1();
    Result<void> open_mirror(const Progress& progress);
    Result<void> await_l1_block();
    Result<void> check_funds() const;
    Hash32 deployer() const;
    Result<void> open_swarm();
    Result<void> open_alt_da();
    /// Shows what the data folder holds of the past, and notes that the devnet runs.
    Result<void> recall();
    Result<void> open_doors();
    Result<void> open_l2_door(RollupHost::Rollup& rollup);
    rpc::EthOptions eth_options(rpc::DevMethods dev) const;
    void loop();
    /// The same for an L1 that runs elsewhere.
    void mirror_loop();
    /// Makes the L1 block that is due and all that follows from it.
    Result<void> tick();
    /// Takes in L1 blocks that came about: L2 blocks up to their time, then the swarm's step.
    Result<void> follow_l1();
    Result<void> step_swarm();
    /// Shows who noticed which fault, and the blocks that came in place of others on L1.
    void publish_faults();
    /// Events that do not come from the swarm: the faucet's payments, incidents of the rollups.
    void note_blocks();
    /// Keeps the state after a step; joins the open transaction.
    Result<void> save();
    /// Appends an event by itself and shows it. On the loop's thread.
    Result<void> record(protocol::EventRow event);
    void publish();
    void tell(const protocol::EventRow& event);
    void publish_node(const std::string& phase, const std::string& notice);
    void end(std::optional<Error> failure);
    std::uint64_t next_slot() const;

    DevnetOptions options_;
    std::shared_ptr<storage::Database> database_;
    std::optional<storage::EventLog> log_;
    std::optional<storage::SampleLog> samples_;
    std::optional<storage::RowArchive> archive_;
    std::optional<ChainClock> clock_;
    CommandQueue queue_;
    rpc::TableStore tables_;
    ChainTables chain_tables_{tables_};
    SeriesStore series_;
    RowPublisher rows_{tables_, chain_tables_, series_};
    std::optional<EventRecorder> events_;
    std::optional<CauseBook> causes_;
    std::unique_ptr<L1Mirror> mirror_; ///< of an L1 elsewhere
    std::unique_ptr<node::Chain> l1_;
    std::optional<InProcessPort> l1_port_;
    std::unique_ptr<DaServer> da_server_; ///< where the scenario wants one
    std::unique_ptr<RollupHost> rollups_;
    std::optional<FaultBoard> faults_;
    std::optional<Lookout> lookout_;
    std::unique_ptr<agents::Swarm> swarm_;
    bool reached_end_ = false;   ///< the event of `end_when` has happened
    std::uint64_t followed_ = 0; ///< last L1 block that the L2s have taken in
    std::uint64_t stepped_ = 0;  ///< last L1 block that the swarm and the log have taken in

    std::unique_ptr<ControlDesk> desk_;
    std::unique_ptr<ChainEndpoint> l1_door_;
    std::unique_ptr<rpc::NucleateApi> control_;
    std::vector<std::unique_ptr<ChainEndpoint>> l2_doors_;
    std::vector<RollupHost::Rollup*> doorless_; ///< started before there was a server
    std::unique_ptr<rpc::Server> server_;
    std::string written_endpoints_;

    mutable std::mutex mutex_; ///< what follows
    std::condition_variable ended_;
    bool done_ = false;
    std::optional<Error> failure_;
    Endpoints endpoints_;

    std::thread thread_; ///< last: it uses all of the above
};

} // namespace nucleate::devnet
