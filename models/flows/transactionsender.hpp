#pragma once

#include "models/rpcclient.hpp"
#include "models/signer.hpp"
#include "models/world.hpp"

#include <QTimer>

namespace nucleate {

/// One call that the person signs.
struct PendingCall
{
    enum class State
    {
        Waiting,
        Preparing,
        Signed,
        Sent,
        InBlock,
        Final,
        Failed
    };

    QString to; ///< empty creates a contract
    Wei value;
    QString data;
    QString what; ///< what it does, one sentence (the node's words)
    State state = State::Waiting;
    QString hash;
    quint64 block = 0;
    QString error;
};

/// Sends calls on one chain, the L1 unless another is named, one after another: the next when the
/// one before is in a block. Nonce, gas and fees are asked of the node; gas is capped, so a broken
/// node cannot ask for any amount.
class TransactionSender final : public QObject
{
    Q_OBJECT
public:
    static constexpr quint64 kMostGas = 16'000'000;

    TransactionSender(RpcClient& rpc, Signer& signer, const World& world,
                      QObject* parent = nullptr);
    /// For the chain with this id, which `rpc` leads to; empty for the L1.
    TransactionSender(RpcClient& rpc, Signer& signer, const World& world, const QString& chain,
                      QObject* parent = nullptr);

    void send(QList<PendingCall> calls);
    const QList<PendingCall>& calls() const { return m_calls; }
    bool isRunning() const { return m_running; }

Q_SIGNALS:
    void changed();
    /// All are in blocks.
    void finished();
    void failed(const QString& why);

private:
    const protocol::ChainRow* chain() const;
    void next();
    void askNonce();
    void askFees();
    void askGas();
    void signAndSend();
    void poll();
    void onReceipt(const QJsonObject& receipt);
    void markFinal();
    void fail(const QString& why);
    PendingCall& current() { return m_calls[m_at]; }
    void call(const QString& method, const QJsonArray& params,
              std::function<void(const QJsonValue&)> then);

    RpcClient& m_rpc;
    Signer& m_signer;
    const World& m_world;
    const QString m_chain;
    QList<PendingCall> m_calls;
    qsizetype m_at = -1;
    bool m_running = false;
    TransactionRequest m_request;
    QTimer m_poll;
};

} // namespace nucleate
