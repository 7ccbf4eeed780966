#pragma once

#include "chain/base/hex.hpp"

/// Fixed addresses of an OP Stack L2 (specs: predeploys.md, deposits.md).
namespace nucleate::derivation {

using namespace literals;

inline constexpr Address kWeth = "0x4200000000000000000000000000000000000006"_address;
inline constexpr Address kL2CrossDomainMessenger =
    "0x4200000000000000000000000000000000000007"_address;
inline constexpr Address kGasPriceOracle = "0x420000000000000000000000000000000000000f"_address;
inline constexpr Address kL2StandardBridge = "0x4200000000000000000000000000000000000010"_address;
/// Also the fee recipient of every L2 block.
inline constexpr Address kSequencerFeeVault = "0x4200000000000000000000000000000000000011"_address;
inline constexpr Address kMintableErc20Factory =
    "0x4200000000000000000000000000000000000012"_address;
inline constexpr Address kL1Block = "0x4200000000000000000000000000000000000015"_address;
inline constexpr Address kMessagePasser = "0x4200000000000000000000000000000000000016"_address;
inline constexpr Address kL2ProxyAdmin = "0x4200000000000000000000000000000000000018"_address;
inline constexpr Address kBaseFeeVault = "0x4200000000000000000000000000000000000019"_address;
inline constexpr Address kL1FeeVault = "0x420000000000000000000000000000000000001a"_address;

/// Sender of the L1 attributes transaction; nobody has its key.
inline constexpr Address kL1AttributesDepositor =
    "0xdeaddeaddeaddeaddeaddeaddeaddeaddead0001"_address;

/// EIP-1967 storage slots of a proxy.
inline constexpr Hash32 kProxyImplementationSlot =
    "0x360894a13ba1a3210667c828492db98dca3e2076cc3735a920a3ca505d382bbc"_hash;
inline constexpr Hash32 kProxyAdminSlot =
    "0xb53127684a568b3173ae13b9f8a6016e243e63b6e8ee1178d6a717850b5d6103"_hash;

} // namespace nucleate::derivation
