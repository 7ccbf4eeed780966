#include "chain/rpc/address_search.hpp"

#include "chain/rpc/call_tree.hpp"
#include "chain/rpc/error.hpp"
#include "chain/rpc/replay.hpp"

#include <algorithm>

namespace nucleate::rpc {

namespace {

using Direction = node::Chain::Direction;

/// Blocks that one search executes again to look inside their calls.
constexpr std::size_t kMostReplays = 200;

bool is_end(const node::SealedBlock& block, std::size_t i, const Address& address)
{
    return block.senders[i] == address || block.block.transactions[i].to == address ||
           block.receipts[i].created == address;
}

bool appears(const CallFrame& frame, const Address& address)
{
    return frame.from == address || frame.to == address ||
           std::any_of(frame.calls.begin(), frame.calls.end(),
                       [&](const CallFrame& call) { return appears(call, address); });
}

/// Places in a block, the last first.
class BlockSearch
{
public:
    BlockSearch(const node::Chain& chain, const Address& address) : chain_(chain), address_(address)
    {}

    std::vector<node::Chain::TxLocation> operator()(const node::SealedBlockPtr& block)
    {
        std::vector<node::Chain::TxLocation> found;
        for (std::size_t i = block->tx_hashes.size(); i-- > 0;)
            if (is_end(*block, i, address_))
                found.push_back({block, i});
        const bool beneficiary = block->block.header.coinbase == address_;
        if (found.empty() && !beneficiary && !block->tx_hashes.empty() && replays_++ < kMostReplays)
            return inside(block);
        return found;
    }

private:
    std::vector<node::Chain::TxLocation> inside(const node::SealedBlockPtr& block) const
    {
        std::vector<node::Chain::TxLocation> found;
        Replay replay(chain_, *block);
        for (std::size_t i = 0; i < block->tx_hashes.size(); ++i) {
            CallTree tree;
            replay.next(&tree);
            if (appears(tree.take(replay.state()), address_))
                found.insert(found.begin(), {block, i});
        }
        return found;
    }

    const node::Chain& chain_;
    const Address& address_;
    std::size_t replays_ = 0;
};

} // namespace

AddressPage search_address(const node::Chain& chain, const Address& address, std::uint64_t number,
                           Direction direction, std::size_t wanted)
{
    constexpr std::size_t kStep = 256;
    const bool older = direction == Direction::older;
    const bool from_end = older ? number == 0 : false;
    BlockSearch search(chain, address);
    AddressPage page;
    std::uint64_t at = from_end ? chain.heads().latest + 1 : number;
    bool more = true;
    while (more && page.found.size() < wanted) {
        const auto blocks = chain.blocks_about(address, at, direction, kStep);
        if (!blocks)
            refuse(blocks.error().message);
        more = blocks->size() == kStep;
        for (const std::uint64_t candidate : *blocks) {
            at = candidate;
            const node::SealedBlockPtr block = chain.block(candidate);
            const auto found = block ? search(block) : std::vector<node::Chain::TxLocation>{};
            page.found.insert(older ? page.found.end() : page.found.begin(), found.begin(),
                              found.end());
            if (page.found.size() >= wanted) {
                more = more || candidate != blocks->back();
                break;
            }
        }
    }
    page.newest = older ? from_end : !more;
    page.oldest = older ? !more : number == 0;
    return page;
}

std::optional<node::Chain::TxLocation> find_sent(const node::Chain& chain, const Address& sender,
                                                 std::uint64_t nonce)
{
    // The nonce grew past it in exactly one block.
    const auto nonce_after = [&](std::uint64_t number) {
        const node::StatePtr state = chain.state(number);
        return state ? state->account(sender).value_or(execution::Account{}).nonce : 0;
    };
    std::uint64_t low = 0;
    std::uint64_t high = chain.heads().latest;
    if (nonce_after(high) <= nonce)
        return std::nullopt;
    while (low < high) {
        const std::uint64_t middle = low + (high - low) / 2;
        if (nonce_after(middle) > nonce)
            high = middle;
        else
            low = middle + 1;
    }
    node::SealedBlockPtr block = chain.block(low);
    for (std::size_t i = 0; block && i < block->senders.size(); ++i)
        if (block->senders[i] == sender && block->block.transactions[i].nonce == nonce)
            return node::Chain::TxLocation{std::move(block), i};
    return std::nullopt;
}

} // namespace nucleate::rpc
