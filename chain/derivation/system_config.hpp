#pragma once

#include "chain/base/bytes.hpp"
#include "chain/base/hex.hpp"
#include "chain/base/result.hpp"
#include "chain/execution/types.hpp"

#include <cstdint>
#include <span>

namespace nucleate::derivation {

using namespace literals;

/// ConfigUpdate(uint256 indexed version, uint8 indexed updateType, bytes data).
inline constexpr Hash32 kConfigUpdateTopic =
    "0x1d2b0bda21d56b8bd12d4f94ebacffdfb35f5e226f84b461103bb8beab6353be"_hash;

/// The two scalars of the L1 fee since Ecotone, parts of a million.
struct FeeScalars
{
    std::uint32_t base_fee = 0;
    std::uint32_t blob_base_fee = 0;

    bool operator==(const FeeScalars&) const = default;
};

/// What an operator may change about a running rollup (specs: system-config.md).
struct SystemConfig
{
    Address batcher;
    Hash32 overhead; ///< zero since Ecotone
    Hash32 scalar;   ///< packed, see pack_scalar()
    std::uint64_t gas_limit = 0;

    FeeScalars fee_scalars() const;
    bool operator==(const SystemConfig&) const = default;
};

/// Version 1 of the scalar word: byte 0 is 1, bytes 24 to 27 the blob base fee scalar, bytes 28 to
/// 31 the base fee scalar (specs: ecotone/l1-attributes.md).
Hash32 pack_scalar(const FeeScalars& scalars);
/// False for an unknown version or for padding that is not zero: then derivation keeps the old one.
bool is_valid_scalar(const Hash32& scalar);

enum class ConfigUpdateError : std::uint8_t
{
    bad_topics,
    unknown_version,
    unknown_type,
    bad_data,
};
const char* to_string(ConfigUpdateError error);

/// Applies one ConfigUpdate log.
Expected<void, ConfigUpdateError> apply_config_update(SystemConfig& config,
                                                      const execution::Log& log);
/// Applies all updates that `system_config` emitted in a block, in log order.
Expected<void, ConfigUpdateError> apply_config_updates(SystemConfig& config,
                                                       std::span<const execution::Receipt> receipts,
                                                       const Address& system_config);

} // namespace nucleate::derivation
