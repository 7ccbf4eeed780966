#include "chain/agents/bounty_terms.hpp"

#include "chain/agents/decision.hpp"
#include "chain/agents/formation_bonds.hpp"
#include "chain/agents/formation_migration.hpp"
#include "chain/agents/formation_takeover.hpp"
#include "chain/agents/passage.hpp"
#include "chain/agents/setup.hpp"
#include "chain/base/hex.hpp"
#include "chain/contracts/generated/sequencer_set.hpp"

#include <algorithm>
#include <cmath>

namespace nucleate::agents {
namespace {

namespace gen = contracts;

constexpr double kFell = 0.6; ///< of the price before

/// The builder and the agents that chose to migrate go along too.
void add_followers(World& world, FormationState& formation)
{
    std::vector<bool> along(world.size(), false);
    for (const MemberState& member : formation.members)
        along[member.agent] = true;
    const auto add = [&](std::size_t agent) {
        if (along[agent])
            return;
        MemberState member;
        member.agent = agent;
        formation.members.push_back(member);
        along[agent] = true;
    };
    add(formation.builder);
    for (std::size_t i = 0; i < world.size(); ++i)
        if (world.state.agents[i].decision == "migrate" &&
            world.state.agents[i].target == formation.chain)
            add(i);
}

Passage passage_of(const FormationState& formation)
{
    return {formation.id, formation.id, formation.chain,
            formation.addresses.at("OptimismPortalProxy"), formation.builder};
}

void bring(World& world, FormationState& formation, const Passage& way, MemberState& member)
{
    const bool furnishes = member.agent == formation.builder;
    if (!member.deposited)
        return deposit(world, way, member,
                       std::max(world.scenario.l2.deposit, furnishes ? kL2BuilderEth : 0),
                       formation.last_event);
    if (member.moved || !world.l2_outboxes.contains(formation.chain) || !arrive(world, way, member))
        return;
    if (!is_furnished(world, formation.chain) &&
        (!furnishes || !set_up_l2(world, formation.chain, formation.builder)))
        return;
    settle(world, way, member);
}

void watch_pressure(World& world, FormationState& formation)
{
    const double now = stay_terms(world).gas_price;
    if (formation.pressure_fell || now > kFell * formation.pressure_before)
        return;
    formation.pressure_fell = true;
    world.emit({.kind = "pressure.fell",
                .subject = world.l1.id(),
                .actor = {},
                .formation = formation.id,
                .cause = formation.last_event,
                .evidence = {world.l1.id(), world.state.block, {}},
                .facts = {{"before", number_text(formation.pressure_before * 1e9) + " gwei"},
                          {"after", number_text(now * 1e9) + " gwei"}}});
}

std::size_t watcher_of(const World& world, const FormationState& formation)
{
    for (const SlotState& slot : formation.slots)
        if (slot.role == "watcher" && slot.awarded && !slot.holder.empty())
            return *world.agent_named(slot.holder);
    return formation.initiator;
}

/// The blocks that the mined report credits to each operator.
void note_credits(World& world, FormationState& formation, const std::string& report)
{
    for (const LogFacts& log : logs_of(world, report))
        if (const auto event =
                gen::sequencer_set::BlocksCreditedEvent::decode(log.topics, log.data))
            for (SlotState& slot : formation.slots) {
                if (slot.worker != event->operator_ || slot.role != "sequencer")
                    continue;
                const std::uint64_t blocks = event->last - event->first + 1;
                slot.paid_event = world.emit(
                    {.kind = "reward.accrued",
                     .subject = slot.id,
                     .actor = slot.holder.empty() ? to_hex_data(slot.worker) : slot.holder,
                     .formation = formation.id,
                     .cause = slot.award_event,
                     .evidence = world.proof(report),
                     .facts = {{"blocks", std::to_string(blocks)},
                               {"amount", eth_text(slot.price * uint256{blocks})}}});
            }
}

/// The watcher's word on the safe head.
void report_safe_head(World& world, FormationState& formation, std::size_t watcher)
{
    const std::string report = formation.id + "/report";
    const Fate fate = world.l1_outbox->fate(report);
    if (fate == Fate::done)
        note_credits(world, formation, report);
    if (fate != Fate::pending)
        world.l1_outbox->forget(report);
    const std::uint64_t safe = world.rollup.status(formation.id).safe;
    if (world.state.block % world.scenario.l2.pay_interval == 0 && safe > 0)
        (void)world.l1_outbox->send_urgent(
            watcher, report,
            {formation.addresses.at("SequencerSet"), {}, gen::sequencer_set::report(safe)});
}

/// A new term when one is over.
void rotate_leader(World& world, const FormationState& formation, std::size_t watcher)
{
    const Address& set = formation.addresses.at("SequencerSet");
    const std::string rotate = formation.id + "/rotate";
    if (world.l1_outbox->fate(rotate) != Fate::pending)
        world.l1_outbox->forget(rotate);
    const auto terms = read<uint256>(world, set, gen::sequencer_set::term_count(),
                                     gen::sequencer_set::decode_term_count);
    if (!terms || terms->is_zero() || operators_of(world, formation).size() < 2)
        return;
    const auto term = read<gen::sequencer_set::Term>(
        world, set, gen::sequencer_set::get_term(*terms - uint256{1}),
        gen::sequencer_set::decode_get_term);
    if (!term)
        return;
    // A leader that has left hands over at once: its bond stays bound while it leads.
    const auto leader = read<gen::sequencer_set::OperatorsResult>(
        world, set, gen::sequencer_set::operators(term->operator_),
        gen::sequencer_set::decode_operators);
    const bool left = leader && !leader->active;
    if (left || world.time + world.scenario.l1.block_time >= term->start + kTermSeconds)
        (void)world.l1_outbox->send_urgent(watcher, rotate,
                                           {set, {}, gen::sequencer_set::rotate()});
}

} // namespace

void step_live(World& world, FormationState& formation)
{
    add_followers(world, formation);
    if (world.l2_outboxes.contains(formation.chain))
        use_migrated(world, formation);
    const Passage way = passage_of(formation);
    for (MemberState& member : formation.members)
        bring(world, formation, way, member);
    watch_pressure(world, formation);
    const std::size_t watcher = watcher_of(world, formation);
    report_safe_head(world, formation, watcher);
    rotate_leader(world, formation, watcher);
    replace_silent_leader(world, formation, watcher);
    fund_disputes(world, formation);
    pay_slots(world, formation);
}

} // namespace nucleate::agents
