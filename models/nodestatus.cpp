#include "models/nodestatus.hpp"

#include "models/format.hpp"

#include <QHostAddress>
#include <algorithm>

namespace nucleate {

NodeStatus::NodeStatus(ControlClient& client, World& world, QObject* parent)
    : QObject(parent), m_client(client), m_world(world)
{
    m_tick.setInterval(1000);
    connect(&m_tick, &QTimer::timeout, this, &NodeStatus::ticked);
    connect(&m_tick, &QTimer::timeout, this, &NodeStatus::refresh);
    connect(&client, &ControlClient::statusChanged, this, &NodeStatus::refresh);
    connect(&world, &World::changed, this, &NodeStatus::refresh);
    m_tick.start();
}

NodeStatus::State NodeStatus::compute() const
{
    switch (m_client.rpc().state()) {
    case LinkState::Idle:
        return m_withoutLink;
    case LinkState::Connecting:
        return m_state == State::Reconnecting ? State::Reconnecting : State::Connecting;
    case LinkState::Waiting:
        return State::Reconnecting;
    case LinkState::Up:
        break;
    }
    if (!m_client.refusal().isEmpty())
        return State::Refused;
    if (m_client.isStale())
        return State::Stale;
    return m_client.isFresh() ? State::Live : State::Connecting;
}

void NodeStatus::refresh()
{
    if (const auto* l1 = m_world.l1()) {
        const auto* node = m_world.node();
        const quint64 time = std::max(l1->head_time, node ? node->chain_time : 0);
        if (std::exchange(m_headTime, time) != time)
            m_sinceHead.start();
    }
    const State next = compute();
    if (next == State::Reconnecting && m_state != next)
        m_sinceLost.start();
    m_state = next;
    Q_EMIT changed();
}

void NodeStatus::setStarting(const QString& step)
{
    m_startup = step;
    m_withoutLink = State::Starting;
    refresh();
}

void NodeStatus::setFailed(const QString& why)
{
    m_startup = why;
    m_withoutLink = State::Failed;
    refresh();
}

void NodeStatus::retry()
{
    if (m_client.rpc().state() == LinkState::Idle)
        Q_EMIT startRequested();
    else
        m_client.retry();
}

bool NodeStatus::isLocal() const
{
    const QString host = m_client.rpc().url().host();
    return host == QLatin1StringView("localhost") || QHostAddress(host).isLoopback();
}

int NodeStatus::retrySeconds() const
{
    return (m_client.rpc().retryMs() + 999) / 1000;
}

quint64 NodeStatus::silentSeconds() const
{
    return static_cast<quint64>(std::max<qint64>(m_client.silenceMs(), 0)) / 1000;
}

QString NodeStatus::place() const
{
    if (isLocal())
        return tr("Local devnet");
    return m_client.rpc().url().host();
}

QString NodeStatus::sentence() const
{
    switch (m_state) {
    case State::Off:
        return tr("No node");
    case State::Starting:
        return tr("Starting the local devnet…");
    case State::Failed:
        return tr("The devnet did not start");
    case State::Connecting:
        return tr("Connecting to %1…").arg(place());
    case State::Live:
        if (const auto* l1 = m_world.l1())
            return tr("%1 · block %2").arg(place(), Format::number(l1->head));
        return place();
    case State::Stale:
        return tr("No news for %1").arg(Format::duration(silentSeconds()));
    case State::Reconnecting:
        return tr("Reconnecting in %1")
            .arg(Format::duration(static_cast<std::uint64_t>(retrySeconds())));
    case State::Refused:
        return tr("%1 is not a Nucleate node").arg(place());
    }
    return {};
}

QString NodeStatus::problem() const
{
    if (m_state == State::Refused)
        return m_client.refusal();
    if (m_state == State::Starting || m_state == State::Failed)
        return m_startup;
    return m_client.rpc().reason();
}

bool NodeStatus::can(const QString& capability) const
{
    const auto* node = m_world.node();
    return node && std::find(node->capabilities.begin(), node->capabilities.end(),
                             capability.toStdString()) != node->capabilities.end();
}

quint64 NodeStatus::chainNow() const
{
    if (!m_sinceHead.isValid())
        return m_headTime;
    const auto* node = m_world.node();
    if (!node || node->paused || m_state != State::Live)
        return m_headTime;
    const double moved = static_cast<double>(m_sinceHead.elapsed()) / 1000 * node->speed;
    return m_headTime + static_cast<quint64>(std::max(moved, 0.0));
}

} // namespace nucleate
