#pragma once

#include "models/nodestatus.hpp"
#include "ui/swarm/agentcard.hpp"
#include "ui/swarm/engine.hpp"
#include "ui/swarm/scenebuilder.hpp"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

namespace nucleate::swarm {

/// The swarm, seen and touched. Frames come from the engine's threads; this widget blits them,
/// moves the camera, and knows what is hovered and selected.
class SwarmView final : public QWidget
{
    Q_OBJECT
public:
    SwarmView(World& world, const NodeStatus& status, QWidget* parent = nullptr);

    int agentCount() const { return m_builder.size(); }
    /// Row of the agents' table; null for a slot that is no more.
    const protocol::AgentRow* agent(int slot) const;
    int slotOf(const QString& id) const { return m_builder.slotOf(id); }
    int selectedSlot() const { return m_selected; }
    const World& world() const { return m_world; }
    /// Where an agent is on the widget.
    QPoint positionOf(int slot) const;
    int slotAt(QPointF point) const;
    void openSlot(int slot);
    void selectSlot(int slot);
    Costs costs() const { return m_engine.costs(); }
    QSize sizeHint() const override { return {520, 320}; }
    QSize minimumSizeHint() const override { return {240, 160}; }

public Q_SLOTS:
    void selectAgent(const QString& id);
    void zoomIn();
    void zoomOut();
    /// All of the swarm in sight; the camera follows from then on.
    void fit();
    /// The picture at rest, drawn at once: for pictures of the program.
    void settle();

Q_SIGNALS:
    void agentSelected(const QString& id);
    void agentOpened(const QString& id);
    /// A frame was put on the screen.
    void painted();

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void takeWorld();
    void noteBirths();
    void tick();
    void requestFrame();
    int frameInterval() const;
    bool moveCamera();
    Camera fitting() const;
    void zoomAt(QPointF point, double factor);
    void pan(QPointF by);
    void setHovered(int slot);
    void showCard();
    View view() const;
    double chainClock() const;

    World& m_world;
    const NodeStatus& m_status;
    SceneBuilder m_builder;
    std::shared_ptr<const Scene> m_scene = std::make_shared<Scene>();
    Engine m_engine;
    AgentCard* m_card;
    QTimer m_frames;
    QTimer m_rebuild;
    QElapsedTimer m_sinceScene;
    Camera m_camera;
    bool m_following = true;
    bool m_cameraSet = false;
    bool m_stale = true; ///< the world changed since the last scene
    int m_hovered = -1;
    int m_selected = -1;
    QPointF m_pressed;
    bool m_dragging = false;
    std::vector<float> m_births;
};

} // namespace nucleate::swarm
