#include <QtTest>
#ifndef Q_MOC_RUN // moc cannot read the standard library's thread headers
#include "tests/chain/node/chain_fixture.hpp"
#endif

using namespace nucleate;
using namespace nucleate::node;
using namespace nucleate::node::test;

namespace {
using Change = void (*)(execution::Transaction&);
struct Refusal
{
    Change change = nullptr;
};
constexpr std::uint64_t kGwei = 1'000'000'000;
const Address kTo = account(9).address;
} // namespace
Q_DECLARE_METATYPE(Refusal)

class TstPool : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void refusesInGethsWords_data();
    void refusesInGethsWords();
    void refusesRubbish_data();
    void refusesRubbish();
    void knownTransactionIsNotTakenTwice();
    void replacementNeedsTenPercentMore_data();
    void replacementNeedsTenPercentMore();
    void nonceGapsWait();
    void bestTipGoesFirstAndNoncesInOrder();
    void lowFeeCapWaitsForTheBaseFee();
    void queuedCostCountsAgainstTheBalance();
    void unpayableOnesAreDroppedWhenTheirTurnComes();
    void limitsHold();
    void fullPoolGivesWayToBetterTips();
    void dropping();
    void pendingHookSeesWhatCameIn();
};

void TstPool::refusesInGethsWords_data()
{
    QTest::addColumn<Refusal>("refusal");
    QTest::addColumn<QByteArray>("message");
    const auto row = [](const char* name, const char* message, Change change) {
        QTest::newRow(name) << Refusal{change} << QByteArray(message);
    };
    row("nonce used", "nonce too low: next nonce 1, tx nonce 0", [](auto& tx) { tx.nonce = 0; });
    row("nonce far ahead", "nonce too high", [](auto& tx) { tx.nonce = 5'000; });
    row("funds", "insufficient funds for gas * price + value: balance ",
        [](auto& tx) { tx.value = ~uint256{} >> 8; });
    row("cost overflows", "insufficient funds for gas * price + value",
        [](auto& tx) { tx.value = ~uint256{}; });
    row("gas", "intrinsic gas too low: gas 20999, minimum needed 21000",
        [](auto& tx) { tx.gas_limit = 20'999; });
    row("floor", "insufficient gas for floor data gas cost: gas 37000, minimum needed 61000",
        [](auto& tx) { tx.data.assign(1'000, 1), tx.gas_limit = 37'000; });
    row("gas of a block", "exceeds block gas limit", [](auto& tx) { tx.gas_limit = 30'000'001; });
    row("tip over cap", "max priority fee per gas higher than max fee per gas",
        [](auto& tx) { tx.max_priority_fee = tx.max_fee + uint256(1); });
    row("other chain", "invalid chain id for signer: have 1 want 31337",
        [](auto& tx) { tx.chain_id = 1; });
    row("init code", "max initcode size exceeded: code size 49153, limit 49152", [](auto& tx) {
        tx.to.reset();
        tx.data.resize(49'153);
        tx.gas_limit = 5'000'000;
    });
    row("blob without its sidecar", "missing sidecar in blob transaction", [](auto& tx) {
        tx.type = execution::TxType::blob;
        tx.blob_hashes = {Hash32{}};
    });
    row("no authorization", "set code tx must have at least one authorization tuple",
        [](auto& tx) { tx.type = execution::TxType::set_code; });
    row("size", "oversized data", [](auto& tx) { tx.data.resize(140'000); });
    row("tip too low", "transaction underpriced: gas tip cap 0, minimum needed 1",
        [](auto& tx) { tx.max_priority_fee = {}; });
}

void TstPool::refusesInGethsWords()
{
    QFETCH(Refusal, refusal);
    QFETCH(QByteArray, message);
    Fixture f;
    f.options.min_tip = 1;
    Chain& chain = f.open();
    QVERIFY(chain.submit(sign(transfer(0, kTo, 1), 0)));
    f.mine();
    execution::Transaction tx = transfer(1, kTo, 1);
    refusal.change(tx);
    const auto taken = chain.submit(sign(tx, 0));
    QVERIFY(!taken);
    QVERIFY2(taken.error().message.starts_with(message.toStdString()),
             taken.error().message.c_str());
    QCOMPARE(chain.pending_count(), std::size_t{0});
}

void TstPool::refusesRubbish_data()
{
    QTest::addColumn<QByteArray>("hex");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("empty list") << QByteArray("c0");
    QTest::newRow("unknown type") << QByteArray("05c0");
    QTest::newRow("cut short") << QByteArray("02f8");
}

void TstPool::refusesRubbish()
{
    QFETCH(QByteArray, hex);
    Fixture f;
    QVERIFY(!f.open().submit(parse_hex(hex.toStdString()).value()));
}

void TstPool::knownTransactionIsNotTakenTwice()
{
    Fixture f;
    Chain& chain = f.open();
    const Bytes raw = sign(transfer(0, kTo, 1), 0);
    QVERIFY(chain.submit(raw));
    QVERIFY(chain.submit(raw).error().message == "already known");
    f.mine();
    QVERIFY(chain.submit(raw).error().message.starts_with("nonce too low"));
}

void TstPool::replacementNeedsTenPercentMore_data()
{
    QTest::addColumn<quint64>("tip");
    QTest::addColumn<quint64>("cap");
    QTest::addColumn<bool>("taken");
    QTest::newRow("same") << quint64{10 * kGwei} << quint64{100 * kGwei + 1} << false;
    QTest::newRow("only cap") << quint64{10 * kGwei} << quint64{200 * kGwei} << false;
    QTest::newRow("only tip") << quint64{20 * kGwei} << quint64{100 * kGwei} << false;
    QTest::newRow("a wei short") << quint64{11 * kGwei - 1} << quint64{110 * kGwei} << false;
    QTest::newRow("ten percent") << quint64{11 * kGwei} << quint64{110 * kGwei} << true;
}

void TstPool::replacementNeedsTenPercentMore()
{
    QFETCH(quint64, tip);
    QFETCH(quint64, cap);
    QFETCH(bool, taken);
    Fixture f;
    Chain& chain = f.open();
    execution::Transaction tx = transfer(0, kTo, 1);
    tx.max_priority_fee = 10 * kGwei;
    tx.max_fee = 100 * kGwei;
    const auto first = chain.submit(sign(tx, 0));
    tx.max_priority_fee = std::uint64_t{tip};
    tx.max_fee = std::uint64_t{cap};
    const auto second = chain.submit(sign(tx, 0));
    QCOMPARE(second.has_value(), taken);
    if (!taken)
        QVERIFY(second.error().message == "replacement transaction underpriced");
    QCOMPARE(chain.pending_count(), std::size_t{1});
    QCOMPARE(chain.pooled(*first) == nullptr, taken);
}

void TstPool::nonceGapsWait()
{
    Fixture f;
    Chain& chain = f.open();
    QVERIFY(chain.submit(sign(transfer(2, kTo, 1), 0)));
    QVERIFY(chain.submit(sign(transfer(1, kTo, 1), 0)));
    QCOMPARE(chain.pool().queued.size(), std::size_t{2});
    QCOMPARE(chain.next_nonce(account(0).address), std::uint64_t{0});
    QVERIFY(f.mine()->tx_hashes.empty());
    QVERIFY(chain.submit(sign(transfer(0, kTo, 1), 0)));
    QCOMPARE(chain.pool().executable.size(), std::size_t{3});
    QCOMPARE(chain.next_nonce(account(0).address), std::uint64_t{3});
    QCOMPARE(f.mine()->tx_hashes.size(), std::size_t{3});
}

void TstPool::bestTipGoesFirstAndNoncesInOrder()
{
    Fixture f;
    Chain& chain = f.open();
    const auto tip = [](std::uint64_t nonce, std::uint64_t gwei) {
        execution::Transaction tx = transfer(nonce, kTo, 1);
        tx.max_priority_fee = gwei * kGwei;
        return tx;
    };
    QVERIFY(chain.submit(sign(tip(0, 2), 1)));
    QVERIFY(chain.submit(sign(tip(0, 1), 2)));
    QVERIFY(chain.submit(sign(tip(1, 9), 2))); // waits for its own nonce 0
    QVERIFY(chain.submit(sign(tip(0, 2), 3))); // same tip, came later
    QVERIFY(chain.submit(sign(tip(0, 5), 4)));
    const SealedBlockPtr block = f.mine();
    const std::vector<Address> expected{account(4).address, account(1).address, account(3).address,
                                        account(2).address, account(2).address};
    QVERIFY(block->senders == expected);
    QCOMPARE(block->block.transactions[4].nonce, std::uint64_t{1});
}

void TstPool::lowFeeCapWaitsForTheBaseFee()
{
    Fixture f;
    Chain& chain = f.open();
    execution::Transaction tx = transfer(0, kTo, 1);
    tx.max_priority_fee = 0;
    tx.max_fee = kGwei / 2;
    QVERIFY(chain.submit(sign(tx, 0)));
    QCOMPARE(chain.pool().queued.size(), std::size_t{1});
    int blocks = 0;
    while (chain.pending_count() != 0 && blocks < 20)
        f.mine(), ++blocks;
    QVERIFY(blocks > 3 && blocks < 20); // empty blocks bring the base fee down an eighth each
    QVERIFY(*chain.head()->block.header.base_fee <= uint256(kGwei / 2));
}

void TstPool::queuedCostCountsAgainstTheBalance()
{
    Fixture f;
    Chain& chain = f.open();
    QVERIFY(chain.dev().set_balance(account(0).address, uint256(1'000'000) * uint256(kGwei)));
    // Each may cost 21000 × 20 gwei = 420000 gwei.
    QVERIFY(chain.submit(sign(transfer(0, kTo, 1), 0)));
    QVERIFY(chain.submit(sign(transfer(1, kTo, 1), 0)));
    const auto third = chain.submit(sign(transfer(2, kTo, 1), 0));
    QVERIFY(!third && third.error().message.find("queued cost") != std::string::npos);
}

void TstPool::unpayableOnesAreDroppedWhenTheirTurnComes()
{
    Fixture f;
    Chain& chain = f.open();
    QVERIFY(chain.submit(sign(transfer(0, kTo, 1), 0)));
    QVERIFY(chain.submit(sign(transfer(0, kTo, 1), 1)));
    QVERIFY(chain.dev().set_balance(account(0).address, 1));
    const SealedBlockPtr block = f.mine();
    QCOMPARE(block->senders.size(), std::size_t{1});
    QVERIFY(block->senders[0] == account(1).address);
    QCOMPARE(chain.pending_count(), std::size_t{0});
}

void TstPool::limitsHold()
{
    Fixture f;
    f.options.pool.per_sender = 2;
    Chain& chain = f.open();
    QVERIFY(chain.submit(sign(transfer(0, kTo, 1), 0)));
    QVERIFY(chain.submit(sign(transfer(1, kTo, 1), 0)));
    QVERIFY(chain.submit(sign(transfer(2, kTo, 1), 0)).error().message == "account limit exceeded");
}

void TstPool::fullPoolGivesWayToBetterTips()
{
    Fixture f;
    f.options.pool.transactions = 2;
    Chain& chain = f.open();
    const auto low = chain.submit(sign(transfer(0, kTo, 1), 0));
    QVERIFY(chain.submit(sign(transfer(0, kTo, 1), 1)));
    QVERIFY(chain.submit(sign(transfer(0, kTo, 1), 2)).error().message == "txpool is full");
    execution::Transaction better = transfer(0, kTo, 1);
    better.max_priority_fee = 2 * kGwei;
    QVERIFY(chain.submit(sign(better, 2)));
    QCOMPARE(chain.pending_count(), std::size_t{2});
    QVERIFY(!chain.pooled(*low) || chain.pool().executable.size() == 2);
}

void TstPool::dropping()
{
    Fixture f;
    Chain& chain = f.open();
    const auto hash = chain.submit(sign(transfer(0, kTo, 1), 0));
    QVERIFY(chain.submit(sign(transfer(1, kTo, 1), 0)));
    QVERIFY(chain.submit(sign(transfer(0, kTo, 1), 1)));
    QVERIFY(chain.dev().drop_transaction(*hash));
    QVERIFY(!chain.dev().drop_transaction(*hash));
    QCOMPARE(chain.pool().queued.size(), std::size_t{1}); // the one behind it has a gap now
    QCOMPARE(chain.dev().drop_transactions_of(account(0).address), std::size_t{1});
    QCOMPARE(chain.dev().drop_all_transactions(), std::size_t{1});
    QCOMPARE(chain.pending_count(), std::size_t{0});
}

void TstPool::pendingHookSeesWhatCameIn()
{
    Fixture f;
    Chain& chain = f.open();
    std::vector<Hash32> seen;
    const auto id = chain.on_pending([&](const PooledPtr& tx) { seen.push_back(tx->hash); });
    const auto hash = chain.submit(sign(transfer(0, kTo, 1), 0));
    QVERIFY(!chain.submit(sign(transfer(0, kTo, 1), 0)));
    chain.unsubscribe(id);
    QVERIFY(chain.submit(sign(transfer(1, kTo, 1), 0)));
    QVERIFY(seen == std::vector{*hash});
}

QTEST_GUILESS_MAIN(TstPool)
#include "tst_pool.moc"
