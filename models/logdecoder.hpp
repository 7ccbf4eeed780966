#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>

namespace nucleate {

/// A log in words: the event's name and its arguments, when its signature is a known one.
struct DecodedLog
{
    QString address;
    QString name; ///< "Transfer", or the elided topic
    bool known = false;
    struct Argument
    {
        QString name;
        QString type;
        QString value;
    };
    QList<Argument> arguments;
};

/// Decodes a log of eth_getTransactionReceipt. Known are the events of the token and registry
/// standards and of the contracts that a formation uses.
DecodedLog decodeLog(const QJsonObject& log);

/// The name of a known function by the first four bytes of call data, or those bytes.
QString functionName(const QString& data);

} // namespace nucleate
