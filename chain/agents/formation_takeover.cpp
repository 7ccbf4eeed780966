#include "chain/agents/formation_takeover.hpp"

#include "chain/base/hex.hpp"
#include "chain/contracts/generated/sequencer_set.hpp"

namespace nucleate::agents {
namespace {

namespace gen = contracts;

std::string name_of(const World& world, const Address& worker)
{
    const auto agent = world.agent_at(worker);
    return agent ? world.traits[*agent].id : to_hex_data(worker);
}

/// Tells of a takeover that was mined, from its own logs: who was silent, who leads.
void note_replaced(World& world, FormationState& formation, const std::string& key)
{
    std::optional<Address> silent;
    std::optional<Address> leader;
    for (const LogFacts& log : logs_of(world, key)) {
        if (const auto taken = gen::sequencer_set::TakenOverEvent::decode(log.topics, log.data))
            silent = taken->silent;
        if (const auto next = gen::sequencer_set::LeaderElectedEvent::decode(log.topics, log.data))
            leader = next->operator_;
    }
    if (!silent || !leader)
        return;
    world.emit({.kind = "sequencer.replaced",
                .subject = formation.chain,
                .actor = name_of(world, *leader),
                .formation = formation.id,
                .cause = formation.last_event,
                .evidence = world.proof(key),
                .facts = {{"silent", name_of(world, *silent)},
                          {"seconds", std::to_string(kSilenceSeconds)}}});
}

} // namespace

void replace_silent_leader(World& world, FormationState& formation, std::size_t watcher)
{
    const Address& set = formation.addresses.at("SequencerSet");
    const std::string key = formation.id + "/takeover";
    const Fate fate = world.l1_outbox->fate(key);
    if (fate == Fate::done)
        note_replaced(world, formation, key);
    if (fate == Fate::pending)
        return;
    world.l1_outbox->forget(key);
    const auto heard = read<std::uint64_t>(world, set, gen::sequencer_set::last_heard(),
                                           gen::sequencer_set::decode_last_heard);
    // With nobody else to elect the silent one would only be elected again.
    if (heard && operators_of(world, formation).size() > 1 &&
        world.time >= *heard + kSilenceSeconds)
        (void)world.l1_outbox->send_urgent(watcher, key, {set, {}, gen::sequencer_set::takeover()});
}

} // namespace nucleate::agents
