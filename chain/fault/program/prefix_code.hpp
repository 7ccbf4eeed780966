#pragma once

#include "chain/fault/program/bit_reader.hpp"

#include <array>
#include <optional>
#include <span>
#include <vector>

namespace nucleate::fault {

/// A canonical prefix code, as DEFLATE (RFC 1951, 3.2.2) and Brotli (RFC 7932, 3.2) have it: of
/// codes of a length the lower ones are of lower symbols.
class PrefixCode
{
public:
    static constexpr unsigned kMaxLength = 15;

    PrefixCode() = default;
    /// `lengths`: of each symbol's code, 0 for none.
    explicit PrefixCode(std::span<const std::uint8_t> lengths);
    /// The code of one symbol, which takes no bits.
    static PrefixCode of_one(std::uint16_t symbol);

    /// Codes left unused: zero for a complete code, negative for an impossible one.
    int left() const { return left_; }
    /// Length of the longest code.
    unsigned longest() const { return longest_; }

    /// Nothing for bits that are no code, and at the end of the data.
    std::optional<std::uint16_t> read(BitReader& in) const;

private:
    std::array<std::uint16_t, kMaxLength + 1> counts_{}; ///< codes of each length
    std::vector<std::uint16_t> symbols_;                 ///< by their code
    int left_ = 0;
    unsigned longest_ = 0;
};

} // namespace nucleate::fault
