#pragma once

#include "chain/crypto/keccak.hpp"
#include "chain/fault/strategy.hpp"

#include <algorithm>
#include <random>

/// A dispute game without a chain: the rules of FaultDisputeGame over made-up hashes.
namespace nucleate::fault::testing {

inline constexpr std::uint8_t kValid = 0;
inline constexpr std::uint8_t kInvalid = 1;
inline constexpr std::uint8_t kUnfinished = 3;

inline Hash32 mixed(const Hash32& a, const Hash32& b, std::uint64_t number)
{
    Bytes all = to_bytes(a.view());
    append(all, b.view());
    for (unsigned i = 0; i < 8; ++i)
        all.push_back(static_cast<std::uint8_t>(number >> (8 * i)));
    return crypto::keccak256(all);
}

/// Outputs by their block, and runs by what they lie between.
class ModelTrace final : public ClaimTrace
{
public:
    static Hash32 output(std::uint64_t block) { return mixed({}, {}, block); }

    std::optional<Hash32> value(const Game& game, std::size_t claim,
                                const Position& position) override
    {
        const unsigned split = game.rules.split_depth;
        if (position.depth() <= split)
            return output(block_at(game, position));
        const bool attack = game.claims[claim].position.attack() == position;
        const std::optional<Execution> about = execution_of(game, claim, attack);
        if (!about || about->agreed != agreed_in_truth(game, *about))
            return std::nullopt; // nobody has the state to run on
        return state(game, *about, position);
    }
    bool has_wrong_number(const Game&) override { return false; }

private:
    static Hash32 agreed_in_truth(const Game& game, const Execution& about)
    {
        return about.agreed_position ? output(block_at(game, *about.agreed_position))
                                     : game.starting_output;
    }
    static Hash32 state(const Game& game, const Execution& about, const Position& position)
    {
        const unsigned split = game.rules.split_depth;
        const unsigned depth = game.rules.max_depth - split - 1;
        const uint128 leaf = position.below(split + 1).trace_index(depth);
        Hash32 out = mixed(about.agreed, about.disputed, static_cast<std::uint64_t>(leaf));
        const bool right = about.disputed == output(block_at(game, about.disputed_position));
        const bool ends = leaf + uint128{1} == (uint128{1} << depth);
        out[0] = !ends ? kUnfinished : right ? kValid : kInvalid;
        return out;
    }
};

/// What the contract does with moves and steps.
class ModelContract
{
public:
    ModelContract(const GameRules& rules, std::uint64_t blocks, const Hash32& root)
    {
        game.rules = rules;
        game.starting_output = ModelTrace::output(0);
        game.l2_block = blocks;
        game.claims.emplace_back().value = root;
    }

    bool move(std::size_t parent, bool attack, const Hash32& value, const Address& who)
    {
        const GameClaim& answered = game.claims[parent];
        const Position to = answered.position.move(attack);
        const unsigned split = game.rules.split_depth;
        if (to.depth() > game.rules.max_depth ||
            (!attack && (parent == 0 || to.depth() == split + 2)) ||
            (to.depth() == split + 1 && !may_open(parent, attack, value)))
            return false;
        for (const GameClaim& claim : game.claims)
            if (claim.parent == parent && claim.position == to && claim.value == value)
                return false;
        game.claims.push_back({parent, to, value, who, {}, 0, 0});
        return true;
    }

    /// By somebody who has the true states, and so no others.
    bool step(std::size_t index, bool attack, const Address& who, ClaimTrace& truth)
    {
        GameClaim& claim = game.claims[index];
        const unsigned split = game.rules.split_depth;
        if (claim.position.depth() != game.rules.max_depth || claim.countered_by != Address{})
            return false;
        const std::size_t before = claims_at(index, claim.position.before());
        const bool first = claim.position.below(split + 1).index_at_depth() == uint128{0};
        const std::size_t post = attack ? index : claims_at(index, claim.position.after());
        const Position pre = attack ? claim.position.before() : claim.position;
        const bool starts_right =
            (attack && first) ||
            truth.value(game, index, pre) == game.claims[attack ? before : index].value;
        const bool passes =
            starts_right &&
            truth.value(game, index, attack ? claim.position : claim.position.after()) ==
                game.claims[post].value;
        const bool agree = (claim.position.depth() - game.claims[post].position.depth()) % 2 == 0;
        if (!starts_right || agree == passes)
            return false;
        claim.countered_by = who;
        return true;
    }

    /// Who countered each claim in the end; zero: nobody.
    std::vector<Address> resolve() const
    {
        std::vector<Address> out;
        for (const GameClaim& claim : game.claims)
            out.push_back(claim.countered_by);
        for (std::size_t i = game.claims.size(); i-- > 0;) {
            std::optional<Position> leftmost;
            for (std::size_t child = i + 1; child < game.claims.size(); ++child)
                if (game.claims[child].parent == i && out[child] == Address{} &&
                    (!leftmost || game.claims[child].position.index() < leftmost->index()))
                {
                    leftmost = game.claims[child].position;
                    out[i] = game.claims[child].claimant;
                }
        }
        return out;
    }

    Game game;

private:
    /// FaultDisputeGame._verifyExecBisectionRoot.
    bool may_open(std::size_t leaf, bool attack, const Hash32& value) const
    {
        const unsigned split = game.rules.split_depth;
        const Position after = game.claims[leaf].position.after().trace_ancestor();
        std::size_t disputed = leaf;
        while (!attack && game.claims[disputed].position != after)
            disputed = *game.claims[disputed].parent;
        const bool opposed = attack || game.claims[disputed].position.depth() % 2 == split % 2;
        return value[0] == (opposed ? kInvalid : kValid);
    }
    /// The claim above that commits to the same leaf, within the run.
    std::size_t claims_at(std::size_t from, const Position& position) const
    {
        const Position wanted = position.trace_ancestor(game.rules.split_depth + 1);
        std::size_t at = from;
        while (game.claims[at].position != wanted && game.claims[at].parent)
            at = *game.claims[at].parent;
        return at;
    }
};

} // namespace nucleate::fault::testing
