#include "chain/devnet/detect_games.hpp"

#include "chain/base/hex.hpp"

namespace nucleate::devnet {
namespace {

/// Games that are looked at: more are not opened before one of them has ended.
constexpr std::size_t kNewest = 16;

} // namespace

void WrongOutput::look(const ChainSight& sight, std::vector<Finding>& out)
{
    if (sight.settlement == nullptr)
        return;
    for (const rollup::ProposedOutput& output : sight.settlement->newest(kNewest)) {
        const rollup::DisputeGame& game = output.game;
        if (output.right.value_or(true) || game.claims < 2 || !told_.insert(game.address).second)
            continue;
        Finding found{"challenger", game.created, event_about(sight, "output.wrong")};
        found.event.actor = to_hex_data(game.proposer);
        found.event.facts = {{"number", std::to_string(game.l2_number)},
                             {"root", to_hex_data(game.root)},
                             {"game", to_hex_data(game.address)}};
        out.push_back(std::move(found));
    }
}

} // namespace nucleate::devnet
