#include "ui/swarm/overlay.hpp"

#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <cmath>
#include <numbers>

namespace nucleate::swarm {
namespace {

QColor faint(QColor color, double opacity)
{
    color.setAlphaF(static_cast<float>(opacity));
    return color;
}

QColor pressureColor(const Look& look, float pressure)
{
    return pressure >= 1.F ? look.error : pressure >= 0.7F ? look.warn : look.accent;
}

QPointF siteAt(const Placement& placement, const View& view, std::size_t site)
{
    const Point p = placement.sites[site];
    return view.toScreen({p.x, p.y});
}

QRectF around(QPointF centre, double radius)
{
    return {centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius};
}

void arc(QPainter& painter, QPointF centre, double radius, double share, const QPen& pen)
{
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawArc(around(centre, radius), 90 * 16,
                    -static_cast<int>(std::clamp(share, 0.0, 1.0) * 360 * 16));
}

QPen flat(const QColor& color, double width)
{
    return {color, width, Qt::SolidLine, Qt::FlatCap};
}

/// The L1: a calm disc; its pressure is the arc around it.
void drawBase(QPainter& painter, const Site& site, const Look& look, QPointF at, double radius)
{
    painter.setPen(QPen(look.muted, 1.5));
    painter.setBrush(look.raised);
    painter.drawEllipse(at, radius, radius);
    arc(painter, at, radius + 5, 1, flat(look.border, 3));
    arc(painter, at, radius + 5, site.pressure, flat(pressureColor(look, site.pressure), 3));
}

/// Roles as pips around a nucleus: filled when somebody holds them.
void drawRoles(QPainter& painter, const Site& site, const Look& look, QPointF at, double radius)
{
    for (int i = 0; i < site.roles; ++i) {
        const double angle = 2 * std::numbers::pi * i / site.roles - std::numbers::pi / 2;
        const QPointF pip = at + QPointF(std::cos(angle), std::sin(angle)) * (radius + 9);
        const bool filled = i < site.rolesFilled;
        painter.setPen(QPen(filled ? look.ok : look.muted, 1.2));
        painter.setBrush(filled ? look.ok : look.ground);
        painter.drawEllipse(pip, 2.4, 2.4);
    }
}

/// A formation on its way: a dashed seed that fills from its middle as the stages go by; the arc
/// is how far the present stage is.
void drawSeed(QPainter& painter, const Site& site, const Look& look, QPointF at, double radius)
{
    const QColor colour = site.failed ? look.error : look.accent;
    QPen edge(site.failed ? look.error : look.muted, 1.3, Qt::DashLine);
    edge.setDashPattern({3, 3});
    painter.setPen(edge);
    painter.setBrush(faint(colour, 0.10));
    painter.drawEllipse(at, radius, radius);
    painter.setPen(Qt::NoPen);
    painter.setBrush(faint(colour, 0.75));
    const double core = radius * std::sqrt(std::max(site.progress, 0.02F)) * 0.9;
    painter.drawEllipse(at, core, core);
    if (site.failed) {
        painter.setPen(QPen(look.error, 2));
        const double d = radius * 0.5;
        painter.drawLine(at + QPointF(-d, -d), at + QPointF(d, d));
        painter.drawLine(at + QPointF(-d, d), at + QPointF(d, -d));
        return;
    }
    if (site.stagePart > 0)
        arc(painter, at, radius + 4, site.stagePart, flat(look.accent, 2.5));
    if (site.roles > 0)
        drawRoles(painter, site, look, at, radius + 2);
}

/// A live L2: a solid core in a halo; its own pressure is the arc.
void drawCore(QPainter& painter, const Site& site, const Look& look, QPointF at, double radius,
              float birth)
{
    for (int i = 3; i > 0; --i) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(faint(look.ok, 0.07));
        painter.drawEllipse(at, radius * (1 + 0.42 * i), radius * (1 + 0.42 * i));
    }
    painter.setPen(QPen(look.ok, 2));
    painter.setBrush(faint(look.ok, look.dark ? 0.30 : 0.22));
    painter.drawEllipse(at, radius, radius);
    painter.setPen(Qt::NoPen);
    painter.setBrush(look.ok);
    painter.drawEllipse(at, radius * 0.56, radius * 0.56);
    painter.setBrush(look.ground);
    painter.drawEllipse(at, radius * 0.2, radius * 0.2);
    if (site.pressure > 0)
        arc(painter, at, radius + 4, site.pressure, flat(pressureColor(look, site.pressure), 2.5));
    drawRoles(painter, site, look, at, radius);
    if (birth >= 1)
        return;
    for (int i = 0; i < 3; ++i) {
        const double t = birth * 1.4 - i * 0.2;
        if (t <= 0 || t >= 1)
            continue;
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(faint(look.ok, (1 - t) * 0.8), 2.5 * (1 - t) + 0.5));
        painter.drawEllipse(at, radius * (1 + 7 * t), radius * (1 + 7 * t));
    }
}

