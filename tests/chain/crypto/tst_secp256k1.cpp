#include "chain/base/hex.hpp"
#include "chain/crypto/keccak.hpp"
#include "chain/crypto/secp256k1.hpp"

#include <QtTest>

using namespace nucleate;
using namespace nucleate::literals;

class TstSecp256k1 : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eip155_example();
    void recover_gives_signer();
    void bad_signatures_data();
    void bad_signatures();
    void bad_private_keys();
    void keys_of_one();
};

/// The worked example of EIP-155.
void TstSecp256k1::eip155_example()
{
    const Hash32 digest = "0xdaf5a779ae972f972197303d7b574746c7ef83eadac0f2791ad23db92e4c8e53"_hash;
    const Hash32 key = "0x4646464646464646464646464646464646464646464646464646464646464646"_hash;
    const auto signature = crypto::sign(digest, key);
    QVERIFY(signature);
    QCOMPARE(to_quantity(signature->r),
             std::string{"0x28ef61340bd939bc2195fe537567866003e1a15d3c71ff63e1590620aa636276"});
    QCOMPARE(to_quantity(signature->s),
             std::string{"0x67cbe9d8997f761aecb703304b3800ccf555c9f3dc64214b297fb1966a3b6d83"});
    QCOMPARE(signature->y_parity, false);
    QCOMPARE(crypto::address_of_private_key(key),
             std::optional{"0x9d8a62f656a8d1615c1294fd71e9cfb3e4855a4f"_address});
}

void TstSecp256k1::recover_gives_signer()
{
    for (std::uint64_t i = 1; i < 50; ++i) {
        const Hash32 key = crypto::keccak256(to_hash(i).view());
        const Hash32 digest = crypto::keccak256(key.view());
        const auto signature = crypto::sign(digest, key);
        QVERIFY(signature);
        QVERIFY(signature->s <= crypto::kSecp256k1HalfOrder);
        const auto signer = crypto::address_of_private_key(key);
        QCOMPARE(crypto::ecrecover(digest, signature->y_parity, signature->r, signature->s),
                 signer);
        // The mirrored signature is valid for the same key.
        QCOMPARE(crypto::ecrecover(digest, !signature->y_parity, signature->r,
                                   crypto::kSecp256k1Order - signature->s),
                 signer);
        QVERIFY(crypto::ecrecover(digest, !signature->y_parity, signature->r, signature->s) !=
                signer);
    }
}

void TstSecp256k1::bad_signatures_data()
{
    QTest::addColumn<QString>("r");
    QTest::addColumn<QString>("s");
    const QString order = QString::fromStdString(to_quantity(crypto::kSecp256k1Order));
    QTest::newRow("r zero") << "0x0"
                            << "0x1";
    QTest::newRow("s zero") << "0x1"
                            << "0x0";
    QTest::newRow("r order") << order << "0x1";
    QTest::newRow("s order") << "0x1" << order;
    // 5^3 + 7 = 132 is no square modulo p, so no point has x = 5.
    QTest::newRow("r not on the curve") << "0x5"
                                        << "0x1";
}

void TstSecp256k1::bad_signatures()
{
    QFETCH(QString, r);
    QFETCH(QString, s);
    QVERIFY(!crypto::ecrecover(Hash32{}, false, *parse_quantity(r.toStdString()),
                               *parse_quantity(s.toStdString())));
}

void TstSecp256k1::bad_private_keys()
{
    QVERIFY(!crypto::public_key(Hash32{}));
    QVERIFY(!crypto::public_key(to_hash(crypto::kSecp256k1Order)));
    QVERIFY(!crypto::sign(Hash32{}, Hash32{}));
    QVERIFY(!crypto::compressed_public_key(Hash32{}));
}

/// SEC 2, 2.4.1: the base point.
void TstSecp256k1::keys_of_one()
{
    const auto key = crypto::compressed_public_key(to_hash(uint256{1}));
    QVERIFY(key);
    QCOMPARE(to_hex(key->view()),
             std::string{"0279be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798"});
    QCOMPARE(crypto::address_of_private_key(to_hash(uint256{1})),
             std::optional{"0x7e5f4552091a69125d5dfcb7b8c2659029395bdf"_address});
    QVERIFY(!crypto::add_private_keys(to_hash(uint256{1}),
                                      to_hash(crypto::kSecp256k1Order - uint256{1})));
    QCOMPARE(crypto::add_private_keys(to_hash(uint256{1}), to_hash(uint256{2})),
             std::optional{to_hash(uint256{3})});
}

QTEST_GUILESS_MAIN(TstSecp256k1)
#include "tst_secp256k1.moc"
