#pragma once

#include "chain/evm/code.hpp"
#include "chain/evm/host.hpp"
#include "chain/evm/memory.hpp"
#include "chain/evm/tracer.hpp"

namespace nucleate::evm {

inline constexpr std::size_t kStackLimit = 1024;

/// State of one running frame. Large, so frames are kept and used again; see FrameLease.
struct Frame
{
    uint256 slots[kStackLimit + 1]; ///< below the stack lies one for the top of an empty stack
    Memory memory;
    Bytes return_data; ///< of the last nested call

    const Message* message = nullptr;
    const Code* code = nullptr;
    Host* host = nullptr;
    Tracer* tracer = nullptr;
    Fork fork{};

    std::int64_t gas_before = 0;   ///< of the step being traced
    std::size_t output_offset = 0; ///< of return or revert data in memory
    std::size_t output_size = 0;

    const uint256* stack() const { return slots + 1; }
};

/// Takes a frame of this thread for as long as it lives. Leases nest as calls do.
class FrameLease
{
public:
    FrameLease();
    ~FrameLease();
    FrameLease(const FrameLease&) = delete;
    FrameLease& operator=(const FrameLease&) = delete;

    Frame& frame() { return *frame_; }

private:
    Frame* frame_;
};

/// What an instruction with a cost of its own leaves: gas is negative when it ran out.
struct Outcome
{
    Status status;
    std::int64_t gas;
};

inline Outcome out_of_gas(std::int64_t gas)
{
    return {Status::out_of_gas, gas};
}

/// Gas left after memory reaches `offset + size`; negative when it does not suffice.
[[gnu::always_inline]] inline std::int64_t reach(Frame& f, const uint256& offset,
                                                 std::uint64_t size, std::int64_t gas)
{
    if (!offset.fits_u64() || offset.limb[0] > Memory::kLimit) [[unlikely]]
        return -1;
    const std::uint64_t end = offset.limb[0] + size;
    return end <= f.memory.size() ? gas : f.memory.expand(end, gas);
}

/// The same for a size from the stack; a size of zero reaches nothing, wherever it is.
[[gnu::always_inline]] inline std::int64_t reach(Frame& f, const uint256& offset,
                                                 const uint256& size, std::int64_t gas)
{
    if (size.is_zero())
        return gas;
    if (!size.fits_u64() || size.limb[0] > Memory::kLimit) [[unlikely]]
        return -1;
    return reach(f, offset, size.limb[0], gas);
}

constexpr std::int64_t words_of(std::uint64_t bytes)
{
    return static_cast<std::int64_t>((bytes + 31) / 32);
}

} // namespace nucleate::evm
