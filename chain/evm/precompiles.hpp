#pragma once

#include "chain/evm/host.hpp"

#include <optional>

namespace nucleate::evm {

/// Rollups have precompiles that the L1 rules of the same fork lack.
enum class PrecompileSet : std::uint8_t
{
    ethereum,
    op_fjord, ///< adds P256VERIFY at 0x100 (RIP-7212)
};

/// `success` with output and remaining gas; `out_of_gas` or `precompile_failure` with no gas.
using PrecompileResult = CallResult;

/// True when a call to `address` runs native code under the rules of `fork`.
bool is_precompile(Fork fork, const Address& address, PrecompileSet set = PrecompileSet::ethereum);

/// Runs the precompile at `address`; nothing when there is none.
std::optional<PrecompileResult> run_precompile(Fork fork, const Address& address, BytesView input,
                                               std::int64_t gas,
                                               PrecompileSet set = PrecompileSet::ethereum);

} // namespace nucleate::evm
