#include "chain/node/prune.hpp"

#include "chain/node/remote_chain.hpp"
#include "chain/node/state_trie.hpp"

#include <algorithm>

namespace nucleate::node {
namespace {

/// Stores the tries of the head: from them one can go back to every block that stays.
Result<void> store_tries_of(const std::shared_ptr<storage::ChainStore>& store, std::uint64_t last)
{
    StateTrie tries(store, {});
    if (auto started = tries.start(last, true); !started)
        return started;
    while (tries.block() != last)
        if (auto done = tries.step_towards(last); !done)
            return done;
    return tries.put();
}

} // namespace

Result<PruneReport> prune_chain(const std::shared_ptr<storage::Database>& database,
                                const std::string& name, std::uint64_t keep)
{
    const auto names = storage::ChainStore::names(*database);
    if (!names)
        return tl::unexpected<Error>(names.error());
    if (std::find(names->begin(), names->end(), name) == names->end())
        return fail("The data folder holds no chain " + name + ".");
    const auto fork = kept_fork(*database, name);
    if (!fork)
        return tl::unexpected<Error>(fork.error());
    if (*fork)
        return fail("The chain " + name + " is a fork of another chain: it cannot be pruned.");
    auto opened = storage::ChainStore::open(database, name);
    if (!opened)
        return tl::unexpected<Error>(opened.error());
    const std::shared_ptr<storage::ChainStore> store = std::move(*opened);
    const auto last = store->last();
    if (!last)
        return tl::unexpected<Error>(last.error());
    const auto first = store->first();
    if (!first)
        return tl::unexpected<Error>(first.error());
    PruneReport report;
    report.last = last->value_or(0);
    report.first =
        std::max(*first, report.last + 1 - std::clamp<std::uint64_t>(keep, 1, report.last + 1));
    if (report.first == *first)
        return report;
    auto transaction = storage::Database::Transaction::begin(*database);
    if (!transaction)
        return tl::unexpected<Error>(transaction.error());
    if (auto done = store_tries_of(store, report.last); !done)
        return tl::unexpected<Error>(done.error());
    if (auto done = store->prune(report.first); !done)
        return tl::unexpected<Error>(done.error());
    if (auto done = transaction->commit(); !done)
        return tl::unexpected<Error>(done.error());
    if (auto done = database->shrink(); !done)
        return tl::unexpected<Error>(done.error());
    return report;
}

} // namespace nucleate::node
