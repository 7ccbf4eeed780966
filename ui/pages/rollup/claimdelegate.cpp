#include "ui/pages/rollup/claimdelegate.hpp"

#include "models/rollup/disputetree.hpp"
#include "ui/widgets/chip.hpp"

#include <QApplication>
#include <QPainter>
#include <QPainterPath>

namespace nucleate {
namespace {

constexpr int kRow = 54;
constexpr int kFirstLane = 24;
constexpr int kLane = 20;
constexpr int kMostLanes = 8; ///< further ones share the last: a wide game still fits
constexpr int kClock = 96;

qreal laneX(const QRect& row, int lane)
{
    return row.left() + kFirstLane + kLane * qMin(lane, kMostLanes);
}

Tone sideTone(bool defends)
{
    return defends ? Tone::Accent : Tone::Warn;
}

Tone standTone(int stand)
{
    switch (stand) {
    case DisputeTree::Stood:
        return Tone::Ok;
    case DisputeTree::Beaten:
        return Tone::Error;
    default:
        return Tone::Muted;
    }
}

/// Lines of lanes that pass by, the way from what is answered, and the line that goes on.
void paintLanes(QPainter* painter, const QRect& r, const QModelIndex& index)
{
    const Tokens& t = Theme::get().tokens();
    const int lane = index.data(DisputeTree::LaneRole).toInt();
    const int parent = index.data(DisputeTree::ParentLaneRole).toInt();
    const qreal x = laneX(r, lane);
    const qreal y = r.center().y() + 0.5;
    painter->setPen(QPen(t.muted, 1.5));
    painter->setBrush(Qt::NoBrush);
    for (const int through : index.data(DisputeTree::ThroughRole).value<QList<int>>())
        painter->drawLine(QPointF(laneX(r, through), r.top()),
                          QPointF(laneX(r, through), r.bottom() + 1));
    if (parent == lane)
        painter->drawLine(QPointF(x, r.top()), QPointF(x, y - 8));
    if (parent >= 0 && parent != lane) {
        QPainterPath way(QPointF(laneX(r, parent), r.top()));
        way.cubicTo(QPointF(laneX(r, parent), y), QPointF(laneX(r, parent), y), QPointF(x - 8, y));
        painter->drawPath(way);
    }
    if (index.data(DisputeTree::GoesOnRole).toBool())
        painter->drawLine(QPointF(x, y + 8), QPointF(x, r.bottom() + 1));
    Chip::paintMark(painter, QPointF(x, y), 5,
                    sideTone(index.data(DisputeTree::DefendsRole).toBool()));
}

void paintStand(QPainter* painter, const QRect& words, const QModelIndex& index, const QFont& font)
{
    const Theme& theme = Theme::get();
    const double clock = index.data(DisputeTree::ClockRole).toDouble();
    const Tone tone = clock >= 0 ? (clock < 0.25 ? Tone::Warn : Tone::Text)
                                 : standTone(index.data(DisputeTree::StandToneRole).toInt());
    painter->setFont(font);
    painter->setPen(theme.color(tone));
    painter->drawText(words, Qt::AlignTop | Qt::AlignRight,
                      index.data(DisputeTree::StandRole).toString());
    if (clock <= 0)
        return;
    const QRectF bar(words.right() - kClock, words.bottom() - 7, kClock, 4);
    painter->setPen(Qt::NoPen);
    painter->setBrush(theme.tokens().raised);
    painter->drawRoundedRect(bar, 2, 2);
    painter->setBrush(theme.color(tone == Tone::Warn ? Tone::Warn : Tone::Accent));
    painter->drawRoundedRect(QRectF(bar.left(), bar.top(), bar.width() * qMin(clock, 1.0), 4), 2,
                             2);
}

} // namespace

QSize ClaimDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {240, kRow};
}

void ClaimDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QStyleOptionViewItem item = option;
    const QStyle* style = item.widget ? item.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &item, painter, item.widget);
    const Tokens& t = Theme::get().tokens();
    const QRect& r = option.rect;
    paintLanes(painter, r, index);
    const int lane = qMin(index.data(DisputeTree::LaneRole).toInt(), kMostLanes);
    const QRect words = r.adjusted(kFirstLane + kLane * lane + 20, 7, -16, -7);
    QFont small = option.font;
    small.setPixelSize(static_cast<int>(TextSize::Small));
    const QString stand = index.data(DisputeTree::StandRole).toString();
    const int right = qMax(kClock, QFontMetrics(small).horizontalAdvance(stand)) + 16;
    QFont title = option.font;
    title.setWeight(QFont::DemiBold);
    painter->setFont(title);
    painter->setPen(t.text);
    const int room = words.width() - right;
    painter->drawText(words, Qt::AlignTop,
                      QFontMetrics(title).elidedText(index.data(DisputeTree::WhoRole).toString(),
                                                     Qt::ElideRight, room));
    painter->setFont(small);
    painter->setPen(t.muted);
    painter->drawText(words, Qt::AlignBottom,
                      QFontMetrics(small).elidedText(index.data(DisputeTree::AboutRole).toString(),
                                                     Qt::ElideRight, room));
    paintStand(painter, words, index, small);
    painter->restore();
}

} // namespace nucleate
