#include "chain/base/hex.hpp"
#include "chain/crypto/bls12_381.hpp"
#include "chain/crypto/bls12_381_compressed.hpp"
#include "chain/crypto/bls12_381_curve.hpp"
#include "tests/support/source_file.hpp"

#include <QtTest>

using namespace nucleate;
using namespace nucleate::crypto::bls12_381;
using nucleate::crypto::AffinePoint;
using nucleate::crypto::JacobianPoint;
using nucleate::crypto::Limbs;

namespace {

template <class Point>
std::string answer(const std::optional<Point>& point)
{
    return point ? to_hex(point->view()) : std::string{"-"};
}

std::string word(const std::optional<bool>& flag)
{
    return flag ? std::string(63, '0') + (*flag ? '1' : '0') : std::string{"-"};
}

std::string run(const QByteArray& operation, BytesView input)
{
    const std::size_t half = input.size() / 2;
    if (operation == "g1_add")
        return answer(g1_add(input.first(half), input.subspan(half)));
    if (operation == "g2_add")
        return answer(g2_add(input.first(half), input.subspan(half)));
    if (operation == "g1_msm")
        return answer(g1_msm(input));
    if (operation == "g2_msm")
        return answer(g2_msm(input));
    if (operation == "map_fp_to_g1")
        return answer(map_fp_to_g1(input));
    if (operation == "map_fp2_to_g2")
        return answer(map_fp2_to_g2(input));
    return word(pairing_check(input));
}

/// An element of Fp as the wire format has it.
std::string padded(const char* hex)
{
    return std::string(32, '0') + hex;
}
Bytes bytes(const std::string& hex)
{
    return *parse_hex(hex);
}

/// Points from an arbitrary start, in the subgroup or not.
std::vector<G1> some_points(std::size_t count)
{
    std::vector<G1> points;
    for (std::uint64_t x = 1; points.size() < count; ++x)
        if (const auto y = (F{x}.square() * F{x} + Curve::kB).sqrt())
            points.push_back({F{x}, *y, false});
    return points;
}

} // namespace

class TstBls12381 : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void field_laws();
    void square_roots();
    void known_answers_data();
    void known_answers();
    void hash_to_curve_vectors();
    void subgroup_checks_agree_with_order();
    void multi_scalar_agrees_with_single_products();
    void compressed_points_data();
    void compressed_points();
};

void TstBls12381::field_laws()
{
    F x{0x123456789abcdef};
    F y = x;
    for (std::uint64_t i = 1; i < 300; ++i) {
        QVERIFY(x * x.inverse() == F::one());
        QVERIFY(x.half().twice() == x);
        QVERIFY(x + (-x) == F::zero());
        QVERIFY((x + y) * (x - y) == x.square() - y.square());
        y = x;
        x = x.square() + F{i};
    }
    QVERIFY(F::zero().inverse() == F::zero());
    QVERIFY(F::one().inverse() == F::one());
    QVERIFY((-F::one()).inverse() == -F::one());
    QVERIFY(!F::from_raw(F::kModulus));
    for (std::uint64_t i = 1; i < 100; ++i) {
        const F power = F{2}.pow(Limbs<1>{i * 3});
        QVERIFY(power.inverse() * power == F::one());
    }
}

void TstBls12381::square_roots()
{
    int roots = 0;
    for (std::uint64_t i = 0; i < 60; ++i) {
        const F2 a{F{i}, F{i * i % 7}};
        const std::optional<F2> root = a.sqrt();
        roots += root ? 1 : 0;
        if (root)
            QVERIFY(root->square() == a);
        const std::optional<F2> of_square = a.square().sqrt();
        QVERIFY(of_square && (*of_square == a || *of_square == -a));
    }
    QVERIFY(roots > 15 && roots < 55);
}

