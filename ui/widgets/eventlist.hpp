#pragma once

#include "models/eventmodel.hpp"
#include "ui/theme/theme.hpp"

#include <QListView>
#include <QStyledItemDelegate>

namespace nucleate {

/// How an event's tone looks.
Tone toneOf(EventText::Tone tone);

/// One line an event: mark, sentence, age.
class EventDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

/// The event log as a ticker; only the rows in sight are painted.
class EventList final : public QListView
{
    Q_OBJECT
public:
    explicit EventList(QWidget* parent = nullptr);

Q_SIGNALS:
    void eventChosen(quint64 id);
};

} // namespace nucleate
