#pragma once

#include "chain/base/bytes.hpp"
#include "chain/base/result.hpp"
#include "chain/derivation/rollup_config.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace nucleate::derivation {

/// Consecutive L2 blocks as one batch: version 1 (specs: delta/span-batches.md). It is accepted or
/// dropped as a whole, except for blocks at its start that are safe already.
struct SpanBatch
{
    /// How much of a hash is told.
    using HashCheck = FixedBytes<20>;

    struct Block
    {
        std::uint64_t epoch = 0;            ///< number of the L1 origin
        std::uint32_t transactions_end = 0; ///< where its transactions end in `transactions`

        bool operator==(const Block&) const = default;
    };

    std::uint64_t timestamp = 0;     ///< of the first block, seconds
    std::uint64_t block_time = 0;    ///< seconds
    HashCheck parent_check;          ///< first bytes of the hash of the first block's parent
    HashCheck origin_check;          ///< first bytes of the hash of the last block's L1 origin
    bool opens_epoch = false;        ///< told of the first block; no rule asks for it
    std::vector<Block> blocks;       ///< at least one
    std::vector<Bytes> transactions; ///< of all blocks, signed, EIP-2718

    std::uint64_t timestamp_of(std::size_t block) const { return timestamp + block * block_time; }
    std::uint64_t first_epoch() const { return blocks.front().epoch; }
    std::uint64_t last_epoch() const { return blocks.back().epoch; }
    std::span<const Bytes> transactions_of(std::size_t block) const;
    bool operator==(const SpanBatch&) const = default;
};

/// True when `check` is how `hash` begins.
bool begins_with(const Hash32& hash, const SpanBatch::HashCheck& check);

/// The most blocks or transactions of a span batch, and the most bytes of a column of bits.
inline constexpr std::uint64_t kMaxSpanBatchElements = 10'000'000;

enum class SpanBatchError : std::uint8_t
{
    malformed,       ///< it does not decode: nothing after it in the channel counts
    bad_transaction, ///< a transaction that cannot be put together: this batch alone is dropped
};

/// A span batch from what follows its version byte. Bytes after the content do not matter. What
/// the encoding leaves out, times and the chain id, comes from `config`.
Expected<SpanBatch, SpanBatchError> decode_span_batch(BytesView content,
                                                      const RollupConfig& config);

} // namespace nucleate::derivation
