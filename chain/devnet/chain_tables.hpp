#pragma once

#include "chain/node/chain.hpp"
#include "chain/protocol/rows.hpp"
#include "chain/rpc/table_store.hpp"

#include <deque>
#include <map>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

namespace nucleate::devnet {

/// Keeps the rows of the chains and of their recent blocks. Written by the devnet's loop only.
class ChainTables
{
public:
    explicit ChainTables(rpc::TableStore& tables) : tables_(tables) {}

    /// Adds a chain, or replaces what its row says beside the heads: names, addresses, formation.
    void describe(const protocol::ChainRow& row);
    /// Takes in a block that became the head.
    void block(const node::Chain& chain, const node::SealedBlock& block, std::uint64_t l1_origin);
    /// The chain took these blocks back: takes out their rows, and measures the rate anew.
    void took_back(const std::string& chain, const std::vector<std::uint64_t>& numbers);
    /// Publishes heads and pool as they stand.
    void refresh(const node::Chain& chain);
    void verified(const std::string& chain, std::uint64_t head, bool equal);
    void survey(const std::string& chain, const std::vector<protocol::RiskRow>& risks,
                const std::vector<protocol::ComponentRow>& stack, bool complete);
    /// The upper part of an L2's ladder, as it is published next.
    struct Ladder
    {
        std::uint64_t proposed = 0;
        std::uint64_t settled = 0;
        std::uint64_t proof_maturity = 0;
        std::vector<protocol::OutputRow> outputs;
    };
    void ladder(const std::string& chain, Ladder ladder);
    /// A chain's sequencer set and its operators.
    void operators(const protocol::SequencerSetRow& set,
                   const std::vector<protocol::OperatorRow>& rows);
    void pressure(const std::string& chain, double pressure, const std::string& driver);
    /// A figure the swarm measured that a chain's row carries too; others are let pass.
    void metric(const protocol::MetricRow& row);

    /// Any thread: the rows as they were last published.
    std::vector<protocol::ChainRow> list() const;

private:
    void publish(const protocol::ChainRow& row);
    void measure_rate(const std::string& chain, const node::SealedBlock& block);

    rpc::TableStore& tables_;
    std::map<std::string, protocol::ChainRow> rows_;
    mutable std::mutex mutex_; ///< published_
    std::map<std::string, protocol::ChainRow> published_;
    /// Per chain: time and transactions of the last blocks, for the rate.
    std::map<std::string, std::deque<std::pair<std::uint64_t, std::uint64_t>>> recent_;
};

} // namespace nucleate::devnet
