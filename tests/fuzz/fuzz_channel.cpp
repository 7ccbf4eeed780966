// What a rollup reads from L1: batcher transactions, channels, batches. The first byte chooses.
#include "chain/rollup/batch.hpp"
#include "chain/rollup/compression.hpp"
#include "chain/rollup/frame.hpp"
#include "chain/rollup/l1_attributes.hpp"
#include "tests/fuzz/fuzz.hpp"

using namespace nucleate;

namespace {

void frames(BytesView data)
{
    if (const auto frames = rollup::parse_frames(data))
        fuzz::require(equal(rollup::encode_frames(*frames), data));
}

void batch(BytesView data)
{
    const auto batch = rollup::decode_batch(data);
    if (!batch)
        return;
    const auto again = rollup::decode_batch(batch->encode());
    fuzz::require(again && *again == *batch);
}

void channel(BytesView data)
{
    constexpr std::size_t kLimit = 1'000'000;
    if (const auto content = rollup::decompress(data, kLimit))
        fuzz::require(content->size() <= kLimit);
    static_cast<void>(rollup::read_channel(data));
}

void attributes(BytesView data)
{
    if (const auto decoded = rollup::L1Attributes::decode(data))
        fuzz::require(rollup::L1Attributes::decode(decoded->encode()) == decoded);
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
