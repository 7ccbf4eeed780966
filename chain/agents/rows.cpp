#include "chain/agents/rows.hpp"

#include "chain/agents/bounty_terms.hpp"
#include "chain/agents/monitor.hpp"
#include "chain/base/hex.hpp"
#include "chain/contracts/generated/devnet_usd.hpp"
#include "chain/contracts/generated/job_board.hpp"
#include "chain/contracts/generated/sequencer_set.hpp"

#include <algorithm>
#include <array>

namespace nucleate::agents {
namespace {

namespace gen = contracts;

template <class Row>
bool equal_rows(const Row& a, const Row& b)
{
    return std::apply([&](const auto&... f) { return ((a.*(f.member) == b.*(f.member)) && ...); },
                      Row::fields());
}

std::string task_of(const std::string& role)
{
    if (role == "sequencer")
        return "Build the L2's blocks and post their batches to L1 when it is your turn";
    if (role == "bridge")
        return "Deploy the contracts of the rollup on L1 and hand over its configuration";
    if (role == "rpc")
        return "Serve the L2 over JSON-RPC";
    return "Watch the L2's safe head and report it to the sequencer set";
}

std::string holder_name(const World& world, const SlotState& slot)
{
    return slot.worker.is_zero() ? std::string{} : world.name_of(slot.worker);
}

std::string address_text(const Address& address)
{
    return address.is_zero() ? std::string{} : to_hex_data(address);
}

/// Share of a formation's steps.
double share(std::uint64_t part, const FormationState& formation)
{
    const std::uint64_t all = formation.steps_rule + formation.steps_agent + formation.steps_person;
    return all == 0 ? 0 : static_cast<double>(part) / static_cast<double>(all);
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

constexpr std::uint64_t kTermsLookedAt = 8; ///< back from the newest; older ones are reported

/// L2 blocks from `covered` to `unsafe` that lie in terms of `worker`.
std::uint64_t open_blocks(const World& world, const Address& set, const Address& worker,
                          std::uint64_t covered, std::uint64_t unsafe)
{
    const auto count = read<uint256>(world, set, gen::sequencer_set::term_count(),
                                     gen::sequencer_set::decode_term_count);
    const auto genesis = read<std::uint64_t>(world, set, gen::sequencer_set::genesis_time(),
                                             gen::sequencer_set::decode_genesis_time);
    if (!count || !genesis)
        return 0;
    const std::uint64_t spacing = world.scenario.l2.block_time;
    std::uint64_t end = unsafe + 1;
    std::uint64_t blocks = 0;
    for (std::uint64_t k = 1; k <= std::min(count->low64(), kTermsLookedAt) && end > covered; ++k) {
        const auto term = read<gen::sequencer_set::Term>(
            world, set, gen::sequencer_set::get_term(*count - uint256{k}),
            gen::sequencer_set::decode_get_term);
        if (!term)
            break;
        const std::uint64_t since = term->start > *genesis ? term->start - *genesis : 0;
        const std::uint64_t first = std::max((since + spacing - 1) / spacing, covered);
        if (term->operator_ == worker && end > first)
            blocks += end - first;
        end = std::min(end, first);
    }
    return blocks;
}

/// What the contracts will owe for blocks that are built but not reported, and what they wait for.
void expect(protocol::WorkRow& row, const World& world, const FormationState& formation,
            const SlotState& slot)
{
    const Address& set = formation.addresses.at("SequencerSet");
    const auto leader =
        read<Address>(world, set, gen::sequencer_set::leader(), gen::sequencer_set::decode_leader);
    const auto covered = read<std::uint64_t>(world, set, gen::sequencer_set::next_block(),
                                             gen::sequencer_set::decode_next_block);
    if (!leader || !covered)
        return;
    const RollupStatus status = world.rollup.status(formation.id);
    const std::uint64_t open = open_blocks(world, set, slot.worker, *covered, status.unsafe);
    if (open > 0) {
        row.expected =
            to_decimal(parse_decimal(row.earned).value_or(0) + slot.price * uint256{open});
        row.missing_condition =
            std::to_string(open) + (status.safe >= *covered
                                        ? " blocks wait for the watcher's report"
                                        : " blocks are not safe: their batch is on its way to L1");
    }
    if (*leader != slot.worker)
        return;
    row.next_slot = status.unsafe + 1;
    row.next_slot_time = status.next_block_time;
}

} // namespace

protocol::AgentRow RowBoard::agent_row(std::size_t i, bool balances) const
{
    const AgentTraits& traits = world_.traits[i];
    const AgentState& state = world_.state.agents[i];
    protocol::AgentRow row;
    if (i < agents_.size())
        row = agents_[i];
    row.id = traits.id;
    row.name = traits.name;
    row.address = to_hex_data(world_.address(i));
    row.identity = state.identity;
    row.profile = std::string{profile_name(traits.profile)};
    row.skills = traits.skills;
    row.chain = state.chain;
    row.nonce = world_.l1_outbox->sent(i) + (world_.l2_outbox ? world_.l2_outbox->sent(i) : 0);
    row.rate = traits.rate;
    row.budget_fee = std::to_string(static_cast<std::uint64_t>(traits.budget));
    row.state = state.state;
    row.decision = state.decision;
    row.vote = state.vote;
    row.role = state.role;
    row.stake = to_decimal(state.stake);
    row.reputation = state.reputation().expected();
    row.reputation_low = state.reputation().low();
    row.feedbacks = state.feedbacks;
    row.spent_fees = to_decimal(state.spent_fees);
    row.formation.clear();
    for (const FormationState& formation : world_.state.formations)
        for (const MemberState& member : formation.members)
            if (member.agent == i && formation.stage <= Stage::live)
                row.formation = formation.id;
    if (!balances && !row.balance.empty())
        return row;
    const bool on_l1 = state.chain == world_.l1.id();
    const ChainPort* port = on_l1 ? &world_.l1 : world_.l2();
    if (port == nullptr)
        return row;
    row.balance = to_decimal(port->balance(world_.address(i)));
    const auto& contracts = on_l1 ? world_.state.contracts : world_.state.l2_contracts;
    const auto usd = contracts.find("DevnetUSD");
    row.usd = "0";
    if (usd != contracts.end())
        if (const auto raw =
                port->call({}, usd->second, gen::devnet_usd::balance_of(world_.address(i))))
            row.usd = to_decimal(gen::devnet_usd::decode_balance_of(*raw).value_or(uint256{}));
    return row;
}

protocol::FormationRow RowBoard::formation_row(const FormationState& formation) const
{
    protocol::FormationRow row;
    row.id = formation.id;
    row.name = formation.name;
    row.stage = std::string{stage_name(formation.stage)};
    row.started = formation.started;
    row.deadline = formation.deadline;
    row.waiting_for = formation.waiting_for;
    row.proposer = world_.traits[formation.initiator].id;
    uint256 pledged;
    for (const MemberState& member : formation.members) {
        row.members.push_back(world_.traits[member.agent].id);
        if (member.pledged)
            pledged += member.pledge;
    }
    row.pledged = to_decimal(pledged);
    row.threshold = to_decimal(formation.threshold);
    if (!formation.config_hash.is_zero())
        row.config_hash = to_hex_data(formation.config_hash);
    for (const auto& [key, value] : formation.config)
        row.config.push_back({key, value});
    if (!formation.proposal_id.is_zero())
        row.proposal_id = to_decimal(formation.proposal_id);
    const std::array<double, 3> votes = votes_of(world_);
    row.votes_for = votes[0];
    row.votes_against = votes[1];
    row.votes_abstain = votes[2];
    row.quorum = 0.4 * 100 * static_cast<double>(world_.size());
    for (const SlotState& slot : formation.slots) {
        const std::string kind = slot.holder.empty() ? "person" : "agent";
        row.roles.push_back({slot.role, slot.slot, slot.id, address_text(slot.worker),
                             holder_name(world_, slot), slot.worker.is_zero() ? "" : kind,
                             slot.started && !slot.leaving ? "up" : ""});
    }
    for (const DeployedContract& contract : formation.contracts)
        row.contracts.push_back(
            {contract.name, to_hex_data(contract.address), to_hex_data(contract.transaction)});
    row.transactions_deployed = formation.deploy_done;
    row.transactions_to_deploy = formation.deploy_total;
    row.chain = formation.chain;
    row.autonomy_rule = share(formation.steps_rule, formation);
    row.autonomy_agent = share(formation.steps_agent, formation);
    row.autonomy_person = share(formation.steps_person, formation);
    row.first_event = formation.first_event;
    row.last_event = formation.last_event;
    return row;
}

protocol::BountyRow RowBoard::bounty_row(const FormationState& formation,
                                         const SlotState& slot) const
{
    const bool metered = slot.role == "sequencer";
    const uint256 reward =
        slot.awarded || slot.open_seat ? slot.price : slot.reserve * kNewcomer / 100;
    protocol::BountyRow row;
    row.id = slot.id;
    row.formation = formation.id;
    row.role = slot.role;
    row.job = slot.job == 0 ? "" : std::to_string(slot.job);
    row.state = slot.job_state;
    row.task = task_of(slot.role);
    row.reward = to_decimal(reward);
    row.reward_unit = metered ? "block" : "job";
    row.reward_cap = to_decimal(metered ? reward * uint256{kPaidBlocks} : reward);
    row.escrowed = to_decimal(slot.escrow > slot.paid ? slot.escrow - slot.paid : uint256{});
    row.paid = to_decimal(slot.paid);
    row.bond = to_decimal(slot.bond);
    row.unbonding_delay = world_.scenario.market.unbonding_delay;
    row.bids_until = slot.bids_until;
    row.expires = slot.expires;
    const auto treasury = formation.addresses.find("FormationTreasury");
    if (treasury != formation.addresses.end())
        row.client = to_hex_data(treasury->second);
    row.client_name = "Treasury of " + formation.name;
    row.provider = address_text(slot.worker);
    row.provider_name = holder_name(world_, slot);
    row.provider_kind = slot.worker.is_zero() ? "" : slot.holder.empty() ? "person" : "agent";
    row.evaluator = to_hex_data(world_.address(formation.initiator));
    row.contract = to_hex_data(slot.job == 0 && !slot.open_seat ? world_.contract("BountyAuction")
                                                                : world_.contract("JobBoard"));
    row.pays_when = metered ? "a block of yours is safe and the watcher has reported it"
                            : "the evaluator has accepted the work";
    row.silence = metered
                      ? "what was reported is yours all the same: anybody may claim it for you"
                      : "a panel of staked evaluators decides; if it is silent too, you are paid";
    row.slashed_when = metered ? "the DAO votes to slash you" : "";
    for (const SlotState& first : formation.slots)
        if (first.role == slot.role && first.slot == 1)
            for (const BidState& bid : first.bids)
                row.bids.push_back({to_hex_data(bid.address), world_.name_of(bid.address),
                                    bid.bidder.empty() ? "person" : "agent", to_decimal(bid.amount),
                                    bid.reputation,
                                    eth_of(bid.amount) / std::max(bid.reputation, 0.01)});
    row.people_first = slot.open_seat;
    return row;
}

protocol::WorkRow RowBoard::work_row(const FormationState& formation, const SlotState& slot) const
{
    const bool metered = slot.role == "sequencer";
    protocol::WorkRow row;
    row.id = slot.id;
    row.chain = formation.chain;
    row.role = slot.role;
    row.worker = to_hex_data(slot.worker);
    row.since = slot.since;
    row.state = slot.leaving ? "left" : slot.started ? "running" : "starting";
    row.bonded = to_decimal(slot.bonded && metered ? slot.bond : uint256{});
    row.unbonds_at = slot.unbonds_at;
    row.earned = to_decimal(slot.paid);
    row.expected = row.earned;
    row.claimable = "0";
    if (!metered) {
        row.expected = to_decimal(slot.price);
        if (slot.job_state != "completed")
            row.missing_condition = "the evaluator has not accepted the work";
        return row;
    }
    row.operator_address = to_hex_data(operator_key(world_, formation.id, slot.worker).address);
    const Address& set = formation.addresses.at("SequencerSet");
    const uint256 units = read<uint256>(world_, set, gen::sequencer_set::units_of(slot.worker),
                                        gen::sequencer_set::decode_units_of)
                              .value_or(uint256{});
    row.built = units.low64();
    if (slot.job != 0)
        if (const auto due = read<gen::job_board::ClaimableResult>(
                world_, world_.contract("JobBoard"), gen::job_board::claimable(slot.job),
                gen::job_board::decode_claimable))
        {
            row.claimable = to_decimal(due->amount);
            row.earned = to_decimal(slot.paid + due->amount);
        }
    // The bond as the contract holds it: gone from here when it was withdrawn.
    if (const auto held = read<gen::sequencer_set::OperatorsResult>(
            world_, set, gen::sequencer_set::operators(slot.worker),
            gen::sequencer_set::decode_operators))
        row.bonded = to_decimal(held->bond);
    row.expected = row.earned;
    if (formation.stage == Stage::live)
        expect(row, world_, formation, slot);
    return row;
}

void RowBoard::publish(const std::vector<bool>& touched)
{
    agents_.resize(world_.size());
    for (std::size_t i = 0; i < world_.size(); ++i) {
        protocol::AgentRow row = agent_row(i, touched[i]);
        if (equal_rows(row, agents_[i]))
            continue;
        world_.rows.put(row);
        agents_[i] = std::move(row);
    }
    for (const FormationState& formation : world_.state.formations) {
        world_.rows.put(formation_row(formation));
        for (const SlotState& slot : formation.slots) {
            world_.rows.put(bounty_row(formation, slot));
            if (slot.bonded)
                world_.rows.put(work_row(formation, slot));
        }
    }
}

void RowBoard::publish_all()
{
    agents_.clear();
    publish(std::vector<bool>(world_.size(), true));
    for (std::size_t i = 0; i < world_.size(); ++i)
        for (std::size_t k = 0; k < world_.state.agents[i].rules.size(); ++k)
            world_.rows.put(rule_row(world_, i, k));
}

void RowBoard::metrics(const std::string& chain, const ChainMetrics& metrics)
{
    const std::pair<const char*, double> values[] = {{"base_fee", metrics.base_fee},
                                                     {"gas_used", metrics.gas_ratio},
                                                     {"pending", metrics.pending},
                                                     {"inclusion_p50", metrics.delay_p50},
                                                     {"inclusion_p95", metrics.delay_p95},
                                                     {"tps_offered", metrics.offered},
                                                     {"tps", metrics.achieved},
                                                     {"execution", metrics.execution}};
    for (const auto& [name, value] : values) {
        const std::string metric = name;
        world_.rows.put(
            protocol::MetricRow{chain + "/" + metric + "/" + std::to_string(world_.time), chain,
                                metric, world_.time, value});
    }
}

} // namespace nucleate::agents
