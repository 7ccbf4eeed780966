#include "models/ownevents.hpp"

#include "models/eventmodel.hpp"

namespace nucleate {

void OwnEvents::set(const QString& address, const QString& bounty)
{
    if (address == m_address && bounty == m_bounty)
        return;
    m_address = address;
    m_bounty = bounty;
    invalidateFilter();
}

bool OwnEvents::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    const QModelIndex index = sourceModel()->index(row, EventModel::Sentence, parent);
    const QString actor = index.data(EventModel::ActorRole).toString();
    if (!m_address.isEmpty() && actor.compare(m_address, Qt::CaseInsensitive) == 0)
        return true;
    // A seat is taken and left by one after another: what others did with it is not one's own.
    return actor.isEmpty() && !m_bounty.isEmpty() &&
           index.data(EventModel::SubjectRole).toString() == m_bounty;
}

} // namespace nucleate
