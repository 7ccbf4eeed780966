#include "chain/fault/vm_memory.hpp"

#include "chain/crypto/keccak.hpp"

#include <algorithm>
#include <new>
#include <span>
#include <sys/mman.h>
#include <utility>

namespace nucleate::fault {
namespace {

constexpr std::size_t kMemorySize = std::size_t{1} << 32U;
constexpr std::size_t kPages = kMemorySize / VmMemory::kPageSize;
constexpr unsigned kDepth = 27;
constexpr unsigned kPageDepth = 7; ///< a page has 128 leaves
constexpr unsigned kLeaves = 1U << kPageDepth;
constexpr std::size_t kWordsInLeaf = 8;
constexpr std::size_t kWordsInPage = VmMemory::kPageSize / 4;

/// Zeroed memory that costs nothing until it is written.
void* map(std::size_t size)
{
    void* at = mmap(nullptr, size, PROT_READ | PROT_WRITE,
                    MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (at == MAP_FAILED)
        throw std::bad_alloc();
    return at;
}

Hash32 hash_pair(const Hash32& left, const Hash32& right)
{
    std::array<std::uint8_t, 64> both;
    std::copy_n(left.data(), 32, both.data());
    std::copy_n(right.data(), 32, both.data() + 32);
    return crypto::keccak256(both);
}

/// Roots of subtrees of zeros by height.
const std::array<Hash32, kDepth + 1>& zero_hashes()
{
    static const std::array<Hash32, kDepth + 1> hashes = [] {
        std::array<Hash32, kDepth + 1> out;
        for (unsigned height = 0; height < kDepth; ++height)
            out[height + 1] = hash_pair(out[height], out[height]);
        return out;
    }();
    return hashes;
}

/// The tree of one page by generalized index: root at 1, leaves from 128.
using PageTree = std::array<Hash32, std::size_t{2} * kLeaves>;

void grow(PageTree& tree, const std::uint32_t* words)
{
    for (std::size_t leaf = 0; leaf < kLeaves; ++leaf)
        for (std::size_t i = 0; i < kWordsInLeaf; ++i) {
            const std::uint32_t word = __builtin_bswap32(words[leaf * kWordsInLeaf + i]);
            std::memcpy(tree[kLeaves + leaf].data() + 4 * i, &word, 4);
        }
    unsigned height = 0;
    for (std::size_t level = kLeaves / 2; level >= 1; level /= 2, ++height) {
        const Hash32& zero = zero_hashes()[height];
        for (std::size_t i = level; i < 2 * level; ++i) {
            const bool empty = tree[2 * i] == zero && tree[2 * i + 1] == zero;
            tree[i] = empty ? zero_hashes()[height + 1] : hash_pair(tree[2 * i], tree[2 * i + 1]);
        }
    }
}

} // namespace

VmMemory::VmMemory()
{
    words_ = static_cast<std::uint32_t*>(map(kMemorySize));
    marks_ = static_cast<std::uint8_t*>(map(kPages));
    nodes_ = static_cast<Hash32*>(map(2 * kPages * sizeof(Hash32)));
}

VmMemory::~VmMemory()
{
    release();
}

VmMemory::VmMemory(VmMemory&& other) noexcept
    : words_(std::exchange(other.words_, nullptr)), marks_(std::exchange(other.marks_, nullptr)),
      nodes_(std::exchange(other.nodes_, nullptr)), pages_(std::move(other.pages_)),
      stale_(std::move(other.stale_))
{}

VmMemory& VmMemory::operator=(VmMemory&& other) noexcept
{
    if (this == &other)
        return *this;
    release();
    words_ = std::exchange(other.words_, nullptr);
    marks_ = std::exchange(other.marks_, nullptr);
    nodes_ = std::exchange(other.nodes_, nullptr);
    pages_ = std::move(other.pages_);
    stale_ = std::move(other.stale_);
    return *this;
}

void VmMemory::release()
{
    if (words_ != nullptr)
        munmap(words_, kMemorySize);
    if (marks_ != nullptr)
        munmap(marks_, kPages);
    if (nodes_ != nullptr)
        munmap(nodes_, 2 * kPages * sizeof(Hash32));
}

VmMemory VmMemory::clone() const
{
    VmMemory copy;
    for (const std::uint32_t page : pages_) {
        const std::size_t first = page * kWordsInPage;
        std::copy_n(words_ + first, kWordsInPage, copy.words_ + first);
        copy.marks_[page] = marks_[page];
        // Above a node that is there already all are.
        for (std::size_t i = kPages + page; i > 0 && copy.nodes_[i] != nodes_[i]; i /= 2)
            copy.nodes_[i] = nodes_[i];
    }
    copy.pages_ = pages_;
    copy.stale_ = stale_;
    return copy;
}

void VmMemory::mark_stale(std::uint32_t page)
{
    if (marks_[page] == kUntouched)
        pages_.push_back(page);
    marks_[page] = kStale;
    stale_.push_back(page);
}

void VmMemory::set_byte(std::uint32_t address, std::uint8_t value)
{
    const std::uint32_t shift = 24U - 8U * (address & 3U);
    const std::uint32_t others = word(address) & ~(0xFFU << shift);
    set_word(address, others | (static_cast<std::uint32_t>(value) << shift));
}

void VmMemory::write(std::uint32_t address, BytesView bytes)
{
    for (const std::uint8_t byte : bytes)
        set_byte(address++, byte);
}

Hash32 VmMemory::node(std::size_t index, unsigned height) const
{
    return nodes_[index].is_zero() ? zero_hashes()[height] : nodes_[index];
}

Hash32 VmMemory::root()
{
    PageTree tree;
    std::vector<std::size_t> level;
    for (const std::uint32_t page : std::exchange(stale_, {})) {
        grow(tree, words_ + page * kWordsInPage);
        nodes_[kPages + page] = tree[1];
        marks_[page] = kHashed;
        level.push_back((kPages + page) / 2);
    }
    for (unsigned height = kPageDepth; !level.empty() && level.front() > 0; ++height) {
        std::sort(level.begin(), level.end());
        level.erase(std::unique(level.begin(), level.end()), level.end());
        for (std::size_t& index : level) {
            nodes_[index] = hash_pair(node(2 * index, height), node(2 * index + 1, height));
            index /= 2;
        }
    }
    return node(1, kDepth);
}

Bytes VmMemory::proof(std::uint32_t address)
{
    root();
    const std::uint32_t page = address >> kPageBits;
    PageTree tree;
    grow(tree, words_ + page * kWordsInPage);

    Bytes out;
    out.reserve(kProofSize);
    std::size_t index = kLeaves + ((address >> 5U) & (kLeaves - 1));
    append(out, tree[index].view());
    for (; index > 1; index /= 2)
        append(out, tree[index ^ 1U].view());
    unsigned height = kPageDepth;
    for (std::size_t above = kPages + page; above > 1; above /= 2, ++height)
        append(out, node(above ^ 1U, height).view());
    return out;
}

} // namespace nucleate::fault
