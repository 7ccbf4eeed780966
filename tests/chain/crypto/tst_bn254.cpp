#include "chain/base/hex.hpp"
#include "chain/crypto/bn254.hpp"
#include "chain/crypto/bn254_curve.hpp"

#include <QtTest>

using namespace nucleate;
using namespace nucleate::crypto::bn254;
using nucleate::crypto::Limbs;

namespace {

/// The group order (EIP-197).
constexpr Limbs<4> kOrder{0x43e1f593f0000001, 0x2833e84879b97091, 0xb85045b68181585d,
                          0x30644e72e131a029};

Bytes bytes(const char* hex)
{
    return *parse_hex(hex);
}
F decimal(const char* digits)
{
    const uint256 n = *parse_decimal(digits);
    return *F::from_raw(crypto::to_limbs(n));
}

/// The generators of EIP-197.
G1 g1()
{
    return {F{1}, F{2}, false};
}
G2 g2()
{
    return {{decimal("1085704699902305713594457076223282948137075635957851808699051"
                     "9993285655852781"),
             decimal("1155973203298638710799100402139228578392581286182119253091740"
                     "3151452391805634")},
            {decimal("8495653923123431417604973247489272438418190587263600148770280649306958101"
                     "930"),
             decimal("4082367875863433681332203403145435568316851327593401208105741076214120093"
                     "531")},
            false};
}

} // namespace

class TstBn254 : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void field_laws();
    void known_pairings_data();
    void known_pairings();
    void known_sums();
    void known_products();
    void rejected_points_data();
    void rejected_points();
    void pairing_is_bilinear();
    void subgroup_check_agrees_with_order();
};

void TstBn254::field_laws()
{
    F x{0x123456789abcdef};
    for (int i = 0; i < 200; ++i) {
        QVERIFY(x * x.inverse() == F::one());
        QVERIFY(x.half().twice() == x);
        QVERIFY(x + (-x) == F::zero());
        const uint256 raw{x.to_raw()[0], x.to_raw()[1], x.to_raw()[2], x.to_raw()[3]};
        const uint256 p{F::kModulus[0], F::kModulus[1], F::kModulus[2], F::kModulus[3]};
        const uint256 expected = mulmod(raw, raw, p);
        x = x.square();
        QVERIFY(x.to_raw() == crypto::to_limbs(expected));
        x = x + F{static_cast<std::uint64_t>(i)};
    }
    QVERIFY(F::zero().inverse() == F::zero());
}

