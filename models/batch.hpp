#pragma once

#include "chain/protocol/methods.hpp"
#include "chain/protocol/rows.hpp"
#include "models/text.hpp"

#include <QJsonObject>
#include <optional>
#include <tuple>
#include <vector>

namespace nucleate {

/// The rows of the control protocol's tables, in the order of `protocol::kTables`.
using TableRows = std::tuple<protocol::NodeRow, protocol::ChainRow, protocol::BlockRow,
                             protocol::AgentRow, protocol::RuleRow, protocol::DecisionRow,
                             protocol::FormationRow, protocol::BountyRow, protocol::WorkRow,
                             protocol::MetricRow, protocol::EdgeRow, protocol::OperatorRow,
                             protocol::SequencerSetRow, protocol::FaultRow, protocol::EventRow>;
static_assert(std::tuple_size_v<TableRows> == protocol::kTables.size());

template <class Row>
QString rowId(const Row& row)
{
    return qs(row.id);
}
inline QString rowId(const protocol::EventRow& row)
{
    return QString::number(row.id);
}

/// A row put or, without a row, deleted.
template <class Row>
struct Change
{
    QString id;
    std::optional<Row> row;
};

template <class Rows>
struct ChangesOf;
template <class... Rows>
struct ChangesOf<std::tuple<Rows...>>
{
    using Type = std::tuple<std::vector<Change<Rows>>...>;
};

/// Changes to all tables, decoded off the UI thread.
struct Batch
{
    bool snapshot = false; ///< replaces everything that was known
    quint64 sequence = 0;
    ChangesOf<TableRows>::Type tables;

    template <class Row>
    std::vector<Change<Row>>& of()
    {
        return std::get<std::vector<Change<Row>>>(tables);
    }
    template <class Row>
    const std::vector<Change<Row>>& of() const
    {
        return std::get<std::vector<Change<Row>>>(tables);
    }
    /// Appends a later batch; a snapshot throws away what came before it.
    void merge(Batch&& later);
};

/// Follows one subscription: checks the numbers and turns JSON into batches.
class DeltaDecoder
{
public:
    enum class Outcome
    {
        Batch,
        Gap,
        Ignored
    };

    /// `result` of a `nucleate_subscription`. On `Gap` everything is ignored up to the next
    /// snapshot, which the caller must ask for.
    Outcome feed(const QJsonObject& result, Batch& out);
    void reset();

private:
    std::optional<quint64> m_sequence;
    bool m_gap = false;
};

} // namespace nucleate
