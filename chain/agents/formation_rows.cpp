#include "chain/agents/row_makers.hpp"

#include "chain/agents/bounty_terms.hpp"
#include "chain/base/hex.hpp"

#include <array>

namespace nucleate::agents {
namespace {

std::string holder_name(const World& world, const SlotState& slot)
{
    return slot.worker.is_zero() ? std::string{} : world.name_of(slot.worker);
}

std::string holder_kind(const SlotState& slot)
{
    return slot.worker.is_zero() ? "" : slot.holder.empty() ? "person" : "agent";
}

std::string address_text(const Address& address)
{
    return address.is_zero() ? std::string{} : to_hex_data(address);
}

/// For, against and abstaining agents, by the votes that are known (100 each).
std::array<double, 3> votes_of(const World& world)
{
    std::array<double, 3> out{};
    for (const AgentState& agent : world.state.agents) {
        out[0] += agent.vote == "for" ? 100 : 0;
        out[1] += agent.vote == "against" ? 100 : 0;
        out[2] += agent.vote == "abstain" ? 100 : 0;
    }
    return out;
}

void put_people(protocol::FormationRow& row, const World& world, const FormationState& formation)
{
    row.proposer = world.traits[formation.initiator].id;
    uint256 pledged;
    for (const MemberState& member : formation.members) {
        row.members.push_back(world.traits[member.agent].id);
        if (member.pledged)
            pledged += member.pledge;
    }
    row.pledged = to_decimal(pledged);
    row.threshold = to_decimal(formation.threshold);
    for (const SlotState& slot : formation.slots)
        row.roles.push_back({slot.role, slot.slot, slot.id, address_text(slot.worker),
                             holder_name(world, slot), holder_kind(slot),
                             slot.started && !slot.leaving ? "up" : ""});
}

void put_vote(protocol::FormationRow& row, const World& world, const FormationState& formation)
{
    if (!formation.config_hash.is_zero())
        row.config_hash = to_hex_data(formation.config_hash);
    for (const auto& [key, value] : formation.config)
        row.config.push_back({key, value});
    if (!formation.proposal_id.is_zero())
        row.proposal_id = to_decimal(formation.proposal_id);
    const std::array<double, 3> votes = votes_of(world);
    row.votes_for = votes[0];
    row.votes_against = votes[1];
    row.votes_abstain = votes[2];
    row.quorum = 0.4 * 100 * static_cast<double>(world.size());
}

/// Shares of the steps that rules, agents and people did.
void put_autonomy(protocol::FormationRow& row, const FormationState& formation)
{
    const std::uint64_t all = formation.steps_rule + formation.steps_agent + formation.steps_person;
    const double unit = all == 0 ? 0 : 1 / static_cast<double>(all);
    row.autonomy_rule = unit * static_cast<double>(formation.steps_rule);
    row.autonomy_agent = unit * static_cast<double>(formation.steps_agent);
    row.autonomy_person = unit * static_cast<double>(formation.steps_person);
}

void put_money(protocol::BountyRow& row, const World& world, const SlotState& slot)
{
    const bool metered = slot.role == "sequencer";
    const uint256 reward =
        slot.awarded || slot.open_seat ? slot.price : slot.reserve * kNewcomer / 100;
    row.reward = to_decimal(reward);
    row.reward_unit = metered ? "block" : "job";
    row.reward_cap = to_decimal(metered ? reward * uint256{kPaidBlocks} : reward);
    row.escrowed = to_decimal(slot.escrow > slot.paid ? slot.escrow - slot.paid : uint256{});
    row.paid = to_decimal(slot.paid);
    row.bond = to_decimal(slot.bond);
    row.unbonding_delay = world.scenario.market.unbonding_delay;
}

void put_parties(protocol::BountyRow& row, const World& world, const FormationState& formation,
                 const SlotState& slot)
{
    const auto treasury = formation.addresses.find("FormationTreasury");
    if (treasury != formation.addresses.end())
        row.client = to_hex_data(treasury->second);
    row.provider = address_text(slot.worker);
    row.provider_name = holder_name(world, slot);
    row.provider_kind = holder_kind(slot);
    row.evaluator = to_hex_data(world.address(formation.initiator));
    row.contract = to_hex_data(slot.job == 0 && !slot.open_seat ? world.contract("BountyAuction")
                                                                : world.contract("JobBoard"));
}

void put_sentences(protocol::BountyRow& row, const FormationState& formation, const SlotState& slot)
{
    using Row = protocol::BountyRow;
    const bool metered = slot.role == "sequencer";
    put(row, "task", &Row::task, say("task." + slot.role));
    put(row, "clientName", &Row::client_name,
        say("client.treasury", {{"formation", formation.name}}));
    put(row, "paysWhen", &Row::pays_when, say(metered ? "pays.block" : "pays.job"));
    put(row, "silence", &Row::silence, say(metered ? "silence.block" : "silence.job"));
    if (metered)
        put(row, "slashedWhen", &Row::slashed_when, say("slash.vote"));
}

} // namespace

protocol::FormationRow formation_row(const World& world, const FormationState& formation)
{
    protocol::FormationRow row;
    row.id = formation.id;
    row.name = formation.name;
    row.stage = std::string{stage_name(formation.stage)};
    row.started = formation.started;
    row.deadline = formation.deadline;
    put(row, "waitingFor", &protocol::FormationRow::waiting_for, formation.waiting_for);
    put_people(row, world, formation);
    put_vote(row, world, formation);
    for (const DeployedContract& contract : formation.contracts)
        row.contracts.push_back(
            {contract.name, to_hex_data(contract.address), to_hex_data(contract.transaction)});
    row.transactions_deployed = formation.deploy_done;
    row.transactions_to_deploy = formation.deploy_total;
    row.chain = formation.chain;
    put_autonomy(row, formation);
    row.first_event = formation.first_event;
    row.last_event = formation.last_event;
    return row;
}

protocol::BountyRow bounty_row(const World& world, const FormationState& formation,
                               const SlotState& slot)
{
    protocol::BountyRow row;
    row.id = slot.id;
    row.formation = formation.id;
    row.role = slot.role;
    row.job = slot.job == 0 ? "" : std::to_string(slot.job);
    row.state = slot.job_state;
    row.bids_until = slot.bids_until;
    row.expires = slot.expires;
    row.people_first = slot.open_seat;
    put_money(row, world, slot);
    put_parties(row, world, formation, slot);
    put_sentences(row, formation, slot);
    for (const SlotState& first : formation.slots)
        if (first.role == slot.role && first.slot == 1)
            for (const BidState& bid : first.bids)
                row.bids.push_back({to_hex_data(bid.address), world.name_of(bid.address),
                                    bid.bidder.empty() ? "person" : "agent", to_decimal(bid.amount),
                                    bid.reputation,
                                    eth_of(bid.amount) / std::max(bid.reputation, 0.01)});
    return row;
}

} // namespace nucleate::agents
