#include "chain/storage/event_log.hpp"

#include "chain/encoding/rlp.hpp"
#include "chain/storage/database.hpp"
#include "chain/storage/sqlite.hpp"

#include <algorithm>

namespace nucleate::storage {
namespace {

constexpr const char* kColumns =
    "id, cause, time, kind, subject, actor, formation, chain, block, tx, facts";

BytesView bytes_of(const std::string& text)
{
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

/// RLP list of keys and values in turn.
Bytes encode_facts(const std::vector<std::pair<std::string, std::string>>& facts)
{
    rlp::Writer writer;
    writer.begin_list();
    for (const auto& [key, value] : facts)
        writer.string(bytes_of(key)).string(bytes_of(value));
    writer.end_list();
    return writer.take();
}

std::vector<std::pair<std::string, std::string>> decode_facts(BytesView encoded)
{
    std::vector<std::pair<std::string, std::string>> facts;
    rlp::Decoder decoder(encoded);
    rlp::Cursor root = decoder.root();
    rlp::Cursor list = root.list();
    while (!list.at_end()) {
        const BytesView key = list.string();
        const BytesView value = list.string();
        facts.emplace_back(std::string(key.begin(), key.end()),
                           std::string(value.begin(), value.end()));
    }
    return facts;
}

Event row_of(const Query& query)
{
    Event event;
    event.id = query.unsigned_integer(0);
    event.cause = query.unsigned_integer(1);
    event.time = query.unsigned_integer(2);
    event.kind = query.text(3);
    event.subject = query.text(4);
    event.actor = query.text(5);
    event.formation = query.text(6);
    event.chain = query.text(7);
    event.block = query.unsigned_integer(8);
    event.transaction = query.text(9);
    event.facts = decode_facts(query.blob(10));
    return event;
}

std::string select_of(const EventQuery& query)
{
    std::string sql = std::string("SELECT ") + kColumns + " FROM events WHERE id >= ?";
    if (!query.formation.empty())
        sql += " AND formation = ?";
    if (!query.kind.empty())
        sql += " AND kind = ?";
    return sql + " ORDER BY id LIMIT ?";
}

} // namespace

Result<std::uint64_t> EventLog::append(Event event)
{
    auto transaction = Database::Transaction::begin(database_);
    if (!transaction)
        return tl::unexpected<Error>(transaction.error());
    const Bytes facts = encode_facts(event.facts);
    Connection& writer = database_.writer();
    auto done = writer
                    .query("INSERT INTO events(id, cause, time, kind, subject, actor, formation,"
                           " chain, block, tx, facts)"
                           " VALUES((SELECT COALESCE(MAX(id), 0) + 1 FROM events),"
                           " ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .bind(event.cause)
                    .bind(event.time)
                    .bind(event.kind)
                    .bind(event.subject)
                    .bind(event.actor)
                    .bind(event.formation)
                    .bind(event.chain)
                    .bind(event.block)
                    .bind(event.transaction)
                    .bind(BytesView{facts})
                    .run();
    if (!done)
        return tl::unexpected<Error>(done.error());
    const auto id = static_cast<std::uint64_t>(writer.last_insert_id());
    if (auto committed = transaction->commit(); !committed)
        return tl::unexpected<Error>(committed.error());
    return id;
}

Result<std::vector<Event>> EventLog::read(const EventQuery& wanted) const
{
    auto reader = database_.reader();
    if (!reader)
        return tl::unexpected<Error>(reader.error());
    Query query = (*reader)->query(select_of(wanted));
    query.bind(std::min<std::uint64_t>(wanted.from, INT64_MAX));
    if (!wanted.formation.empty())
        query.bind(wanted.formation);
    if (!wanted.kind.empty())
        query.bind(wanted.kind);
    query.bind(std::uint64_t{std::min(wanted.limit, kMostEvents)});
    std::vector<Event> events;
    Result<bool> row = query.step();
    for (; row && *row; row = query.step())
        events.push_back(row_of(query));
    if (!row)
        return tl::unexpected<Error>(row.error());
    return events;
}

Result<std::uint64_t> EventLog::last_id() const
{
    auto reader = database_.reader();
    if (!reader)
        return tl::unexpected<Error>(reader.error());
    Query query = (*reader)->query("SELECT COALESCE(MAX(id), 0) FROM events");
    const Result<bool> row = query.step();
    if (!row)
        return tl::unexpected<Error>(row.error());
    return query.unsigned_integer(0);
}

Result<void> EventLog::truncate(std::uint64_t id)
{
    auto transaction = Database::Transaction::begin(database_);
    if (!transaction)
        return tl::unexpected<Error>(transaction.error());
    auto done = database_.writer()
                    .query("DELETE FROM events WHERE id > ?")
                    .bind(std::min<std::uint64_t>(id, INT64_MAX))
                    .run();
    if (!done)
        return done;
    return transaction->commit();
}

} // namespace nucleate::storage
