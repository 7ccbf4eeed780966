#pragma once

#include "models/series.hpp"
#include "models/tablestore.hpp"

namespace nucleate {

/// Everything that is known of the node, as tables. Changed by `apply` alone. A chain's pressure,
/// which its row tells, becomes the series "pressure" beside those that the node sends.
class World final : public QObject
{
    Q_OBJECT
public:
    explicit World(QObject* parent = nullptr);

    void apply(const Batch& batch);
    quint64 sequence() const { return m_sequence; }
    bool hasSnapshot() const { return m_hasSnapshot; }

    template <class Row>
    TableStore<Row>& table()
    {
        return std::get<TableStore<Row>>(m_tables);
    }
    template <class Row>
    const TableStore<Row>& table() const
    {
        return std::get<TableStore<Row>>(m_tables);
    }
    SeriesStore& series() { return m_series; }
    const SeriesStore& series() const { return m_series; }

    /// Counts the event logs that were seen: another one numbers its events from 1 again.
    int logGeneration() const { return m_logGeneration; }

    /// Null until the first snapshot.
    const protocol::NodeRow* node() const;
    /// The chain of kind "l1"; null when there is none.
    const protocol::ChainRow* l1() const;
    /// `chain`, or the id of the L1 for an empty one; empty while no chain is known.
    QString chainOrL1(const QString& chain) const;
    /// The address of the person at this window; empty for none.
    void setOwnAddress(const QString& address) { m_own = address; }
    bool isOwn(const QString& address) const
    {
        return !m_own.isEmpty() && address.compare(m_own, Qt::CaseInsensitive) == 0;
    }
    /// The name of an agent by its id or address, or an empty string.
    QString agentName(const QString& idOrAddress) const;

Q_SIGNALS:
    /// Once after each batch, after the tables' own signals.
    void changed();

private:
    void indexAgents();
    bool continuesLog(const protocol::EventRow& last) const;

    std::tuple<TableStore<protocol::NodeRow>, TableStore<protocol::ChainRow>,
               TableStore<protocol::BlockRow>, TableStore<protocol::AgentRow>,
               TableStore<protocol::RuleRow>, TableStore<protocol::DecisionRow>,
               TableStore<protocol::FormationRow>, TableStore<protocol::BountyRow>,
               TableStore<protocol::WorkRow>, TableStore<protocol::EdgeRow>,
               TableStore<protocol::OperatorRow>, TableStore<protocol::SequencerSetRow>,
               TableStore<protocol::FaultRow>, TableStore<protocol::EventRow>>
        m_tables;
    SeriesStore m_series;
    QHash<QString, QString> m_names; ///< lower-case address to agent name
    QString m_own;
    quint64 m_sequence = 0;
    int m_logGeneration = 0;
    bool m_hasSnapshot = false;
};

} // namespace nucleate
