#pragma once

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <functional>
#include <span>
#include <vector>

namespace nucleate {

/// Owned byte string.
using Bytes = std::vector<std::uint8_t>;
/// Borrowed, read-only byte string.
using BytesView = std::span<const std::uint8_t>;

/// Fixed-size big-endian byte string: hashes, addresses, blooms. Ordered lexicographically.
template <std::size_t N>
struct FixedBytes
{
    static constexpr std::size_t kSize = N;
    std::array<std::uint8_t, N> bytes{};

    constexpr FixedBytes() = default;
    constexpr explicit FixedBytes(const std::array<std::uint8_t, N>& raw) : bytes(raw) {}

    /// Takes the last N bytes of `view`; a shorter view is padded with zeros on the left.
    static constexpr FixedBytes from_view(BytesView view)
    {
        FixedBytes out;
        const std::size_t n = view.size() < N ? view.size() : N;
        for (std::size_t i = 0; i < n; ++i)
            out.bytes[N - 1 - i] = view[view.size() - 1 - i];
        return out;
    }

    constexpr BytesView view() const { return BytesView{bytes}; }
    constexpr const std::uint8_t* data() const { return bytes.data(); }
    constexpr std::uint8_t* data() { return bytes.data(); }
    static constexpr std::size_t size() { return N; }
    constexpr std::uint8_t operator[](std::size_t i) const { return bytes[i]; }
    constexpr std::uint8_t& operator[](std::size_t i) { return bytes[i]; }
    constexpr bool is_zero() const
    {
        for (const std::uint8_t b : bytes)
            if (b != 0)
                return false;
        return true;
    }

    constexpr auto operator<=>(const FixedBytes&) const = default;
    constexpr bool operator==(const FixedBytes&) const = default;
};

/// 32-byte hash or word.
using Hash32 = FixedBytes<32>;
/// 20-byte account address.
using Address = FixedBytes<20>;

inline Bytes to_bytes(BytesView view)
{
    return {view.begin(), view.end()};
}

inline void append(Bytes& out, BytesView tail)
{
    out.insert(out.end(), tail.begin(), tail.end());
}

inline bool equal(BytesView a, BytesView b)
{
    return a.size() == b.size() && (a.empty() || std::memcmp(a.data(), b.data(), a.size()) == 0);
}

} // namespace nucleate

/// Hashes and addresses are uniformly distributed where it matters, so eight of their bytes,
/// mixed once, make a hash; the mix keeps hand-made addresses such as 0x…01 apart.
template <std::size_t N>
struct std::hash<nucleate::FixedBytes<N>>
{
    std::size_t operator()(const nucleate::FixedBytes<N>& value) const noexcept
    {
        static_assert(N >= 16);
        std::uint64_t head = 0;
        std::uint64_t tail = 0;
        std::memcpy(&head, value.data(), 8);
        std::memcpy(&tail, value.data() + N - 8, 8);
        std::uint64_t x = (head ^ (tail * 0x9e3779b97f4a7c15ULL)) * 0xff51afd7ed558ccdULL;
        return static_cast<std::size_t>(x ^ (x >> 32U));
    }
};
