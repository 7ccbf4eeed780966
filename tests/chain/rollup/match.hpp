#pragma once

#include "villain.hpp"

namespace nucleate::rollup::test {

/// An arena with both players in it.
struct Match
{
    explicit Match(const Terms& terms)
        : arena(terms), honest_sender(*arena.world.l1, kHonest),
          villain_sender(*arena.world.l1, kVillain), villain_trace(*arena.trace),
          honest(*arena.calls, honest_sender, *arena.games, *arena.trace, {}),
          villain(*arena.calls, villain_sender, *arena.games, villain_trace, {}),
          resolver(*arena.calls, honest_sender, *arena.games, arena.world.parameters.game.max_clock,
                   arena.world.parameters.game.weth_delay)
    {}

    void round()
    {
        arena.world.run(2);
        QVERIFY(arena.games->follow().has_value());
        if (const auto done = honest.step(*arena.world.time); !done)
            problems.push_back(done.error().message);
        static_cast<void>(villain.step(*arena.world.time));
        static_cast<void>(resolver.step(*arena.world.time));
    }
    void rounds(unsigned count)
    {
        for (unsigned i = 0; i < count; ++i)
            round();
    }
    bool all_paid() const
    {
        for (const DisputeGame& game : arena.games->all()) {
            const auto credit = arena.calls->read(
                game.address, contracts::fault_dispute_game::credit(account(kHonest).address),
                contracts::fault_dispute_game::decode_credit);
            if (game.status == GameStatus::in_progress || !credit || !credit->is_zero())
                return false;
        }
        return true;
    }
    void play()
    {
        for (unsigned i = 0; i < 600 && (arena.games->all().empty() || !all_paid()); ++i)
            round();
    }
    /// What the players' transactions used on L1.
    std::uint64_t gas_of(std::size_t who) const
    {
        std::uint64_t out = 0;
        for (std::uint64_t n = 0; n <= arena.world.l1->heads().latest; ++n) {
            const node::SealedBlockPtr block = arena.world.l1->block(n);
            for (std::size_t i = 0; i < block->senders.size(); ++i)
                out += block->senders[i] == account(who).address ? block->receipts[i].gas_used : 0;
        }
        return out;
    }
    uint256 villains_bonds() const
    {
        uint256 out;
        for (const DisputeGame& game : arena.games->all())
            out = out + bonds_of(arena, game, kVillain);
        return out;
    }
    unsigned steps() const
    {
        unsigned out = 0;
        for (const DisputeGame& game : arena.games->all()) {
            const auto state = read_game(*arena.calls, game.address);
            for (const fault::GameClaim& claim : state->claims)
                if (claim.position.depth() == state->rules.max_depth &&
                    claim.countered_by == account(kHonest).address)
                    ++out;
        }
        return out;
    }

    Arena arena;
    PlayerSender honest_sender;
    PlayerSender villain_sender;
    VillainTrace villain_trace;
    Challenger honest;
    Challenger villain;
    Resolver resolver;
    std::vector<std::string> problems;
};

} // namespace nucleate::rollup::test
