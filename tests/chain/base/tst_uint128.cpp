#include "chain/base/uint128.hpp"

#include <QTest>

#include <random>

using nucleate::TwoHalves;

namespace {

__extension__ using Native = unsigned __int128;

Native native(const TwoHalves& n)
{
    return static_cast<Native>(n.high) << 64U | n.low;
}

TwoHalves halves(Native n)
{
    return {static_cast<std::uint64_t>(n >> 64U), static_cast<std::uint64_t>(n)};
}

} // namespace

/// The type for other machines against the compiler's own.
class TstUint128 : public QObject
{
    Q_OBJECT

private slots:
    void agreesWithTheCompiler();

private:
    void compare(const TwoHalves& a, const TwoHalves& b);
};

void TstUint128::compare(const TwoHalves& a, const TwoHalves& b)
{
    const Native x = native(a);
    const Native y = native(b);
    QVERIFY(a + b == halves(x + y));
    QVERIFY(a - b == halves(x - y));
    QVERIFY(a * b == halves(x * y));
    QVERIFY((a & b) == halves(x & y));
    QVERIFY((a | b) == halves(x | y));
    QCOMPARE(a < b, x < y);
    QCOMPARE(a == b, x == y);
    const auto amount = static_cast<unsigned>(b.low % 128);
    QVERIFY(a << amount == halves(x << amount));
    QVERIFY(a >> amount == halves(x >> amount));
    QVERIFY(a << 0 == a);
    if (b.low != 0) {
        QVERIFY(a / b.low == halves(x / b.low));
        QVERIFY(a % b.low == halves(x % b.low));
    }
}

void TstUint128::agreesWithTheCompiler()
{
    static constexpr std::uint64_t kEdges[] = {0,     1,          0xFFFF'FFFF, 0x1'0000'0000,
                                               ~0ULL, 1ULL << 63U};
    std::mt19937_64 source(7);
    const auto half = [&] {
        return source() % 3 == 0 ? kEdges[source() % std::size(kEdges)] : source();
    };
    for (int i = 0; i < 20'000; ++i) {
        const TwoHalves a{half(), half()};
        compare(a, {half(), half()});
        if (QTest::currentTestFailed())
            return;
    }
}

QTEST_GUILESS_MAIN(TstUint128)
#include "tst_uint128.moc"
