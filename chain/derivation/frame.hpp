#pragma once

#include "chain/base/bytes.hpp"
#include "chain/base/result.hpp"

#include <cstdint>
#include <vector>

namespace nucleate::derivation {

/// Channels are told apart by 16 bytes of the batcher's choice.
using ChannelId = FixedBytes<16>;

/// A piece of a channel (specs: derivation.md, frame format).
struct Frame
{
    static constexpr std::size_t kOverhead = 16 + 2 + 4 + 1; ///< bytes beside the data
    static constexpr std::size_t kMaxData = 1'000'000;       ///< bytes

    ChannelId channel;
    std::uint16_t number = 0;
    Bytes data;
    bool is_last = false;

    void append_to(Bytes& out) const;
    bool operator==(const Frame&) const = default;
};

enum class FrameError : std::uint8_t
{
    empty,           ///< no data, or a version byte alone
    unknown_version, ///< a first byte other than 0x00
    truncated,
    too_large,
    bad_last_flag, ///< neither 0 nor 1
};
const char* to_string(FrameError error);

/// Version byte of a batcher transaction whose frames follow at once.
inline constexpr std::uint8_t kDerivationVersion0 = 0;

/// The frames of a batcher transaction. One that does not parse rejects them all.
Expected<std::vector<Frame>, FrameError> parse_frames(BytesView transaction_data);
/// Data of a batcher transaction that carries `frames`.
Bytes encode_frames(const std::vector<Frame>& frames);

} // namespace nucleate::derivation
