#pragma once

#include "chain/execution/blob_sidecar.hpp"
#include "chain/node/pool_rules.hpp"

#include <cstdint>
#include <optional>

namespace nucleate::node {

/// What a blob transaction must bring besides the rules for all (EIP-4844, EIP-7594), with geth's
/// words (core/txpool/validation.go): a sidecar whose commitments have the transaction's hashes and
/// whose proofs hold. Cheap checks come first. From Osaka on both versions of sidecars are good,
/// before it only that of EIP-4844. Needs no lock and takes milliseconds a blob.
/// Where proofs may be missing altogether, commitments are computed of the blobs instead.
enum class BlobProofs : std::uint8_t
{
    needed,
    may_lack,
};
std::optional<PoolError> check_blobs(const execution::SentTransaction& sent, const PoolTerms& terms,
                                     BlobProofs proofs);

} // namespace nucleate::node
