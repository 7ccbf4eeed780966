#pragma once

#include <QList>
#include <QObject>
#include <QString>

namespace nucleate {

/// The pages, in the order of the side bar and of Ctrl+1 … Ctrl+9.
enum class PageId
{
    Observatory,
    Formations,
    Bounties,
    Run,
    Devnet,
    Explorer,
    Agents,
    Rollups,
    Metrics
};
inline constexpr int kPageCount = 9;

/// Where the person is, was, and may go back to. A target is the id of what the page opens.
class Navigator final : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    struct Place
    {
        PageId page = PageId::Observatory;
        QString target;
        bool operator==(const Place&) const = default;
    };

    void go(PageId page, const QString& target = {});
    void goToDevnet() { go(PageId::Devnet); }
    void back();
    void forward();
    bool canGoBack() const { return m_at > 0; }
    bool canGoForward() const { return m_at + 1 < m_places.size(); }
    Place place() const { return m_places.at(m_at); }

Q_SIGNALS:
    void went(const nucleate::Navigator::Place& place);

private:
    static constexpr qsizetype kLimit = 100;

    QList<Place> m_places{Place{}};
    qsizetype m_at = 0;
};

} // namespace nucleate
