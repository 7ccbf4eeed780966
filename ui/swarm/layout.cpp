#include "ui/swarm/layout.hpp"

#include <algorithm>
#include <cmath>

namespace nucleate::swarm {
namespace {

constexpr float kGoldenAngle = 2.39996323F;
constexpr float kReach = 1.45F;   ///< of the repulsion, in spacings
constexpr float kPush = 0.42F;    ///< strength of the repulsion
constexpr float kDamping = 0.80F; ///< of the speed, each step
constexpr float kRest = 0.004F;   ///< mean speed, in spacings a step, that counts as rest
constexpr int kCalmSteps = 12;

Point operator-(Point a, Point b)
{
    return {a.x - b.x, a.y - b.y};
}
Point operator*(Point a, float k)
{
    return {a.x * k, a.y * k};
}
void add(Point& a, Point b)
{
    a.x += b.x;
    a.y += b.y;
}
float length(Point a)
{
    return std::sqrt(a.x * a.x + a.y * a.y);
}

/// 0 to 1 from a slot and a seed, always the same.
float noise(std::uint32_t slot, std::uint32_t seed)
{
    std::uint32_t x = slot * 2654435761U + seed * 40503U + 1U;
    x ^= x >> 16;
    x *= 0x7feb352dU;
    x ^= x >> 15;
    return static_cast<float>(x & 0xffffU) / 65536.F;
}

bool sameStructure(const Scene& a, const Scene& b)
{
    const auto node = [](const Node& x, const Node& y) {
        return x.alive == y.alive && x.site == y.site && x.apart == y.apart && x.pull == y.pull;
    };
    const auto site = [](const Site& x, const Site& y) {
        return x.progress == y.progress && x.chain == y.chain && x.failed == y.failed &&
               x.members == y.members;
    };
    return std::equal(a.nodes.begin(), a.nodes.end(), b.nodes.begin(), b.nodes.end(), node) &&
           std::equal(a.sites.begin(), a.sites.end(), b.sites.begin(), b.sites.end(), site);
}

} // namespace

void Layout::setScene(std::shared_ptr<const Scene> scene)
{
    if (!sameStructure(*m_scene, *scene))
        m_calm = 0;
    m_scene = std::move(scene);
    const float count = std::max(static_cast<float>(m_scene->alive), 1.F);
    m_spacing = std::clamp(1000.F / std::sqrt(count), 9.F, 46.F);
    growTo(m_scene->nodes.size());
}

void Layout::growTo(std::size_t count)
{
    m_alive.resize(count);
    m_force.resize(count);
    m_speed.resize(count);
    for (std::size_t i = m_at.size(); i < count; ++i) {
        const auto slot = static_cast<std::uint32_t>(i);
        const float radius = m_spacing * (1.2F + 0.62F * std::sqrt(static_cast<float>(i)));
        const float angle = static_cast<float>(i) * kGoldenAngle + noise(slot, m_seed) * 0.6F;
        m_at.push_back({radius * std::cos(angle), radius * std::sin(angle)});
    }
    m_last = m_at;
    for (std::size_t i = 0; i < count; ++i)
        m_alive[i] = m_scene->nodes[i].alive ? 1 : 0;
}

float Layout::siteRadius(std::size_t site) const
{
    const auto members = static_cast<float>(m_scene->sites[site].members);
    return m_spacing * (1.5F + 0.56F * std::sqrt(members));
}

Point Layout::siteTarget(std::size_t site) const
{
    if (site == 0)
        return {};
    static constexpr float kAngles[]{-0.12F, 3.02F, -0.95F, 2.2F, 0.75F, -2.3F};
    const float angle = kAngles[(site - 1) % std::size(kAngles)];
    const float t = m_scene->sites[site].progress;
    // The budding: a site starts at the edge of the L1's territory and leaves it as it matures.
    const float near = m_radii[0] * 0.9F + m_radii[site] * 0.55F;
    const float far = m_radii[0] + m_radii[site] + 2.4F * m_spacing;
    const float ring = 1.F + 0.9F * static_cast<float>((site - 1) / std::size(kAngles));
    const float distance = (near + (far - near) * t * (2 - t)) * ring;
    return {distance * std::cos(angle), distance * std::sin(angle)};
}

void Layout::placeSites()
{
    const std::size_t count = m_scene->sites.size();
    m_radii.resize(count);
    for (std::size_t i = 0; i < count; ++i)
        m_radii[i] = siteRadius(i);
    for (std::size_t i = 0; i < count; ++i) {
        const Point target = siteTarget(i);
        if (i >= m_sites.size())
            m_sites.push_back(target);
        else
            add(m_sites[i], (target - m_sites[i]) * 0.06F);
    }
    m_sites.resize(count);
}

void Layout::pullToSites()
{
    for (std::size_t i = 0; i < m_at.size(); ++i) {
        const Node& node = m_scene->nodes[i];
        if (!m_alive[i] || node.site >= m_sites.size())
            continue;
        const Point way = m_sites[node.site] - m_at[i];
        const float distance = std::max(length(way), 0.01F);
        const bool member = node.work != kNoSite;
        float inner = m_spacing * (member ? 1.45F + (1 - node.pull) * 0.5F : 1.45F);
        if (node.apart)
            inner = m_radii[node.site] + m_spacing * 1.4F;
        const float strength = member ? 0.010F + 0.022F * node.pull : 0.008F;
        const float pull =
            distance > inner ? (distance - inner) * strength : (distance - inner) * 0.10F;
        m_force[i] = way * (std::min(pull, m_spacing * 0.25F) / distance);
        for (std::size_t s = 0; s < m_sites.size(); ++s) {
            if (s == node.site)
                continue;
            const Point off = m_at[i] - m_sites[s];
            const float gap = std::max(length(off), 0.01F);
            const float keep = m_radii[s] * (member ? 0.8F : 0.9F);
            if (gap < keep)
                add(m_force[i], off * ((keep - gap) * 0.02F / gap));
        }
    }
}

void Layout::keepDistance()
{
    const float reach = m_spacing * kReach;
    m_grid.build(m_at, m_alive, reach);
    const float limit = reach * reach;
    m_grid.pairs([&](std::uint32_t a, std::uint32_t b) {
        Point off = m_at[a] - m_at[b];
        const float square = off.x * off.x + off.y * off.y;
        if (square >= limit)
            return;
        if (square < 1e-4F)
            off = {0.01F * (noise(a, m_seed) - 0.5F), 0.01F * (noise(b, m_seed) - 0.5F)};
        const float distance = std::max(std::sqrt(square), 0.01F);
        const float push = (1 - distance / reach) * kPush * m_spacing * 0.5F / distance;
        add(m_force[a], off * push);
        add(m_force[b], off * -push);
    });
}

void Layout::pullAlongEdges()
{
    for (const Edge& edge : m_scene->edges) {
        if (m_scene->nodes[edge.from].site != m_scene->nodes[edge.to].site)
            continue;
        const Point way = m_at[edge.to] - m_at[edge.from];
        const float distance = length(way);
        if (distance < 2 * m_spacing)
            continue;
        const float pull = 0.0006F * (distance - 2 * m_spacing) / distance;
        add(m_force[edge.from], way * pull);
        add(m_force[edge.to], way * -pull);
    }
}

float Layout::move()
{
    float sum = 0;
    for (std::size_t i = 0; i < m_at.size(); ++i) {
        if (!m_alive[i])
            continue;
        add(m_speed[i], m_force[i]);
        m_speed[i] = m_speed[i] * kDamping;
        const float speed = length(m_speed[i]);
        if (speed > m_spacing * 0.45F)
            m_speed[i] = m_speed[i] * (m_spacing * 0.45F / speed);
        add(m_at[i], m_speed[i]);
        sum += speed;
    }
    return sum / std::max(static_cast<float>(m_scene->alive), 1.F);
}

bool Layout::step()
{
    if (m_calm >= kCalmSteps || m_scene->sites.empty()) {
        m_last = m_at;
        return false;
    }
    m_last = m_at;
    placeSites();
    pullToSites();
    keepDistance();
    pullAlongEdges();
    m_calm = move() < kRest * m_spacing ? m_calm + 1 : 0;
    return true;
}

void Layout::settle(int limit)
{
    while (limit-- > 0 && step()) {
    }
    m_last = m_at;
}

Placement Layout::placement() const
{
    Placement out{m_last, m_at, m_sites, m_radii, m_alive, {}, m_spacing, m_calm < kCalmSteps};
    out.grid.build(out.to, out.alive, m_spacing);
    return out;
}

} // namespace nucleate::swarm
