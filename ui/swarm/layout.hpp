#pragma once

#include "ui/swarm/grid.hpp"
#include "ui/swarm/scene.hpp"

#include <memory>

namespace nucleate::swarm {

/// Where everything stood at one step of the layout and at the step before it.
struct Placement
{
    std::vector<Point> from;
    std::vector<Point> to;
    std::vector<Point> sites;
    std::vector<float> radii; ///< of the sites' territories
    std::vector<std::uint8_t> alive;
    Grid grid; ///< over `to`
    float spacing = 1;
    bool moving = false;
};

/// The forces: agents keep their distance (uniform grid), are drawn to the site they belong to the
/// more the further its formation is, and a little to those they deal with; who is apart keeps
/// out. The same seed and scenes give the same picture.
class Layout
{
public:
    explicit Layout(std::uint32_t seed = 7) : m_seed(seed) {}

    void setScene(std::shared_ptr<const Scene> scene);
    /// One step of 1/30 s. False when all has come to rest and nothing was done.
    bool step();
    /// Steps until rest, at most `limit` of them.
    void settle(int limit = 600);
    Placement placement() const;

private:
    void growTo(std::size_t count);
    void placeSites();
    void pullToSites();
    void keepDistance();
    void pullAlongEdges();
    float move();
    float siteRadius(std::size_t site) const;
    Point siteTarget(std::size_t site) const;

    std::uint32_t m_seed;
    std::shared_ptr<const Scene> m_scene = std::make_shared<Scene>();
    std::vector<Point> m_last;
    std::vector<Point> m_at;
    std::vector<Point> m_speed;
    std::vector<Point> m_force;
    std::vector<std::uint8_t> m_alive;
    std::vector<Point> m_sites;
    std::vector<float> m_radii;
    Grid m_grid;
    float m_spacing = 40;
    int m_calm = 0;
};

} // namespace nucleate::swarm
