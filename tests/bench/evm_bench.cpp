#include "chain/base/hex.hpp"
#include "chain/evm/code.hpp"
#include "chain/evm/vm.hpp"
#include "chain/execution/evm_host.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <boost/json.hpp>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <iterator>
#include <string>

// nucleate-evm-bench FILE…: CPU time of one run of each program under Prague, the best of many, on
// the state and host that the node runs blocks with. Analysis of the code is not counted: the node
// keeps it with the code.

using namespace nucleate;
using namespace nucleate::literals;

namespace json = boost::json;

namespace {

constexpr Address kSelf = "0x1000000000000000000000000000000000000001"_address;
constexpr evm::Fork kFork = evm::Fork::prague;
constexpr std::int64_t kGas = 1'000'000'000;
/// A sample lasts at least this long where runs can follow each other, as reading the clock takes
/// a system call.
constexpr double kSampleSeconds = 0.0005;

struct Options
{
    std::vector<std::string> files;
    bool check = false;
    bool as_json = false;
    double seconds = 0.5;
    std::string only;
};

struct Program
{
    std::string name;
    evm::CodePtr code;
    Bytes input;
    bool stateful = false; ///< starts from empty storage
    std::int64_t gas_used = 0;
    std::int64_t refund = 0;
    Bytes output;
};

/// One account with code and nothing else.
class OneContract final : public execution::StateView
{
public:
    explicit OneContract(evm::CodePtr code) : code_(std::move(code)) {}
    std::optional<execution::Account> account(const Address& address) const override
    {
        if (address != kSelf)
            return std::nullopt;
        execution::Account account;
        account.nonce = 1;
        account.code_hash = code_->hash();
        return account;
    }
    uint256 storage(const Address&, const uint256&) const override { return {}; }
    evm::CodePtr code(const Hash32& hash) const override
    {
        return hash == code_->hash() ? code_ : evm::Code::none();
    }

private:
    evm::CodePtr code_;
};

/// A transaction about to call the program.
class World
{
public:
    explicit World(const Program& program)
        : program_(program), view_(program.code), state_(view_, kFork),
          host_(state_, kFork, evm::PrecompileSet::ethereum, no_hashes_, {}, nullptr)
    {
        state_.begin_transaction();
        host_.access_account(kSelf);
        message_.gas = kGas;
        message_.recipient = message_.code_address = kSelf;
        message_.input = program.input;
    }
    evm::CallResult run() { return evm::execute(kFork, host_, message_, *program_.code); }
    std::int64_t refund() const { return state_.refund(); }

private:
    const Program& program_;
    OneContract view_;
    execution::State state_;
    execution::EvmHost::BlockHashes no_hashes_;
    execution::EvmHost host_;
    evm::Message message_;
};

double cpu_seconds()
{
    timespec t{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_nsec) * 1e-9;
}

/// Mean seconds of `runs` runs, one behind the other in one world.
double time_runs(const Program& program, int runs)
{
    World world(program);
    const double start = cpu_seconds();
    for (int i = 0; i < runs; ++i)
        world.run();
    return (cpu_seconds() - start) / runs;
}

double best_seconds(const Program& program, double budget)
{
    double best = time_runs(program, 1);
    const double begin = cpu_seconds();
    while (cpu_seconds() - begin < budget) {
        const int runs =
            program.stateful ? 1 : std::max(1, static_cast<int>(kSampleSeconds / best));
        best = std::min(best, time_runs(program, runs));
    }
    return best;
}

/// What differs from what the file says; empty when nothing does.
std::string difference(const Program& program)
{
    World world(program);
    const evm::CallResult result = world.run();
    if (result.status != evm::Status::success)
        return "does not succeed";
    if (kGas - result.gas_left != program.gas_used)
        return "gas used is " + std::to_string(kGas - result.gas_left) + ", not " +
               std::to_string(program.gas_used);
    if (result.output != program.output)
        return "output is " + to_hex_data(result.output);
    if (world.refund() != program.refund)
        return "refund is " + std::to_string(world.refund()) + ", not " +
               std::to_string(program.refund);
    return {};
}

Bytes bytes_of(const json::object& object, const char* key)
{
    const auto bytes = parse_hex(std::string_view{object.at(key).as_string()});
    if (!bytes)
        throw std::runtime_error(std::string(key) + " is no hexadecimal data");
    return *bytes;
}

Program read_program(const json::object& object)
{
    Program program;
    program.name = std::string(object.at("name").as_string());
    program.code = std::make_shared<const evm::Code>(bytes_of(object, "code"));
    program.input = bytes_of(object, "calldata");
    program.output = bytes_of(object, "return_data");
    program.gas_used = object.at("gas_used").to_number<std::int64_t>();
    if (const json::value* refund = object.if_contains("refund"))
        program.refund = refund->to_number<std::int64_t>();
    if (const json::value* stateful = object.if_contains("stateful"))
        program.stateful = stateful->as_bool();
    return program;
}

std::vector<Program> read_programs(const Options& options)
{
    std::vector<Program> programs;
    for (const std::string& name : options.files) {
        std::ifstream file{name};
        const std::string text{std::istreambuf_iterator<char>{file}, {}};
        const json::value root = json::parse(text);
        for (const json::value& value : root.as_array()) {
            Program program = read_program(value.as_object());
            if (program.name.find(options.only) != std::string::npos)
                programs.push_back(std::move(program));
        }
    }
    return programs;
}

bool all_agree(const std::vector<Program>& programs)
{
    bool good = true;
    for (const Program& program : programs) {
        const std::string what = difference(program);
        if (!what.empty())
            std::fprintf(stderr, "%s: %s\n", program.name.c_str(), what.c_str());
        good = good && what.empty();
    }
    return good;
}

int run(const Options& options)
{
    const std::vector<Program> programs = read_programs(options);
    if (options.check && !all_agree(programs))
        return 1;
    json::array rows;
    if (!options.as_json)
        std::printf("%-20s %12s %14s\n", "program", "ns", "gas");
    for (const Program& program : programs) {
        const std::int64_t gas = kGas - World(program).run().gas_left;
        const double ns = best_seconds(program, options.seconds) * 1e9;
        if (options.as_json)
            rows.push_back(json::object{
                {"name", program.name}, {"ns", static_cast<std::int64_t>(ns)}, {"gas_used", gas}});
        else
            std::printf("%-20s %12.0f %14lld\n", program.name.c_str(), ns,
                        static_cast<long long>(gas));
    }
    if (options.as_json)
        std::printf("%s\n", json::serialize(rows).c_str());
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    Options options;
    CLI::App app{"Times EVM programs: code, calldata and what a call of it gives"};
    app.add_option("FILE", options.files, "JSON files, an array of programs each")
        ->required()
        ->check(CLI::ExistingFile);
    app.add_flag("--check", options.check, "First compare gas, refund and output with the files");
    app.add_flag("--json", options.as_json, "Print an array of {name, ns, gas_used}");
    app.add_option("--seconds", options.seconds, "CPU time to spend on each program");
    app.add_option("--only", options.only, "Programs whose names hold this text");
    CLI11_PARSE(app, argc, argv);
    try {
        return run(options);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
}
