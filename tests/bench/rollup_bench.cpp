#include "chain/derivation/derivation.hpp"
#include "chain/derivation/safe_history.hpp"
#include "chain/fault/program_image.hpp"
#include "chain/fault/vm.hpp"
#include "chain/rollup/verify.hpp"
#include "tests/chain/fault/live_rollup.hpp"
#include "tests/chain/rollup/devnet_fixture.hpp"

#include <CLI/CLI.hpp>
#include <chrono>
#include <cstdio>
#include <ctime>

// nucleate-rollup-bench: a rollup with the real contracts on an L1 in memory, its clock moved by
// hand. What it takes to build and batch its blocks, to read them from L1, to derive and execute
// them again, and how fast the program of fault proofs runs.

using namespace nucleate;
using namespace nucleate::rollup;
using namespace nucleate::rollup::test;

namespace {

struct Options
{
    std::uint64_t blocks = 10'000;
    unsigned transfers = 10; ///< a block
};

class Stopwatch
{
public:
    double seconds() const
    {
        return std::chrono::duration<double>(std::chrono::steady_clock::now() - start_).count();
    }

private:
    std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

void row(const char* what, const std::string& value)
{
    std::printf("| %s | %s |\n", what, value.c_str());
    std::fflush(stdout);
}

std::string text(const char* format, auto... values)
{
    char out[160];
    std::snprintf(out, sizeof out, format, values...);
    return out;
}

bool build(World& world, const Options& options)
{
    world.options.replicate = false;
    world.options.batcher.interval = 20;
    world.parameters.seq_window_size = 200;
    world.parameters.channel_timeout = 100;
    world.deploy();
    world.open_l2();
    world.run(4);
    send(*world.l1, kUser, world.deployment->config()->deposit_contract,
         uint256{1'000'000'000'000'000'000} * uint256{1'000}, {}, 300'000)
        .value();
    world.run(10);
    const node::Chain& chain = world.l2->chain();
    const Stopwatch watch;
    const std::uint64_t first = chain.heads().latest;
    std::uint64_t to = 0;
    while (chain.heads().latest < first + options.blocks) {
        for (unsigned i = 0; i < options.transfers; ++i) {
            // Accounts that are new at first and old later.
            Bytes recipient(Address::size(), 0x42);
            recipient[18] = static_cast<std::uint8_t>(to >> 8U);
            recipient[19] = static_cast<std::uint8_t>(to++);
            if (!send(world.l2->chain(), kUser, Address::from_view(recipient), uint256{1}, {},
                      21'000))
                return false;
        }
        world.run(2);
    }
    row("blocks sequenced and batched, with signing the transfers, blocks/s",
        text("%.0f", static_cast<double>(options.blocks) / watch.seconds()));
    world.run(40);
    return chain.heads().safe >= options.blocks;
}

/// Bytes of all batches on L1.
double batch_bytes(const World& world)
{
    double out = 0;
    for (const PostedBatch& batch : world.recorder.batches)
        out += static_cast<double>(batch.bytes);
    return out;
}

/// L1 to payload attributes, nothing executed; how many blocks.
std::uint64_t derive(const World& world)
{
    const RollupConfig& config = world.l2->config();
    const node::Chain& chain = world.l2->chain();
    const auto tip_at = [&](std::uint64_t number) {
        const node::SealedBlockPtr block = chain.block(number);
        return *l2_tip(config, block->block, block->hash);
    };
    SafeHistory history(config);
    L2Tip tip = tip_at(config.l2_genesis.number);
    history.push({tip.ref, {}});
    Derivation derivation(config, *world.l1_source, history);
    derivation.reset(world.l1_source->block(config.l1_genesis.number)->ref(), config.system_config);
    std::uint64_t count = 0;
    while (true) {
        const auto attributes = derivation.next(tip);
        if (!attributes || !*attributes)
            return count;
        ++count;
        tip = tip_at(tip.ref.number + 1);
        history.push({tip.ref, {}});
    }
}

bool measure_derivation(const World& world)
{
    const Stopwatch watch;
    const std::uint64_t blocks = derive(world);
    const double seconds = watch.seconds();
    row("derivation alone, L1 to payload attributes, blocks/s",
        text("%.0f", static_cast<double>(blocks) / seconds));
    row("… of batch data, MB/s", text("%.2f", batch_bytes(world) / seconds / 1e6));
    return blocks == world.l2->chain().heads().safe;
}

bool measure_rederivation(const World& world)
{
    const Stopwatch watch;
    const auto report = verify(*world.l1_source, world.l2->config(), *world.deployment->genesis(),
                               world.l2->chain());
    const double seconds = watch.seconds();
    if (!report || !report->equal())
        return false;
    row("re-derivation: derived, executed and compared, blocks",
        text("%llu", static_cast<unsigned long long>(report->blocks)));
    row("… seconds", text("%.1f", seconds));
    row("… blocks/s", text("%.0f", static_cast<double>(report->blocks) / seconds));
    return true;
}

/// The program judges all blocks of a small rollup.
bool measure_program()
{
    using namespace fault;
    const testing::LiveRollup rollup(Compression::brotli);
    HostPreimages host(rollup.stores(), rollup.dispute(0, rollup.safe()));
    LoadedProgram program = load_program(rollup.config());
    Vm vm(program.state, std::move(program.memory), host);
    const std::clock_t start = std::clock();
    const auto steps = vm.run(20'000'000'000);
    const double seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    if (!steps || vm.state().status() != VmStatus::valid)
        return false;
    row("fault proof program, M steps", text("%.0f", static_cast<double>(*steps) / 1e6));
    row("… M steps/s of processor time", text("%.0f", static_cast<double>(*steps) / seconds / 1e6));
    return true;
}

} // namespace

int main(int count, char** arguments)
{
    CLI::App app("Derivation, re-derivation and the fault proof program, measured");
    Options options;
    app.add_option("--blocks", options.blocks, "L2 blocks")->check(CLI::Range(100, 1'000'000));
    app.add_option("--transfers", options.transfers, "Transfers a block")
        ->check(CLI::Range(0, 1'000));
    CLI11_PARSE(app, count, arguments);
    std::printf("| %llu L2 blocks of %u transfers, L1 in memory | |\n|---|--:|\n",
                static_cast<unsigned long long>(options.blocks), options.transfers);
    World world;
    const bool done = build(world, options) && measure_derivation(world) &&
                      measure_rederivation(world) && measure_program();
    if (!done)
        std::fprintf(stderr, "The chain that was measured is not what L1 says.\n");
    return done ? 0 : 1;
}
