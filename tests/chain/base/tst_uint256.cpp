#include "chain/base/uint256.hpp"

#include <QtTest>
#include <boost/multiprecision/cpp_int.hpp>
#include <random>

using namespace nucleate;
using boost::multiprecision::cpp_int;

namespace {

cpp_int wide(const uint256& value)
{
    cpp_int out = 0;
    for (int i = 3; i >= 0; --i)
        out = (out << 64) | value.limb[i];
    return out;
}

uint256 narrow(const cpp_int& value)
{
    uint256 out;
    cpp_int rest = value;
    for (std::uint64_t& limb : out.limb) {
        limb = static_cast<std::uint64_t>(rest & ~std::uint64_t{0});
        rest >>= 64;
    }
    return out;
}

const cpp_int kTwo256 = cpp_int{1} << 256;

/// Limbs that are zero, all ones, small or one bit come up often: that is where carries and
/// quotient corrections live.
class Source
{
public:
    uint256 next()
    {
        uint256 value;
        const auto limbs = static_cast<unsigned>(random_() % 5);
        for (unsigned i = 0; i < limbs; ++i)
            value.limb[i] = limb();
        return value;
    }
    unsigned small(unsigned limit) { return static_cast<unsigned>(random_() % limit); }

private:
    std::uint64_t limb()
    {
        switch (random_() % 6) {
        case 0:
            return 0;
        case 1:
            return ~std::uint64_t{0};
        case 2:
            return std::uint64_t{1} << (random_() % 64);
        case 3:
            return random_() % 4;
        case 4:
            return std::uint64_t{1} << 63U;
        default:
            return random_();
        }
    }
    std::mt19937_64 random_{7};
};

constexpr int kRounds = 50'000;

} // namespace

class TstUint256 : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void arithmetic();
    void division();
    void modular();
    void shifts_and_order();
    void signed_division_data();
    void signed_division();
    void exponentiation();
    void division_by_zero();
    void bytes_and_digits();
    void constants();
};

void TstUint256::arithmetic()
{
    Source source;
    for (int i = 0; i < kRounds; ++i) {
        const uint256 a = source.next();
        const uint256 b = source.next();
        QVERIFY(a + b == narrow(wide(a) + wide(b)));
        QVERIFY(a - b == narrow((kTwo256 + wide(a) - wide(b)) % kTwo256));
        QVERIFY(a * b == narrow((wide(a) * wide(b)) % kTwo256));
        QVERIFY(-a + a == uint256{});
    }
}

void TstUint256::division()
{
    Source source;
    for (int i = 0; i < kRounds; ++i) {
        const uint256 a = source.next();
        const uint256 b = source.next();
        if (b.is_zero())
            continue;
        const DivMod result = divmod(a, b);
        QVERIFY(result.quotient == narrow(wide(a) / wide(b)));
        QVERIFY(result.remainder == narrow(wide(a) % wide(b)));
    }
}

void TstUint256::modular()
{
    Source source;
    for (int i = 0; i < kRounds; ++i) {
        const uint256 a = source.next();
        const uint256 b = source.next();
        const uint256 m = source.next();
        if (m.is_zero())
            continue;
        QVERIFY(addmod(a, b, m) == narrow((wide(a) + wide(b)) % wide(m)));
        QVERIFY(mulmod(a, b, m) == narrow((wide(a) * wide(b)) % wide(m)));
        const cpp_int quotient = wide(a) * wide(b) / wide(m);
        if (quotient < kTwo256)
            QVERIFY(muldiv(a, b, m) == narrow(quotient));
    }
}

