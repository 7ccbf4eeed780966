#include "models/rollup/token.hpp"

#include "models/format.hpp"
#include "models/rollup/abiwords.hpp"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace nucleate {

QString Token::amount(Wei units) const
{
    return u"%1 %2"_s.arg(Format::scaled(units.decimal(), decimals), symbol);
}

std::optional<Wei> Token::units(const QString& text) const
{
    const auto parsed = Wei::fromDecimal(text, decimals);
    constexpr Wei kMost(~Wei::Value{0});
    return parsed && *parsed < kMost ? parsed : std::nullopt;
}

QString Token::text(const QString& answer, int most)
{
    const AbiWords words(answer);
    const QString hex = words.size() == 1 ? words.hash(0) : words.bytes(0);
    QByteArray bytes = QByteArray::fromHex(hex.mid(2).toLatin1());
    if (words.size() == 1) // bytes32, with zeros after the text
        bytes = bytes.left(bytes.indexOf('\0') < 0 ? bytes.size() : bytes.indexOf('\0'));
    QString out;
    for (const QChar c : QString::fromUtf8(bytes.left(most * 4)))
        if (c.isSurrogate() || (c.isPrint() && c.category() != QChar::Other_Format))
            out.append(c.isSpace() ? QChar(u' ') : c);
    out = out.simplified().left(most);
    if (!out.isEmpty() && out.back().isHighSurrogate())
        out.chop(1);
    return out;
}

bool Token::isAddress(const QString& text)
{
    static const QRegularExpression address(u"^0x[0-9a-fA-F]{40}$"_s);
    return address.match(text).hasMatch();
}

} // namespace nucleate
