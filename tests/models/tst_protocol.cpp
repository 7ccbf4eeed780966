#include "chain/protocol/events.hpp"
#include "models/eventtext.hpp"
#include "models/rowjson.hpp"
#include "models/series.hpp"
#include "models/world.hpp"
#include "tests/models/fixtures.hpp"

#include <QTest>

using namespace nucleate;
using namespace Qt::StringLiterals;

/// Rows, batches, series and sentences: what needs no socket.
class TstProtocol : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void rowsSurviveJson()
    {
        const protocol::BountyRow row = fixtures::bounty("sequencer", 0, "bidding");
        const auto back = rowjson::readRow<protocol::BountyRow>(rowjson::write(row));
        QCOMPARE(rowjson::write(back), rowjson::write(row));
        QCOMPARE(back.bids.size(), std::size_t{3});
        QCOMPARE(back.reward, row.reward);
    }

    void illTypedFieldsKeepTheirDefaults()
    {
        const auto row = rowjson::readRow<protocol::ChainRow>(
            QJsonObject{{u"id"_s, 7}, {u"head"_s, -3}, {u"safe"_s, u"0x10"_s}, {u"tps"_s, u"x"_s}});
        QVERIFY(row.id.empty());
        QCOMPARE(row.head, std::uint64_t{0});
        QCOMPARE(row.safe, std::uint64_t{16});
        QCOMPARE(row.tps, 0.0);
    }

    void aMissingNumberIsAGapUntilTheNextSnapshot()
    {
        DeltaDecoder decoder;
        Batch batch;
        const auto delta = [](int n) {
            return QJsonObject{{u"seq"_s, n}, {u"ops"_s, QJsonArray()}};
        };
        const auto snapshot = [](int n) {
            return QJsonObject{{u"seq"_s, n}, {u"snapshot"_s, QJsonObject()}};
        };
        using Outcome = DeltaDecoder::Outcome;
        QCOMPARE(decoder.feed(snapshot(5), batch), Outcome::Batch);
        QCOMPARE(decoder.feed(delta(6), batch), Outcome::Batch);
        QCOMPARE(decoder.feed(delta(8), batch), Outcome::Gap);
        QCOMPARE(decoder.feed(delta(9), batch), Outcome::Ignored);
        QCOMPARE(decoder.feed(snapshot(9), batch), Outcome::Batch);
        QCOMPARE(decoder.feed(delta(10), batch), Outcome::Batch);
    }

    void aBatchPutsAndDeletes()
    {
        World world;
        DeltaDecoder decoder;
        Batch batch;
        decoder.feed({{u"seq"_s, 1}, {u"snapshot"_s, fixtures::snapshot()}}, batch);
        world.apply(batch);
        const auto& agents = world.table<protocol::AgentRow>();
        QCOMPARE(agents.size(), 24);
        protocol::AgentRow changed = agents.at(3);
        changed.state = "moved";
        decoder.feed({{u"seq"_s, 2},
                      {u"ops"_s, QJsonArray{QJsonObject{{u"table"_s, u"agents"_s},
                                                        {u"put"_s, rowjson::write(changed)}},
                                            QJsonObject{{u"table"_s, u"agents"_s},
                                                        {u"delete"_s, u"agent-1"_s}}}}},
                     batch);
        world.apply(batch);
        QCOMPARE(agents.size(), 23);
        QVERIFY(!agents.find(u"agent-1"_s));
        QCOMPARE(agents.find(u"agent-4"_s)->state, std::string("moved"));
        for (int row = 0; row < agents.size(); ++row)
            QCOMPARE(agents.rowOf(qs(agents.at(row).id)), row);
    }

    void theEventTableIsTheProtocols()
    {
        const QList<QByteArray> mine = EventText::sources();
        QCOMPARE(mine.size(), static_cast<qsizetype>(protocol::kEventKinds.size()));
        for (std::size_t i = 0; i < protocol::kEventKinds.size(); ++i)
            QCOMPARE(mine.at(static_cast<qsizetype>(i)),
                     QByteArray(protocol::kEventKinds[i].text.data(),
                                static_cast<qsizetype>(protocol::kEventKinds[i].text.size())));
    }

    void sentencesHaveNamesAndNumbers()
    {
        World world;
        Batch batch;
        DeltaDecoder().feed({{u"seq"_s, 1}, {u"snapshot"_s, fixtures::snapshot()}}, batch);
        world.apply(batch);
        protocol::EventRow event;
        event.kind = "pledge.made";
        event.actor = "agent-14";
        event.facts = {{"amount", "0.94"}, {"total", "1234.5"}, {"threshold", "9"}};
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        QCOMPARE(EventText(world).sentence(event), u"Noether pledged 0.94 ETH (1,234.5 of 9)"_s);
    }

    void decimationKeepsThePeak()
    {
        Series series(100'000);
        for (int i = 0; i < 50'000; ++i)
            series.append({static_cast<double>(i), i == 31'234 ? 99.0 : 1.0});
        const QList<QPointF> points = series.decimated(0, 50'000, 400);
        QVERIFY(points.size() <= 401);
        QVERIFY(std::any_of(points.begin(), points.end(),
                            [](const QPointF& p) { return p.x() == 31'234 && p.y() == 99; }));
        QVERIFY(std::is_sorted(points.begin(), points.end(),
                               [](const QPointF& a, const QPointF& b) { return a.x() < b.x(); }));
    }

    void aFullRingDropsTheOldest()
    {
        Series series(4);
        for (int i = 0; i < 10; ++i)
            series.append({static_cast<double>(i), 0});
        QCOMPARE(series.size(), 4);
        QCOMPARE(series.at(0).time, 6.0);
        QCOMPARE(series.lowerBound(8), 2);
    }
};

QTEST_GUILESS_MAIN(TstProtocol)
#include "tst_protocol.moc"
