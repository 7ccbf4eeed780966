#include "chain/agents/coalition.hpp"

#include <QTest>
#include <numeric>

using namespace nucleate;
using namespace nucleate::agents;

namespace {

CoalitionGame random_game(Rng& rng, std::size_t n)
{
    CoalitionGame game;
    for (std::size_t i = 0; i < n; ++i) {
        game.alone.push_back(10 * rng.uniform());
        game.joined.push_back(6 * rng.uniform());
    }
    game.fixed = 1 + 15 * rng.uniform();
    return game;
}

} // namespace

class TstCoalition : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void greedy_equals_the_exact_optimum()
    {
        Rng rng{17};
        int formed = 0;
        for (int i = 0; i < 200; ++i) {
            CoalitionGame game = random_game(rng, 2 + rng.below(9));
            game.max_size = rng.below(6);
            const Coalition greedy = greedy_coalition(game);
            const Coalition exact = exact_coalition(game).value();
            QVERIFY(qAbs(greedy.value - exact.value) < 1e-9);
            formed += greedy.members.empty() ? 0 : 1;
        }
        QVERIFY(formed > 50 && formed < 200);
    }

    void exact_has_a_limit()
    {
        Rng rng{1};
        QVERIFY(exact_coalition(random_game(rng, 16)).has_value());
        QVERIFY(!exact_coalition(random_game(rng, 17)).has_value());
    }

    /// The glove game: one left glove, two right ones. Textbook value (2/3, 1/6, 1/6).
    void shapley_of_the_glove_game()
    {
        const std::vector<double> value = shapley_exact(
            3, [](std::uint32_t mask) { return (mask & 1U) != 0 && (mask & 6U) != 0 ? 1.0 : 0.0; });
        QVERIFY(qAbs(value[0] - 2.0 / 3) < 1e-12);
        QVERIFY(qAbs(value[1] - 1.0 / 6) < 1e-12);
        QVERIFY(qAbs(value[2] - 1.0 / 6) < 1e-12);
    }

    void sampled_shapley_comes_close()
    {
        Rng rng{8};
        const CoalitionGame game = random_game(rng, 8);
        const auto worth = [&](const std::vector<bool>& in) {
            std::vector<std::size_t> members;
            for (std::size_t i = 0; i < in.size(); ++i)
                if (in[i])
                    members.push_back(i);
            return game.value(members);
        };
        const std::vector<double> exact = shapley_exact(8, [&](std::uint32_t mask) {
            std::vector<bool> in(8);
            for (std::size_t i = 0; i < 8; ++i)
                in[i] = (mask >> i & 1U) != 0;
            return worth(in);
        });
        const std::vector<double> sampled = shapley_sampled(8, worth, 20'000, rng);
        for (std::size_t i = 0; i < 8; ++i)
            QVERIFY(qAbs(exact[i] - sampled[i]) < 0.05);
    }

    void shares_are_rational_and_sum_to_one()
    {
        Rng rng{29};
        for (int i = 0; i < 60; ++i) {
            const CoalitionGame game = random_game(rng, 3 + rng.below(15));
            const Coalition coalition = greedy_coalition(game);
            if (coalition.members.empty())
                continue;
            const CostShares shares = cost_shares(game, coalition, rng);
            double sum = 0;
            for (std::size_t k = 0; k < coalition.members.size(); ++k) {
                sum += shares.shares[k];
                QVERIFY(shares.shares[k] * game.fixed <= game.saving(coalition.members[k]) + 1e-6);
            }
            QVERIFY(qAbs(sum - 1) < 1e-6);
        }
    }

    void equal_agents_share_equally()
    {
        CoalitionGame game{{5, 5, 5, 5}, {1, 1, 1, 1}, 8, 0};
        Rng rng{1};
        const CostShares shares = cost_shares(game, greedy_coalition(game), rng);
        for (const double share : shares.shares)
            QVERIFY(qAbs(share - 0.25) < 1e-9);
    }

    void remainder_is_exact_to_the_wei_data()
    {
        QTest::addColumn<quint64>("total");
        QTest::addColumn<QVector<double>>("weights");
        QTest::addColumn<QVector<quint64>>("parts");
        QTest::newRow("even") << quint64{100} << QVector<double>{1, 1} << QVector<quint64>{50, 50};
        QTest::newRow("thirds") << quint64{100} << QVector<double>{1, 1, 1}
                                << QVector<quint64>{34, 33, 33};
        QTest::newRow("largest remainder")
            << quint64{10} << QVector<double>{0.47, 0.37, 0.16} << QVector<quint64>{5, 4, 1};
        QTest::newRow("no weight") << quint64{7} << QVector<double>{0, 0} << QVector<quint64>{7, 0};
        QTest::newRow("nothing") << quint64{0} << QVector<double>{1, 2} << QVector<quint64>{0, 0};
    }
    void remainder_is_exact_to_the_wei()
    {
        QFETCH(quint64, total);
        QFETCH(QVector<double>, weights);
        QFETCH(QVector<quint64>, parts);
        const std::vector<uint256> result =
            largest_remainder(total, {weights.begin(), weights.end()});
        QCOMPARE(result.size(), static_cast<std::size_t>(parts.size()));
        for (std::size_t i = 0; i < result.size(); ++i)
            QCOMPARE(result[i].low64(), parts[static_cast<int>(i)]);
    }

    void remainder_sums_for_any_weights()
    {
        Rng rng{4};
        for (int i = 0; i < 200; ++i) {
            std::vector<double> weights(1 + rng.below(30));
            for (double& weight : weights)
                weight = rng.uniform();
            const uint256 total{rng.next(), rng.below(1000), 0, 0};
            uint256 sum;
            for (const uint256& part : largest_remainder(total, weights))
                sum += part;
            QVERIFY(sum == total);
        }
    }
};

QTEST_GUILESS_MAIN(TstCoalition)
#include "tst_coalition.moc"
