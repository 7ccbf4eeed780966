#include "models/controlclient.hpp"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace nucleate {

ControlClient::ControlClient(World& world, QObject* parent)
    : QObject(parent), m_world(world), m_rpc(this)
{
    m_probe.setInterval(3000);
    m_silence.setInterval(500);
    connect(&m_probe, &QTimer::timeout, this, &ControlClient::probe);
    connect(&m_silence, &QTimer::timeout, this, &ControlClient::checkSilence);
    connect(&m_rpc, &RpcClient::linkChanged, this, &ControlClient::onLink);
    connect(&m_rpc, &RpcClient::gapFound, this, &ControlClient::resync);
    connect(&m_rpc, &RpcClient::heard, this, [this] { m_heard.start(); });
    connect(&m_rpc, &RpcClient::batchReceived, this, [this](const Batch& batch) {
        m_fresh = m_fresh || batch.snapshot;
        m_world.apply(batch);
        if (batch.snapshot)
            Q_EMIT resynced();
    });
}

void ControlClient::attach(const QUrl& url, const QString& token)
{
    m_token = token;
    m_refusal.clear();
    m_silence.start();
    m_rpc.open(url, token);
    Q_EMIT statusChanged();
}

void ControlClient::onLink()
{
    m_subscribed = false;
    m_fresh = false;
    if (m_rpc.state() == LinkState::Up) {
        m_heard.start();
        m_probe.start();
        subscribe();
        probe();
    } else {
        m_probe.stop();
    }
    Q_EMIT statusChanged();
}

void ControlClient::subscribe()
{
    m_rpc.call(u"nucleate_subscribe"_s, QJsonArray(), this, [this](const RpcAnswer& answer) {
        m_subscribed = !answer.failed;
        m_subscription = answer.result.toString();
        m_refusal = answer.failed ? answer.error.message : QString();
        Q_EMIT statusChanged();
    });
}

void ControlClient::resync()
{
    m_rpc.call(u"nucleate_resync"_s, QJsonArray{m_subscription}, this,
               [this](const RpcAnswer& answer) {
                   // A node that lost the subscription gives a new one, with a snapshot.
                   if (answer.failed && answer.error.code < RpcError::NotConnected)
                       subscribe();
               });
}

void ControlClient::probe()
{
    QElapsedTimer sent;
    sent.start();
    m_rpc.call(u"eth_chainId"_s, QJsonArray(), this, [this, sent](const RpcAnswer& answer) {
        if (answer.failed && answer.error.code >= RpcError::NotConnected)
            return;
        m_latencyMs = static_cast<int>(sent.elapsed());
        Q_EMIT statusChanged();
    });
}

void ControlClient::checkSilence()
{
    const bool stale = !m_heard.isValid() || m_heard.elapsed() > m_staleAfterMs;
    if (stale != std::exchange(m_stale, stale))
        Q_EMIT statusChanged();
}

} // namespace nucleate
