// Taking back blocks and making others in their place.

#include "chain/execution/transaction_codec.hpp"
#include "chain/rpc/eth_api.hpp"

#include <map>

namespace nucleate::rpc {

namespace {

constexpr std::uint64_t kDeepest = 1'000;

using Placed = std::map<std::uint64_t, std::vector<execution::Transaction>>;

/// [[raw transaction, number of the new block, from 0]].
Placed read_placed(const Arg& arg, std::uint64_t depth)
{
    Placed out;
    for (std::size_t i = 0; arg.given() && i < arg.array().size(); ++i) {
        const Arg pair = arg.element(i);
        if (!pair.element(0).is_string())
            arg.bad("want signed transactions as hex data");
        auto tx = execution::decode_transaction(pair.element(0).data());
        const std::uint64_t at = pair.element(1).u64();
        if (!tx || at >= depth)
            arg.bad(tx ? "a block number lies beyond the new blocks"
                       : "a transaction does not decode");
        out[at].push_back(std::move(*tx));
    }
    return out;
}

/// Goes back by `depth` blocks and builds as many: of the same times, with the transactions given
/// and none of the old ones.
Result<void> replace_blocks(node::Chain& chain, std::uint64_t depth, Placed& placed)
{
    std::vector<node::SealedBlockPtr> old;
    const std::uint64_t base = chain.heads().latest - depth;
    for (std::uint64_t number = base + 1; number <= base + depth; ++number)
        old.push_back(chain.block(number));
    if (auto done = chain.rewind(base); !done)
        return done;
    for (std::uint64_t i = 0; i < depth; ++i) {
        for (const Hash32& hash : old[i]->tx_hashes)
            chain.dev().drop_transaction(hash);
    }
    for (std::uint64_t i = 0; i < depth; ++i) {
        node::BuildRequest request;
        request.timestamp = old[i]->block.header.timestamp;
        request.prev_randao = old[i]->hash; // so that no new block equals an old one
        request.forced = std::move(placed[i]);
        request.use_pool = false;
        if (const auto built = chain.build(request); !built)
            return tl::unexpected<Error>(built.error());
    }
    return {};
}

void reorg(EthApi& api, const Call& call, Writer& out)
{
    const bool packed = call.params[0].is_object();
    const Arg depth_arg = packed ? call.params[0]["depth"] : call.params[0];
    const std::uint64_t depth = depth_arg.u64();
    if (depth == 0 || depth > kDeepest)
        depth_arg.bad("want 1 to 1000 blocks");
    Placed placed = read_placed(packed ? call.params[0]["tx_block_pairs"] : call.params[1], depth);
    const Result<void> done = api.miner().write([&](node::Chain& chain) -> Result<void> {
        if (depth > chain.heads().latest)
            return fail("reorg depth must not exceed current chain height: current height " +
                        std::to_string(chain.heads().latest) + ", depth " + std::to_string(depth));
        return replace_blocks(chain, depth, placed);
    });
    if (!done)
        refuse(done.error().message);
    out.null();
}

constexpr auto kRows = std::to_array<MethodRow<EthApi>>({
    {"anvil_reorg", "[depth, [[transaction, block]]?]", reorg},
});

} // namespace

void add_dev_reorg(MethodTable& table, EthApi& api)
{
    table.add_all(api, kRows);
}

} // namespace nucleate::rpc
