#include <QtTest>
#ifndef Q_MOC_RUN // moc cannot read the standard library's thread headers
#include "tests/chain/node/blob_fixture.hpp"
#include "tests/support/source_file.hpp"
#endif

using namespace nucleate;
using namespace nucleate::node;
using namespace nucleate::node::test;

namespace {

/// The first blob of the data file of the KZG tests, with its proofs by c-kzg-4844.
Sent of_known_blob(bool cells)
{
    Sent sent = of_zeros(1, cells);
    for (std::size_t i = 0; i < crypto::kzg::kFieldElementsPerBlob; ++i) {
        const uint256 base{i + 1};
        store_be(base * base * base * base * base * uint256{0x9e3779b97f4a7c15} + uint256{1},
                 sent.blobs[0].data() + 32 * i);
    }
    QFile file(QString::fromStdString(source_file("tests/chain/crypto/data/kzg_blobs.txt")));
    sent.proofs.clear();
    for (bool open = file.open(QIODevice::ReadOnly); open && !file.atEnd();) {
        const QList<QByteArray> parts = file.readLine().trimmed().split(' ');
        if (parts[0] == "commitment" && !sent.proofs.empty())
            break;
        const auto value = parse_hex(parts.value(1).toStdString());
        if (parts[0] == "commitment")
            sent.commitments[0] = *value;
        else if (parts[0] == (cells ? "cell" : "proof"))
            sent.proofs.push_back(*value);
    }
    sent.hash_commitments();
    return sent;
}

std::unique_ptr<Chain> open(Fixture& fixture, evm::Fork fork)
{
    Genesis genesis = l1_genesis(fixture.genesis);
    genesis.spec = execution::ChainSpec::l1(genesis.spec.chain_id, fork);
    return open_chain(genesis, fixture.options).value();
}

QByteArray answer(const Expected<Hash32, PoolError>& result)
{
    return result ? QByteArray{"taken"} : QByteArray::fromStdString(result.error().message);
}

using Change = void (*)(Sent&);
struct Refusal
{
    Change change = nullptr;
};

} // namespace
Q_DECLARE_METATYPE(Refusal)

class TstBlobs : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void goThroughThePool_data();
    void goThroughThePool();
    void ownBlobsNeedNoProofs();
    void refusesInGethsWords_data();
    void refusesInGethsWords();
    void cellProofsComeWithOsaka();
    void blobsOfABlockAreLimited();
    void replacementNeedsTwiceTheFees();
    void areKeptWithTheirBlock_data();
    void areKeptWithTheirBlock();
    void waitAgainAfterARewind();
    void snapshotsBringThemBack();
    void areForgottenAfterTheWindow();
    void noRoomIsNoLoss();
};

void TstBlobs::goThroughThePool_data()
{
    QTest::addColumn<int>("fork");
    QTest::addColumn<bool>("cells");
    QTest::newRow("Prague, blob proofs") << static_cast<int>(evm::Fork::prague) << false;
    QTest::newRow("Osaka, blob proofs") << static_cast<int>(evm::Fork::osaka) << false;
    QTest::newRow("Osaka, cell proofs") << static_cast<int>(evm::Fork::osaka) << true;
}

