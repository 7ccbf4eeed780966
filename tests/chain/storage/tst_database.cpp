#include <QTemporaryDir>
#include <QtTest>
#ifndef Q_MOC_RUN // moc cannot read the standard library's thread headers
#include "chain/storage/database.hpp"
#include "chain/storage/event_log.hpp"
#include "chain/storage/sqlite.hpp"

#include <fstream>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#endif

using namespace nucleate;
using namespace nucleate::storage;

namespace {
Bytes text(const char* s)
{
    return {s, s + std::strlen(s)};
}
std::string folder_of(const QTemporaryDir& dir)
{
    return dir.path().toStdString();
}
} // namespace

class TstDatabase : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void metaSurvivesReopening();
    void secondProcessIsToldWhoHoldsTheFolder();
    void refusesWhatItCannotUse_data();
    void refusesWhatItCannotUse();
    void rollsBackWithoutCommit();
    void failedInnerTransactionSpoilsTheOuter();
    void readersDoNotWaitForAWriter();
    void temporaryFolderIsGoneAfterwards();
    void eventsAreNumberedAndFiltered();
    void eventsJoinTheTransaction();
    void fullDiskIsSaidAndLosesNothing();
};

void TstDatabase::metaSurvivesReopening()
{
    QTemporaryDir dir;
    {
        auto db = Database::open(folder_of(dir)).value();
        QVERIFY(db->put_meta("clock", text("12")));
        QVERIFY(db->put_meta("clock", text("13")));
        QVERIFY(db->put_meta("empty", {}));
        QVERIFY(db->put_meta("gone", text("x")));
        QVERIFY(db->erase_meta("gone"));
    }
    auto db = Database::open(folder_of(dir)).value();
    QVERIFY(db->meta("clock").value() == text("13"));
    QVERIFY(db->meta("empty").value() == Bytes{});
    QVERIFY(!db->meta("gone").value());
}

void TstDatabase::secondProcessIsToldWhoHoldsTheFolder()
{
    QTemporaryDir dir;
    const auto db = Database::open(folder_of(dir)).value();
    const std::string mine = "in use by process " + std::to_string(getpid()) + ".";
    const pid_t child = fork();
    if (child == 0) {
        const auto second = Database::open(folder_of(dir));
        _exit(!second && second.error().message.find(mine) != std::string::npos ? 0 : 1);
    }
    int status = 1;
    waitpid(child, &status, 0);
    QCOMPARE(status, 0);
}

void TstDatabase::refusesWhatItCannotUse_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("not a database")
        << QByteArray(8'192, 'x') << QByteArray() << QByteArray("damaged");
    QTest::newRow("later version") << QByteArray() << QByteArray("PRAGMA user_version=99")
                                   << QByteArray("later version of Nucleate (format 99");
    QTest::newRow("another program")
        << QByteArray() << QByteArray("PRAGMA application_id=5") << QByteArray("another program");
}

void TstDatabase::refusesWhatItCannotUse()
{
    QFETCH(QByteArray, file);
    QFETCH(QByteArray, sql);
    QFETCH(QByteArray, expected);
    QTemporaryDir dir;
    const std::string path = folder_of(dir) + "/nucleate.db";
    if (file.isEmpty()) {
        QVERIFY(Database::open(folder_of(dir)));
        auto connection = Connection::open(path, Connection::Mode::writer, true).value();
        QVERIFY(connection->execute(sql.toStdString()));
    } else {
        std::ofstream(path) << file.toStdString();
    }
    const auto opened = Database::open(folder_of(dir));
    QVERIFY(!opened);
    QVERIFY2(opened.error().message.find(expected.toStdString()) != std::string::npos,
             opened.error().message.c_str());
}

