// Batches of both versions, blobs, and the queue that judges what they say.
#include "chain/derivation/batch_queue.hpp"
#include "chain/derivation/blob_data.hpp"
#include "chain/derivation/safe_history.hpp"
#include "chain/derivation/span_encoding.hpp"
#include "tests/fuzz/fuzz.hpp"

#include <algorithm>

using namespace nucleate;
using namespace nucleate::derivation;

namespace {

constexpr std::uint64_t kStart = 1'000'000;

RollupConfig config()
{
    RollupConfig out;
    out.l2_time = kStart;
    out.l2_chain_id = 1;
    out.seq_window_size = 10;
    return out;
}

Hash32 named(std::uint64_t number)
{
    Hash32 out;
    out[0] = static_cast<std::uint8_t>(number);
    return out;
}

L1BlockRef origin(std::uint64_t number)
{
    return {named(number), number, named(number - 1), kStart + 12 * (number - 100)};
}

/// Puts the batch before a queue; what it takes of it fits its place.
void judge(Batch batch)
{
    const RollupConfig rollup = config();
    SafeHistory history(rollup);
    L2BlockRef safe{named(0), 0, {}, kStart, {named(100), 100}, 0};
    history.push({safe, {}});
    for (std::uint64_t number = 1; number <= 5; ++number) {
        safe = {named(number),     number, named(number - 1), kStart + 2 * number,
                {named(100), 100}, number};
        history.push({safe, {}});
    }
    BatchQueue queue(rollup, history);
    queue.reset(origin(100));
    queue.advance(origin(101), safe);
    queue.add(std::move(batch), safe);
    std::optional<NextBatch> next = queue.next(safe, true);
    for (int blocks = 0; next && blocks < 100; ++blocks) {
        fuzz::require(next->batch.timestamp == safe.timestamp + rollup.block_time);
        fuzz::require(next->batch.parent_hash == safe.hash);
        fuzz::require(next->batch.epoch.number - safe.l1_origin.number <= 1);
        safe = {named(100), safe.number + 1, safe.hash, next->batch.timestamp, next->batch.epoch,
                0};
        if (next->concludes)
            break;
        next = queue.continue_span(safe);
        fuzz::require(next.has_value());
    }
}

void span(BytesView data)
{
    const RollupConfig rollup = config();
    auto batch = decode_span_batch(data, rollup);
    if (!batch)
        return;
    fuzz::require(!batch->blocks.empty() &&
                  batch->blocks.back().transactions_end == batch->transactions.size());
    if (const auto encoded = encode_span_batch(*batch, rollup)) {
        const auto again = decode_span_batch(BytesView{*encoded}.subspan(1), rollup);
        fuzz::require(again && *again == *batch);
    }
    judge(std::move(*batch));
}

void singular(BytesView data)
{
    if (auto batch = decode_singular_batch(data))
        judge(std::move(*batch));
}

/// The input as the start of a blob, and as what a blob carries.
void blob(BytesView data)
{
    Bytes whole(kBlobBytes);
    std::copy_n(data.begin(), std::min(data.size(), whole.size()), whole.begin());
    if (const auto carried = decode_blob_data(whole))
        fuzz::require(encode_blob_data(*carried).has_value());
    if (const auto encoded = encode_blob_data(data.first(std::min(data.size(), kMaxBlobData))))
        fuzz::require(decode_blob_data(*encoded).has_value());
}

} // namespace

void fuzz::one_input(BytesView input)
{
    if (input.empty())
        return;
    const BytesView data = input.subspan(1);
    switch (input[0] % 3) {
    case 0:
        return span(data);
    case 1:
        return singular(data);
    default:
        return blob(data);
    }
}
