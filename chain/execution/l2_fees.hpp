#pragma once

#include "chain/base/bytes.hpp"
#include "chain/base/uint256.hpp"
#include "chain/execution/state_view.hpp"

/// What an L2 transaction pays for its data on L1 (OP Stack, fjord/exec-engine.md).
namespace nucleate::execution {

using namespace literals;

/// Predeploys that the L2 rules know (OP Stack, predeploys.md).
inline constexpr Address kL1Block = "0x4200000000000000000000000000000000000015"_address;
inline constexpr Address kSequencerFeeVault = "0x4200000000000000000000000000000000000011"_address;
inline constexpr Address kBaseFeeVault = "0x4200000000000000000000000000000000000019"_address;
inline constexpr Address kL1FeeVault = "0x420000000000000000000000000000000000001a"_address;

/// What the L1 fee depends on: the L1Block contract after the block's attributes transaction.
struct L1FeeInputs
{
    uint256 base_fee;      ///< of the L1 origin, wei
    uint256 blob_base_fee; ///< of the L1 origin, wei
    std::uint32_t base_fee_scalar = 0;
    std::uint32_t blob_base_fee_scalar = 0;
};
/// From the words of L1Block's storage slots 1, 3 and 7.
L1FeeInputs l1_fee_inputs(const uint256& slot1, const uint256& slot3, const uint256& slot7);
L1FeeInputs l1_fee_inputs(const StateView& state);

/// Length of `data` under FastLZ level 1.
std::uint64_t fastlz_length(BytesView data);
/// Estimated size of a signed transaction on L1, in millionths of a byte.
std::uint64_t estimated_size(std::uint64_t fastlz_length);
/// wei, for the EIP-2718 bytes of a signed transaction.
uint256 l1_fee(const L1FeeInputs& inputs, BytesView raw_transaction);

} // namespace nucleate::execution
