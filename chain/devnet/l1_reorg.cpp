#include "chain/devnet/l1_reorg.hpp"

#include <vector>

namespace nucleate::devnet {

Result<void> reorganise(node::Chain& chain, std::uint64_t depth)
{
    const std::uint64_t head = chain.heads().latest;
    if (depth == 0 || depth > head)
        return fail("There are only " + std::to_string(head) + " blocks to take back.");
    std::vector<node::SealedBlockPtr> old;
    for (std::uint64_t number = head - depth + 1; number <= head; ++number) {
        old.push_back(chain.block(number));
        if (!old.back())
            return fail("Block " + std::to_string(number) + " cannot be read.");
    }
    if (auto done = chain.rewind(head - depth); !done)
        return done;
    for (std::uint64_t i = 0; i < depth; ++i) {
        node::BuildRequest request;
        request.timestamp = old[i]->block.header.timestamp;
        request.prev_randao = old[i]->hash; // so that no new block equals an old one
        request.use_pool = false;
        if (i > 0)
            request.forced = old[i - 1]->block.transactions;
        auto built = chain.build(request);
        if (!built) { // one of them does not fit any more: the rest come when the pool finds room
            request.forced.clear();
            request.use_pool = true;
            built = chain.build(request);
        }
        if (!built)
            return tl::unexpected(built.error());
    }
    return {};
}

} // namespace nucleate::devnet
