#pragma once

#include "tests/conformance/fixture.hpp"

#include <functional>
#include <vector>

namespace nucleate::conformance {

/// One case of a file: what it is called, and what differed if anything did.
struct CaseResult
{
    std::string name;
    std::string difference; ///< empty when it passed
};

/// Runs every case of a file.
using FileRunner = std::function<std::vector<CaseResult>(const json::value& file)>;

/// The program around a suite: takes files and folders from the command line, runs them on all
/// cores, prints each failure with file, case and difference, and last "N passed, N failed".
/// `--filter TEXT` picks cases whose name holds TEXT.
/// Returns 0 when all passed and there were some, 1 on failures, 2 on wrong use.
int run_suite(int argc, char** argv, const FileRunner& run_file);

} // namespace nucleate::conformance
