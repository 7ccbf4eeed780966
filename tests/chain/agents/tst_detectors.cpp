#include "chain/agents/detectors.hpp"
#include "chain/agents/rng.hpp"

#include <QTest>
#include <cmath>

using namespace nucleate::agents;

namespace {

/// Mean number of standard normal values until the alarm, over `runs` runs.
template <class Make>
double run_length(Make make, double shift, int runs)
{
    Rng rng{2024};
    double total = 0;
    for (int run = 0; run < runs; ++run) {
        auto detector = make();
        int n = 1;
        while (!detector.add(rng.normal() + shift))
            ++n;
        total += n;
    }
    return total / runs;
}

} // namespace

class TstDetectors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cusum_run_length_data()
    {
        QTest::addColumn<double>("h");
        QTest::addColumn<double>("calm");
        QTest::addColumn<double>("shifted");
        QTest::addColumn<int>("runs");
        QTest::newRow("h 4") << 4.0 << 331.0 << 8.4 << 6000;
        QTest::newRow("h 5") << 5.0 << 927.0 << 10.3 << 4000;
        QTest::newRow("h 6") << 6.0 << 2641.0 << 12.4 << 8000;
    }
    void cusum_run_length()
    {
        QFETCH(double, h);
        QFETCH(double, calm);
        QFETCH(double, shifted);
        QFETCH(int, runs);
        const auto make = [h] { return Cusum{0.5, h}; };
        QVERIFY(qAbs(run_length(make, 0, runs) / calm - 1) < 0.07);
        QVERIFY(qAbs(run_length(make, 1, 20'000) / shifted - 1) < 0.03);
    }

    void ewma_run_length_data()
    {
        QTest::addColumn<double>("limit");
        QTest::addColumn<double>("calm");
        QTest::addColumn<double>("shifted");
        QTest::newRow("L 2.86") << 2.86 << 748.0 << 9.8;
        QTest::newRow("L 3") << 3.0 << 1160.0 << 10.8;
    }
    void ewma_run_length()
    {
        QFETCH(double, limit);
        QFETCH(double, calm);
        QFETCH(double, shifted);
        const auto make = [limit] { return EwmaChart{0.2, limit}; };
        QVERIFY(qAbs(run_length(make, 0, 4000) / calm - 1) < 0.07);
        QVERIFY(qAbs(run_length(make, 1, 20'000) / shifted - 1) < 0.03);
    }

    void baseline_is_robust()
    {
        const RobustBaseline clean = robust_baseline({1, 2, 3, 4, 5});
        QCOMPARE(clean.center, 3.0);
        QCOMPARE(clean.sigma, 1.4826);
        const RobustBaseline dirty = robust_baseline({1, 2, 3, 4, 5000});
        QCOMPARE(dirty.center, 3.0);
        QCOMPARE(dirty.sigma, 1.4826);
        QCOMPARE(robust_baseline({4, 1, 3, 2}).center, 2.5);
        QCOMPARE(robust_baseline({}).sigma, 0.0);
    }

    void regime_sees_a_step_once_and_freezes()
    {
        RegimeSettings settings;
        settings.window = 10;
        settings.warmup = 20;
        settings.h = 8;
        RegimeDetector detector{settings};
        Rng rng{5};
        int early = 0;
        for (int i = 0; i < 400; ++i)
            early += detector.add(10 + 0.3 * rng.normal()) ? 1 : 0;
        QCOMPARE(early, 0);
        const double before = detector.baseline().center;
        int raised = 0;
        for (int i = 0; i < 200; ++i)
            raised += detector.add(11 + 0.3 * rng.normal()) ? 1 : 0;
        QCOMPARE(raised, 1);
        QVERIFY(detector.alarm());
        QVERIFY(qAbs(detector.baseline().center - before) < 0.05);
        for (int i = 0; i < 200; ++i)
            detector.add(10 + 0.3 * rng.normal());
        QVERIFY(!detector.alarm());
    }

    void regime_resumes_from_its_state()
    {
        RegimeSettings settings;
        settings.window = 4;
        settings.warmup = 3;
        RegimeDetector whole{settings};
        RegimeDetector first{settings};
        Rng rng{9};
        std::vector<double> values;
        for (int i = 0; i < 120; ++i)
            values.push_back(rng.normal() + (i > 70 ? 2 : 0));
        std::vector<bool> expected;
        for (const double value : values)
            expected.push_back(whole.add(value));
        for (int i = 0; i < 33; ++i)
            first.add(values[static_cast<std::size_t>(i)]);
        RegimeDetector second{settings};
        second.load(first.save());
        for (std::size_t i = 33; i < values.size(); ++i)
            QCOMPARE(second.add(values[i]), bool{expected[i]});
    }

    void action_dwells_and_has_hysteresis()
    {
        ActionSettings settings;
        settings.threshold = 100;
        settings.window = 1; // λ = 1: the average is the value
        settings.dwell = 3;
        settings.clear_ratio = 1.25;
        ActionDetector detector{settings};
        using Edge = ActionDetector::Edge;
        QCOMPARE(detector.add(120), Edge::none);
        QCOMPARE(detector.add(120), Edge::none);
        QCOMPARE(detector.add(90), Edge::none); // the dwell starts anew
        QCOMPARE(detector.add(120), Edge::none);
        QCOMPARE(detector.add(120), Edge::none);
        QCOMPARE(detector.add(120), Edge::fired);
        QCOMPARE(detector.add(81), Edge::none); // below the limit, above 100 / 1.25
        QVERIFY(detector.firing());
        QCOMPARE(detector.add(79), Edge::cleared);
        QVERIFY(!detector.firing());
    }

    void action_smooths_prices_in_logarithms()
    {
        ActionSettings settings;
        settings.threshold = 1000;
        settings.window = 3; // λ = 1/2
        settings.logarithmic = true;
        ActionDetector detector{settings};
        detector.add(100);
        detector.add(10'000);
        QVERIFY(qAbs(detector.value() - 1000) < 1e-9); // the geometric mean
    }

    void action_below()
    {
        ActionSettings settings;
        settings.threshold = 0.8;
        settings.window = 1;
        settings.dwell = 2;
        settings.below = true;
        ActionDetector detector{settings};
        QCOMPARE(detector.add(0.5), ActionDetector::Edge::none);
        QCOMPARE(detector.add(0.5), ActionDetector::Edge::fired);
        QCOMPARE(detector.add(0.85), ActionDetector::Edge::none);
        QCOMPARE(detector.add(0.9), ActionDetector::Edge::cleared);
    }
};

QTEST_GUILESS_MAIN(TstDetectors)
#include "tst_detectors.moc"
