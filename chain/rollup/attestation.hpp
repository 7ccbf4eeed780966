#pragma once

#include "chain/base/result.hpp"
#include "chain/derivation/l1_source.hpp"

#include <cstdint>
#include <vector>

namespace nucleate::rollup {

using namespace derivation;

/// What attesters of a rollup vouch for: that its state after a block follows from L1.
struct Attestation
{
    std::uint64_t l1_chain_id = 0;
    Address registry; ///< AnchorStateRegistryProxy: tells rollups with equal chain ids apart
    std::uint64_t l2_chain_id = 0;
    std::uint64_t l2_number = 0;
    Hash32 root;  ///< output root
    BlockId l1{}; ///< derived up to here; at most 256 blocks old when the game is made
};

/// What is signed (AttestedGame.statement).
Hash32 hash_of(const Attestation& attestation);

/// The extra data of a game that proposes it, signed with each of these keys. Fails on a key that
/// is none.
Result<Bytes> attested_extra_data(const Attestation& attestation,
                                  const std::vector<Hash32>& secrets);

} // namespace nucleate::rollup