void TstUint256::shifts_and_order()
{
    Source source;
    for (int i = 0; i < kRounds; ++i) {
        const uint256 a = source.next();
        const uint256 b = source.next();
        const unsigned n = source.small(260);
        QVERIFY(a << n == narrow((wide(a) << n) % kTwo256));
        QVERIFY(a >> n == narrow(wide(a) >> n));
        QVERIFY((a < b) == (wide(a) < wide(b)));
        QVERIFY((a <= b) == (wide(a) <= wide(b)));
        QVERIFY((a <=> b == 0) == (a == b));
        QVERIFY(a.bit_length() == (a.is_zero() ? 0 : msb(wide(a)) + 1));
    }
}

void TstUint256::signed_division_data()
{
    QTest::addColumn<qint64>("a");
    QTest::addColumn<qint64>("b");
    for (const qint64 a : {0, 1, -1, 7, -7, 100, -100})
        for (const qint64 b : {1, -1, 3, -3, 7, -7})
            QTest::addRow("%lld / %lld", a, b) << a << b;
}

void TstUint256::signed_division()
{
    QFETCH(qint64, a);
    QFETCH(qint64, b);
    const auto lift = [](qint64 v) {
        return v < 0 ? -uint256{static_cast<std::uint64_t>(-v)}
                     : uint256{static_cast<std::uint64_t>(v)};
    };
    QVERIFY(sdiv(lift(a), lift(b)) == lift(a / b));
    QVERIFY(smod(lift(a), lift(b)) == lift(a % b));
    QVERIFY(slt(lift(a), lift(b)) == (a < b));
}

void TstUint256::exponentiation()
{
    Source source;
    for (int i = 0; i < 500; ++i) {
        const uint256 base = source.next();
        const uint256 exponent = source.next();
        QVERIFY(nucleate::exp(base, exponent) ==
                narrow(boost::multiprecision::powm(wide(base), wide(exponent), kTwo256)));
    }
    QVERIFY(nucleate::exp(2, 255) == uint256{1} << 255);
    QVERIFY(nucleate::exp(2, 256) == uint256{});
    QVERIFY(nucleate::exp(0, 0) == uint256{1});
}

/// Yellow Paper, appendix H: zero, and the one overflow of signed division.
void TstUint256::division_by_zero()
{
    QVERIFY(uint256{5} / uint256{} == uint256{});
    QVERIFY(~uint256{} % uint256{} == uint256{});
    QVERIFY(sdiv(5, 0) == uint256{});
    QVERIFY(smod(5, 0) == uint256{});
    QVERIFY(addmod(1, 2, 0) == uint256{});
    QVERIFY(mulmod(1, 2, 0) == uint256{});
    const uint256 lowest = uint256{1} << 255;
    QVERIFY(sdiv(lowest, ~uint256{}) == lowest);
}

void TstUint256::bytes_and_digits()
{
    Source source;
    for (int i = 0; i < 1000; ++i) {
        const uint256 a = source.next();
        QVERIFY(to_uint256(to_hash(a)) == a);
        QVERIFY(uint256_from_be(to_minimal_be(a)) == a);
        QVERIFY(to_decimal(a) == wide(a).str());
        QVERIFY(parse_decimal(to_decimal(a)) == a);
    }
    QVERIFY(!parse_decimal(""));
    QVERIFY(!parse_decimal("1x"));
    QVERIFY(!parse_decimal(kTwo256.str()));
    QVERIFY(parse_decimal(cpp_int{kTwo256 - 1}.str()) == ~uint256{});
}

/// The same functions run at compile time, where the carry built-ins do not exist.
void TstUint256::constants()
{
    constexpr uint256 kOnes = ~uint256{};
    static_assert(kOnes + uint256{1} == uint256{});
    static_assert(uint256{} - uint256{1} == kOnes);
    static_assert(kOnes * kOnes == uint256{1});
    static_assert((kOnes << 200) >> 200 == kOnes >> 200);
    static_assert(uint256{1} < uint256(0, 1, 0, 0));
    static_assert(to_uint256(to_hash(uint256(1, 2, 3, 4))) == uint256(1, 2, 3, 4));
}

QTEST_GUILESS_MAIN(TstUint256)
#include "tst_uint256.moc"