void TstBlobs::goThroughThePool()
{
    QFETCH(int, fork);
    QFETCH(bool, cells);
    Fixture fixture;
    fixture.chain = open(fixture, static_cast<evm::Fork>(fork));
    const Sent sent = of_known_blob(cells);
    const auto hash = fixture.chain->submit(sent.encode());
    QCOMPARE(answer(hash), QByteArray{"taken"});
    QCOMPARE(answer(fixture.chain->submit(sent.encode())), QByteArray{"already known"});
    const SealedBlockPtr block = fixture.mine();
    QCOMPARE(block->tx_hashes, std::vector<Hash32>{*hash});
    QCOMPARE(block->block.header.blob_gas_used, std::optional<std::uint64_t>{131'072});
    QVERIFY(block->receipts[0].success);
    QCOMPARE(*hash, execution::transaction_hash(block->block.transactions[0]));
}

void TstBlobs::ownBlobsNeedNoProofs()
{
    Fixture fixture;
    fixture.chain = open(fixture, evm::Fork::osaka);
    Sent sent = of_known_blob(true);
    const Bytes data = sent.blobs[0];
    sent.proofs.clear();
    QVERIFY(answer(fixture.chain->submit(sent.encode())).startsWith("invalid number of 0 blob"));
    Sent other = sent;
    other.blobs[0][40] ^= 1U;
    QCOMPARE(answer(fixture.chain->submit_own(other.encode())),
             QByteArray{"invalid blob: can't verify opening proof"});
    QCOMPARE(answer(fixture.chain->submit_own(sent.encode())), QByteArray{"taken"});
    const SealedBlockPtr block = fixture.mine();
    QCOMPARE(block->tx_hashes.size(), std::size_t{1});
    const auto kept = fixture.chain->blobs().find(sent.tx.blob_hashes[0]);
    QVERIFY(kept && kept->data == data && kept->proofs.empty());
}

void TstBlobs::refusesInGethsWords_data()
{
    QTest::addColumn<Refusal>("refusal");
    QTest::addColumn<QByteArray>("message");
    const auto row = [](const char* name, const char* message, Change change) {
        QTest::newRow(name) << Refusal{change} << QByteArray(message);
    };
    row("no blob", "blobless blob transaction", [](Sent& s) { s = of_zeros(0, true); });
    row("seven blobs", "too many blobs in transaction: have 7, permitted 6",
        [](Sent& s) { s = of_zeros(7, true); });
    row("a blob less", "invalid number of 0 blobs compared to 1 blob hashes",
        [](Sent& s) { s.blobs.clear(); });
    row("a commitment more", "invalid number of 2 blob commitments compared to 1 blob hashes",
        [](Sent& s) { s.commitments.push_back(infinity()); });
    row("a proof less", "invalid number of 127 blob proofs expected 128",
        [](Sent& s) { s.proofs.pop_back(); });
    row("other hash", "blob 0: computed hash 0x01", [](Sent& s) { s.tx.blob_hashes[0][5] ^= 1; });
    row("other version of the hash", "blob 0: computed hash 0x01",
        [](Sent& s) { s.tx.blob_hashes[0][0] = 2; });
    row("other blob", "invalid blob: can't verify opening proof",
        [](Sent& s) { s.blobs[0][1'000] ^= 1; });
    row("other proof", "invalid blob: can't verify opening proof",
        [](Sent& s) { std::swap(s.proofs[0], s.proofs[1]); });
    row("short blob", "invalid blob: can't verify opening proof",
        [](Sent& s) { s.blobs[0].pop_back(); });
    row("short proof", "invalid blob: can't verify opening proof",
        [](Sent& s) { s.proofs[0].pop_back(); });
    row("no element of the field", "invalid blob: can't verify opening proof",
        [](Sent& s) { s.blobs[0][32] = 0xff; });
    row("unknown version", "rlp: ", [](Sent& s) { s.version = 2; });
    row("creation", "blob transaction must not be a create transaction",
        [](Sent& s) { s.tx.to.reset(); });
    row("gas", "transaction gas limit too high (cap: 16777216, tx: 16777217)",
        [](Sent& s) { s.tx.gas_limit = 16'777'217; });
    row("funds", "insufficient funds for gas * price + value",
        [](Sent& s) { s.tx.max_blob_fee = ~uint256{} >> 100; });
}

void TstBlobs::refusesInGethsWords()
{
    QFETCH(Refusal, refusal);
    QFETCH(QByteArray, message);
    Fixture fixture;
    fixture.chain = open(fixture, evm::Fork::osaka);
    Sent sent = of_known_blob(true);
    refusal.change(sent);
    const QByteArray said = answer(fixture.chain->submit(sent.encode()));
    QVERIFY2(said.startsWith(message), said.constData());
    QCOMPARE(fixture.chain->pool().executable.size(), std::size_t{0});
}

void TstBlobs::cellProofsComeWithOsaka()
{
    Fixture fixture;
    fixture.chain = open(fixture, evm::Fork::prague);
    QCOMPARE(answer(fixture.chain->submit(of_zeros(1, true).encode())),
             QByteArray{"cell proofs are not supported before Osaka"});
    QCOMPARE(answer(fixture.chain->submit(of_zeros(1, false).encode())), QByteArray{"taken"});
}

/// Nine blobs fit a block of Osaka; what does not fit waits and is not lost.
void TstBlobs::blobsOfABlockAreLimited()
{
    Fixture fixture;
    fixture.chain = open(fixture, evm::Fork::osaka);
    for (std::size_t from = 0; from < 3; ++from)
        QCOMPARE(answer(fixture.chain->submit(of_zeros(4, true).encode(from))),
                 QByteArray{"taken"});
    QCOMPARE(fixture.mine()->block.transactions.size(), std::size_t{2});
    const SealedBlockPtr second = fixture.mine();
    QCOMPARE(second->block.transactions.size(), std::size_t{1});
    QCOMPARE(second->block.header.blob_gas_used, std::optional<std::uint64_t>{4 * 131'072});
}

void TstBlobs::replacementNeedsTwiceTheFees()
{
    Fixture fixture;
    fixture.chain = open(fixture, evm::Fork::osaka);
    Sent sent = of_zeros(1, true);
    QCOMPARE(answer(fixture.chain->submit(sent.encode())), QByteArray{"taken"});
    sent.tx.max_fee = sent.tx.max_fee * uint256{2};
    sent.tx.max_priority_fee = sent.tx.max_priority_fee * uint256{2};
    QCOMPARE(answer(fixture.chain->submit(sent.encode())),
             QByteArray{"replacement transaction underpriced"});
    sent.tx.max_blob_fee = sent.tx.max_blob_fee * uint256{2};
    QCOMPARE(answer(fixture.chain->submit(sent.encode())), QByteArray{"taken"});
    QCOMPARE(fixture.mine()->block.transactions.size(), std::size_t{1});
}

void TstBlobs::areKeptWithTheirBlock_data()
{
    QTest::addColumn<bool>("cells");
    QTest::newRow("blob proofs") << false;
    QTest::newRow("cell proofs") << true;
}

/// In memory until the block, in the folder from then on, and there again after a restart.
void TstBlobs::areKeptWithTheirBlock()
{
    QFETCH(bool, cells);
    Fixture fixture;
    fixture.chain = open(fixture, evm::Fork::osaka);
    const Sent known = of_known_blob(cells);
    const Sent zeros = of_zeros(2, cells, 1);
    const Hash32 first = fixture.chain->submit(known.encode()).value();
    const Hash32 second = fixture.chain->submit(zeros.encode()).value();
    for (int round = 0; round < 3; ++round) {
        if (round == 1)
            QCOMPARE(fixture.mine()->tx_hashes, (std::vector<Hash32>{first, second}));
        if (round == 2) {
            fixture.chain.reset();
            fixture.chain = open(fixture, evm::Fork::osaka);
        }
        const BlobStore& blobs = fixture.chain->blobs();
        const auto bundle = blobs.of(first);
        QVERIFY(bundle && bundle->blobs.size() == 1);
        QVERIFY(bundle->blobs[0].data == known.blobs[0]);
        QVERIFY(bundle->blobs[0].commitment == known.commitments[0]);
        QVERIFY(bundle->blobs[0].proofs == known.proofs);
        QVERIFY(blobs.find(known.tx.blob_hashes[0])->data == known.blobs[0]);
        QVERIFY(blobs.find(zeros.tx.blob_hashes[0])->data == zeros.blobs[0]);
        QCOMPARE(blobs.of(second)->blobs.size(), std::size_t{2});
        QVERIFY(!blobs.find(Hash32{}) && !blobs.of(Hash32{}));
        const auto of_block = blobs.of_block(1).value();
        QCOMPARE(of_block.size(), std::size_t{round == 0 ? 0U : 3U});
        if (round != 0)
            QVERIFY(of_block[0].data == known.blobs[0] && of_block[2].data == zeros.blobs[1]);
        QCOMPARE(blobs.has(first), round == 0); // no more in memory than what waits
    }
}

void TstBlobs::waitAgainAfterARewind()
{
    Fixture fixture;
    fixture.chain = open(fixture, evm::Fork::osaka);
    const Sent known = of_known_blob(true);
    const Hash32 hash = fixture.chain->submit(known.encode()).value();
    fixture.mine();
    QVERIFY(fixture.chain->rewind(0));
    const BlobStore& blobs = fixture.chain->blobs();
    QVERIFY(blobs.of_block(1)->empty());
    QVERIFY(blobs.has(hash) && fixture.chain->pooled(hash));
    fixture.mine(BuildRequest{.prev_randao = {},
                              .parent_beacon_block_root = {},
                              .coinbase = {},
                              .gas_limit = {},
                              .extra_data = {},
                              .withdrawals = {},
                              .forced = {},
                              .use_pool = false,
                              .left_out = {}});
    QCOMPARE(fixture.mine()->tx_hashes, std::vector<Hash32>{hash});
    QVERIFY(blobs.of_block(1)->empty());
    QCOMPARE(blobs.of_block(2)->size(), std::size_t{1});
    QVERIFY(blobs.find(known.tx.blob_hashes[0])->proofs == known.proofs);
}

void TstBlobs::snapshotsBringThemBack()
{
    Fixture fixture;
    fixture.chain = open(fixture, evm::Fork::osaka);
    const Hash32 hash = fixture.chain->submit(of_known_blob(true).encode()).value();
    const std::uint64_t snapshot = fixture.chain->dev().snapshot();
    fixture.mine();
    QVERIFY(fixture.chain->dev().revert(snapshot).value());
    QVERIFY(fixture.chain->blobs().has(hash) && fixture.chain->pooled(hash));
    QCOMPARE(fixture.mine()->tx_hashes, std::vector<Hash32>{hash});
}

void TstBlobs::areForgottenAfterTheWindow()
{
    Fixture fixture;
    fixture.options.blob_window = 40;
    fixture.chain = open(fixture, evm::Fork::osaka);
    const Sent known = of_known_blob(true);
    const Hash32 hash = fixture.chain->submit(known.encode()).value();
    const BlobStore& blobs = fixture.chain->blobs();
    while (fixture.chain->head()->number() < 63)
        fixture.mine();
    QVERIFY(blobs.of(hash));
    fixture.mine();
    QVERIFY(!blobs.of(hash) && !blobs.find(known.tx.blob_hashes[0]));
    QVERIFY(fixture.chain->transaction(hash)); // the block is whole without them
    QVERIFY(fixture.chain->rewind(0));
    QVERIFY(!fixture.chain->pooled(hash)); // and its transaction cannot wait again
}

/// What waits keeps its blobs: when memory is full others are refused, and what is mined, replaced
/// or dropped makes room.
void TstBlobs::noRoomIsNoLoss()
{
    Fixture fixture;
    fixture.chain = open(fixture, evm::Fork::osaka);
    std::vector<Hash32> taken;
    QByteArray said;
    for (std::uint64_t nonce = 0; said.isEmpty(); ++nonce) {
        QVERIFY(nonce < 100);
        const auto hash = fixture.chain->submit(of_zeros(6, true, nonce).encode());
        if (hash)
            taken.push_back(*hash);
        else
            said = answer(hash);
    }
    QCOMPARE(said, QByteArray{"txpool is full"});
    QVERIFY(taken.size() > 50);
    for (const Hash32& hash : taken)
        QVERIFY(fixture.chain->blobs().has(hash));
    fixture.mine();
    QVERIFY(fixture.chain->submit(of_zeros(6, true, taken.size()).encode()));
    QCOMPARE(answer(fixture.chain->submit(of_zeros(6, true, taken.size() + 1).encode())),
             QByteArray{"txpool is full"});
    QVERIFY(fixture.chain->dev().drop_transaction(taken.back()));
    QVERIFY(fixture.chain->submit(of_zeros(6, true, taken.size() - 1).encode()));
}

QTEST_GUILESS_MAIN(TstBlobs)
#include "tst_blobs.moc"
