#include "models/wei.hpp"

#include "models/text.hpp"

#include <algorithm>

namespace nucleate {
namespace {

constexpr Wei::Value kMax = ~Wei::Value{0};

/// value * base + digit, saturating.
Wei::Value push(Wei::Value value, unsigned base, unsigned digit)
{
    if (value > (kMax - digit) / base)
        return kMax;
    return value * base + digit;
}

} // namespace

std::optional<Wei> Wei::parse(const QString& text)
{
    const bool isHex = text.startsWith(QLatin1StringView("0x"), Qt::CaseInsensitive);
    const QStringView digits = QStringView(text).mid(isHex ? 2 : 0);
    if (digits.isEmpty())
        return std::nullopt;
    Value value = 0;
    for (const QChar c : digits) {
        const ushort u = c.toLower().unicode();
        unsigned digit = 99;
        if (u >= '0' && u <= '9')
            digit = u - unsigned{'0'};
        else if (isHex && u >= 'a' && u <= 'f')
            digit = u - unsigned{'a'} + 10;
        if (digit == 99)
            return std::nullopt;
        value = push(value, isHex ? 16 : 10, digit);
    }
    return Wei(value);
}

Wei Wei::from(const std::string& text)
{
    return parse(qs(text)).value_or(Wei());
}

std::optional<Wei> Wei::fromDecimal(const QString& text, int decimals)
{
    const qsizetype dot = text.indexOf(u'.');
    const QString whole = dot < 0 ? text : text.left(dot);
    const QString part = dot < 0 ? QString() : text.mid(dot + 1);
    if (part.size() > decimals || (whole.isEmpty() && part.isEmpty()))
        return std::nullopt;
    if (text.startsWith(QLatin1StringView("0x"), Qt::CaseInsensitive))
        return std::nullopt;
    return parse(whole + part.leftJustified(decimals, u'0'));
}

QString Wei::decimal() const
{
    QString out;
    Value rest = m_value;
    do {
        out.prepend(QChar(u'0' + static_cast<char16_t>(rest % 10)));
        rest /= 10;
    } while (rest > 0);
    return out;
}

QString Wei::hex() const
{
    const auto high = static_cast<quint64>(m_value >> 64);
    const auto low = static_cast<quint64>(m_value);
    if (high == 0)
        return QLatin1StringView("0x") + QString::number(low, 16);
    return QLatin1StringView("0x") + QString::number(high, 16) +
           QString::number(low, 16).rightJustified(16, u'0');
}

Wei Wei::operator+(Wei other) const
{
    return Wei(m_value > kMax - other.m_value ? kMax : m_value + other.m_value);
}

Wei Wei::operator-(Wei other) const
{
    return Wei(m_value > other.m_value ? m_value - other.m_value : 0);
}

Wei Wei::operator*(std::uint64_t factor) const
{
    if (factor != 0 && m_value > kMax / factor)
        return Wei(kMax);
    return Wei(m_value * factor);
}

} // namespace nucleate
