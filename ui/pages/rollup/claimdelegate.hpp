#pragma once

#include <QStyledItemDelegate>

namespace nucleate {

/// A claim of a dispute game: its place in the tree as lanes of a graph, who moved, what it is
/// about, and how it stands, with what is left of the clock.
class ClaimDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace nucleate
