#include "models/world.hpp"

namespace nucleate {

using namespace protocol;

World::World(QObject* parent) : QObject(parent)
{
    table<BlockRow>().setLimit(4'000);
    table<EventRow>().setLimit(50'000);
    table<EdgeRow>().setLimit(20'000);
    table<DecisionRow>().setLimit(20'000);
    connect(&table<AgentRow>(), &TableSignals::changed, this, &World::indexAgents);
}

void World::apply(const Batch& batch)
{
    m_sequence = batch.sequence;
    m_hasSnapshot = m_hasSnapshot || batch.snapshot;
    if (batch.snapshot)
        m_series.clear();
    m_series.apply(batch.of<MetricRow>());
    for (const Change<ChainRow>& change : batch.of<ChainRow>())
        if (change.row && change.row->head_time > 0)
            m_series.append(
                {{}, change.row->id, "pressure", change.row->head_time, change.row->pressure});
    const TableStore<EventRow>& events = table<EventRow>();
    const EventRow lastEvent = events.size() == 0 ? EventRow() : events.at(events.size() - 1);
    std::apply(
        [&]<class... Row>(TableStore<Row>&... tables) {
            (tables.apply(batch.snapshot, batch.of<Row>()), ...);
        },
        m_tables);
    if (batch.snapshot && !continuesLog(lastEvent))
        ++m_logGeneration;
    m_series.finishBatch();
    Q_EMIT changed();
}

/// Whether the events that are known go on from `last`, or are those of another node.
bool World::continuesLog(const EventRow& last) const
{
    const TableStore<EventRow>& events = table<EventRow>();
    if (last.id == 0)
        return true;
    if (const EventRow* same = events.find(QString::number(last.id)))
        return same->time == last.time && same->kind == last.kind;
    return events.size() > 0 && events.at(0).id > last.id;
}

const NodeRow* World::node() const
{
    const auto& rows = table<NodeRow>();
    return rows.size() == 0 ? nullptr : &rows.at(0);
}

const ChainRow* World::l1() const
{
    for (const ChainRow& chain : table<ChainRow>().rows())
        if (chain.kind == "l1")
            return &chain;
    return nullptr;
}

QString World::chainOrL1(const QString& chain) const
{
    const ChainRow* base = l1();
    return !chain.isEmpty() ? chain : base ? qs(base->id) : QString();
}

void World::indexAgents()
{
    m_names.clear();
    for (const AgentRow& agent : table<AgentRow>().rows())
        m_names.insert(qs(agent.address).toLower(), qs(agent.name));
}

QString World::agentName(const QString& idOrAddress) const
{
    if (const AgentRow* agent = table<AgentRow>().find(idOrAddress))
        return qs(agent->name);
    return m_names.value(idOrAddress.toLower());
}

} // namespace nucleate
