#include "ui/shell/navigator.hpp"

namespace nucleate {

void Navigator::go(PageId page, const QString& target)
{
    const Place place{page, target};
    if (place != m_places.at(m_at)) {
        m_places.resize(m_at + 1);
        m_places.append(place);
        if (m_places.size() > kLimit)
            m_places.removeFirst();
        m_at = m_places.size() - 1;
    }
    Q_EMIT went(place);
}

void Navigator::back()
{
    if (!canGoBack())
        return;
    --m_at;
    Q_EMIT went(place());
}

void Navigator::forward()
{
    if (!canGoForward())
        return;
    ++m_at;
    Q_EMIT went(place());
}

} // namespace nucleate
