#include "models/eventmodel.hpp"
#include "models/forecast.hpp"
#include "models/ownevents.hpp"
#include "models/plaintable.hpp"
#include "models/seatcosts.hpp"
#include "models/wei.hpp"
#include "tests/models/fakenode.hpp"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace nucleate;
using namespace Qt::StringLiterals;

static const std::string kMe = fixtures::addressOf(42);

/// What a seat may bring, and what it has cost.
class TstForecast : public QObject
{
    Q_OBJECT

    static void fill(World& world)
    {
        Batch batch;
        DeltaDecoder().feed({{u"seq"_s, 1}, {u"snapshot"_s, fixtures::snapshot(true, kMe)}}, batch);
        world.apply(batch);
    }
    static protocol::BountyRow seat() { return fixtures::bounty("sequencer", 1, "open"); }

private Q_SLOTS:
    void theTermsAddUp()
    {
        World world;
        fill(world);
        const auto forecast = forecastOf(seat(), world, 90.0);
        QVERIFY(forecast);
        QCOMPARE(forecast->blocks, 43'200.0);
        // Nobody holds the other seat of the fixture.
        QCOMPARE(forecast->operators, 1);
        QCOMPARE(forecast->income(), 432.0);
        QCOMPARE(*forecast->batches, 90.0);
        QCOMPARE(forecast->interest(), 0.05 / 365);
        QVERIFY(forecast->slash > 0.00099 && forecast->slash < 0.001);
        QCOMPARE(forecast->net(), 432 - 90 - 0.05 / 365 - forecast->slash * 1);
        QCOMPARE(forecast->days(), 3.6 / 432);
    }

    void everySeatTakesItsShare()
    {
        World world;
        fill(world);
        protocol::FormationRow row = fixtures::formation();
        row.chain = "l2-1";
        row.roles[0].holder = fixtures::addressOf(7);
        Batch batch;
        batch.of<protocol::FormationRow>().push_back({qs(row.id), row});
        world.apply(batch);
        const auto forecast = forecastOf(seat(), world, 90.0);
        QCOMPARE(forecast->operators, 2);
        QCOMPARE(forecast->income(), 216.0);
        QCOMPARE(*forecast->batches, 45.0);
    }

    void aJobThatIsNotMeteredHasNone()
    {
        World world;
        fill(world);
        QVERIFY(!forecastOf(fixtures::bounty("rpc", 0, "funded"), world, {}));
    }

    void theHistoryIsScaledToADay()
    {
        World world;
        fill(world);
        const auto band = earnedOn(world, "l2-1");
        QVERIFY(band);
        QCOMPARE(band->seats, 1);
        QCOMPARE(band->seconds, std::uint64_t{640});
        QCOMPARE(band->low, 1.42 / 640 * 86'400);
        QVERIFY(!earnedOn(world, "l2-9"));
    }

    void batchesAreMeasuredOnTheHotKey()
    {
        FakeNode node(fixtures::snapshot(true, kMe));
        // 5 ETH before, 4.9 ETH now.
        node.handlers.insert(u"eth_getBalance"_s, [](const QJsonArray& params) {
            return params.at(1).toString() == u"0x834" ? u"0x4400aa6d50be0000"_s
                                                       : u"0x4563918244f40000"_s;
        });
        World world;
        ControlClient client(world);
        client.attach(node.url());
        QTRY_VERIFY(world.hasSnapshot());
        SeatCosts costs(client, world);
        costs.watch(u"l2-1"_s);
        QTRY_VERIFY(costs.batchesADay());
        const double now = Wei::parse(u"0x4400aa6d50be0000"_s)->ether();
        const double seconds = 2.0 * SeatCosts::kBlocks;
        QCOMPARE(*costs.batchesADay(), (5 - now) / seconds * 86'400);
        QCOMPARE(*costs.balanceOf(qs(fixtures::addressOf(950))), now);
    }

    void onlyOwnEventsPass()
    {
        World world;
        fill(world);
        ControlClient client(world);
        NodeStatus status(client, world);
        EventModel events(world, status);
        OwnEvents own;
        own.setSourceModel(&events);
        const QAbstractItemModelTester tester(&own);
        const QString agent = qs(fixtures::agents().at(6).id);
        own.set(agent, {});
        QVERIFY(own.rowCount() > 2);
        for (int row = 0; row < own.rowCount(); ++row)
            QCOMPARE(own.index(row, 0).data(EventModel::ActorRole).toString(), agent);
        own.set(u"0xnobody"_s, {});
        QCOMPARE(own.rowCount(), 0);
    }

    void aPlainTableTellsWhatChanged()
    {
        PlainTable table;
        const QAbstractItemModelTester tester(&table);
        table.setHeaders({u"Name"_s, u"Amount"_s}, {1});
        table.setRows({{u"a"_s, {{u"A"_s, {}, {}}, {u"1"_s, 1.0, {}}}, -1}});
        QSignalSpy reset(&table, &QAbstractItemModel::modelReset);
        QSignalSpy changed(&table, &QAbstractItemModel::dataChanged);
        table.setRows({{u"a"_s, {{u"A"_s, {}, {}}, {u"2"_s, 2.0, {}}}, -1}});
        QCOMPARE(reset.count(), 0);
        QCOMPARE(changed.count(), 1);
        table.setRows({{u"b"_s, {{u"B"_s, {}, {}}}, -1}});
        QCOMPARE(reset.count(), 1);
        QCOMPARE(table.index(0, 0).data(IdRole).toString(), u"b"_s);
    }
};

QTEST_GUILESS_MAIN(TstForecast)
#include "tst_forecast.moc"
