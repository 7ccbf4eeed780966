#include "ui/shell/toast.hpp"

#include "ui/widgets/chip.hpp"

#include <QMouseEvent>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace nucleate {
namespace {

constexpr int kWidth = 340;
constexpr int kAboveStatusBar = 46;

} // namespace

Toast::Toast(QWidget* window)
    : QFrame(window), m_title(new Label(this, TextSize::Body, Tone::Text, QFont::DemiBold)),
      m_text(new Label(this, TextSize::Body, Tone::Muted))
{
    setObjectName(u"toast"_s);
    setFixedWidth(kWidth);
    m_text->setWordWrap(true);
    m_title->setElided(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(34, 10, 16, 12);
    column->setSpacing(2);
    column->addWidget(m_title);
    column->addWidget(m_text);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &QWidget::hide);
    hide();
}

void Toast::notify(const QString& title, const QString& text, Tone tone, const QString& target)
{
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    m_text->setText(text);
    m_text->setTone(title.isEmpty() ? Tone::Text : Tone::Muted);
    m_tone = tone;
    m_target = target;
    setCursor(target.isEmpty() ? Qt::ArrowCursor : Qt::PointingHandCursor);
    setAccessibleName(title.isEmpty() ? text : title);
    setAccessibleDescription(text);
    settle();
    show();
    raise();
    update();
    m_timer.start(kShownMs);
}

void Toast::settle()
{
    layout()->activate();
    resize(kWidth, layout()->totalHeightForWidth(kWidth));
    move(parentWidget()->width() - width() - 12,
         parentWidget()->height() - height() - kAboveStatusBar);
}

void Toast::mouseReleaseEvent(QMouseEvent*)
{
    hide();
    if (!m_target.isEmpty())
        Q_EMIT opened(m_target);
}

void Toast::enterEvent(QEnterEvent*)
{
    m_timer.stop();
}

void Toast::leaveEvent(QEvent*)
{
    m_timer.start(kShownMs);
}

void Toast::paintEvent(QPaintEvent*)
{
    const Tokens& t = Theme::get().tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(t.border, 1));
    painter.setBrush(t.raised);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    Chip::paintMark(&painter, QPointF(18, 20), 4, m_tone);
}

} // namespace nucleate
