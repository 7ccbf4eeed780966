#pragma once

#include "chain/base/bytes.hpp"
#include "chain/base/uint256.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>

namespace nucleate::crypto {

/// N limbs of 64 bits, least significant first.
template <std::size_t N>
using Limbs = std::array<std::uint64_t, N>;

template <std::size_t N>
constexpr bool less(const Limbs<N>& a, const Limbs<N>& b)
{
    for (std::size_t i = N; i-- > 0;)
        if (a[i] != b[i])
            return a[i] < b[i];
    return false;
}

/// a - b into a; true when it borrowed.
template <std::size_t N>
constexpr bool subtract(Limbs<N>& a, const Limbs<N>& b)
{
    std::uint64_t borrow = 0;
    for (std::size_t i = 0; i < N; ++i) {
        const uint128 t = uint128{a[i]} - b[i] - borrow;
        a[i] = static_cast<std::uint64_t>(t);
        borrow = static_cast<std::uint64_t>(t >> 64U) & 1U;
    }
    return borrow != 0;
}

/// a + b into a; the caller knows that it fits.
template <std::size_t N>
constexpr void accumulate(Limbs<N>& a, const Limbs<N>& b)
{
    std::uint64_t carry = 0;
    for (std::size_t i = 0; i < N; ++i) {
        const uint128 t = uint128{a[i]} + b[i] + carry;
        a[i] = static_cast<std::uint64_t>(t);
        carry = static_cast<std::uint64_t>(t >> 64U);
    }
}

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
        if (subtract(a.limbs_, b.limbs_))
            accumulate(a.limbs_, kModulus);
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
    template <std::size_t M>
    constexpr Field pow(const Limbs<M>& exponent) const
    {
        Field result = one();
        for (std::size_t i = 64 * M; i-- > 0;) {
            result = result.square();
            if (((exponent[i / 64] >> (i % 64)) & 1U) != 0)
                result = result * *this;
        }
        return result;
    }
    /// By Fermat's little theorem; zero for zero.
    constexpr Field inverse() const
    {
        Raw exponent = kModulus;
        exponent[0] -= 2; // the modulus is odd and above 2
        return pow(exponent);
    }

private:
    /// -1 / modulus mod 2^64 by Newton's iteration, which doubles the valid bits each time.
    static consteval std::uint64_t negative_inverse()
    {
        std::uint64_t x = 1;
        for (int i = 0; i < 6; ++i)
            x *= 2 - kModulus[0] * x;
        return ~x + 1;
    }
    /// 2^(2 * 64 N) mod p, by doubling one.
    static consteval Raw square_of_radix()
    {
        Raw x{1};
        for (std::size_t i = 0; i < 2 * 64 * kLimbs; ++i) {
            accumulate(x, Raw{x});
            if (!less(x, kModulus))
                subtract(x, kModulus);
        }
        return x;
    }
    static constexpr std::uint64_t kInverse = negative_inverse();
    static constexpr Raw kSquareOfRadix = square_of_radix();

    constexpr void reduce()
    {
        Raw reduced = limbs_;
        if (!subtract(reduced, kModulus))
            limbs_ = reduced;
    }

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
        Raw reduced = t;
        return subtract(reduced, kModulus) ? t : reduced;
    }

    Raw limbs_{};
};

} // namespace nucleate::crypto
