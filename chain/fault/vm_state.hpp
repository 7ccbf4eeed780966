#pragma once

#include "chain/base/bytes.hpp"

#include <array>
#include <cstdint>
#include <optional>

namespace nucleate::fault {

/// Top byte of a state hash (OP specs, cannon-fault-proof-vm.md, "State Hash").
enum class VmStatus : std::uint8_t
{
    valid = 0,
    invalid = 1,
    panic = 2,
    unfinished = 3
};

/// Everything of the MIPS machine but its memory, which is here by its root (MIPS.sol 1.0.1,
/// struct State).
struct VmState
{
    static constexpr std::size_t kEncodedSize = 226; ///< bytes

    Hash32 memory_root;
    Hash32 preimage_key;
    std::uint32_t preimage_offset = 0; ///< of the next read; the length of 8 bytes counts
    std::uint32_t pc = 0;
    std::uint32_t next_pc = 4;
    std::uint32_t lo = 0;
    std::uint32_t hi = 0;
    std::uint32_t heap = 0; ///< where the next mmap begins
    std::uint8_t exit_code = 0;
    bool exited = false;
    std::uint64_t step = 0; ///< instructions so far
    std::array<std::uint32_t, 32> registers{};

    bool operator==(const VmState&) const = default;

    VmStatus status() const;
    /// What MIPS.step() takes as state data: the fields in order, big endian, without gaps.
    Bytes encode() const;
    /// Nothing unless exactly kEncodedSize bytes with `exited` 0 or 1.
    static std::optional<VmState> decode(BytesView encoded);
    /// The claim that a dispute game holds of this state: the hash with the status in the top byte.
    Hash32 hash() const;
};

} // namespace nucleate::fault
