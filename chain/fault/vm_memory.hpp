#pragma once

#include "chain/base/bytes.hpp"

#include <cstdint>
#include <vector>

namespace nucleate::fault {

/// The machine's 4 GiB of memory, flat, with the Merkle tree that commits to it: leaves of 32
/// bytes, depth 27, keccak of pairs, unwritten memory zero (MIPS.sol, readMem). Host memory is
/// taken by the pages that are written only; hashes are brought up to date when they are asked for.
/// Words are kept in the host's order, since every access of MIPS.sol is to an aligned word.
class VmMemory
{
public:
    static constexpr std::uint32_t kPageBits = 12;
    static constexpr std::uint32_t kPageSize = 1U << kPageBits; ///< bytes
    static constexpr std::size_t kProofSize = std::size_t{28} * 32;

    /// Throws std::bad_alloc where the host has no 4 GiB of addresses left.
    VmMemory();
    ~VmMemory();
    VmMemory(VmMemory&& other) noexcept;
    VmMemory& operator=(VmMemory&& other) noexcept;

    /// A second memory of the same content, with what is known of its hashes.
    VmMemory clone() const;

    /// The low two bits of addresses are ignored.
    std::uint32_t word(std::uint32_t address) const { return words_[address >> 2U]; }
    void set_word(std::uint32_t address, std::uint32_t value)
    {
        const std::uint32_t page = address >> kPageBits;
        if (marks_[page] != kStale)
            mark_stale(page);
        words_[address >> 2U] = value;
    }
    std::uint8_t byte(std::uint32_t address) const
    {
        return static_cast<std::uint8_t>(word(address) >> (24U - 8U * (address & 3U)));
    }
    void set_byte(std::uint32_t address, std::uint8_t value);
    void write(std::uint32_t address, BytesView bytes);

    /// Commitment to all of it.
    Hash32 root();
    /// The leaf that holds the address, then its siblings from the bottom up.
    Bytes proof(std::uint32_t address);

    /// Pages written to at any time, by number.
    const std::vector<std::uint32_t>& pages() const { return pages_; }

private:
    /// What is known of a page; zero for those never written.
    enum Mark : std::uint8_t
    {
        kUntouched,
        kHashed,
        kStale
    };

    void mark_stale(std::uint32_t page);
    void release();
    Hash32 node(std::size_t index, unsigned height) const;

    std::uint32_t* words_ = nullptr; ///< 2^30 words
    std::uint8_t* marks_ = nullptr;  ///< one a page
    /// Nodes over the pages by generalized index, root at 1; all zero where nothing is below.
    Hash32* nodes_ = nullptr;
    std::vector<std::uint32_t> pages_;
    std::vector<std::uint32_t> stale_;
};

} // namespace nucleate::fault
