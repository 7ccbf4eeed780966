#include "models/notifications.hpp"

#include <algorithm>

namespace nucleate {

Notifications::Notifications(World& world, QObject* parent)
    : QAbstractListModel(parent), m_world(world), m_text(world)
{
    connect(&world, &World::changed, this, &Notifications::readNewEvents);
}

void Notifications::readNewEvents()
{
    if (std::exchange(m_log, m_world.logGeneration()) != m_world.logGeneration())
        leaveLog();
    const auto& events = m_world.table<protocol::EventRow>();
    if (events.size() == 0)
        return;
    // What had happened before the first look is history, not news.
    if (!std::exchange(m_primed, true)) {
        m_lastEvent = events.at(events.size() - 1).id;
        return;
    }
    int row = events.size();
    while (row > 0 && events.at(row - 1).id > m_lastEvent)
        --row;
    for (; row < events.size(); ++row) {
        Entry entry;
        if (concerns(events.at(row), entry))
            post(std::move(entry));
    }
    m_lastEvent = std::max<quint64>(m_lastEvent, events.at(events.size() - 1).id);
}

/// What is known of another node's log keeps its words; that node's events are found no more.
void Notifications::leaveLog()
{
    m_primed = false;
    m_lastEvent = 0;
    for (Entry& entry : m_entries)
        entry.event = 0;
}

bool Notifications::concerns(const protocol::EventRow& event, Entry& entry) const
{
    const bool mine = m_addresses.contains(qs(event.actor), Qt::CaseInsensitive);
    const std::string& kind = event.kind;
    const bool turning = kind == "proposal.created" || kind == "proposal.passed" ||
                         kind == "proposal.defeated" || kind == "formation.live" ||
                         kind == "treasury.refunded" || kind == "chain.genesis";
    const bool ownWork = mine && (kind == "bounty.awarded" || kind == "slot.missed" ||
                                  kind == "reward.paid" || kind == "job.expired");
    if (!turning && !ownWork)
        return false;
    const auto tone = EventText::tone(kind);
    entry.severity = tone == EventText::Tone::Bad    ? Severity::Warning
                     : tone == EventText::Tone::Good ? Severity::Good
                                                     : Severity::Info;
    entry.title = EventText::title(kind);
    entry.text = m_text.sentence(event);
    entry.formation = qs(event.formation);
    entry.time = event.time;
    entry.event = event.id;
    entry.own = ownWork;
    return true;
}

void Notifications::post(Entry entry)
{
    beginInsertRows({}, 0, 0);
    m_entries.prepend(std::move(entry));
    endInsertRows();
    if (m_entries.size() > kLimit) {
        beginRemoveRows({}, kLimit, static_cast<int>(m_entries.size()) - 1);
        m_entries.resize(kLimit);
        endRemoveRows();
    }
    Q_EMIT unreadChanged();
    if (!m_quiet && m_entries.front().own)
        Q_EMIT important(m_entries.front());
    if (!m_quiet && (!m_lastToast.isValid() || m_lastToast.elapsed() > kToastMs)) {
        m_lastToast.start();
        Q_EMIT toast(m_entries.front());
    }
}

void Notifications::markAllRead()
{
    if (m_entries.isEmpty())
        return;
    for (Entry& entry : m_entries)
        entry.read = true;
    Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    Q_EMIT unreadChanged();
}

QString Notifications::titleOf(const Entry& entry) const
{
    const auto* event = m_world.table<protocol::EventRow>().find(QString::number(entry.event));
    return event ? EventText::title(event->kind) : entry.title;
}

QString Notifications::textOf(const Entry& entry) const
{
    const auto* event = m_world.table<protocol::EventRow>().find(QString::number(entry.event));
    return event ? m_text.sentence(*event) : entry.text;
}

void Notifications::refreshText()
{
    if (!m_entries.isEmpty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

int Notifications::unread() const
{
    return static_cast<int>(std::count_if(m_entries.begin(), m_entries.end(),
                                          [](const Entry& entry) { return !entry.read; }));
}

int Notifications::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QVariant Notifications::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Entry& entry = m_entries.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return titleOf(entry);
    case TextRole:
    case Qt::ToolTipRole:
        return textOf(entry);
    case SeverityRole:
        return static_cast<int>(entry.severity);
    case FormationRole:
        return entry.formation;
    case AgeRole:
        return static_cast<qulonglong>(entry.time);
    case ReadRole:
        return entry.read;
    default:
        return {};
    }
}

} // namespace nucleate
