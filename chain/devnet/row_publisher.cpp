#include "chain/devnet/row_publisher.hpp"

#include <boost/json/parse.hpp>

namespace nucleate::devnet {
namespace {

constexpr std::string_view kDecisions = rpc::TableOf<protocol::DecisionRow>::name;
constexpr std::size_t kMostDecisions = 2'000;
/// Samples that the table shows again; it holds 20,000.
constexpr std::size_t kRecalledSamples = 10'000;

template <class... Rows>
void erase_among(rpc::TableStore& tables, const std::string& table, const std::string& id)
{
    ((rpc::TableOf<Rows>::name == table ? tables.erase<Rows>(id) : void()), ...);
}

Result<protocol::DecisionRow> read_decision(const std::string& text)
{
    boost::json::error_code error;
    const boost::json::value json = boost::json::parse({text.data(), text.size()}, error);
    if (error)
        return fail("A kept decision cannot be read: " + error.message());
    return rpc::read_row<protocol::DecisionRow>(json);
}

} // namespace

void RowPublisher::put(const protocol::RuleRow& row)
{
    tables_.put(row);
    gauge_.rule(row);
}

void RowPublisher::put(const protocol::DecisionRow& row)
{
    tables_.put(row);
    decided_.push_back(row);
}

void RowPublisher::put(const protocol::FormationRow& row)
{
    tables_.put(row);
    formations_[row.id].row = row;
}

void RowPublisher::put(const protocol::BountyRow& row)
{
    tables_.put(row);
    formations_[row.formation].bounties[row.id] = row;
}

void RowPublisher::put(const protocol::MetricRow& row)
{
    show(row);
    const std::optional<PressureGauge::Reading> reading = gauge_.measure(row);
    if (!reading)
        return;
    chains_.pressure(row.chain, reading->pressure, reading->driver);
    show({row.chain + "/pressure/" + std::to_string(row.time), row.chain, "pressure", row.time,
          reading->pressure});
}

void RowPublisher::erase(const std::string& table, const std::string& id)
{
    erase_among<protocol::AgentRow, protocol::RuleRow, protocol::DecisionRow,
                protocol::FormationRow, protocol::BountyRow, protocol::WorkRow, protocol::EdgeRow,
                protocol::MetricRow>(tables_, table, id);
}

void RowPublisher::show(const protocol::MetricRow& row)
{
    tables_.put(row);
    chains_.metric(row);
    series_.add(row);
}

Result<void> RowPublisher::save(storage::SampleLog& samples, storage::RowArchive& rows)
{
    for (const protocol::DecisionRow& row : decided_)
        if (auto kept = rows.put(kDecisions, row.id, rpc::row_text(row), kMostDecisions); !kept)
            return kept;
    decided_.clear();
    return series_.save(samples);
}

Result<void> RowPublisher::recall(const storage::SampleLog& samples,
                                  const storage::RowArchive& rows)
{
    const auto decisions = rows.read(kDecisions);
    if (!decisions)
        return tl::unexpected(decisions.error());
    for (const std::string& text : *decisions) {
        const auto row = read_decision(text);
        if (!row)
            return tl::unexpected(row.error());
        tables_.put(*row);
    }
    if (auto loaded = series_.load(samples); !loaded)
        return loaded;
    for (const protocol::MetricRow& row : series_.digest(kRecalledSamples)) {
        tables_.put(row);
        chains_.metric(row);
        if (const auto reading = gauge_.measure(row))
            chains_.pressure(row.chain, reading->pressure, reading->driver);
    }
    return {};
}

} // namespace nucleate::devnet
