#include "chain/devnet/l1_only.hpp"

#include "chain/base/command_queue.hpp"
#include "chain/base/hex.hpp"
#include "chain/devnet/l1_desk.hpp"
#include "chain/devnet/l1_only_chain.hpp"
#include "chain/devnet/rollup_methods.hpp"
#include "chain/execution/fork_names.hpp"
#include "chain/node/miner.hpp"
#include "chain/rpc/console_log.hpp"
#include "chain/rpc/eth_api.hpp"
#include "chain/rpc/method_docs.hpp"
#include "chain/rpc/nucleate.hpp"
#include "chain/rpc/server.hpp"
#include "chain/storage/database.hpp"

#include <algorithm>
#include <thread>

namespace nucleate::devnet {

std::vector<std::string> hardfork_names()
{
    std::vector<std::string> out;
    for (auto fork = evm::Fork::frontier; fork <= evm::Fork::osaka;
         fork = static_cast<evm::Fork>(static_cast<unsigned>(fork) + 1))
        out.emplace_back(execution::fork_name(fork));
    return out;
}

/// Members end in the reverse of their order: server first, storage last.
struct L1Only::Impl
{
    std::vector<FundedAccount> accounts;
    std::shared_ptr<storage::Database> database;
    std::unique_ptr<node::Chain> chain;
    CommandQueue commands;
    std::unique_ptr<node::Miner> miner;
    std::unique_ptr<rpc::EthApi> api;
    std::unique_ptr<L1Desk> desk;
    std::unique_ptr<rpc::NucleateApi> control;
    rpc::MethodTable methods;
    std::unique_ptr<node::WriterThread> writer; ///< calls the desk's handlers
    std::unique_ptr<rpc::Server> server;
    Endpoints endpoints;
    std::uint64_t printed = 0; ///< number of the last console line that was asked for

    Result<void> open(const L1OnlyOptions& options);
    void make_miner(const L1OnlyOptions& options);
    void add_methods();
    /// The control protocol, then the writer, whose blocks its log is to tell of.
    Result<void> open_desk();
    Result<void> listen(const L1OnlyOptions& options);
};

Result<void> L1Only::Impl::open(const L1OnlyOptions& options)
{
    Result<std::vector<FundedAccount>> derived = derive_accounts(options);
    if (!derived)
        return tl::unexpected(derived.error());
    accounts = std::move(*derived);
    auto opened = options.data_dir ? storage::Database::open(*options.data_dir)
                                   : storage::Database::in_memory();
    if (!opened)
        return tl::unexpected(opened.error());
    database = std::move(*opened);
    auto made = open_l1_only(options, accounts, database);
    if (!made)
        return tl::unexpected(made.error());
    chain = std::move(*made);
    return {};
}

void L1Only::Impl::make_miner(const L1OnlyOptions& options)
{
    using node::MiningMode;
    MiningMode mode = MiningMode::automine;
    if (options.block_time)
        mode = options.block_time->count() == 0 ? MiningMode::manual : MiningMode::interval;
    miner = std::make_unique<node::Miner>(*chain, commands, mode,
                                          options.block_time.value_or(std::chrono::seconds(2)));
}

void L1Only::Impl::add_methods()
{
    rpc::EthOptions options;
    for (const FundedAccount& account : accounts)
        options.accounts.push_back({account.address, account.private_key});
    api = std::make_unique<rpc::EthApi>(*miner, std::move(options));
    api->add_to(methods);
}

Result<void> L1Only::Impl::open_desk()
{
    desk = std::make_unique<L1Desk>(*miner, api->console(), database, accounts.size());
    if (Result<void> opened = desk->open_log(); !opened)
        return opened;
    control = std::make_unique<rpc::NucleateApi>(*desk);
    control->add_to(methods);
    writer = std::make_unique<node::WriterThread>(commands, *miner);
    return {};
}

Result<void> L1Only::Impl::listen(const L1OnlyOptions& options)
{
    rpc::ServerOptions server_options;
    server_options.address = options.host;
    // A worker waits while its transaction is mined: with many of them blocks hold more than one.
    server_options.workers = std::max(16U, 2 * std::thread::hardware_concurrency());
    server_options.access.hosts = options.allowed_hosts;
    server_options.access.origins = options.allowed_origins;
    server = std::make_unique<rpc::Server>(std::move(server_options));
    const Result<std::uint16_t> port = server->open(options.port, methods);
    if (!port)
        return tl::unexpected(port.error());
    const bool is_v6 = options.host.find(':') != std::string::npos;
    const std::string host = is_v6 ? "[" + options.host + "]" : options.host;
    endpoints.l1.http = "http://" + host + ":" + std::to_string(*port);
    endpoints.l1.ws = "ws://" + host + ":" + std::to_string(*port);
    endpoints.l1.chain_id = chain->spec().chain_id;
    desk->open(endpoints.l1.http, endpoints.l1.ws);
    for (const FundedAccount& account : accounts)
        endpoints.funded_keys.push_back(account.private_key);
    return options.data_dir ? write_endpoints(*options.data_dir, endpoints) : Result<void>{};
}

Result<std::string> methods_page()
{
    L1Only::Impl l1;
    L1OnlyOptions options;
    options.block_time = std::chrono::milliseconds(0);
    if (Result<void> opened = l1.open(options); !opened)
        return tl::unexpected(opened.error());
    l1.make_miner(options);
    l1.add_methods();
    Result<std::string> page = rpc::methods_page(l1.methods);
    if (page)
        *page += rollup_methods_section();
    return page;
}

L1Only::L1Only(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}

L1Only::~L1Only()
{
    // Nobody waits for an endpoint any more.
    if (impl_->chain && impl_->chain->fork())
        impl_->chain->fork()->cancel();
}

Result<std::unique_ptr<L1Only>> L1Only::start(const L1OnlyOptions& options)
{
    auto impl = std::make_unique<Impl>();
    if (Result<void> opened = impl->open(options); !opened)
        return tl::unexpected(opened.error());
    impl->make_miner(options);
    impl->add_methods();
    if (Result<void> opened = impl->open_desk(); !opened)
        return tl::unexpected(opened.error());
    if (Result<void> listening = impl->listen(options); !listening)
        return tl::unexpected(listening.error());
    return std::unique_ptr<L1Only>(new L1Only(std::move(impl)));
}

const Endpoints& L1Only::endpoints() const
{
    return impl_->endpoints;
}

std::vector<std::string> L1Only::console_lines()
{
    std::vector<std::string> out;
    rpc::ConsoleLog& console = impl_->api->console();
    for (const rpc::ConsoleLine& line : console.after(impl_->printed)) {
        impl_->printed = line.number;
        std::string text = line.transaction ? to_hex_data(*line.transaction) : std::string("call");
        text.append("  ").append(line.text);
        std::replace_if(
            text.begin(), text.end(),
            [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; }, ' ');
        out.push_back(std::move(text));
    }
    return console.shown() ? out : std::vector<std::string>{};
}

const std::vector<L1Only::FundedAccount>& L1Only::accounts() const
{
    return impl_->accounts;
}

} // namespace nucleate::devnet
