#include "chain/fault/large_preimage.hpp"

#include "chain/base/uint256.hpp"
#include "chain/crypto/keccak.hpp"

#include <algorithm>

namespace nucleate::fault {
namespace {

constexpr std::size_t kLaneSize = 8;

void absorb(LargePreimage::Sponge& sponge, const std::uint8_t* block)
{
    std::uint64_t lanes[25];
    std::copy(sponge.begin(), sponge.end(), lanes);
    for (std::size_t i = 0; i < LargePreimage::kBlockSize / kLaneSize; ++i)
        for (std::size_t byte = 0; byte < kLaneSize; ++byte)
            lanes[i] ^= std::uint64_t{block[i * kLaneSize + byte]} << (8 * byte);
    crypto::keccak_f1600(lanes);
    std::copy(std::begin(lanes), std::end(lanes), sponge.begin());
}

/// keccak256 of its lanes, a word each.
Hash32 commitment(const LargePreimage::Sponge& sponge)
{
    Bytes words(sponge.size() * 32);
    for (std::size_t i = 0; i < sponge.size(); ++i)
        store_be64(sponge[i], words.data() + 32 * i + 24);
    return crypto::keccak256(words);
}

Hash32 hash_leaf(const LargePreimage::Leaf& leaf)
{
    Bytes all = leaf.input;
    all.resize(all.size() + 32);
    store_be64(leaf.index, all.data() + all.size() - 8);
    append(all, leaf.commitment.view());
    return crypto::keccak256(all);
}

Hash32 hash_pair(const Hash32& left, const Hash32& right)
{
    Bytes both = to_bytes(left.view());
    append(both, right.view());
    return crypto::keccak256(both);
}

} // namespace

LargePreimage::LargePreimage(BytesView data) : padded_(to_bytes(data))
{
    padded_.resize((data.size() / kBlockSize + 1) * kBlockSize);
    padded_[data.size()] ^= 0x01;
    padded_.back() ^= 0x80;
    Sponge sponge{};
    for (std::size_t at = 0; at < padded_.size(); at += kBlockSize) {
        last_sponge_ = sponge;
        absorb(sponge, padded_.data() + at);
        commitments_.push_back(commitment(sponge));
    }
}

LargePreimage::Leaf LargePreimage::leaf(std::size_t index) const
{
    const BytesView input = BytesView(padded_).subspan(index * kBlockSize, kBlockSize);
    return {to_bytes(input), index, commitments_[index]};
}

std::vector<Hash32> LargePreimage::proof(std::size_t index) const
{
    std::vector<Hash32> level;
    for (std::size_t i = 0; i < blocks(); ++i)
        level.push_back(hash_leaf(leaf(i)));
    std::vector<Hash32> out;
    Hash32 empty; // what stands for a subtree without leaves
    for (unsigned height = 0; height < kTreeDepth; ++height, index /= 2) {
        const std::size_t sibling = index ^ 1U;
        out.push_back(sibling < level.size() ? level[sibling] : empty);
        std::vector<Hash32> above;
        for (std::size_t i = 0; i < level.size(); i += 2)
            above.push_back(hash_pair(level[i], i + 1 < level.size() ? level[i + 1] : empty));
        level = std::move(above);
        empty = hash_pair(empty, empty);
    }
    return out;
}

} // namespace nucleate::fault
