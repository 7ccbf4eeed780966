#pragma once

#include "chain/base/result.hpp"
#include "chain/fault/vm.hpp"

#include <string>
#include <vector>

namespace nucleate::fault {

enum class ElfError : std::uint8_t
{
    not_a_program, ///< no 32-bit big-endian executable for MIPS
    truncated,     ///< a header or a segment reaches past the end of the file
};

/// A part of memory that the file fills.
struct ElfSegment
{
    std::uint32_t address = 0;
    std::uint32_t size = 0; ///< in memory; zeros follow `data`
    BytesView data;
    bool executable = false;
};

/// What a machine needs of an executable file (System V ABI, MIPS supplement). Views are of the
/// file.
struct Elf
{
    std::uint32_t entry = 0;
    std::vector<ElfSegment> segments;
};

Expected<Elf, ElfError> read_elf(BytesView file);

/// A machine before its first step: memory holds the segments, `pc` is the entry point.
struct LoadedProgram
{
    VmState state;
    VmMemory memory;
};
LoadedProgram load(const Elf& elf);

/// An instruction that MIPS.sol refuses or does not run as the hardware does.
struct Forbidden
{
    std::uint32_t address = 0;
    std::uint32_t word = 0;
    std::string reason;
};
/// All of them in the executable segments; none in a program that may be disputed.
std::vector<Forbidden> find_forbidden(const Elf& elf);

} // namespace nucleate::fault
