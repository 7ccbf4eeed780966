#include "ui/widgets/meter.hpp"

#include <QPainter>
#include <QPainterPath>
#include <algorithm>

namespace nucleate {
namespace {

constexpr int kBar = 8;

} // namespace

Meter::Meter(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&Theme::get(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Meter::set(const QList<Part>& parts, double whole, std::optional<double> need,
                const QString& needText)
{
    m_parts = parts;
    m_need = need;
    m_needText = needText;
    double sum = 0;
    QString spoken;
    for (const Part& part : parts) {
        sum += part.amount;
        spoken += tr("%1 %2; ", "name and amount").arg(part.name, part.text);
    }
    m_whole = std::max({whole, sum, need.value_or(0.0), 1e-12});
    setAccessibleName(spoken + needText);
    update();
}

void Meter::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::get();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF bar(0, 4, width(), kBar);
    QPainterPath clip;
    clip.addRoundedRect(bar, kBar / 2.0, kBar / 2.0);
    painter.save();
    painter.setClipPath(clip);
    painter.fillRect(bar, theme.tokens().raised);
    double x = 0;
    for (const Part& part : m_parts) {
        const double w = part.amount / m_whole * width();
        painter.fillRect(QRectF(x, bar.top(), std::max(w - 1, 0.0), kBar), theme.color(part.tone));
        x += w;
    }
    painter.restore();
    if (m_need) {
        const double at = std::min(*m_need / m_whole * width(), width() - 1.0);
        painter.fillRect(QRectF(at - 1, 0, 2, kBar + 8), theme.tokens().text);
    }
    QFont small = font();
    small.setPixelSize(11);
    painter.setFont(small);
    const QFontMetrics metrics(small);
    int left = 0;
    constexpr int kBase = 34;
    for (const Part& part : m_parts) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.color(part.tone));
        painter.drawRoundedRect(QRectF(left, kBase - 9, 8, 8), 2, 2);
        const QString words = part.name + QLatin1Char(' ') + part.text;
        painter.setPen(theme.tokens().muted);
        painter.drawText(left + 13, kBase, words);
        left += metrics.horizontalAdvance(words) + 25;
    }
    painter.setPen(theme.tokens().muted);
    if (width() - left > metrics.horizontalAdvance(m_needText))
        painter.drawText(QRect(left, kBase - 14, width() - left, 18),
                         Qt::AlignRight | Qt::AlignVCenter, m_needText);
}

} // namespace nucleate
