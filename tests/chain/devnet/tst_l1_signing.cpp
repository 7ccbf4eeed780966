#include <QtTest>
#ifndef Q_MOC_RUN // moc cannot read the standard library's thread headers
#include "chain/derivation/blob_data.hpp"
#include "chain/derivation/checked_l1_source.hpp"
#include "chain/devnet/l1_signing.hpp"
#include "chain/rollup/chain_l1_source.hpp"
#include "tests/chain/node/chain_fixture.hpp"
#endif

using namespace nucleate;
using namespace nucleate::devnet;
using namespace nucleate::node::test;

namespace {

const Address kTo = account(9).address;

/// Data that fills a blob and more of them.
std::vector<Bytes> pieces_of_data(std::size_t count)
{
    std::vector<Bytes> out;
    for (std::size_t i = 0; i < count; ++i) {
        Bytes& piece = out.emplace_back(derivation::kMaxBlobData - 1'000 * i);
        for (std::size_t k = 0; k < piece.size(); ++k)
            piece[k] = static_cast<std::uint8_t>((k * k + i) >> 3U);
    }
    return out;
}

rollup::L1Transaction with_blobs(const std::vector<Bytes>& pieces)
{
    rollup::L1Transaction tx{kTo, {}, {}, 21'000};
    for (const Bytes& piece : pieces)
        tx.blobs.push_back(derivation::encode_blob_data(piece).value());
    return tx;
}

std::unique_ptr<node::Chain> open(Fixture& fixture, evm::Fork fork)
{
    node::Genesis genesis = node::l1_genesis(fixture.genesis);
    genesis.spec = execution::ChainSpec::l1(genesis.spec.chain_id, fork);
    return open_chain(genesis, fixture.options).value();
}

L1Terms terms_of(const node::Chain& chain, std::uint64_t version)
{
    return {.chain_id = chain.spec().chain_id,
            .nonce = chain.next_nonce(account(0).address),
            .base_fee = chain.next_env().base_fee,
            .tip = 1'000'000'000,
            .blob_fee = rollup::blob_price_on(chain).value(),
            .sidecar_version = version};
}

} // namespace

class TstL1Signing : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void blobsArriveAndAreReadBack_data();
    void blobsArriveAndAreReadBack();
    void withoutBlobsItIsPlain();
    void refusesWhatCannotBeSent();
    void blobsHaveNoPriceWhereThereAreNone();
};

void TstL1Signing::blobsArriveAndAreReadBack_data()
{
    QTest::addColumn<int>("fork");
    QTest::addColumn<qulonglong>("version");
    QTest::addColumn<qulonglong>("blobs");
    QTest::newRow("Prague") << static_cast<int>(evm::Fork::prague) << 0ULL << 1ULL;
    QTest::newRow("Osaka, blob proofs") << static_cast<int>(evm::Fork::osaka) << 0ULL << 2ULL;
    QTest::newRow("Osaka, cell proofs") << static_cast<int>(evm::Fork::osaka) << 1ULL << 2ULL;
}

/// Signed, taken by the pool, which checks all proofs, mined, and read by a rollup.
void TstL1Signing::blobsArriveAndAreReadBack()
{
    QFETCH(int, fork);
    QFETCH(qulonglong, version);
    QFETCH(qulonglong, blobs);
    Fixture fixture;
    fixture.chain = open(fixture, static_cast<evm::Fork>(fork));
    const std::vector<Bytes> data = pieces_of_data(blobs);
    const agents::Wallet wallet(account(0).private_key);
    const auto sent = sign_for_l1(wallet, terms_of(*fixture.chain, version), with_blobs(data));
    QVERIFY(sent);
    const auto hash = fixture.chain->submit(sent->raw);
    QVERIFY2(hash, hash ? "" : hash.error().message.c_str());
    QVERIFY(*hash == sent->hash);
    const node::SealedBlockPtr block = fixture.mine();
    QCOMPARE(block->tx_hashes, std::vector<Hash32>{sent->hash});
    QCOMPARE(block->senders, std::vector<Address>{wallet.address()});

    const rollup::ChainL1Source chain_source(*fixture.chain);
    const derivation::CheckedL1Source source(chain_source);
    const auto l1_block = source.block(block->number());
    QVERIFY(l1_block);
    const auto& hashes = l1_block->transactions[0].blob_hashes;
    QCOMPARE(hashes.size(), data.size());
    for (std::size_t i = 0; i < data.size(); ++i) {
        const auto blob = source.blob(*l1_block, hashes[i]);
        QVERIFY(blob);
        QVERIFY(derivation::decode_blob_data(blob->data) == data[i]);
    }
}

void TstL1Signing::withoutBlobsItIsPlain()
{
    Fixture fixture;
    fixture.chain = open(fixture, evm::Fork::osaka);
    const agents::Wallet wallet(account(0).private_key);
    const auto sent =
        sign_for_l1(wallet, terms_of(*fixture.chain, 1), {kTo, uint256{7}, {}, 21'000});
    QVERIFY(sent && fixture.chain->submit(sent->raw) == sent->hash);
    const node::SealedBlockPtr block = fixture.mine();
    QVERIFY(block->block.transactions[0].type == execution::TxType::dynamic_fee);
    QVERIFY(block->block.transactions[0].value == uint256{7});
}

void TstL1Signing::refusesWhatCannotBeSent()
{
    Fixture fixture;
    fixture.chain = open(fixture, evm::Fork::osaka);
    const agents::Wallet wallet(account(0).private_key);
    rollup::L1Transaction tx = with_blobs(pieces_of_data(1));
    L1Terms terms = terms_of(*fixture.chain, 1);
    terms.chain_id = 1; // real money
    QVERIFY(!sign_for_l1(wallet, terms, tx));
    tx.blobs[0].pop_back();
    QVERIFY(!sign_for_l1(wallet, terms_of(*fixture.chain, 1), tx));
    tx.blobs[0] = Bytes(derivation::kBlobBytes, std::uint8_t{0xff});
    QVERIFY(!sign_for_l1(wallet, terms_of(*fixture.chain, 1), tx));
}

void TstL1Signing::blobsHaveNoPriceWhereThereAreNone()
{
    Fixture fixture;
    fixture.chain = open(fixture, evm::Fork::shanghai);
    QVERIFY(!rollup::blob_price_on(*fixture.chain));
    Fixture cancun;
    cancun.chain = open(cancun, evm::Fork::cancun);
    QVERIFY(rollup::blob_price_on(*cancun.chain) == uint256{1});
}

QTEST_GUILESS_MAIN(TstL1Signing)
#include "tst_l1_signing.moc"
