#include "chain/agents/scenario.hpp"
#include "tests/support/source_file.hpp"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace nucleate;
using namespace nucleate::agents;

namespace {

const std::string kSmall =
    R"({"name":"s","agents":[{"profile":"trader","count":2}],"may_form":false})";

} // namespace

class TstScenario : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shipped_scenarios_parse_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<int>("agents");
        const QDir folder{QString::fromStdString(source_file("resources/scenarios"))};
        const QMap<QString, int> expected{
            {"first-light", 24}, {"quiet", 24},      {"alt-da", 24},  {"article-price", 24},
            {"standing", 26},    {"thousand", 1000}, {"validity", 24}};
        for (auto it = expected.begin(); it != expected.end(); ++it)
            QTest::newRow(qPrintable(it.key()))
                << folder.filePath(it.key() + QStringLiteral(".json")) << it.value();
        QCOMPARE(folder.entryList({QStringLiteral("*.json")}).size(), expected.size());
    }
    void shipped_scenarios_parse()
    {
        QFETCH(QString, path);
        QFETCH(int, agents);
        QFile file{path};
        QVERIFY(file.open(QIODevice::ReadOnly));
        const Result<Scenario> scenario = parse_scenario(file.readAll().toStdString());
        QVERIFY2(scenario.has_value(), scenario ? "" : scenario.error().message.c_str());
        QCOMPARE(scenario->agent_count(), static_cast<std::uint64_t>(agents));
        QCOMPARE(scenario->name, QFileInfo{path}.baseName().toStdString());
    }

    void defaults_hold_where_nothing_is_said()
    {
        const Result<Scenario> scenario = parse_scenario(kSmall);
        QVERIFY(scenario.has_value());
        QCOMPARE(scenario->l1.block_time, std::uint64_t{2});
        QCOMPARE(scenario->agents.front().count, std::uint64_t{2});
        QVERIFY(scenario->roles.empty());
    }

    void faults_name_their_path_data()
    {
        QTest::addColumn<QString>("json");
        QTest::addColumn<QString>("message");
        const auto row = [](const char* name, const char* json, const char* message) {
            QTest::newRow(name) << QString::fromUtf8(json) << QString::fromUtf8(message);
        };
        row("not an object", "[]", "the file must be an object");
        row("no name", R"({"agents":[]})", "name is missing");
        row("unknown key", R"({"name":"s","agents":[],"colour":1})", "colour is not a known key");
        row("unknown nested key", R"({"name":"s","agents":[],"l1":{"gas":1}})",
            "l1.gas is not a known key");
        row("wrong type", R"({"name":"s","agents":[],"l1":{"block_time":"2"}})",
            "l1.block_time must be a whole number, not negative");
        row("negative", R"({"name":"s","agents":[],"seed":-1})",
            "seed must be a whole number, not negative");
        row("out of range", R"({"name":"s","agents":[],"l1":{"block_time":0}})",
            "l1.block_time must lie between 1 and 3600");
        row("bad element", R"({"name":"s","agents":[{"profile":"trader"},{"profile":"king"}]})",
            "agents[1].profile must be one of trader, oracle, seller, compute, funder, builder, "
            "operator, watcher");
        row("proof before its game",
            R"({"name":"s","agents":[],"withdrawals":{"proof_maturity":10,"max_clock":10}})",
            "withdrawals.proof_maturity must be longer than max_clock");
        row("extension over the clock",
            R"({"name":"s","agents":[],"withdrawals":{"max_clock":10,"clock_extension":6}})",
            "withdrawals.clock_extension must be at most half of max_clock");
        row("element without profile", R"({"name":"s","agents":[{}]})",
            "agents[0].profile is missing");
        row("range of an element", R"({"name":"s","agents":[{"profile":"oracle","rate":-1}]})",
            "agents[0].rate must lie between 0 and 10000000");
        row("no agents", R"({"name":"s","agents":[]})",
            "agents must hold between 1 and 1000 agents");
        row("too many", R"({"name":"s","agents":[{"profile":"oracle","count":600},
                                                {"profile":"trader","count":600}]})",
            "agents must hold between 1 and 1000 agents");
        row("same chain id", R"({"name":"s","agents":[{"profile":"oracle"}],
                                "l1":{"chain_id":901}})",
            "l2.chain_id must differ from l1.chain_id");
        row("role missing", R"({"name":"s","agents":[{"profile":"oracle"}],
                               "roles":[{"role":"bridge"}]})",
            "roles must name a sequencer");
        row("unknown role", R"({"name":"s","agents":[{"profile":"oracle"}],
                               "roles":[{"role":"king"}]})",
            "roles[0].role must be one of sequencer, rpc, bridge, watcher");
        row("no such proof", R"({"name":"s","agents":[{"profile":"oracle"}],
                                "standing":[{"name":"a","proof":"faith","chain_id":7}]})",
            "standing[0].proof must be one of optimistic, validity");
        row("a chain without id", R"({"name":"s","agents":[{"profile":"oracle"}],
                                     "standing":[{"name":"a"}]})",
            "standing[0].chain_id is missing");
        row("a formation's chain id", R"({"name":"s","agents":[{"profile":"oracle"}],
                                         "standing":[{"name":"a","chain_id":902}]})",
            "standing must not use chain id 902 again");
        row("one chain id twice", R"({"name":"s","agents":[{"profile":"oracle"}],
                "standing":[{"name":"a","chain_id":7},{"name":"b","chain_id":7}]})",
            "standing must not use chain id 7 again");
        row("terms of a standing chain", R"({"name":"s","agents":[{"profile":"oracle"}],
                "standing":[{"name":"a","chain_id":7,
                             "withdrawals":{"proof_maturity":10,"max_clock":10}}]})",
            "standing[0].withdrawals.proof_maturity must be longer than max_clock");
        row("bool", R"({"name":"s","agents":[],"may_form":1})", "may_form must be true or false");
    }
    void faults_name_their_path()
    {
        QFETCH(QString, json);
        QFETCH(QString, message);
        const Result<Scenario> scenario = parse_scenario(json.toStdString());
        QVERIFY(!scenario.has_value());
        QCOMPARE(QString::fromStdString(scenario.error().message), message);
    }

    void broken_json_is_an_error()
    {
        QVERIFY(!parse_scenario("{").has_value());
        QVERIFY(!parse_scenario("").has_value());
        QVERIFY(!parse_scenario(std::string(2U << 20U, ' ')).has_value());
    }
};

QTEST_GUILESS_MAIN(TstScenario)
#include "tst_scenario.moc"
