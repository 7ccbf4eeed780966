#include "ui/widgets/hashlabel.hpp"

#include "models/format.hpp"
#include "ui/theme/icons.hpp"

#include <QClipboard>
#include <QGuiApplication>
#include <QPainter>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace nucleate {

HashLabel::HashLabel(QWidget* parent) : QAbstractButton(parent)
{
    setFont(Theme::mono(12));
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(this, &QAbstractButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_hash);
        m_justCopied = true;
        update();
        QTimer::singleShot(1200, this, [this] {
            m_justCopied = false;
            update();
        });
        Q_EMIT copied(m_hash);
    });
}

void HashLabel::setHash(const QString& hash, int head, int tail)
{
    m_hash = hash;
    m_shown = hash.isEmpty() ? u"–"_s : Format::elided(hash, head, tail);
    setEnabled(!hash.isEmpty());
    setToolTip(hash);
    setAccessibleName(hash.isEmpty() ? tr("No value") : tr("Copy %1").arg(hash));
    updateGeometry();
    update();
}

QSize HashLabel::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(m_shown) + 20, qMax(fontMetrics().height() + 4, 24)};
}

void HashLabel::enterEvent(QEnterEvent*)
{
    update();
}
void HashLabel::leaveEvent(QEvent*)
{
    update();
}

void HashLabel::paintEvent(QPaintEvent*)
{
    const Tokens& t = Theme::get().tokens();
    QPainter painter(this);
    painter.setFont(font());
    painter.setPen(isEnabled() ? t.text : t.muted);
    painter.drawText(
        rect(), static_cast<int>(Qt::AlignVCenter | (m_right ? Qt::AlignRight : Qt::AlignLeft)),
        m_shown);
    if (m_justCopied || (isEnabled() && (underMouse() || hasFocus()))) {
        const QPixmap mark = icons::pixmap(m_justCopied ? u"check"_s : u"copy"_s,
                                           m_justCopied ? t.ok : t.muted, 14, devicePixelRatioF());
        painter.drawPixmap(QPointF(m_right ? 2 : width() - 16, (height() - 14) / 2.0), mark);
    }
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(t.accent, 1));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    }
}

} // namespace nucleate
