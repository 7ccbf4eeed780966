#pragma once

#include "chain/base/bytes.hpp"
#include "chain/crypto/limbs.hpp"
#include "chain/crypto/modular_inverse.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>

namespace nucleate::crypto {

/// Element of the prime field of `Params::kModulus`, in Montgomery form: x is kept as x * 2^(64 N)
/// mod p. The modulus must leave the top bit of its last limb free, which spares a carry in each
/// step (the form of CIOS in "EdMSM", Botrel and El Housni 2022).
template <class Params>
class Field
{
public:
    static constexpr auto kModulus = Params::kModulus;
    static constexpr std::size_t kLimbs = kModulus.size();
    static constexpr std::size_t kBytes = kLimbs * 8;
    using Raw = Limbs<kLimbs>;
    static_assert(kModulus[kLimbs - 1] >> 63U == 0);

    constexpr Field() = default;
    constexpr explicit Field(std::uint64_t value) : limbs_(multiply({value}, kSquareOfRadix)) {}

    static constexpr Field zero() { return {}; }
    static constexpr Field one() { return Field{1}; }

    /// From a number below the modulus; nothing otherwise.
    static constexpr std::optional<Field> from_raw(const Raw& value)
    {
        if (!less(value, kModulus))
            return std::nullopt;
        Field f;
        f.limbs_ = multiply(value, kSquareOfRadix);
        return f;
    }
    /// From exactly kBytes big-endian bytes.
    static constexpr std::optional<Field> from_be(const std::uint8_t* bytes)
    {
        Raw raw{};
        for (std::size_t i = 0; i < kLimbs; ++i)
            raw[i] = load_be64(bytes + kBytes - 8 - 8 * i);
        return from_raw(raw);
    }
    constexpr Raw to_raw() const { return multiply(limbs_, {1}); }
    constexpr void to_be(std::uint8_t* out) const
    {
        const Raw raw = to_raw();
        for (std::size_t i = 0; i < kLimbs; ++i)
            store_be64(raw[i], out + kBytes - 8 - 8 * i);
    }

    constexpr bool is_zero() const { return limbs_ == Raw{}; }
    constexpr bool operator==(const Field&) const = default;

    friend constexpr Field operator+(Field a, const Field& b)
    {
        accumulate(a.limbs_, b.limbs_);
        a.reduce();
        return a;
    }
    friend constexpr Field operator-(Field a, const Field& b)
    {
        Raw correction{};
        assign_if(subtract(a.limbs_, b.limbs_), correction, kModulus);
        accumulate(a.limbs_, correction);
        return a;
    }
    friend constexpr Field operator*(const Field& a, const Field& b)
    {
        Field f;
        f.limbs_ = multiply(a.limbs_, b.limbs_);
        return f;
    }
    constexpr Field operator-() const { return is_zero() ? *this : Field{} - *this; }
    constexpr Field square() const { return *this * *this; }
    constexpr Field twice() const { return *this + *this; }
    /// Half: shifts, after making an odd value even by adding the modulus.
    constexpr Field half() const
    {
        Field f = *this;
        if ((f.limbs_[0] & 1U) != 0)
            accumulate(f.limbs_, kModulus);
        for (std::size_t i = 0; i < kLimbs; ++i)
            f.limbs_[i] = (f.limbs_[i] >> 1U) | (i + 1 < kLimbs ? f.limbs_[i + 1] << 63U : 0);
        return f;
    }
    /// By windows of four bits.
    template <std::size_t M>
    constexpr Field pow(const Limbs<M>& exponent) const
    {
        Field table[16] = {one(), *this};
        for (std::size_t i = 2; i < 16; ++i)
            table[i] = table[i - 1] * *this;
        Field result = one();
        for (std::size_t i = (bit_length(exponent) + 3) / 4; i-- > 0;) {
            result = result.square().square().square().square();
            if (const std::uint64_t digit = bits_of(exponent, 4 * i, 4); digit != 0)
                result = result * table[digit];
        }
        return result;
    }
    /// Zero for zero. u and v follow the steps that a and b take (see gcd), but for a factor of
    /// 2^33 a round, because fold divides by 2^64 where they are divided by 2^31.
    constexpr Field inverse() const
    {
        Raw a = limbs_;
        Raw b = kModulus;
        Raw u{1};
        Raw v{};
        for (std::size_t i = 0; i < kInverseRounds; ++i) {
            const auto [near_a, near_b] = gcd::approximate(a, b);
            gcd::Factors by = gcd::choose_steps(near_a, near_b);
            const Raw next_a = gcd::combine(a, by.f0, b, by.g0);
            b = gcd::combine(a, by.f1, b, by.g1);
            a = next_a;
            const Raw next_u = fold(u, by.f0, v, by.g0);
            v = fold(u, by.f1, v, by.g1);
            u = next_u;
        }
        Field f;
        f.limbs_ = multiply(v, kInverseCorrection);
        return f;
    }
    /// A square root, if there is one. For moduli of the form 4 k + 3.
    constexpr std::optional<Field> sqrt() const
    {
        static_assert(kModulus[0] % 4 == 3);
        Raw exponent = kModulus; // (p + 1) / 4; the lowest limb has room
        exponent[0] += 1;
        const Field root = pow(shifted_right(exponent, 2));
        return root.square() == *this ? std::optional{root} : std::nullopt;
    }
    /// RFC 9380, section 4.1.
    constexpr bool sgn0() const { return (to_raw()[0] & 1U) != 0; }

private:
    /// -1 / modulus mod 2^64 by Newton's iteration, which doubles the valid bits each time.
    static constexpr std::uint64_t negative_inverse()
    {
        std::uint64_t x = 1;
        for (int i = 0; i < 6; ++i)
            x *= 2 - kModulus[0] * x;
        return ~x + 1;
    }
    /// 2^exponent mod p, by doubling one.
    static constexpr Raw power_of_two(std::size_t exponent)
    {
        Raw x{1};
        for (std::size_t i = 0; i < exponent; ++i) {
            accumulate(x, Raw{x});
            if (!less(x, kModulus))
                subtract(x, kModulus);
        }
        return x;
    }
    static constexpr std::uint64_t kInverse = negative_inverse();
    static constexpr Raw kSquareOfRadix = power_of_two(2 * 64 * kLimbs);
    static constexpr std::size_t kInverseRounds = gcd::rounds(bit_length(kModulus));
    static constexpr Raw kInverseCorrection =
        power_of_two((64 - gcd::kSteps) * kInverseRounds + 3 * 64 * kLimbs);

