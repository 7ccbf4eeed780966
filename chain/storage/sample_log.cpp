#include "chain/storage/sample_log.hpp"

#include "chain/storage/database.hpp"
#include "chain/storage/sqlite.hpp"

namespace nucleate::storage {

Result<void> SampleLog::put(const Sample& sample)
{
    auto transaction = Database::Transaction::begin(database_);
    if (!transaction)
        return tl::unexpected<Error>(transaction.error());
    Connection& writer = database_.writer();
    auto named = writer.query("INSERT OR IGNORE INTO series(chain, metric) VALUES(?, ?)")
                     .bind(sample.chain)
                     .bind(sample.metric)
                     .run();
    if (!named)
        return named;
    auto done = writer
                    .query("INSERT OR REPLACE INTO samples(series, time, value)"
                           " SELECT id, ?, ? FROM series WHERE chain = ? AND metric = ?")
                    .bind(sample.time)
                    .bind(sample.value)
                    .bind(sample.chain)
                    .bind(sample.metric)
                    .run();
    if (!done)
        return done;
    return transaction->commit();
}

Result<void> SampleLog::erase(const Sample& sample)
{
    auto transaction = Database::Transaction::begin(database_);
    if (!transaction)
        return tl::unexpected<Error>(transaction.error());
    auto done = database_.writer()
                    .query("DELETE FROM samples WHERE time = ? AND series ="
                           " (SELECT id FROM series WHERE chain = ? AND metric = ?)")
                    .bind(sample.time)
                    .bind(sample.chain)
                    .bind(sample.metric)
                    .run();
    if (!done)
        return done;
    return transaction->commit();
}

Result<std::vector<Sample>> SampleLog::all() const
{
    auto reader = database_.reader();
    if (!reader)
        return tl::unexpected<Error>(reader.error());
    Query query = (*reader)->query("SELECT chain, metric, time, value FROM samples"
                                   " JOIN series ON series.id = samples.series"
                                   " ORDER BY samples.series, samples.time");
    std::vector<Sample> samples;
    Result<bool> row = query.step();
    for (; row && *row; row = query.step())
        samples.push_back({query.text(0), query.text(1), query.unsigned_integer(2), query.real(3)});
    if (!row)
        return tl::unexpected<Error>(row.error());
    return samples;
}

} // namespace nucleate::storage
