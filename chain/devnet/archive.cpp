#include "chain/devnet/archive.hpp"

#include "chain/base/hex.hpp"
#include "chain/crypto/keccak.hpp"
#include "chain/devnet/da_folder.hpp"
#include "chain/devnet/event_recorder.hpp"
#include "chain/devnet/l1_settings.hpp"
#include "chain/devnet/narrator.hpp"
#include "chain/devnet/rollup_record.hpp"
#include "chain/node/beacon_client.hpp"
#include "chain/node/remote_chain.hpp"
#include "chain/rollup/alt_da_source.hpp"
#include "chain/rollup/chain_l1_source.hpp"
#include "chain/rollup/da_client.hpp"
#include "chain/rollup/verify.hpp"
#include "chain/storage/chain_store.hpp"

#include <sstream>

namespace nucleate::devnet {
namespace {

Result<std::unique_ptr<node::Chain>> open_stored(const node::Genesis& genesis, std::string name,
                                                 std::shared_ptr<storage::Database> database)
{
    node::ChainOptions options;
    options.name = std::move(name);
    options.storage = std::move(database);
    options.read_only = true;
    if (const auto mirrored = node::kept_fork(*options.storage, options.name); !mirrored)
        return tl::unexpected(mirrored.error());
    else if (*mirrored) {
        auto fork = node::open_fork(**mirrored, options.storage->folder());
        if (!fork)
            return tl::unexpected(fork.error());
        options.fork = std::move(*fork);
        options.follows = true;
    }
    return node::open_chain(genesis, std::move(options));
}

Result<std::string> text_of(const storage::Database& database, const std::string& key)
{
    const auto value = database.meta(key);
    if (!value)
        return tl::unexpected(value.error());
    if (!*value)
        return std::string{};
    return std::string((*value)->begin(), (*value)->end());
}

Result<std::shared_ptr<rollup::DaStore>> open_da(const storage::Database& database,
                                                 const std::string& url)
{
    if (!url.empty())
        return rollup::DaClient::open(url);
    auto folder = DaFolder::open(database.folder() / kDaFolder, rollup::CommitmentType::keccak);
    if (!folder)
        return tl::unexpected(folder.error());
    return std::shared_ptr<rollup::DaStore>(std::move(*folder));
}

Result<std::shared_ptr<node::BeaconClient>> open_beacon(const std::string& url)
{
    return url.empty() ? std::shared_ptr<node::BeaconClient>{} : node::BeaconClient::find(url, {});
}

Result<ChainVerdict> verify_one(const std::shared_ptr<storage::Database>& database,
                                const rollup::L1Source& source, std::uint64_t l1_chain_id,
                                const std::string& formation)
{
    const Result<std::string> text = text_of(*database, rollup_key(formation));
    if (!text)
        return tl::unexpected(text.error());
    const Result<RollupRecord> record = rollup_record_from_json(*text);
    if (!record)
        return tl::unexpected(record.error());
    const auto deployment = rebuild(*record, l1_chain_id);
    if (!deployment)
        return tl::unexpected(deployment.error());
    if (!deployment->config() || !deployment->genesis())
        return fail("The record of " + formation + " holds no genesis.");
    ChainVerdict verdict;
    verdict.chain = chain_name(formation);
    const auto chain = open_stored(*deployment->genesis(), verdict.chain, database);
    if (!chain)
        return tl::unexpected(chain.error());
    const auto report =
        rollup::verify(source, *deployment->config(), *deployment->genesis(), **chain);
    if (!report)
        return tl::unexpected(report.error());
    verdict.migrated = record->migration.accounts.size();
    verdict.migrated_slots = record->migration.slot_count();
    verdict.anchor = deployment->config()->l1_genesis.number;
    verdict.blocks = report->blocks;
    verdict.unsafe_blocks = report->unsafe_blocks;
    verdict.l1_blocks = report->l1_blocks;
    if (const auto& difference = report->difference)
        verdict.difference = "differs at " + difference->chain + " block " +
                             std::to_string(difference->number) + ": " + difference->what;
    return verdict;
}

} // namespace

Result<std::unique_ptr<Archive>> Archive::open(const std::filesystem::path& data_dir)
{
    if (!std::filesystem::exists(data_dir))
        return fail("There is no folder " + data_dir.string() + ".");
    auto database = storage::Database::open(data_dir);
    if (!database)
        return tl::unexpected(database.error());
    return std::unique_ptr<Archive>(new Archive(std::move(*database)));
}

Result<void> Archive::each_event(const std::string& formation, const std::string& kind,
                                 const std::function<void(const std::string&)>& take) const
{
    const storage::EventLog log(*database_);
    storage::EventQuery query{
        .from = 1, .limit = storage::kMostEvents, .formation = formation, .kind = kind};
    for (;;) {
        const auto page = log.read(query);
        if (!page)
            return tl::unexpected(page.error());
        for (const storage::Event& event : *page)
            take(log_line(to_row(event)));
        if (page->size() < query.limit)
            return {};
        query.from = page->back().id + 1;
    }
}

Result<std::string> Archive::event_digest() const
{
    Bytes text;
    const Result<void> read = each_event({}, {}, [&text](const std::string& line) {
        text.insert(text.end(), line.begin(), line.end());
        text.push_back('\n');
    });
    if (!read)
        return tl::unexpected(read.error());
    return to_hex_data(crypto::keccak256(text));
}

Result<node::PruneReport> Archive::prune(std::uint64_t keep) const
{
    const auto chains = storage::ChainStore::names(*database_);
    if (!chains)
        return tl::unexpected(chains.error());
    const auto settings = kept_l1_settings(*database_);
    if (!settings)
        return tl::unexpected(settings.error());
    // Every L2 must be derivable from L1 alone, for replicas that join and for `verify`.
    if (*settings || chains->size() > 1)
        return fail("The folder holds a devnet, whose L2s are derived from the whole of its L1: "
                    "only the folder of an L1 alone can be pruned.");
    return node::prune_chain(database_, "l1", keep);
}

Result<std::vector<ChainVerdict>> Archive::verify(const DataSources& sources) const
{
    const auto settings = kept_l1_settings(*database_);
    if (!settings)
        return tl::unexpected(settings.error());
    if (!*settings)
        return fail("The folder holds no devnet.");
    const auto l1 = open_stored(l1_genesis_of(**settings), "l1", database_);
    if (!l1)
        return tl::unexpected(l1.error());
    const Result<std::string> list = text_of(*database_, kRollupList);
    if (!list)
        return tl::unexpected(list.error());
    const auto alt_da = open_da(*database_, sources.da_url);
    if (!alt_da)
        return tl::unexpected(alt_da.error());
    const auto beacon = open_beacon(sources.l1_beacon_url);
    if (!beacon)
        return tl::unexpected(beacon.error());
    rollup::ChainL1Source l1_source(**l1);
    l1_source.read_blobs_from(*beacon);
    const rollup::AltDaSource source(l1_source, **alt_da);
    std::vector<ChainVerdict> verdicts;
    std::istringstream names(*list);
    for (std::string formation; std::getline(names, formation);) {
        Result<ChainVerdict> verdict =
            verify_one(database_, source, (*l1)->spec().chain_id, formation);
        if (!verdict)
            return tl::unexpected(verdict.error());
        verdicts.push_back(std::move(*verdict));
    }
    return verdicts;
}

} // namespace nucleate::devnet
