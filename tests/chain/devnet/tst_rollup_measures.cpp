#include <QtTest>
#ifndef Q_MOC_RUN // moc cannot read the standard library's thread headers
#include "chain/base/hex.hpp"
#include "chain/devnet/rollup_measures.hpp"
#endif

using namespace nucleate;
using devnet::RollupMeasures;

namespace {

rollup::PostedBatch batch(std::uint64_t from, std::uint64_t to)
{
    rollup::PostedBatch out;
    out.channel = *parse_fixed<16>("0x000102030405060708090a0b0c0d0e0f");
    out.from = from;
    out.to = to;
    out.bytes = 1'234;
    out.transactions = {Hash32{}, *parse_hash("0x" + std::string(63, '1') + "2")};
    return out;
}

} // namespace

class TstRollupMeasures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void the_first_batch_stays_the_first()
    {
        RollupMeasures measures;
        measures.add(batch(1, 4));
        measures.add(batch(5, 9));
        QCOMPARE(measures.batches, std::uint64_t{2});
        QCOMPARE(measures.bytes, std::uint64_t{2'468});
        QVERIFY(measures.first_batch);
        QCOMPARE(measures.first_batch->to, std::uint64_t{4});
    }

    void comes_back_as_it_went_data()
    {
        QTest::addColumn<bool>("posted");
        QTest::newRow("before the first batch") << false;
        QTest::newRow("after it") << true;
    }
    void comes_back_as_it_went()
    {
        QFETCH(bool, posted);
        RollupMeasures measures{.batches = 0,
                                .bytes = 0,
                                .deposits = 3,
                                .slowest_deposit = 7,
                                .longest_wait = 11,
                                .told = 12,
                                .first_batch = {}};
        if (posted)
            measures.add(batch(1, 4));
        const auto again = devnet::rollup_measures_from_json(to_json(measures));
        QVERIFY(again);
        QCOMPARE(to_json(*again), to_json(measures));
        QCOMPARE(again->deposits, std::uint64_t{3});
        QCOMPARE(again->slowest_deposit, std::uint64_t{7});
        QCOMPARE(again->longest_wait, std::uint64_t{11});
        QCOMPARE(again->told, std::uint64_t{12});
        QCOMPARE(again->first_batch.has_value(), posted);
        if (posted)
            QVERIFY(again->first_batch->transactions == batch(1, 4).transactions &&
                    again->first_batch->channel == batch(1, 4).channel);
    }

    void damage_is_told_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no object") << QByteArray("[1]");
        QTest::newRow("a figure is missing") << QByteArray(R"({"batches": 1})");
        QTest::newRow("a figure is text")
            << QByteArray(R"({"batches":"x","bytes":0,"deposits":0,"slowest_deposit":0,)"
                          R"("longest_wait":0})");
    }
    void damage_is_told()
    {
        QFETCH(QByteArray, text);
        const auto read = devnet::rollup_measures_from_json(text.toStdString());
        QVERIFY(!read);
        QVERIFY(read.error().message.find("damaged") != std::string::npos);
    }
};

QTEST_GUILESS_MAIN(TstRollupMeasures)
#include "tst_rollup_measures.moc"
