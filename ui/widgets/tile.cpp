#include "ui/widgets/tile.hpp"

#include <QPainter>

namespace nucleate {

Tile::Tile(QWidget* parent)
    : QAbstractButton(parent), m_caption(new Label(this, TextSize::Body, Tone::Muted)),
      m_value(new Label(this, TextSize::Display, Tone::Text, QFont::DemiBold)),
      m_unit(new Label(this, TextSize::Body, Tone::Muted)),
      m_detail(new Label(this, TextSize::Small, Tone::Muted)), m_trend(new Sparkline(this))
{
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_detail->setElided(true);
    m_caption->setElided(true);
    auto* figures = new QHBoxLayout;
    figures->setSpacing(6);
    figures->addWidget(m_value, 0, Qt::AlignBaseline);
    figures->addWidget(m_unit, 0, Qt::AlignBaseline);
    figures->addSpacing(8);
    figures->addWidget(m_trend, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(2);
    column->addWidget(m_caption);
    column->addLayout(figures, 1);
    column->addWidget(m_detail);
    for (QWidget* child : {static_cast<QWidget*>(m_caption), static_cast<QWidget*>(m_value),
                           static_cast<QWidget*>(m_unit), static_cast<QWidget*>(m_detail)})
        child->setAttribute(Qt::WA_TransparentForMouseEvents);
}

void Tile::setCaption(const QString& caption)
{
    m_caption->setText(caption);
    announce();
}

void Tile::setValue(const QString& value, const QString& unit)
{
    m_value->setText(value);
    m_unit->setText(unit);
    announce();
}

void Tile::setDetail(const QString& detail, Tone tone)
{
    m_detail->setText(detail);
    m_detail->setTone(tone);
    setAccessibleDescription(detail);
}

void Tile::announce()
{
    setAccessibleName(tr("%1: %2 %3", "tile: caption, value, unit")
                          .arg(m_caption->text(), m_value->text(), m_unit->text()));
}

void Tile::paintEvent(QPaintEvent*)
{
    const Tokens& t = Theme::get().tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(hasFocus()     ? t.accent
                        : underMouse() ? t.muted
                                       : t.border,
                        hasFocus() ? 2 : 1));
    painter.setBrush(t.surface);
    const qreal inset = hasFocus() ? 1 : 0.5;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), 8, 8);
}

} // namespace nucleate
