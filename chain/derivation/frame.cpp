#include "chain/derivation/frame.hpp"

#include "chain/base/uint256.hpp"

namespace nucleate::derivation {

namespace {

/// Takes one frame off the front of `rest`.
Expected<Frame, FrameError> take_frame(BytesView& rest)
{
    constexpr std::size_t kHead = 16 + 2 + 4;
    if (rest.size() < kHead)
        return tl::unexpected(FrameError::truncated);
    Frame frame;
    frame.channel = ChannelId::from_view(rest.first(16));
    frame.number = static_cast<std::uint16_t>(uint256_from_be(rest.subspan(16, 2)).low64());
    const std::uint64_t length = uint256_from_be(rest.subspan(18, 4)).low64();
    if (length > Frame::kMaxData)
        return tl::unexpected(FrameError::too_large);
    if (rest.size() < kHead + length + 1)
        return tl::unexpected(FrameError::truncated);
    frame.data = to_bytes(rest.subspan(kHead, length));
    const std::uint8_t last = rest[kHead + length];
    if (last > 1)
        return tl::unexpected(FrameError::bad_last_flag);
    frame.is_last = last == 1;
    rest = rest.subspan(kHead + length + 1);
    return frame;
}

} // namespace

void Frame::append_to(Bytes& out) const
{
    append(out, channel.view());
    for (const unsigned shift : {8U, 0U})
        out.push_back(static_cast<std::uint8_t>(number >> shift));
    for (const unsigned shift : {24U, 16U, 8U, 0U})
        out.push_back(static_cast<std::uint8_t>(data.size() >> shift));
    append(out, data);
    out.push_back(is_last ? 1 : 0);
}

const char* to_string(FrameError error)
{
    switch (error) {
    case FrameError::empty:
        return "no frames";
    case FrameError::unknown_version:
        return "unknown derivation version";
    case FrameError::truncated:
        return "truncated frame";
    case FrameError::too_large:
        return "frame data too large";
    case FrameError::bad_last_flag:
        return "is_last is neither 0 nor 1";
    }
    return "unknown";
}

Expected<std::vector<Frame>, FrameError> parse_frames(BytesView transaction_data)
{
    if (transaction_data.empty())
        return tl::unexpected(FrameError::empty);
    if (transaction_data[0] != kDerivationVersion0)
        return tl::unexpected(FrameError::unknown_version);
    BytesView rest = transaction_data.subspan(1);
    if (rest.empty())
        return tl::unexpected(FrameError::empty);
    std::vector<Frame> frames;
    while (!rest.empty()) {
        Expected<Frame, FrameError> frame = take_frame(rest);
        if (!frame)
            return tl::unexpected(frame.error());
        frames.push_back(std::move(*frame));
    }
    return frames;
}

Bytes encode_frames(const std::vector<Frame>& frames)
{
    Bytes out{kDerivationVersion0};
    for (const Frame& frame : frames)
        frame.append_to(out);
    return out;
}

} // namespace nucleate::derivation