    /// What is below twice the modulus, reduced.
    static constexpr Raw below_modulus(const Raw& value)
    {
        Raw reduced = value;
        const bool was_below = subtract(reduced, kModulus);
        assign_if(was_below, reduced, value);
        return reduced;
    }
    constexpr void reduce() { limbs_ = below_modulus(limbs_); }

    /// a * b / 2^(64 N) mod p.
    static constexpr Raw multiply(const Raw& a, const Raw& b)
    {
        Raw t{};
#pragma GCC unroll 8
        for (std::size_t i = 0; i < kLimbs; ++i) {
            uint128 wide = uint128{a[0]} * b[i] + t[0];
            const std::uint64_t m = static_cast<std::uint64_t>(wide) * kInverse;
            std::uint64_t carry = static_cast<std::uint64_t>(wide >> 64U);
            uint128 fold = uint128{m} * kModulus[0] + static_cast<std::uint64_t>(wide);
#pragma GCC unroll 8
            for (std::size_t j = 1; j < kLimbs; ++j) {
                wide = uint128{a[j]} * b[i] + t[j] + carry;
                carry = static_cast<std::uint64_t>(wide >> 64U);
                fold = uint128{m} * kModulus[j] + static_cast<std::uint64_t>(wide) +
                       static_cast<std::uint64_t>(fold >> 64U);
                t[j - 1] = static_cast<std::uint64_t>(fold);
            }
            t[kLimbs - 1] = carry + static_cast<std::uint64_t>(fold >> 64U);
        }
        return below_modulus(t);
    }

    /// (u f + v g) / 2^64 mod p for factors of at most 2^31 in size.
    static constexpr Raw fold(Raw u, std::int64_t f, Raw v, std::int64_t g)
    {
        const auto size = [](Raw& x, std::int64_t factor) {
            if (factor >= 0)
                return static_cast<std::uint64_t>(factor);
            Raw negative = kModulus;
            subtract(negative, x);
            x = negative;
            return static_cast<std::uint64_t>(-factor);
        };
        const std::uint64_t times_u = size(u, f);
        const std::uint64_t times_v = size(v, g);
        // Both products of a limb are below 2^96.
        uint128 sum = uint128{u[0]} * times_u + uint128{v[0]} * times_v;
        const std::uint64_t m = static_cast<std::uint64_t>(sum) * kInverse;
        uint128 folded = uint128{m} * kModulus[0] + static_cast<std::uint64_t>(sum);
        Raw out{};
        for (std::size_t i = 1; i < kLimbs; ++i) {
            sum = uint128{u[i]} * times_u + uint128{v[i]} * times_v + (sum >> 64U);
            folded = uint128{m} * kModulus[i] + static_cast<std::uint64_t>(sum) + (folded >> 64U);
            out[i - 1] = static_cast<std::uint64_t>(folded);
        }
        out[kLimbs - 1] =
            static_cast<std::uint64_t>(sum >> 64U) + static_cast<std::uint64_t>(folded >> 64U);
        return below_modulus(out);
    }

    Raw limbs_{};
};

} // namespace nucleate::crypto
