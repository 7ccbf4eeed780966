#pragma once

#include "models/wei.hpp"

#include <QString>
#include <optional>

namespace nucleate {

/// An ERC-20 token of L1 and what stands for it on an L2. Name and symbol are whatever its
/// contract says: anybody can call a token anything.
struct Token
{
    static constexpr int kMostDecimals = 36;

    QString l1; ///< lower case
    QString name;
    QString symbol;
    int decimals = 0;
    QString l2; ///< its token there; empty while nobody has made one
    bool operator==(const Token&) const = default;

    /// "1,234.5 USDC": cut to four decimals.
    QString amount(Wei units) const;
    /// "0.25" in the smallest unit; nothing for what is no amount, has more decimals than the
    /// token, or does not fit in 128 bits.
    std::optional<Wei> units(const QString& text) const;

    /// A string that a contract returned, or a bytes32 as old tokens do, as one line of at most
    /// `most` characters without control and direction characters. Empty for what is neither.
    static QString text(const QString& answer, int most);
    static bool isAddress(const QString& text);
};

} // namespace nucleate
