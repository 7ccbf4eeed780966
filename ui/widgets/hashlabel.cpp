#include "ui/widgets/hashlabel.hpp"

#include "models/format.hpp"
#include "ui/theme/icons.hpp"
#include "ui/widgets/hoveredhash.hpp"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace nucleate {
namespace {

constexpr int kMark = 14;
constexpr int kMarkRoom = 20;

} // namespace

HashLabel::HashLabel(QWidget* parent) : QAbstractButton(parent)
{
    setFont(Theme::mono(12));
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(this, &QAbstractButton::clicked, this, [this] {
        if (m_link)
            Q_EMIT opened(m_hash);
        else
            copy();
    });
    connect(&HoveredHash::get(), &HoveredHash::changed, this, QOverload<>::of(&QWidget::update));
}

void HashLabel::copy()
{
    QGuiApplication::clipboard()->setText(m_hash);
    m_justCopied = true;
    update();
    QTimer::singleShot(1200, this, [this] {
        m_justCopied = false;
        update();
    });
    Q_EMIT copied(m_hash);
}

void HashLabel::setHash(const QString& hash, int head, int tail)
{
    m_hash = hash;
    m_shown = hash.isEmpty() ? u"–"_s : Format::elided(hash, head, tail);
    setEnabled(!hash.isEmpty());
    setToolTip(hash);
    describe();
}

void HashLabel::setName(const QString& name)
{
    m_name = name;
    describe();
}

void HashLabel::setLink(bool on)
{
    m_link = on;
    describe();
}

void HashLabel::describe()
{
    const QString whole = m_name.isEmpty() ? m_hash : QString(m_name + u' ' + m_hash);
    setAccessibleName(m_hash.isEmpty() ? tr("No value")
                      : m_link         ? tr("Open %1").arg(whole)
                                       : tr("Copy %1").arg(whole));
    updateGeometry();
    update();
}

QSize HashLabel::sizeHint() const
{
    const QString text = m_name.isEmpty() ? m_shown : QString(m_name + u"  "_s + m_shown);
    return {fontMetrics().horizontalAdvance(text) + kMarkRoom,
            qMax(fontMetrics().height() + 4, 24)};
}

QRect HashLabel::markRect() const
{
    return {m_right ? 0 : width() - kMarkRoom + 2, 0, kMarkRoom - 2, height()};
}

void HashLabel::enterEvent(QEnterEvent*)
{
    HoveredHash::get().set(m_hash);
    update();
}

void HashLabel::leaveEvent(QEvent*)
{
    HoveredHash::get().set({});
    update();
}

void HashLabel::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy)) {
        copy();
        return;
    }
    if (m_link && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

void HashLabel::mouseReleaseEvent(QMouseEvent* event)
{
    if (m_link && isDown() && markRect().contains(event->pos())) {
        setDown(false);
        copy();
        return;
    }
    QAbstractButton::mouseReleaseEvent(event);
}

void HashLabel::paintEvent(QPaintEvent*)
{
    const Tokens& t = Theme::get().tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRect text = m_right ? rect() : rect().adjusted(0, 0, -kMarkRoom, 0);
    const int wide = sizeHint().width() - kMarkRoom;
    if (HoveredHash::get().is(m_hash)) {
        const int left = m_right ? width() - wide : 0;
        painter.setPen(Qt::NoPen);
        painter.setBrush(Theme::get().soft(Tone::Accent, 0.22));
        painter.drawRoundedRect(QRect(left, 2, wide, height() - 4).adjusted(-3, 0, 3, 0), 4, 4);
    }
    painter.setFont(font());
    const auto side =
        static_cast<int>(Qt::AlignVCenter | (m_right ? Qt::AlignRight : Qt::AlignLeft));
    const int hashWidth = fontMetrics().horizontalAdvance(m_shown);
    const bool hot = m_link && isEnabled();
    painter.setPen(!isEnabled() ? t.muted : hot ? t.accent : t.text);
    if (m_name.isEmpty()) {
        painter.drawText(text, side, m_shown);
    } else {
        // The name leads, the hash beside it says which one.
        painter.drawText(m_right ? text.adjusted(0, 0, -hashWidth, 0) : text, side,
                         m_right ? QString(m_name + u"  "_s) : m_name);
        painter.setPen(t.muted);
        painter.drawText(m_right ? text : text.adjusted(wide - hashWidth, 0, 0, 0), side, m_shown);
    }
    if (m_justCopied || (isEnabled() && (underMouse() || hasFocus()))) {
        const QPixmap mark =
            icons::pixmap(m_justCopied ? u"check"_s : u"copy"_s, m_justCopied ? t.ok : t.muted,
                          kMark, devicePixelRatioF());
        painter.drawPixmap(QPointF(m_right ? 2 : width() - kMark - 2, (height() - kMark) / 2.0),
                           mark);
    }
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(t.accent, 1));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    }
}

} // namespace nucleate
