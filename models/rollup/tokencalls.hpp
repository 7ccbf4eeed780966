#pragma once

#include "models/wei.hpp"

#include <QJsonObject>
#include <QString>
#include <optional>

namespace nucleate {

/// ERC-20 tokens that a standard bridge took from somebody, as it logged it.
struct BridgedTokens
{
    QString local;  ///< the token on the chain of the log
    QString remote; ///< its token on the other chain
    Wei amount;     ///< in the token's smallest unit; what 128 bits cannot hold saturates
    quint64 block = 0;
    quint64 logIndex = 0;
    QString transaction;
};

/// Call data and logs of the OP Stack's standard bridge for ERC-20 tokens (specs:
/// protocol/bridges.md), and of the tokens themselves (ERC-20).
namespace tokencalls {

inline const QString kL2Bridge = QStringLiteral("0x4200000000000000000000000000000000000010");
/// OptimismMintableERC20Factory on the L2.
inline const QString kFactory = QStringLiteral("0x4200000000000000000000000000000000000012");

/// The topic of ERC20BridgeInitiated, on either side.
QString bridgeInitiated();
/// The topic of OptimismMintableERC20Created.
QString tokenCreated();
/// Nothing when the log is no ERC20BridgeInitiated of `bridge`.
std::optional<BridgedTokens> bridgedOf(const QJsonObject& log, const QString& bridge);

QString approve(const QString& spender, Wei amount);
QString balanceOf(const QString& owner);
QString allowance(const QString& owner, const QString& spender);
/// L1StandardBridge.depositERC20To; `gas` is for the other side.
QString deposit(const QString& l1Token, const QString& l2Token, const QString& to, Wei amount,
                quint64 gas);
/// L2StandardBridge.withdrawTo.
QString withdraw(const QString& l2Token, const QString& to, Wei amount, quint64 gas);
/// OptimismMintableERC20Factory.createOptimismMintableERC20WithDecimals.
QString create(const QString& l1Token, const QString& name, const QString& symbol, int decimals);

} // namespace tokencalls
} // namespace nucleate
