#include "chain/rollup/proposer.hpp"

#include "chain/contracts/generated/dispute_game_factory.hpp"
#include "chain/rollup/outputs.hpp"

#include <algorithm>

namespace nucleate::rollup {

namespace {

namespace factory = contracts::dispute_game_factory;

/// A creation takes some 420,000 gas.
constexpr std::uint64_t kMostGas = 2'000'000;

} // namespace

Result<void> Proposer::step(std::uint64_t now)
{
    if (sent_ && sender_.status(*sent_).kind == L1Status::Kind::waiting)
        return {};
    sent_.reset();
    const bool can_propose = games_.type() == kFaultGameType || options_.attest;
    if (!options_.propose || !can_propose || now < not_before_ || !sender_.account())
        return {};
    const node::Heads heads = l2_.heads();
    const std::uint64_t number = options_.finalized_only ? heads.finalized : heads.safe;
    const DisputeGame* last = last_right();
    if (last != nullptr && now < last->created + options_.interval)
        return {};
    if (number <= (last != nullptr ? last->l2_number : 0))
        return {};
    Result<void> proposed = propose(number);
    if (!proposed)
        not_before_ = now + options_.interval / 10;
    return proposed;
}

Result<void> Proposer::propose(std::uint64_t number)
{
    const Result<Output> output = output_at(l2_, number);
    if (!output)
        return tl::unexpected(output.error());
    const auto bond = calls_.read(games_.factory(), factory::init_bonds(games_.type()),
                                  factory::decode_init_bonds);
    if (!bond)
        return fail("The bond of a proposal cannot be read.");
    const Address account = *sender_.account();
    if (calls_.balance(account) < *bond + options_.reserve)
        return fail("The operator has too little ether for a proposal's bond.");
    const Result<Bytes> extra = games_.type() == kFaultGameType
                                    ? to_bytes(to_hash(uint256{number}).view())
                                    : options_.attest(number, output->root());
    if (!extra)
        return tl::unexpected(extra.error());
    L1Transaction create{games_.factory(), *bond,
                         factory::create(games_.type(), output->root(), *extra), kMostGas};
    const auto answer = calls_.call(account, create);
    if (!answer)
        return fail("The factory would refuse the proposal of block " + std::to_string(number) +
                    ".");
    create.gas_limit = answer->gas;
    const Result<Hash32> hash = sender_.send(create);
    if (!hash)
        return tl::unexpected(hash.error());
    sent_ = *hash;
    return {};
}

std::optional<bool> Proposer::is_right(const DisputeGame& game) const
{
    if (game.type != games_.type() || game.l2_number > l2_.heads().safe)
        return std::nullopt;
    const Result<Output> output = output_at(l2_, game.l2_number);
    return output ? std::optional{output->root() == game.root} : std::nullopt;
}

/// Wrong games come in front of the right one only as long as somebody pays a bond for each.
const DisputeGame* Proposer::last_right() const
{
    const auto& games = games_.all();
    const auto found = std::find_if(games.rbegin(), games.rend(), [this](const DisputeGame& game) {
        return is_right(game).value_or(false);
    });
    return found == games.rend() ? nullptr : &*found;
}

} // namespace nucleate::rollup
