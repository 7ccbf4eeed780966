#include "chain/devnet/narrator.hpp"
#include "chain/protocol/events.hpp"

#include <QtTest>

#include <set>
#include <sstream>

using namespace nucleate;
using devnet::log_line;
using devnet::narrate;

namespace {

/// An event of this kind with every fact that its table row promises.
protocol::EventRow complete(const protocol::EventKind& kind)
{
    protocol::EventRow row;
    row.id = 1;
    row.kind = std::string(kind.kind);
    row.actor = "<actor>";
    row.subject = "<subject>";
    row.formation = "<formation>";
    std::istringstream names{std::string(kind.facts)};
    for (std::string name; std::getline(names, name, ',');)
        row.facts.push_back({name, "<" + name + ">"});
    return row;
}

} // namespace

class TstNarrator : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void every_place_is_a_fact_that_the_kind_carries_data()
    {
        QTest::addColumn<int>("index");
        for (std::size_t i = 0; i < protocol::kEventKinds.size(); ++i)
            QTest::newRow(std::string(protocol::kEventKinds[i].kind).c_str())
                << static_cast<int>(i);
    }
    void every_place_is_a_fact_that_the_kind_carries()
    {
        QFETCH(int, index);
        const protocol::EventKind& kind = protocol::kEventKinds[static_cast<std::size_t>(index)];
        const std::string told = narrate(complete(kind));
        QVERIFY2(told.find('?') == std::string::npos, told.c_str());
        QVERIFY2(told.find('{') == std::string::npos, told.c_str());
        QVERIFY(told.find('}') == std::string::npos);
        // Each place became its own fact, so the sentence says as many things as it has places.
        QCOMPARE(std::count(told.begin(), told.end(), '<'),
                 std::count(kind.text.begin(), kind.text.end(), '{'));
    }

    void kinds_are_there_once()
    {
        std::set<std::string_view> seen;
        for (const protocol::EventKind& kind : protocol::kEventKinds)
            QVERIFY2(seen.insert(kind.kind).second, std::string(kind.kind).c_str());
    }

    void a_missing_fact_and_an_unknown_kind_are_shown_as_such()
    {
        protocol::EventRow row;
        row.kind = "vote.cast";
        row.actor = "agent-3";
        row.facts = {{"support", "for"}};
        QCOMPARE(narrate(row), std::string("agent-3 voted for with ? votes"));
        row.kind = "moon.landed";
        QCOMPARE(narrate(row), std::string("moon.landed"));
    }

    void facts_are_not_read_as_templates()
    {
        protocol::EventRow row;
        row.kind = "vote.cast";
        row.actor = "{weight}";
        row.facts = {{"support", "{actor}"}, {"weight", "5"}};
        QCOMPARE(narrate(row), std::string("{weight} voted {actor} with 5 votes"));
    }

    void a_line_holds_every_field_in_order()
    {
        const protocol::EventRow row{.id = 7,
                                     .cause = 3,
                                     .time = 1'767'225'600,
                                     .kind = "vote.cast",
                                     .subject = "s",
                                     .actor = "a",
                                     .formation = "f",
                                     .chain = "l1",
                                     .block = 12,
                                     .transaction = "0xff",
                                     .facts = {{"z", "1"}, {"a", "2"}}};
        QCOMPARE(log_line(row),
                 std::string("7\t3\t1767225600\tvote.cast\ts\ta\tf\tl1\t12\t0xff\tz=1\ta=2"));
    }

    void a_line_stays_one_line_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("written");
        QTest::newRow("tab") << QByteArray("a\tb") << QByteArray("a\\tb");
        QTest::newRow("newline") << QByteArray("a\nb") << QByteArray("a\\nb");
        QTest::newRow("return") << QByteArray("a\rb") << QByteArray("a\\rb");
        QTest::newRow("backslash") << QByteArray("a\\tb") << QByteArray("a\\\\tb");
    }
    void a_line_stays_one_line()
    {
        QFETCH(QByteArray, value);
        QFETCH(QByteArray, written);
        protocol::EventRow row;
        row.facts = {{"k", value.toStdString()}};
        QVERIFY(log_line(row).ends_with("\tk=" + written.toStdString()));
    }
};

QTEST_GUILESS_MAIN(TstNarrator)
#include "tst_narrator.moc"
