#include "ui/charts/ticks.hpp"
#include "ui/swarm/layout.hpp"

#include <QSet>
#include <QTest>
#include <cmath>
#include <random>

using namespace nucleate;
using namespace nucleate::swarm;
using namespace Qt::StringLiterals;

/// The parts of swarm view and charts that are plain arithmetic.
class TstSwarm : public QObject
{
    Q_OBJECT

    static double between(Point a, Point b) { return std::hypot(a.x - b.x, a.y - b.y); }

    struct Cloud
    {
        std::vector<Point> points;
        std::vector<std::uint8_t> alive;
    };
    /// Points all over a square, every seventh of them dead.
    static Cloud cloud(int count, float side)
    {
        std::mt19937 random(11);
        std::uniform_real_distribution<float> at(-side / 2, side / 2);
        Cloud out;
        for (int i = 0; i < count; ++i) {
            out.points.push_back({at(random), at(random)});
            out.alive.push_back(i % 7 == 3 ? 0 : 1);
        }
        return out;
    }

    /// An L1 with `stay` agents and a live L2 with `moved`; one more has left the L2.
    static std::shared_ptr<Scene> scene(int stay, int moved, float progress = 1)
    {
        auto out = std::make_shared<Scene>();
        Site l1;
        l1.isL1 = l1.chain = true;
        l1.members = static_cast<std::uint32_t>(stay + 1);
        Site l2;
        l2.chain = progress >= 1;
        l2.progress = progress;
        l2.members = static_cast<std::uint32_t>(moved);
        out->sites = {l1, l2};
        for (int i = 0; i < stay + moved + 1; ++i) {
            Node node;
            if (i < moved) {
                node.site = node.work = 1;
                node.pull = 1;
            }
            node.apart = i == stay + moved;
            out->nodes.push_back(node);
            out->names.push_back(QString::number(i));
        }
        out->alive = static_cast<std::uint32_t>(out->nodes.size());
        return out;
    }

private Q_SLOTS:
    void gridFindsEveryClosePairOnce()
    {
        const Cloud c = cloud(400, 300);
        constexpr float kCell = 22;
        Grid grid;
        grid.build(c.points, c.alive, kCell);
        QSet<std::pair<std::uint32_t, std::uint32_t>> seen;
        grid.pairs([&](std::uint32_t a, std::uint32_t b) {
            const auto pair = std::minmax(a, b);
            QVERIFY2(!seen.contains(pair), "a pair came twice");
            QVERIFY(c.alive[a] && c.alive[b]);
            seen.insert(pair);
        });
        int close = 0;
        for (std::uint32_t a = 0; a < c.points.size(); ++a)
            for (std::uint32_t b = a + 1; b < c.points.size(); ++b)
                if (c.alive[a] && c.alive[b] && between(c.points[a], c.points[b]) < kCell) {
                    ++close;
                    QVERIFY(seen.contains(std::pair(a, b)));
                }
        QVERIFY(close > 100);
    }

    void gridPicksTheNearestThatLives()
    {
        const Cloud c = cloud(300, 200);
        Grid grid;
        grid.build(c.points, c.alive, 15);
        std::mt19937 random(5);
        std::uniform_real_distribution<float> at(-120, 120);
        for (int i = 0; i < 500; ++i) {
            const Point mouse{at(random), at(random)};
            int best = -1;
            double least = 12;
            for (std::size_t k = 0; k < c.points.size(); ++k)
                if (c.alive[k] && between(mouse, c.points[k]) < least) {
                    least = between(mouse, c.points[k]);
                    best = static_cast<int>(k);
                }
            QCOMPARE(grid.nearest(c.points, mouse, 12), best);
        }
    }

    void layoutComesToRest_data()
    {
        QTest::addColumn<int>("stay");
        QTest::addColumn<int>("moved");
        QTest::newRow("a small swarm") << 6 << 18;
        QTest::newRow("everybody moved") << 0 << 24;
        QTest::newRow("nobody moved") << 24 << 0;
        QTest::newRow("a large swarm") << 400 << 600;
    }
    void layoutComesToRest()
    {
        QFETCH(int, stay);
        QFETCH(int, moved);
        Layout layout;
        layout.setScene(scene(stay, moved));
        layout.settle(3000);
        QVERIFY2(!layout.step(), "still moving after 3,000 steps");
        const Placement placed = layout.placement();
        for (const Point& point : placed.to)
            QVERIFY(std::isfinite(point.x) && std::isfinite(point.y));
    }

