#pragma once

#include "models/eventtext.hpp"

#include <QAbstractListModel>
#include <vector>

namespace nucleate {

/// The causal thread of a formation, oldest first: knots (an event, or a run of events of one
/// kind) and, between them, gaps: time that passed until the next thing happened.
class ThreadModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role
    {
        IsGapRole = Qt::UserRole + 1,
        TitleRole,    ///< of a knot: the kind; of a gap: what it waited for
        SentenceRole, ///< of the run's last event
        CountRole,
        ToneRole,
        OffsetRole,  ///< seconds since the thread began
        SecondsRole, ///< length of a gap
        EventRole,   ///< id of the run's first event
    };
    /// Shorter pauses are not drawn.
    static constexpr quint64 kLeastGap = 10;

    explicit ThreadModel(World& world, QObject* parent = nullptr);

    void setFormation(const QString& id);
    QString formation() const { return m_formation; }
    /// The whole thread as the node tells it; what the log adds later is appended.
    void setEvents(std::vector<protocol::EventRow> events);
    /// The events of a knot; empty for a gap.
    QList<protocol::EventRow> eventsOf(int row) const;
    int rowOfEvent(quint64 id) const;
    void refreshText();

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    struct Item
    {
        std::size_t first = 0;
        std::size_t count = 0; ///< 0: a gap before `first`
        quint64 seconds = 0;
        bool routine = false; ///< a run of several kinds: pay that goes on
    };

    void takeFromLog();
    void build();
    QString waitedFor(const protocol::EventRow& next) const;
    QVariant gapData(const Item& item, int role) const;

    World& m_world;
    EventText m_text;
    QString m_formation;
    std::vector<protocol::EventRow> m_events;
    std::vector<Item> m_items;
};

} // namespace nucleate
