#pragma once

#include "chain/agents/rollup_port.hpp"
#include "chain/devnet/batch_sender.hpp"
#include "chain/devnet/chain_tables.hpp"
#include "chain/devnet/endpoints.hpp"
#include "chain/devnet/faulty_sender.hpp"
#include "chain/devnet/in_process_port.hpp"
#include "chain/devnet/rollup_measures.hpp"
#include "chain/devnet/rollup_record.hpp"
#include "chain/devnet/unsafe_feed.hpp"
#include "chain/devnet/unsafe_sync.hpp"
#include "chain/devnet/vigil.hpp"
#include "chain/protocol/rows.hpp"
#include "chain/rollup/alt_da_sender.hpp"
#include "chain/rollup/alt_da_source.hpp"
#include "chain/rollup/chain_l1_source.hpp"
#include "chain/rollup/deployment.hpp"
#include "chain/rollup/l2_node.hpp"
#include "chain/rollup/settlement.hpp"

#include <algorithm>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace nucleate::devnet {

/// A formation's chain. Exists from the first question about it; `node` from its start on.
struct HostedRollup final : rollup::L2Observer
{
    agents::RollupRequest request;
    rollup::Deployment deployment;
    rollup::Migration migration; ///< contracts of L1 in the genesis; read when it is made
    std::uint64_t scanned = 0;   ///< L1 block up to which deployment steps were looked for
    std::vector<agents::OperatorKey> operators; ///< whose nodes should run
    rollup::ChainL1Source l1_source;
    rollup::ChainL1Calls l1_calls;
    std::unique_ptr<BatchSender> sender;
    std::unique_ptr<rollup::AltDaSource> alt_da_source; ///< where batches lie on a DA layer
    std::unique_ptr<rollup::AltDaSender> alt_da_sender; ///< over `sender`, with `alt_da_source`
    RollupFaults faults;                                ///< of the operators' nodes here
    std::unique_ptr<FaultySender> faulty;               ///< over these: the nodes' way to L1
    bool hung = false;                                  ///< building was stopped by a fault
    std::string da_url;
    std::optional<std::uint64_t> out_since; ///< L1 time since which the DA layer is out
    std::unique_ptr<rollup::L2Node> node;
    std::unique_ptr<rollup::Settlement> settlement; ///< with `node`
    bool proposal_missed = false;                   ///< the last one that was due
    std::unique_ptr<InProcessPort> port;
    Endpoints::L2 endpoint;
    std::optional<agents::OperatorKey> leading; ///< whose blocks are built here now
    UnsafeFeed feed;                            ///< of signed blocks, for whoever asks
    std::unique_ptr<Vigil> vigil;               ///< over these, with `node`
    std::unique_ptr<UnsafeSync> sync;           ///< in real time: blocks of other machines
    std::string sync_trouble;                   ///< why the last block of others was refused
    std::map<Address, std::string> announced;   ///< by operator: what L1 was told of its node
    std::vector<rollup::L2BlockRef> fresh;      ///< blocks that no table shows yet
    std::vector<protocol::EventRow> incidents;  ///< that no log holds yet
    RollupMeasures measures;
    std::string kept_measures; ///< as they were stored last
    std::vector<protocol::RiskRow> risks;
    std::vector<protocol::ComponentRow> stack;
    ChainTables::Ladder ladder;
    std::optional<Hash32> first_block;
    std::uint64_t verified = 0; ///< last block that the replica found equal
    bool mismatch = false;

    HostedRollup(const node::Chain& l1, const agents::RollupRequest& request);
    agents::RollupStatus status() const;
    /// As L1 has it.
    RollupRecord record() const;
    /// Notes how far the head lies behind L1's time.
    void measure_wait(std::uint64_t l1_time);
    /// Makes the node behave as the faults of its leader have it.
    void suffer();
    /// Proposes, ends games and takes bonds back, as far as it is time.
    void settle(std::uint64_t l1_time);

    /// The attesters' word for an output root, once the replica has derived its block from L1 and
    /// found no other chain there: extra data of a game (AttestedGame.sol).
    Result<Bytes> attest(std::uint64_t number, const Hash32& root,
                         const std::vector<Hash32>& secrets) const;

    /// The data of the chain cannot be had, or no more can be stored.
    bool has_outage() const;
    /// Tells of the end of an outage of the DA layer.
    void watch_data(std::uint64_t l1_time);
    const rollup::L1Source& source() const
    {
        return alt_da_source ? static_cast<const rollup::L1Source&>(*alt_da_source) : l1_source;
    }

    void on_block(const rollup::L2BlockRef& block) override;
    void on_deposit(const rollup::ArrivedDeposit& deposit) override;
    void on_batch(const rollup::PostedBatch& batch) override { measures.add(batch); }
    void on_reorganised(std::uint64_t number) override
    {
        measures.told = std::min(measures.told, number);
        feed.forget_after(number);
    }
    void on_replica(const rollup::L2BlockRef& head) override { verified = head.number; }
    void on_mismatch(const rollup::Replica::Mismatch&) override { mismatch = true; }

private:
    void equivocate();
    rollup::DeploymentParameters parameters(const execution::ChainSpec& l1);
    protocol::EventRow incident(std::string kind, std::uint64_t time) const;

    const node::Chain& l1_;
};

/// A running chain whose head lies more than a minute behind L1's time.
bool is_stalled(const HostedRollup& rollup, std::uint64_t l1_time);

} // namespace nucleate::devnet
