#pragma once

#include "chain/derivation/l1_source.hpp"
#include "chain/node/beacon_client.hpp"

#include <string>

namespace nucleate::rollup {

struct BlobProblem
{
    derivation::L1Error error{};
    std::string words;
};

/// The blob of that versioned hash from a beacon node, checked by the commitment that is computed
/// of it: tens of milliseconds.
Expected<Bytes, BlobProblem> blob_from(node::BeaconClient& beacon, const derivation::L1Block& block,
                                       const Hash32& versioned_hash);

} // namespace nucleate::rollup
