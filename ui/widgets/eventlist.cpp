#include "ui/widgets/eventlist.hpp"

#include "ui/widgets/chip.hpp"

#include <QApplication>
#include <QPainter>

namespace nucleate {
namespace {

constexpr int kRow = 32;

} // namespace

Tone toneOf(EventText::Tone tone)
{
    switch (tone) {
    case EventText::Tone::Pressure:
        return Tone::Warn;
    case EventText::Tone::Good:
        return Tone::Ok;
    case EventText::Tone::Bad:
        return Tone::Error;
    case EventText::Tone::Decision:
    case EventText::Tone::Chain:
        return Tone::Accent;
    default:
        return Tone::Muted;
    }
}

void EventDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const
{
    const Tokens& t = Theme::get().tokens();
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const QStyle* style = item.widget ? item.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &item, painter, item.widget);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect box = item.rect.adjusted(16, 0, -16, 0);
    const auto tone = static_cast<EventText::Tone>(index.data(ToneRole).toInt());
    Chip::paintMark(painter, QPointF(box.left() + 4, box.center().y() + 0.5), 3.5, toneOf(tone));
    QFont small = item.font;
    small.setPixelSize(11);
    const QString age = index.siblingAtColumn(EventModel::Age).data().toString();
    const int ageWidth = QFontMetrics(small).horizontalAdvance(age) + 12;
    painter->setFont(item.font);
    painter->setPen(t.text);
    const QRect text = box.adjusted(18, 0, -ageWidth, 0);
    painter->drawText(
        text, Qt::AlignVCenter,
        item.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, text.width()));
    painter->setFont(small);
    painter->setPen(t.muted);
    painter->drawText(box, Qt::AlignVCenter | Qt::AlignRight, age);
    painter->restore();
}

QSize EventDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {120, kRow};
}

EventList::EventList(QWidget* parent) : QListView(parent)
{
    setFrameShape(NoFrame);
    setUniformItemSizes(true);
    setMouseTracking(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setItemDelegate(new EventDelegate(this));
    setEditTriggers(NoEditTriggers);
    for (const auto opened : {&QListView::activated, &QListView::clicked})
        connect(this, opened, this, [this](const QModelIndex& index) {
            Q_EMIT eventChosen(index.data(IdRole).toString().toULongLong());
        });
}

} // namespace nucleate
