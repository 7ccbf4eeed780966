#include <QtTest>
#ifndef Q_MOC_RUN // moc cannot read the standard library's thread headers
#include "chain/devnet/pressure_gauge.hpp"
#endif

using namespace nucleate;
using devnet::PressureGauge;

namespace {

protocol::RuleRow limit(const std::string& agent, const std::string& metric, double threshold)
{
    protocol::RuleRow row;
    row.id = agent + "/" + metric;
    row.agent = agent;
    row.metric = metric;
    row.threshold = threshold;
    return row;
}

protocol::MetricRow measured(const std::string& metric, double value,
                             const std::string& chain = "l1")
{
    protocol::MetricRow row;
    row.chain = chain;
    row.metric = metric;
    row.value = value;
    return row;
}

/// Three agents that bear 10, 20 and 40 gwei, and waits of 60, 60 and 600 s.
PressureGauge three()
{
    PressureGauge gauge;
    const double fees[] = {40, 10, 20};
    const double waits[] = {60, 600, 60};
    for (std::size_t i = 0; i < 3; ++i) {
        const std::string agent = "agent-" + std::to_string(i);
        gauge.rule(limit(agent, "base_fee", fees[i]));
        gauge.rule(limit(agent, "inclusion_p95", waits[i]));
        gauge.rule(limit(agent, "achieved", 0.25));
    }
    return gauge;
}

} // namespace

class TstPressureGauge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void one_is_the_median_limit_data()
    {
        QTest::addColumn<QString>("metric");
        QTest::addColumn<double>("value");
        QTest::addColumn<double>("pressure");
        QTest::addColumn<QString>("driver");
        QTest::newRow("fee at the limit") << "base_fee" << 20.0 << 1.0 << "fee";
        QTest::newRow("fee below it") << "base_fee" << 5.0 << 0.25 << "fee";
        QTest::newRow("fee far above") << "base_fee" << 60.0 << 3.0 << "fee";
        QTest::newRow("delay") << "inclusion_p95" << 30.0 << 0.5 << "latency";
    }
    void one_is_the_median_limit()
    {
        QFETCH(QString, metric);
        QFETCH(double, value);
        PressureGauge gauge = three();
        const auto reading = gauge.measure(measured(metric.toStdString(), value));
        QVERIFY(reading);
        QTEST(reading->pressure, "pressure");
        QTEST(QString::fromStdString(reading->driver), "driver");
    }

    void the_worst_counts_and_is_named()
    {
        PressureGauge gauge = three();
        QVERIFY(gauge.measure(measured("inclusion_p95", 45)));
        const auto calm = gauge.measure(measured("base_fee", 10)).value();
        QCOMPARE(calm.pressure, 0.75);
        QCOMPARE(calm.driver, std::string("latency"));
        const auto dear = gauge.measure(measured("base_fee", 30)).value();
        QCOMPARE(dear.pressure, 1.5);
        QCOMPARE(dear.driver, std::string("fee"));
        // It falls again with what drove it.
        QCOMPARE(gauge.measure(measured("base_fee", 2)).value().driver, std::string("latency"));
    }

    void chains_do_not_press_on_each_other()
    {
        PressureGauge gauge = three();
        QVERIFY(gauge.measure(measured("base_fee", 100)));
        const auto l2 = gauge.measure(measured("base_fee", 1, "l2-1")).value();
        QCOMPARE(l2.pressure, 0.05);
    }

    void a_changed_rule_moves_the_median()
    {
        PressureGauge gauge = three();
        gauge.rule(limit("agent-2", "base_fee", 50));
        QCOMPARE(gauge.measure(measured("base_fee", 40)).value().pressure, 1.0);
    }

    void what_is_no_pressure_is_let_pass()
    {
        PressureGauge gauge = three();
        QVERIFY(!gauge.measure(measured("tps", 100)));
        QVERIFY(!gauge.measure(measured("achieved", 0.1)));
        PressureGauge nobody;
        QVERIFY(!nobody.measure(measured("base_fee", 100)));
        nobody.rule(limit("agent-0", "base_fee", 0));
        QVERIFY(!nobody.measure(measured("base_fee", 100)));
    }
};

QTEST_GUILESS_MAIN(TstPressureGauge)
#include "tst_pressure_gauge.moc"
