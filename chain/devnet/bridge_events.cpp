#include "chain/devnet/bridge_events.hpp"

#include "chain/agents/world.hpp"
#include "chain/base/hex.hpp"
#include "chain/contracts/generated/delayed_weth.hpp"
#include "chain/contracts/generated/dispute_game_factory.hpp"
#include "chain/contracts/generated/fault_dispute_game.hpp"
#include "chain/contracts/generated/l2_to_l1_message_passer.hpp"
#include "chain/contracts/generated/optimism_portal2.hpp"
#include "chain/derivation/predeploys.hpp"

#include <algorithm>

namespace nucleate::devnet {
namespace {

namespace c = nucleate::contracts;

/// One log with its surroundings.
struct Place
{
    const HostedRollup& rollup;
    const node::SealedBlock& block;
    std::size_t index; ///< of the transaction
    const execution::Log& log;
};

/// Who sent the transaction: the operator itself, where its node signed with a hot key.
std::string sender_of(const Place& at)
{
    const Address& sender = at.block.senders[at.index];
    const auto& operators = at.rollup.operators;
    const auto found = std::ranges::find(operators, sender, &agents::OperatorKey::address);
    return to_hex_data(found == operators.end() ? sender : found->worker);
}

BridgeEvent event_of(const Place& at, const char* kind, std::string thing)
{
    BridgeEvent out;
    out.row.time = at.block.block.header.timestamp;
    out.row.kind = kind;
    out.row.subject = at.rollup.endpoint.name;
    out.row.actor = sender_of(at);
    out.row.formation = at.rollup.request.formation;
    out.row.chain = "l1";
    out.row.block = at.block.number();
    out.row.transaction = to_hex_data(at.block.tx_hashes[at.index]);
    out.thing = thing;
    out.cause = std::move(thing);
    return out;
}

void add_proposal(const Place& at, const rollup::DisputeGame& game, std::vector<BridgeEvent>& out)
{
    BridgeEvent event = event_of(at, "output.proposed", to_hex_data(game.address));
    event.cause = at.rollup.request.formation;
    event.row.facts = {{"number", std::to_string(game.l2_number)},
                       {"root", to_hex_data(game.root)},
                       {"game", to_hex_data(game.address)}};
    out.push_back(std::move(event));
}

void add_turn(const Place& at, const rollup::DisputeGame& game, std::vector<BridgeEvent>& out)
{
    const std::string thing = to_hex_data(game.address);
    const std::string number = std::to_string(game.l2_number);
    if (const auto move = c::fault_dispute_game::MoveEvent::decode(at.log.topics, at.log.data)) {
        BridgeEvent event = event_of(at, "game.moved", thing);
        event.row.facts = {{"number", number},
                           {"game", thing},
                           {"parent", to_decimal(move->parent_index)},
                           {"claim", to_hex_data(move->claim)}};
        out.push_back(std::move(event));
    }
    const auto ended = c::fault_dispute_game::ResolvedEvent::decode(at.log.topics, at.log.data);
    if (!ended)
        return;
    const bool stands =
        ended->status == static_cast<std::uint8_t>(rollup::GameStatus::defender_wins);
    BridgeEvent event = event_of(at, stands ? "game.defended" : "game.lost", thing);
    event.row.facts = {{"number", number}, {"game", thing}};
    out.push_back(std::move(event));
}

/// Bonds leave the game through DelayedWETH, which names the game and not the receiver; the call
/// that paid it does.
void add_payment(const Place& at, std::vector<BridgeEvent>& out)
{
    const auto paid = c::delayed_weth::WithdrawalEvent::decode(at.log.topics, at.log.data);
    if (!paid || at.rollup.settlement->games().find(paid->src) == nullptr)
        return;
    const std::string thing = to_hex_data(paid->src);
    BridgeEvent event = event_of(at, "bond.paid", thing);
    event.row.facts = {{"amount", agents::eth_text(paid->wad)}, {"game", thing}};
    out.push_back(std::move(event));
}

void add_withdrawal(const Place& at, std::vector<BridgeEvent>& out)
{
    namespace portal = c::optimism_portal2;
    if (const auto proven = portal::WithdrawalProvenEvent::decode(at.log.topics, at.log.data)) {
        const std::string thing = to_hex_data(proven->withdrawal_hash);
        out.push_back(event_of(at, "withdrawal.proven", thing));
        out.back().row.facts = {{"withdrawal", thing}};
    }
    if (const auto done = portal::WithdrawalFinalizedEvent::decode(at.log.topics, at.log.data)) {
        const std::string thing = to_hex_data(done->withdrawal_hash);
        out.push_back(
            event_of(at, done->success ? "withdrawal.finalized" : "withdrawal.failed", thing));
        out.back().row.facts = {{"withdrawal", thing}};
    }
}

void add_l1_log(const Place& at, std::vector<BridgeEvent>& out)
{
    const auto& addresses = at.rollup.deployment.addresses();
    const auto is = [&](const char* name) {
        const auto found = addresses.find(name);
        return found != addresses.end() && at.log.address == found->second;
    };
    const rollup::DisputeGames& games = at.rollup.settlement->games();
    if (is("DisputeGameFactoryProxy")) {
        const auto created =
            c::dispute_game_factory::DisputeGameCreatedEvent::decode(at.log.topics, at.log.data);
        if (created)
            if (const rollup::DisputeGame* game = games.find(created->dispute_proxy))
                add_proposal(at, *game, out);
    } else if (is("OptimismPortalProxy")) {
        add_withdrawal(at, out);
    } else if (is("DelayedWETHProxy")) {
        add_payment(at, out);
    } else if (const rollup::DisputeGame* game = games.find(at.log.address)) {
        add_turn(at, *game, out);
    }
}

template <class Add>
std::vector<BridgeEvent> collect(const node::SealedBlock& block, const HostedRollup& rollup,
                                 Add add)
{
    std::vector<BridgeEvent> out;
    for (std::size_t i = 0; i < block.receipts.size(); ++i)
        for (const execution::Log& log : block.receipts[i].logs)
            add(Place{rollup, block, i, log}, out);
    return out;
}

} // namespace

std::vector<BridgeEvent> l1_bridge_events(const node::SealedBlock& block,
                                          const HostedRollup& rollup)
{
    return rollup.settlement ? collect(block, rollup, add_l1_log) : std::vector<BridgeEvent>{};
}

std::vector<BridgeEvent> l2_bridge_events(const node::SealedBlock& block,
                                          const HostedRollup& rollup)
{
    return collect(block, rollup, [](const Place& at, std::vector<BridgeEvent>& out) {
        namespace passer = c::l2_to_l1_message_passer;
        if (at.log.address != derivation::kMessagePasser)
            return;
        const auto passed = passer::MessagePassedEvent::decode(at.log.topics, at.log.data);
        if (!passed)
            return;
        const std::string thing = to_hex_data(passed->withdrawal_hash);
        const bool is_ether = !passed->value.is_zero();
        BridgeEvent event =
            event_of(at, is_ether ? "withdrawal.started" : "withdrawal.sent", thing);
        event.cause = at.rollup.request.formation;
        event.row.chain = at.rollup.endpoint.name;
        event.row.facts = {{"withdrawal", thing}, {"number", std::to_string(at.block.number())}};
        if (is_ether)
            event.row.facts.push_back({"amount", agents::eth_text(passed->value)});
        out.push_back(std::move(event));
    });
}

} // namespace nucleate::devnet
