#pragma once

#include <cstddef>
#include <cstdint>

/// What the machine offers a program (MIPS.sol, handleSyscall).
namespace nucleate::fault::mips {

/// Exit codes that a dispute game tells apart.
inline constexpr int kClaimHolds = 0;
inline constexpr int kClaimFails = 1;
inline constexpr int kPanic = 2;

[[noreturn]] void exit(int code);
/// At most four bytes; how many were read.
std::size_t read(std::uint32_t fd, void* to, std::size_t size);
/// How many bytes were written: preimage keys go in parts.
std::size_t write(std::uint32_t fd, const void* from, std::size_t size);
/// Says why on the error stream, which only an emulator shows, and gives up.
[[noreturn]] void panic(const char* reason);

} // namespace nucleate::fault::mips
