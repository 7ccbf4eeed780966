#include "chain/execution/fees.hpp"

#include <QtTest>

using namespace nucleate;
using namespace nucleate::execution;

class TstFees : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void base_fee_data();
    void base_fee();
    void blob_fee_data();
    void blob_fee();
    void excess_blob_gas_data();
    void excess_blob_gas();
    void effective_price();
    void forks_by_number_and_time();
};

void TstFees::base_fee_data()
{
    QTest::addColumn<quint64>("limit");
    QTest::addColumn<quint64>("used");
    QTest::addColumn<quint64>("fee");
    QTest::addColumn<quint64>("elasticity");
    QTest::addColumn<quint64>("denominator");
    QTest::addColumn<quint64>("next");
    const auto row = [](const char* name, quint64 limit, quint64 used, quint64 fee, quint64 e,
                        quint64 d, quint64 next) {
        QTest::newRow(name) << limit << used << fee << e << d << next;
    };
    // EIP-1559 worked through by hand.
    row("at target", 20'000'000, 10'000'000, 1'000'000'000, 2, 8, 1'000'000'000);
    row("below target", 20'000'000, 9'000'000, 1'000'000'000, 2, 8, 987'500'000);
    row("above target", 20'000'000, 11'000'000, 1'000'000'000, 2, 8, 1'012'500'000);
    row("full", 30'000'000, 30'000'000, 1'000'000'000, 2, 8, 1'125'000'000);
    row("empty", 30'000'000, 0, 1'000'000'000, 2, 8, 875'000'000);
    row("rises by at least one", 30'000'000, 15'000'001, 7, 2, 8, 8);
    row("falls to nothing", 30'000'000, 0, 7, 2, 8, 7);
    row("OP Stack full", 30'000'000, 30'000'000, 1'000'000'000, 6, 250, 1'020'000'000);
    row("OP Stack empty", 30'000'000, 0, 1'000'000'000, 6, 250, 996'000'000);
}

void TstFees::base_fee()
{
    QFETCH(quint64, limit);
    QFETCH(quint64, used);
    QFETCH(quint64, fee);
    QFETCH(quint64, elasticity);
    QFETCH(quint64, denominator);
    QFETCH(quint64, next);
    const BaseFeeParameters parameters{elasticity, denominator};
    QVERIFY(next_base_fee(parameters, limit, used, uint256{fee}) == uint256{next});
}

void TstFees::blob_fee_data()
{
    QTest::addColumn<quint64>("excess");
    QTest::addColumn<quint64>("fraction");
    QTest::addColumn<quint64>("fee");
    // Cases of the execution-apis and go-ethereum tests of fake_exponential.
    const auto row = [](quint64 excess, quint64 fraction, quint64 fee) {
        QTest::addRow("%llu over %llu", excess, fraction) << excess << fraction << fee;
    };
    row(0, 1, 1);
    row(2, 1, 6);
    row(4, 2, 6);
    row(3, 1, 16);
    row(6, 2, 18);
    row(4, 1, 49);
    row(8, 2, 50);
    row(5, 1, 136);
    row(5, 2, 11);
    row(50'000'000, 2'225'652, 5'709'098'764);
}

void TstFees::blob_fee()
{
    QFETCH(quint64, excess);
    QFETCH(quint64, fraction);
    QFETCH(quint64, fee);
    QVERIFY(blob_base_fee(excess, fraction) == uint256{fee});
    QVERIFY(blob_base_fee(~std::uint64_t{0}, fraction) == ~uint256{});
}

void TstFees::excess_blob_gas_data()
{
    QTest::addColumn<int>("fork");
    QTest::addColumn<quint64>("excess");
    QTest::addColumn<quint64>("blobs");
    QTest::addColumn<quint64>("base_fee");
    QTest::addColumn<quint64>("next");
    const auto row = [](const char* name, evm::Fork fork, quint64 excess, quint64 blobs,
                        quint64 fee, quint64 next) {
        QTest::newRow(name) << int(fork) << excess << blobs << fee << next;
    };
    row("Cancun below target", evm::Fork::cancun, 0, 2, 7, 0);
    row("Cancun above target", evm::Fork::cancun, 0, 6, 7, 3 * kGasPerBlob);
    row("Cancun adds up", evm::Fork::cancun, kGasPerBlob, 4, 7, 2 * kGasPerBlob);
    row("Prague target of six", evm::Fork::prague, 0, 9, 7, 3 * kGasPerBlob);
    row("Osaka, blobs dear enough", evm::Fork::osaka, 0, 9, 7, 3 * kGasPerBlob);
    row("Osaka, reserve price", evm::Fork::osaka, 6 * kGasPerBlob, 9, 1'000, 9 * kGasPerBlob);
}

void TstFees::excess_blob_gas()
{
    QFETCH(int, fork);
    QFETCH(quint64, excess);
    QFETCH(quint64, blobs);
    QFETCH(quint64, base_fee);
    QFETCH(quint64, next);
    Header parent;
    parent.base_fee = uint256{base_fee};
    parent.excess_blob_gas = excess;
    parent.blob_gas_used = blobs * kGasPerBlob;
    const ChainSpec spec = ChainSpec::l1(1, static_cast<evm::Fork>(fork));
    QCOMPARE(quint64(next_excess_blob_gas(spec, parent, 1)), next);
}

void TstFees::effective_price()
{
    Transaction tx;
    tx.type = TxType::dynamic_fee;
    tx.max_fee = uint256{100U};
    tx.max_priority_fee = uint256{3U};
    QVERIFY(effective_gas_price(tx, uint256{50U}) == uint256{53U});
    QVERIFY(effective_gas_price(tx, uint256{99U}) == uint256{100U});
    tx.type = TxType::legacy;
    QVERIFY(effective_gas_price(tx, uint256{50U}) == uint256{100U});
}

void TstFees::forks_by_number_and_time()
{
    ChainSpec spec = ChainSpec::l1(1, evm::Fork::london);
    spec.activations.push_back({evm::Fork::paris, 10});
    spec.activations.push_back({evm::Fork::shanghai, 15'000});
    QVERIFY(spec.fork_at(9, 0) == evm::Fork::london);
    QVERIFY(spec.fork_at(10, 14'999) == evm::Fork::paris);
    QVERIFY(spec.fork_at(11, 15'000) == evm::Fork::shanghai);
}

QTEST_GUILESS_MAIN(TstFees)
#include "tst_fees.moc"
