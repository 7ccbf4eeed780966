#include "chain/agents/bounty_terms.hpp"

#include "chain/agents/decision.hpp"
#include "chain/agents/setup.hpp"
#include "chain/base/hex.hpp"
#include "chain/contracts/generated/job_board.hpp"
#include "chain/contracts/generated/optimism_portal2.hpp"
#include "chain/contracts/generated/reputation_registry.hpp"
#include "chain/contracts/generated/sequencer_set.hpp"

#include <algorithm>
#include <cmath>

namespace nucleate::agents {
namespace {

namespace gen = contracts;

constexpr std::uint64_t kDepositGas = 100'000; ///< on the L2
constexpr double kFell = 0.6;                  ///< of the price before

Hash32 text_word(std::string_view text)
{
    Bytes bytes(text.begin(), text.end());
    bytes.resize(32);
    return Hash32::from_view(bytes);
}

MemberState* member_of(FormationState& formation, std::size_t agent)
{
    for (MemberState& member : formation.members)
        if (member.agent == agent)
            return &member;
    return nullptr;
}

/// The builder and the agents that chose to migrate go along too.
void add_followers(World& world, FormationState& formation)
{
    const auto add = [&](std::size_t agent) {
        if (member_of(formation, agent) != nullptr)
            return;
        MemberState member;
        member.agent = agent;
        formation.members.push_back(member);
    };
    add(formation.builder);
    for (std::size_t i = 0; i < world.size(); ++i)
        if (world.state.agents[i].decision == "migrate")
            add(i);
}

void deposit(World& world, FormationState& formation, MemberState& member)
{
    const Address& own = world.address(member.agent);
    const AgentTraits& traits = world.traits[member.agent];
    const std::string key = formation.id + "/deposit/" + traits.id;
    const bool before = world.l1_outbox->fate(key) != Fate::none;
    if (!before) {
        const uint256 wish = wei_of(world.scenario.l2.deposit);
        const uint256 half = world.l1.balance(own) / uint256{2};
        member.deposit = std::min(wish, half);
    }
    if (!ensure(world, member.agent, key,
                {formation.addresses.at("OptimismPortalProxy"), member.deposit,
                 gen::optimism_portal2::deposit_transaction(own, member.deposit, kDepositGas, false,
                                                            {})}))
        return;
    member.deposited = true;
    member.deposit_event = world.emit({.kind = "deposit.made",
                                       .subject = formation.chain,
                                       .actor = traits.id,
                                       .formation = formation.id,
                                       .cause = formation.last_event,
                                       .evidence = world.proof(key),
                                       .facts = {{"amount", eth_text(member.deposit)}}});
}

void move(World& world, FormationState& formation, MemberState& member)
{
    const AgentTraits& traits = world.traits[member.agent];
    AgentState& agent = world.state.agents[member.agent];
    if (world.l2()->balance(world.address(member.agent)).is_zero())
        return;
    if (!member.arrived) {
        member.arrived = true;
        member.deposit_event = world.emit({.kind = "deposit.arrived",
                                           .subject = formation.chain,
                                           .actor = traits.id,
                                           .formation = formation.id,
                                           .cause = member.deposit_event,
                                           .evidence = {formation.chain, world.state.l2_block, {}},
                                           .facts = {{"amount", eth_text(member.deposit)}}});
    }
    if (world.state.l2_wave < 3) {
        if (member.agent != formation.builder || !set_up_l2(world, formation.builder))
            return;
    }
    if (!set_up_member(world, member.agent, formation.builder))
        return;
    member.moved = true;
    agent.chain = formation.chain;
    agent.state = agent.role.empty() ? "moved" : "serving";
    agent.decision = agent.decision.empty() ? "migrate" : agent.decision;
    world.emit({.kind = "agent.moved",
                .subject = traits.id,
                .actor = traits.id,
                .formation = formation.id,
                .cause = member.deposit_event,
                .evidence = {formation.chain, world.state.l2_block, {}},
                .facts = {{"from", world.l1.id()}, {"to", formation.chain}}});
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

/// A rating by the client, on chain, of the blocks that were paid.
void rate(World& world, FormationState& formation, SlotState& slot)
{
    const auto agent = world.agent_at(slot.worker);
    if (!agent || slot.rated == slot.paid_units || slot.rated != 0)
        return;
    const std::string key = slot.id + "/feedback";
    if (!ensure(world, formation.initiator, key,
                {world.contract("ReputationRegistry"),
                 {},
                 gen::reputation_registry::give_feedback(world.state.agents[*agent].identity,
                                                         uint256{100}, 0, "uptime", slot.role, "",
                                                         "", {})}))
        return;
    slot.rated = slot.paid_units;
    AgentState& state = world.state.agents[*agent];
    BetaReputation reputation = state.reputation();
    reputation.add(1, feedback_weight(eth_of(slot.paid), eth_of(slot.paid), true, 0, 1), 0);
    state.good = reputation.good();
    state.bad = reputation.bad();
    state.feedbacks = reputation.count();
    world.emit({.kind = "feedback.given",
                .subject = world.traits[*agent].id,
                .actor = world.traits[formation.initiator].id,
                .formation = formation.id,
                .cause = slot.paid_event,
                .evidence = world.proof(key),
                .facts = {{"score", "100"}, {"tag", "uptime"}}});
}

/// A sequencer that is an agent claims when there is something to claim; what anybody claimed for
/// it is booked.
void pay_sequencer(World& world, FormationState& formation, SlotState& slot)
{
    const Address& board = world.contract("JobBoard");
    const std::string key = slot.id + "/claim";
    const auto paid = read<gen::job_board::EscrowsResult>(
        world, board, gen::job_board::escrows(slot.job), gen::job_board::decode_escrows);
    if (paid && paid->units_paid.low64() > slot.paid_units && slot.escrow > paid->escrowed) {
        const std::uint64_t blocks = paid->units_paid.low64() - slot.paid_units;
        const uint256 amount = slot.price * uint256{blocks};
        slot.paid_units = paid->units_paid.low64();
        slot.paid += amount;
        slot.paid_event = world.emit(
            {.kind = "reward.paid",
             .subject = slot.id,
             .actor = slot.holder.empty() ? to_hex_data(slot.worker) : slot.holder,
             .formation = formation.id,
             .cause = slot.paid_event,
             .evidence = world.proof(key),
             .facts = {{"amount", eth_text(amount)}, {"blocks", std::to_string(blocks)}}});
        world.edge(world.traits[formation.initiator].id, slot.holder, "payment", eth_of(amount));
    }
    if (world.l1_outbox->fate(key) != Fate::pending)
        world.l1_outbox->forget(key);
    const auto due = read<gen::job_board::ClaimableResult>(
        world, board, gen::job_board::claimable(slot.job), gen::job_board::decode_claimable);
    if (due && !due->units.is_zero() && !slot.holder.empty())
        (void)world.l1_outbox->send_urgent(*world.agent_named(slot.holder), key,
                                           {board, {}, gen::job_board::claim(slot.job)});
    if (slot.paid_units > 0)
        rate(world, formation, slot);
}

/// A role that is paid once: handed in, looked at, paid.
void pay_once(World& world, FormationState& formation, SlotState& slot)
{
    const Address& board = world.contract("JobBoard");
    const std::string submit = slot.id + "/submit";
    const std::string complete = slot.id + "/complete";
    if (!ensure(
            world, *world.agent_named(slot.holder), submit,
            {board,
             {},
             gen::job_board::submit(slot.job, text_word(formation.chain + " " + slot.role), {})}))
        return;
    if (slot.job_state == "funded") {
        slot.job_state = "submitted";
        slot.paid_event = world.emit({.kind = "job.submitted",
                                      .subject = slot.id,
                                      .actor = slot.holder,
                                      .formation = formation.id,
                                      .cause = slot.award_event,
                                      .evidence = world.proof(submit),
                                      .facts = {{"job", std::to_string(slot.job)}}});
    }
    if (!ensure(world, formation.initiator, complete,
                {board, {}, gen::job_board::complete(slot.job, text_word("works"), {})}))
        return;
    slot.job_state = "completed";
    slot.paid = slot.price;
    world.emit({.kind = "job.completed",
                .subject = slot.id,
                .actor = slot.holder,
                .formation = formation.id,
                .cause = slot.paid_event,
                .evidence = world.proof(complete),
                .facts = {{"job", std::to_string(slot.job)}, {"amount", eth_text(slot.price)}}});
    world.edge(world.traits[formation.initiator].id, slot.holder, "payment", eth_of(slot.price));
}

} // namespace

void step_live(World& world, FormationState& formation)
{
    add_followers(world, formation);
    for (MemberState& member : formation.members) {
        if (!member.deposited)
            deposit(world, formation, member);
        else if (!member.moved && world.l2_outbox)
            move(world, formation, member);
    }
    watch_pressure(world, formation);
    const std::size_t watcher = watcher_of(world, formation);
    report_safe_head(world, formation, watcher);
    rotate_leader(world, formation, watcher);
    for (SlotState& slot : formation.slots) {
        if (slot.job == 0 || slot.job_state == "completed")
            continue;
        if (slot.role == "sequencer")
            pay_sequencer(world, formation, slot);
        else if (!slot.holder.empty())
            pay_once(world, formation, slot);
    }
}

} // namespace nucleate::agents
