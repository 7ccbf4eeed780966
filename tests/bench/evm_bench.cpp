#include "chain/base/hex.hpp"
#include "tests/chain/evm/map_host.hpp"
#include "tests/support/source_file.hpp"

#include <algorithm>
#include <boost/json.hpp>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <iterator>
#include <string>

/// nucleate-evm-bench [NAME]: CPU time of one run of each program (or of those whose name holds
/// NAME) under Prague, the best of many, analysis of the code not counted.

using namespace nucleate;
using namespace nucleate::evm;
using namespace nucleate::literals;

namespace {

constexpr Address kSelf = "0x1000000000000000000000000000000000000001"_address;
constexpr double kSecondsPerProgram = 1.0;

double cpu_seconds()
{
    timespec t{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_nsec) * 1e-9;
}

std::string field(const boost::json::object& program, const char* name)
{
    return std::string{program.at(name).as_string()};
}

/// Seconds of one run; negative when the program fails.
double run_once(const CodePtr& code, BytesView input)
{
    test::MapHost host{Fork::prague};
    host.accounts[kSelf].code = code;
    host.accounts[kSelf].access = Access::warm;
    Message message;
    message.gas = 1'000'000'000;
    message.recipient = message.code_address = kSelf;
    message.input = input;
    const double start = cpu_seconds();
    const CallResult result = execute(host.fork, host, message, *code);
    const double end = cpu_seconds();
    return result.status == Status::success ? end - start : -1;
}

bool bench(const boost::json::object& program)
{
    const auto code = std::make_shared<const Code>(*parse_hex(field(program, "code")));
    const Bytes input = *parse_hex(field(program, "calldata"));
    double best = 1e9;
    const double start = cpu_seconds();
    while (cpu_seconds() - start < kSecondsPerProgram) {
        const double seconds = run_once(code, input);
        if (seconds < 0)
            return false;
        best = std::min(best, seconds);
    }
    std::printf("%-20s %12.0f ns\n", field(program, "name").c_str(), best * 1e9);
    return true;
}

} // namespace

int main(int argc, char** argv)
{
    std::ifstream file{source_file("tests/chain/evm/data/programs.json")};
    const std::string text{std::istreambuf_iterator<char>{file}, {}};
    const std::string wanted = argc > 1 ? argv[1] : "";
    const boost::json::value programs = boost::json::parse(text);
    for (const boost::json::value& value : programs.as_array())
        if (field(value.as_object(), "name").find(wanted) != std::string::npos &&
            !bench(value.as_object()))
            return 1;
    return 0;
}
