#include "ui/swarm/scenebuilder.hpp"

#include "models/format.hpp"
#include "models/formationmodel.hpp"
#include "models/labels.hpp"
#include "models/text.hpp"
#include "models/wei.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace nucleate::swarm {
namespace {

constexpr int kMaxSites = 32;

template <class Value, std::size_t N>
Value look(const std::array<std::pair<std::string_view, Value>, N>& table, std::string_view word,
           Value otherwise)
{
    for (const auto& [name, value] : table)
        if (name == word)
            return value;
    return otherwise;
}

Shape shapeOf(const protocol::AgentRow& row)
{
    using Entry = std::pair<std::string_view, Shape>;
    static constexpr std::array<Entry, 8> kShapes{{{"trader", Shape::Circle},
                                                   {"oracle", Shape::Diamond},
                                                   {"seller", Shape::Square},
                                                   {"compute", Shape::Hexagon},
                                                   {"funder", Shape::Triangle},
                                                   {"builder", Shape::Pentagon},
                                                   {"operator", Shape::Cross},
                                                   {"watcher", Shape::Lens}}};
    return row.role.empty() ? look(kShapes, row.profile, Shape::Circle) : Shape::Star;
}

Ring ringOf(const protocol::AgentRow& row)
{
    using Entry = std::pair<std::string_view, Ring>;
    static constexpr std::array<Entry, 3> kRings{
        {{"for", Ring::For}, {"against", Ring::Against}, {"abstain", Ring::Abstain}}};
    return look(kRings, row.vote, row.state == "pressed" ? Ring::Pressed : Ring::None);
}

Fill fillOf(const protocol::AgentRow& row)
{
    using Entry = std::pair<std::string_view, Fill>;
    static constexpr std::array<Entry, 6> kFills{{{"pressed", Fill::Pressed},
                                                  {"deciding", Fill::Forming},
                                                  {"forming", Fill::Forming},
                                                  {"voting", Fill::Forming},
                                                  {"serving", Fill::Settled},
                                                  {"moved", Fill::Settled}}};
    return look(kFills, row.state, Fill::Working);
}

std::uint8_t sizeOf(const protocol::AgentRow& row)
{
    const double stake = row.stake.size() < 16 ? 0 : Wei::from(row.stake).ether();
    return stake >= 10 ? 3 : stake >= 1 ? 2 : stake > 0 ? 1 : 0;
}

std::uint8_t kindOf(const std::string& word)
{
    using Entry = std::pair<std::string_view, EdgeKind>;
    static constexpr std::array<Entry, 5> kKinds{{{"payment", Payment},
                                                  {"message", Message},
                                                  {"vote", Vote},
                                                  {"pledge", Pledge},
                                                  {"bid", Bid}}};
    return look(kKinds, word, Message);
}

float part(double have, double want)
{
    return want > 0 ? static_cast<float>(std::clamp(have / want, 0.0, 1.0)) : 0.F;
}

/// How far the present stage of a formation is.
float stagePart(const protocol::FormationRow& row, int filled)
{
    if (row.stage == "voting")
        return part(row.votes_for + row.votes_abstain, row.quorum);
    if (row.stage == "funding")
        return part(Wei::from(row.pledged).ether(), Wei::from(row.threshold).ether());
    if (row.stage == "bounties")
        return part(filled, static_cast<double>(row.roles.size()));
    if (row.stage == "deploying")
        return part(static_cast<double>(row.transactions_deployed),
                    static_cast<double>(row.transactions_to_deploy));
    return 0;
}

} // namespace

int SceneBuilder::slot(const QString& id)
{
    const auto known = m_slots.constFind(id);
    if (known != m_slots.constEnd())
        return *known;
    const int fresh = size();
    m_ids.push_back(id);
    m_wasMember.push_back(false);
    m_slots.insert(id, fresh);
    return fresh;
}

QString SceneBuilder::idOf(int slot) const
{
    return slot >= 0 && slot < size() ? m_ids[static_cast<std::size_t>(slot)] : QString();
}

std::shared_ptr<const Scene> SceneBuilder::build(const World& world, double now)
{
    auto scene = std::make_shared<Scene>();
    scene->now = now;
    addSites(*scene, world);
    addNodes(*scene, world);
    addEdges(*scene, world);
    return scene;
}

