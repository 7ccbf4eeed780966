#pragma once

#include "models/rollup/bridgecalls.hpp"
#include "models/rollup/ladder.hpp"
#include "models/rollup/portalreader.hpp"

namespace nucleate {

/// ETH or tokens of the person between L1 and an L2.
struct Transfer
{
    enum class Kind
    {
        Deposit,
        Withdrawal
    };
    /// What the person can do to bring it on.
    enum class Act
    {
        None,
        Prove,
        Finalize
    };

    Kind kind = Kind::Deposit;
    QString id;        ///< the withdrawal's hash, or the deposit's on the L2
    QString token;     ///< the address on L1 of what is sent, lower case; empty: ETH
    Wei amount;        ///< in the smallest unit
    quint64 block = 0; ///< where it was sent: of the L2 for a withdrawal, of L1 for a deposit
    QString transaction;
    std::optional<quint64> arrived; ///< L2 block of a deposit
    Withdrawal withdrawal;
    WithdrawalState state;
    bool refused = false; ///< a deposit arrived, but the other side did not take it
    bool payable = false; ///< the portal would pay it out now

    bool operator==(const Transfer&) const = default;
};

/// Where a transfer stands, at a moment of chain time.
class TransferProgress
{
    Q_DECLARE_TR_FUNCTIONS(TransferProgress)
public:
    TransferProgress(const Transfer& transfer, const protocol::ChainRow& chain, quint64 now)
        : m_transfer(transfer), m_chain(chain), m_now(now)
    {}

    static QStringList stages(Transfer::Kind kind);
    /// Number of the stage that it is at.
    int stage() const;
    bool isDone() const;
    Transfer::Act act() const;
    /// What it waits for, and until when where that is known.
    RungWait wait() const;
    /// The proposal that it was proven against; null for none or one that is no longer told of.
    const protocol::OutputRow* provenAgainst() const;

private:
    enum Stage
    {
        Sent,
        Proposed,
        Proven,
        Waited,
        Paid
    };

    /// A proof whose proposal lost its game is worth nothing.
    bool isProven() const;
    RungWait waitAfterProof() const;

    const Transfer& m_transfer;
    const protocol::ChainRow& m_chain;
    quint64 m_now;
};

} // namespace nucleate