/// Names that have been placed, so that no two lie over each other.
class Labels
{
public:
    Labels(QPainter& painter, const View& view, LabelBox& box)
        : m_painter(painter), m_view(view), m_box(box)
    {}

    bool put(const QString& text, QPointF below, const QFont& font, const QColor& color)
    {
        const QImage& image = m_box.text(text, font, color);
        const QSizeF size = image.deviceIndependentSize();
        return draw(image, below - QPointF(size.width() / 2, 0));
    }
    /// Below, above, right or left of a disc, wherever there is room.
    bool putAround(const QString& text, QPointF centre, double radius, const QFont& font,
                   const QColor& color)
    {
        const QImage& image = m_box.text(text, font, color);
        const QSizeF size = image.deviceIndependentSize();
        const double w = size.width();
        const double h = size.height();
        const double off = radius + 3;
        return draw(image, centre + QPointF(-w / 2, off)) ||
               draw(image, centre + QPointF(-w / 2, -off - h)) ||
               draw(image, centre + QPointF(off, -h / 2)) ||
               draw(image, centre + QPointF(-off - w, -h / 2));
    }
    void keepFree(const QRectF& box) { m_taken.push_back(box); }

private:
    bool draw(const QImage& image, QPointF corner)
    {
        const QRectF box(QPointF(std::round(corner.x()), std::round(corner.y())),
                         image.deviceIndependentSize());
        if (!QRectF(QPointF(), QSizeF(m_view.size)).contains(box))
            return false;
        for (const QRectF& taken : m_taken)
            if (taken.intersects(box))
                return false;
        m_taken.push_back(box);
        m_painter.drawImage(box.topLeft(), image);
        return true;
    }

    QPainter& m_painter;
    const View& m_view;
    LabelBox& m_box;
    std::vector<QRectF> m_taken;
};

void nameSites(QPainter& painter, Labels& labels, const Scene& scene, const Placement& placement,
               const View& view)
{
    QFont font = view.look.font;
    for (std::size_t i = 0; i < scene.sites.size() && i < placement.sites.size(); ++i) {
        const Site& site = scene.sites[i];
        const QPointF at = siteAt(placement, view, i);
        const double radius = nucleusRadius(site, placement.spacing, view.camera.zoom);
        font.setPixelSize(site.isL1 ? 12 : 13);
        font.setWeight(QFont::DemiBold);
        painter.setFont(font);
        labels.keepFree(around(at, radius + 8));
        if (site.isL1) {
            painter.setPen(view.look.text);
            painter.drawText(around(at, radius), Qt::AlignCenter, site.name);
            continue;
        }
        // The name stands on the rim of the territory, where no agent settles.
        const double reach = placement.radii[i] * view.camera.zoom + 18;
        const double top = std::max(2.0, at.y() - reach);
        const QString stage =
            site.caption.isEmpty() ? QString() : QStringLiteral(" · ") + site.caption;
        labels.put(site.name + stage, {at.x(), top}, font, view.look.text);
    }
}

} // namespace

double nucleusRadius(const Site& site, float spacing, double zoom)
{
    const double room = spacing * zoom;
    if (site.isL1)
        return std::clamp(room * 0.62, 11.0, 26.0);
    return site.chain ? std::clamp(room * 0.62, 10.0, 28.0) : std::clamp(room * 0.5, 8.0, 22.0);
}

