#include "chain/fault/mips/system.hpp"

#include "chain/fault/instruction.hpp"

namespace nucleate::fault::mips {
namespace {

std::uint32_t call(std::uint32_t number, std::uint32_t a, std::uint32_t b, std::uint32_t c)
{
    register std::uint32_t v0 __asm__("$2") = number;
    register std::uint32_t a0 __asm__("$4") = a;
    register std::uint32_t a1 __asm__("$5") = b;
    register std::uint32_t a2 __asm__("$6") = c;
    register std::uint32_t a3 __asm__("$7") = 0;
    __asm__ volatile("syscall" : "+r"(v0), "+r"(a3) : "r"(a0), "r"(a1), "r"(a2) : "memory");
    return v0;
}

std::uint32_t address_of(const void* pointer)
{
    return reinterpret_cast<std::uintptr_t>(pointer);
}

} // namespace

void exit(int code)
{
    call(syscall::kExitGroup, static_cast<std::uint32_t>(code), 0, 0);
    for (;;) {
    }
}

std::size_t read(std::uint32_t fd, void* to, std::size_t size)
{
    return call(syscall::kRead, fd, address_of(to), size);
}

std::size_t write(std::uint32_t fd, const void* from, std::size_t size)
{
    return call(syscall::kWrite, fd, address_of(from), size);
}

void panic(const char* reason)
{
    std::size_t size = 0;
    while (reason[size] != '\0')
        ++size;
    write(fd::kStderr, reason, size);
    exit(kPanic);
}

} // namespace nucleate::fault::mips
