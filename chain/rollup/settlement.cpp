#include "chain/rollup/settlement.hpp"

#include "chain/contracts/generated/anchor_state_registry.hpp"
#include "chain/contracts/generated/delayed_weth.hpp"
#include "chain/contracts/generated/dispute_game_factory.hpp"
#include "chain/contracts/generated/fault_dispute_game.hpp"
#include "chain/contracts/generated/optimism_portal2.hpp"
#include "chain/rollup/challenger.hpp"

#include <algorithm>

namespace nucleate::rollup {

namespace {

namespace c = nucleate::contracts;

/// Without `weth` there are no bonds to wait for.
Result<SettlementDelays> read_delays(const L1Calls& calls, const Address& portal,
                                     const Address& weth, const Address& game)
{
    namespace portal2 = c::optimism_portal2;
    const auto maturity = calls.read(portal, portal2::proof_maturity_delay_seconds(),
                                     portal2::decode_proof_maturity_delay_seconds);
    const auto finality = calls.read(portal, portal2::dispute_game_finality_delay_seconds(),
                                     portal2::decode_dispute_game_finality_delay_seconds);
    const auto bonds =
        weth.is_zero() ? std::optional<uint256>(0)
                       : calls.read(weth, c::delayed_weth::delay(), c::delayed_weth::decode_delay);
    const auto clock = calls.read(game, c::fault_dispute_game::max_clock_duration(),
                                  c::fault_dispute_game::decode_max_clock_duration);
    if (!maturity || !finality || !bonds || !clock)
        return fail("The delays of the rollup's contracts cannot be read.");
    return SettlementDelays{*clock, maturity->low64(), finality->low64(), bonds->low64()};
}

} // namespace

Settlement::Settlement(const L1Source& l1, const L1Calls& calls, const node::Chain& l2,
                       L1Sender& sender, const Contracts& contracts, SettlementDelays delays,
                       const ProposerOptions& options)
    : calls_(calls), sender_(sender), game_(contracts.game), registry_(contracts.registry),
      delays_(delays), games_(l1, calls_, contracts.factory, contracts.type),
      proposer_(l2, calls_, sender, games_, options),
      resolver_(calls_, sender, games_, delays.max_clock, delays.bond_delay),
      reserve_(options.reserve)
{}

Result<std::unique_ptr<Settlement>>
Settlement::open(const L1Source& l1, const L1Calls& calls, const node::Chain& l2, L1Sender& sender,
                 const std::map<std::string, Address>& contracts, const ProposerOptions& options)
{
    const auto at = [&](const char* name) {
        const auto found = contracts.find(name);
        return found == contracts.end() ? Address{} : found->second;
    };
    const bool attested = contracts.contains("AttestedGame");
    const Address game = at(attested ? "AttestedGame" : "FaultDisputeGame");
    const Result<SettlementDelays> delays =
        read_delays(calls, at("OptimismPortalProxy"), at("DelayedWETHProxy"), game);
    if (!delays)
        return tl::unexpected(delays.error());
    std::unique_ptr<Settlement> out(
        new Settlement(l1, calls, l2, sender,
                       {at("DisputeGameFactoryProxy"), at("AnchorStateRegistryProxy"), game,
                        attested ? kAttestedGameType : kFaultGameType},
                       *delays, options));
    if (const Result<void> followed = out->games_.follow(); !followed)
        return tl::unexpected(followed.error());
    return out;
}

Settlement::~Settlement() = default;

bool Settlement::dispute_with(std::unique_ptr<GameTrace> trace)
{
    if (games_.type() != kFaultGameType)
        return false;
    const auto prestate = calls_.read(game_, c::fault_dispute_game::absolute_prestate(),
                                      c::fault_dispute_game::decode_absolute_prestate);
    if (prestate != trace->absolute_prestate())
        return false;
    trace_ = std::move(trace);
    challenger_ = std::make_unique<Challenger>(calls_, sender_, games_, *trace_, reserve_);
    return true;
}

Result<void> Settlement::step(std::uint64_t now, bool caught_up)
{
    if (Result<void> followed = games_.follow(); !followed)
        return followed;
    Result<void> resolved = resolver_.step(now);
    if (!caught_up)
        return resolved;
    // Clocks run in a game: its moves go before a proposal.
    Result<void> disputed = challenger_ ? challenger_->step(now) : Result<void>{};
    Result<void> proposed = proposer_.step(now);
    if (!disputed)
        return disputed;
    return proposed ? resolved : proposed;
}

uint256 Settlement::shortage() const
{
    return challenger_ ? challenger_->shortage() : uint256{};
}

std::uint64_t Settlement::anchor() const
{
    const auto anchors = calls_.read(registry_, c::anchor_state_registry::anchors(games_.type()),
                                     c::anchor_state_registry::decode_anchors);
    return anchors ? anchors->l2_block_number.low64() : 0;
}

ProposedOutput Settlement::seen(const DisputeGame& game) const
{
    ProposedOutput out{game, proposer_.is_right(game), game.created + delays_.max_clock, 0};
    if (game.status == GameStatus::defender_wins)
        // The portal waits for more than the delay (OptimismPortal2.checkWithdrawal).
        out.final_at = game.resolved + delays_.game_finality + 1;
    return out;
}

std::vector<ProposedOutput> Settlement::newest(std::size_t most) const
{
    std::vector<ProposedOutput> out;
    const auto& games = games_.all();
    for (auto game = games.rbegin(); game != games.rend() && out.size() < most; ++game)
        if (game->type == games_.type())
            out.push_back(seen(*game));
    return out;
}

std::uint64_t Settlement::proposed() const
{
    const DisputeGame* last = proposer_.last_right();
    return last == nullptr ? 0 : last->l2_number;
}

std::size_t Settlement::open_games() const
{
    return static_cast<std::size_t>(
        std::ranges::count(games_.all(), GameStatus::in_progress, &DisputeGame::status));
}

std::uint64_t Settlement::final_number(std::uint64_t now) const
{
    std::uint64_t out = 0;
    for (const DisputeGame& game : games_.all())
        if (game.type == games_.type() && game.status == GameStatus::defender_wins &&
            now > game.resolved + delays_.game_finality)
            out = std::max(out, game.l2_number);
    return out;
}

} // namespace nucleate::rollup
