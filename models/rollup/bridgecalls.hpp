#pragma once

#include "models/wei.hpp"

#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <optional>

namespace nucleate {

/// A message from an L2 to L1, as the L2ToL1MessagePasser logged it.
struct Withdrawal
{
    QString nonce; ///< 0x, a word
    QString sender;
    QString target;
    Wei value;
    QString gasLimit;  ///< 0x, a word
    QString data;      ///< 0x hex
    QString hash;      ///< what both chains know it by
    quint64 block = 0; ///< of the L2
    QString transaction;
    bool operator==(const Withdrawal&) const = default;
};

/// What is proven about an L2's state on L1 (OutputRootProof of the OP Stack's contracts).
struct OutputProof
{
    QString stateRoot;
    QString messagePasserRoot;
    QString blockHash;
};

/// Call data of the OP Stack's bridge contracts.
namespace bridgecalls {

inline const QString kMessagePasser = QStringLiteral("0x4200000000000000000000000000000000000016");

/// The topic of MessagePassed.
QString messagePassed();
/// The topic of TransactionDeposited.
QString transactionDeposited();
/// An address as a topic or an argument's word.
QString addressTopic(const QString& address);
/// Nothing when the log is no MessagePassed.
std::optional<Withdrawal> withdrawalOf(const QJsonObject& log);

/// OptimismPortal2.depositTransaction: `value` of the call's own ETH arrives at `to`.
QString deposit(const QString& to, Wei value, quint64 gas);
/// L2ToL1MessagePasser.initiateWithdrawal of the call's value.
QString initiate(const QString& target, quint64 gas);
/// OptimismPortal2.proveWithdrawalTransaction against the game of this index in the factory.
QString prove(const Withdrawal& withdrawal, quint64 gameIndex, const OutputProof& output,
              const QStringList& nodes);
/// OptimismPortal2.finalizeWithdrawalTransaction.
QString finalize(const Withdrawal& withdrawal);
/// OptimismPortal2.checkWithdrawal: reverts until the withdrawal may be finalized.
QString check(const QString& withdrawal, const QString& submitter);
/// Calls of one word: "finalizedWithdrawals(bytes32)" and its like.
QString ask(const QString& signature, const QStringList& words = {});

} // namespace bridgecalls
} // namespace nucleate