void TstDatabase::rollsBackWithoutCommit()
{
    auto db = Database::in_memory().value();
    QVERIFY(db->put_meta("a", text("1")));
    {
        auto transaction = Database::Transaction::begin(*db);
        QVERIFY(transaction);
        QVERIFY(db->put_meta("a", text("2")));
        QVERIFY(db->meta("a").value() == text("1")); // readers see what is committed
    }
    QVERIFY(db->meta("a").value() == text("1"));
}

void TstDatabase::failedInnerTransactionSpoilsTheOuter()
{
    auto db = Database::in_memory().value();
    {
        auto outer = Database::Transaction::begin(*db);
        QVERIFY(db->put_meta("a", text("1")));
        {
            auto inner = Database::Transaction::begin(*db);
            QVERIFY(db->put_meta("b", text("1")));
        }
        QVERIFY(!outer->commit());
    }
    QVERIFY(!db->meta("a").value());
    QVERIFY(db->put_meta("a", text("2"))); // and the next one is whole again
    QVERIFY(db->meta("a").value() == text("2"));
}

void TstDatabase::readersDoNotWaitForAWriter()
{
    auto db = Database::in_memory().value();
    QVERIFY(db->put_meta("a", text("1")));
    auto transaction = Database::Transaction::begin(*db);
    QVERIFY(db->put_meta("a", text("2")));
    bool seen = false;
    std::thread reader([&] { seen = db->meta("a").value() == text("1"); });
    reader.join();
    QVERIFY(seen);
    QVERIFY(transaction->commit());
    QVERIFY(db->meta("a").value() == text("2"));
}

void TstDatabase::temporaryFolderIsGoneAfterwards()
{
    std::filesystem::path folder;
    {
        auto db = Database::in_memory().value();
        folder = db->folder();
        QVERIFY(std::filesystem::exists(folder));
    }
    QVERIFY(!std::filesystem::exists(folder));
}

void TstDatabase::eventsAreNumberedAndFiltered()
{
    auto db = Database::in_memory().value();
    EventLog log(*db);
    QCOMPARE(log.last_id().value(), std::uint64_t{0});
    Event event;
    event.kind = "block.built";
    event.facts = {{"gas", "21000"}, {"", ""}, {"gas", "again"}};
    QCOMPARE(log.append(event).value(), std::uint64_t{1});
    event.kind = "formation.live";
    event.formation = "f1";
    event.cause = 1;
    QCOMPARE(log.append(event).value(), std::uint64_t{2});
    event.id = 2;
    QVERIFY(log.read({.from = 2, .formation = {}, .kind = {}}).value() == std::vector{event});
    QVERIFY(log.read({.formation = "f1", .kind = {}}).value() == std::vector{event});
    QVERIFY(log.read({.formation = "f1", .kind = "block.built"}).value().empty());
    QCOMPARE(log.read({.limit = 1, .formation = {}, .kind = {}}).value().size(), std::size_t{1});
    QVERIFY(log.truncate(1));
    QCOMPARE(log.append(event).value(), std::uint64_t{2}); // ids have no gaps
}

void TstDatabase::eventsJoinTheTransaction()
{
    auto db = Database::in_memory().value();
    EventLog log(*db);
    {
        auto transaction = Database::Transaction::begin(*db);
        QVERIFY(log.append({}));
    }
    QCOMPARE(log.last_id().value(), std::uint64_t{0});
}

void TstDatabase::fullDiskIsSaidAndLosesNothing()
{
    auto db = Database::in_memory().value();
    QVERIFY(db->put_meta("a", text("1")));
    QVERIFY(db->writer().execute("PRAGMA max_page_count=40"));
    const auto stored = db->put_meta("a", Bytes(1'000'000, 7));
    QVERIFY(!stored);
    QVERIFY2(stored.error().message.starts_with("The disk is full"),
             stored.error().message.c_str());
    QVERIFY(db->meta("a").value() == text("1"));
    QVERIFY(db->put_meta("b", text("2"))); // small things still fit
}

QTEST_GUILESS_MAIN(TstDatabase)
#include "tst_database.moc"
