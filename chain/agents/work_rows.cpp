#include "chain/agents/row_makers.hpp"

#include "chain/agents/formation.hpp"
#include "chain/base/hex.hpp"
#include "chain/contracts/generated/job_board.hpp"
#include "chain/contracts/generated/sequencer_set.hpp"

#include <algorithm>

namespace nucleate::agents {
namespace {

namespace gen = contracts;

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
        put(row, "missingCondition", &protocol::WorkRow::missing_condition,
            say(status.safe >= *covered ? "missing.report" : "missing.batch",
                {{"blocks", std::to_string(open)}}));
    }
    if (*leader != slot.worker)
        return;
    row.next_slot = status.unsafe + 1;
    row.next_slot_time = status.next_block_time;
}

/// A role that is paid once.
void put_lump_sum(protocol::WorkRow& row, const SlotState& slot)
{
    row.expected = to_decimal(slot.price);
    if (slot.job_state != "completed")
        put(row, "missingCondition", &protocol::WorkRow::missing_condition,
            slot.fault.key.empty() ? say("missing.verdict") : slot.fault);
}

/// What the contracts hold for a sequencer: blocks, claim and bond.
void put_metered(protocol::WorkRow& row, const World& world, const FormationState& formation,
                 const SlotState& slot)
{
    row.operator_address = to_hex_data(operator_key(world, formation.id, slot.worker).address);
    const Address& set = formation.addresses.at("SequencerSet");
    const uint256 units = read<uint256>(world, set, gen::sequencer_set::units_of(slot.worker),
                                        gen::sequencer_set::decode_units_of)
                              .value_or(uint256{});
    row.built = units.low64();
    if (slot.job != 0)
        if (const auto due = read<gen::job_board::ClaimableResult>(
                world, world.contract("JobBoard"), gen::job_board::claimable(slot.job),
                gen::job_board::decode_claimable))
        {
            row.claimable = to_decimal(due->amount);
            row.earned = to_decimal(slot.paid + due->amount);
        }
    // The bond as the contract holds it: gone from here when it was withdrawn.
    if (const auto held = read<gen::sequencer_set::OperatorsResult>(
            world, set, gen::sequencer_set::operators(slot.worker),
            gen::sequencer_set::decode_operators))
        row.bonded = to_decimal(held->bond);
    row.expected = row.earned;
    if (formation.stage == Stage::live)
        expect(row, world, formation, slot);
}

} // namespace

protocol::WorkRow work_row(const World& world, const FormationState& formation,
                           const SlotState& slot)
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
    if (metered)
        put_metered(row, world, formation, slot);
    else
        put_lump_sum(row, slot);
    return row;
}

} // namespace nucleate::agents
