#include "models/abi/decoder.hpp"

#include "models/abi/knownabi.hpp"

#include <QJsonArray>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace nucleate {
namespace {

constexpr qsizetype kSelector = 10;

struct RevertReason
{
    Q_DECLARE_TR_FUNCTIONS(RevertReason)
};

QString shortened(const QString& hash)
{
    return hash.size() > 14 ? hash.left(8) + u'…' + hash.right(4) : hash;
}

bool isHashed(const QString& type)
{
    return type == u"string" || type == u"bytes" || type.endsWith(u']') || type.startsWith(u'(');
}

/// The codes of Solidity's documentation, section "Panic via assert and Error via require".
QString panicText(const QString& code)
{
    switch (code.toInt()) {
    case 0x01:
        return RevertReason::tr("assertion failed");
    case 0x11:
        return RevertReason::tr("arithmetic overflow or underflow");
    case 0x12:
        return RevertReason::tr("division by zero");
    case 0x21:
        return RevertReason::tr("value out of an enum's range");
    case 0x31:
        return RevertReason::tr("pop of an empty array");
    case 0x32:
        return RevertReason::tr("array index out of range");
    case 0x41:
        return RevertReason::tr("too much memory asked for");
    case 0x51:
        return RevertReason::tr("call of an unset function pointer");
    default:
        return RevertReason::tr("panic %1").arg(code);
    }
}

} // namespace

DecodedLog decodeLog(const QJsonObject& log)
{
    DecodedLog out;
    out.address = log[u"address"_s].toString();
    const QJsonArray topics = log[u"topics"_s].toArray();
    const QString first = topics.at(0).toString();
    const AbiEvent* event = KnownAbi::get().event(first, topics.size());
    if (!event) {
        out.name = first.isEmpty() ? u"–"_s : shortened(first);
        return out;
    }
    out.name = event->name;
    QList<AbiParameter> inData;
    qsizetype topic = 1;
    for (const AbiParameter& input : event->inputs)
        // Tokens declare the same event with more or fewer indexed arguments.
        if (!input.indexed || topic++ >= topics.size())
            inData.append(input);
    const AbiText::Decoded data = AbiText::decode(inData, log[u"data"_s].toString());
    out.known = data.ok;
    topic = 1;
    qsizetype at = 0;
    for (const AbiParameter& input : event->inputs) {
        if (!input.indexed || topic >= topics.size()) {
            out.arguments.append(data.ok ? data.arguments.at(at++)
                                         : AbiArgument{input.name, input.type, u"–"_s});
            continue;
        }
        const QString word = topics.at(topic++).toString();
        const AbiText::Decoded one = AbiText::decode({input}, word);
        out.arguments.append(
            {input.name, input.type,
             isHashed(input.type) || !one.ok ? word : one.arguments.front().value});
    }
    return out;
}

DecodedCall decodeCall(const QString& data)
{
    DecodedCall out;
    if (data.size() < kSelector)
        return out;
    const AbiFunction* function = KnownAbi::get().function(data.left(kSelector));
    if (!function) {
        out.name = data.left(kSelector);
        return out;
    }
    out.name = function->name;
    out.signature = function->signature;
    out.known = true;
    AbiText::Decoded decoded = AbiText::decode(function->inputs, data.mid(kSelector));
    out.fits = decoded.ok;
    out.arguments = std::move(decoded.arguments);
    return out;
}

QString functionName(const QString& data)
{
    if (data.size() < kSelector)
        return {};
    const QString selector = data.left(kSelector).toLower();
    const AbiFunction* function = KnownAbi::get().function(selector);
    return function ? function->name : selector;
}

QString revertReason(const QString& data)
{
    if (data.size() < kSelector)
        return {};
    const AbiFunction* error = KnownAbi::get().error(data.left(kSelector));
    if (!error)
        return RevertReason::tr("unknown error %1").arg(data.left(kSelector));
    const AbiText::Decoded decoded = AbiText::decode(error->inputs, data.mid(kSelector));
    if (!decoded.ok)
        return error->name;
    const QString first = decoded.arguments.isEmpty() ? QString() : decoded.arguments.front().value;
    if (error->signature == u"Error(string)")
        return first.mid(1, first.size() - 2);
    if (error->signature == u"Panic(uint256)")
        return panicText(first);
    QStringList values;
    for (const AbiArgument& argument : decoded.arguments)
        values.append(argument.name.isEmpty() ? argument.value
                                              : QString(argument.name + u": "_s + argument.value));
    return error->name + u'(' + values.join(u", "_s) + u')';
}

} // namespace nucleate
