#pragma once

#include "models/abi/abitext.hpp"

#include <QJsonObject>

namespace nucleate {

/// A log in words: the event's name and its arguments, when its signature is a known one.
struct DecodedLog
{
    QString address;
    QString name; ///< "Transfer", or the elided topic
    bool known = false;
    QList<AbiArgument> arguments;
};

/// Decodes a log of eth_getTransactionReceipt by the ABIs that are known. What a dynamic argument
/// was cannot be told of its topic, which is its hash.
DecodedLog decodeLog(const QJsonObject& log);

/// Call data in words.
struct DecodedCall
{
    QString name;      ///< "transfer"; the selector when it is not known; empty without data
    QString signature; ///< "transfer(address,uint256)"
    bool known = false;
    bool fits = false; ///< the data decodes by that signature
    QList<AbiArgument> arguments;
};
DecodedCall decodeCall(const QString& data);

/// The name of a known function by the first four bytes of call data, or those bytes.
QString functionName(const QString& data);

/// Why a call reverted, of the data that it returned: the reason's text, the name of an arithmetic
/// or array panic, an error with its arguments; empty when the data says nothing.
QString revertReason(const QString& data);

} // namespace nucleate
