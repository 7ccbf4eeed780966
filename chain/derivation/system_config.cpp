#include "chain/derivation/system_config.hpp"

#include "chain/base/uint256.hpp"
#include "chain/derivation/event_data.hpp"

#include <algorithm>
#include <limits>

namespace nucleate::derivation {

namespace {

constexpr std::uint8_t kScalarBedrock = 0;
constexpr std::uint8_t kScalarEcotone = 1;

bool all_zero(BytesView bytes)
{
    return std::ranges::all_of(bytes, [](std::uint8_t b) { return b == 0; });
}

std::uint32_t u32_at(const Hash32& word, std::size_t offset)
{
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i)
        value = (value << 8U) | word[offset + i];
    return value;
}

/// The payload's words, or nothing when there are not exactly `count`.
std::optional<BytesView> words(BytesView data, std::size_t count)
{
    const std::optional<BytesView> payload = single_bytes_argument(data);
    if (!payload || payload->size() != 32 * count)
        return std::nullopt;
    return payload;
}

Expected<void, ConfigUpdateError> apply_type(SystemConfig& config, std::uint64_t type,
                                             BytesView data)
{
    enum : std::uint64_t
    {
        kBatcher,
        kGasConfig,
        kGasLimit,
        kUnsafeBlockSigner
    };
    const auto bad = tl::unexpected(ConfigUpdateError::bad_data);
    if (type == kUnsafeBlockSigner) // a runtime setting, no part of derivation
        return {};
    if (type > kUnsafeBlockSigner)
        return tl::unexpected(ConfigUpdateError::unknown_type);
    const std::optional<BytesView> payload = words(data, type == kGasConfig ? 2 : 1);
    if (!payload)
        return bad;
    const Hash32 first = Hash32::from_view(payload->first(32));
    if (type == kBatcher) {
        if (!all_zero(first.view().first(12)))
            return bad;
        config.batcher = Address::from_view(first.view());
    } else if (type == kGasConfig) {
        const Hash32 scalar = Hash32::from_view(payload->subspan(32));
        if (is_valid_scalar(scalar)) {
            config.scalar = scalar;
            config.overhead = {};
        }
    } else {
        if (!to_uint256(first).fits_u64())
            return bad;
        config.gas_limit = to_uint256(first).low64();
    }
    return {};
}

} // namespace

const char* to_string(ConfigUpdateError error)
{
    switch (error) {
    case ConfigUpdateError::bad_topics:
        return "ConfigUpdate log with the wrong topics";
    case ConfigUpdateError::unknown_version:
        return "ConfigUpdate of an unknown version";
    case ConfigUpdateError::unknown_type:
        return "ConfigUpdate of an unknown type";
    case ConfigUpdateError::bad_data:
        return "ConfigUpdate with malformed data";
    }
    return "unknown";
}

Hash32 pack_scalar(const FeeScalars& scalars)
{
    Hash32 word;
    word[0] = kScalarEcotone;
    for (std::size_t i = 0; i < 4; ++i) {
        const auto shift = static_cast<unsigned>(24 - 8 * i);
        word[24 + i] = static_cast<std::uint8_t>(scalars.blob_base_fee >> shift);
        word[28 + i] = static_cast<std::uint8_t>(scalars.base_fee >> shift);
    }
    return word;
}

bool is_valid_scalar(const Hash32& scalar)
{
    if (scalar[0] == kScalarBedrock)
        return all_zero(scalar.view().subspan(1, 27));
    return scalar[0] == kScalarEcotone && all_zero(scalar.view().subspan(1, 23));
}

FeeScalars SystemConfig::fee_scalars() const
{
    if (scalar[0] == kScalarEcotone)
        return {u32_at(scalar, 28), u32_at(scalar, 24)};
    // A Bedrock scalar beyond 32 bits counts as the highest there is.
    if (!all_zero(scalar.view().subspan(1, 27)))
        return {std::numeric_limits<std::uint32_t>::max(), 0};
    return {u32_at(scalar, 28), 0};
}

Expected<void, ConfigUpdateError> apply_config_update(SystemConfig& config,
                                                      const execution::Log& log)
{
    if (log.topics.size() != 3 || log.topics[0] != kConfigUpdateTopic)
        return tl::unexpected(ConfigUpdateError::bad_topics);
    if (!log.topics[1].is_zero())
        return tl::unexpected(ConfigUpdateError::unknown_version);
    const uint256 type = to_uint256(log.topics[2]);
    if (!type.fits_u64())
        return tl::unexpected(ConfigUpdateError::unknown_type);
    return apply_type(config, type.low64(), log.data);
}

Expected<void, ConfigUpdateError> apply_config_updates(SystemConfig& config,
                                                       std::span<const execution::Receipt> receipts,
                                                       const Address& system_config)
{
    for (const execution::Receipt& receipt : receipts) {
        if (!receipt.success)
            continue;
        for (const execution::Log& log : receipt.logs) {
            if (log.address != system_config || log.topics.empty() ||
                log.topics[0] != kConfigUpdateTopic)
                continue;
            if (auto applied = apply_config_update(config, log); !applied)
                return applied;
        }
    }
    return {};
}

} // namespace nucleate::derivation
