#pragma once

#include "chain/base/bytes.hpp"
#include "chain/base/hex.hpp"

#include <string_view>

namespace nucleate::node {

using namespace literals;

// Runtime code as hex digits, and where it stands.

/// Multicall3 (npm @eth-optimism/contracts-bedrock 0.17.3, Preinstalls.sol).
extern const std::string_view kMulticall3Code;
inline constexpr Address kMulticall3 = "0xcA11bde05977b3631167028862bE2a173976CA11"_address;

/// Deterministic deployment proxy (the same source).
extern const std::string_view kCreate2DeployerCode;
inline constexpr Address kCreate2Deployer = "0x4e59b44847b379578588920cA78FbF26c0B4956C"_address;

/// EIP-4788, "Deployment".
extern const std::string_view kBeaconRootsCode;
inline constexpr Address kBeaconRoots = "0x000f3df6d732807ef1319fb7b8bb8522d0beac02"_address;

/// EIP-2935, "Deployment".
extern const std::string_view kHistoryStorageCode;
inline constexpr Address kHistoryStorage = "0x0000f90827f1c53a10cb7a02335b175320002935"_address;

/// EIP-7002, "Deployment".
extern const std::string_view kWithdrawalRequestsCode;
inline constexpr Address kWithdrawalRequests = "0x00000961ef480eb55e80d19ad83579a64c007002"_address;

/// EIP-7251, "Deployment".
extern const std::string_view kConsolidationRequestsCode;
inline constexpr Address kConsolidationRequests =
    "0x0000bbddc7ce488642fb579f8b00f3a590007251"_address;

} // namespace nucleate::node
