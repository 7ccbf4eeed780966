#include "chain/base/hex.hpp"
#include "chain/crypto/keccak.hpp"
#include "chain/fault/program_image.hpp"

#include <cstdio>

// prestate [CONFIG]  Prints the keccak hash of the built program and, of a ProgramConfig in hex,
// the absolute prestate of its games.

using namespace nucleate;

int main(int count, char** arguments)
{
    const Hash32 program = crypto::keccak256(fault::program_elf());
    std::printf("program  %s\n", to_hex_data(program).c_str());
    if (count < 2)
        return 0;
    const std::optional<Bytes> encoded = parse_hex(arguments[1]);
    const auto config = encoded ? fault::ProgramConfig::decode(*encoded) : std::nullopt;
    if (!config) {
        std::fprintf(stderr, "prestate: not a configuration\n");
        return 1;
    }
    std::printf("prestate %s\n", to_hex_data(fault::absolute_prestate(*config)).c_str());
    return 0;
}
