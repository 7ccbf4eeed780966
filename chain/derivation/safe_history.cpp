#include "chain/derivation/safe_history.hpp"

namespace nucleate::derivation {

void SafeHistory::push(SafeBlock block)
{
    // A span that begins with an origin within the window needs the block before it, too: the last
    // one of an older origin stays.
    const std::uint64_t newest = block.ref.l1_origin.number;
    blocks_.push_back(std::move(block));
    while (blocks_.size() > 2 && blocks_[1].ref.l1_origin.number + window_ < newest)
        blocks_.pop_front();
}

std::optional<SafeBlock> SafeHistory::safe_block(std::uint64_t number) const
{
    if (blocks_.empty() || number < blocks_.front().ref.number ||
        number - blocks_.front().ref.number >= blocks_.size())
        return std::nullopt;
    return blocks_[static_cast<std::size_t>(number - blocks_.front().ref.number)];
}

} // namespace nucleate::derivation