    void membersStandAroundTheirNucleus()
    {
        Layout layout;
        layout.setScene(scene(8, 20));
        layout.settle(3000);
        const Placement placed = layout.placement();
        QVERIFY(between(placed.sites[0], placed.sites[1]) > placed.radii[0] + placed.radii[1]);
        for (std::size_t i = 0; i < 20; ++i)
            QVERIFY2(between(placed.to[i], placed.sites[1]) < placed.radii[1] + placed.spacing,
                     qPrintable(QString::number(i)));
        // Who left stands outside of every territory.
        QVERIFY(between(placed.to.back(), placed.sites[0]) > placed.radii[0]);
        for (std::size_t a = 0; a < placed.to.size(); ++a)
            for (std::size_t b = a + 1; b < placed.to.size(); ++b)
                QVERIFY2(between(placed.to[a], placed.to[b]) > placed.spacing * 0.4,
                         "two agents lie over each other");
    }

    void theNucleusLeavesTheBaseAsItMatures()
    {
        Layout early;
        early.setScene(scene(8, 16, 0.2F));
        early.settle(3000);
        Layout late;
        late.setScene(scene(8, 16, 0.9F));
        late.settle(3000);
        const Placement a = early.placement();
        const Placement b = late.placement();
        QVERIFY(between(a.sites[0], a.sites[1]) < between(b.sites[0], b.sites[1]));
    }

    void theSameSeedGivesTheSamePicture()
    {
        const auto placed = [](std::uint32_t seed) {
            Layout layout(seed);
            layout.setScene(scene(10, 14));
            layout.settle(200);
            return layout.placement().to;
        };
        const auto one = placed(7);
        const auto same = placed(7);
        const auto other = placed(8);
        bool differs = false;
        for (std::size_t i = 0; i < one.size(); ++i) {
            QCOMPARE(one[i].x, same[i].x);
            QCOMPARE(one[i].y, same[i].y);
            differs = differs || one[i].x != other[i].x;
        }
        QVERIFY(differs);
    }

    void ticksAreRoundAndEnclose_data()
    {
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        QTest::newRow("fees") << 3.4 << 43.8;
        QTest::newRow("nothing") << 0.0 << 0.0;
        QTest::newRow("a flat line") << 12.5 << 12.5;
        QTest::newRow("tiny") << 1e-7 << 9.3e-7;
        QTest::newRow("huge") << 2.1e14 << 9.9e14;
        QTest::newRow("far from zero") << 999.1 << 1000.4;
        QTest::newRow("below zero") << -7.3 << 2.2;
    }
    void ticksAreRoundAndEnclose()
    {
        QFETCH(double, low);
        QFETCH(double, high);
        for (const int most : {3, 5, 8}) {
            const charts::Ticks ticks = charts::roundTicks(low, high, most);
            QVERIFY(ticks.low <= low + 1e-9 * std::abs(low));
            QVERIFY(ticks.high >= high - 1e-9 * std::abs(high));
            QVERIFY(ticks.high > ticks.low);
            QVERIFY2(ticks.values.size() >= 2 && ticks.values.size() <= std::size_t(most) + 1,
                     qPrintable(QString::number(ticks.values.size())));
            const double lead = ticks.step / std::pow(10, std::floor(std::log10(ticks.step)));
            bool round = false;
            for (const double factor : {1.0, 2.0, 2.5, 5.0, 10.0})
                round = round || std::abs(lead - factor) < 1e-6;
            QVERIFY2(round, qPrintable(QString::number(ticks.step)));
        }
    }

    void timesAreTold_data()
    {
        QTest::addColumn<int>("span");
        QTest::addColumn<int>("step");
        QTest::newRow("a quarter") << 900 << 300;
        QTest::newRow("an hour") << 3600 << 900;
        QTest::newRow("a day") << 86'400 << 21'600;
        QTest::newRow("a minute") << 60 << 15;
    }
    void timesAreTold()
    {
        QFETCH(int, span);
        QFETCH(int, step);
        QCOMPARE(charts::timeStep(span), step);
        QVERIFY(span / charts::timeStep(span, 3) <= 2);
    }
};

QTEST_GUILESS_MAIN(TstSwarm)
#include "tst_swarm.moc"