void TstBls12381::known_answers_data()
{
    QTest::addColumn<QByteArray>("operation");
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<QByteArray>("output");
    QFile file(QString::fromStdString(source_file("tests/chain/crypto/data/bls12_381.txt")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    int number = 0;
    while (!file.atEnd()) {
        const QByteArray line = file.readLine().trimmed();
        ++number;
        if (line.startsWith('#'))
            continue;
        const QList<QByteArray> parts = line.split(' ');
        QCOMPARE(parts.size(), 3);
        QTest::addRow("%s, line %d", parts[0].constData(), number)
            << parts[0] << parts[1] << parts[2];
    }
    QVERIFY(number > 70);
}

void TstBls12381::known_answers()
{
    QFETCH(QByteArray, operation);
    QFETCH(QByteArray, input);
    QFETCH(QByteArray, output);
    QCOMPARE(run(operation, bytes(input.toStdString())), output.toStdString());
}

/// RFC 9380, appendices J.9.1 and J.10.1, empty message: P = map(u0) + map(u1).
void TstBls12381::hash_to_curve_vectors()
{
    const auto g1 = [](const char* u) { return *map_fp_to_g1(bytes(padded(u))); };
    QCOMPARE(answer(g1_add(g1("0ba14bd907ad64a016293ee7c2d276b8eae71f25a4b941eece7b0d89f17f75cb"
                              "3ae5438a614fb61d6835ad59f29c564f")
                               .view(),
                           g1("019b9bd7979f12657976de2884c7cce192b82c177c80e0ec604436a7f538d231"
                              "552f0d96d9f7babe5fa3b19b3ff25ac9")
                               .view())),
             padded("052926add2207b76ca4fa57a8734416c8dc95e24501772c814278700eed6d1e4e8cf62d9c0"
                    "9db0fac349612b759e79a1") +
                 padded("08ba738453bfed09cb546dbb0783dbb3a5f1f566ed67bb6be0e8c67e2e81a4cc68ee29"
                        "813bb7994998f3eae0c9c6a265"));
    const auto g2 = [](const char* c0, const char* c1) {
        return *map_fp2_to_g2(bytes(padded(c0) + padded(c1)));
    };
    QCOMPARE(answer(g2_add(g2("03dbc2cce174e91ba93cbb08f26b917f98194a2ea08d1cce75b2b9cc9f21689d"
                              "80bd79b594a613d0a68eb807dfdc1cf8",
                              "05a2acec64114845711a54199ea339abd125ba38253b70a92c876df10598bd19"
                              "86b739cad67961eb94f7076511b3b39a")
                               .view(),
                           g2("02f99798e8a5acdeed60d7e18e9120521ba1f47ec090984662846bc825de191b"
                              "5b7641148c0dbc237726a334473eee94",
                              "145a81e418d4010cc027a68f14391b30074e89e60ee7a22f87217b2f6eb0c4b9"
                              "4c9115b436e6fa4607e95a98de30a435")
                               .view())),
             padded("0141ebfbdca40eb85b87142e130ab689c673cf60f1a3e98d69335266f30d9b8d4ac44c1038"
                    "e9dcdd5393faf5c41fb78a") +
                 padded("05cb8437535e20ecffaef7752baddf98034139c38452458baeefab379ba13dff5bf5dd"
                        "71b72418717047f5b0f37da03d") +
                 padded("0503921d7f6a12805e72940b963c0cf3471c7b2a524950ca195d11062ee75ec076daf2"
                        "d4bc358c4b190c0c98064fdd92") +
                 padded("12424ac32561493f3fe3c260708a12b7c620e7be00099a974e259ddc7d1f6395c3c811"
                        "cdd19f1e8dbf3e9ecfdcbab8d6"));
}

/// The fast checks against the definition, on points in and out of the subgroups.
void TstBls12381::subgroup_checks_agree_with_order()
{
    for (const G1& p : some_points(8)) {
        const G1 inside = clear_cofactor(p).to_affine();
        QVERIFY(crypto::multiply(inside, Scalar::kModulus).is_infinity());
        QVERIFY(is_in_subgroup(inside));
        QCOMPARE(is_in_subgroup(p), crypto::multiply(p, Scalar::kModulus).is_infinity());
        QVERIFY(!is_in_subgroup(p));
    }
    int outside = 0;
    for (std::uint64_t i = 1; i <= 20; ++i) {
        const F2 x{F{i}, F{7}};
        const std::optional<F2> y = (x.square() * x + Curve::kTwistB).sqrt();
        if (!y)
            continue;
        const G2 point{x, *y, false};
        const bool has_order = crypto::multiply(point, Scalar::kModulus).is_infinity();
        QCOMPARE(is_in_subgroup(point), has_order);
        const G2 inside = clear_cofactor(point).to_affine();
        QVERIFY(crypto::multiply(inside, Scalar::kModulus).is_infinity());
        QVERIFY(is_in_subgroup(inside));
        outside += has_order ? 0 : 1;
    }
    QVERIFY(outside > 3);
    QVERIFY(is_in_subgroup(G1{}));
    QVERIFY(is_in_subgroup(G2{}));
}

/// Few points go through tables, many through buckets, and a group's own way splits the scalars.
void TstBls12381::multi_scalar_agrees_with_single_products()
{
    for (const std::size_t count : {1U, 2U, 23U, 24U, 47U, 48U, 200U}) {
        std::vector<G1> points = some_points(count);
        std::vector<Limbs<4>> scalars;
        JacobianPoint<F> sum;
        for (std::size_t i = 0; i < count; ++i) {
            points[i] = clear_cofactor(points[i]).to_affine();
            const Scalar scalar = Scalar{i * i}.pow(Limbs<1>{i}) - Scalar{i % 3};
            scalars.push_back(scalar.to_raw());
            sum = sum + crypto::multiply(points[i], scalars.back());
        }
        QVERIFY(multi_scalar(points, scalars) == sum);
        QVERIFY((crypto::multi_scalar<F, 4>(points, scalars) == sum));
    }
}

void TstBls12381::compressed_points_data()
{
    QTest::addColumn<QByteArray>("encoding");
    QTest::addColumn<bool>("good");
    const QByteArray zeros(94, '0');
    QTest::newRow("the generator") << QByteArray{"97f1d3a73197d7942695638c4fa9ac0fc3688c4f9774b905"
                                                 "a14e3a3f171bac586c55e83ff97a1aeffb3af00adb22c6"
                                                 "bb"}
                                   << true;
    QTest::newRow("infinity") << QByteArray{"c0"} + zeros << true;
    QTest::newRow("infinity with a sign") << QByteArray{"e0"} + zeros << false;
    QTest::newRow("infinity with an x") << QByteArray{"c0"} + zeros.chopped(1) + '1' << false;
    QTest::newRow("not compressed") << QByteArray{"17f1d3a73197d7942695638c4fa9ac0fc3688c4f9774b90"
                                                  "5a14e3a3f171bac586c55e83ff97a1aeffb3af00adb22"
                                                  "c6bb"}
                                    << false;
    QTest::newRow("x is the modulus") << QByteArray{"9a0111ea397fe69a4b1ba7b6434bacd764774b84f38512"
                                                    "bf6730d2a0f6b0f6241eabfffeb153ffffb9feffffff"
                                                    "ffaaab"}
                                      << false;
    QTest::newRow("x of no point") << QByteArray{"80"} + zeros.chopped(1) + '1' << false;
    QTest::newRow("too short") << QByteArray{"c0"} << false;
}

void TstBls12381::compressed_points()
{
    QFETCH(QByteArray, encoding);
    QFETCH(bool, good);
    const std::optional<G1> point = decompress_g1(bytes(encoding.toStdString()));
    QCOMPARE(point.has_value(), good);
    if (!point || point->infinity)
        return;
    QVERIFY(point->is_on_curve(Curve::kB));
    Bytes other = bytes(encoding.toStdString());
    other[0] ^= 0x20;
    QVERIFY(*decompress_g1(other) == -*point);
}

QTEST_GUILESS_MAIN(TstBls12381)
#include "tst_bls12_381.moc"
