#include "models/format.hpp"

#include "models/text.hpp"
#include "models/wei.hpp"

#include <QDateTime>
#include <QLocale>
#include <QRegularExpression>
#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace nucleate {
namespace {

constexpr qsizetype kEtherDecimals = 18;
constexpr qsizetype kUsdDecimals = 6;

bool isDecimal(const QString& text)
{
    return !text.isEmpty() &&
           std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

QString grouped(const QString& digits, const QLocale& locale)
{
    QString out = digits;
    for (qsizetype at = out.size() - 3; at > 0; at -= 3)
        out.insert(at, locale.groupSeparator());
    return out;
}

} // namespace

QString Format::scaled(const QString& units, qsizetype scale, int decimals)
{
    const QLocale locale;
    if (!isDecimal(units))
        return u"–"_s;
    const QString padded = units.rightJustified(scale + 1, u'0');
    QString whole = padded.left(padded.size() - scale);
    while (whole.size() > 1 && whole.front() == u'0')
        whole.remove(0, 1);
    QString part = padded.right(scale).left(decimals);
    const bool lost = padded.right(scale).mid(decimals).contains(QRegularExpression(u"[1-9]"_s));
    while (part.endsWith(u'0'))
        part.chop(1);
    if (whole == u"0" && part.isEmpty() && lost) {
        const QString least = u"0"_s + locale.decimalPoint() + QString(decimals - 1, u'0') + u'1';
        return u"< "_s + least;
    }
    const QString head = grouped(whole, locale);
    return part.isEmpty() ? head : QString(head + locale.decimalPoint() + part);
}

QString Format::etherNumber(const std::string& wei, int decimals)
{
    return scaled(qs(wei), kEtherDecimals, decimals);
}

QString Format::ether(const std::string& wei, int decimals)
{
    return tr("%1 ETH", "amount").arg(etherNumber(wei, decimals));
}

QString Format::ether(double amount)
{
    const int decimals = std::abs(amount) >= 100 ? 2 : std::abs(amount) >= 0.01 ? 4 : 6;
    return tr("%1 ETH", "amount").arg(real(amount, decimals));
}

QString Format::gwei(const std::string& wei)
{
    const Wei value = Wei::from(wei);
    if (value < Wei(100'000))
        return tr("%1 wei", "fee per gas").arg(number(static_cast<std::uint64_t>(value.value())));
    const double gwei = static_cast<double>(value.value()) / 1e9;
    const int decimals = gwei >= 100 ? 0 : gwei >= 10 ? 1 : gwei >= 0.1 ? 2 : 4;
    return tr("%1 gwei", "fee per gas").arg(real(gwei, decimals));
}

QString Format::usd(const std::string& units)
{
    return tr("%1 USD", "devnet dollars").arg(scaled(qs(units), kUsdDecimals, 2));
}

QString Format::number(std::uint64_t value)
{
    return QLocale().toString(static_cast<qulonglong>(value));
}

QString Format::real(double value, int decimals)
{
    return QLocale().toString(value, 'f', decimals);
}

QString Format::percent(double share, int decimals)
{
    return tr("%1 %", "percentage").arg(real(share * 100, decimals));
}

QString Format::duration(std::uint64_t seconds)
{
    const auto n = [](std::uint64_t value) { return QString::number(value); };
    if (seconds < 60)
        return tr("%1 s", "duration").arg(n(seconds));
    if (seconds < 3600) {
        if (seconds % 60 == 0 || seconds >= 600)
            return tr("%1 min", "duration").arg(n(seconds / 60));
        return tr("%1 min %2 s", "duration").arg(n(seconds / 60), n(seconds % 60));
    }
    if (seconds < 86'400) {
        if (seconds % 3600 < 60)
            return tr("%1 h", "duration").arg(n(seconds / 3600));
        return tr("%1 h %2 min", "duration").arg(n(seconds / 3600), n(seconds % 3600 / 60));
    }
    if (seconds % 86'400 < 3600)
        return tr("%1 d", "duration").arg(n(seconds / 86'400));
    return tr("%1 d %2 h", "duration").arg(n(seconds / 86'400), n(seconds % 86'400 / 3600));
}

QString Format::age(std::uint64_t then, std::uint64_t now)
{
    if (then > now + 1)
        return tr("in %1", "time to come").arg(duration(then - now));
    if (then + 1 >= now)
        return tr("now", "age of an event");
    return tr("%1 ago", "age of an event").arg(duration(now - then));
}

QString Format::absolute(std::uint64_t seconds)
{
    const auto moment = QDateTime::fromSecsSinceEpoch(static_cast<qint64>(seconds));
    return QLocale().toString(moment, QLocale::LongFormat);
}

QString Format::elided(const QString& hash, int head, int tail)
{
    if (hash.size() <= head + tail + 1)
        return hash;
    return hash.left(head) + u'…' + hash.right(tail);
}

QString Format::elided(const std::string& hash, int head, int tail)
{
    return elided(qs(hash), head, tail);
}

QString Format::compact(double value)
{
    const double size = std::abs(value);
    if (size >= 1e9)
        return tr("%1 bn", "billions").arg(real(value / 1e9, 1));
    if (size >= 1e6)
        return tr("%1 M", "millions").arg(real(value / 1e6, 1));
    if (size >= 1e4)
        return tr("%1 k", "thousands").arg(real(value / 1e3, 1));
    if (size >= 100 || value == std::floor(value))
        return real(value, 0);
    return real(value, size >= 1 ? 1 : 3);
}

QString Format::brief(double value)
{
    const double size = std::abs(value);
    if (!std::isfinite(value))
        return u"∞"_s;
    if (size >= 10'000 || value == std::floor(value))
        return real(value, 0);
    int decimals = 2;
    if (size >= 100)
        decimals = 1;
    else if (size > 0 && size < 1)
        decimals = std::min(2 - static_cast<int>(std::floor(std::log10(size))), 9);
    const QLocale locale;
    QString text = locale.toString(value, 'f', decimals);
    while (text.contains(locale.decimalPoint()) &&
           (text.endsWith(locale.zeroDigit()) || text.endsWith(locale.decimalPoint())))
        text.chop(1);
    return text;
}

QString Format::plusMinus(double value, const QString& unit)
{
    constexpr QChar kMinus(0x2212);
    return tr("%1 %2", "signed amount, unit")
        .arg((value < 0   ? QString(kMinus)
              : value > 0 ? u"+"_s
                          : QString()) +
                 brief(std::abs(value)),
             unit);
}

QString Format::metric(const std::string& name, double value)
{
    if (name == "base_fee" || name == "blob_fee" || name == "price")
        return tr("%1 gwei", "fee per gas").arg(brief(value));
    if (name.starts_with("inclusion"))
        return tr("%1 s", "duration").arg(brief(value));
    if (name.starts_with("gas_used"))
        return percent(value);
    return brief(value);
}

} // namespace nucleate
