#include "models/text.hpp"
#include "ui/swarm/swarmview.hpp"

#include <QAccessible>
#include <QKeyEvent>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>

// The part of SwarmView that answers the mouse and the keys.
namespace nucleate::swarm {
namespace {

constexpr double kStep = 1.25; ///< of the zoom, a key press or a notch of the wheel
constexpr double kPanStep = 48;
constexpr float kPickRadius = 14; ///< pixels
constexpr double kLeastZoom = 0.02;
constexpr double kMostZoom = 8;

} // namespace

int SwarmView::slotAt(QPointF point) const
{
    const auto placed = m_engine.placement();
    const QPointF at = view().toWorld(point);
    const auto zoom = static_cast<float>(m_camera.zoom);
    const float radius = std::max(kPickRadius, placed->spacing * zoom * 0.3F) / zoom;
    return placed->grid.nearest(placed->to,
                                {static_cast<float>(at.x()), static_cast<float>(at.y())}, radius);
}

void SwarmView::setHovered(int slot)
{
    if (slot == m_hovered)
        return;
    m_hovered = slot;
    setCursor(slot >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    showCard();
    requestFrame();
}

void SwarmView::selectSlot(int slot)
{
    if (slot == m_selected)
        return;
    m_selected = slot;
    showCard();
    requestFrame();
    if (slot >= 0) {
        QAccessibleEvent focus(this, QAccessible::Focus);
        focus.setChild(slot);
        QAccessible::updateAccessibility(&focus);
    }
    Q_EMIT agentSelected(m_builder.idOf(slot));
}

void SwarmView::selectAgent(const QString& id)
{
    selectSlot(m_builder.slotOf(id));
}

void SwarmView::openSlot(int slot)
{
    const QString id = m_builder.idOf(slot);
    if (!id.isEmpty())
        Q_EMIT agentOpened(id);
}

void SwarmView::zoomAt(QPointF point, double factor)
{
    m_following = false;
    const QPointF world = view().toWorld(point);
    m_camera.zoom = std::clamp(m_camera.zoom * factor, kLeastZoom, kMostZoom);
    m_camera.centre += world - view().toWorld(point);
    showCard();
    requestFrame();
}

void SwarmView::zoomIn()
{
    zoomAt(rect().center(), kStep);
}

void SwarmView::zoomOut()
{
    zoomAt(rect().center(), 1 / kStep);
}

void SwarmView::fit()
{
    m_following = true;
    m_frames.start(0);
}

void SwarmView::pan(QPointF by)
{
    m_following = false;
    m_camera.centre -= by / m_camera.zoom;
    showCard();
    requestFrame();
}

void SwarmView::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoomIn();
    case Qt::Key_Minus:
        return zoomOut();
    case Qt::Key_0:
        return fit();
    case Qt::Key_Left:
        return pan({kPanStep, 0});
    case Qt::Key_Right:
        return pan({-kPanStep, 0});
    case Qt::Key_Up:
        return pan({0, kPanStep});
    case Qt::Key_Down:
        return pan({0, -kPanStep});
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return openSlot(m_selected);
    case Qt::Key_Escape:
        if (m_selected >= 0)
            return selectSlot(-1);
        break;
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

/// Tab goes from agent to agent by slot and leaves the swarm at either end.
bool SwarmView::focusNextPrevChild(bool next)
{
    int slot = m_selected;
    do
        slot = next ? slot + 1 : slot < 0 ? agentCount() - 1 : slot - 1;
    while (slot >= 0 && slot < agentCount() && !agent(slot));
    if (hasFocus() && slot >= 0 && slot < agentCount()) {
        selectSlot(slot);
        return true;
    }
    return QWidget::focusNextPrevChild(next);
}

bool SwarmView::event(QEvent* event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) {
        update();
        showCard();
    }
    return QWidget::event(event);
}

void SwarmView::wheelEvent(QWheelEvent* event)
{
    const double notches = event->angleDelta().y() / 120.0;
    zoomAt(event->position(), std::pow(kStep, notches));
    event->accept();
}

void SwarmView::mousePressEvent(QMouseEvent* event)
{
    m_pressed = event->position();
    m_dragging = false;
}

void SwarmView::mouseMoveEvent(QMouseEvent* event)
{
    if (!(event->buttons() & Qt::LeftButton)) {
        setHovered(slotAt(event->position()));
        return;
    }
    const QPointF by = event->position() - m_pressed;
    if (!m_dragging && by.manhattanLength() < 4)
        return;
    m_dragging = true;
    m_pressed = event->position();
    pan(by);
}

void SwarmView::mouseReleaseEvent(QMouseEvent* event)
{
    if (!m_dragging && event->button() == Qt::LeftButton)
        selectSlot(slotAt(event->position()));
    m_dragging = false;
}

void SwarmView::mouseDoubleClickEvent(QMouseEvent* event)
{
    openSlot(slotAt(event->position()));
}

void SwarmView::leaveEvent(QEvent* event)
{
    setHovered(-1);
    QWidget::leaveEvent(event);
}

} // namespace nucleate::swarm
