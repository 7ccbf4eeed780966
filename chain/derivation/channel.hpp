#pragma once

#include "chain/derivation/block_ref.hpp"
#include "chain/derivation/frame.hpp"

#include <cstdint>
#include <map>
#include <optional>

namespace nucleate::derivation {

/// Why a frame was not taken into its channel (specs: derivation.md, channel bank).
enum class FrameVerdict : std::uint8_t
{
    added,
    channel_timed_out,
    duplicate,
    second_closing_frame,
    beyond_the_end,
};

/// Frames of one channel as they arrive, in any order.
class Channel
{
public:
    /// What every frame adds to the size of a channel, beside its data (bytes).
    static constexpr std::uint64_t kFrameOverhead = 200;

    explicit Channel(std::uint64_t open_block) : open_block_(open_block) {}

    FrameVerdict add(Frame frame);
    /// Closed and without gaps.
    bool is_ready() const;
    bool is_timed_out(std::uint64_t l1_block, std::uint64_t timeout) const
    {
        return open_block_ + timeout < l1_block;
    }
    std::uint64_t size() const { return size_; }
    /// The frames' data in order; of use once the channel is ready.
    Bytes data() const;

private:
    void drop_after(std::uint16_t last);

    std::uint64_t open_block_; ///< L1 number at which the first frame was seen
    std::map<std::uint16_t, Bytes> frames_;
    std::optional<std::uint16_t> last_;
    std::uint64_t size_ = 0;
};

} // namespace nucleate::derivation
