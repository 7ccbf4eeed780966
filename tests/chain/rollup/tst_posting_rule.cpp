#include "chain/rollup/posting_rule.hpp"

#include <QtTest>
#include <cmath>

using namespace nucleate;
using namespace nucleate::rollup;

namespace {

constexpr std::uint64_t kGwei = 1'000'000'000;

PostingTerms terms(std::uint64_t gas_gwei, std::optional<std::uint64_t> blob_gwei)
{
    PostingTerms out;
    out.transaction_bytes = 100'000;
    out.prices.gas = uint256{gas_gwei * kGwei};
    if (blob_gwei)
        out.prices.blob_gas = uint256{*blob_gwei * kGwei};
    return out;
}

Bytes bytes_of(std::size_t size)
{
    return Bytes(size, 0x5a);
}

} // namespace

/// Against the figures of mechanism 4.2: blobs are cheaper from 131,072·b_blob / (40·b_base) bytes.
class TstPostingRule : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void counts_calldata_gas()
    {
        // EIP-7623: 10 a token, a zero byte being one and any other four.
        QCOMPARE(calldata_gas({}), std::uint64_t{21'000});
        QCOMPARE(calldata_gas(Bytes{0, 1}), std::uint64_t{21'050});
    }

    void blobs_from_where_they_are_cheaper_data()
    {
        QTest::addColumn<quint64>("gas");
        QTest::addColumn<quint64>("blob_gas");
        QTest::addColumn<int>("last_calldata");
        QTest::newRow("1 and 1 gwei") << quint64{1} << quint64{1} << 3276;
        QTest::newRow("10 and 1 gwei") << quint64{10} << quint64{1} << 327;
        QTest::newRow("1 and 4 gwei") << quint64{1} << quint64{4} << 13'107;
    }
    void blobs_from_where_they_are_cheaper()
    {
        QFETCH(quint64, gas);
        QFETCH(quint64, blob_gas);
        QFETCH(int, last_calldata);
        const auto size = static_cast<std::size_t>(last_calldata);
        const PostingTerms both = terms(gas, blob_gas);
        QCOMPARE(cheaper_medium(both, bytes_of(size)), BatchMedium::calldata);
        QCOMPARE(cheaper_medium(both, bytes_of(size + 1)), BatchMedium::blobs);
    }

    void calldata_where_there_are_no_blobs()
    {
        QCOMPARE(cheaper_medium(terms(100, std::nullopt), bytes_of(400'000)),
                 BatchMedium::calldata);
    }

    void pays_for_every_transaction_and_every_blob()
    {
        PostingTerms both = terms(1, 2);
        both.inbox_gas = 60'000;
        const uint256 once{81'000 * kGwei};
        QCOMPARE(calldata_cost(both, {}).fixed, once);
        // 250,000 bytes are three transactions of at most 100,000.
        QCOMPARE(calldata_cost(both, bytes_of(250'000)).whole,
                 once * uint256{3} + uint256{40 * 250'000 * kGwei});
        const uint256 blob{2 * 131'072 * kGwei};
        QCOMPARE(blob_cost(both, bytes_of(1)).whole, once + blob);
        QCOMPARE(blob_cost(both, bytes_of(kMaxBlobFrame + 1)).whole, once + blob * uint256{2});
        // Seven blobs do not fit into one transaction.
        QCOMPARE(blob_cost(both, bytes_of(6 * kMaxBlobFrame + 1)).whole,
                 once * uint256{2} + blob * uint256{7});
    }

    /// Transactions at a steady rate: waiting has cost P after √(2P/(aλ)).
    void waits_as_the_square_root_says()
    {
        constexpr double kPost = 1e15;                      // wei
        constexpr std::uint64_t kDelay = 1'000'000'000'000; // wei a transaction and second
        for (const std::uint64_t rate : {2U, 20U, 80U}) {
            Waiting waiting;
            std::uint64_t now = 0;
            while (static_cast<double>(waiting.seconds(now)) * static_cast<double>(kDelay) < kPost)
                waiting.add(rate, now++);
            const double expected =
                std::sqrt(2 * kPost / (static_cast<double>(kDelay) * static_cast<double>(rate)));
            QVERIFY2(std::abs(static_cast<double>(now) - expected) <= 1.5,
                     qPrintable(QString("%1 against %2").arg(now).arg(expected)));
        }
    }
};

QTEST_GUILESS_MAIN(TstPostingRule)
#include "tst_posting_rule.moc"
