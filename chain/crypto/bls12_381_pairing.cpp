#include "chain/crypto/bls12_381_curve.hpp"

#include <array>

namespace nucleate::crypto::bls12_381 {
namespace {

consteval std::array<std::int8_t, 64> bits_of_x()
{
    std::array<std::int8_t, 64> bits{};
    for (std::size_t i = 0; i < bits.size(); ++i)
        bits[i] = static_cast<std::int8_t>((kAbsX >> i) & 1U);
    return bits;
}
constexpr std::array<std::int8_t, 64> kLoop = bits_of_x();
static_assert(kLoop.back() == 1);

/// x is negative: the loop over |x| gives the inverse, which is the conjugate but for factors that
/// the final exponentiation removes.
F12 miller_loop(std::span<const Pair> pairs)
{
    MillerLoop<Curve> loop(pairs);
    loop.run(kLoop);
    return loop.product().conjugate();
}

/// f^x in the cyclotomic subgroup.
F12 power_of_x(const F12& f)
{
    return cyclotomic_power(f, kAbsX).conjugate();
}

/// f^(3 (p^12 - 1) / r), where the 3 changes nothing about being one: the hard part is
/// (x - 1)² (x + p) (x² + p² - 1) + 3 (Hayashida, Hayasaka and Teruya 2020).
F12 final_exponentiation(const F12& f)
{
    const F12 r = easy_part(f);
    const F12 t0 = power_of_x(r) * r.conjugate();
    const F12 t1 = power_of_x(t0) * t0.conjugate();
    const F12 t2 = power_of_x(t1) * t1.frobenius();
    const F12 t3 = power_of_x(power_of_x(t2)) * t2.frobenius().frobenius() * t2.conjugate();
    return t3 * r.cyclotomic_square() * r;
}

} // namespace

bool pairing_product_is_one(std::span<const Pair> pairs)
{
    return pairs.empty() || final_exponentiation(miller_loop(pairs)) == F12::one();
}

} // namespace nucleate::crypto::bls12_381
