#include "chain/base/hex.hpp"
#include "chain/crypto/secp256k1.hpp"
#include "chain/execution/block_codec.hpp"
#include "chain/execution/transaction_codec.hpp"

#include <QtTest>

using namespace nucleate;
using namespace nucleate::execution;

namespace {

/// The example of EIP-155.
const char* kEip155 = "f86c098504a817c800825208943535353535353535353535353535353535353535880de0b6b3"
                      "a76400008025a028ef61340bd939bc2195fe537567866003e1a15d3c71ff63e1590620aa6362"
                      "76a067cbe9d8997f761aecb703304b3800ccf555c9f3dc64214b297fb1966a3b6d83";

Transaction full(TxType type)
{
    Transaction tx;
    tx.type = type;
    tx.chain_id = 1337;
    tx.nonce = 7;
    tx.max_priority_fee = 2U;
    tx.max_fee = type == TxType::access_list ? uint256{2U} : uint256{9U};
    tx.gas_limit = 90'000;
    tx.to = to_address(uint256{0x1234U});
    tx.value = uint256{5U};
    tx.data = {0, 1, 2};
    tx.access_list = {{to_address(uint256{0x99U}), {uint256{1U}, uint256{2U}}}};
    if (type == TxType::blob) {
        tx.max_blob_fee = uint256{3U};
        tx.blob_hashes = {to_hash(uint256{4U})};
    }
    if (type == TxType::set_code)
        tx.authorizations = {
            {uint256{1337U}, to_address(uint256{8U}), 3, 1, uint256{5U}, uint256{6U}}};
    return tx;
}

} // namespace

class TstTransactionCodec : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void eip155();
    void deposits_data();
    void deposits();
    void typed_round_trip_data();
    void typed_round_trip();
    void refuses_data();
    void refuses();
    void high_s_is_refused();
    void bloom_of_the_yellow_paper();
};

void TstTransactionCodec::eip155()
{
    const Bytes raw = *parse_hex(kEip155);
    const auto tx = decode_transaction(raw);
    QVERIFY(tx);
    QCOMPARE(*tx->chain_id, std::uint64_t{1});
    QCOMPARE(tx->nonce, std::uint64_t{9});
    QCOMPARE(to_hex(signing_hash(*tx).view()),
             "daf5a779ae972f972197303d7b574746c7ef83eadac0f2791ad23db92e4c8e53");
    QCOMPARE(to_hex(recover_sender(*tx)->view()), "9d8a62f656a8d1615c1294fd71e9cfb3e4855a4f");
    QVERIFY(encode_transaction(*tx) == raw);
}

/// Made by viem.
void TstTransactionCodec::deposits_data()
{
    QTest::addColumn<QByteArray>("raw");
    QTest::addColumn<QByteArray>("hash");
    QTest::newRow("call with mint")
        << QByteArray("7ef85fa0146ccb4da69238482601254dfabe54985997c192573912fdcf46520b5d64b9a49470"
                      "997970c51812dc3a010c7d01b50e0d17dc79c8943c44cdddb6a900fa2b585dd299e03d12fa42"
                      "93bc880de0b6b3a764000007830186a08084deadbeef")
        << QByteArray("57862974f28b57dd09192c92af8227690a9197db4de87dba3ca3075ad2195548");
    QTest::newRow("nothing minted")
        << QByteArray("7ef853a0146ccb4da69238482601254dfabe54985997c192573912fdcf46520b5d64b9a49470"
                      "997970c51812dc3a010c7d01b50e0d17dc79c8943c44cdddb6a900fa2b585dd299e03d12fa42"
                      "93bc8080830186a08080")
        << QByteArray("66b528e04bc979721fd03884390ae15b323e6e88fe00aadd7c57dbe9e2d8bf4b");
    QTest::newRow("creation")
        << QByteArray(
               "7ef84da0146ccb4da69238482601254dfabe54985997c192573912fdcf46520b5d64b9a49470997970c"
               "51812dc3a010c7d01b50e0d17dc79c880880de0b6b3a764000007830186a08086600160015500")
        << QByteArray("6cd4742ca54aa92c430ac9ffa6188ae5106cb92d7a1048adf4e746a529bbce5e");
}