void TstBn254::known_pairings_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<bool>("one");
    // go-ethereum, core/vm/testdata/precompiles/bn256Pairing.json.
    QTest::newRow("jeff1")
        << QByteArray{"1c76476f4def4bb94541d57ebba1193381ffa7aa76ada664dd31c16024c43f59"
                      "3034dd2920f673e204fee2811c678745fc819b55d3e9d294e45c9b03a76aef41"
                      "209dd15ebff5d46c4bd888e51a93cf99a7329636c63514396b4a452003a35bf7"
                      "04bf11ca01483bfa8b34b43561848d28905960114c8ac04049af4b6315a41678"
                      "2bb8324af6cfc93537a2ad1a445cfd0ca2a71acd7ac41fadbf933c2a51be344d"
                      "120a2a4cf30c1bf9845f20c6fe39e07ea2cce61f0c9bb048165fe5e4de877550"
                      "111e129f1cf1097710d41c4ac70fcdfa5ba2023c6ff1cbeac322de49d1b6df7c"
                      "2032c61a830e3c17286de9462bf242fca2883585b93870a73853face6a6bf411"
                      "198e9393920d483a7260bfb731fb5d25f1aa493335a9e71297e485b7aef312c2"
                      "1800deef121f1e76426a00665e5c4479674322d4f75edadd46debd5cd992f6ed"
                      "090689d0585ff075ec9e99ad690c3395bc4b313370b38ef355acdadcd122975b"
                      "12c85ea5db8c6deb4aab71808dcb408fe3d1e7690c43d37b4ce6cc0166fa7daa"}
        << true;
    QTest::newRow("empty") << QByteArray{} << true;
    QTest::newRow("one point")
        << QByteArray{"0000000000000000000000000000000000000000000000000000000000000001"
                      "0000000000000000000000000000000000000000000000000000000000000002"
                      "198e9393920d483a7260bfb731fb5d25f1aa493335a9e71297e485b7aef312c2"
                      "1800deef121f1e76426a00665e5c4479674322d4f75edadd46debd5cd992f6ed"
                      "090689d0585ff075ec9e99ad690c3395bc4b313370b38ef355acdadcd122975b"
                      "12c85ea5db8c6deb4aab71808dcb408fe3d1e7690c43d37b4ce6cc0166fa7daa"}
        << false;
    QTest::newRow("two points that cancel")
        << QByteArray{"0000000000000000000000000000000000000000000000000000000000000001"
                      "0000000000000000000000000000000000000000000000000000000000000002"
                      "198e9393920d483a7260bfb731fb5d25f1aa493335a9e71297e485b7aef312c2"
                      "1800deef121f1e76426a00665e5c4479674322d4f75edadd46debd5cd992f6ed"
                      "090689d0585ff075ec9e99ad690c3395bc4b313370b38ef355acdadcd122975b"
                      "12c85ea5db8c6deb4aab71808dcb408fe3d1e7690c43d37b4ce6cc0166fa7daa"
                      "0000000000000000000000000000000000000000000000000000000000000001"
                      "0000000000000000000000000000000000000000000000000000000000000002"
                      "198e9393920d483a7260bfb731fb5d25f1aa493335a9e71297e485b7aef312c2"
                      "1800deef121f1e76426a00665e5c4479674322d4f75edadd46debd5cd992f6ed"
                      "275dc4a288d1afb3cbb1ac09187524c7db36395df7be3b99e673b13a075a65ec"
                      "1d9befcd05a5323e6da4d435f3b617cdb3af83285c2df711ef39c01571827f9d"}
        << true;
}

void TstBn254::known_pairings()
{
    QFETCH(QByteArray, input);
    QFETCH(bool, one);
    QCOMPARE(crypto::bn254::pairing_product_is_one(bytes(input.constData())),
             std::optional<bool>{one});
}

/// go-ethereum, core/vm/testdata/precompiles/bn256Add.json: chfast1, chfast2 and the identities.
void TstBn254::known_sums()
{
    const auto sum = [](const char* p, const char* q) {
        const auto result = add(bytes(p), bytes(q));
        return result ? to_hex(result->view()) : std::string{"invalid"};
    };
    const char* a = "18b18acfb4c2c30276db5411368e7185b311dd124691610c5d3b74034e093dc9"
                    "063c909c4720840cb5134cb9f59fa749755796819658d32efc0d288198f37266";
    const char* b = "07c2b7f58a84bd6145f00c9c2bc0bb1a187f20ff2c92963a88019e7c6a014eed"
                    "06614e20c147e940f2d70da3f74c9a17df361706a4485c742bd6788478fa17d7";
    const std::string zero(128, '0');
    QCOMPARE(sum(a, b),
             std::string{"2243525c5efd4b9c3d3c45ac0ca3fe4dd85e830a4ce6b65fa1eeaee202839703"
                         "301d1d33be6da8e509df21cc35964723180eed7532537db9ae5e7d48f195c915"});
    QCOMPARE(sum(b, a), sum(a, b));
    QCOMPARE(sum(a, zero.c_str()), std::string{a});
    QCOMPARE(sum(zero.c_str(), zero.c_str()), zero);
    const char* g = "0000000000000000000000000000000000000000000000000000000000000001"
                    "0000000000000000000000000000000000000000000000000000000000000002";
    QCOMPARE(sum(g, g),
             std::string{"030644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd3"
                         "15ed738c0e0a7c92e7845f96b2ae9c0a68a6a449e3538fc7ff3ebf7a5a18a2c4"});
}

