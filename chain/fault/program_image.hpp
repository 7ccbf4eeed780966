#pragma once

#include "chain/fault/elf.hpp"
#include "chain/fault/program/program_config.hpp"

namespace nucleate::fault {

/// The ELF file of the program that disputes run, as it was built with this library.
BytesView program_elf();

/// A machine with that program and a rollup's configuration in its memory, before the first step.
LoadedProgram load_program(const ProgramConfig& config);

/// Hash of that machine's state: what a dispute game names as its absolute prestate. The same for
/// everybody who has the same sources, compiler and configuration.
Hash32 absolute_prestate(const ProgramConfig& config);

} // namespace nucleate::fault