void SceneBuilder::addSites(Scene& scene, const World& world)
{
    m_siteOfFormation.clear();
    m_siteOfChain.clear();
    Site l1;
    l1.isL1 = true;
    l1.chain = true;
    l1.name = tr("L1", "name of the base chain in the swarm");
    if (const auto* row = world.l1()) {
        l1.pressure = static_cast<float>(row->pressure);
        l1.head = row->head;
        l1.caption = Format::gwei(row->base_fee);
        m_siteOfChain.insert(qs(row->id), 0);
    }
    scene.sites.push_back(l1);
    addStanding(scene, world);
    for (const protocol::FormationRow& row : world.table<protocol::FormationRow>().rows()) {
        if (scene.sites.size() > kMaxSites)
            break;
        Site site;
        site.name = qs(row.name);
        site.caption = Labels::stage(row.stage);
        const int stage = FormationModel::stageIndex(row.stage);
        const auto last = static_cast<float>(FormationModel::stages().size() - 1);
        site.failed = stage < 0;
        site.progress = stage < 0 ? 0 : static_cast<float>(stage) / std::max(last, 1.F);
        site.roles = static_cast<std::uint8_t>(std::min<std::size_t>(row.roles.size(), 24));
        const auto filled = std::count_if(row.roles.begin(), row.roles.end(),
                                          [](const auto& role) { return !role.holder.empty(); });
        site.rolesFilled = static_cast<std::uint8_t>(std::min<std::ptrdiff_t>(filled, 24));
        site.stagePart = stagePart(row, static_cast<int>(filled));
        const auto index = static_cast<std::uint16_t>(scene.sites.size());
        if (const auto* chain = world.table<protocol::ChainRow>().find(qs(row.chain))) {
            site.chain = chain->head > 0 || row.stage == "live" || row.stage == "sequencing";
            site.head = chain->head;
            site.pressure = static_cast<float>(chain->pressure);
            m_siteOfChain.insert(qs(row.chain), index);
        }
        m_siteOfFormation.insert(qs(row.id), index);
        scene.sites.push_back(site);
    }
}

/// L2s that stood there before: whoever wants may go, nobody forms them.
void SceneBuilder::addStanding(Scene& scene, const World& world)
{
    for (const protocol::ChainRow& row : world.table<protocol::ChainRow>().rows()) {
        if (!row.standing || scene.sites.size() > kMaxSites)
            continue;
        Site site;
        site.name = qs(row.name);
        site.caption = Labels::standing(row.proof);
        site.chain = true;
        site.progress = 1;
        site.head = row.head;
        site.pressure = static_cast<float>(row.pressure);
        m_siteOfChain.insert(qs(row.id), static_cast<std::uint16_t>(scene.sites.size()));
        scene.sites.push_back(site);
    }
}

void SceneBuilder::addNodes(Scene& scene, const World& world)
{
    const auto& agents = world.table<protocol::AgentRow>();
    for (const protocol::AgentRow& row : agents.rows())
        slot(qs(row.id));
    Node gone;
    gone.alive = false;
    scene.nodes.assign(m_ids.size(), gone);
    scene.names.resize(m_ids.size());
    for (const protocol::AgentRow& row : agents.rows()) {
        const int at = slot(qs(row.id));
        const auto u = static_cast<std::size_t>(at);
        scene.nodes[u] = node(row, scene, at);
        scene.names[u] = qs(row.name);
        const std::uint16_t work = scene.nodes[u].work;
        if (work != kNoSite)
            ++scene.sites[work].members;
        else
            ++scene.sites[0].members;
    }
    scene.alive = static_cast<std::uint32_t>(agents.size());
}

Node SceneBuilder::node(const protocol::AgentRow& row, const Scene& scene, int index)
{
    Node out;
    out.shape = shapeOf(row);
    out.ring = ringOf(row);
    out.fill = fillOf(row);
    out.size = sizeOf(row);
    const std::uint16_t moved = m_siteOfChain.value(qs(row.chain), 0);
    const std::uint16_t site =
        row.formation.empty() ? moved : m_siteOfFormation.value(qs(row.formation), moved);
    const auto u = static_cast<std::size_t>(index);
    if (site == 0 || scene.sites[site].failed) {
        out.apart = m_wasMember[u];
        return out;
    }
    m_wasMember[u] = true;
    out.work = site;
    // Who voted against stays on the rim, half way to where it came from, until it moves.
    out.apart = out.ring == Ring::Against && moved != site;
    out.site = site;
    out.pull = moved == site ? 1.F : 0.15F + 0.55F * scene.sites[site].progress;
    return out;
}

void SceneBuilder::addEdges(Scene& scene, const World& world) const
{
    const auto& edges = world.table<protocol::EdgeRow>();
    for (int row = edges.size() - 1; row >= 0; --row) {
        const protocol::EdgeRow& edge = edges.at(row);
        const auto born = static_cast<double>(edge.time);
        if (scene.now - born > kEdgeLife)
            continue;
        const int from = slotOf(qs(edge.from));
        const int to = slotOf(qs(edge.to));
        if (from < 0 || to < 0 || from == to)
            continue;
        scene.edges.push_back({static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(to),
                               kindOf(edge.kind), born});
    }
}

} // namespace nucleate::swarm
