#include "chain/rollup/dispute_games.hpp"

#include "chain/contracts/generated/dispute_game_factory.hpp"
#include "chain/contracts/generated/fault_dispute_game.hpp"

namespace nucleate::rollup {

namespace {

namespace factory = contracts::dispute_game_factory;
namespace fdg = contracts::fault_dispute_game;

} // namespace

Result<void> DisputeGames::follow()
{
    const L1BlockRef head = l1_.head();
    if (head_.hash == head.hash)
        return {};
    if (head_.hash == Hash32{} || head.number <= head_.number)
        return load(head);
    for (std::uint64_t number = head_.number + 1; number <= head.number; ++number) {
        const Expected<L1Block, L1Error> block = l1_.block(number);
        if (!block && block.error() == L1Error::unreachable)
            return fail("L1 cannot be read: " + std::string(to_string(block.error())) + ".");
        if (!block || block->header.parent_hash != head_.hash)
            return load(head);
        if (Result<void> taken = take(*block); !taken)
            return taken;
        head_ = {block->hash, number};
    }
    return {};
}

const DisputeGame* DisputeGames::find(const Address& address) const
{
    const auto found = places_.find(address);
    return found == places_.end() ? nullptr : &games_[found->second];
}

Result<void> DisputeGames::load(const L1BlockRef& head)
{
    games_.clear();
    places_.clear();
    head_ = {};
    reloaded_ = true;
    const auto count = calls_.read(factory_, factory::game_count(), factory::decode_game_count);
    if (!count)
        return fail("The dispute game factory cannot be read.");
    for (std::uint64_t index = 0; index < count->low64(); ++index)
        if (Result<void> added = add(index); !added)
            return added;
    head_ = {head.hash, head.number};
    return {};
}

Result<void> DisputeGames::add(std::uint64_t index)
{
    const auto entry = calls_.read(factory_, factory::game_at_index(uint256{index}),
                                   factory::decode_game_at_index);
    if (!entry)
        return fail("Dispute game " + std::to_string(index) + " cannot be read.");
    DisputeGame game;
    game.index = index;
    game.address = entry->proxy;
    game.type = entry->game_type;
    game.created = entry->timestamp;
    if (game.type == type_) {
        const Address& at = game.address;
        const auto root = calls_.read(at, fdg::root_claim(), fdg::decode_root_claim);
        const auto number = calls_.read(at, fdg::l2_block_number(), fdg::decode_l2_block_number);
        const auto creator = calls_.read(at, fdg::game_creator(), fdg::decode_game_creator);
        const auto claims = type_ == kFaultGameType
                                ? calls_.read(at, fdg::claim_data_len(), fdg::decode_claim_data_len)
                                : std::optional<uint256>(0);
        const auto status = calls_.read(at, fdg::status(), fdg::decode_status);
        const auto resolved = calls_.read(at, fdg::resolved_at(), fdg::decode_resolved_at);
        if (!root || !number || !creator || !claims || !status || !resolved)
            return fail("Dispute game " + std::to_string(index) + " cannot be read.");
        game.root = *root;
        game.l2_number = number->low64();
        game.proposer = *creator;
        game.claims = claims->low64();
        game.status = static_cast<GameStatus>(*status);
        game.resolved = *resolved;
    }
    places_[game.address] = games_.size();
    games_.push_back(game);
    return {};
}

/// The contracts are read at the head, which may lie after `block`: what the logs of later blocks
/// tell is then known already, and telling it again changes nothing.
Result<void> DisputeGames::take(const L1Block& block)
{
    for (const execution::Receipt& receipt : block.receipts)
        for (const execution::Log& log : receipt.logs) {
            if (log.address != factory_) {
                if (const auto place = places_.find(log.address); place != places_.end())
                    update(games_[place->second], log, block.header.timestamp);
                continue;
            }
            const auto created = factory::DisputeGameCreatedEvent::decode(log.topics, log.data);
            if (created && !places_.contains(created->dispute_proxy))
                if (Result<void> added = add(games_.size()); !added)
                    return added;
        }
    return {};
}

void DisputeGames::update(DisputeGame& game, const execution::Log& log, std::uint64_t time)
{
    if (fdg::MoveEvent::decode(log.topics, log.data)) {
        const auto claims =
            calls_.read(game.address, fdg::claim_data_len(), fdg::decode_claim_data_len);
        game.claims = claims ? claims->low64() : game.claims + 1;
    }
    if (const auto ended = fdg::ResolvedEvent::decode(log.topics, log.data)) {
        game.status = static_cast<GameStatus>(ended->status);
        game.resolved = time;
    }
}

} // namespace nucleate::rollup
