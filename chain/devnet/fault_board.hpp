#pragma once

#include "chain/agents/sinks.hpp"
#include "chain/devnet/da_server.hpp"
#include "chain/devnet/detector.hpp"
#include "chain/devnet/fault_term.hpp"
#include "chain/devnet/rollup_host.hpp"
#include "chain/protocol/faults.hpp"
#include "chain/rpc/control.hpp"
#include "chain/storage/row_archive.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace nucleate::devnet {

/// The faults that people put into the chains of this devnet, and the record of who noticed what
/// and when. On the devnet's loop.
class FaultBoard
{
public:
    /// Both must outlive it. `own_l1`: the L1 is made here, so that it can be taken back.
    FaultBoard(node::Chain& l1, RollupHost& rollups, std::uint64_t l1_block_time, bool own_l1)
        : l1_(l1), rollups_(rollups), l1_block_time_(l1_block_time), own_l1_(own_l1)
    {}

    /// The DA server of this process, that an outage is one of. It must outlive this.
    void set_data_server(DaServer& server) { data_server_ = &server; }

    /// The id of the fault, or why it cannot be.
    Result<std::string> inject(const rpc::FaultRequest& request);
    Result<void> heal(const std::string& id);
    /// In the order in which they came.
    std::vector<protocol::FaultRow> rows() const;

    /// Before the L2s follow an L1 block: faults of a leader begin when its term lasts long enough.
    void step(const node::SealedBlock& l1_block);
    /// After it: writes what happened and what was found into the log, with its cause.
    void note(const node::SealedBlock& l1_block, std::vector<Finding> findings,
              agents::EventSink& log);
    /// Keeps what has changed; joins the open transaction.
    Result<void> save(storage::RowArchive& archive);
    /// What a data folder holds of the past: faults end with the process that has them.
    Result<void> load(const storage::RowArchive& archive);

    /// L1 blocks that a fault has replaced since the last call.
    std::vector<std::uint64_t> take_replaced() { return std::exchange(replaced_, {}); }

private:
    static constexpr std::size_t kMost = 1'000; ///< faults that are remembered

    /// What an L2 had when a fault began.
    struct Stand
    {
        const HostedRollup* rollup = nullptr;
        std::uint64_t unsafe = 0;
        derivation::BlockId safe; ///< must stay
    };
    struct Entry
    {
        const protocol::FaultKind* kind = nullptr;
        protocol::FaultRow row;
        std::optional<Address> address;
        HostedRollup* rollup = nullptr; ///< null: of L1
        std::vector<Stand> stands;
        std::uint64_t event = 0; ///< of its injection
        bool told_begin = false;
        bool told_end = false;
        std::string kept; ///< the row as it is stored
    };

    /// Null when there is none of that name.
    static const protocol::FaultKind* kind_of(const std::string& name);
    Result<void> check(const rpc::FaultRequest& request, const protocol::FaultKind& kind) const;
    Result<void> check_reorg(std::uint64_t depth) const;
    Result<void> check_chain(const rpc::FaultRequest& request, const protocol::FaultKind& kind,
                             const HostedRollup* rollup) const;
    Result<void> begin(Entry& entry);
    Result<void> do_once(Entry& entry);
    void begin_with(Entry& entry, const agents::OperatorKey& leader);
    void arm(Entry& entry, std::uint64_t now);
    void follow(Entry& entry, std::uint64_t now);
    void check_stands(Entry& entry, std::uint64_t now);
    void take_stands(Entry& entry, std::uint64_t kept_l1);
    void end(Entry& entry, std::uint64_t now);
    Entry* suspect(const Finding& finding, std::uint64_t now);
    void note(Entry& entry, const Finding& finding, std::uint64_t event,
              const node::SealedBlock& l1_block, agents::EventSink& log);
    protocol::EventRow event_of(const Entry& entry, std::string kind) const;
    std::uint64_t bound_of(const protocol::FaultKind& kind, const HostedRollup* rollup,
                           std::uint64_t blocks) const;

    node::Chain& l1_;
    RollupHost& rollups_;
    std::uint64_t l1_block_time_;
    bool own_l1_;
    DaServer* data_server_ = nullptr;
    std::vector<Entry> entries_;
    std::uint64_t last_id_ = 0;
    std::vector<std::uint64_t> replaced_;
};

} // namespace nucleate::devnet
