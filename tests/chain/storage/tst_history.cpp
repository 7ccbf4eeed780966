#include <QTemporaryDir>
#include <QtTest>
#ifndef Q_MOC_RUN // moc cannot read the standard library's thread headers
#include "chain/storage/database.hpp"
#include "chain/storage/row_archive.hpp"
#include "chain/storage/sample_log.hpp"
#include "chain/storage/schema.hpp"
#include "chain/storage/sqlite.hpp"
#endif

using namespace nucleate;
using namespace nucleate::storage;

namespace {

std::string folder_of(const QTemporaryDir& dir)
{
    return dir.path().toStdString();
}

} // namespace

/// What clients are shown of the past: samples and kept rows.
class TstHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void samples_survive_reopening()
    {
        QTemporaryDir dir;
        const std::vector<Sample> expected{
            {"l1", "base_fee", 10, 0.1}, {"l1", "base_fee", 12, -1e300}, {"l2-1", "tps", 3, 7}};
        {
            const auto db = Database::open(folder_of(dir)).value();
            SampleLog log(*db);
            QVERIFY(log.put({"l1", "base_fee", 12, 5}));
            QVERIFY(log.put(expected[2]));
            QVERIFY(log.put(expected[0]));
            QVERIFY(log.put(expected[1])); // in place of the first
            QVERIFY(log.put({"l1", "base_fee", 11, 5}));
            QVERIFY(log.erase({"l1", "base_fee", 11, 0}));
            QVERIFY(log.erase({"l1", "nothing", 11, 0}));
        }
        const auto db = Database::open(folder_of(dir)).value();
        QVERIFY(SampleLog(*db).all().value() == expected);
    }

    void rows_keep_their_place_and_their_bound()
    {
        const auto db = Database::in_memory().value();
        RowArchive archive(*db);
        for (const char* id : {"a", "b", "c", "d"})
            QVERIFY(archive.put("t", id, std::string("first ") + id, 3));
        QVERIFY(archive.put("t", "c", "second c", 3));
        QVERIFY(archive.put("other", "a", "x", 1));
        const std::vector<std::string> expected{"first b", "second c", "first d"};
        QVERIFY(archive.read("t").value() == expected);
        QVERIFY(archive.read("other").value() == std::vector<std::string>{"x"});
        QVERIFY(archive.read("none").value().empty());
    }

    void both_join_the_transaction()
    {
        const auto db = Database::in_memory().value();
        SampleLog log(*db);
        RowArchive archive(*db);
        {
            const auto transaction = Database::Transaction::begin(*db);
            QVERIFY(transaction);
            QVERIFY(log.put({"l1", "m", 1, 1}));
            QVERIFY(archive.put("t", "a", "row", 9));
        }
        QVERIFY(log.all().value().empty());
        QVERIFY(archive.read("t").value().empty());
    }

    void a_folder_of_the_first_format_is_taken_over()
    {
        QTemporaryDir dir;
        {
            const std::string path = folder_of(dir) + "/nucleate.db";
            const auto connection = Connection::open(path, Connection::Mode::writer, true).value();
            QVERIFY(connection->execute(
                "CREATE TABLE meta(key TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID;"
                "CREATE TABLE chains(id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);"
                "CREATE TABLE codes(hash BLOB PRIMARY KEY, code BLOB NOT NULL) WITHOUT ROWID;"
                "CREATE TABLE nodes(hash BLOB PRIMARY KEY, node BLOB NOT NULL) WITHOUT ROWID;"
                "INSERT INTO meta VALUES('seed', x'07');"
                "PRAGMA user_version=1; PRAGMA application_id=1316316012;"));
        }
        const auto db = Database::open(folder_of(dir)).value();
        QVERIFY(db->meta("seed").value() == Bytes{7});
        QVERIFY(SampleLog(*db).put({"l1", "m", 1, 1}));
        QVERIFY(RowArchive(*db).put("t", "a", "row", 9));
    }
};

QTEST_GUILESS_MAIN(TstHistory)
#include "tst_history.moc"
