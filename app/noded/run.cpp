#include "app/noded/commands.hpp"

#include "app/noded/run_devnet.hpp"
#include "app/noded/stop_signal.hpp"
#include "chain/base/hex.hpp"
#include "chain/devnet/l1_only.hpp"

#include <cmath>
#include <cstdio>
#include <memory>

namespace nucleate::noded {

namespace {

using devnet::L1Only;
using devnet::L1OnlyOptions;

/// The options as they were given.
struct RunOptions
{
    bool l1_only = false;
    bool in_memory = false;
    bool automine = false;
    bool no_mining = false;
    double block_time = 0;
    std::string data_dir;
    std::string balance = "10000";
    std::string genesis_file;
    std::string import_chain;
    L1OnlyOptions l1;
    std::string scenario;
    DevnetRun devnet;
};

int complain(const std::string& message)
{
    std::fprintf(stderr, "nucleated: %s\n", message.c_str());
    return 1;
}

void print_banner(const L1Only& l1)
{
    std::printf("\nAccounts (test keys: worth nothing outside a devnet)\n");
    std::size_t index = 0;
    for (const L1Only::FundedAccount& account : l1.accounts())
        std::printf("(%zu) %s  %s\n", index++, to_hex_data(account.address).c_str(),
                    to_hex_data(account.private_key).c_str());
    std::printf("\nChain id %llu\nListening on %s and %s\n",
                static_cast<unsigned long long>(l1.endpoints().l1.chain_id),
                l1.endpoints().l1.http.c_str(), l1.endpoints().l1.ws.c_str());
    std::fflush(stdout);
}

void print_console(L1Only& l1)
{
    const std::vector<std::string> lines = l1.console_lines();
    for (const std::string& line : lines)
        std::printf("console.log  %s\n", line.c_str());
    if (!lines.empty())
        std::fflush(stdout);
}

Result<L1OnlyOptions> l1_options(const RunOptions& given)
{
    L1OnlyOptions options = given.l1;
    const std::optional<uint256> balance = parse_decimal(given.balance);
    constexpr std::uint64_t kMostEth = 1'000'000'000'000;
    if (!balance || *balance > uint256{kMostEth})
        return fail("--balance wants whole ETH, at most " + std::to_string(kMostEth));
    options.balance_eth = *balance;
    if (!given.data_dir.empty())
        options.data_dir = given.data_dir;
    if (!given.genesis_file.empty())
        options.genesis_file = given.genesis_file;
    if (!given.import_chain.empty())
        options.import_chain = given.import_chain;
    // A chain that comes from elsewhere stays as it came unless somebody asks for more.
    const bool imported = options.import_chain && !given.automine && given.block_time <= 0;
    if (given.no_mining || imported)
        options.block_time = std::chrono::milliseconds(0);
    else if (given.block_time > 0)
        options.block_time = std::chrono::milliseconds(std::llround(given.block_time * 1'000));
    return options;
}

int run_l1_only(const RunOptions& given)
{
    const Result<L1OnlyOptions> options = l1_options(given);
    if (!options)
        return complain(options.error().message);
    hold_stop_signals();
    Result<std::unique_ptr<L1Only>> l1 = L1Only::start(*options);
    if (!l1)
        return complain(l1.error().message);
    print_banner(**l1);
    while (!stop_signal_within(std::chrono::milliseconds(100)))
        print_console(**l1);
    std::printf("Stopping\n");
    std::fflush(stdout);
    return 0;
}

int run(const RunOptions& given)
{
    if (given.l1_only || !given.genesis_file.empty())
        return run_l1_only(given);
    if (given.scenario.empty())
        return complain("say what to run: --scenario FILE (resources/scenarios/first-light.json), "
                        "or --l1-only");
    DevnetRun devnet = given.devnet;
    devnet.scenario = given.scenario;
    devnet.port = given.l1.port;
    if (!given.data_dir.empty())
        devnet.data_dir = given.data_dir;
    return run_devnet(devnet);
}

void add_fork_options(CLI::App& app, RunOptions& given)
{
    auto* url = app.add_option("--fork-url", given.l1.fork_url,
                               "Continue the chain behind this JSON-RPC endpoint (http or https)");
    app.add_option("--fork-block-number", given.l1.fork_block,
                   "Its last block; the endpoint's newest when left out")
        ->needs(url);
    app.add_option("--fork-chain-id", given.l1.fork_chain_id,
                   "Refuse an endpoint of another chain than this")
        ->needs(url);
}

} // namespace

void add_run(CLI::App& app, int& status)
{
    const auto given = std::make_shared<RunOptions>();
    auto* l1_only =
        app.add_flag("--l1-only", given->l1_only, "Run a development L1 alone, without agents");
    auto* scenario = app.add_option("--scenario", given->scenario,
                                    "Run a swarm on an L1: the file that says who is there")
                         ->excludes(l1_only);
    app.add_option("--seed", given->devnet.seed, "Of all chance; the scenario's when left out")
        ->needs(scenario);
    auto* virtual_time = app.add_flag("--virtual-time", given->devnet.virtual_time,
                                      "Run as fast as possible, the same every time");
    virtual_time->needs(scenario);
    app.add_option("--speed", given->devnet.speed, "Chain seconds a second")
        ->check(CLI::Range(0.1, 1'000.0))
        ->needs(scenario)
        ->excludes(virtual_time);
    app.add_option("--exit-when", given->devnet.exit_when,
                   "Kind of event that ends the run, for example formation.live")
        ->needs(scenario);
    app.add_flag("--no-hosting{false}", given->devnet.hosting,
                 "Run no role's node here until a client accepts it")
        ->needs(scenario);
    auto* l1_url = app.add_option("--l1-url", given->devnet.l1_url,
                                  "Build on the L1 behind this JSON-RPC endpoint (http or https), "
                                  "not on one of its own")
                       ->needs(scenario)
                       ->excludes(virtual_time);
    app.add_option("--l1-beacon-url", given->devnet.l1_beacon_url,
                   "Beacon API of that L1 (http or https), for batches in blobs")
        ->needs(l1_url);
    auto* l1_key = app.add_option("--l1-key", given->devnet.l1_key,
                                  "Keystore file (version 3) of the account that pays there")
                       ->check(CLI::ExistingFile)
                       ->needs(l1_url);
    l1_key->needs(app.add_option("--password-file", given->devnet.password_file,
                                 "File whose first line is the keystore's password")
                      ->check(CLI::ExistingFile));
    app.add_option("--da-url", given->devnet.da_url,
                   "DA server of an L2 that has its batches on one; one of its own when left out")
        ->needs(scenario);
    app.add_flag("--quiet", given->devnet.quiet, "No account of what happens")->needs(scenario);
    app.add_option("--host", given->l1.host, "Address to listen on")->capture_default_str();
    app.add_option("--port", given->l1.port, "Port; the next free one when taken, 0 for any")
        ->capture_default_str();
    auto* data_dir = app.add_option("--data-dir", given->data_dir, "Folder that keeps the chain");
    app.add_flag("--in-memory", given->in_memory, "Keep nothing (an L1's default)")
        ->excludes(data_dir);
    auto* automine = app.add_flag("--automine", given->automine,
                                  "A block for each transaction at once (the default)");
    auto* block_time = app.add_option("--block-time", given->block_time, "Seconds between blocks")
                           ->check(CLI::Range(0.1, 86'400.0))
                           ->excludes(automine);
    app.add_flag("--no-mining", given->no_mining, "Blocks on request only (evm_mine)")
        ->excludes(automine)
        ->excludes(block_time);
    app.add_option("--mnemonic", given->l1.mnemonic, "BIP-39 words of the accounts");
    app.add_option("--accounts", given->l1.accounts, "How many accounts are funded")
        ->check(CLI::Range(1, 1'000))
        ->capture_default_str();
    app.add_option("--balance", given->balance, "ETH of each account")->capture_default_str();
    app.add_option("--chain-id", given->l1.chain_id, "Chain id")
        ->check(CLI::PositiveNumber)
        ->capture_default_str();
    app.add_option("--gas-limit", given->l1.gas_limit,
                   "Gas limit of a block (30000000; on a fork that of its block)")
        ->check(CLI::Range(std::uint64_t{5'000}, std::uint64_t{10'000'000'000}));
    app.add_option("--hardfork", given->l1.hardfork,
                   "Rules from block 0 on (a new chain's default: osaka)")
        ->check(CLI::IsMember(devnet::hardfork_names()));
    auto* genesis = app.add_option("--genesis", given->genesis_file,
                                   "Run an L1 from this genesis file (go-ethereum's form)")
                        ->check(CLI::ExistingFile)
                        ->excludes(scenario);
    app.add_option("--import-chain", given->import_chain,
                   "Blocks to begin with, in RLP; none are mined then unless asked for")
        ->check(CLI::ExistingFile)
        ->needs(genesis);
    add_fork_options(app, *given);
    app.add_option("--allow-host", given->l1.allowed_hosts,
                   "Host name to answer to besides loopback names");
    app.add_option("--allow-origin", given->l1.allowed_origins,
                   "Web origin to let in besides pages from loopback");
    app.callback([&app, &status, given] {
        if (app.get_subcommands().empty())
            status = run(*given);
    });
}

} // namespace nucleate::noded
