#include "models/explorer/chainclients.hpp"

#include "models/text.hpp"

#include <QHostAddress>

namespace nucleate {
namespace {

bool isLoopback(const QString& host)
{
    return host == QLatin1String("localhost") || QHostAddress(host).isLoopback();
}

} // namespace

ChainClients::ChainClients(ControlClient& control, const World& world, QObject* parent)
    : QObject(parent), m_control(control), m_world(world)
{}

/// A node elsewhere names its doors as it sees them: on its own loopback.
QUrl ChainClients::urlOf(const protocol::ChainRow& chain) const
{
    QUrl url(qs(chain.ws));
    const QString host = m_control.rpc().url().host();
    if (isLoopback(url.host()) && !isLoopback(host))
        url.setHost(host);
    return url;
}

RpcClient& ChainClients::of(const QString& chain)
{
    const auto* row = m_world.table<protocol::ChainRow>().find(chain);
    if (!row || row->kind == "l1" || row->ws.empty())
        return m_control.rpc();
    auto& client = m_clients[chain];
    if (!client)
        client = std::make_unique<RpcClient>();
    if (const QUrl url = urlOf(*row); client->url() != url)
        client->open(url);
    return *client;
}

} // namespace nucleate
