#pragma once

#include "models/flows/transactionsender.hpp"
#include "models/rollup/tokenbook.hpp"
#include "models/rollup/tokencalls.hpp"
#include "models/rollup/transfer.hpp"

namespace nucleate {

/// The person's ERC-20 tokens between L1 and an L2, by the standard bridge: what is chosen, what
/// there is of it on both sides, what was sent, and the transactions that send more.
class TokenBridge final : public QObject
{
    Q_OBJECT
public:
    /// Gas that the bridge on the other side may use to hand the tokens over.
    static constexpr quint64 kHandoverGas = 200'000;

    TokenBridge(ChainClients& clients, const World& world, QObject* parent = nullptr);

    void setChain(const QString& chain, const QString& person);
    /// The token with this address on L1; empty: none is chosen.
    void choose(const QString& l1);
    /// Asks both chains again; nothing without a person.
    void refresh();

    bool isChosen() const { return !m_chosen.isEmpty(); }
    TokenBook::State state() const { return m_book.state(m_chosen); }
    /// The chosen one; null unless known.
    const Token* token() const { return m_book.find(m_chosen); }
    /// Any one that was asked about.
    const Token* find(const QString& l1) const { return m_book.find(l1); }
    std::optional<Wei> balanceOnL1() const { return m_onL1; }
    std::optional<Wei> balanceOnL2() const { return m_onL2; }

    // What must be signed, in order; empty while the token is not known or has none on the L2.
    QList<PendingCall> depositCalls(Wei amount) const;
    QList<PendingCall> withdrawCalls(Wei amount) const;
    /// Makes the token of the L2.
    QList<PendingCall> createCalls() const;

Q_SIGNALS:
    void changed();
    /// A transfer as a chain tells it: its id, token, amount, and for a withdrawal the message.
    void found(const nucleate::Transfer& transfer);

private:
    QString contract(const std::string& name) const;
    void askAmount(Asker& chain, const QString& token, const QString& data,
                   std::optional<Wei>& into);
    void askBridged(Transfer::Kind kind, const QString& bridge);
    void askMessage(Transfer::Kind kind, const BridgedTokens& bridged);
    void readMessage(Transfer transfer, const QJsonArray& logs, quint64 after);

    const World& m_world;
    TokenBook m_book;
    Asker m_l1;
    Asker m_l2;
    QString m_chain;
    QString m_person;
    QString m_chosen; ///< address on L1, lower case
    std::optional<Wei> m_onL1;
    std::optional<Wei> m_onL2;
    std::optional<Wei> m_allowed;     ///< to the bridge on L1
    QHash<QString, Transfer> m_known; ///< by transaction and place in it
};

} // namespace nucleate
