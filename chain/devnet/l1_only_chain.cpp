#include "chain/devnet/l1_only_chain.hpp"

#include "chain/crypto/bip32.hpp"
#include "chain/crypto/bip39.hpp"
#include "chain/crypto/secp256k1.hpp"
#include "chain/execution/block_codec.hpp"
#include "chain/execution/fork_names.hpp"
#include "chain/node/genesis_file.hpp"
#include "chain/node/l1_genesis.hpp"

#include <chrono>
#include <fstream>
#include <iterator>

namespace nucleate::devnet {
namespace {

constexpr std::uint64_t kSafeDepth = 32;
constexpr std::uint64_t kFinalizedDepth = 64;

std::uint64_t wall_seconds()
{
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return static_cast<std::uint64_t>(
        std::chrono::duration_cast<std::chrono::seconds>(now).count());
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
    const std::optional<evm::Fork> fork = execution::fork_named(options.hardfork);
    if (!fork)
        return fail("unknown hard fork: " + options.hardfork);
    const Result<std::uint64_t> time = genesis_time(database);
    if (!time)
        return tl::unexpected(time.error());
    node::L1GenesisOptions genesis;
    genesis.chain_id = options.chain_id;
    genesis.timestamp = *time;
    genesis.gas_limit = options.gas_limit;
    genesis.fork = *fork;
    genesis.funded_accounts = 0;
    for (const L1Only::FundedAccount& account : accounts)
        genesis.alloc[account.address].balance =
            options.balance_eth * uint256{1'000'000'000'000'000'000};
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
    node::ChainOptions chain_options;
    chain_options.storage = database;
    if (!options.genesis_file)
        chain_options.gas_limit = options.gas_limit;
    chain_options.safe_depth = kSafeDepth;
    chain_options.finalized_depth = kFinalizedDepth;
    auto chain = node::open_chain(*genesis, std::move(chain_options));
    if (chain && options.import_chain)
        if (const auto done = import_blocks(**chain, *options.import_chain); !done)
            return tl::unexpected(done.error());
    return chain;
}

} // namespace nucleate::devnet
