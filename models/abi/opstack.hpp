#pragma once

#include <QJsonObject>
#include <QString>

/// Hashes of the OP Stack's bridge, from what a node answers.
namespace nucleate::opstack {

/// keccak256 of 0x hex bytes as 0x hex; empty for what is no hex.
QString keccakOf(const QString& hex);
/// Where the L2ToL1MessagePasser keeps that a withdrawal was sent (`sentMessages`, slot 0).
QString sentMessageSlot(const QString& withdrawal);
/// The hash of the L2 transaction that a log of the portal, TransactionDeposited, leads to (specs:
/// deposits.md); empty for a log that is none.
QString depositHash(const QJsonObject& log);

} // namespace nucleate::opstack
