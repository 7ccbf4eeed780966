#pragma once

#include "ui/swarm/renderer.hpp"

/// The few large things of a frame, drawn by QPainter: territories, nuclei, names.
namespace nucleate::swarm {

/// Territories of the sites, and the lines on which a live L2 settles on the L1.
void drawGround(QImage& image, const Scene& scene, const Placement& placement, const View& view);

/// The nuclei: an L1's disc with its pressure, a formation's growing seed, a live L2's core.
void drawNuclei(QImage& image, const Scene& scene, const Placement& placement, const View& view);

/// Names of sites, then of agents by priority, where they find room.
void drawNames(QImage& image, const Scene& scene, const Placement& placement, const View& view,
               const std::vector<Point>& at, LabelBox& box);

/// Radius of a site's nucleus in pixels.
double nucleusRadius(const Site& site, float spacing, double zoom);

} // namespace nucleate::swarm
