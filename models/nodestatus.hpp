#pragma once

#include "models/controlclient.hpp"

namespace nucleate {

/// One truth about the node for the chip, the pages and the notifications.
class NodeStatus final : public QObject
{
    Q_OBJECT
public:
    enum class State
    {
        Off,      ///< no node chosen
        Starting, ///< the embedded node is on its way, see `startupText`
        Failed,   ///< the embedded node could not start
        Connecting,
        Live,
        Stale,        ///< connected, but silent
        Reconnecting, ///< lost; tries again in `retrySeconds`
        Refused,      ///< the node does not speak the control protocol
    };
    Q_ENUM(State)

    NodeStatus(ControlClient& client, World& world, QObject* parent = nullptr);

    State state() const { return m_state; }
    bool isLive() const { return m_state == State::Live; }
    bool hasData() const { return m_world.hasSnapshot(); }
    bool isLocal() const;
    int latencyMs() const { return m_client.latencyMs(); }
    int retrySeconds() const;
    quint64 silentSeconds() const;
    /// "Local devnet", or the host.
    QString place() const;
    /// One sentence of what is the case.
    QString sentence() const;
    QString problem() const;
    bool can(const QString& capability) const;
    /// What the embedded node does now, or why it could not start.
    QString startupText() const { return m_startup; }
    /// From the one who starts the embedded node; over when a connection is opened.
    void setStarting(const QString& step);
    void setFailed(const QString& why);
    /// Connects anew, or asks for another start of the embedded node when there is no connection.
    void retry();
    /// Chain time now: of the L1 head or of the node's clock when it told of that, moved on by the
    /// wall clock while time flows.
    quint64 chainNow() const;

Q_SIGNALS:
    void changed();
    /// Somebody wants the embedded node.
    void startRequested();
    /// Each second, for ages and countdowns.
    void ticked();

private:
    State compute() const;
    void refresh();

    ControlClient& m_client;
    World& m_world;
    QTimer m_tick;
    QElapsedTimer m_sinceHead;
    QElapsedTimer m_sinceLost;
    quint64 m_headTime = 0;
    QString m_startup;
    State m_withoutLink = State::Off;
    State m_state = State::Off;
};

} // namespace nucleate
