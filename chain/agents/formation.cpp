#include "chain/agents/formation.hpp"

#include "chain/agents/coalition.hpp"
#include "chain/agents/decision.hpp"
#include "chain/agents/keys.hpp"
#include "chain/base/hex.hpp"

#include <algorithm>
#include <array>

namespace nucleate::agents {
namespace {

constexpr std::array<std::string_view, kMaxFormations> kNames{"Aurora", "Borealis", "Corona",
                                                              "Daybreak"};
constexpr auto kStages = std::to_array<std::string_view>(
    {"coalition", "proposal", "voting", "funding", "funding", "bounties", "bounties", "deploying",
     "genesis", "sequencing", "live", "defeated", "refunded", "dissolved"});

bool has_ended(Stage stage)
{
    return stage > Stage::live;
}

std::vector<std::size_t> willing(const World& world)
{
    std::vector<std::size_t> out;
    for (std::size_t i = 0; i < world.size(); ++i)
        if (world.state.agents[i].state == "forming" && world.state.agents[i].decision == "form")
            out.push_back(i);
    return out;
}

/// The game that the willing agents play, with what each pays alone and together.
CoalitionGame game_of(const World& world, const std::vector<std::size_t>& agents)
{
    const StayTerms stay = stay_terms(world);
    const MarketTerms market = market_terms(world.scenario);
    const FormTerms form = form_terms(world.scenario);
    CoalitionGame game;
    for (const std::size_t agent : agents) {
        const AgentEconomics who = economics(world, agent);
        FormTerms own = form;
        own.share = 0;
        own.variable = variable_cost(world.scenario, who);
        game.alone.push_back(stay_cost(who, stay, market).total());
        game.joined.push_back(form_cost(who, own, market).total());
    }
    game.fixed = form.one_off + market.horizon * form.daily;
    game.max_size = world.scenario.costs.max_coalition;
    return game;
}

/// The members with the pledges that are asked of them; the one who gains most comes forward.
void gather(World& world, FormationState& formation, const std::vector<std::size_t>& agents,
            const CoalitionGame& game, const Coalition& coalition)
{
    const std::size_t number = world.state.formations.size();
    Rng rng = Rng::stream(world.seed, "shapley", number);
    const CostShares shares = cost_shares(game, coalition, rng);
    const uint256 asked = wei_of(world.scenario.dao.pledge_threshold * world.scenario.dao.reserve);
    const std::vector<uint256> parts = largest_remainder(asked, shares.shares);
    std::size_t first = 0;
    for (std::size_t k = 0; k < coalition.members.size(); ++k) {
        MemberState member;
        member.agent = agents[coalition.members[k]];
        member.pledge = parts[k];
        formation.members.push_back(member);
        world.state.agents[member.agent].vote.clear();
        if (game.saving(coalition.members[k]) > game.saving(coalition.members[first]))
            first = k;
    }
    formation.initiator = formation.members[first].agent;
    formation.builder = formation.initiator;
}

void begin(World& world, const std::vector<std::size_t>& agents, const CoalitionGame& game,
           const Coalition& coalition)
{
    const std::size_t number = world.state.formations.size();
    FormationState formation;
    formation.id = "formation-" + std::to_string(number + 1);
    formation.name = kNames[number];
    formation.started = world.time;
    formation.threshold = wei_of(world.scenario.dao.pledge_threshold);
    gather(world, formation, agents, game, coalition);
    formation.pressure_before = stay_terms(world).gas_price;
    const AgentState& initiator = world.state.agents[formation.initiator];
    formation.last_event = initiator.decision_event;
    formation.first_event = initiator.pressed_event;
    tell(world, formation,
         {.kind = "coalition.formed",
          .subject = formation.id,
          .actor = world.traits[formation.initiator].id,
          .formation = {},
          .evidence = {world.l1.id(), world.state.block, {}},
          .facts = {{"members", std::to_string(formation.members.size())},
                    {"value", eth_text(coalition.value)}}});
    count_step(formation, Autonomy::agent);
    enter(world, formation, Stage::coalition, 0, "Members look at their shares");
    for (const MemberState& member : formation.members)
        if (member.agent != formation.initiator)
            world.edge(world.traits[formation.initiator].id, world.traits[member.agent].id,
                       "message", 0);
    world.state.formations.push_back(std::move(formation));
}

} // namespace

std::string_view stage_name(Stage stage)
{
    return kStages[static_cast<std::size_t>(stage)];
}

std::uint64_t tell(World& world, FormationState& formation, EventNote note)
{
    note.formation = formation.id;
    if (note.cause == 0)
        note.cause = formation.last_event;
    formation.last_event = world.emit(note);
    if (formation.first_event == 0)
        formation.first_event = formation.last_event;
    return formation.last_event;
}

void count_step(FormationState& formation, Autonomy who)
{
    ++(who == Autonomy::rule    ? formation.steps_rule
       : who == Autonomy::agent ? formation.steps_agent
                                : formation.steps_person);
}

void enter(World& world, FormationState& formation, Stage stage, std::uint64_t deadline,
           std::string waiting_for)
{
    (void)world;
    formation.stage = stage;
    formation.deadline = deadline;
    formation.waiting_for = std::move(waiting_for);
    formation.attempts = 0;
}

void disband(World& world, FormationState& formation, Stage end)
{
    enter(world, formation, end, 0, "");
    for (const MemberState& member : formation.members) {
        world.state.agents[member.agent].state = "working";
        world.state.agents[member.agent].decision.clear();
    }
}

bool ensure(World& world, std::size_t account, const std::string& key, const Call& call,
            std::uint64_t gas_limit)
{
    const Fate fate = world.l1_outbox->fate(key);
    if (fate == Fate::done)
        return true;
    if (fate != Fate::pending)
        (void)world.l1_outbox->send_urgent(account, key, call, gas_limit);
    return false;
}

std::vector<LogFacts> logs_of(const World& world, const std::string& key)
{
    const TxResult* result = world.l1_outbox->result(key);
    const auto block = result == nullptr ? std::nullopt : world.l1.block(result->block);
    if (block)
        for (const TxFacts& tx : block->transactions)
            if (tx.hash == result->hash)
                return tx.logs;
    return {};
}

OperatorKey operator_key(const World& world, const std::string& formation, const Address& worker)
{
    const std::string purpose = "operator of " + formation + " for " + to_hex_data(worker);
    const Hash32 secret = devnet_key(world.seed, purpose, 0);
    return {worker, address_of_key(secret), secret};
}

std::vector<OperatorKey> operators_of(const World& world, const FormationState& formation)
{
    std::vector<OperatorKey> out;
    for (const SlotState& slot : formation.slots)
        if (slot.role == "sequencer" && slot.bonded && (slot.started || !slot.holder.empty()))
            out.push_back(operator_key(world, formation.id, slot.worker));
    return out;
}

RollupRequest request_of(const World& world, const FormationState& formation)
{
    const L2Settings& l2 = world.scenario.l2;
    std::size_t number = 0;
    while (number < world.state.formations.size() &&
           world.state.formations[number].id != formation.id)
        ++number;
    RollupRequest request;
    request.formation = formation.id;
    request.name = formation.name;
    request.l2_chain_id = l2.chain_id + number;
    request.block_time = l2.block_time;
    request.gas_limit = l2.gas_limit;
    request.sequencer_window = l2.sequencer_window;
    request.channel_timeout = l2.channel_timeout;
    request.batch_interval = l2.batch_interval;
    request.deployer = world.address(world.rollup_deployer(number));
    const auto set = formation.addresses.find("SequencerSet");
    if (set != formation.addresses.end())
        request.sequencer_set = set->second;
    return request;
}

void maybe_form(World& world)
{
    if (!world.scenario.may_form || world.state.formations.size() >= kMaxFormations)
        return;
    if (!world.state.formations.empty() && !has_ended(world.state.formations.back().stage))
        return;
    const std::vector<std::size_t> agents = willing(world);
    const double share = world.scenario.costs.pressed_share * static_cast<double>(world.size());
    if (agents.size() < world.scenario.costs.min_coalition ||
        static_cast<double>(agents.size()) < share)
        return;
    const CoalitionGame game = game_of(world, agents);
    const Coalition coalition = greedy_coalition(game);
    if (coalition.members.size() >= world.scenario.costs.min_coalition)
        begin(world, agents, game, coalition);
}

void advance_formation(World& world)
{
    constexpr std::array kSteps{step_coalition, step_proposal,   step_voting, step_funding,
                                step_funding,   step_bounties,   step_bonds,  step_deploying,
                                step_genesis,   step_sequencing, step_live};
    if (world.state.formations.empty())
        return;
    FormationState& formation = world.state.formations.back();
    if (!has_ended(formation.stage))
        kSteps[static_cast<std::size_t>(formation.stage)](world, formation);
    if (!has_ended(formation.stage))
        watch_seats(world, formation);
}

} // namespace nucleate::agents
