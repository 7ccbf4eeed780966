#include <QTemporaryDir>
#include <QtTest>
#ifndef Q_MOC_RUN // moc cannot read the standard library's thread headers
#include "chain/devnet/devnet.hpp"
#include "chain/devnet/scenario_file.hpp"
#include "tests/chain/devnet/json_rpc.hpp"
#include "tests/support/source_file.hpp"

#include <map>
#endif

using namespace nucleate;
namespace json = boost::json;

namespace {

using Rows = std::map<std::string, json::object>; ///< by id

/// What a window sees that opens on a devnet.
struct Sight
{
    std::map<std::string, Rows> tables;
    json::value series; ///< of the L1's base fee, whole

    const Rows& of(const std::string& table) const { return tables.at(table); }
};

Sight look(const std::string& url)
{
    Sight out;
    const json::value answer = devnet::test::call(url, "nucleate_snapshot");
    for (const auto& [table, rows] : answer.at("snapshot").as_object())
        for (const json::value& row : rows.as_array())
            out.tables[table][json::serialize(row.at("id"))] = row.as_object();
    out.series = devnet::test::call(url, "nucleate_series",
                                    {"l1", "base_fee", json::object{{"points", 10'000}}});
    return out;
}

/// Runs first light in virtual time until an event of that kind; what was to be seen then.
Sight run(const QString& folder, const std::string& end_when)
{
    devnet::DevnetOptions options;
    options.scenario =
        devnet::read_scenario(source_file("resources/scenarios/first-light.json")).value();
    options.seed = 7;
    options.data_dir = folder.toStdString();
    options.virtual_time = true;
    options.port = 0;
    options.end_when = end_when;
    auto net = devnet::Devnet::start(std::move(options), [](const std::string&) {});
    if (!net)
        qFatal("%s", net.error().message.c_str());
    if (!(*net)->wait(std::chrono::minutes(4)) || (*net)->failure())
        qFatal("the devnet did not come to %s", end_when.c_str());
    return look((*net)->endpoints().l1.http);
}

/// A row without what names this process's doors, what its pools hold, and what is looked up anew:
/// balances and the rules' averages are published only when they moved.
json::object lasting(const std::string& table, json::object row)
{
    static const std::map<std::string, std::vector<const char*>> kPassing{
        {"chains",
         {"http", "ws", "rollup", "verified", "verifiedHead", "pending", "risks", "stack",
          "complete", "outputs", "proposed", "settled"}},
        {"agents", {"balance", "usd"}},
        {"rules", {"value"}}};
    if (const auto found = kPassing.find(table); found != kPassing.end())
        for (const char* field : found->second)
            row.erase(field);
    return row;
}

} // namespace

/// A window that opens on a devnet after a restart begins with what was there before it.
class TstRestart : public QObject
{
    Q_OBJECT

    QTemporaryDir folder_;
    Sight before_;
    Sight after_;

private Q_SLOTS:
    void initTestCase()
    {
        before_ = run(folder_.path(), "formation.live");
        after_ = run(folder_.path(), "devnet.resumed"); // ends before its first block
    }

    void a_table_is_as_it_was_data()
    {
        QTest::addColumn<QByteArray>("table");
        for (const char* table : {"agents", "rules", "decisions", "formations", "bounties", "work",
                                  "chains", "blocks", "metrics"})
            QTest::newRow(table) << QByteArray(table);
    }
    void a_table_is_as_it_was()
    {
        QFETCH(QByteArray, table);
        const Rows& before = before_.of(table.toStdString());
        const Rows& after = after_.of(table.toStdString());
        QVERIFY(!before.empty());
        for (const auto& [id, row] : before) {
            const auto found = after.find(id);
            QVERIFY2(found != after.end(), (id + " is gone").c_str());
            const std::string name = table.toStdString();
            QCOMPARE(QByteArray::fromStdString(json::serialize(lasting(name, found->second))),
                     QByteArray::fromStdString(json::serialize(lasting(name, row))));
        }
        // The genesis blocks are read anew with the others.
        QVERIFY(after.size() <= before.size() + (table == "blocks" ? 2 : 0));
    }

    void the_log_is_as_it_was_and_tells_of_the_restart()
    {
        const Rows& before = before_.of("events");
        Rows after = after_.of("events");
        QCOMPARE(after.size(), before.size() + 1);
        const std::string last = std::to_string(after.size());
        QCOMPARE(QByteArray::fromStdString(json::serialize(after.at(last).at("kind"))),
                 QByteArray("\"devnet.resumed\""));
        after.erase(last);
        QVERIFY(after == before);
        QVERIFY(before.at("1").at("kind") == "devnet.started");
    }

    void series_are_as_they_were()
    {
        QVERIFY(before_.series.as_array().size() > 20);
        QVERIFY(after_.series == before_.series);
    }

    void it_goes_on()
    {
        const Sight later = run(folder_.path(), "reward.paid");
        QVERIFY(later.of("events").size() > after_.of("events").size());
        QVERIFY(later.series.as_array().size() > after_.series.as_array().size());
        std::size_t first_batches = 0;
        for (const auto& [id, row] : later.of("events"))
            first_batches += row.at("kind") == "batch.posted" ? 1U : 0U;
        QCOMPARE(first_batches, std::size_t{1});
    }
};

QTEST_GUILESS_MAIN(TstRestart)
#include "tst_restart.moc"
