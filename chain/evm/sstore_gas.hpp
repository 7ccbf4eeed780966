#pragma once

#include "chain/base/uint256.hpp"
#include "chain/evm/fork.hpp"
#include "chain/evm/host.hpp"

namespace nucleate::evm {

/// Cost of a write, without the cold access, and what it adds to the refund counter.
struct WriteCost
{
    std::int64_t gas = 0;
    std::int64_t refund = 0;
};

/// Yellow Paper, appendix H (Frontier to Byzantium, Petersburg); EIP-1283 (Constantinople);
/// EIP-2200 (Istanbul); EIP-2929 (Berlin); EIP-3529 (London).
WriteCost write_cost(Fork fork, const StorageWrite& before, const uint256& value);

} // namespace nucleate::evm
