#pragma once

#include "ui/swarm/sprites.hpp"

#include <QWidget>

namespace nucleate::swarm {

/// What shapes, fills, rings and lines mean. A line of fills at the foot of the swarm, or the
/// whole key as a card.
class Legend final : public QWidget
{
    Q_OBJECT
public:
    enum class Extent
    {
        Line,
        Whole
    };
    explicit Legend(Extent extent, QWidget* parent);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Entry
    {
        enum class Kind
        {
            Heading,
            Agent,
            Edge
        } kind;
        QString text;
        Shape shape = Shape::Circle;
        Fill fill = Fill::Working;
        Ring ring = Ring::None;
        std::uint8_t edge = 0;
    };
    void fill();
    void paintLine(QPainter& painter) const;
    void paintWhole(QPainter& painter) const;
    void paintSymbol(QPainter& painter, const Entry& entry, QPointF at) const;
    Look look() const;

    Extent m_extent;
    QList<Entry> m_entries;
};

} // namespace nucleate::swarm
