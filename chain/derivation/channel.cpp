#include "chain/derivation/channel.hpp"

namespace nucleate::derivation {

FrameVerdict Channel::add(Frame frame)
{
    if (frame.is_last && last_)
        return FrameVerdict::second_closing_frame;
    if (frames_.contains(frame.number))
        return FrameVerdict::duplicate;
    if (last_ && frame.number >= *last_)
        return FrameVerdict::beyond_the_end;
    if (frame.is_last) {
        last_ = frame.number;
        drop_after(frame.number);
    }
    size_ += frame.data.size() + kFrameOverhead;
    frames_.emplace(frame.number, std::move(frame.data));
    return FrameVerdict::added;
}

void Channel::drop_after(std::uint16_t last)
{
    for (auto it = frames_.upper_bound(last); it != frames_.end(); it = frames_.erase(it))
        size_ -= it->second.size() + kFrameOverhead;
}

bool Channel::is_ready() const
{
    // Numbers are distinct and none lies beyond the last, so the count alone shows a gap.
    return last_ && frames_.size() == std::size_t{*last_} + 1;
}

Bytes Channel::data() const
{
    Bytes out;
    out.reserve(size_);
    for (const auto& [number, data] : frames_)
        append(out, data);
    return out;
}

} // namespace nucleate::derivation
