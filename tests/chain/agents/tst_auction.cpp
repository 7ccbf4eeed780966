#include "chain/agents/assignment.hpp"
#include "chain/agents/auction.hpp"
#include "chain/agents/rng.hpp"

#include <QTest>
#include <algorithm>
#include <numeric>

using namespace nucleate;
using namespace nucleate::agents;

namespace {

constexpr std::uint64_t kReserve = 1'000'000;

std::vector<Bid> random_bids(Rng& rng)
{
    std::vector<Bid> bids(1 + rng.below(7));
    for (Bid& bid : bids)
        bid = {rng.below(1'200'000), 0.2 + 0.8 * rng.uniform()};
    return bids;
}

/// What bidder i gains in `awards` when the work costs it `cost`.
double utility(const std::vector<Award>& awards, std::size_t i, double cost)
{
    for (const Award& award : awards)
        if (award.bid == i)
            return to_double(award.price) - cost;
    return 0;
}

double brute_force(const std::vector<std::vector<double>>& cost)
{
    std::vector<std::size_t> columns(cost.front().size());
    std::iota(columns.begin(), columns.end(), std::size_t{0});
    double best = kForbidden;
    do {
        double sum = 0;
        for (std::size_t row = 0; row < cost.size(); ++row)
            sum += cost[row][columns[row]];
        best = std::min(best, sum);
    } while (std::next_permutation(columns.begin(), columns.end()));
    return best;
}

} // namespace

class TstAuction : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void second_score_by_hand()
    {
        // Scores 100, 90/0.9 = 100 (later), 80/0.5 = 160.
        const std::vector<Bid> bids{{100, 1}, {90, 0.9}, {80, 0.5}};
        const Award award = second_score_award(bids, {1000, 0}).value();
        QCOMPARE(award.bid, std::size_t{0});
        QCOMPARE(award.price.low64(), std::uint64_t{100});
        const Award strict = second_score_award({bids[2], bids[1]}, {1000, 0.4}).value();
        QCOMPARE(strict.bid, std::size_t{1});
        QCOMPARE(strict.price.low64(), std::uint64_t{144}); // 0.9 · 160
        QCOMPARE(second_score_award({bids[2]}, {1000, 0.4})->price.low64(), std::uint64_t{1000});
        QVERIFY(!second_score_award({bids[2]}, {1000, 0.6}));
        QVERIFY(!second_score_award({bids[0]}, {99, 0}));
    }

    /// No bidder ever gains by asking another price than its cost, nor loses by asking it.
    void truthful_data()
    {
        QTest::addColumn<int>("slots_");
        QTest::newRow("one slot") << 1;
        QTest::newRow("two slots") << 2;
        QTest::newRow("three slots") << 3;
    }
    void truthful()
    {
        QFETCH(int, slots_);
        const auto k = static_cast<std::size_t>(slots_);
        const AuctionRules rules{kReserve, 0.3};
        Rng rng{99};
        int winners = 0;
        for (int market = 0; market < 3000; ++market) {
            const std::vector<Bid> bids = random_bids(rng);
            const std::vector<Award> honest = uniform_award(bids, k, rules);
            winners += static_cast<int>(honest.size());
            for (std::size_t i = 0; i < bids.size(); ++i) {
                const double cost = to_double(bids[i].amount);
                const double base = utility(honest, i, cost);
                // Integer prices round down, so an honest bidder may lose less than one wei.
                QVERIFY(base >= -1);
                for (int deviation = 0; deviation < 8; ++deviation) {
                    std::vector<Bid> changed = bids;
                    changed[i].amount = rng.below(1'500'000);
                    QVERIFY(utility(uniform_award(changed, k, rules), i, cost) <= base + 1);
                }
            }
        }
        QVERIFY(winners > 2000);
    }

    void awards_never_exceed_the_reserve()
    {
        Rng rng{5};
        for (int i = 0; i < 2000; ++i)
            for (const Award& award : uniform_award(random_bids(rng), 2, {kReserve, 0}))
                QVERIFY(award.price <= uint256{kReserve});
    }

    /// Textbook values of the Wilson interval at 95 %.
    void wilson()
    {
        QVERIFY(qAbs(wilson_lower(9, 10) - 0.5958) < 1e-3);
        QVERIFY(qAbs(wilson_lower(90, 100) - 0.8256) < 1e-3);
        QCOMPARE(wilson_lower(0, 0), 0.0);
        QCOMPARE(wilson_lower(0, 10), 0.0);
        QVERIFY(wilson_lower(1'000'000, 1'000'000) > 0.9999);
    }
    void no_pay_for_luck_on_few_probes()
    {
        QCOMPARE(metered_share(3, 3, 0.9), 0.0);
        QVERIFY(metered_share(1000, 1000, 0.9) > 0.9);
        QCOMPARE(metered_share(10, 10, 1.0), 0.0);
    }

    void hungarian_finds_the_cheapest()
    {
        Rng rng{6};
        for (int i = 0; i < 200; ++i) {
            const std::size_t rows = 1 + rng.below(5);
            const std::size_t columns = rows + rng.below(3);
            std::vector<std::vector<double>> cost(rows, std::vector<double>(columns));
            for (auto& row : cost)
                for (double& value : row)
                    value = static_cast<double>(rng.below(100));
            const Assignment result = assign(cost);
            QVERIFY(qAbs(result.cost - brute_force(cost)) < 1e-9);
        }
    }

    void hungarian_fills_as_many_as_it_can()
    {
        const double x = kForbidden;
        const Assignment result = assign({{1, x}, {1, 50}, {x, x}});
        QCOMPARE(result.column_of_row[0].value(), std::size_t{0});
        QCOMPARE(result.column_of_row[1].value(), std::size_t{1});
        QVERIFY(!result.column_of_row[2]);
        QCOMPARE(result.cost, 51.0);
        QVERIFY(assign({}).column_of_row.empty());
        QVERIFY(!assign({{}}).column_of_row[0]);
    }
};

QTEST_GUILESS_MAIN(TstAuction)
#include "tst_auction.moc"
