#include "chain/agents/rng.hpp"

#include <QTest>

using namespace nucleate::agents;

class TstRng : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Reference vector of xoshiro256** for the state 1, 2, 3, 4 (rand_xoshiro's test).
    void reference()
    {
        Rng rng;
        rng.restore({1, 2, 3, 4});
        for (const std::uint64_t expected :
             {11520ULL, 0ULL, 1509978240ULL, 1215971899390074240ULL, 1216172134540287360ULL,
              607988272756665600ULL, 16172922978634559625ULL, 8476171486693032832ULL,
              10595114339597558777ULL, 2904607092377533576ULL})
            QCOMPARE(rng.next(), static_cast<std::uint64_t>(expected));
    }

    void streams_differ()
    {
        QCOMPARE(Rng::stream(7, "work", 3).next(), Rng::stream(7, "work", 3).next());
        QVERIFY(Rng::stream(7, "work", 3).next() != Rng::stream(7, "work", 4).next());
        QVERIFY(Rng::stream(7, "work", 3).next() != Rng::stream(7, "bid", 3).next());
        QVERIFY(Rng::stream(7, "work", 3).next() != Rng::stream(8, "work", 3).next());
    }

    void moments()
    {
        Rng rng{42};
        constexpr int kCount = 200'000;
        double uniform = 0;
        double exponential = 0;
        double normal = 0;
        double square = 0;
        double poisson = 0;
        for (int i = 0; i < kCount; ++i) {
            uniform += rng.uniform();
            exponential += rng.exponential();
            const double x = rng.normal();
            normal += x;
            square += x * x;
            poisson += static_cast<double>(rng.poisson(3.5));
        }
        QVERIFY(qAbs(uniform / kCount - 0.5) < 0.005);
        QVERIFY(qAbs(exponential / kCount - 1) < 0.01);
        QVERIFY(qAbs(normal / kCount) < 0.01);
        QVERIFY(qAbs(square / kCount - 1) < 0.02);
        QVERIFY(qAbs(poisson / kCount - 3.5) < 0.03);
    }

    void below_is_bounded()
    {
        Rng rng{1};
        QCOMPARE(rng.below(0), std::uint64_t{0});
        int seen = 0;
        for (int i = 0; i < 100; ++i) {
            const std::uint64_t x = rng.below(3);
            QVERIFY(x < 3);
            seen |= 1 << x;
        }
        QCOMPARE(seen, 7);
    }
};

QTEST_GUILESS_MAIN(TstRng)
#include "tst_rng.moc"
