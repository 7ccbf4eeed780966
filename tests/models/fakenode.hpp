#pragma once

#include "tests/models/fixtures.hpp"

#include <QHash>
#include <QHostAddress>
#include <QJsonDocument>
#include <QUrl>
#include <QWebSocket>
#include <QWebSocketServer>
#include <functional>

namespace nucleate {

/// A node of the control protocol that a test drives: serves a snapshot to each subscriber, counts
/// calls, answers methods by handlers, and can skip a number, fall silent or hang up.
class FakeNode final : public QObject
{
public:
    using Handler = std::function<QJsonValue(const QJsonArray& params)>;

    explicit FakeNode(QJsonObject world = fixtures::snapshot(), quint16 port = 0)
        : m_server(QStringLiteral("fake"), QWebSocketServer::NonSecureMode),
          m_world(std::move(world))
    {
        m_server.listen(QHostAddress::LocalHost, port);
        connect(&m_server, &QWebSocketServer::newConnection, this, &FakeNode::accept);
        handlers.insert(QStringLiteral("eth_chainId"),
                        [](const QJsonArray&) { return QStringLiteral("0x7a69"); });
        handlers.insert(QStringLiteral("nucleate_subscribe"), [this](const QJsonArray&) {
            subscribed = true;
            return QStringLiteral("0x1");
        });
        handlers.insert(QStringLiteral("nucleate_resync"), [this](const QJsonArray&) {
            sendSnapshot();
            return true;
        });
    }

    ~FakeNode() override
    {
        for (QWebSocket* socket : std::as_const(m_sockets))
            socket->disconnect(this);
    }

    QUrl url() const { return m_server.serverUrl(); }
    quint16 port() const { return m_server.serverPort(); }
    int callsOf(const QString& method) const { return m_calls.value(method); }

    void sendSnapshot()
    {
        ++sequence;
        notify({{QStringLiteral("snapshot"), m_world},
                {QStringLiteral("seq"), static_cast<qint64>(sequence)}});
    }
    /// Sends one delta; `skip` numbers are left out before it.
    void sendOps(const QJsonArray& ops, quint64 skip = 0)
    {
        sequence += 1 + skip;
        notify(
            {{QStringLiteral("ops"), ops}, {QStringLiteral("seq"), static_cast<qint64>(sequence)}});
    }
    template <class Row>
    void put(const QString& table, const Row& row)
    {
        sendOps({QJsonObject{{QStringLiteral("table"), table},
                             {QStringLiteral("put"), rowjson::write(row)}}});
    }
    void hangUp()
    {
        subscribed = false;
        const auto sockets = m_sockets;
        for (QWebSocket* socket : sockets)
            socket->abort();
    }
    void stopListening() { m_server.close(); }
    void setWorld(const QJsonObject& world) { m_world = world; }

    QHash<QString, Handler> handlers;
    QList<QPair<QString, QJsonArray>> log; ///< every call, in order
    bool silent = false;                   ///< hears, and says nothing
    bool subscribed = false;
    quint64 sequence = 0;

private:
    void accept()
    {
        QWebSocket* socket = m_server.nextPendingConnection();
        m_sockets.append(socket);
        connect(socket, &QWebSocket::textMessageReceived, this,
                [this, socket](const QString& text) { answer(socket, text); });
        connect(socket, &QWebSocket::disconnected, this, [this, socket] {
            m_sockets.removeAll(socket);
            socket->deleteLater();
        });
    }
    void answer(QWebSocket* socket, const QString& text)
    {
        const QJsonObject request = QJsonDocument::fromJson(text.toUtf8()).object();
        const QString method = request.value(QStringLiteral("method")).toString();
        const QJsonArray params = request.value(QStringLiteral("params")).toArray();
        ++m_calls[method];
        log.append({method, params});
        if (silent)
            return;
        QJsonObject reply{{QStringLiteral("jsonrpc"), QStringLiteral("2.0")},
                          {QStringLiteral("id"), request.value(QStringLiteral("id"))}};
        if (handlers.contains(method)) {
            const QJsonValue result = handlers.value(method)(params);
            const QJsonValue error = result[QStringLiteral("$error")];
            if (error.isObject())
                reply.insert(QStringLiteral("error"), error);
            else
                reply.insert(QStringLiteral("result"), result);
        } else {
            reply.insert(QStringLiteral("error"),
                         QJsonObject{{QStringLiteral("code"), -32601},
                                     {QStringLiteral("message"),
                                      QStringLiteral("the method %1 does not exist").arg(method)}});
        }
        send(socket, reply);
        if (method == QStringLiteral("nucleate_subscribe") && subscribed)
            sendSnapshot();
    }
    void notify(const QJsonObject& result)
    {
        if (silent)
            return;
        const QJsonObject message{
            {QStringLiteral("jsonrpc"), QStringLiteral("2.0")},
            {QStringLiteral("method"), QStringLiteral("nucleate_subscription")},
            {QStringLiteral("params"),
             QJsonObject{{QStringLiteral("subscription"), QStringLiteral("0x1")},
                         {QStringLiteral("result"), result}}}};
        for (QWebSocket* socket : std::as_const(m_sockets))
            send(socket, message);
    }
    static void send(QWebSocket* socket, const QJsonObject& message)
    {
        socket->sendTextMessage(
            QString::fromUtf8(QJsonDocument(message).toJson(QJsonDocument::Compact)));
    }

    QWebSocketServer m_server;
    QList<QWebSocket*> m_sockets;
    QHash<QString, int> m_calls;
    QJsonObject m_world;
};

} // namespace nucleate
