#pragma once

#include <QCoreApplication>
#include <QString>
#include <cstdint>
#include <string>

/// How figures look on screen: localised, short, and never wrong by rounding up to more than there
/// is. All text follows the language of the program.
namespace nucleate {

class Format
{
    Q_DECLARE_TR_FUNCTIONS(Format)
public:
    /// "1,234.5678" from wei, cut (not rounded) to `decimals`; "< 0.0001" for what is less but not
    /// nothing. Exact at any size.
    static QString etherNumber(const std::string& wei, int decimals = 4);
    /// A decimal integer with `scale` implied decimals, cut to `decimals` in the same way.
    static QString scaled(const QString& units, qsizetype scale, int decimals = 4);
    /// With the unit.
    static QString ether(const std::string& wei, int decimals = 4);
    static QString ether(double amount);
    /// A fee per gas: "12.5 gwei", "830 wei".
    static QString gwei(const std::string& wei);
    /// Devnet USD with 6 decimals.
    static QString usd(const std::string& units);
    static QString number(std::uint64_t value);
    static QString real(double value, int decimals = 2);
    static QString percent(double share, int decimals = 0);
    /// "3 s", "2 min 5 s", "4 h 10 min", "3 d 2 h".
    static QString duration(std::uint64_t seconds);
    /// "now", "3 s ago", …; `now` and `then` in seconds of chain time.
    static QString age(std::uint64_t then, std::uint64_t now);
    /// Date and time of a chain second, for tooltips.
    static QString absolute(std::uint64_t seconds);
    /// "0x1234…cdef": the middle of a hash or address left out. Shorter text is unchanged.
    static QString elided(const QString& hash, int head = 6, int tail = 4);
    static QString elided(const std::string& hash, int head = 6, int tail = 4);
    static QString compact(double value);
    /// For sentences: whole numbers in full, others with about four significant digits.
    static QString brief(double value);
    /// "+1.44 ETH", "−0.02 ETH", with a sign of its own width.
    static QString plusMinus(double value, const QString& unit);
    /// A smoothed metric of the chain in the unit it is told in: "10.4 gwei", "6.1 s", "98 %".
    static QString metric(const std::string& name, double value);
};

} // namespace nucleate
