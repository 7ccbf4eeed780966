#pragma once

#include "chain/derivation/batch.hpp"

#include <optional>
#include <span>

/// The writing side of span batches.
namespace nucleate::derivation {

/// Blocks that follow one another as one span; there must be one at least. `opens_epoch`: the first
/// of them has another L1 origin than its parent.
SpanBatch span_of(std::span<const SingularBatch> blocks, bool opens_epoch,
                  const RollupConfig& config);

/// Version byte and content. Nothing when a transaction does not decode, is of a type that span
/// batches do not hold, or is of another chain.
std::optional<Bytes> encode_span_batch(const SpanBatch& batch, const RollupConfig& config);

} // namespace nucleate::derivation
