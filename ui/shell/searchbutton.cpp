#include "ui/shell/searchbutton.hpp"

#include "ui/theme/icons.hpp"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace nucleate {

SearchButton::SearchButton(QWidget* parent) : QAbstractButton(parent)
{
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void SearchButton::setKeys(const QString& keys)
{
    m_keys = keys;
    update();
}

void SearchButton::paintEvent(QPaintEvent*)
{
    const Tokens& t = Theme::get().tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(hasFocus() ? t.accent : underMouse() ? t.muted : t.border, 1));
    painter.setBrush(t.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    painter.drawPixmap(QPointF(12, (height() - 15) / 2.0),
                       icons::pixmap(u"search"_s, t.muted, 15, devicePixelRatioF()));
    QFont small = font();
    small.setPixelSize(11);
    const int keysWidth = QFontMetrics(small).horizontalAdvance(m_keys);
    painter.setPen(t.muted);
    const QRect words = rect().adjusted(36, 0, -keysWidth - 30, 0);
    painter.drawText(words, Qt::AlignVCenter,
                     fontMetrics().elidedText(text(), Qt::ElideRight, words.width()));
    const QRectF cap(width() - keysWidth - 20, (height() - 18) / 2.0, keysWidth + 12, 18);
    painter.setPen(QPen(t.border, 1));
    painter.setBrush(t.raised);
    painter.drawRoundedRect(cap, 4, 4);
    painter.setFont(small);
    painter.setPen(t.muted);
    painter.drawText(cap, Qt::AlignCenter, m_keys);
}

} // namespace nucleate
