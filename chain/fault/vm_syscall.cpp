#include "chain/fault/instruction.hpp"
#include "chain/fault/vm.hpp"

#include <algorithm>

/// MIPS.sol, handleSyscall: number in register 2, arguments in 4 to 6, answer in 2, error in 7.
namespace nucleate::fault {
namespace {

constexpr std::uint32_t kProgramBreak = 0x4000'0000;
constexpr std::uint32_t kFailed = 0xFFFF'FFFF;
constexpr std::uint32_t kBadFile = 9;
constexpr std::uint32_t kInvalidArgument = 22;
constexpr std::uint32_t kGetFlags = 3;    ///< F_GETFL
constexpr std::size_t kMaxHint = 1 << 20; ///< bytes; a longer one is dropped
constexpr std::size_t kLengthPrefix = 8;  ///< bytes in front of every preimage

/// The word with `count` of its bytes from `at` on replaced by the first bytes of `data`.
std::uint32_t patched(std::uint32_t word, std::uint32_t at, BytesView data)
{
    for (const std::uint8_t byte : data) {
        const std::uint32_t shift = 24U - 8U * at++;
        word = (word & ~(0xFFU << shift)) | (static_cast<std::uint32_t>(byte) << shift);
    }
    return word;
}

} // namespace

std::optional<VmFault> Vm::system_call()
{
    auto& registers = state_.registers;
    const std::uint32_t number = registers[2];
    const std::uint32_t a0 = registers[4];
    const std::uint32_t a1 = registers[5];
    const std::uint32_t a2 = registers[6];
    switch (number) {
    case syscall::kExitGroup:
        state_.exited = true;
        state_.exit_code = static_cast<std::uint8_t>(a0);
        return std::nullopt; // the only call after which the program counter stays
    case syscall::kRead:
        if (const std::optional<VmFault> fault = read(a0, a1, a2))
            return fault;
        break;
    case syscall::kWrite:
        write(a0, a1, a2);
        break;
    case syscall::kMmap:
        map_memory(a0, a1);
        break;
    case syscall::kFcntl:
        file_control(a0, a1);
        break;
    case syscall::kBrk:
        answer(kProgramBreak);
        break;
    case syscall::kClone:
        answer(1);
        break;
    default:
        answer(0);
    }
    state_.pc = state_.next_pc;
    state_.next_pc += 4;
    return std::nullopt;
}

void Vm::answer(std::uint32_t value, std::uint32_t error)
{
    state_.registers[2] = value;
    state_.registers[7] = error;
}

void Vm::map_memory(std::uint32_t address, std::uint32_t size)
{
    constexpr std::uint32_t kInPage = VmMemory::kPageSize - 1;
    if (address != 0)
        return answer(address);
    answer(state_.heap);
    state_.heap += (size + kInPage) & ~kInPage;
}

std::optional<VmFault> Vm::read(std::uint32_t fd, std::uint32_t address, std::uint32_t count)
{
    switch (fd) {
    case fd::kStdin:
        answer(0);
        break;
    case fd::kPreimageRead:
        return read_preimage(address, count);
    case fd::kHintRead:
        answer(count);
        break;
    default:
        answer(kFailed, kBadFile);
    }
    return std::nullopt;
}

std::optional<VmFault> Vm::read_preimage(std::uint32_t address, std::uint32_t count)
{
    if (held_key_ != state_.preimage_key) {
        std::optional<Bytes> found = oracle_.preimage(state_.preimage_key);
        if (!found)
            return VmFault::missing_preimage;
        held_.clear();
        for (std::size_t i = kLengthPrefix; i-- > 0;)
            held_.push_back(static_cast<std::uint8_t>(std::uint64_t{found->size()} >> (8 * i)));
        append(held_, *found);
        held_key_ = state_.preimage_key;
    }
    // Only of local data does the contract's oracle take the empty part at the end.
    const bool local = preimage_type(state_.preimage_key) == PreimageType::local;
    const std::size_t end = held_.size() + (local ? 1 : 0);
    if (state_.preimage_offset >= end)
        return VmFault::missing_preimage;
    const std::uint32_t alignment = address & 3U;
    const std::size_t size = std::min<std::size_t>(
        {held_.size() - state_.preimage_offset, 4U - alignment, std::size_t{count}});
    const BytesView data = BytesView(held_).subspan(state_.preimage_offset, size);
    memory_.set_word(address, patched(memory_.word(address), alignment, data));
    state_.preimage_offset += static_cast<std::uint32_t>(size);
    answer(static_cast<std::uint32_t>(size));
    return std::nullopt;
}

void Vm::write(std::uint32_t fd, std::uint32_t address, std::uint32_t count)
{
    switch (fd) {
    case fd::kStdout:
    case fd::kStderr:
        if (output_)
            output_(memory_at(address, count));
        answer(count);
        break;
    case fd::kHintWrite:
        take_hint(address, count);
        answer(count);
        break;
    case fd::kPreimageWrite:
        write_key(address, count);
        break;
    default:
        answer(kFailed, kBadFile);
    }
}

void Vm::write_key(std::uint32_t address, std::uint32_t count)
{
    const std::uint32_t alignment = address & 3U;
    const std::uint32_t size = std::min(count, 4U - alignment);
    auto& key = state_.preimage_key.bytes;
    std::shift_left(key.begin(), key.end(), size);
    for (std::uint32_t i = 0; i < size; ++i)
        key[32 - size + i] = memory_.byte(address + i);
    state_.preimage_offset = 0;
    answer(size);
}

Bytes Vm::memory_at(std::uint32_t address, std::uint32_t count) const
{
    Bytes out;
    for (std::uint32_t i = 0; i < std::min<std::size_t>(count, kMaxHint); ++i)
        out.push_back(memory_.byte(address + i));
    return out;
}

/// A hint is its length in four bytes, big endian, and its text; it may come in several writes.
void Vm::take_hint(std::uint32_t address, std::uint32_t count)
{
    append(hints_, memory_at(address, count));
    while (hints_.size() >= 4) {
        std::size_t size = 0;
        for (std::size_t i = 0; i < 4; ++i)
            size = size << 8U | hints_[i];
        if (size > kMaxHint)
            return hints_.clear();
        if (hints_.size() < 4 + size)
            return;
        oracle_.hint(BytesView(hints_).subspan(4, size));
        hints_.erase(hints_.begin(), hints_.begin() + static_cast<std::ptrdiff_t>(4 + size));
    }
}

void Vm::file_control(std::uint32_t fd, std::uint32_t command)
{
    if (command != kGetFlags)
        return answer(kFailed, kInvalidArgument);
    switch (fd) {
    case fd::kStdin:
    case fd::kPreimageRead:
    case fd::kHintRead:
        return answer(0); // O_RDONLY
    case fd::kStdout:
    case fd::kStderr:
    case fd::kPreimageWrite:
    case fd::kHintWrite:
        return answer(1); // O_WRONLY
    default:
        answer(kFailed, kBadFile);
    }
}

} // namespace nucleate::fault
