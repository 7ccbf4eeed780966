#include "chain/agents/formation.hpp"

#include "chain/agents/coalition.hpp"
#include "chain/agents/decision.hpp"
#include "chain/agents/formation_migration.hpp"
#include "chain/agents/keys.hpp"
#include "chain/agents/partners.hpp"
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

/// In the log: who looked in the registry, and what it found.
void note_search(World& world, FormationState& formation, const Partners& partners)
{
    const AgentState& seeker = world.state.agents[partners.seeker];
    formation.last_event = seeker.decision_event;
    formation.first_event = seeker.pressed_event;
    tell(world, formation,
         {.kind = "peers.found",
          .subject = formation.id,
          .actor = world.traits[partners.seeker].id,
          .formation = {},
          .evidence = {world.l1.id(), world.state.block, {}},
          .facts = {{"found", std::to_string(partners.found)},
                    {"willing", std::to_string(partners.willing.size())},
                    {"reputation", number_text(world.scenario.market.min_reputation)}}});
    for (const std::size_t agent : partners.willing)
        if (agent != partners.seeker)
            world.edge(world.traits[partners.seeker].id, world.traits[agent].id, "message", 0);
}

void begin(World& world, const Partners& partners, const CoalitionGame& game,
           const Coalition& coalition)
{
    const std::size_t number = world.state.formations.size();
    FormationState formation;
    formation.id = "formation-" + std::to_string(number + 1);
    formation.name = kNames[number];
    formation.started = world.time;
    formation.threshold = wei_of(world.scenario.dao.pledge_threshold);
    gather(world, formation, partners.willing, game, coalition);
    formation.pressure_before = stay_terms(world).gas_price;
    find_moving(world, formation);
    note_search(world, formation, partners);
    tell(world, formation,
         {.kind = "coalition.formed",
          .subject = formation.id,
          .actor = world.traits[formation.initiator].id,
          .formation = {},
          .evidence = {world.l1.id(), world.state.block, {}},
          .facts = {{"members", std::to_string(formation.members.size())},
                    {"value", eth_text(coalition.value)}}});
    count_step(formation, Autonomy::agent);
    enter(world, formation, Stage::coalition, 0, say("wait.shares"));
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
           Sentence waiting_for)
{
    (void)world;
    formation.stage = stage;
    formation.deadline = deadline;
    formation.waiting_for = std::move(waiting_for);
    formation.attempts = 0;
}

void disband(World& world, FormationState& formation, Stage end, Sentence why)
{
    enter(world, formation, end, 0, std::move(why));
    for (const MemberState& member : formation.members) {
        world.state.agents[member.agent].state = "working";
        world.state.agents[member.agent].decision.clear();
    }
    for (const SlotState& slot : formation.slots)
        if (const auto holder = world.agent_named(slot.holder)) {
            world.state.agents[*holder].role.clear();
            world.state.agents[*holder].state = "working";
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
    const BlockFacts* block = result == nullptr ? nullptr : world.l1_block(result->block);
    if (block != nullptr)
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

void ask_for_attesters(const World& world, RollupRequest& request)
{
    request.proof = ProofSystem::validity;
    request.attesters = world.attesters;
    request.attesters_needed = request.attesters.size() / 2 + 1;
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
    request.withdrawals = world.scenario.withdrawals;
    request.batch_interval = l2.batch_interval;
    request.waiting_cost = static_cast<std::uint64_t>(l2.waiting_cost * 1e18);
    request.alt_da = l2.alt_da;
    if (l2.proof == ProofSystem::validity)
        ask_for_attesters(world, request);
    for (const MovingContract& contract : formation.moving)
        request.contracts.push_back(contract.address);
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
    const std::optional<Partners> partners = find_partners(world);
    if (!partners)
        return;
    const CoalitionGame game = game_of(world, partners->willing);
    const Coalition coalition = greedy_coalition(game);
    if (coalition.members.size() >= world.scenario.costs.min_coalition)
        begin(world, *partners, game, coalition);
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
