#pragma once

#include "chain/base/bytes.hpp"

#include <cstdlib>

/// Fuzz targets. Each defines `one_input`; libFuzzer drives it in the `fuzz` preset, replay.cpp
/// with the kept corpus in every other build.
namespace nucleate::fuzz {

/// Runs the parser under test on one input. Returns for any input that keeps the parser's
/// promises.
void one_input(BytesView input);

/// Ends the process where a promise is broken, so that the fuzzer keeps the input.
inline void require(bool holds)
{
    if (!holds)
        std::abort();
}

} // namespace nucleate::fuzz
