#include "chain/rollup/game_reader.hpp"

#include "chain/contracts/generated/fault_dispute_game.hpp"

#include <limits>

namespace nucleate::rollup {
namespace {

namespace fdg = contracts::fault_dispute_game;

/// Of the root claim, which answers none (FaultDisputeGame.initialize).
constexpr std::uint32_t kNoParent = std::numeric_limits<std::uint32_t>::max();

std::optional<fault::GameRules> read_rules(const L1Calls& calls, const Address& game)
{
    const auto prestate = calls.read(game, fdg::absolute_prestate(), fdg::decode_absolute_prestate);
    const auto depth = calls.read(game, fdg::max_game_depth(), fdg::decode_max_game_depth);
    const auto split = calls.read(game, fdg::split_depth(), fdg::decode_split_depth);
    const auto clock = calls.read(game, fdg::max_clock_duration(), fdg::decode_max_clock_duration);
    if (!prestate || !depth || !split || !clock)
        return std::nullopt;
    if (*depth > uint256{fault::Position::kMostDepth} || *split >= *depth)
        return std::nullopt;
    return fault::GameRules{*prestate, static_cast<unsigned>(depth->low64()),
                            static_cast<unsigned>(split->low64()), *clock};
}

/// Nothing for a claim that no contract makes: answers come after what they answer.
std::optional<fault::GameClaim> claim_from(const fdg::ClaimDataResult& data, std::size_t index)
{
    fault::GameClaim out;
    if (data.parent_index != kNoParent)
        out.parent = data.parent_index;
    if ((out.parent && *out.parent >= index) || data.position.is_zero() ||
        data.position.bit_length() > fault::Position::kMostDepth + 1)
        return std::nullopt;
    out.position =
        fault::Position((uint128{data.position.limb[1]} << 64U) | uint128{data.position.limb[0]});
    out.value = data.claim;
    out.claimant = data.claimant;
    out.countered_by = data.countered_by;
    out.clock_used = data.clock.limb[1];
    out.clock_since = data.clock.limb[0];
    return out;
}

} // namespace

std::optional<fault::Game> read_game(const L1Calls& calls, const Address& game)
{
    const auto rules = read_rules(calls, game);
    const auto head = calls.read(game, fdg::l1_head(), fdg::decode_l1_head);
    const auto start =
        calls.read(game, fdg::starting_output_root(), fdg::decode_starting_output_root);
    const auto number = calls.read(game, fdg::l2_block_number(), fdg::decode_l2_block_number);
    const auto challenged =
        calls.read(game, fdg::l2_block_number_challenged(), fdg::decode_l2_block_number_challenged);
    const auto count = calls.read(game, fdg::claim_data_len(), fdg::decode_claim_data_len);
    if (!rules || !head || !start || !number || !challenged || !count)
        return std::nullopt;
    fault::Game out;
    out.rules = *rules;
    out.l1_head = *head;
    out.starting_output = start->root;
    out.starting_block = start->l2_block_number.low64();
    out.l2_block = number->fits_u64() ? number->low64() : std::numeric_limits<std::uint64_t>::max();
    out.number_challenged = *challenged;
    for (std::size_t i = 0; i < count->low64(); ++i) {
        const auto data = calls.read(game, fdg::claim_data(uint256{i}), fdg::decode_claim_data);
        const auto claim = data ? claim_from(*data, i) : std::nullopt;
        if (!claim)
            return std::nullopt;
        out.claims.push_back(*claim);
    }
    return out;
}

} // namespace nucleate::rollup
