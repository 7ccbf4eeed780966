#include "chain/storage/trie_tables.hpp"

#include "chain/storage/database.hpp"
#include "chain/storage/sqlite.hpp"

#include <algorithm>

namespace nucleate::storage {
namespace {

BytesView view(const std::string& place)
{
    return {reinterpret_cast<const std::uint8_t*>(place.data()), place.size()};
}

Result<std::optional<TrieTables::Epoch>> first_epoch(const Database& database,
                                                     const std::string& sql, std::uint64_t block)
{
    auto reader = database.reader();
    if (!reader)
        return tl::unexpected<Error>(reader.error());
    Query query = (*reader)->query(sql);
    const Result<bool> row = query.bind(std::min<std::uint64_t>(block, INT64_MAX)).step();
    if (!row)
        return tl::unexpected<Error>(row.error());
    if (!*row)
        return std::optional<TrieTables::Epoch>{};
    return std::optional(TrieTables::Epoch{query.unsigned_integer(0), query.unsigned_integer(1),
                                           query.unsigned_integer(2)});
}

/// Versions come newest first; each may build on the one before it.
Result<std::optional<trie::NodeVersion>> read_version(Query& query)
{
    std::vector<Bytes> newest_first;
    Result<bool> row = query.step();
    while (row && *row) {
        newest_first.push_back(to_bytes(query.blob(0)));
        if (trie::is_whole(newest_first.back()) || newest_first.size() > trie::kMostSteps)
            break;
        row = query.step();
    }
    if (!row)
        return tl::unexpected<Error>(row.error());
    std::optional<trie::NodeVersion> version;
    for (auto it = newest_first.rbegin(); it != newest_first.rend(); ++it) {
        version = trie::unpack_node(*it, version);
        if (!version)
            return fail("The database file is damaged: a trie node cannot be read.");
    }
    return version;
}

} // namespace

struct TrieTables::Statements
{
    explicit Statements(const std::string& p)
        : epoch_at("SELECT epoch, block, changes FROM " + p +
                   "epochs WHERE block <= ? ORDER BY epoch DESC LIMIT 1"),
          epoch_after("SELECT epoch, block, changes FROM " + p +
                      "epochs WHERE block > ? ORDER BY epoch LIMIT 1"),
          node("SELECT node FROM " + p +
               "nodes WHERE place = ? AND epoch <= ? ORDER BY epoch DESC"),
          put_node("INSERT OR REPLACE INTO " + p + "nodes(place, epoch, node) VALUES(?, ?, ?)"),
          put_epoch("INSERT OR REPLACE INTO " + p + "epochs(epoch, block, changes) VALUES(?,?,?)"),
          cut_epochs("DELETE FROM " + p + "epochs WHERE epoch < ? AND block >= ?"),
          prune_epochs("DELETE FROM " + p + "epochs WHERE block < ?"),
          // Before the first epoch that stays only the last whole version of a place is needed,
          // and what builds on it.
          prune_nodes("DELETE FROM " + p + "nodes WHERE epoch < (SELECT MAX(n.epoch) FROM " + p +
                      "nodes n WHERE n.place = " + p +
                      "nodes.place AND n.epoch <= (SELECT MIN(epoch) FROM " + p +
                      "epochs) AND substr(n.node, 1, 1) IN (x'00', x'01'))")
    {}
    std::string epoch_at, epoch_after, node, put_node, put_epoch, cut_epochs;
    std::string prune_epochs, prune_nodes;
};

TrieTables::TrieTables(Database& database, const std::string& prefix)
    : database_(database), sql_(std::make_shared<const Statements>(prefix))
{}

Result<std::optional<TrieTables::Epoch>> TrieTables::epoch_at(std::uint64_t block) const
{
    return first_epoch(database_, sql_->epoch_at, block);
}

Result<std::optional<TrieTables::Epoch>> TrieTables::epoch_after(std::uint64_t block) const
{
    return first_epoch(database_, sql_->epoch_after, block);
}

Result<std::optional<trie::NodeVersion>> TrieTables::node(const std::string& place,
                                                          std::uint64_t epoch) const
{
    auto reader = database_.reader();
    if (!reader)
        return tl::unexpected<Error>(reader.error());
    Query query = (*reader)->query(sql_->node);
    query.bind(view(place)).bind(epoch);
    return read_version(query);
}

Result<void> TrieTables::put(const Epoch& epoch, const std::vector<Node>& nodes)
{
    auto transaction = Database::Transaction::begin(database_);
    if (!transaction)
        return tl::unexpected<Error>(transaction.error());
    Connection& writer = database_.writer();
    Query read = writer.query(sql_->node);
    Query write = writer.query(sql_->put_node);
    for (const Node& node : nodes) {
        read.bind(view(node.place)).bind(epoch.number - 1);
        const auto before = read_version(read);
        read.reset();
        if (!before)
            return tl::unexpected<Error>(before.error());
        const Bytes packed = trie::pack_node(node.rlp, *before);
        auto done = write.bind(view(node.place)).bind(epoch.number).bind(BytesView{packed}).run();
        if (!done)
            return done;
    }
    auto done = writer.query(sql_->cut_epochs).bind(epoch.number).bind(epoch.block).run();
    if (!done)
        return done;
    done = writer.query(sql_->put_epoch)
               .bind(epoch.number)
               .bind(epoch.block)
               .bind(epoch.changes)
               .run();
    return done ? transaction->commit() : done;
}

Result<void> TrieTables::prune(std::uint64_t block)
{
    auto transaction = Database::Transaction::begin(database_);
    if (!transaction)
        return tl::unexpected<Error>(transaction.error());
    Connection& writer = database_.writer();
    if (auto done = writer.query(sql_->prune_epochs).bind(block).run(); !done)
        return done;
    if (auto done = writer.query(sql_->prune_nodes).run(); !done)
        return done;
    return transaction->commit();
}

} // namespace nucleate::storage
