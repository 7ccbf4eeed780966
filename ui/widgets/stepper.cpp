#include "ui/widgets/stepper.hpp"

#include "ui/theme/icons.hpp"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace nucleate {

Stepper::Stepper(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&Theme::get(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Stepper::setStages(const QStringList& names)
{
    m_names = names;
    announce();
    update();
}

void Stepper::setCurrent(int current, bool complete, Tone tone)
{
    if (current == m_current && complete == m_complete && tone == m_tone)
        return;
    m_current = current;
    m_complete = complete;
    m_tone = tone;
    announce();
    update();
}

void Stepper::announce()
{
    if (m_current >= 0 && m_current < m_names.size())
        setAccessibleName(tr("Stage %1 of %2: %3")
                              .arg(m_current + 1)
                              .arg(m_names.size())
                              .arg(m_names.at(m_current)));
}

void Stepper::paintEvent(QPaintEvent*)
{
    if (m_names.isEmpty())
        return;
    const Theme& theme = Theme::get();
    const Tokens& t = theme.tokens();
    const QColor lit = theme.color(m_tone);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal step = width() / static_cast<qreal>(m_names.size());
    constexpr qreal kY = 14;
    for (int i = 0; i < m_names.size(); ++i) {
        const QPointF centre(step * (i + 0.5), kY);
        const bool done = i < m_current || (i == m_current && m_complete);
        const bool now = i == m_current && !m_complete;
        if (i > 0) {
            painter.setPen(QPen(i <= m_current ? lit : t.border, 2));
            painter.drawLine(QPointF(step * (i - 0.5) + 12, kY), QPointF(centre.x() - 12, kY));
        }
        painter.setPen(QPen(done || now ? lit : t.border, 2));
        painter.setBrush(done ? QBrush(lit) : now ? QBrush(theme.soft(m_tone, 0.2)) : Qt::NoBrush);
        painter.drawEllipse(centre, 8, 8);
        if (done)
            painter.drawPixmap(centre - QPointF(5.5, 5.5),
                               icons::pixmap(u"check"_s, t.surface, 11, devicePixelRatioF()));
        else if (now) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(lit);
            painter.drawEllipse(centre, 3, 3);
        }
        QFont small = font();
        small.setPixelSize(11);
        small.setWeight(now ? QFont::DemiBold : QFont::Normal);
        painter.setFont(small);
        painter.setPen(now ? t.text : t.muted);
        const QRectF box(step * i, 28, step, 20);
        painter.drawText(box, Qt::AlignHCenter | Qt::AlignTop,
                         QFontMetrics(small).elidedText(m_names.at(i), Qt::ElideRight,
                                                        static_cast<int>(step) - 4));
    }
}

} // namespace nucleate
