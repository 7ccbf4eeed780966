#pragma once

#include "models/flows/transactionsender.hpp"
#include "models/rollup/tokenbridge.hpp"
#include "models/rollup/withdrawalproof.hpp"

#include <memory>

namespace nucleate {

/// The person's way into an L2 and out of it: what was sent either way as both chains tell it, and
/// the transactions that send more and bring a withdrawal on, each signed by the person's key.
class Bridge final : public QObject
{
    Q_OBJECT
public:
    /// Gas on the L2 that a deposit pays for on L1; a plain transfer needs 21,000.
    static constexpr quint64 kDepositGas = 100'000;
    /// Gas that the portal must leave to the receiver on L1: enough for a wallet, which runs no
    /// code.
    static constexpr quint64 kWithdrawGas = 21'000;

    Bridge(ChainClients& clients, World& world, Signer& signer, QObject* parent = nullptr);

    void setChain(const QString& chain);
    /// Asks the chains again.
    void refresh();

    /// Newest first.
    const QList<Transfer>& transfers() const { return m_transfers; }
    const Transfer* find(const QString& id) const;
    std::optional<Wei> balanceOnL1() const { return m_onL1; }
    std::optional<Wei> balanceOnL2() const { return m_onL2; }
    /// Tokens, beside ETH: which one is chosen, and what there is of it.
    TokenBridge& tokens() { return m_tokens; }
    const TokenBridge& tokens() const { return m_tokens; }
    /// With its unit; a token that nothing is known of yet is told in its smallest.
    QString amountOf(const Transfer& transfer) const;

    void deposit(Wei amount);
    void withdraw(Wei amount);
    // Of the chosen token.
    void depositToken(Wei amount);
    void withdrawToken(Wei amount);
    /// Makes the chosen token on the L2, where nobody has.
    void makeToken();
    void prove(const QString& id);
    void finalize(const QString& id);
    /// A transaction is under way.
    bool isRunning() const;
    /// Why the last one failed; empty when it did not.
    QString error() const { return m_error; }
    /// What is done now or was done last, in its states; null before the first.
    const PendingCall* current() const;

Q_SIGNALS:
    void changed();

private:
    QString portal() const;
    void askDeposits();
    void askWithdrawals();
    void askBalance(const QString& chain, std::optional<Wei>& into);
    void take(const Transfer& transfer);
    void askArrival(const Transfer& transfer);
    void askState(const Transfer& transfer);
    void askPayable(const QString& id, const WithdrawalState& state);
    void update(const QString& id, const std::function<void(Transfer&)>& change);
    void send(TransactionSender& sender, const QList<PendingCall>& calls);
    void send(TransactionSender& sender, const QString& to, Wei value, const QString& data,
              const QString& what);
    void listen(TransactionSender& sender);
    void failWith(const QString& why);

    ChainClients& m_clients;
    World& m_world;
    Signer& m_signer;
    Asker m_l1;
    Asker m_l2;
    PortalReader m_reader;
    WithdrawalProof m_proof;
    TokenBridge m_tokens;
    TransactionSender m_onL1Sender;
    std::unique_ptr<TransactionSender> m_onL2Sender;
    TransactionSender* m_last = nullptr;
    QString m_chain;
    QString m_person; ///< whose transfers these are
    QList<Transfer> m_transfers;
    std::optional<Wei> m_onL1;
    std::optional<Wei> m_onL2;
    QString m_error;
    bool m_gathering = false;
};

} // namespace nucleate
