#include <QtTest>
#ifndef Q_MOC_RUN // moc cannot read the standard library's thread headers
#include "chain/devnet/series_store.hpp"
#include "chain/storage/database.hpp"
#endif

#include <algorithm>
#include <cmath>

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

    void a_chain_that_went_back_has_no_later_samples()
    {
        SeriesStore store(false);
        for (std::uint64_t t = 1; t <= 5; ++t)
            store.add(sample(t, static_cast<double>(t)));
        store.go_back("l2", 1);
        QCOMPARE(store.read("l1", "m", 0, 9, 10).size(), std::size_t{5});
        store.go_back("l1", 3);
        store.add(sample(4, 40));
        const auto all = store.read("l1", "m", 0, 9, 10);
        QCOMPARE(all.size(), std::size_t{4});
        QCOMPARE(all.back(), SeriesStore::Sample(4, 40.0));
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

    void a_long_series_is_thinned_and_keeps_its_beginning_and_its_peak()
    {
        SeriesStore store;
        constexpr std::uint64_t kCount = SeriesStore::kMost * 4;
        for (std::uint64_t t = 0; t < kCount; ++t)
            store.add(sample(t, t == 77 ? 1e9 : static_cast<double>(t % 5)));
        const auto kept = store.read("l1", "m", 0, ~std::uint64_t{0}, SeriesStore::kMost * 2);
        QVERIFY(kept.size() <= SeriesStore::kMost);
        QVERIFY(kept.size() >= SeriesStore::kMost / 2);
        QVERIFY(kept.front().first < 64);
        QCOMPARE(kept.back().first, kCount - 1);
        QVERIFY(std::ranges::count(kept, SeriesStore::Sample(77, 1e9)) == 1);
        // What came last is whole.
        for (std::size_t i = kept.size() - SeriesStore::kMost / 2; i < kept.size(); ++i)
            QCOMPARE(kept[i].first, kCount - kept.size() + i);
    }

    void time_does_not_go_back()
    {
        SeriesStore store;
        for (const auto& [time, value] : {std::pair{1U, 1.0}, {5U, 2.0}, {3U, 9.0}, {5U, 3.0}})
            store.add(sample(time, value));
        store.add(sample(6, std::nan("")));
        const std::vector<SeriesStore::Sample> expected{{1, 1.0}, {5, 3.0}};
        QCOMPARE(store.read("l1", "m", 0, 9, 9), expected);
    }

    void what_is_saved_is_loaded_data()
    {
        QTest::addColumn<int>("count");
        QTest::newRow("few") << 10;
        QTest::newRow("thinned once") << static_cast<int>(SeriesStore::kMost) + 10;
        QTest::newRow("thinned often") << static_cast<int>(SeriesStore::kMost) * 3;
    }
    void what_is_saved_is_loaded()
    {
        QFETCH(int, count);
        const auto database = storage::Database::in_memory().value();
        storage::SampleLog log(*database);
        SeriesStore store;
        auto transaction = storage::Database::Transaction::begin(*database);
        QVERIFY(transaction);
        for (int i = 0; i < count; ++i) {
            store.add(sample(static_cast<std::uint64_t>(i), i % 13 / 7.0));
            store.add(sample(static_cast<std::uint64_t>(i), i, "other"));
            if (i % 1000 == 999)
                QVERIFY(store.save(log));
        }
        QVERIFY(store.save(log));
        QVERIFY(transaction->commit());
        SeriesStore again;
        QVERIFY(again.load(log));
        for (const char* metric : {"m", "other"})
            QCOMPARE(again.read("l1", metric, 0, ~std::uint64_t{0}, 1'000'000),
                     store.read("l1", metric, 0, ~std::uint64_t{0}, 1'000'000));
    }

    void a_digest_holds_the_newest_and_the_whole_within_bounds()
    {
        SeriesStore store;
        for (std::uint64_t t = 0; t < 5'000; ++t)
            for (const char* metric : {"m", "n", "o"})
                store.add(sample(t, t == 1'234 ? 1e9 : 1, metric));
        const auto rows = store.digest(600);
        QVERIFY(rows.size() <= 600);
        QVERIFY(rows.size() > 500);
        QVERIFY(std::ranges::is_sorted(rows, {}, &protocol::MetricRow::time));
        std::size_t peaks = 0;
        std::size_t newest = 0;
        for (const protocol::MetricRow& row : rows) {
            peaks += row.value > 1 ? 1U : 0U;
            newest += row.time >= 4'900 ? 1U : 0U;
            QCOMPARE(row.id, "l1/" + row.metric + "/" + std::to_string(row.time));
        }
        QCOMPARE(peaks, std::size_t{3});
        QCOMPARE(newest, std::size_t{300});
        QVERIFY(SeriesStore().digest(600).empty());
    }
};

QTEST_GUILESS_MAIN(TstSeriesStore)
#include "tst_series_store.moc"
