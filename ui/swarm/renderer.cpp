#include "ui/swarm/renderer.hpp"

#include "ui/swarm/overlay.hpp"

#include <QPainter>
#include <algorithm>
#include <cmath>

namespace nucleate::swarm {
namespace {

constexpr std::uint32_t kManyAgents = 20'000;
constexpr double kSmoothPixels = 2.5e5; ///< lines that cover more are drawn without smoothing
constexpr double kEdgeLife = 60;
constexpr double kPulse = 1.6;        ///< seconds that a new payment is seen on its way
constexpr double kEdgePixels = 1.1e6; ///< that lines may cover in one frame
constexpr double kDotsBelow = 5;      ///< pixels between neighbours

} // namespace

double agentRadius(const Node& node, float spacing, double zoom)
{
    static constexpr double kBySize[]{1.0, 1.18, 1.4, 1.65};
    const double room = spacing * zoom;
    const double base = std::clamp(room * 0.24, 1.6, 9.0);
    const double role = node.shape == Shape::Star ? 1.15 : 1.0;
    return base * kBySize[std::min<std::size_t>(node.size, 3)] * role;
}

QImage Renderer::render(const Scene& scene, const Placement& placement, const View& view,
                        QImage spare)
{
    const QSize pixels = view.size * view.ratio;
    QImage image = spare.size() == pixels && spare.isDetached()
                       ? std::move(spare)
                       : QImage(pixels, QImage::Format_RGB32);
    image.setDevicePixelRatio(1);
    if (image.isNull())
        return image;
    image.fill(view.look.ground);
    m_sprites.setLook(view.look);
    m_labels.setLook(view.look, view.ratio);
    Frame frame{scene, placement, view, image, {}, false, 0};
    frame.distance = placement.spacing * view.camera.zoom * view.ratio;
    frame.dots = scene.alive > kManyAgents || frame.distance < kDotsBelow;
    place(frame);
    image.setDevicePixelRatio(view.ratio);
    drawGround(image, scene, placement, view);
    drawEdges(frame);
    drawNuclei(image, scene, placement, view);
    drawAgents(frame);
    drawNames(image, scene, placement, view, frame.at, m_labels);
    return image;
}

void Renderer::place(Frame& frame) const
{
    const Placement& p = frame.placement;
    const auto zoom = static_cast<float>(frame.view.camera.zoom * frame.view.ratio);
    const auto t = static_cast<float>(frame.view.between);
    const QPointF middle = frame.view.camera.centre;
    const float shiftX =
        static_cast<float>(frame.image.width()) / 2 - static_cast<float>(middle.x()) * zoom;
    const float shiftY =
        static_cast<float>(frame.image.height()) / 2 - static_cast<float>(middle.y()) * zoom;
    const std::size_t count = std::min(p.to.size(), frame.scene.nodes.size());
    frame.at.resize(count);
    for (std::size_t i = 0; i < count; ++i) {
        const Point a = p.from[i];
        const Point b = p.to[i];
        frame.at[i] = {(a.x + (b.x - a.x) * t) * zoom + shiftX,
                       (a.y + (b.y - a.y) * t) * zoom + shiftY};
    }
}

bool Renderer::standsOut(const Frame& frame, std::uint32_t agent) const
{
    const int marked = frame.view.hovered >= 0 ? frame.view.hovered : frame.view.selected;
    if (marked < 0 || static_cast<std::size_t>(marked) >= frame.scene.nodes.size())
        return false;
    const auto m = static_cast<std::uint32_t>(marked);
    return agent == m || (frame.scene.nodes[m].work != kNoSite &&
                          frame.scene.nodes[agent].work == frame.scene.nodes[m].work);
}

double Renderer::edgePixels(const Frame& frame) const
{
    double pixels = 0;
    for (const Edge& edge : frame.scene.edges) {
        if (edge.from >= frame.at.size() || edge.to >= frame.at.size())
            continue;
        const Point a = frame.at[edge.from];
        const Point b = frame.at[edge.to];
        pixels += static_cast<double>(std::max(std::abs(a.x - b.x), std::abs(a.y - b.y)));
    }
    return std::max(pixels, 1.0);
}

void Renderer::drawEdges(Frame& frame) const
{
    Canvas canvas(frame.image);
    const std::vector<Edge>& edges = frame.scene.edges;
    const int marked = frame.view.hovered >= 0 ? frame.view.hovered : frame.view.selected;
    const double pixels = edgePixels(frame);
    const bool smooth = pixels <= kSmoothPixels;
    // More than a frame has time for: a steady sample of them, chosen by who they join.
    const auto share = static_cast<std::uint32_t>(1024 * std::min(1.0, kEdgePixels / pixels));
    // Opacity in 16 steps, so that colours are made ready once a frame and not once an edge.
    std::array<std::array<std::uint32_t, 16>, EdgeKinds> colours{};
    const double strength = frame.view.look.dark ? 0.62 : 0.72;
    // Few agents that deal a lot lie close together: their lines must not hide them.
    const double few = std::min(600.0, 2.5 * static_cast<double>(frame.scene.alive));
    const double crowd =
        std::clamp(few / std::max<double>(1, static_cast<double>(edges.size())), 0.18, 1.0);
    for (std::uint8_t kind = 0; kind < EdgeKinds; ++kind)
        for (std::size_t i = 0; i < 16; ++i)
            colours[kind][i] = Canvas::premultiplied(
                frame.view.look.edge(kind),
                strength * crowd * (0.08 + 0.92 * static_cast<double>(i) / 15));
    for (std::size_t i = 0; i < edges.size(); ++i) {
        const Edge& edge = edges[i];
        const bool own = marked >= 0 && (edge.from == static_cast<std::uint32_t>(marked) ||
                                         edge.to == static_cast<std::uint32_t>(marked));
        if (frame.dots && !own && !standsOut(frame, edge.from))
            continue;
        if (!own && (edge.from * 2654435761U + edge.to * 40503U) % 1024 >= share)
            continue;
        const double age = std::max(0.0, frame.view.clock - edge.born);
        if (age >= kEdgeLife || edge.from >= frame.at.size() || edge.to >= frame.at.size())
            continue;
        double fresh = 1 - age / kEdgeLife;
        if (marked >= 0 && !own)
            fresh *= 0.25;
        const Point a = frame.at[edge.from];
        const Point b = frame.at[edge.to];
        const auto level = static_cast<std::size_t>(fresh * fresh * 15.99);
        canvas.line(a.x, a.y, b.x, b.y, colours[edge.kind][level], Look::pattern(edge.kind),
                    smooth);
        if (frame.view.motion && smooth && age < kPulse)
            drawPulse(frame, canvas, edge, age);
    }
}

void Renderer::drawPulse(const Frame& frame, Canvas& canvas, const Edge& edge, double age) const
{
    const Point a = frame.at[edge.from];
    const Point b = frame.at[edge.to];
    const auto t = static_cast<float>(age / kPulse);
    const float eased = t * t * (3 - 2 * t);
    canvas.dot(a.x + (b.x - a.x) * eased, a.y + (b.y - a.y) * eased,
               static_cast<int>(std::lround(3 * frame.view.ratio)),
               Canvas::premultiplied(frame.view.look.edge(edge.kind), 0.95));
}

void Renderer::drawAgents(Frame& frame)
{
    Canvas canvas(frame.image);
    const View& view = frame.view;
    const bool marking = view.hovered >= 0;
    const bool emphasise =
        marking && static_cast<std::size_t>(view.hovered) < frame.at.size() &&
        frame.scene.nodes[static_cast<std::size_t>(view.hovered)].work != kNoSite;
    const auto width = static_cast<float>(frame.image.width());
    const auto height = static_cast<float>(frame.image.height());
    std::array<std::uint32_t, static_cast<std::size_t>(Fill::Count)> dots{};
    for (std::size_t i = 0; i < dots.size(); ++i)
        dots[i] = Canvas::premultiplied(view.look.fill(static_cast<Fill>(i)), 0.95);
    for (std::size_t i = 0; i < frame.at.size(); ++i) {
        const Node& node = frame.scene.nodes[i];
        const Point at = frame.at[i];
        if (!node.alive || at.x < -20 || at.y < -20 || at.x > width + 20 || at.y > height + 20)
            continue;
        if (frame.dots) {
            canvas.dot(at.x, at.y, 3, dots[static_cast<std::size_t>(node.fill)]);
            continue;
        }
        const double radius =
            agentRadius(node, frame.placement.spacing, view.camera.zoom) * view.ratio;
        const bool dim = emphasise && !standsOut(frame, static_cast<std::uint32_t>(i));
        canvas.sprite(m_sprites.agent(node, radius, dim), at.x, at.y);
    }
}

} // namespace nucleate::swarm
