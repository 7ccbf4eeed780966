#pragma once

#include <QString>
#include <cstdint>
#include <optional>
#include <string>

namespace nucleate {

/// An amount of wei for sums and comparisons on screen. 128 bits hold 3.4e20 ETH; what is larger
/// saturates. Signing uses the exact 256-bit type of the chain instead.
class Wei
{
public:
    __extension__ using Value = unsigned __int128;

    constexpr Wei() = default;
    constexpr explicit Wei(Value value) : m_value(value) {}

    /// Decimal or 0x hex; nothing when it is neither.
    static std::optional<Wei> parse(const QString& text);
    /// 0 for what cannot be read.
    static Wei from(const std::string& text);
    /// A decimal amount of ETH with up to 18 decimals, "0.25".
    static std::optional<Wei> fromEther(const QString& text) { return fromDecimal(text, 18); }
    /// The same of a unit with so many decimals.
    static std::optional<Wei> fromDecimal(const QString& text, int decimals);

    Value value() const { return m_value; }
    double ether() const { return static_cast<double>(m_value) / 1e18; }
    QString decimal() const;
    /// 0x quantity without leading zeros.
    QString hex() const;

    friend constexpr auto operator<=>(const Wei&, const Wei&) = default;
    Wei operator+(Wei other) const;
    /// Never below zero.
    Wei operator-(Wei other) const;
    Wei operator*(std::uint64_t factor) const;

private:
    Value m_value = 0;
};

} // namespace nucleate
