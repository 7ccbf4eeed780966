#include "chain/agents/decentralisation.hpp"

#include "chain/agents/proposer_priority.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace nucleate::agents {
namespace {

constexpr double kControl = 0.5;
constexpr double kThird = 1.0 / 3;

/// Who counts as one with others: its host, or itself.
std::string entity_of(const SetMember& member)
{
    return member.host.empty() ? "operator " + member.name : "host " + member.host;
}

template <class Weight>
Spread spread_by_entity(const std::vector<SetMember>& set, Weight weight)
{
    std::map<std::string, double> sums;
    for (const SetMember& member : set)
        sums[entity_of(member)] += weight(member);
    std::vector<double> weights;
    weights.reserve(sums.size());
    for (const auto& [entity, sum] : sums)
        weights.push_back(sum);
    return spread_of(std::move(weights));
}

std::size_t least(std::initializer_list<std::size_t> values)
{
    std::size_t out = 0;
    for (const std::size_t value : values)
        if (value > 0 && (out == 0 || value < out))
            out = value;
    return out;
}

/// What is left without those that `gone` names.
template <class Gone>
SinglePoint judge(const std::vector<SetMember>& set, Gone gone)
{
    std::set<std::string> left;
    for (const SetMember& member : set)
        if (!gone(member))
            left.insert(entity_of(member));
    SinglePoint out;
    out.liveness = left.empty();
    out.safety = left.size() < 2;
    return out;
}

} // namespace

Spread spread_of(std::vector<double> weights)
{
    std::erase_if(weights, [](double weight) { return !(weight > 0); });
    Spread out;
    if (weights.empty())
        return out;
    out.entities = weights.size();
    out.nakamoto_half = nakamoto(weights, kControl);
    out.nakamoto_third = nakamoto(weights, kThird);
    out.hhi = herfindahl(weights);
    out.gini = gini(weights);
    out.entropy = entropy_bits(weights);
    return out;
}

SetSpread spread_of(const std::vector<SetMember>& set)
{
    SetSpread out;
    out.stake = spread_by_entity(set, [](const SetMember& member) { return member.stake; });
    out.blocks = spread_by_entity(set, [](const SetMember& member) { return member.blocks; });
    out.hosts = spread_by_entity(set, [](const SetMember&) { return 1.0; });
    out.nakamoto_half =
        least({out.stake.nakamoto_half, out.blocks.nakamoto_half, out.hosts.nakamoto_half});
    out.nakamoto_third =
        least({out.stake.nakamoto_third, out.blocks.nakamoto_third, out.hosts.nakamoto_third});
    return out;
}

std::vector<SinglePoint> single_points(const std::vector<SetMember>& set,
                                       const std::vector<ControlKey>& keys)
{
    std::vector<SinglePoint> out;
    const auto add = [&out](SinglePoint::Kind kind, const std::string& name, SinglePoint found) {
        found.kind = kind;
        found.name = name;
        if (found.liveness || found.safety)
            out.push_back(std::move(found));
    };
    for (const SetMember& member : set)
        add(SinglePoint::Kind::member, member.name,
            judge(set, [&](const SetMember& other) { return other.name == member.name; }));
    std::set<std::string> seen;
    for (const SetMember& member : set)
        if (!member.host.empty() && seen.insert(member.host).second)
            add(SinglePoint::Kind::host, member.host,
                judge(set, [&](const SetMember& other) { return other.host == member.host; }));
    for (const ControlKey& key : keys)
        add(SinglePoint::Kind::key, key.name,
            {SinglePoint::Kind::key, key.name, false, key.can_change && key.is_account});
    return out;
}

} // namespace nucleate::agents
