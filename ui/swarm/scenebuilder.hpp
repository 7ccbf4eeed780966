#pragma once

#include "models/world.hpp"
#include "ui/swarm/scene.hpp"

#include <QCoreApplication>
#include <memory>

namespace nucleate::swarm {

/// Turns the world's tables into scenes. Keeps which slot is which agent, and who has been a
/// member of a formation, so that one who left can be told from one who never came.
class SceneBuilder
{
    Q_DECLARE_TR_FUNCTIONS(SceneBuilder)
public:
    /// Seconds of chain time for which an edge is seen.
    static constexpr double kEdgeLife = 60;

    std::shared_ptr<const Scene> build(const World& world, double now);

    /// Agent id of a slot; empty for a slot that does not exist.
    QString idOf(int slot) const;
    /// Slot of an agent; -1 when it is unknown.
    int slotOf(const QString& id) const { return m_slots.value(id, -1); }
    int size() const { return static_cast<int>(m_ids.size()); }

private:
    int slot(const QString& id);
    void addSites(Scene& scene, const World& world);
    void addStanding(Scene& scene, const World& world);
    void addNodes(Scene& scene, const World& world);
    void addEdges(Scene& scene, const World& world) const;
    Node node(const protocol::AgentRow& row, const Scene& scene, int index);

    std::vector<QString> m_ids;
    QHash<QString, int> m_slots;
    QHash<QString, std::uint16_t> m_siteOfFormation;
    QHash<QString, std::uint16_t> m_siteOfChain;
    std::vector<bool> m_wasMember;
};

} // namespace nucleate::swarm
