#include "chain/agents/swarm_records.hpp"

#include "chain/agents/world.hpp"
#include "chain/base/hex.hpp"
#include "chain/crypto/keccak.hpp"

#include <fmt/format.h>

namespace nucleate::agents {
namespace {

constexpr const char* kFormat = "format";
constexpr const char* kHead = "head";
constexpr const char* kL1Metrics = "metrics/l1";
constexpr const char* kMetrics = "metrics/";
constexpr const char* kChain = "chain/";
constexpr const char* kPulses = "pulses";
constexpr const char* kL1Outbox = "outbox/l1/";
constexpr const char* kOutbox = "outbox/";

/// One digit suffices for the place of a formation, four for the number of most swarms' agents.
std::string agent_name(std::size_t agent)
{
    return fmt::format("agent/{:04}", agent);
}
std::string formation_name(std::size_t formation)
{
    return fmt::format("formation/{}", formation);
}
std::string members_name(std::size_t formation)
{
    return fmt::format("members/{}", formation);
}
std::string standing_name(std::size_t standing)
{
    return fmt::format("standing/{}", standing);
}
std::string outbox_name(const std::string& chain)
{
    return kOutbox + chain + "/";
}

/// Changes with the layout of any record, so that none is read as what it is not.
std::string format_name()
{
    const std::string layout = state::layout_of<SwarmState>() + state::layout_of<AgentState>() +
                               state::layout_of<AgentPulse>() + state::layout_of<MetricsState>() +
                               state::layout_of<L2State>() + state::layout_of<FormationState>() +
                               state::layout_of<StandingState>() + state::layout_of<MemberState>() +
                               state::layout_of<InFlight>() + state::layout_of<TxResult>();
    return to_hex_data(crypto::keccak256(Bytes(layout.begin(), layout.end())));
}

template <class T>
bool read_record(const StateRecords& kept, const std::string& name, T& out)
{
    const auto found = kept.find(name);
    return found != kept.end() && state::decode(found->second, out);
}

bool read_agents(const StateRecords& kept, std::vector<AgentState>& agents)
{
    std::vector<AgentPulse> pulses;
    if (!read_record(kept, kPulses, pulses) || pulses.size() != agents.size())
        return false;
    for (std::size_t i = 0; i < agents.size(); ++i) {
        if (!read_record(kept, agent_name(i), agents[i]))
            return false;
        agents[i].pulse = std::move(pulses[i]);
        if (agents[i].pulse.rules.size() != agents[i].rules.size())
            return false;
    }
    return true;
}

bool read_formations(const StateRecords& kept, std::vector<FormationState>& formations)
{
    while (kept.contains(formation_name(formations.size()))) {
        const std::size_t i = formations.size();
        FormationState formation;
        if (!read_record(kept, formation_name(i), formation) ||
            !read_record(kept, members_name(i), formation.members))
            return false;
        formations.push_back(std::move(formation));
    }
    return true;
}

bool read_l2s(const StateRecords& kept, std::map<std::string, L2State>& l2s,
              std::map<std::string, OutboxState>& outboxes)
{
    const std::string prefix = kChain;
    for (auto it = kept.lower_bound(prefix); it != kept.end() && it->first.starts_with(prefix);
         ++it) {
        const std::string chain = it->first.substr(prefix.size());
        L2State& l2 = l2s[chain];
        if (!read_record(kept, it->first, l2) || !read_record(kept, kMetrics + chain, l2.metrics) ||
            !outboxes[chain].load(kept, outbox_name(chain)))
            return false;
    }
    return true;
}

/// One for each that the scenario has; `standing` has that many.
bool read_standing(const StateRecords& kept, std::vector<StandingState>& standing)
{
    for (std::size_t i = 0; i < standing.size(); ++i)
        if (!read_record(kept, standing_name(i), standing[i]))
            return false;
    return !kept.contains(standing_name(standing.size()));
}

} // namespace

void save_world(World& world, StateBook& book)
{
    static const std::string format = format_name();
    const SwarmState& state = world.state;
    book.put_value(kFormat, format);
    book.put_value(kHead, state);
    book.put_value(kL1Metrics, state.l1_metrics);
    for (const auto& [chain, l2] : state.l2s) {
        book.put_value(kChain + chain, l2);
        book.put_value(kMetrics + chain, l2.metrics);
    }
    for (std::size_t i = 0; i < state.standing.size(); ++i)
        book.put_value(standing_name(i), state.standing[i]);
    Bytes pulses;
    state::put_number(pulses, state.agents.size());
    for (std::size_t i = 0; i < state.agents.size(); ++i) {
        book.put_value(agent_name(i), state.agents[i]);
        state::write(pulses, state.agents[i].pulse);
    }
    book.put(kPulses, std::move(pulses));
    for (std::size_t i = 0; i < state.formations.size(); ++i) {
        book.put_value(formation_name(i), state.formations[i]);
        book.put_value(members_name(i), state.formations[i].members);
    }
    world.l1_outbox->save(book, kL1Outbox);
    for (const auto& [chain, outbox] : world.l2_outboxes)
        outbox->save(book, outbox_name(chain));
}

Result<OutboxStates> load_world(World& world, const StateRecords& kept)
{
    std::string format;
    if (!read_record(kept, kFormat, format) || format != format_name())
        return fail(
            "The data folder's swarm was saved by another version of Nucleate. Open it with "
            "that version, or start anew in another --data-dir.");
    SwarmState state;
    state.agents.resize(world.size());
    state.standing.resize(world.scenario.standing.size());
    if (kept.contains(agent_name(world.size())) || !kept.contains(agent_name(world.size() - 1)))
        return fail("The data folder's swarm belongs to another scenario. Open it with that one, "
                    "or start anew in another --data-dir.");
    OutboxStates outboxes;
    bool read = read_record(kept, kHead, state) &&
                read_record(kept, kL1Metrics, state.l1_metrics) &&
                read_agents(kept, state.agents) && read_formations(kept, state.formations) &&
                read_standing(kept, state.standing) && read_l2s(kept, state.l2s, outboxes.l2s) &&
                outboxes.l1.load(kept, kL1Outbox);
    if (!read)
        return fail("The data folder's swarm cannot be read: a part of it is damaged or missing. "
                    "Start anew in another --data-dir.");
    world.state = std::move(state);
    return outboxes;
}

} // namespace nucleate::agents
