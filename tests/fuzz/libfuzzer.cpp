// The door libFuzzer knocks at.
#include "tests/fuzz/fuzz.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    nucleate::fuzz::one_input({data, size});
    return 0;
}
