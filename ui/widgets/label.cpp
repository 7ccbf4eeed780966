#include "ui/widgets/label.hpp"

#include <QPainter>
#include <QStyle>

namespace nucleate {
namespace {

QPalette::ColorRole roleOf(Tone tone)
{
    switch (tone) {
    case Tone::Muted:
        return QPalette::PlaceholderText;
    case Tone::Accent:
        return QPalette::Link;
    default:
        return QPalette::WindowText;
    }
}

} // namespace

Label::Label(QWidget* parent, TextSize size, Tone tone, QFont::Weight weight)
    : QLabel(parent), m_tone(tone)
{
    setTextFormat(Qt::PlainText);
    setFont(Theme::font(size, weight));
    setTone(tone);
    connect(&Theme::get(), &Theme::changed, this, [this] { setTone(m_tone); });
}

void Label::setTone(Tone tone)
{
    m_tone = tone;
    setForegroundRole(roleOf(tone));
    QPalette own;
    if (tone == Tone::Ok || tone == Tone::Warn || tone == Tone::Error)
        own.setColor(QPalette::WindowText, Theme::get().color(tone));
    setPalette(own);
}

void Label::setElided(bool on)
{
    m_elided = on;
    setSizePolicy(on ? QSizePolicy::Ignored : QSizePolicy::Preferred, QSizePolicy::Preferred);
}

void Label::setText(const QString& text)
{
    if (text == this->text())
        return;
    QLabel::setText(text);
    if (m_elided)
        setToolTip(text);
}

QSize Label::minimumSizeHint() const
{
    return m_elided ? QSize(24, QLabel::minimumSizeHint().height()) : QLabel::minimumSizeHint();
}

QSize Label::sizeHint() const
{
    return QLabel::sizeHint();
}

void Label::paintEvent(QPaintEvent* event)
{
    if (!m_elided) {
        QLabel::paintEvent(event);
        return;
    }
    QPainter painter(this);
    const QString shown = fontMetrics().elidedText(text(), Qt::ElideRight, width());
    style()->drawItemText(&painter, contentsRect(), static_cast<int>(alignment()), palette(),
                          isEnabled(), shown, foregroundRole());
}

} // namespace nucleate
