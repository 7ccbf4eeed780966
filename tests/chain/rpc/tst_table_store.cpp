#include "chain/rpc/table_store.hpp"

#include <QtTest>

#include <thread>

using namespace nucleate;
using namespace nucleate::rpc;

namespace {

protocol::AgentRow agent(const std::string& id, const std::string& state)
{
    protocol::AgentRow row;
    row.id = id;
    row.state = state;
    return row;
}

std::size_t rows_of(const std::vector<TableRows>& tables, std::string_view name)
{
    for (const TableRows& table : tables)
        if (table.table == name)
            return table.rows.size();
    return ~std::size_t{0};
}

} // namespace

class TstTableStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void coalesces_changes_of_a_row()
    {
        TableStore store;
        store.put(agent("agent-1", "working"));
        store.put(agent("agent-2", "working"));
        store.put(agent("agent-1", "pressed"));
        const std::vector<TableOp> ops = store.drain();
        QCOMPARE(ops.size(), std::size_t{2});
        QCOMPARE(ops[0].table, std::string_view("agents"));
        QCOMPARE(ops[0].key, std::string("\"agent-1\""));
        QVERIFY(ops[0].row->find(R"("state":"pressed")") != std::string::npos);
        QVERIFY(store.drain().empty());
        QVERIFY(!store.dirty());
    }

    void an_equal_row_is_no_change()
    {
        TableStore store;
        store.put(agent("agent-1", "working"));
        store.drain();
        store.put(agent("agent-1", "working"));
        QVERIFY(!store.dirty());
    }

    void keeps_no_changes_for_nobody()
    {
        TableStore store;
        store.put(agent("agent-1", "working"));
        store.watch(false);
        QVERIFY(!store.dirty());
        store.put(agent("agent-2", "working"));
        store.erase<protocol::AgentRow>("agent-1");
        QVERIFY(!store.dirty());
        QCOMPARE(rows_of(store.snapshot(), "agents"), std::size_t{1});
        store.watch(true);
        store.put(agent("agent-3", "working"));
        QCOMPARE(store.drain().size(), std::size_t{1});
    }

    void erases()
    {
        TableStore store;
        store.put(agent("agent-1", "working"));
        store.drain();
        store.erase<protocol::AgentRow>("agent-1");
        store.erase<protocol::AgentRow>("agent-9");
        const std::vector<TableOp> ops = store.drain();
        QCOMPARE(ops.size(), std::size_t{1});
        QVERIFY(ops[0].row == nullptr);
        QCOMPARE(rows_of(store.snapshot(), "agents"), std::size_t{0});
    }

    void windows_drop_the_oldest()
    {
        TableStore store;
        store.set_window("events", 3);
        for (std::uint64_t id = 1; id <= 10; ++id) {
            protocol::EventRow event;
            event.id = id;
            store.append(event);
        }
        std::vector<TableRows> tables;
        store.drain(&tables);
        QCOMPARE(rows_of(tables, "events"), std::size_t{3});
        QCOMPARE(tables.back().table, std::string_view("events"));
        QVERIFY(tables.back().rows.front()->starts_with(R"({"id":8,)"));
    }

    void snapshot_and_drain_agree_under_writers()
    {
        TableStore store;
        std::jthread writer([&](const std::stop_token& stop) {
            for (std::uint64_t n = 0; !stop.stop_requested(); ++n)
                store.put(agent("agent-" + std::to_string(n % 50), std::to_string(n)));
        });
        std::size_t seen = 0;
        while (seen < 5'000)
            seen += store.drain().size();
        writer.request_stop();
        writer.join();
        std::vector<TableRows> tables;
        store.drain(&tables);
        QVERIFY(!store.dirty());
        QCOMPARE(rows_of(tables, "agents"), std::size_t{50});
    }

    void rows_read_back_as_written()
    {
        protocol::DecisionRow row;
        row.id = "d\"1\n\xff";
        row.time = 18'446'744'073'709'551'615ULL;
        row.saving = -0.1;
        row.costs = {{"stay", 1e300, {{"gas", 0.25}}}, {"form", 2, {}}};
        const auto read = read_row<protocol::DecisionRow>(boost::json::parse(row_text(row)));
        QVERIFY(read.has_value());
        QCOMPARE(read->id, std::string("d\"1\n\xef\xbf\xbd"));
        QCOMPARE(read->time, row.time);
        QCOMPARE(read->saving, row.saving);
        QCOMPARE(read->costs.size(), std::size_t{2});
        QCOMPARE(read->costs[0].terms[0].amount, 0.25);
    }

    void refuses_foreign_rows_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("message");
        QTest::newRow("no object") << QByteArray("[]") << QByteArray("expected an object");
        QTest::newRow("wrong type") << QByteArray(R"({"threshold":"high"})")
                                    << QByteArray("field 'threshold' has the wrong type");
        QTest::newRow("negative") << QByteArray(R"({"window":-1})")
                                  << QByteArray("field 'window' has the wrong type");
        QTest::newRow("unknown") << QByteArray(R"({"limit":1})")
                                 << QByteArray("unknown field in the object");
    }
    void refuses_foreign_rows()
    {
        QFETCH(QByteArray, json);
        QFETCH(QByteArray, message);
        const auto row = read_row<protocol::RuleRow>(boost::json::parse(json.toStdString()));
        QVERIFY(!row.has_value());
        QCOMPARE(QByteArray::fromStdString(row.error().message), message);
    }
};

QTEST_GUILESS_MAIN(TstTableStore)
#include "tst_table_store.moc"
