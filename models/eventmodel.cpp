#include "models/eventmodel.hpp"

#include "models/format.hpp"

namespace nucleate {

EventModel::EventModel(World& world, const NodeStatus& status, QObject* parent)
    : StoreModel(world.table<protocol::EventRow>(), true, parent), m_text(world), m_status(status)
{}

int EventModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant EventModel::cell(const protocol::EventRow& row, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return column == Age ? Format::age(row.time, m_status.chainNow()) : m_text.sentence(row);
    case Qt::ToolTipRole:
        return Format::absolute(row.time);
    case ToneRole:
        return static_cast<int>(EventText::tone(row.kind));
    case TimeRole:
        return static_cast<qulonglong>(row.time);
    case TitleRole:
        return EventText::title(row.kind);
    case KindRole:
        return qs(row.kind);
    case FormationRole:
        return qs(row.formation);
    case ActorRole:
        return qs(row.actor);
    case SubjectRole:
        return qs(row.subject);
    case SortRole:
        return static_cast<qulonglong>(row.id);
    default:
        return {};
    }
}

QString EventModel::header(int column) const
{
    return column == Age ? tr("Age", "column") : tr("Event", "column");
}

} // namespace nucleate
