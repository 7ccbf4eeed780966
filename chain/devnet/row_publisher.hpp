#pragma once

#include "chain/agents/sinks.hpp"
#include "chain/devnet/chain_tables.hpp"
#include "chain/devnet/pressure_gauge.hpp"
#include "chain/devnet/series_store.hpp"
#include "chain/devnet/stack_survey.hpp"
#include "chain/rpc/table_store.hpp"
#include "chain/storage/row_archive.hpp"

#include <map>
#include <vector>

namespace nucleate::devnet {

/// Puts the swarm's rows into the tables of the control protocol, and keeps those that the swarm's
/// saved state does not bring back: samples and decisions.
class RowPublisher final : public agents::RowSink
{
public:
    RowPublisher(rpc::TableStore& tables, ChainTables& chains, SeriesStore& series)
        : tables_(tables), chains_(chains), series_(series)
    {}

    void put(const protocol::AgentRow& row) override { tables_.put(row); }
    void put(const protocol::RuleRow& row) override;
    void put(const protocol::DecisionRow& row) override;
    void put(const protocol::FormationRow& row) override;
    void put(const protocol::BountyRow& row) override;
    void put(const protocol::WorkRow& row) override { tables_.put(row); }
    void put(const protocol::EdgeRow& row) override { tables_.put(row); }
    void put(const protocol::MetricRow& row) override;
    void erase(const std::string& table, const std::string& id) override;

    /// Keeps what came since the last time; joins the open transaction.
    Result<void> save(storage::SampleLog& samples, storage::RowArchive& rows);
    /// Shows again what is kept. The chains' rows and the agents' rules come first.
    Result<void> recall(const storage::SampleLog& samples, const storage::RowArchive& rows);

    /// The rows of formations and bounties as they were put last.
    const std::map<std::string, FormationFacts>& formations() const { return formations_; }

private:
    void show(const protocol::MetricRow& row);

    rpc::TableStore& tables_;
    ChainTables& chains_;
    SeriesStore& series_;
    PressureGauge gauge_;
    std::map<std::string, FormationFacts> formations_;
    std::vector<protocol::DecisionRow> decided_; ///< since the last save
};

} // namespace nucleate::devnet
