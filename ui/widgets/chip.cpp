#include "ui/widgets/chip.hpp"

#include <QApplication>
#include <QPainter>

namespace nucleate {
namespace {

constexpr int kHeight = 20;
constexpr int kPadding = 8;
constexpr int kMark = 12;

QFont chipFont()
{
    QFont font = QApplication::font();
    font.setPixelSize(11);
    font.setWeight(QFont::Medium);
    return font;
}

} // namespace

Chip::Chip(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&Theme::get(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Chip::set(const QString& text, Tone tone)
{
    if (text == m_text && tone == m_tone)
        return;
    m_text = text;
    m_tone = tone;
    setAccessibleName(text);
    updateGeometry();
    update();
}

int Chip::widthOf(const QString& text)
{
    return QFontMetrics(chipFont()).horizontalAdvance(text) + 2 * kPadding + kMark;
}

QSize Chip::sizeHint() const
{
    return {m_text.isEmpty() ? 0 : widthOf(m_text), kHeight};
}

void Chip::paintMark(QPainter* painter, const QPointF& centre, qreal radius, Tone tone)
{
    const QColor colour = Theme::get().color(tone);
    painter->setPen(QPen(colour, 1.5));
    painter->setBrush(Qt::NoBrush);
    const QPointF dx(radius, 0);
    const QPointF dy(0, radius);
    switch (tone) {
    case Tone::Ok:
    case Tone::Accent:
        painter->setBrush(colour);
        painter->drawEllipse(centre, radius - 0.5, radius - 0.5);
        break;
    case Tone::Warn:
        painter->setBrush(colour);
        painter->drawPolygon(
            QPolygonF{centre - dy, centre + dx + dy * 0.8, centre - dx + dy * 0.8});
        break;
    case Tone::Error:
        painter->drawLine(centre - dx - dy, centre + dx + dy);
        painter->drawLine(centre - dx + dy, centre + dx - dy);
        break;
    default:
        painter->drawEllipse(centre, radius - 0.5, radius - 0.5);
    }
}

void Chip::paint(QPainter* painter, const QRect& rect, const QString& text, Tone tone)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(Theme::get().soft(tone, 0.16));
    painter->drawRoundedRect(rect, kHeight / 2.0, kHeight / 2.0);
    paintMark(painter, QPointF(rect.left() + kPadding + 2.5, rect.top() + rect.height() / 2.0), 3,
              tone);
    painter->setFont(chipFont());
    painter->setPen(Theme::get().color(tone == Tone::Muted ? Tone::Text : tone));
    painter->drawText(rect.adjusted(kPadding + kMark - 2, 0, -2, 0),
                      Qt::AlignVCenter | Qt::AlignLeft, text);
    painter->restore();
}

void Chip::paintEvent(QPaintEvent*)
{
    if (m_text.isEmpty())
        return;
    QPainter painter(this);
    paint(&painter, rect(), m_text, m_tone);
}

} // namespace nucleate