void drawGround(QImage& image, const Scene& scene, const Placement& placement, const View& view)
{
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    const std::size_t count = std::min(scene.sites.size(), placement.sites.size());
    for (std::size_t i = 0; i < count; ++i) {
        const Site& site = scene.sites[i];
        const QPointF at = siteAt(placement, view, i);
        const double radius = placement.radii[i] * view.camera.zoom;
        const QColor colour = site.isL1     ? view.look.muted
                              : site.chain  ? view.look.ok
                              : site.failed ? view.look.error
                                            : view.look.accent;
        QPen pen(faint(colour, site.isL1 ? 0.16 : 0.40), 1,
                 site.chain ? Qt::SolidLine : Qt::DashLine);
        painter.setPen(pen);
        painter.setBrush(faint(colour, site.isL1 ? 0.025 : site.chain ? 0.07 : 0.045));
        painter.drawEllipse(at, radius, radius);
        if (i == 0 || !site.chain)
            continue;
        // The L2 writes its batches to the L1: a band between the two nuclei.
        const QPointF base = siteAt(placement, view, 0);
        painter.setPen(QPen(faint(view.look.ok, 0.16), 7, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(base, at);
        QPen beads(faint(view.look.ok, 0.85), 2, Qt::CustomDashLine, Qt::RoundCap);
        beads.setDashPattern({0.1, 4});
        beads.setDashOffset(view.motion ? -static_cast<double>(site.head % 64) * 2 : 0);
        painter.setPen(beads);
        painter.drawLine(at, base);
    }
}

void drawNuclei(QImage& image, const Scene& scene, const Placement& placement, const View& view)
{
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    const std::size_t count = std::min(scene.sites.size(), placement.sites.size());
    for (std::size_t i = 0; i < count; ++i) {
        const Site& site = scene.sites[i];
        const QPointF at = siteAt(placement, view, i);
        double radius = nucleusRadius(site, placement.spacing, view.camera.zoom);
        const float birth = i < view.births.size() ? view.births[i] : 1.F;
        if (site.isL1)
            drawBase(painter, site, view.look, at, radius);
        else if (site.chain)
            drawCore(painter, site, view.look, at, radius * std::min(1.0, 0.4 + 1.5 * birth),
                     birth);
        else
            drawSeed(painter, site, view.look, at, radius);
    }
}

void drawNames(QImage& image, const Scene& scene, const Placement& placement, const View& view,
               const std::vector<Point>& at, LabelBox& box)
{
    constexpr int kMost = 60;
    constexpr double kRoomForAll = 26; ///< pixels between neighbours from which all get names
    QPainter painter(&image);
    painter.setRenderHint(QPainter::TextAntialiasing);
    Labels labels(painter, view, box);
    nameSites(painter, labels, scene, placement, view);
    QFont font = view.look.font;
    font.setPixelSize(11);
    const bool all = placement.spacing * view.camera.zoom >= kRoomForAll;
    // A name must not hide an agent, where there are few enough to see each.
    for (std::uint32_t i = 0; all && i < at.size() && i < scene.nodes.size(); ++i)
        if (scene.nodes[i].alive)
            labels.keepFree(
                around({at[i].x / view.ratio, at[i].y / view.ratio},
                       agentRadius(scene.nodes[i], placement.spacing, view.camera.zoom) + 4));
    std::vector<std::pair<int, std::uint32_t>> wanted;
    for (std::uint32_t i = 0; i < at.size() && i < scene.names.size(); ++i) {
        const Node& node = scene.nodes[i];
        const int slot = static_cast<int>(i);
        const int rank = slot == view.selected || slot == view.hovered ? 0
                         : node.shape == Shape::Star                   ? 1
                         : node.size > 0                               ? 2
                                                                       : 3;
        const bool room = all || (rank < 2 && placement.spacing * view.camera.zoom >= 8);
        if (node.alive && (room || rank == 0))
            wanted.emplace_back(rank, i);
    }
    std::stable_sort(wanted.begin(), wanted.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    int left = kMost;
    for (const auto& [rank, i] : wanted) {
        if (left == 0)
            break;
        const QPointF place(at[i].x / view.ratio, at[i].y / view.ratio);
        const double radius = agentRadius(scene.nodes[i], placement.spacing, view.camera.zoom);
        if (rank == 0) {
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(view.look.text, 1.5));
            painter.drawEllipse(place, radius + 7, radius + 7);
        }
        if (labels.putAround(scene.names[i], place, radius, font,
                             rank <= 1 ? view.look.text : view.look.muted))
            --left;
    }
}

} // namespace nucleate::swarm
