#include "chain/rollup/challenger.hpp"

#include "chain/contracts/generated/fault_dispute_game.hpp"
#include "chain/contracts/generated/mips.hpp"
#include "chain/contracts/generated/multicall3.hpp"
#include "chain/rollup/dispute_calls.hpp"
#include "chain/rollup/game_reader.hpp"
#include "chain/rollup/large_preimage_calls.hpp"

#include <algorithm>

namespace nucleate::rollup {
namespace {

namespace fdg = contracts::fault_dispute_game;
namespace multicall = contracts::multicall3;

/// A step takes some 230,000 gas, a move 260,000; the preimage of a large transaction some
/// millions.
constexpr std::uint64_t kMostGas = 16'000'000;

/// Those whose side's clock has run furthest come first.
void sort_by_clock(std::vector<fault::GameAction>& actions, const fault::Game& game,
                   std::uint64_t now)
{
    std::stable_sort(actions.begin(), actions.end(),
                     [&](const fault::GameAction& a, const fault::GameAction& b) {
                         return fault::clock_of_answer(game, a.claim, now) >
                                fault::clock_of_answer(game, b.claim, now);
                     });
}

std::string name_of(const DisputeGame& game)
{
    return "dispute game " + std::to_string(game.index);
}

} // namespace

Result<void> Challenger::step(std::uint64_t now)
{
    shortage_ = {};
    if (!sender_.account())
        return {};
    Result<void> out;
    for (const DisputeGame& game : games_.all()) {
        if (game.type != games_.type())
            continue;
        if (game.status != GameStatus::in_progress) {
            watched_.erase(game.address);
            continue;
        }
        Watched& watched = watched_[game.address];
        if (is_waiting(watched) || watched.settled == game.claims)
            continue;
        if (Result<void> played = play(game, watched, now); !played)
            out = std::move(played);
    }
    return out;
}

bool Challenger::is_waiting(Watched& watched) const
{
    const bool waiting =
        std::any_of(watched.sent.begin(), watched.sent.end(), [this](const Hash32& hash) {
            return sender_.status(hash).kind == L1Status::Kind::waiting;
        });
    if (!waiting)
        watched.sent.clear();
    return waiting;
}

Result<void> Challenger::play(const DisputeGame& game, Watched& watched, std::uint64_t now)
{
    const std::optional<fault::Game> state = read_game(calls_, game.address);
    if (!state)
        return fail("The claims of " + name_of(game) + " cannot be read.");
    if (state->rules.absolute_prestate != trace_.absolute_prestate())
        return fail("The " + name_of(game) + " is about another program than the one here.");
    fault::Decision decision = fault::decide(*state, trace_);
    sort_by_clock(decision.actions, *state, now);
    Result<void> out;
    bool nothing_left = decision.unknown == 0;
    if (!nothing_left)
        out = fail("What is right in " + name_of(game) + " is not known here.");
    for (const fault::GameAction& action : decision.actions) {
        // Once that clock has run out, nobody may answer the claim.
        if (action.kind == fault::GameAction::Kind::move &&
            fault::clock_of_answer(*state, action.claim, now) >= state->rules.max_clock)
            continue;
        nothing_left = false;
        if (Result<void> acted = act(game, *state, action, watched, now); !acted)
            out = std::move(acted);
    }
    if (nothing_left)
        watched.settled = state->claims.size();
    return out;
}

Result<void> Challenger::act(const DisputeGame& game, const fault::Game& state,
                             const fault::GameAction& action, Watched& watched, std::uint64_t now)
{
    switch (action.kind) {
    case fault::GameAction::Kind::move:
        return move(game, state, action, watched);
    case fault::GameAction::Kind::step:
        return take_step(game, state, action, watched, now);
    case fault::GameAction::Kind::challenge_number:
        break;
    }
    const std::optional<RootBlock> block = trace_.root_block(state);
    const Result<bool> sent =
        block ? send(number_call(game.address, *block), watched) : Result<bool>(false);
    if (!sent || !*sent)
        return fail("The block number of " + name_of(game) + " cannot be challenged.");
    return {};
}

Result<void> Challenger::move(const DisputeGame& game, const fault::Game& state,
                              const fault::GameAction& action, Watched& watched)
{
    const uint128 to = state.claims[action.claim].position.move(action.attack).index();
    const uint256 position{static_cast<std::uint64_t>(to), static_cast<std::uint64_t>(to >> 64U), 0,
                           0};
    const auto bond =
        calls_.read(game.address, fdg::get_required_bond(position), fdg::decode_get_required_bond);
    if (!bond)
        return fail("The bond of a move in " + name_of(game) + " cannot be read.");
    const uint256 balance = calls_.balance(*sender_.account());
    if (balance < *bond + reserve_) {
        shortage_ += *bond + reserve_ - balance;
        return fail("The operator has too little ether for a move in " + name_of(game) + ".");
    }
    const Result<bool> sent = send(move_call(game.address, state, action, *bond), watched);
    if (!sent)
        return tl::unexpected(sent.error());
    if (!*sent)
        return fail("L1 would refuse a move in " + name_of(game) + ".");
    return {};
}

/// In two transactions or more where the step reads a part of a preimage that L1 does not have.
Result<void> Challenger::take_step(const DisputeGame& game, const fault::Game& state,
                                   const fault::GameAction& action, Watched& watched,
                                   std::uint64_t now)
{
    const std::optional<StepData> data = trace_.step_data(state, action.claim, action.attack);
    if (!data)
        return fail("A step in " + name_of(game) + " cannot be shown.");
    const Result<bool> sent = send(step_call(game.address, action, *data), watched);
    if (!sent)
        return tl::unexpected(sent.error());
    return *sent ? Result<void>{} : load_preimage(game, action, *data, watched, now);
}

Result<void> Challenger::load_preimage(const DisputeGame& game, const fault::GameAction& action,
                                       const StepData& data, Watched& watched, std::uint64_t now)
{
    const auto vm = calls_.read(game.address, fdg::vm(), fdg::decode_vm);
    const auto oracle =
        vm ? calls_.read(*vm, contracts::mips::oracle(), contracts::mips::decode_oracle)
           : std::nullopt;
    if (!oracle || !data.origin)
        return fail("L1 would refuse a step in " + name_of(game) + ".");
    if (is_large(*oracle, data))
        return load_in_pieces(*oracle, data, watched, now);
    const auto call =
        preimage_call(game.address, *oracle, action.claim, *data.witness.part, *data.origin);
    const bool helps = call && would_pass({*call, step_call(game.address, action, data)});
    const Result<bool> sent = helps ? send(*call, watched) : Result<bool>(false);
    if (!sent)
        return tl::unexpected(sent.error());
    if (!*sent)
        return fail("L1 would refuse a step in " + name_of(game) + ".");
    return {};
}

bool Challenger::is_large(const Address& oracle, const StepData& data) const
{
    if (fault::preimage_type(data.witness.part->key) != fault::PreimageType::keccak256)
        return false;
    const auto least = least_large_preimage(calls_, oracle);
    return least && data.origin->material.size() >= *least;
}

Result<void> Challenger::load_in_pieces(const Address& oracle, const StepData& data,
                                        Watched& watched, std::uint64_t now)
{
    const auto call = next_large_call(calls_, oracle, *sender_.account(), *data.witness.part,
                                      data.origin->material, now);
    if (!call)
        return tl::unexpected(call.error());
    if (!*call)
        return {};
    const Result<bool> sent = send(**call, watched);
    if (!sent)
        return tl::unexpected(sent.error());
    if (!*sent)
        return fail("L1 would refuse a piece of a large preimage.");
    return {};
}

bool Challenger::would_pass(const std::vector<L1Transaction>& calls) const
{
    std::vector<multicall::Call3> all;
    all.reserve(calls.size());
    for (const L1Transaction& call : calls)
        all.push_back({call.to, false, call.data});
    return calls_.call({}, {kMulticall3, {}, multicall::aggregate3(all), kMostGas}).has_value();
}

Result<bool> Challenger::send(L1Transaction transaction, Watched& watched)
{
    transaction.gas_limit = kMostGas;
    const auto answer = calls_.call(*sender_.account(), transaction);
    if (!answer)
        return false;
    transaction.gas_limit = answer->gas;
    const Result<Hash32> hash = sender_.send(transaction);
    if (!hash)
        return tl::unexpected(hash.error());
    watched.sent.push_back(*hash);
    return true;
}

} // namespace nucleate::rollup
