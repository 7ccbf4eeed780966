#pragma once

#include "models/rpcsocket.hpp"

#include <QPointer>
#include <QThread>
#include <functional>

namespace nucleate {

/// JSON-RPC 2.0 over a WebSocket. The socket lives on a thread of its own; everything here is for
/// the UI thread and never blocks.
class RpcClient final : public QObject
{
    Q_OBJECT
public:
    using Handler = std::function<void(const RpcAnswer&)>;
    static constexpr int kTimeoutMs = 15'000;

    explicit RpcClient(QObject* parent = nullptr);
    ~RpcClient() override;

    /// `token` goes into the `Authorization` header; it lets the client control the devnet.
    void open(const QUrl& url, const QString& token = {});
    void close();

    /// Calls a method; `handler` runs on the UI thread unless `context` is gone by then. Every call
    /// is answered exactly once, with an error if need be.
    quint64 call(const QString& method, const QJsonValue& params, const QObject* context,
                 Handler handler, int timeoutMs = kTimeoutMs);

    LinkState state() const { return m_state; }
    QUrl url() const { return m_url; }
    int retryMs() const { return m_retryMs; }
    QString reason() const { return m_reason; }

Q_SIGNALS:
    void linkChanged();
    /// Anything at all came from the node.
    void heard();
    void notified(const QJsonObject& message);
    void batchReceived(const nucleate::Batch& batch);
    void gapFound();

private:
    struct Waiting
    {
        QPointer<const QObject> context;
        Handler handler;
    };

    void onDelivered(const DeliveryPtr& delivery);

    QThread m_thread;
    RpcSocket* m_socket;
    QUrl m_url;
    LinkState m_state = LinkState::Idle;
    int m_retryMs = 0;
    QString m_reason;
    quint64 m_lastId = 0;
    QHash<quint64, Waiting> m_waiting;
};

} // namespace nucleate
