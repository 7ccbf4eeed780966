#pragma once

#include "chain/fault/preimage.hpp"

namespace nucleate::fault::mips {

/// Where the cryptography that the machine leaves to L1 comes from. Before anything uses it.
void use_for_precompiles(PreimageOracle& oracle);

} // namespace nucleate::fault::mips