void TstTransactionCodec::deposits()
{
    QFETCH(QByteArray, raw);
    QFETCH(QByteArray, hash);
    const Bytes bytes = *parse_hex(raw.toStdString());
    const auto tx = decode_transaction(bytes);
    QVERIFY(tx);
    QVERIFY(encode_transaction(*tx) == bytes);
    QCOMPARE(QByteArray::fromStdString(to_hex(transaction_hash(*tx).view())), hash);
    QCOMPARE(to_hex(recover_sender(*tx)->view()), "70997970c51812dc3a010c7d01b50e0d17dc79c8");
}

void TstTransactionCodec::typed_round_trip_data()
{
    QTest::addColumn<int>("type");
    for (int type = 0; type <= 4; ++type)
        QTest::newRow(QByteArray::number(type).constData()) << type;
}

void TstTransactionCodec::typed_round_trip()
{
    QFETCH(int, type);
    Transaction tx = full(static_cast<TxType>(type));
    if (tx.type == TxType::legacy) {
        tx.max_priority_fee = tx.max_fee;
        tx.access_list.clear();
    }
    const Hash32 key = to_hash(uint256{0x4242U});
    const auto signature = crypto::sign(signing_hash(tx), key);
    tx.r = signature->r;
    tx.s = signature->s;
    tx.y_parity = signature->y_parity ? 1 : 0;
    const Bytes raw = encode_transaction(tx);
    const auto back = decode_transaction(raw);
    QVERIFY(back);
    QVERIFY(encode_transaction(*back) == raw);
    QVERIFY(back->max_priority_fee == tx.max_priority_fee && back->max_fee == tx.max_fee);
    QVERIFY(recover_sender(*back) == crypto::address_of_private_key(key));
    for (std::size_t cut = 0; cut < raw.size(); ++cut)
        QVERIFY(!decode_transaction(BytesView{raw}.first(cut)));
    Bytes longer = raw;
    longer.push_back(0);
    QVERIFY(!decode_transaction(longer));
}

void TstTransactionCodec::refuses_data()
{
    QTest::addColumn<QByteArray>("raw");
    QTest::newRow("nothing") << QByteArray("");
    QTest::newRow("type 5") << QByteArray("05c0");
    QTest::newRow("type 0") << QByteArray("00c0");
    QTest::newRow("empty list") << QByteArray("c0");
    QByteArray text(kEip155);
    QTest::newRow("v of 29") << QByteArray(text).replace("8025a0", "801da0");
    QTest::newRow("v of 0") << QByteArray(text).replace("8025a0", "8080a0");
}

void TstTransactionCodec::refuses()
{
    QFETCH(QByteArray, raw);
    QVERIFY(!decode_transaction(*parse_hex(raw.toStdString())));
}

void TstTransactionCodec::high_s_is_refused()
{
    Transaction tx = *decode_transaction(*parse_hex(kEip155));
    const auto sender = recover_sender(tx);
    tx.s = crypto::kSecp256k1Order - tx.s;
    tx.y_parity ^= 1U;
    QVERIFY(!recover_sender(tx));
    QVERIFY(recover_sender(tx, true) == sender);
}

/// One log sets three bits for its address and three for each topic, at most.
void TstTransactionCodec::bloom_of_the_yellow_paper()
{
    const Log log{to_address(uint256{}), {}, {1, 2, 3}};
    const FixedBytes<256> bloom = logs_bloom(std::span{&log, 1});
    // keccak256(20 zero bytes) = 5380c7b7ae81a58e…: bits 0x380, 0x7b7, 0x681.
    FixedBytes<256> expected;
    for (const unsigned bit : {0x380U, 0x7b7U, 0x681U})
        expected[255 - bit / 8] = std::uint8_t(expected[255 - bit / 8] | (1U << (bit % 8)));
    QVERIFY(bloom == expected);
}

QTEST_GUILESS_MAIN(TstTransactionCodec)
#include "tst_transaction_codec.moc"
