#include "chain/devnet/l1_only.hpp"

#include "chain/base/command_queue.hpp"
#include "chain/crypto/bip32.hpp"
#include "chain/crypto/bip39.hpp"
#include "chain/crypto/secp256k1.hpp"
#include "chain/node/l1_genesis.hpp"
#include "chain/node/miner.hpp"
#include "chain/rpc/eth_api.hpp"
#include "chain/rpc/server.hpp"
#include "chain/storage/database.hpp"

#include <algorithm>
#include <array>
#include <thread>

namespace nucleate::devnet {

namespace {

constexpr auto kForks = std::to_array<std::pair<const char*, evm::Fork>>({
    {"london", evm::Fork::london},
    {"paris", evm::Fork::paris},
    {"shanghai", evm::Fork::shanghai},
    {"cancun", evm::Fork::cancun},
    {"prague", evm::Fork::prague},
});

constexpr std::uint64_t kSafeDepth = 32;
constexpr std::uint64_t kFinalizedDepth = 64;

std::uint64_t wall_seconds()
{
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return static_cast<std::uint64_t>(
        std::chrono::duration_cast<std::chrono::seconds>(now).count());
}

Result<evm::Fork> find_fork(const std::string& name)
{
    const auto found =
        std::find_if(kForks.begin(), kForks.end(), [&](const auto& f) { return name == f.first; });
    if (found == kForks.end())
        return fail("unknown hard fork: " + name);
    return found->second;
}

Result<std::vector<L1Only::FundedAccount>> derive_accounts(const L1OnlyOptions& options)
{
    const auto seed = crypto::seed_from_mnemonic(options.mnemonic);
    if (!seed)
        return fail("the mnemonic is not valid: want 12 to 24 English BIP-39 words that belong "
                    "together");
    std::vector<L1Only::FundedAccount> out;
    for (std::uint32_t i = 0; i < options.accounts; ++i) {
        const auto key = crypto::ethereum_private_key(seed->view(), i);
        const auto address = key ? crypto::address_of_private_key(*key) : std::nullopt;
        if (!address)
            return fail("no key for account " + std::to_string(i));
        out.push_back({*address, *key});
    }
    return out;
}

/// The time of block 0, kept beside the chain, so that the same genesis comes out after a restart.
Result<std::uint64_t> genesis_time(storage::Database& database)
{
    constexpr std::string_view kKey = "l1_only.genesis_time";
    const Result<std::optional<Bytes>> kept = database.meta(kKey);
    if (!kept)
        return tl::unexpected(kept.error());
    if (*kept)
        return uint256_from_be(**kept).low64();
    const std::uint64_t now = wall_seconds();
    Result<storage::Database::Transaction> transaction =
        storage::Database::Transaction::begin(database);
    if (!transaction)
        return tl::unexpected(transaction.error());
    if (Result<void> put = database.put_meta(kKey, to_minimal_be(now)); !put)
        return tl::unexpected(put.error());
    if (Result<void> done = transaction->commit(); !done)
        return tl::unexpected(done.error());
    return now;
}

Result<std::unique_ptr<node::Chain>> open_l1(const L1OnlyOptions& options,
                                             const std::vector<L1Only::FundedAccount>& accounts,
                                             const std::shared_ptr<storage::Database>& database)
{
    const Result<evm::Fork> fork = find_fork(options.hardfork);
    if (!fork)
        return tl::unexpected(fork.error());
    const Result<std::uint64_t> time = genesis_time(*database);
    if (!time)
        return tl::unexpected(time.error());
    node::L1GenesisOptions genesis_options;
    genesis_options.chain_id = options.chain_id;
    genesis_options.timestamp = *time;
    genesis_options.gas_limit = options.gas_limit;
    genesis_options.funded_accounts = 0;
    for (const L1Only::FundedAccount& account : accounts)
        genesis_options.alloc[account.address].balance =
            options.balance_eth * uint256{1'000'000'000'000'000'000};
    node::Genesis genesis = node::l1_genesis(genesis_options);
    genesis.spec = execution::ChainSpec::l1(options.chain_id, *fork);
    node::ChainOptions chain;
    chain.storage = database;
    chain.gas_limit = options.gas_limit;
    chain.safe_depth = kSafeDepth;
    chain.finalized_depth = kFinalizedDepth;
    return node::open_chain(genesis, std::move(chain));
}

} // namespace

std::vector<std::string> hardfork_names()
{
    std::vector<std::string> out;
    for (const auto& [name, fork] : kForks)
        out.emplace_back(name);
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
    std::unique_ptr<node::WriterThread> writer;
    std::unique_ptr<rpc::EthApi> api;
    rpc::MethodTable methods;
    std::unique_ptr<rpc::Server> server;
    Endpoints endpoints;

    Result<void> open(const L1OnlyOptions& options);
    void start_miner(const L1OnlyOptions& options);
    void add_methods();
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
    auto made = open_l1(options, accounts, database);
    if (!made)
        return tl::unexpected(made.error());
    chain = std::move(*made);
    return {};
}

void L1Only::Impl::start_miner(const L1OnlyOptions& options)
{
    using node::MiningMode;
    MiningMode mode = MiningMode::automine;
    if (options.block_time)
        mode = options.block_time->count() == 0 ? MiningMode::manual : MiningMode::interval;
    miner = std::make_unique<node::Miner>(*chain, commands, mode,
                                          options.block_time.value_or(std::chrono::seconds(2)));
    writer = std::make_unique<node::WriterThread>(commands, *miner);
}

void L1Only::Impl::add_methods()
{
    rpc::EthOptions options;
    for (const FundedAccount& account : accounts)
        options.accounts.push_back({account.address, account.private_key});
    api = std::make_unique<rpc::EthApi>(*miner, std::move(options));
    api->add_to(methods);
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
    endpoints.l1.chain_id = options.chain_id;
    for (const FundedAccount& account : accounts)
        endpoints.funded_keys.push_back(account.private_key);
    return options.data_dir ? write_endpoints(*options.data_dir, endpoints) : Result<void>{};
}

L1Only::L1Only(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}

L1Only::~L1Only() = default;

Result<std::unique_ptr<L1Only>> L1Only::start(const L1OnlyOptions& options)
{
    auto impl = std::make_unique<Impl>();
    if (Result<void> opened = impl->open(options); !opened)
        return tl::unexpected(opened.error());
    impl->start_miner(options);
    impl->add_methods();
    if (Result<void> listening = impl->listen(options); !listening)
        return tl::unexpected(listening.error());
    return std::unique_ptr<L1Only>(new L1Only(std::move(impl)));
}

const Endpoints& L1Only::endpoints() const
{
    return impl_->endpoints;
}

const std::vector<L1Only::FundedAccount>& L1Only::accounts() const
{
    return impl_->accounts;
}

} // namespace nucleate::devnet
