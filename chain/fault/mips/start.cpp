#include "chain/fault/mips/system.hpp"

extern "C" {

using Initializer = void (*)();
extern Initializer init_array_begin[];
extern Initializer init_array_end[];

int main();

/// Stack at the top of the lower half of memory, then start() with nothing on it.
__asm__(".section .text.start, \"ax\"\n"
        ".globl _start\n"
        ".set noreorder\n"
        "_start:\n"
        "lui $sp, 0x7FFF\n"
        "ori $sp, $sp, 0xF000\n"
        "lui $25, %hi(start)\n"
        "addiu $25, $25, %lo(start)\n"
        "jr $25\n"
        "move $31, $0\n"
        ".set reorder\n"
        ".text\n");

[[noreturn]] void start()
{
    for (Initializer* it = init_array_begin; it != init_array_end; ++it)
        (*it)();
    nucleate::fault::mips::exit(main());
}
}
