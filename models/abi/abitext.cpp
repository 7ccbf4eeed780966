#include "models/abi/abitext.hpp"

#include "chain/base/hex.hpp"
#include "chain/encoding/abi_value.hpp"

using namespace Qt::StringLiterals;

namespace nucleate {
namespace {

using abi::Type;
using abi::Value;
using Kind = Type::Kind;

constexpr qsizetype kMostText = 1 << 20;

Expected<Type, abi::Error> tupleOf(const QList<AbiParameter>& parameters)
{
    Type tuple;
    tuple.kind = Kind::tuple;
    for (const AbiParameter& parameter : parameters) {
        auto type = abi::parse_type(parameter.type.toStdString());
        if (!type)
            return tl::unexpected(type.error());
        tuple.parts.push_back(std::move(*type));
    }
    return tuple;
}

/// The parts between the commas of "[a, [b, c], "d, e"]"; nothing when the brackets do not fit.
std::optional<QStringList> elements(const QString& list)
{
    const QString text = list.trimmed();
    const bool square = text.startsWith(u'[') && text.endsWith(u']');
    if (text.size() < 2 || !(square || (text.startsWith(u'(') && text.endsWith(u')'))))
        return std::nullopt;
    QStringList out;
    int depth = 0;
    bool quoted = false;
    qsizetype start = 1;
    for (qsizetype i = 1; i < text.size(); ++i) {
        const QChar c = text.at(i);
        const bool last = i == text.size() - 1;
        if (c == u'"' && text.at(i - 1) != u'\\')
            quoted = !quoted;
        if (!quoted && !last)
            depth += c == u'[' || c == u'(' ? 1 : c == u']' || c == u')' ? -1 : 0;
        if (depth < 0 || (last && (quoted || depth != 0)))
            return std::nullopt;
        if (last || (c == u',' && depth == 0 && !quoted)) {
            out.append(text.mid(start, i - start).trimmed());
            start = i + 1;
        }
    }
    if (out.size() == 1 && out.front().isEmpty())
        out.clear();
    return out;
}

/// "1.5 ether" as a whole number of wei.
std::optional<uint256> inUnits(const QString& text)
{
    const bool ether = text.endsWith(u"ether"_s);
    if (!ether && !text.endsWith(u"gwei"_s))
        return std::nullopt;
    const int places = ether ? 18 : 9;
    const QString number = text.chopped(ether ? 5 : 4).trimmed();
    const QString fraction = number.section(u'.', 1);
    if (fraction.size() > places || number.isEmpty())
        return std::nullopt;
    const QString digits = number.section(u'.', 0, 0) + fraction.leftJustified(places, u'0');
    return parse_decimal(digits.toStdString());
}

std::optional<Value> integer(const QString& text)
{
    const bool negative = text.startsWith(u'-');
    QString digits = negative ? text.mid(1) : text;
    digits = digits.remove(u'_').trimmed();
    auto value = inUnits(digits);
    if (!value)
        value = digits.startsWith(u"0x"_s) ? parse_quantity(digits.toStdString())
                                           : parse_decimal(digits.toStdString());
    if (!value)
        return std::nullopt;
    return Value{negative ? -*value : *value};
}

QString unquoted(const QString& text)
{
    const QString inner = text.trimmed();
    const bool quotes = inner.size() >= 2 && inner.startsWith(u'"') && inner.endsWith(u'"');
    return quotes ? inner.mid(1, inner.size() - 2).replace(u"\\\""_s, u"\""_s) : inner;
}

std::optional<Value> parsed(const Type& type, const QString& text);

std::optional<Value> list(const Type& type, const QString& text)
{
    const auto items = elements(text);
    if (!items)
        return std::nullopt;
    const bool tuple = type.kind == Kind::tuple;
    if (tuple && static_cast<std::size_t>(items->size()) != type.parts.size())
        return std::nullopt;
    std::vector<Value> values;
    for (qsizetype i = 0; i < items->size(); ++i) {
        auto value = parsed(type.parts[tuple ? static_cast<std::size_t>(i) : 0], items->at(i));
        if (!value)
            return std::nullopt;
        values.push_back(std::move(*value));
    }
    return Value{std::move(values)};
}

std::optional<Value> parsed(const Type& type, const QString& text)
{
    const QString bare = unquoted(text);
    switch (type.kind) {
    case Kind::uint:
        return bare.startsWith(u'-') ? std::nullopt : integer(bare);
    case Kind::sint:
        return integer(bare);
    case Kind::address:
        if (const auto address = parse_address(bare.toStdString()))
            return Value{*address};
        return std::nullopt;
    case Kind::boolean:
        if (bare == u"true" || bare == u"1")
            return Value{true};
        return bare == u"false" || bare == u"0" ? std::optional(Value{false}) : std::nullopt;
    case Kind::fixed_bytes:
    case Kind::bytes:
        if (bare.startsWith(u"0x"_s))
            if (auto bytes = parse_hex(bare.toStdString()))
                return Value{std::move(*bytes)};
        return std::nullopt;
    case Kind::string:
        return Value{unquoted(text).toStdString()};
    default:
        return list(type, text);
    }
}

} // namespace

AbiText::Encoded AbiText::encodeCall(const AbiFunction& function, const QStringList& texts)
{
    const auto tuple = tupleOf(function.inputs);
    if (!tuple || texts.size() != function.inputs.size())
        return {{}, tr("This function's parameters cannot be read."), -1};
    std::vector<Value> values;
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const auto index = static_cast<std::size_t>(i);
        const QString& text = texts.at(i);
        auto value = text.size() > kMostText ? std::nullopt : parsed(tuple->parts[index], text);
        Type one;
        one.kind = Kind::tuple;
        one.parts = {tuple->parts[index]};
        if (!value || !abi::encode_arguments(one, {*value}))
            return {{},
                    text.trimmed().isEmpty()
                        ? tr("%1 is missing: want %2.", "parameter, what it expects")
                              .arg(function.inputs.at(i).name, hint(function.inputs.at(i)))
                        : tr("%1 does not fit: want %2.", "parameter, what it expects")
                              .arg(function.inputs.at(i).name, hint(function.inputs.at(i))),
                    static_cast<int>(i)};
        values.push_back(std::move(*value));
    }
    const auto data = abi::encode_arguments(*tuple, values);
    if (!data)
        return {{}, tr("This function's parameters cannot be read."), -1};
    return {function.selector + QString::fromStdString(to_hex(*data)), {}, -1};
}

