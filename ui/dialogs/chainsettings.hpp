#pragma once

#include <QMetaType>
#include <QString>
#include <QVariantMap>

namespace nucleate {

/// How a chain by itself is made and run.
struct ChainSettings
{
    enum class Mining
    {
        Automine, ///< a block for every transaction
        Interval,
        Manual
    };
    static constexpr int kMostAccounts = 1000;
    static constexpr int kMostBlockTime = 3600;

    Mining mining = Mining::Automine;
    int blockTime = 2; ///< seconds, for Interval
    int accounts = 10;
    QString balance = QStringLiteral("10000"); ///< whole ETH of each account
    QString mnemonic;                          ///< empty: the one that all dev nodes share
    quint64 chainId = 31'337;
    QString rules; ///< name of a hard fork; empty: the newest that is usual
    bool keep = false;
    bool anew = false; ///< a chain that is kept gives way

    /// For a settings file; `anew` is of the moment and is left out.
    QVariantMap toMap() const;
    /// What is missing or out of bounds gets its default.
    static ChainSettings fromMap(const QVariantMap& map);

    bool operator==(const ChainSettings&) const = default;
};

} // namespace nucleate

Q_DECLARE_METATYPE(nucleate::ChainSettings)
