#pragma once

#include <QJsonArray>
#include <QString>

namespace nucleate {

/// A line of the RPC console: a method and its parameters.
struct ConsoleLine
{
    QString method;
    QJsonArray params;
    QString error; ///< what is wrong with it; empty when nothing is

    /// Parameters are one JSON list, or JSON values and bare words with blanks between:
    /// `eth_getBlockByNumber ["latest", false]` is `eth_getBlockByNumber latest false`.
    static ConsoleLine parse(const QString& text);
};

} // namespace nucleate
