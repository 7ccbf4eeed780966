#include "chain/agents/bounty_terms.hpp"
#include "chain/agents/proposal.hpp"
#include "chain/base/hex.hpp"
#include "chain/contracts/generated/formation_treasury.hpp"
#include "chain/contracts/generated/swarm_governor.hpp"

namespace nucleate::agents {
namespace {

namespace gen = contracts;

void pledge(World& world, FormationState& formation)
{
    const Address& treasury = formation.addresses.at("FormationTreasury");
    for (MemberState& member : formation.members) {
        const AgentTraits& traits = world.traits[member.agent];
        const std::string key = formation.id + "/pledge/" + traits.id;
        world.state.agents[member.agent].state = "forming";
        if (member.pledged || member.pledge.is_zero() ||
            !ensure(world, member.agent, key,
                    {treasury, member.pledge, gen::formation_treasury::pledge()}))
            continue;
        member.pledged = true;
        uint256 total;
        for (const LogFacts& log : logs_of(world, key))
            if (const auto event =
                    gen::formation_treasury::PledgedEvent::decode(log.topics, log.data))
                total = event->total;
        world.emit({.kind = "pledge.made",
                    .subject = formation.id,
                    .actor = traits.id,
                    .formation = formation.id,
                    .cause = formation.last_event,
                    .evidence = world.proof(key),
                    .facts = {{"amount", eth_text(member.pledge)},
                              {"total", eth_text(total)},
                              {"threshold", eth_text(formation.threshold)}}});
        world.edge(traits.id, world.traits[formation.initiator].id, "pledge",
                   eth_of(member.pledge));
    }
}

uint256 pledged_total(const World& world, const FormationState& formation)
{
    const Address& treasury = formation.addresses.at("FormationTreasury");
    return read<uint256>(world, treasury, gen::formation_treasury::total_pledged(),
                         gen::formation_treasury::decode_total_pledged)
        .value_or(0);
}

/// Members take their pledges back; true once all did.
bool refund(World& world, FormationState& formation)
{
    bool all = true;
    for (const MemberState& member : formation.members)
        if (member.pledged)
            all = ensure(world, member.agent,
                         formation.id + "/refund/" + world.traits[member.agent].id,
                         {formation.addresses.at("FormationTreasury"),
                          {},
                          gen::formation_treasury::take_back()}) &&
                  all;
    return all;
}

/// Puts the accepted proposal into the timelock; true once it is there.
bool queue_proposal(World& world, FormationState& formation, const Proposal& proposal)
{
    const Address& governor = world.contract("SwarmGovernor");
    const std::string queue = formation.id + "/queue";
    if (!ensure(world, formation.initiator, queue,
                {governor,
                 {},
                 gen::swarm_governor::queue(proposal.targets, proposal.values, proposal.calls,
                                            proposal.description_hash())}))
        return false;
    if (formation.eta != 0)
        return true;
    formation.eta = governor_number(world, gen::swarm_governor::proposal_eta(formation.proposal_id))
                        .value_or(0);
    tell(world, formation,
         {.kind = "proposal.queued",
          .subject = formation.id,
          .actor = world.traits[formation.initiator].id,
          .formation = {},
          .evidence = world.proof(queue),
          .facts = {{"eta", std::to_string(formation.eta)}}});
    formation.deadline = formation.eta;
    return true;
}

/// After the treasury's deadline without enough pledges: everybody takes its own back.
void give_up_funding(World& world, FormationState& formation, const uint256& total)
{
    formation.waiting_for = say("wait.refunds");
    if (!refund(world, formation))
        return;
    tell(world, formation,
         {.kind = "treasury.refunded",
          .subject = formation.id,
          .actor = {},
          .formation = {},
          .evidence = {world.l1.id(), world.state.block, {}},
          .facts = {{"total", eth_text(total)}}});
    disband(world, formation, Stage::refunded, say("end.refunded"));
}

/// Has the DAO's decision carried out, which posts the bounties.
void execute_proposal(World& world, FormationState& formation, const Proposal& proposal)
{
    const std::string execute = formation.id + "/execute";
    const Address& governor = world.contract("SwarmGovernor");
    if (!ensure(world, formation.initiator, execute,
                {governor,
                 {},
                 gen::swarm_governor::execute(proposal.targets, proposal.values, proposal.calls,
                                              proposal.description_hash())}))
        return;
    tell(world, formation,
         {.kind = "proposal.executed",
          .subject = formation.id,
          .actor = world.traits[formation.initiator].id,
          .formation = {},
          .evidence = world.proof(execute),
          .facts = {{"config_hash", to_hex_data(formation.config_hash)}}});
    count_step(formation, Autonomy::rule);
    open_bounties(world, formation);
}

} // namespace

void step_funding(World& world, FormationState& formation)
{
    const Proposal proposal = proposal_of(world, formation);
    const bool queued = queue_proposal(world, formation, proposal);
    pledge(world, formation);
    const uint256 total = pledged_total(world, formation);
    const bool funded = total >= formation.threshold;
    if (funded && formation.attempts == 0) {
        formation.attempts = 1;
        tell(world, formation,
             {.kind = "treasury.funded",
              .subject = formation.id,
              .actor = {},
              .formation = {},
              .evidence = {world.l1.id(), world.state.block, {}},
              .facts = {{"total", eth_text(total)}}});
        count_step(formation, Autonomy::agent);
    }
    const auto deadline = read<uint256>(world, formation.addresses.at("FormationTreasury"),
                                        gen::formation_treasury::deadline(),
                                        gen::formation_treasury::decode_deadline);
    const bool executed = world.l1_outbox->fate(formation.id + "/execute") == Fate::done;
    if (!executed && deadline && uint256{world.time} >= *deadline)
        return give_up_funding(world, formation, total);
    if (queued && funded && world.time + world.scenario.l1.block_time >= formation.eta)
        execute_proposal(world, formation, proposal);
}

} // namespace nucleate::agents
