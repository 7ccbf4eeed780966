#include "chain/devnet/l1_only_chain.hpp"

#include "chain/crypto/bip32.hpp"
#include "chain/crypto/bip39.hpp"
#include "chain/crypto/secp256k1.hpp"
#include "chain/devnet/l1_settings.hpp"
#include "chain/execution/block_codec.hpp"
#include "chain/execution/fork_names.hpp"
#include "chain/node/genesis_file.hpp"
#include "chain/node/l1_genesis.hpp"
#include "chain/node/remote_chain.hpp"

#include <chrono>
#include <fstream>
#include <iterator>

namespace nucleate::devnet {
namespace {

constexpr std::uint64_t kGasLimit = 30'000'000;
constexpr std::uint64_t kEther = 1'000'000'000'000'000'000;
constexpr std::uint64_t kSafeDepth = 32;
constexpr std::uint64_t kFinalizedDepth = 64;

std::uint64_t wall_seconds()
{
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return static_cast<std::uint64_t>(
        std::chrono::duration_cast<std::chrono::seconds>(now).count());
}

/// What block 0 and the rules depend on besides the options, kept beside the chain, so that the
/// same chain opens after a restart.
struct KeptGenesis
{
    std::uint64_t time = 0; ///< seconds
    evm::Fork fork = node::kNewDevnetFork;
};
constexpr std::string_view kTimeKey = "l1_only.genesis_time";
constexpr std::string_view kForkKey = "l1_only.hardfork";

Result<void> keep(storage::Database& database, const KeptGenesis& genesis)
{
    auto transaction = storage::Database::Transaction::begin(database);
    if (!transaction)
        return tl::unexpected(transaction.error());
    if (auto put = database.put_meta(kTimeKey, to_minimal_be(genesis.time)); !put)
        return put;
    const std::string_view name = execution::fork_name(genesis.fork);
    if (auto put = database.put_meta(kForkKey, Bytes(name.begin(), name.end())); !put)
        return put;
    return transaction->commit();
}

/// The fork that the folder names. One without the record was made under Prague unless the options
/// say otherwise: the genesis blocks of Prague and Osaka have the same fields and do not tell.
Result<evm::Fork> kept_fork(const storage::Database& database, std::optional<evm::Fork> wanted)
{
    const Result<std::optional<Bytes>> kept = database.meta(kForkKey);
    if (!kept)
        return tl::unexpected(kept.error());
    if (!*kept)
        return wanted.value_or(kUnnamedFork);
    const std::string name((*kept)->begin(), (*kept)->end());
    const std::optional<evm::Fork> fork = execution::fork_named(name);
    if (!fork)
        return fail("The data folder's chain runs under rules that are not known here: " + name);
    if (wanted && *wanted != *fork)
        return fail("The data folder's chain runs under the rules of " + name + ", not of " +
                    std::string(execution::fork_name(*wanted)) +
                    ". Leave --hardfork out, or choose another data folder.");
    return *fork;
}

Result<KeptGenesis> kept_genesis(storage::Database& database, std::optional<evm::Fork> wanted)
{
    const Result<std::optional<Bytes>> time = database.meta(kTimeKey);
    if (!time)
        return tl::unexpected(time.error());
    KeptGenesis genesis{wall_seconds(), wanted.value_or(node::kNewDevnetFork)};
    if (*time) {
        const Result<evm::Fork> fork = kept_fork(database, wanted);
        if (!fork)
            return tl::unexpected(fork.error());
        genesis = {uint256_from_be(**time).low64(), *fork};
    }
    if (const auto done = keep(database, genesis); !done)
        return tl::unexpected(done.error());
    return genesis;
}

Result<std::string> read_file(const std::filesystem::path& file)
{
    std::ifstream in(file, std::ios::binary);
    if (!in)
        return fail("cannot read " + file.string());
    return std::string{std::istreambuf_iterator<char>(in), {}};
}

Result<node::Genesis> development_genesis(const L1OnlyOptions& options,
                                          const std::vector<L1Only::FundedAccount>& accounts,
                                          storage::Database& database)
{
    std::optional<evm::Fork> fork;
    if (options.hardfork) {
        fork = execution::fork_named(*options.hardfork);
        if (!fork)
            return fail("unknown hard fork: " + *options.hardfork);
    }
    const Result<KeptGenesis> kept = kept_genesis(database, fork);
    if (!kept)
        return tl::unexpected(kept.error());
    node::L1GenesisOptions genesis;
    genesis.chain_id = options.chain_id;
    genesis.timestamp = kept->time;
    genesis.gas_limit = options.gas_limit.value_or(kGasLimit);
    genesis.fork = kept->fork;
    genesis.funded_accounts = 0;
    for (const L1Only::FundedAccount& account : accounts)
        genesis.alloc[account.address].balance = options.balance_eth * uint256{kEther};
    return node::l1_genesis(genesis);
}

Result<node::Genesis> genesis_of(const L1OnlyOptions& options,
                                 const std::vector<L1Only::FundedAccount>& accounts,
                                 storage::Database& database)
{
    if (!options.genesis_file)
        return development_genesis(options, accounts, database);
    const Result<std::string> text = read_file(*options.genesis_file);
    if (!text)
        return tl::unexpected(text.error());
    return node::parse_genesis(*text);
}

/// The chain that the options or the folder name to continue; null for none.
Result<node::ForkPtr> fork_of(const L1OnlyOptions& options, const storage::Database& database)
{
    const auto kept = node::kept_fork(database, "l1");
    if (!kept)
        return tl::unexpected(kept.error());
    if (!*kept && !options.fork_url)
        return node::ForkPtr{};
    node::ForkRequest request = kept->value_or(node::ForkRequest{});
    if (*kept && options.fork_block && options.fork_block != request.number)
        return fail("The data folder's fork stands on block " + std::to_string(*request.number) +
                    ". Leave --fork-block-number out, or choose another data folder.");
    if (*kept && options.fork_chain_id && options.fork_chain_id != request.chain_id)
        return fail("The data folder's fork is one of chain " + std::to_string(*request.chain_id) +
                    ". Choose another data folder.");
    if (!*kept) {
        request.number = options.fork_block;
        request.chain_id = options.fork_chain_id;
    }
    request.url = options.fork_url.value_or(request.url);
    return node::open_fork(request, database.folder());
}

/// Puts the blocks of a file on the chain; those that it has are passed over. The last one counts
/// as final, as nothing can take its place.
Result<void> import_blocks(node::Chain& chain, const std::filesystem::path& file)
{
    const Result<std::string> bytes = read_file(file);
    if (!bytes)
        return tl::unexpected(bytes.error());
    const auto blocks =
        node::decode_blocks({reinterpret_cast<const std::uint8_t*>(bytes->data()), bytes->size()});
    if (!blocks)
        return tl::unexpected(blocks.error());
    for (const execution::Block& block : *blocks) {
        const std::uint64_t number = block.header.number;
        if (number <= chain.heads().latest) {
            if (chain.block_hash(number) != execution::header_hash(block.header))
                return fail("the chain has another block " + std::to_string(number) + " than " +
                            file.string());
            continue;
        }
        if (const auto imported = chain.import_block(block); !imported)
            return tl::unexpected(imported.error());
    }
    chain.set_safe(chain.heads().latest);
    chain.set_finalized(chain.heads().latest);
    return {};
}

} // namespace

Result<std::vector<L1Only::FundedAccount>> derive_accounts(const L1OnlyOptions& options)
{
    std::vector<L1Only::FundedAccount> out;
    if (options.genesis_file)
        return out;
    const auto seed = crypto::seed_from_mnemonic(options.mnemonic);
    if (!seed)
        return fail("the mnemonic is not valid: want 12 to 24 English BIP-39 words that belong "
                    "together");
    for (std::uint32_t i = 0; i < options.accounts; ++i) {
        const auto key = crypto::ethereum_private_key(seed->view(), i);
        const auto address = key ? crypto::address_of_private_key(*key) : std::nullopt;
        if (!address)
            return fail("no key for account " + std::to_string(i));
        out.push_back({*address, *key});
    }
    return out;
}

Result<std::unique_ptr<node::Chain>>
open_l1_only(const L1OnlyOptions& options, const std::vector<L1Only::FundedAccount>& accounts,
             const std::shared_ptr<storage::Database>& database)
{
    const Result<node::Genesis> genesis = genesis_of(options, accounts, *database);
    if (!genesis)
        return tl::unexpected(genesis.error());
    Result<node::ForkPtr> fork = fork_of(options, *database);
    if (!fork)
        return tl::unexpected(fork.error());
    if (*fork && genesis->spec.fork_at(0, genesis->header.timestamp) < evm::Fork::cancun)
        return fail("A fork runs under the rules of Cancun or later.");
    node::ChainOptions chain_options;
    chain_options.storage = database;
    if (!options.genesis_file)
        chain_options.gas_limit = *fork ? options.gas_limit : options.gas_limit.value_or(kGasLimit);
    chain_options.fork = std::move(*fork);
    for (const L1Only::FundedAccount& account : accounts)
        chain_options.fork_funds[account.address] = options.balance_eth * uint256{kEther};
    chain_options.can_restart = true;
    chain_options.safe_depth = kSafeDepth;
    chain_options.finalized_depth = kFinalizedDepth;
    auto chain = node::open_chain(*genesis, std::move(chain_options));
    if (chain && options.import_chain)
        if (const auto done = import_blocks(**chain, *options.import_chain); !done)
            return tl::unexpected(done.error());
    return chain;
}

} // namespace nucleate::devnet
