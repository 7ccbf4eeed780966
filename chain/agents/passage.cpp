#include "chain/agents/passage.hpp"

#include "chain/agents/formation.hpp"
#include "chain/agents/setup.hpp"
#include "chain/contracts/generated/optimism_portal2.hpp"

#include <algorithm>

namespace nucleate::agents {
namespace {

namespace gen = contracts;

constexpr std::uint64_t kDepositGas = 100'000; ///< on the L2

Evidence head_of(const World& world, const Passage& way)
{
    return {way.chain, world.state.l2s.at(way.chain).block, {}};
}

} // namespace

void deposit(World& world, const Passage& way, MemberState& member, double wish,
             std::uint64_t cause)
{
    const Address& own = world.address(member.agent);
    const AgentTraits& traits = world.traits[member.agent];
    const std::string key = way.id + "/deposit/" + traits.id;
    if (world.l1_outbox->fate(key) == Fate::none)
        member.deposit = std::min(wei_of(wish), world.l1.balance(own) / uint256{2});
    if (!ensure(world, member.agent, key,
                {way.portal, member.deposit,
                 gen::optimism_portal2::deposit_transaction(own, member.deposit, kDepositGas, false,
                                                            {})}))
        return;
    member.deposited = true;
    member.deposit_event = world.emit({.kind = "deposit.made",
                                       .subject = way.chain,
                                       .actor = traits.id,
                                       .formation = way.formation,
                                       .cause = cause,
                                       .evidence = world.proof(key),
                                       .facts = {{"amount", eth_text(member.deposit)}}});
}

bool arrive(World& world, const Passage& way, MemberState& member)
{
    if (world.port_of(way.chain)->balance(world.address(member.agent)).is_zero())
        return false;
    if (member.arrived)
        return true;
    member.arrived = true;
    member.deposit_event = world.emit({.kind = "deposit.arrived",
                                       .subject = way.chain,
                                       .actor = world.traits[member.agent].id,
                                       .formation = way.formation,
                                       .cause = member.deposit_event,
                                       .evidence = head_of(world, way),
                                       .facts = {{"amount", eth_text(member.deposit)}}});
    return true;
}

void settle(World& world, const Passage& way, MemberState& member)
{
    if (!set_up_member(world, way.chain, member.agent, way.furnisher))
        return;
    const AgentTraits& traits = world.traits[member.agent];
    AgentState& agent = world.state.agents[member.agent];
    member.moved = true;
    agent.chain = way.chain;
    agent.offers.clear(); // those on L1 stay open there
    agent.state = agent.role.empty() ? "moved" : "serving";
    agent.decision = agent.decision.empty() ? "migrate" : agent.decision;
    world.emit({.kind = "agent.moved",
                .subject = traits.id,
                .actor = traits.id,
                .formation = way.formation,
                .cause = member.deposit_event,
                .evidence = head_of(world, way),
                .facts = {{"from", world.l1.id()}, {"to", way.chain}}});
}

} // namespace nucleate::agents
