// Blocks: one that decodes encodes to the same bytes.
#include "chain/execution/block_codec.hpp"
#include "tests/fuzz/fuzz.hpp"

using namespace nucleate;

void fuzz::one_input(BytesView input)
{
    const auto block = execution::decode_block(input);
    if (!block)
        return;
    require(equal(execution::encode_block(*block), input));
    static_cast<void>(execution::transactions_root(block->transactions));
}
