#pragma once

#include <cstdint>

namespace nucleate::fault {

/// The fields of an instruction word (MIPS32 architecture, volume I, "CPU Instruction Formats").
struct Instruction
{
    std::uint32_t word = 0;

    constexpr std::uint32_t opcode() const { return word >> 26U; }
    constexpr std::uint32_t rs() const { return (word >> 21U) & 31U; }
    constexpr std::uint32_t rt() const { return (word >> 16U) & 31U; }
    constexpr std::uint32_t rd() const { return (word >> 11U) & 31U; }
    constexpr std::uint32_t shift_amount() const { return (word >> 6U) & 31U; }
    constexpr std::uint32_t function() const { return word & 63U; }
    constexpr std::uint32_t immediate() const { return word & 0xFFFFU; }
    constexpr std::uint32_t target() const { return word & 0x03FF'FFFFU; }
    constexpr std::uint32_t signed_immediate() const
    {
        return static_cast<std::uint32_t>(static_cast<std::int16_t>(immediate()));
    }
};

namespace opcode {
inline constexpr std::uint32_t kSpecial = 0, kRegimm = 1, kJ = 2, kJal = 3, kBeq = 4, kBne = 5,
                               kBlez = 6, kBgtz = 7, kAddi = 8, kAddiu = 9, kSlti = 10, kSltiu = 11,
                               kAndi = 12, kOri = 13, kXori = 14, kLui = 15, kSpecial2 = 28,
                               kFirstOfMemory = 32, kLb = 32, kLh = 33, kLwl = 34, kLw = 35,
                               kLbu = 36, kLhu = 37, kLwr = 38, kSb = 40, kSh = 41, kSwl = 42,
                               kSw = 43, kSwr = 46, kLl = 48, kSc = 56;
} // namespace opcode

/// Last six bits of opcode SPECIAL.
namespace function {
inline constexpr std::uint32_t kSll = 0, kSrl = 2, kSra = 3, kSllv = 4, kSrlv = 6, kSrav = 7,
                               kJr = 8, kJalr = 9, kMovz = 10, kMovn = 11, kSyscall = 12,
                               kSync = 15, kMfhi = 16, kMthi = 17, kMflo = 18, kMtlo = 19,
                               kMult = 24, kMultu = 25, kDiv = 26, kDivu = 27, kAdd = 32,
                               kAddu = 33, kSub = 34, kSubu = 35, kAnd = 36, kOr = 37, kXor = 38,
                               kNor = 39, kSlt = 42, kSltu = 43;
} // namespace function

/// Last six bits of opcode SPECIAL2.
namespace function2 {
inline constexpr std::uint32_t kMul = 2, kClz = 32, kClo = 33;
} // namespace function2

/// The rt field of opcode REGIMM.
namespace regimm {
inline constexpr std::uint32_t kBltz = 0, kBgez = 1;
} // namespace regimm

/// Linux numbers (o32) of the system calls that do something; all others answer zero.
namespace syscall {
inline constexpr std::uint32_t kRead = 4003, kWrite = 4004, kBrk = 4045, kFcntl = 4055,
                               kMmap = 4090, kClone = 4120, kExitGroup = 4246;
} // namespace syscall

/// File descriptors (OP specs, cannon-fault-proof-vm.md, "Standard I/O").
namespace fd {
inline constexpr std::uint32_t kStdin = 0, kStdout = 1, kStderr = 2, kHintRead = 3, kHintWrite = 4,
                               kPreimageRead = 5, kPreimageWrite = 6;
} // namespace fd

} // namespace nucleate::fault