void TstBn254::known_products()
{
    const Bytes p = bytes("2bd3e6d0f3b142924f5ca7b49ce5b9d54c4703d7ae5648e61d02268b1a0a9fb7"
                          "21611ce0a6af85915e2f1d70300909ce2e49dfad4a4619c8390cae66cefdb204");
    const auto product =
        multiply(p, bytes("00000000000000000000000000000000000000000000000011138ce750fa15c2"));
    QVERIFY(product);
    QCOMPARE(to_hex(product->view()),
             std::string{"070a8d6a982153cae4be29d434e8faef8a47b274a053f5a4ee2a6c9c13c31e5c"
                         "031b8ce914eba3a9ffb989f9cdd5b0f01943074bf4f0f315690ec3cec6981afc"});
    Bytes order(32);
    for (std::size_t i = 0; i < 4; ++i)
        store_be64(kOrder[3 - i], order.data() + 8 * i);
    QVERIFY(multiply(p, order)->is_zero());
    QVERIFY(multiply(p, Bytes(32))->is_zero());
    QVERIFY(multiply(Bytes(64), order)->is_zero());
}

void TstBn254::rejected_points_data()
{
    QTest::addColumn<QByteArray>("point");
    QTest::newRow("off the curve")
        << QByteArray{"0000000000000000000000000000000000000000000000000000000000000001"
                      "0000000000000000000000000000000000000000000000000000000000000001"};
    QTest::newRow("x is the modulus")
        << QByteArray{"30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd47"
                      "0000000000000000000000000000000000000000000000000000000000000000"};
    QTest::newRow("x plus the modulus")
        << QByteArray{"30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd48"
                      "0000000000000000000000000000000000000000000000000000000000000002"};
}

void TstBn254::rejected_points()
{
    QFETCH(QByteArray, point);
    QVERIFY(!add(bytes(point.constData()), Bytes(64)));
    QVERIFY(!add(Bytes(64), bytes(point.constData())));
    QVERIFY(!multiply(bytes(point.constData()), Bytes(32)));
    Bytes pair = bytes(point.constData());
    pair.resize(kPairSize);
    QVERIFY(!crypto::bn254::pairing_product_is_one(pair));
}

/// e([a] P, [b] Q) e([-ab] P, Q) = 1, and not with another exponent.
void TstBn254::pairing_is_bilinear()
{
    for (const std::uint64_t a : {2ULL, 0xffffffffffffULL})
        for (const std::uint64_t b : {3ULL, 0xfffffffffffULL}) {
            const uint128 ab = uint128{a} * b;
            const Limbs<2> product{static_cast<std::uint64_t>(ab),
                                   static_cast<std::uint64_t>(ab >> 64U)};
            const G1 ap = crypto::multiply(g1(), Limbs<1>{a}).to_affine();
            const G2 bq = crypto::multiply(g2(), Limbs<1>{b}).to_affine();
            const G1 abp = crypto::multiply(g1(), product).to_affine();
            const Pair good[] = {{ap, bq}, {-abp, g2()}};
            const Pair bad[] = {{ap, bq}, {abp, g2()}};
            QVERIFY(crypto::bn254::pairing_product_is_one(std::span<const Pair>{good}));
            QVERIFY(!crypto::bn254::pairing_product_is_one(std::span<const Pair>{bad}));
        }
}

/// The fast subgroup check against the definition, on points of the twist in and out of G2.
void TstBn254::subgroup_check_agrees_with_order()
{
    QVERIFY(g2().is_on_curve(Curve::kTwistB));
    QVERIFY(is_in_g2(g2()));
    QVERIFY(is_in_g2(crypto::multiply(g2(), Limbs<1>{0xdeadbeef}).to_affine()));
    int outside = 0;
    for (std::uint64_t i = 1; i <= 20; ++i) {
        const F2 x{F{i}, F{7}};
        const std::optional<F2> y = (x.square() * x + Curve::kTwistB).sqrt();
        if (!y)
            continue;
        const G2 point{x, *y, false};
        QVERIFY(point.is_on_curve(Curve::kTwistB));
        const bool has_order = crypto::multiply(point, kOrder).is_infinity();
        QCOMPARE(is_in_g2(point), has_order);
        outside += has_order ? 0 : 1;
    }
    QVERIFY(outside > 3);
}

QTEST_GUILESS_MAIN(TstBn254)
#include "tst_bn254.moc"
