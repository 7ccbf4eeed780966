#include "tests/chain/rollup/match.hpp"

#include <CLI/CLI.hpp>
#include <array>
#include <chrono>
#include <cstdio>

// nucleate-dispute-bench: whole dispute games on the real contracts at the depths of the OP
// Stack's own deployments, one for each kind of block, each place of the lie and each dishonest
// side.

using namespace nucleate;
using namespace nucleate::rollup;
using namespace nucleate::rollup::test;

namespace {

/// A proposer's lie is stepped on where the deepest claims are the proposer's, at an even depth; at
/// the OP Stack's 73 the honest side wins that game by the last word.
constexpr Terms terms_against(bool proposer)
{
    return {.max_depth = proposer ? 72U : 73U,
            .split_depth = 30,
            .max_clock = 30,
            .clock_extension = 5};
}

struct Kind
{
    const char* name;
    std::uint64_t Contents::*block;
};
constexpr std::array<Kind, 3> kKinds{{{"deposit", &Contents::deposit},
                                      {"transfer", &Contents::transfer},
                                      {"swap", &Contents::swap}}};

struct Place
{
    const char* name;
    Corruption corruption;
};
constexpr std::array<Place, 6> kPlaces{{{"first step", Corruption::first_step},
                                        {"middle", Corruption::middle},
                                        {"local preimage", Corruption::local_read},
                                        {"keccak preimage", Corruption::keccak_read},
                                        {"precompile preimage", Corruption::precompile_read},
                                        {"exit", Corruption::last_step}}};

double millions(std::uint64_t gas)
{
    return static_cast<double>(gas) / 1e6;
}

double ether(const uint256& wei)
{
    return static_cast<double>((wei / uint256{1'000'000'000'000}).low64()) / 1e6;
}

/// Plays one game and prints its row; false when the honest side lost or was not paid.
bool play(bool proposer_lies, const Kind& kind, const Place& place)
{
    Match match(terms_against(proposer_lies));
    match.arena.fill();
    const std::uint64_t number = match.arena.safe();
    match.villain_trace.lie(number, {match.arena.contents.*kind.block, place.corruption});
    const Hash32 root = match.arena.root(number);
    if (proposer_lies)
        match.arena.propose(kVillain, VillainTrace::wrong(root), number);
    else
        match.arena.propose(kHonest, root, number);
    const std::uint64_t begin = *match.arena.world.time;
    const auto start = std::chrono::steady_clock::now();
    match.play();
    const double seconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    if (match.arena.games->all().empty())
        return false;
    const DisputeGame& game = match.arena.games->all().front();
    const bool won =
        game.status == (proposer_lies ? GameStatus::challenger_wins : GameStatus::defender_wins);
    const bool right = won && match.all_paid() && match.steps() == 1 && match.problems.empty();
    std::printf("| %s | %s | %s | %llu | %llu | %.1f | %.1f | %.1f | %.2f | %s |\n",
                proposer_lies ? "proposer" : "challenger", kind.name, place.name,
                static_cast<unsigned long long>(game.claims),
                static_cast<unsigned long long>(*match.arena.world.time - begin),
                millions(match.gas_of(kHonest)), millions(match.gas_of(kVillain)),
                ether(bonds_of(match.arena, game, kHonest)), seconds,
                right ? "honest side, paid" : "WRONG");
    std::fflush(stdout);
    return right;
}

} // namespace

int main(int count, char** arguments)
{
    CLI::App app("Dispute games on the real contracts, measured");
    CLI11_PARSE(app, count, arguments);
    std::puts("| dishonest | block | lie at | claims | chain time, s | gas honest, M | gas "
              "dishonest, M | bonds honest, ETH | wall time, s | decided for |\n"
              "|---|---|---|--:|--:|--:|--:|--:|--:|---|");
    bool all = true;
    for (const bool proposer_lies : {true, false})
        for (const Kind& kind : kKinds)
            for (const Place& place : kPlaces)
                all = play(proposer_lies, kind, place) && all;
    return all ? 0 : 1;
}
