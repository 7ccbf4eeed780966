#include "chain/agents/bounty_terms.hpp"
#include "chain/agents/formation_takeover.hpp"
#include "chain/agents/monitor.hpp"
#include "chain/agents/proposal.hpp"
#include "chain/agents/standing.hpp"
#include "chain/base/hex.hpp"
#include "chain/contracts/generated/formation_treasury.hpp"
#include "chain/contracts/generated/sequencer_set.hpp"
#include "chain/contracts/generated/swarm_governor.hpp"

#include <algorithm>
#include <array>

namespace nucleate::agents {
namespace {

namespace gen = contracts;

constexpr std::uint64_t kVoteGas = 250'000;
enum ProposalState : std::uint8_t
{
    kDefeated = 3,
    kSucceeded = 4,
};
constexpr std::array<std::string_view, 3> kSupport{"against", "for", "abstain"};

std::vector<bool> members_of(const World& world, const FormationState& formation)
{
    std::vector<bool> out(world.size(), false);
    for (const MemberState& member : formation.members)
        out[member.agent] = true;
    return out;
}

struct Ballot
{
    std::uint8_t support = 1;
    Sentence reason;
};

/// Members are for it; others by what it does for them.
Ballot ballot_of(const AgentState& state, bool member)
{
    if (member)
        return {1, say("vote.member")};
    if (state.decision == "stay" && is_pressed(state))
        return {0, say("vote.costs")};
    if (is_pressed(state))
        return {1, say("vote.relief")};
    return {2, say("vote.content")};
}

std::string vote_key(const FormationState& formation, const std::string& agent)
{
    return formation.id + "/vote/" + agent;
}

/// A vote that is mined, as the contract logged it.
void note_vote(World& world, FormationState& formation, std::size_t agent, const std::string& key)
{
    for (const LogFacts& log : logs_of(world, key)) {
        const auto cast = gen::swarm_governor::VoteCastEvent::decode(log.topics, log.data);
        if (!cast)
            continue;
        const std::string support{kSupport[std::min<std::size_t>(cast->support, 2)]};
        world.state.agents[agent].vote = support;
        world.emit({.kind = "vote.cast",
                    .subject = formation.id,
                    .actor = world.traits[agent].id,
                    .formation = formation.id,
                    .cause = formation.last_event,
                    .evidence = world.proof(key),
                    .facts = {{"support", support},
                              {"weight", eth_text(cast->weight)},
                              {"reason", cast->reason}}});
        world.edge(world.traits[agent].id, world.traits[formation.initiator].id, "vote", 0);
    }
}

void cast_votes(World& world, FormationState& formation)
{
    const std::vector<bool> members = members_of(world, formation);
    for (std::size_t i = 0; i < world.size(); ++i) {
        AgentState& agent = world.state.agents[i];
        // Who has left L1, or is about to, has no part in it any more.
        if (!agent.vote.empty() || has_left(world, i))
            continue;
        const std::string key = vote_key(formation, world.traits[i].id);
        const Ballot ballot = ballot_of(agent, members[i]);
        const bool mined =
            ensure(world, i, key,
                   {world.contract("SwarmGovernor"),
                    {},
                    gen::swarm_governor::cast_vote_with_reason(
                        formation.proposal_id, ballot.support, ballot.reason.text())},
                   kVoteGas);
        if (members[i])
            agent.state = "voting";
        if (mined)
            note_vote(world, formation, i, key);
    }
}

void count_votes(World& world, FormationState& formation)
{
    const Address& governor = world.contract("SwarmGovernor");
    const auto state = governor_number(world, gen::swarm_governor::state(formation.proposal_id));
    const auto votes = read<gen::swarm_governor::ProposalVotesResult>(
        world, governor, gen::swarm_governor::proposal_votes(formation.proposal_id),
        gen::swarm_governor::decode_proposal_votes);
    if (!state || !votes || *state < kDefeated)
        return;
    const bool passed = *state == kSucceeded;
    tell(world, formation,
         {.kind = passed ? "proposal.passed" : "proposal.defeated",
          .subject = formation.id,
          .actor = {},
          .formation = {},
          .evidence = {world.l1.id(), world.state.block, {}},
          .facts = {{"for", eth_text(votes->for_votes)},
                    {"against", eth_text(votes->against_votes)},
                    {"quorum", "40%"}}});
    if (passed)
        enter(world, formation, Stage::funding, 0, say("wait.pledges"));
    else
        disband(world, formation, Stage::defeated, say("end.defeated"));
}

gen::sequencer_set::Config set_config(const Scenario& scenario)
{
    const uint256 bond = sequencer_terms(scenario).bond;
    gen::sequencer_set::Config config;
    config.min_bond = bond;
    config.max_weight = bond * uint256{4};
    config.term_seconds = kTermSeconds;
    config.silence_seconds = kSilenceSeconds;
    config.unbond_seconds = scenario.market.unbonding_delay;
    config.block_seconds = scenario.l2.block_time;
    return config;
}

/// The treasury and the sequencer set, by the initiator; true once both stand.
bool deploy_own(World& world, const FormationState& formation, const Address& system_config)
{
    const DaoSettings& dao = world.scenario.dao;
    const Address& timelock = world.contract("TimelockController");
    const std::uint64_t deadline =
        formation.started + dao.voting_delay + dao.voting_period + dao.timelock + dao.pledge_period;
    const bool first =
        ensure(world, formation.initiator, formation.id + "/treasury",
               {std::nullopt,
                {},
                gen::formation_treasury::creation(timelock, formation.threshold, deadline)});
    const RollupRequest request = request_of(world, formation);
    const bool second =
        ensure(world, formation.initiator, formation.id + "/set",
               {std::nullopt,
                {},
                gen::sequencer_set::creation(timelock, system_config, request.deployer,
                                             request.l2_chain_id, set_config(world.scenario))});
    return first && second;
}

void note_own(World& world, FormationState& formation)
{
    const std::pair<const char*, std::string> made[] = {
        {"FormationTreasury", formation.id + "/treasury"}, {"SequencerSet", formation.id + "/set"}};
    for (const auto& [name, key] : made) {
        const TxResult* result = world.l1_outbox->result(key);
        formation.addresses[name] = result->created.value_or(Address{});
        formation.contracts.push_back({name, formation.addresses[name], result->hash});
        tell(world, formation,
             {.kind = "contract.deployed",
              .subject = formation.id,
              .actor = world.traits[formation.initiator].id,
              .formation = {},
              .evidence = world.proof(key),
              .facts = {{"name", name},
                        {"address", to_hex_data(formation.addresses[name])},
                        {"gas", std::to_string(result->gas_used)}}});
    }
}

/// Members look at their shares for a moment; true while each still has the reason it joined for.
bool all_consent(const World& world, const FormationState& formation)
{
    return std::all_of(
        formation.members.begin(), formation.members.end(),
        [&](const MemberState& member) { return is_pressed(world.state.agents[member.agent]); });
}

/// Brings the proposal before the DAO; true once it is there.
bool propose(World& world, FormationState& formation)
{
    const Proposal proposal = proposal_of(world, formation);
    const Address& governor = world.contract("SwarmGovernor");
    const std::string key = formation.id + "/propose";
    if (!ensure(world, formation.initiator, key,
                {governor,
                 {},
                 gen::swarm_governor::propose(proposal.targets, proposal.values, proposal.calls,
                                              proposal.description)}))
        return false;
    const auto id = read<uint256>(
        world, governor,
        gen::swarm_governor::hash_proposal(proposal.targets, proposal.values, proposal.calls,
                                           proposal.description_hash()),
        gen::swarm_governor::decode_hash_proposal);
    if (!id)
        return false;
    formation.proposal_id = *id;
    tell(world, formation,
         {.kind = "proposal.created",
          .subject = formation.id,
          .actor = world.traits[formation.initiator].id,
          .formation = {},
          .evidence = world.proof(key),
          .facts = {{"proposal", to_decimal(*id)},
                    {"config_hash", to_hex_data(formation.config_hash)}}});
    count_step(formation, Autonomy::agent);
    formation.waiting_for = say("wait.voting_delay");
    return true;
}

} // namespace

void step_coalition(World& world, FormationState& formation)
{
    if (world.time < formation.started + world.scenario.l1.block_time)
        return;
    const bool begun = world.l1_outbox->fate(formation.id + "/treasury") != Fate::none;
    if (!begun && !all_consent(world, formation))
        return disband(world, formation, Stage::dissolved, say("end.reason_lost"));
    const Result<RollupPlan> plan = world.rollup.plan(request_of(world, formation));
    if (!plan) {
        formation.waiting_for = quote(plan.error().message);
        return;
    }
    formation.waiting_for = say("wait.own_contracts");
    if (!deploy_own(world, formation, plan->system_config))
        return;
    note_own(world, formation);
    const Result<RollupPlan> final_plan = world.rollup.plan(request_of(world, formation));
    if (!final_plan)
        return;
    formation.config = final_plan->config;
    formation.config_hash = final_plan->config_hash;
    formation.deploy_total = final_plan->deploy_transactions;
    formation.addresses["SystemConfig"] = final_plan->system_config;
    enter(world, formation, Stage::proposal, 0, say("wait.proposal"));
    step_proposal(world, formation);
}

void step_proposal(World& world, FormationState& formation)
{
    if (formation.proposal_id.is_zero() && !propose(world, formation))
        return;
    const auto snapshot =
        governor_number(world, gen::swarm_governor::proposal_snapshot(formation.proposal_id));
    const auto deadline =
        governor_number(world, gen::swarm_governor::proposal_deadline(formation.proposal_id));
    if (!snapshot || !deadline || world.time + world.scenario.l1.block_time <= *snapshot)
        return;
    enter(world, formation, Stage::voting, *deadline, say("wait.votes"));
    step_voting(world, formation);
}

void step_voting(World& world, FormationState& formation)
{
    const std::uint64_t next = world.time + world.scenario.l1.block_time;
    if (next <= formation.deadline)
        cast_votes(world, formation);
    if (world.time > formation.deadline) {
        cast_votes(world, formation); // those that the last block took
        count_step(formation, Autonomy::agent);
        count_votes(world, formation);
    }
}

} // namespace nucleate::agents
