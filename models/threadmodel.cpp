#include "models/threadmodel.hpp"

#include "models/format.hpp"

#include <algorithm>
#include <set>

namespace nucleate {

using protocol::EventRow;

ThreadModel::ThreadModel(World& world, QObject* parent)
    : QAbstractListModel(parent), m_world(world), m_text(world)
{
    connect(&world.table<EventRow>(), &TableSignals::changed, this, &ThreadModel::takeFromLog);
}

void ThreadModel::setFormation(const QString& id)
{
    if (id == m_formation)
        return;
    m_formation = id;
    m_events.clear();
    build();
    takeFromLog();
}

void ThreadModel::setEvents(std::vector<EventRow> events)
{
    m_events = std::move(events);
    std::sort(m_events.begin(), m_events.end(),
              [](const EventRow& a, const EventRow& b) { return a.id < b.id; });
    build();
    takeFromLog();
}

void ThreadModel::takeFromLog()
{
    if (m_formation.isEmpty())
        return;
    const auto& log = m_world.table<EventRow>();
    const std::string id = m_formation.toStdString();
    const std::size_t before = m_events.size();
    const quint64 last = m_events.empty() ? 0 : m_events.back().id;
    for (const EventRow& event : log.rows())
        if (event.id > last && event.formation == id)
            m_events.push_back(event);
    // Without the node's own answer the causes outside the formation are found in the log.
    if (before == 0 && !m_events.empty()) {
        std::set<quint64> known;
        for (quint64 cause = m_events.front().cause; cause != 0 && known.insert(cause).second;) {
            const EventRow* event = log.find(QString::number(cause));
            if (!event)
                break;
            m_events.insert(m_events.begin(), *event);
            cause = event->cause;
        }
    }
    if (m_events.size() != before)
        build();
}

/// What comes again and again once a chain is live.
static bool isRoutine(const std::string& kind)
{
    return kind == "reward.accrued" || kind == "reward.paid" || kind == "feedback.given";
}

void ThreadModel::build()
{
    std::vector<Item> items;
    bool paid = false;
    for (std::size_t i = 0; i < m_events.size(); ++i) {
        const EventRow& event = m_events[i];
        // The first pay is a step; that pay goes on is one more, however long it does.
        if (paid && isRoutine(event.kind) && !items.empty() && items.back().routine) {
            ++items.back().count;
            continue;
        }
        if (!items.empty() && m_events[items.back().first].kind == event.kind) {
            ++items.back().count;
            continue;
        }
        if (i > 0 && event.time >= m_events[i - 1].time + kLeastGap)
            items.push_back({i, 0, event.time - m_events[i - 1].time});
        items.push_back({i, 1, 0, paid && isRoutine(event.kind)});
        paid = paid || event.kind == "reward.paid";
    }
    beginResetModel();
    m_items = std::move(items);
    endResetModel();
}

QList<EventRow> ThreadModel::eventsOf(int row) const
{
    QList<EventRow> out;
    if (row < 0 || row >= rowCount())
        return out;
    const Item& item = m_items[static_cast<std::size_t>(row)];
    for (std::size_t i = 0; i < item.count; ++i)
        out.append(m_events[item.first + i]);
    return out;
}

int ThreadModel::rowOfEvent(quint64 id) const
{
    for (std::size_t row = 0; row < m_items.size(); ++row) {
        const Item& item = m_items[row];
        for (std::size_t i = 0; i < item.count; ++i)
            if (m_events[item.first + i].id == id)
                return static_cast<int>(row);
    }
    return -1;
}

void ThreadModel::refreshText()
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

int ThreadModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

QString ThreadModel::waitedFor(const EventRow& next) const
{
    struct Wait
    {
        const char* kind;
        const char* text;
    };
    static constexpr Wait kWaits[]{
        {"bottleneck.detected", QT_TR_NOOP("until it pressed an agent beyond its limit")},
        {"decision.made", QT_TR_NOOP("until the first decision")},
        {"coalition.formed", QT_TR_NOOP("until enough of them wanted the same")},
        {"proposal.created", QT_TR_NOOP("until the proposal stood")},
        {"vote.cast", QT_TR_NOOP("until voting opened")},
        {"proposal.passed", QT_TR_NOOP("until voting closed")},
        {"proposal.defeated", QT_TR_NOOP("until voting closed")},
        {"proposal.executed", QT_TR_NOOP("in the timelock")},
        {"pledge.made", QT_TR_NOOP("until the pledges came")},
        {"treasury.funded", QT_TR_NOOP("until the pledges came")},
        {"bid.placed", QT_TR_NOOP("until the first bid")},
        {"bounty.awarded", QT_TR_NOOP("until bidding closed")},
        {"contract.deployed", QT_TR_NOOP("until the first contract")},
        {"chain.genesis", QT_TR_NOOP("until all contracts stood")},
        {"block.first", QT_TR_NOOP("until the first block")},
        {"batch.posted", QT_TR_NOOP("until the first batch was on L1")},
        {"chain.safe", QT_TR_NOOP("until a replica had derived it")},
        {"deposit.arrived", QT_TR_NOOP("until L1 money was on the L2")},
        {"reward.accrued", QT_TR_NOOP("until the watcher reported the blocks")},
        {"reward.paid", QT_TR_NOOP("until the pay was claimed")},
        {"pressure.fell", QT_TR_NOOP("until L1 had calmed down")},
    };
    for (const Wait& wait : kWaits)
        if (next.kind == wait.kind)
            return tr(wait.text);
    return tr("until the next step");
}

QVariant ThreadModel::gapData(const Item& item, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
    case TitleRole:
        return tr("%1 %2", "duration, what was waited for")
            .arg(Format::duration(item.seconds), waitedFor(m_events[item.first]));
    case IsGapRole:
        return true;
    case SecondsRole:
        return item.seconds;
    default:
        return {};
    }
}

QVariant ThreadModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Item& item = m_items[static_cast<std::size_t>(index.row())];
    if (item.count == 0)
        return gapData(item, role);
    const EventRow& first = m_events[item.first];
    const EventRow& last = m_events[item.first + item.count - 1];
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole:
        return item.routine ? tr("Pay goes on") : EventText::title(first.kind);
    case SentenceRole:
    case Qt::AccessibleTextRole:
        return m_text.sentence(last);
    case Qt::ToolTipRole:
        return Format::absolute(first.time);
    case CountRole:
        return static_cast<int>(item.count);
    case ToneRole:
        return static_cast<int>(EventText::tone(first.kind));
    case OffsetRole:
        return static_cast<qulonglong>(first.time - m_events.front().time);
    case EventRole:
        return static_cast<qulonglong>(first.id);
    case IsGapRole:
        return false;
    default:
        return {};
    }
}

} // namespace nucleate
