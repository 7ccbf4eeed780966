#pragma once

#include "chain/base/bytes.hpp"
#include "chain/derivation/block_ref.hpp"
#include "chain/derivation/span_batch.hpp"

#include <cstdint>
#include <optional>
#include <variant>
#include <vector>

namespace nucleate::derivation {

/// What a batch begins with.
inline constexpr std::uint8_t kSingularVersion = 0;
inline constexpr std::uint8_t kSpanVersion = 1;

/// One L2 block as the batcher describes it: version 0 (specs: derivation.md, batch format).
struct SingularBatch
{
    Hash32 parent_hash;
    BlockId epoch;
    std::uint64_t timestamp = 0;     ///< seconds
    std::vector<Bytes> transactions; ///< signed, EIP-2718

    /// Version byte and content.
    Bytes encode() const;
    bool operator==(const SingularBatch&) const = default;
};

/// A singular batch from its version byte and content; nothing when it does not decode or has
/// another version. Bytes after the content do not matter.
std::optional<SingularBatch> decode_singular_batch(BytesView data);

using Batch = std::variant<SingularBatch, SpanBatch>;

/// Adds an encoded batch to the uncompressed content of a channel: an RLP string around it.
void append_batch(Bytes& channel, BytesView encoded);
void append_batch(Bytes& channel, const SingularBatch& batch);

/// The batches of a channel's compressed data, in order. The first that does not decode ends it.
std::vector<Batch> read_channel(BytesView channel, const RollupConfig& config);

} // namespace nucleate::derivation
