#pragma once

#include "models/explorer/chainclients.hpp"
#include "models/explorer/transactionlist.hpp"

namespace nucleate {

/// The transactions of an address, newest first, a page at a time: all that touched it where the
/// node keeps that index (`ots_searchTransactionsBefore`), else those that it sent, by nonce.
class AddressHistory final : public QObject
{
    Q_OBJECT
public:
    enum class State
    {
        Idle,
        Loading,
        More, ///< older ones wait
        End,
        Failed
    };
    static constexpr int kPage = 25;

    AddressHistory(ChainClients& clients, TransactionList& list, QObject* parent = nullptr);

    /// Starts anew. `sent`: how many transactions the address has sent.
    void setAddress(const QString& chain, const QString& address, quint64 sent);
    void more();
    State state() const { return m_state; }
    /// Only what the address sent is listed.
    bool sentOnly() const { return m_sentOnly; }
    QString error() const { return m_error; }

Q_SIGNALS:
    void changed();

private:
    void search();
    void walkNonces();
    void onPage(const QJsonObject& page);
    void finish(State state, const QString& error = {});

    ChainClients& m_clients;
    TransactionList& m_list;
    QString m_chain;
    QString m_address;
    State m_state = State::Idle;
    QString m_error;
    bool m_sentOnly = false;
    quint64 m_before = 0; ///< pages end below this block; 0: at the head
    quint64 m_nonce = 0;  ///< transactions below it are not listed yet
    quint64 m_generation = 0;
};

} // namespace nucleate
