#pragma once

#include "models/abi/contractabi.hpp"

#include <QCoreApplication>

namespace nucleate {

/// One value of a call, its result or a log, for people.
struct AbiArgument
{
    QString name;
    QString type;
    QString value;
};

/// Between the words of people and the bytes of contracts.
class AbiText
{
    Q_DECLARE_TR_FUNCTIONS(AbiText)
public:
    struct Encoded
    {
        QString data;       ///< 0x hex; empty on an error
        QString error;      ///< one sentence
        int parameter = -1; ///< the one that is wrong; −1 for none
    };
    struct Decoded
    {
        QList<AbiArgument> arguments;
        bool ok = false;
    };

    /// Call data from what was typed, one text a parameter: decimal or hexadecimal integers (with
    /// "gwei" or "ether" after them if wanted), 0x addresses and bytes, true or false, text as it
    /// is, and lists in brackets: [1, 2], ["a, b", "c"], (0x…, true).
    static Encoded encodeCall(const AbiFunction& function, const QStringList& texts);
    /// Values that lie one behind the other in `data` (0x hex or bare digits).
    static Decoded decode(const QList<AbiParameter>& parameters, const QString& data);
    /// What a parameter expects, for the field: "0x… address", "whole number".
    static QString hint(const AbiParameter& parameter);
};

} // namespace nucleate
