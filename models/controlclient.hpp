#pragma once

#include "models/rpcclient.hpp"
#include "models/world.hpp"

namespace nucleate {

/// The control protocol's client: subscribes after every (re)connection, applies batches to the
/// world, asks for a snapshot when a number is missing, and measures the node's answer time.
class ControlClient final : public QObject
{
    Q_OBJECT
public:
    /// No news of any kind for this long makes what is shown stale.
    static constexpr int kStaleMs = 12'000;

    explicit ControlClient(World& world, QObject* parent = nullptr);

    void attach(const QUrl& url, const QString& token = {});
    /// Opens the connection anew, at once instead of after the present wait.
    void retry() { attach(m_rpc.url(), QString(m_token)); }
    RpcClient& rpc() { return m_rpc; }
    const RpcClient& rpc() const { return m_rpc; }

    bool isSubscribed() const { return m_subscribed; }
    /// What is known came over the present connection.
    bool isFresh() const { return m_fresh; }
    bool isStale() const { return m_stale; }
    /// Milliseconds of the last probe; −1 before the first.
    int latencyMs() const { return m_latencyMs; }
    qint64 silenceMs() const { return m_heard.isValid() ? m_heard.elapsed() : -1; }
    /// Set when the node refused the subscription: it does not speak the control protocol.
    QString refusal() const { return m_refusal; }
    /// For tests: how long silence may last.
    void setStaleAfter(int ms) { m_staleAfterMs = ms; }

Q_SIGNALS:
    void statusChanged();
    void resynced();

private:
    void onLink();
    void subscribe();
    void resync();
    void probe();
    void checkSilence();

    World& m_world;
    RpcClient m_rpc;
    QTimer m_probe;
    QTimer m_silence;
    QElapsedTimer m_heard;
    QString m_token;
    QString m_subscription;
    QString m_refusal;
    int m_latencyMs = -1;
    int m_staleAfterMs = kStaleMs;
    bool m_subscribed = false;
    bool m_fresh = false;
    bool m_stale = false;
};

} // namespace nucleate
