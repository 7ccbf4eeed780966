#pragma once

#include "chain/derivation/derivation_error.hpp"
#include "chain/derivation/frame.hpp"

#include <vector>

namespace nucleate::derivation {

/// The frames of all batcher transactions of an L1 block, in order (specs: derivation.md, L1
/// retrieval; ecotone/derivation.md). A transaction or a blob that does not parse counts for
/// nothing; a blob that cannot be had is an error.
Expected<std::vector<Frame>, DerivationError>
read_frames(const L1Source& l1, const L1Block& block, const Address& inbox, const Address& batcher);

} // namespace nucleate::derivation
