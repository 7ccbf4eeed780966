// Unsafe blocks as other sequencers hand them out.
#include "chain/execution/block_codec.hpp"
#include "chain/rollup/unsafe_payload.hpp"
#include "tests/fuzz/fuzz.hpp"

using namespace nucleate;

namespace {

constexpr std::uint64_t kChain = 901;
const Hash32 kKey = Hash32::from_view(Bytes{1});

} // namespace

/// What opens is a block with the hash that it bears, and comes back when it is signed again.
void fuzz::one_input(BytesView input)
{
    const auto opened = rollup::open_payload(input, kChain);
    if (!opened)
        return;
    require(execution::header_hash(opened->header) == opened->hash);
    node::SealedBlock block;
    block.block.header = opened->header;
    block.block.transactions = opened->transactions;
    block.hash = opened->hash;
    const auto again = rollup::sign_payload(block, kChain, kKey);
    const auto reopened = again ? rollup::open_payload(*again, kChain)
                                : tl::unexpected(rollup::PayloadError::malformed);
    require(reopened && reopened->hash == opened->hash);
}
