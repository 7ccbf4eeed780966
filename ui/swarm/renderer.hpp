#pragma once

#include "ui/swarm/layout.hpp"
#include "ui/swarm/sprites.hpp"

#include <QImage>

namespace nucleate::swarm {

/// What part of the world is seen: the world point in the middle and pixels a unit.
struct Camera
{
    QPointF centre;
    double zoom = 1;
};

/// How to look at a scene for one frame.
struct View
{
    QSize size; ///< in device-independent pixels
    double ratio = 1;
    Camera camera;
    Look look;
    int hovered = -1;
    int selected = -1;
    double clock = 0;   ///< chain time, for the age of edges
    double between = 1; ///< 0 at the layout's previous step, 1 at its last
    bool motion = true;
    std::vector<float> births; ///< by site: 0 to 1 while its chain's birth is shown, 1 after

    QPointF toScreen(QPointF world) const
    {
        return {(world.x() - camera.centre.x()) * camera.zoom + size.width() / 2.0,
                (world.y() - camera.centre.y()) * camera.zoom + size.height() / 2.0};
    }
    QPointF toWorld(QPointF screen) const
    {
        return {(screen.x() - size.width() / 2.0) / camera.zoom + camera.centre.x(),
                (screen.y() - size.height() / 2.0) / camera.zoom + camera.centre.y()};
    }
};

/// Radius of an agent in pixels at a zoom; the same for drawing and for picking.
double agentRadius(const Node& node, float spacing, double zoom);

/// Draws frames. Level of detail follows from how many pixels an agent has: sprites or dots, all
/// edges or a sample, names only where they find room.
class Renderer
{
public:
    /// Draws into `spare` when it has the right size and nobody else holds it.
    QImage render(const Scene& scene, const Placement& placement, const View& view,
                  QImage spare = {});

private:
    struct Frame
    {
        const Scene& scene;
        const Placement& placement;
        const View& view;
        QImage& image;
        std::vector<Point> at; ///< agents in device pixels
        bool dots = false;
        double distance = 0; ///< between neighbours, in device pixels
    };
    void place(Frame& frame) const;
    void drawEdges(Frame& frame) const;
    void drawAgents(Frame& frame);
    void drawPulse(const Frame& frame, Canvas& canvas, const Edge& edge, double age) const;
    /// Pixels that all edges would cover.
    double edgePixels(const Frame& frame) const;
    bool standsOut(const Frame& frame, std::uint32_t agent) const;

    SpriteBox m_sprites;
    LabelBox m_labels;
};

} // namespace nucleate::swarm
