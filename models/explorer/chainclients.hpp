#pragma once

#include "models/controlclient.hpp"

#include <map>
#include <memory>

namespace nucleate {

/// A connection to each chain of the node: the control connection for L1, one of its own for every
/// L2, opened when it is first asked for.
class ChainClients final : public QObject
{
    Q_OBJECT
public:
    ChainClients(ControlClient& control, const World& world, QObject* parent = nullptr);

    RpcClient& of(const QString& chain);

private:
    QUrl urlOf(const protocol::ChainRow& chain) const;

    ControlClient& m_control;
    const World& m_world;
    std::map<QString, std::unique_ptr<RpcClient>> m_clients;
};

} // namespace nucleate
