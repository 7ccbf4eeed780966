#include "chain/fault/elf.hpp"

namespace nucleate::fault {
namespace {

constexpr std::size_t kHeaderSize = 52;
constexpr std::size_t kProgramHeaderSize = 32;
constexpr std::uint16_t kExecutable = 2; ///< ET_EXEC
constexpr std::uint16_t kMips = 8;       ///< EM_MIPS
constexpr std::uint32_t kLoad = 1;       ///< PT_LOAD
constexpr std::uint32_t kExecute = 1;    ///< PF_X

std::uint16_t half(BytesView file, std::size_t at)
{
    return static_cast<std::uint16_t>(file[at] << 8U | file[at + 1]);
}

std::uint32_t word(BytesView file, std::size_t at)
{
    return static_cast<std::uint32_t>(half(file, at)) << 16U | half(file, at + 2);
}

bool is_mips_program(BytesView file)
{
    // Magic number, 32 bits, big endian.
    static constexpr std::uint8_t kStart[] = {0x7F, 'E', 'L', 'F', 1, 2};
    return file.size() >= kHeaderSize && equal(file.first(sizeof kStart), kStart) &&
           half(file, 16) == kExecutable && half(file, 18) == kMips;
}

} // namespace

Expected<Elf, ElfError> read_elf(BytesView file)
{
    if (!is_mips_program(file))
        return tl::unexpected(ElfError::not_a_program);
    Elf elf;
    elf.entry = word(file, 24);
    const std::size_t table = word(file, 28);
    for (std::size_t i = 0; i < half(file, 44); ++i) {
        const std::size_t at = table + i * kProgramHeaderSize;
        if (at + kProgramHeaderSize > file.size())
            return tl::unexpected(ElfError::truncated);
        if (word(file, at) != kLoad)
            continue;
        const std::size_t offset = word(file, at + 4);
        const std::size_t size = word(file, at + 16);
        if (offset > file.size() || size > file.size() - offset)
            return tl::unexpected(ElfError::truncated);
        elf.segments.push_back({word(file, at + 8), word(file, at + 20), file.subspan(offset, size),
                                (word(file, at + 24) & kExecute) != 0});
    }
    return elf;
}

LoadedProgram load(const Elf& elf)
{
    LoadedProgram program;
    for (const ElfSegment& segment : elf.segments)
        program.memory.write(segment.address, segment.data);
    program.state.pc = elf.entry;
    program.state.next_pc = elf.entry + 4;
    return program;
}

} // namespace nucleate::fault
