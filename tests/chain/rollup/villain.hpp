#pragma once

#include "arena.hpp"

#include <map>

namespace nucleate::rollup::test {

/// The step of the machine from which on a villain claims something else.
enum class Corruption : std::uint8_t
{
    first_step,
    middle,
    local_read,
    keccak_read,
    precompile_read,
    last_step, ///< the exit
};

/// How a villain lies about the state of an L2 block: outputs are wrong from block `from` on, and
/// so is the machine's state, from one step on.
struct Lie
{
    std::uint64_t from = 0;
    Corruption corruption = Corruption::first_step;
};

/// Sees the world as a villain wants it seen, in the games that are about one of its blocks. It
/// plays as well as an honest player: it answers all that does not fit its view.
class VillainTrace final : public GameTrace
{
public:
    explicit VillainTrace(ChainTrace& truth) : truth_(truth) {}

    /// In games about that block.
    void lie(std::uint64_t l2_block, const Lie& how) { lies_[l2_block] = how; }
    static Hash32 wrong(Hash32 value)
    {
        value[9] ^= 0x5a;
        return value;
    }

    std::optional<Hash32> value(const fault::Game& game, std::size_t claim,
                                const fault::Position& position) override
    {
        std::optional<Hash32> right = truth_.value(game, claim, position);
        const auto found = lies_.find(game.l2_block);
        if (!right || found == lies_.end())
            return right;
        if (position.depth() > game.rules.split_depth)
            return state(game, claim, position, found->second, *right);
        return fault::block_at(game, position) < found->second.from ? *right : wrong(*right);
    }
    bool has_wrong_number(const fault::Game&) override { return false; }
    const Hash32& absolute_prestate() const override { return truth_.absolute_prestate(); }
    /// No step proves what is not so.
    std::optional<StepData> step_data(const fault::Game&, std::size_t, bool) override
    {
        return std::nullopt;
    }
    std::optional<RootBlock> root_block(const fault::Game&) override { return std::nullopt; }

private:
    std::optional<Hash32> state(const fault::Game& game, std::size_t claim,
                                const fault::Position& position, const Lie& how, Hash32 right)
    {
        const bool attack = game.claims[claim].position.attack() == position;
        fault::ProgramTrace& run = *truth_.run_of(game, claim, attack);
        const unsigned split = game.rules.split_depth;
        const uint128 steps =
            position.below(split + 1).trace_index(game.rules.max_depth - split - 1) + uint128{1};
        if (steps <= uint128{corrupt_from(game, claim, attack, run, how.corruption)})
            return right;
        // A run that ends in `valid` is said to end in `invalid`, and the other way round.
        if (steps >= uint128{run.length()})
            right[0] ^= 1;
        return wrong(right);
    }

    std::uint64_t corrupt_from(const fault::Game& game, std::size_t claim, bool attack,
                               fault::ProgramTrace& run, Corruption corruption)
    {
        const auto about = fault::execution_of(game, claim, attack);
        const auto [place, fresh] = places_.try_emplace({about->agreed, about->disputed});
        if (fresh)
            place->second = find(run, corruption);
        return place->second;
    }
    static std::uint64_t find(fault::ProgramTrace& run, Corruption corruption)
    {
        using fault::PreimageType;
        const std::uint64_t middle = run.length() / 2;
        switch (corruption) {
        case Corruption::first_step:
            return 0;
        case Corruption::middle:
            return middle;
        case Corruption::local_read:
            return run.next_read(0, PreimageType::local).value();
        case Corruption::keccak_read:
            return run.next_read(middle, PreimageType::keccak256).value();
        case Corruption::precompile_read:
            return run.next_read(0, PreimageType::precompile).value();
        case Corruption::last_step:
            break;
        }
        return run.length() - 1;
    }

    ChainTrace& truth_;
    std::map<std::uint64_t, Lie> lies_;
    std::map<std::pair<Hash32, Hash32>, std::uint64_t> places_; ///< by the execution
};

} // namespace nucleate::rollup::test
