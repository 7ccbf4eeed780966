#include "chain/agents/rows.hpp"

#include "chain/agents/monitor.hpp"

namespace nucleate::agents {
namespace {

constexpr std::uint64_t kSharesEvery = 5; ///< L1 blocks
constexpr std::size_t kMostShares = 8;

/// Name of a contract of the devnet, of a formation, or "other".
std::string contract_name(const World& world, const Address& address)
{
    std::vector<const std::map<std::string, Address>*> known{&world.state.contracts};
    for (const auto& [chain, l2] : world.state.l2s)
        known.push_back(&l2.contracts);
    for (const auto* contracts : known)
        for (const auto& [name, contract] : *contracts)
            if (contract == address)
                return name;
    for (const FormationState& formation : world.state.formations)
        for (const auto& [name, contract] : formation.addresses)
            if (contract == address)
                return name;
    return "other";
}

/// The formation that each agent belongs to; the newest of those that stand.
std::vector<std::string> formations_of(const World& world)
{
    std::vector<std::string> out(world.size());
    for (const FormationState& formation : world.state.formations)
        if (formation.stage <= Stage::live)
            for (const MemberState& member : formation.members)
                out[member.agent] = formation.id;
    return out;
}

} // namespace

void RowBoard::publish_agents(const std::vector<bool>& touched)
{
    const std::vector<std::string> formations = formations_of(world_);
    for (std::size_t i = agents_.size(); i < world_.size(); ++i)
        agents_.push_back(first_agent_view(world_, i));
    for (std::size_t i = 0; i < world_.size(); ++i)
        if (renew_agent_view(agents_[i], world_, i, formations[i], touched[i]))
            world_.rows.put(agents_[i].row);
}

void RowBoard::publish(const std::vector<bool>& touched)
{
    publish_agents(touched);
    for (const FormationState& formation : world_.state.formations) {
        world_.rows.put(formation_row(world_, formation));
        for (const SlotState& slot : formation.slots) {
            world_.rows.put(bounty_row(world_, formation, slot));
            if (slot.bonded)
                world_.rows.put(work_row(world_, formation, slot));
        }
    }
}

void RowBoard::publish_all()
{
    agents_.clear();
    publish(std::vector<bool>(world_.size(), true));
    for (std::size_t i = 0; i < world_.size(); ++i)
        for (std::size_t k = 0; k < world_.state.agents[i].rules.size(); ++k)
            world_.rows.put(rule_row(world_, i, k));
}

void RowBoard::put_metric(const std::string& chain, const std::string& metric, double value)
{
    world_.rows.put(protocol::MetricRow{chain + "/" + metric + "/" + std::to_string(world_.time),
                                        chain, metric, world_.time, value});
}

void RowBoard::metrics(const std::string& chain, const MetricsState& state)
{
    const ChainMetrics& now = state.last;
    const std::pair<const char*, double> values[] = {
        {"base_fee", now.base_fee},       {"blob_fee", now.blob_fee},
        {"gas_used", now.gas_ratio},      {"pending", now.pending},
        {"inclusion_p50", now.delay_p50}, {"inclusion_p95", now.delay_p95},
        {"tps_offered", now.offered},     {"tps", now.achieved},
        {"oversize", now.oversize},       {"largest_job", now.largest},
        {"execution", now.execution}};
    for (const auto& [name, value] : values)
        put_metric(chain, name, value);
    if (world_.state.block % kSharesEvery != 0)
        return;
    std::map<std::string, double> shares;
    for (const auto& [contract, share] : gas_shares(state, kMostShares))
        shares[contract_name(world_, contract)] += share;
    for (const auto& [name, share] : shares)
        put_metric(chain, "gas_share/" + name, share);
}

} // namespace nucleate::agents
