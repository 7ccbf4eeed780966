#include <QtTest>
#ifndef Q_MOC_RUN // moc cannot read the standard library's thread headers
#include "chain/devnet/event_recorder.hpp"
#include "chain/storage/database.hpp"
#endif

using namespace nucleate;
using devnet::EventRecorder;

namespace {

protocol::EventRow event_of(const std::string& kind, std::uint64_t cause)
{
    return {.id = 0,
            .cause = cause,
            .time = 1'767'225'600,
            .kind = kind,
            .subject = "subject",
            .actor = "agent-1",
            .formation = "formation-1",
            .chain = "l1",
            .block = 9,
            .transaction = "0xabcd",
            .facts = {{"b", "2"}, {"a", "1"}}};
}

struct World
{
    std::shared_ptr<storage::Database> database = *storage::Database::in_memory();
    storage::EventLog log{*database};
    rpc::TableStore tables;
    EventRecorder recorder{log, tables};

    std::size_t shown() const
    {
        for (const rpc::TableRows& table : tables.snapshot())
            if (table.table == "events")
                return table.rows.size();
        return 0;
    }
};

} // namespace

class TstEventRecorder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbers_follow_on_each_other()
    {
        World world;
        QCOMPARE(world.recorder.append(event_of("decision.made", 0)), std::uint64_t{1});
        QCOMPARE(world.recorder.append(event_of("vote.cast", 1)), std::uint64_t{2});
        const auto stored = world.log.read({});
        QVERIFY(stored);
        QCOMPARE(stored->size(), std::size_t{2});
        QCOMPARE((*stored)[1].cause, std::uint64_t{1});
    }

    void nothing_is_shown_before_it_is_published()
    {
        World world;
        world.recorder.append(event_of("decision.made", 0));
        QCOMPARE(world.shown(), std::size_t{0});
        std::vector<std::uint64_t> told;
        const auto observe = [&](const protocol::EventRow& row) { told.push_back(row.id); };
        world.recorder.publish(observe);
        QCOMPARE(world.shown(), std::size_t{1});
        world.recorder.publish(observe);
        QCOMPARE(told, (std::vector<std::uint64_t>{1}));
    }

    void what_is_rolled_back_leaves_no_number_behind()
    {
        World world;
        {
            auto transaction = storage::Database::Transaction::begin(*world.database);
            QVERIFY(transaction);
            world.recorder.append(event_of("decision.made", 0));
        }
        QCOMPARE(*world.log.last_id(), std::uint64_t{0});
    }

    void a_row_keeps_every_field_on_its_way_through_the_log()
    {
        protocol::EventRow row = event_of("vote.cast", 4);
        row.id = 5;
        const protocol::EventRow back = devnet::to_row(devnet::to_stored(row));
        QCOMPARE(back.id, row.id);
        QCOMPARE(back.cause, row.cause);
        QCOMPARE(back.time, row.time);
        QCOMPARE(back.kind, row.kind);
        QCOMPARE(back.subject, row.subject);
        QCOMPARE(back.actor, row.actor);
        QCOMPARE(back.formation, row.formation);
        QCOMPARE(back.chain, row.chain);
        QCOMPARE(back.block, row.block);
        QCOMPARE(back.transaction, row.transaction);
        QCOMPARE(back.facts.size(), std::size_t{2});
        QCOMPARE(back.facts[0].key, std::string("b"));
        QCOMPARE(back.facts[1].value, std::string("1"));
    }
};

QTEST_GUILESS_MAIN(TstEventRecorder)
#include "tst_event_recorder.moc"
