// What a rollup reads from L1: batcher transactions, channels, batches. The first byte chooses.
#include "chain/derivation/batch.hpp"
#include "chain/derivation/compression.hpp"
#include "chain/derivation/frame.hpp"
#include "chain/derivation/l1_attributes.hpp"
#include "tests/fuzz/fuzz.hpp"

using namespace nucleate;

namespace {

void frames(BytesView data)
{
    if (const auto frames = derivation::parse_frames(data))
        fuzz::require(equal(derivation::encode_frames(*frames), data));
}

void batch(BytesView data)
{
    const auto batch = derivation::decode_singular_batch(data);
    if (!batch)
        return;
    const auto again = derivation::decode_singular_batch(batch->encode());
    fuzz::require(again && *again == *batch);
}

void channel(BytesView data)
{
    constexpr std::size_t kLimit = 1'000'000;
    if (const auto content = derivation::decompress(data, kLimit))
        fuzz::require(content->size() <= kLimit);
    static_cast<void>(derivation::read_channel(data, {}));
}

void attributes(BytesView data)
{
    if (const auto decoded = derivation::L1Attributes::decode(data))
        fuzz::require(derivation::L1Attributes::decode(decoded->encode()) == decoded);
}

} // namespace

void fuzz::one_input(BytesView input)
{
    if (input.empty())
        return;
    const BytesView data = input.subspan(1);
    switch (input[0] % 4) {
    case 0:
        return frames(data);
    case 1:
        return batch(data);
    case 2:
        return channel(data);
    default:
        return attributes(data);
    }
}