AbiText::Decoded AbiText::decode(const QList<AbiParameter>& parameters, const QString& data)
{
    const auto tuple = tupleOf(parameters);
    const auto bytes = parse_hex(data.toStdString());
    if (!tuple || !bytes)
        return {};
    const auto values = abi::decode_arguments(*tuple, *bytes);
    if (!values)
        return {};
    Decoded out;
    out.ok = true;
    for (qsizetype i = 0; i < parameters.size(); ++i) {
        const auto index = static_cast<std::size_t>(i);
        const std::string text = abi::to_text(tuple->parts[index], (*values)[index]);
        out.arguments.append(
            {parameters.at(i).name, parameters.at(i).type, QString::fromStdString(text)});
    }
    return out;
}

QString AbiText::hint(const AbiParameter& parameter)
{
    const auto type = abi::parse_type(parameter.type.toStdString());
    if (!type)
        return parameter.type;
    switch (type->kind) {
    case Kind::uint:
        return tr("a whole number");
    case Kind::sint:
        return tr("a whole number, may be negative");
    case Kind::address:
        return tr("0x and 40 digits");
    case Kind::boolean:
        return tr("true or false");
    case Kind::fixed_bytes:
        return tr("0x and %n bytes in hexadecimal", nullptr, static_cast<int>(type->size));
    case Kind::bytes:
        return tr("0x and bytes in hexadecimal");
    case Kind::string:
        return tr("text");
    case Kind::array:
    case Kind::fixed_array:
        return tr("a list in brackets: [a, b]");
    case Kind::tuple:
        return tr("fields in brackets: (a, b)");
    }
    return {};
}

} // namespace nucleate
