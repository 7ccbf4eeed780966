#pragma once

#include "chain/agents/sinks.hpp"
#include "chain/devnet/chain_tables.hpp"
#include "chain/devnet/pressure_gauge.hpp"
#include "chain/devnet/series_store.hpp"
#include "chain/rpc/table_store.hpp"

namespace nucleate::devnet {

/// Puts the swarm's rows into the tables of the control protocol.
class RowPublisher final : public agents::RowSink
{
public:
    RowPublisher(rpc::TableStore& tables, ChainTables& chains, SeriesStore& series)
        : tables_(tables), chains_(chains), series_(series)
    {}

    void put(const protocol::AgentRow& row) override { tables_.put(row); }
    void put(const protocol::RuleRow& row) override
    {
        tables_.put(row);
        gauge_.rule(row);
    }
    void put(const protocol::DecisionRow& row) override { tables_.put(row); }
    void put(const protocol::FormationRow& row) override { tables_.put(row); }
    void put(const protocol::BountyRow& row) override { tables_.put(row); }
    void put(const protocol::WorkRow& row) override { tables_.put(row); }
    void put(const protocol::EdgeRow& row) override { tables_.put(row); }
    void put(const protocol::MetricRow& row) override
    {
        show(row);
        const std::optional<PressureGauge::Reading> reading = gauge_.measure(row);
        if (!reading)
            return;
        chains_.pressure(row.chain, reading->pressure, reading->driver);
        show({row.chain + "/pressure/" + std::to_string(row.time), row.chain, "pressure", row.time,
              reading->pressure});
    }
    void erase(const std::string& table, const std::string& id) override
    {
        erase_among<protocol::AgentRow, protocol::RuleRow, protocol::DecisionRow,
                    protocol::FormationRow, protocol::BountyRow, protocol::WorkRow,
                    protocol::EdgeRow, protocol::MetricRow>(table, id);
    }

private:
    void show(const protocol::MetricRow& row)
    {
        tables_.put(row);
        chains_.metric(row);
        series_.add(row);
    }
    template <class... Rows>
    void erase_among(const std::string& table, const std::string& id)
    {
        ((rpc::TableOf<Rows>::name == table ? tables_.erase<Rows>(id) : void()), ...);
    }

    rpc::TableStore& tables_;
    ChainTables& chains_;
    SeriesStore& series_;
    PressureGauge gauge_;
};

} // namespace nucleate::devnet
