#include "chain/devnet/ladder_survey.hpp"

#include "chain/base/hex.hpp"

namespace nucleate::devnet {
namespace {

/// Proposals that a row shows.
constexpr std::size_t kShown = 8;

const char* state_of(rollup::GameStatus status)
{
    switch (status) {
    case rollup::GameStatus::in_progress:
        return "open";
    case rollup::GameStatus::defender_wins:
        return "stands";
    case rollup::GameStatus::challenger_wins:
        break;
    }
    return "lost";
}

protocol::OutputRow row_of(const rollup::ProposedOutput& output)
{
    const rollup::DisputeGame& game = output.game;
    protocol::OutputRow row;
    row.number = game.l2_number;
    row.root = to_hex_data(game.root);
    row.game = to_hex_data(game.address);
    row.proposer = to_hex_data(game.proposer);
    row.created = game.created;
    row.clock_end = output.clock_end;
    row.claims = game.claims;
    row.state = state_of(game.status);
    row.final_at = output.final_at;
    if (output.right)
        row.right = *output.right ? "yes" : "no";
    return row;
}

} // namespace

ChainTables::Ladder survey_ladder(const HostedRollup& rollup, std::uint64_t now)
{
    const rollup::Settlement& settlement = *rollup.settlement;
    ChainTables::Ladder ladder;
    ladder.proposed = settlement.proposed();
    ladder.settled = settlement.final_number(now);
    ladder.proof_maturity = settlement.delays().proof_maturity;
    for (const rollup::ProposedOutput& output : settlement.newest(kShown))
        ladder.outputs.push_back(row_of(output));
    return ladder;
}

} // namespace nucleate::devnet
