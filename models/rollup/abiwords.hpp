#pragma once

#include "models/wei.hpp"

#include <QString>

namespace nucleate {

/// The 32-byte words of what a contract returned or logged (0x hex). Words that are not there read
/// as zero.
class AbiWords
{
public:
    explicit AbiWords(const QString& data) : m_digits(data.mid(2)) {}

    qsizetype size() const { return m_digits.size() / kWord; }
    /// 64 digits.
    QString word(qsizetype index) const
    {
        const QString digits = m_digits.mid(index * kWord, kWord);
        return digits.size() == kWord ? digits : QString(kWord, u'0');
    }
    QString hash(qsizetype index) const { return QStringLiteral("0x") + word(index); }
    QString address(qsizetype index) const { return QStringLiteral("0x") + word(index).right(40); }
    /// Of the word's last 64 bits.
    quint64 number(qsizetype index) const { return word(index).right(16).toULongLong(nullptr, 16); }
    /// Of the 64 bits before those.
    quint64 upper(qsizetype index) const
    {
        return word(index).mid(32, 16).toULongLong(nullptr, 16);
    }
    Wei wei(qsizetype index) const { return Wei::parse(hash(index)).value_or(Wei()); }
    bool flag(qsizetype index) const { return number(index) != 0; }
    /// The bytes whose place the word names, as 0x hex.
    QString bytes(qsizetype index) const
    {
        const auto at = static_cast<qsizetype>(qMin<quint64>(number(index), kMost)) * 2;
        const auto length = static_cast<qsizetype>(
            qMin<quint64>(m_digits.mid(at + 48, 16).toULongLong(nullptr, 16), kMost));
        return QStringLiteral("0x") + m_digits.mid(at + kWord, length * 2);
    }

private:
    static constexpr qsizetype kWord = 64;
    static constexpr quint64 kMost = 1 << 24;

    QString m_digits;
};

} // namespace nucleate
