#include "chain/fault/game.hpp"

#include <algorithm>

namespace nucleate::fault {
namespace {

/// The claim at `from` or above it that commits to the same leaf as `position`.
const GameClaim* find_ancestor(const Game& game, std::size_t from, const Position& position)
{
    const Position wanted = position.trace_ancestor();
    std::optional<std::size_t> at = from;
    while (at && game.claims[*at].position != wanted)
        at = game.claims[*at].parent;
    return at ? &game.claims[*at] : nullptr;
}

/// The execution between two neighbouring leaves, one of which is the claim at the split depth.
std::optional<Execution> execution_at(const Game& game, std::size_t leaf, bool attack)
{
    const GameClaim& claim = game.claims[leaf];
    Execution out;
    const GameClaim* agreed = &claim;
    const GameClaim* disputed = &claim;
    if (!attack)
        disputed = find_ancestor(game, leaf, claim.position.after());
    else if (claim.position.index_at_depth() == uint128{0})
        agreed = nullptr;
    else if (agreed = find_ancestor(game, leaf, claim.position.before()); agreed == nullptr)
        return std::nullopt;
    if (disputed == nullptr)
        return std::nullopt;
    out.agreed = agreed == nullptr ? game.starting_output : agreed->value;
    if (agreed != nullptr)
        out.agreed_position = agreed->position;
    out.disputed = disputed->value;
    out.disputed_position = disputed->position;
    return out;
}

} // namespace

std::uint64_t block_at(const Game& game, const Position& position)
{
    const uint128 leaf = position.trace_index(game.rules.split_depth);
    const uint128 range{game.l2_block - game.starting_block};
    return leaf + uint128{1} >= range ? game.l2_block
                                      : game.starting_block + static_cast<std::uint64_t>(leaf) + 1;
}

std::uint64_t clock_of_answer(const Game& game, std::size_t claim, std::uint64_t now)
{
    const GameClaim& answered = game.claims[claim];
    std::uint64_t used = now > answered.clock_since ? now - answered.clock_since : 0;
    if (answered.parent)
        used += game.claims[*answered.parent].clock_used;
    return std::min(used, game.rules.max_clock);
}

std::optional<Execution> execution_of(const Game& game, std::size_t claim, bool attack)
{
    const unsigned split = game.rules.split_depth;
    if (game.claims[claim].position.depth() < split)
        return std::nullopt;
    std::size_t at = claim;
    while (game.claims[at].position.depth() > split) {
        const GameClaim& below = game.claims[at];
        if (!below.parent)
            return std::nullopt;
        attack = below.position.parent() == game.claims[*below.parent].position;
        at = *below.parent;
    }
    return execution_at(game, at, attack);
}

} // namespace nucleate::fault
