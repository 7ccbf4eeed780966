#include "chain/rollup/resolver.hpp"

#include "chain/contracts/generated/fault_dispute_game.hpp"
#include "chain/contracts/generated/multicall3.hpp"

namespace nucleate::rollup {

namespace {

namespace fdg = contracts::fault_dispute_game;
namespace multicall = contracts::multicall3;

/// Claims of one transaction: some 135,000 gas each.
constexpr std::uint64_t kMostClaims = 30;
constexpr std::uint64_t kMostGas = 10'000'000;
/// Seconds until a bond that L1 does not pay out yet is asked for again.
constexpr std::uint64_t kPatience = 60;

/// The unresolved claims of a game, the last ones first: a claim can be resolved after its
/// children, which have higher numbers. At last the game itself.
std::vector<multicall::Call3> resolutions(const L1Calls& calls, const DisputeGame& game)
{
    std::vector<multicall::Call3> out;
    for (std::uint64_t claim = game.claims; claim-- > 0 && out.size() < kMostClaims;) {
        const auto done = calls.read(game.address, fdg::resolved_subgames(uint256{claim}),
                                     fdg::decode_resolved_subgames);
        if (done && !*done)
            out.push_back({game.address, true, fdg::resolve_claim(uint256{claim}, {})});
    }
    out.push_back({game.address, true, fdg::resolve()});
    return out;
}

} // namespace

Result<void> Resolver::step(std::uint64_t now)
{
    take_games();
    if (!sender_.account())
        return {};
    Result<void> out;
    for (auto entry = open_.begin(); entry != open_.end();) {
        const DisputeGame& game = games_.all()[entry->first];
        Open& open = entry->second;
        const bool waits = open.sent && sender_.status(*open.sent).kind == L1Status::Kind::waiting;
        if (waits || now < open.not_before) {
            ++entry;
            continue;
        }
        open.sent.reset();
        bool done = false;
        if (game.status == GameStatus::in_progress) {
            if (Result<void> resolved = resolve(game, open, now); !resolved)
                out = std::move(resolved);
        } else if (const Result<bool> claimed = claim(game, open, now)) {
            done = *claimed;
        } else {
            out = tl::unexpected(claimed.error());
        }
        entry = done ? open_.erase(entry) : std::next(entry);
    }
    return out;
}

void Resolver::take_games()
{
    if (games_.take_reloaded()) {
        open_.clear();
        taken_ = 0;
    }
    for (; taken_ < games_.all().size(); ++taken_)
        if (games_.all()[taken_].type == games_.type())
            open_[taken_];
}

/// No clock of a game can have run out before the first one could: at any time either one side's
/// clock runs or the other's.
Result<void> Resolver::resolve(const DisputeGame& game, Open& open, std::uint64_t now)
{
    if (now < game.created + max_clock_) {
        open.not_before = game.created + max_clock_;
        return {};
    }
    std::vector<multicall::Call3> calls = resolutions(calls_, game);
    const L1Transaction all{kMulticall3, {}, multicall::aggregate3(calls), kMostGas};
    const auto tried = calls_.call({}, all);
    const auto results = tried ? multicall::decode_aggregate3(tried->output)
                               : Expected<std::vector<multicall::Result>, abi::Error>{};
    if (!tried || !results || results->size() != calls.size())
        return fail("The resolution of a dispute game cannot be tried.");
    std::vector<multicall::Call3> good;
    for (std::size_t i = 0; i < calls.size(); ++i)
        if ((*results)[i].success)
            good.push_back(std::move(calls[i]));
    if (good.empty())
        return {};
    // Where calls may fail, an estimate may be one with which they do for want of gas.
    std::vector<multicall::Call3> strict = good;
    for (multicall::Call3& call : strict)
        call.allow_failure = false;
    const auto priced =
        calls_.call(*sender_.account(), {kMulticall3, {}, multicall::aggregate3(strict), kMostGas});
    if (!priced)
        return fail("The resolution of a dispute game cannot be priced.");
    return send({kMulticall3, {}, multicall::aggregate3(good), 0}, priced->gas, open);
}

Result<bool> Resolver::claim(const DisputeGame& game, Open& open, std::uint64_t now)
{
    if (game.type != kFaultGameType) // no bonds
        return true;
    if (now < game.resolved + bond_delay_) {
        open.not_before = game.resolved + bond_delay_;
        return false;
    }
    bool nothing_left = true;
    for (const Address& account : sender_.accounts()) {
        const auto credit = calls_.read(game.address, fdg::credit(account), fdg::decode_credit);
        if (credit && credit->is_zero())
            continue;
        nothing_left = false;
        const L1Transaction pay{game.address, {}, fdg::claim_credit(account), kMostGas};
        const auto tried = calls_.call(*sender_.account(), pay);
        if (!tried) {
            open.not_before = now + kPatience;
            continue;
        }
        if (const Result<void> sent = send(pay, tried->gas, open); !sent)
            return tl::unexpected(sent.error());
        return false;
    }
    return nothing_left;
}

Result<void> Resolver::send(L1Transaction transaction, std::uint64_t gas, Open& open)
{
    transaction.gas_limit = gas;
    const Result<Hash32> hash = sender_.send(transaction);
    if (!hash)
        return tl::unexpected(hash.error());
    open.sent = *hash;
    return {};
}

} // namespace nucleate::rollup
