#include "chain/agents/decentralisation.hpp"

#include <QTest>

using namespace nucleate::agents;

namespace {

SetMember member(const char* name, const char* host, double stake, double blocks = 0)
{
    return {name, host, stake, blocks};
}

using Kind = SinglePoint::Kind;

} // namespace

/// How evenly a set is spread, and what it cannot do without.
class TstDecentralisation : public QObject
{
    Q_OBJECT

private slots:
    void knownDistributions_data();
    void knownDistributions();
    void nobodyHoldsNothing();
    void machinesOfOneHostCountOnce();
    void singlePointsOfFailure();
};

void TstDecentralisation::knownDistributions_data()
{
    QTest::addColumn<QList<double>>("weights");
    QTest::addColumn<int>("half");
    QTest::addColumn<int>("third");
    QTest::addColumn<double>("hhi");
    QTest::addColumn<double>("gini");
    QTest::addColumn<double>("entropy");
    QTest::newRow("eight operators")
        << QList<double>{40, 25, 15, 10, 5, 3, 1, 1} << 2 << 1 << 2586.0 << 0.542 << 2.272;
    QTest::newRow("one") << QList<double>{7} << 1 << 1 << 10'000.0 << 0.0 << 0.0;
    QTest::newRow("two equal") << QList<double>{1, 1} << 2 << 1 << 5000.0 << 0.0 << 1.0;
    QTest::newRow("four equal") << QList<double>{2, 2, 2, 2} << 3 << 2 << 2500.0 << 0.0 << 2.0;
    QTest::newRow("those with nothing do not count")
        << QList<double>{2, 0, 2, 0, 2, 2} << 3 << 2 << 2500.0 << 0.0 << 2.0;
}

void TstDecentralisation::knownDistributions()
{
    QFETCH(QList<double>, weights);
    const Spread spread = spread_of(std::vector<double>(weights.begin(), weights.end()));
    QTEST(static_cast<int>(spread.nakamoto_half), "half");
    QTEST(static_cast<int>(spread.nakamoto_third), "third");
    QFETCH(double, hhi);
    QFETCH(double, gini);
    QFETCH(double, entropy);
    QVERIFY(qAbs(spread.hhi - hhi) < 0.5);
    QVERIFY(qAbs(spread.gini - gini) < 5e-4);
    QVERIFY(qAbs(spread.entropy - entropy) < 5e-4);
}

void TstDecentralisation::nobodyHoldsNothing()
{
    const SetSpread spread = spread_of(std::vector<SetMember>{});
    QCOMPARE(spread.stake.entities, std::size_t{0});
    QCOMPARE(spread.nakamoto_half, std::size_t{0});
    QCOMPARE(spread.stake.gini, 0.0);
    QVERIFY(single_points({}, {}).empty());
}

void TstDecentralisation::machinesOfOneHostCountOnce()
{
    const std::vector<SetMember> set{member("a", "one.example", 30, 10),
                                     member("b", "one.example", 30, 0),
                                     member("c", "two.example", 40, 30), member("d", "", 20, 0)};
    const SetSpread spread = spread_of(set);
    QCOMPARE(spread.stake.entities, std::size_t{3}); // 60, 40, 20
    QCOMPARE(spread.stake.nakamoto_half, std::size_t{2});
    QCOMPARE(spread.stake.nakamoto_third, std::size_t{1});
    QCOMPARE(spread.blocks.entities, std::size_t{2});
    QCOMPARE(spread.blocks.nakamoto_half, std::size_t{1});
    QCOMPARE(spread.hosts.entities, std::size_t{3}); // 2, 1, 1
    QCOMPARE(spread.nakamoto_half, std::size_t{1});  // one entity built most blocks
    QCOMPARE(spread.nakamoto_third, std::size_t{1});
}

void TstDecentralisation::singlePointsOfFailure()
{
    const SetMember a = member("a", "one", 1);
    const SetMember b = member("b", "two", 1);
    const SetMember c = member("c", "three", 1);
    const SinglePoint last_operator{Kind::member, "a", true, true};
    const SinglePoint last_host{Kind::host, "one", true, true};
    QVERIFY((single_points({a}, {}) == std::vector{last_operator, last_host}));
    // Two of one host: either may go, but the host not, and nobody else checks them.
    const auto twins = single_points({a, member("d", "one", 1)}, {});
    QCOMPARE(twins.size(), std::size_t{3});
    QVERIFY(!twins[0].liveness && twins[0].safety);
    QVERIFY(!twins[1].liveness && twins[1].safety);
    QVERIFY(twins[2] == last_host);
    // Two hosts: the chain goes on without either, but the leader is alone then.
    for (const SinglePoint& point : single_points({a, b}, {}))
        QVERIFY(!point.liveness && point.safety);
    QVERIFY(single_points({a, b, c}, {}).empty());
    // A contract that may change things asks others first; an account does not.
    const std::vector<ControlKey> keys{
        {"dao", true, false}, {"me", true, true}, {"x", false, true}};
    QVERIFY(
        (single_points({a, b, c}, keys) == std::vector{SinglePoint{Kind::key, "me", false, true}}));
}

QTEST_GUILESS_MAIN(TstDecentralisation)
#include "tst_decentralisation.moc"
