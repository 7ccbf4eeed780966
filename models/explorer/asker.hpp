#pragma once

#include "models/explorer/chainclients.hpp"

#include <QJsonArray>

namespace nucleate {

/// Calls for the one thing that is looked at; answers for what was looked at before are dropped.
class Asker final : public QObject
{
    Q_OBJECT
public:
    explicit Asker(ChainClients& clients, QObject* parent = nullptr)
        : QObject(parent), m_clients(clients)
    {}

    /// From here on another thing is looked at, on this chain.
    void begin(const QString& chain)
    {
        ++m_generation;
        m_chain = chain;
    }
    const QString& chain() const { return m_chain; }

    void ask(const QString& method, const QJsonArray& params, RpcClient::Handler then)
    {
        const quint64 generation = m_generation;
        m_clients.of(m_chain).call(method, params, this,
                                   [this, generation, then = std::move(then)](const auto& answer) {
                                       if (generation == m_generation)
                                           then(answer);
                                   });
    }

private:
    ChainClients& m_clients;
    QString m_chain;
    quint64 m_generation = 0;
};

} // namespace nucleate
