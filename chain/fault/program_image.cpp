#include "chain/fault/program_image.hpp"

#include "chain/fault/program/layout.hpp"

// The file that was cross-compiled, between two labels.
asm(".section .rodata\n"
    ".balign 16\n"
    "nucleate_fault_program_begin:\n"
    ".incbin \"" NUCLEATE_FAULT_PROGRAM "\"\n"
    "nucleate_fault_program_end:\n"
    ".byte 0\n"
    ".text\n");
extern "C" {
extern const std::uint8_t nucleate_fault_program_begin[] __attribute__((visibility("hidden")));
extern const std::uint8_t nucleate_fault_program_end[] __attribute__((visibility("hidden")));
}

namespace nucleate::fault {

BytesView program_elf()
{
    return {nucleate_fault_program_begin, nucleate_fault_program_end};
}

LoadedProgram load_program(const ProgramConfig& config)
{
    LoadedProgram program = load(read_elf(program_elf()).value());
    const Bytes encoded = config.encode();
    program.memory.set_word(kConfigAddress, static_cast<std::uint32_t>(encoded.size()));
    program.memory.write(kConfigAddress + 4, encoded);
    return program;
}

Hash32 absolute_prestate(const ProgramConfig& config)
{
    LoadedProgram program = load_program(config);
    program.state.memory_root = program.memory.root();
    return program.state.hash();
}

} // namespace nucleate::fault
