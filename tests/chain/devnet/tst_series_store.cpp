#include <QtTest>
#ifndef Q_MOC_RUN // moc cannot read the standard library's thread headers
#include "chain/devnet/series_store.hpp"
#endif

#include <algorithm>

using namespace nucleate;
using devnet::SeriesStore;

namespace {

protocol::MetricRow sample(std::uint64_t time, double value, const std::string& metric = "m")
{
    protocol::MetricRow row;
    row.chain = "l1";
    row.metric = metric;
    row.time = time;
    row.value = value;
    return row;
}

} // namespace

class TstSeriesStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void few_samples_come_as_they_are()
    {
        SeriesStore store;
        for (std::uint64_t t = 1; t <= 5; ++t)
            store.add(sample(t, static_cast<double>(t * t)));
        const auto all = store.read("l1", "m", 0, ~std::uint64_t{0}, 100);
        QCOMPARE(all.size(), std::size_t{5});
        QCOMPARE(all[2], SeriesStore::Sample(3, 9.0));
        const auto middle = store.read("l1", "m", 2, 4, 100);
        QCOMPARE(middle.front().first, std::uint64_t{2});
        QCOMPARE(middle.back().first, std::uint64_t{4});
    }

    void unknown_series_are_empty()
    {
        SeriesStore store;
        store.add(sample(1, 1));
        QVERIFY(store.read("l2-1", "m", 0, 9, 10).empty());
        QVERIFY(store.read("l1", "other", 0, 9, 10).empty());
        QVERIFY(store.read("l1", "m", 5, 9, 10).empty());
        QVERIFY(store.read("l1", "m", 9, 5, 10).empty());
    }

    void decimation_keeps_order_bound_and_peaks_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("points");
        QTest::newRow("ten to one") << 1000 << 100;
        QTest::newRow("uneven") << 1013 << 97;
        QTest::newRow("just above") << 101 << 100;
        QTest::newRow("two points") << 500 << 2;
    }
    void decimation_keeps_order_bound_and_peaks()
    {
        QFETCH(int, count);
        QFETCH(int, points);
        SeriesStore store;
        const std::uint64_t high = static_cast<std::uint64_t>(count) / 3;
        const std::uint64_t low = static_cast<std::uint64_t>(count) / 2;
        for (std::uint64_t t = 0; t < static_cast<std::uint64_t>(count); ++t)
            store.add(sample(t, t == high ? 1e9 : t == low ? -1e9 : static_cast<double>(t % 7)));
        const auto thinned =
            store.read("l1", "m", 0, ~std::uint64_t{0}, static_cast<std::size_t>(points));
        QVERIFY(thinned.size() <= static_cast<std::size_t>(points));
        QVERIFY(thinned.size() > static_cast<std::size_t>(points) / 2 - 1);
        QVERIFY(std::is_sorted(thinned.begin(), thinned.end(),
                               [](const auto& a, const auto& b) { return a.first < b.first; }));
        QVERIFY(std::ranges::count(thinned, SeriesStore::Sample(high, 1e9)) == 1);
        QVERIFY(std::ranges::count(thinned, SeriesStore::Sample(low, -1e9)) == 1);
    }

    void one_point_is_at_most_one_point()
    {
        SeriesStore store;
        for (std::uint64_t t = 0; t < 50; ++t)
            store.add(sample(t, 1));
        QCOMPARE(store.read("l1", "m", 0, 99, 1).size(), std::size_t{1});
    }

    void the_oldest_fall_out()
    {
        SeriesStore store;
        for (std::uint64_t t = 0; t < SeriesStore::kMost + 10; ++t)
            store.add(sample(t, 0));
        const auto kept = store.read("l1", "m", 0, ~std::uint64_t{0}, SeriesStore::kMost * 2);
        QCOMPARE(kept.size(), SeriesStore::kMost);
        QCOMPARE(kept.front().first, std::uint64_t{10});
    }
};

QTEST_GUILESS_MAIN(TstSeriesStore)
#include "tst_series_store.moc"
