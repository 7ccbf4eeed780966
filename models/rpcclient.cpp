#include "models/rpcclient.hpp"

namespace nucleate {

RpcClient::RpcClient(QObject* parent) : QObject(parent), m_socket(new RpcSocket)
{
    qRegisterMetaType<LinkState>();
    qRegisterMetaType<DeliveryPtr>();
    m_thread.setObjectName(QStringLiteral("client-io"));
    m_socket->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_socket, &QObject::deleteLater);
    connect(m_socket, &RpcSocket::linkChanged, this,
            [this](LinkState state, int retryMs, const QString& why) {
                m_state = state;
                m_retryMs = retryMs;
                if (state != LinkState::Connecting)
                    m_reason = why;
                Q_EMIT linkChanged();
            });
    connect(m_socket, &RpcSocket::delivered, this, &RpcClient::onDelivered);
    m_thread.start();
}

RpcClient::~RpcClient()
{
    m_thread.quit();
    m_thread.wait();
}

void RpcClient::open(const QUrl& url, const QString& token)
{
    m_url = url;
    m_state = LinkState::Connecting;
    QMetaObject::invokeMethod(m_socket,
                              [socket = m_socket, url, token] { socket->open(url, token); });
}

void RpcClient::close()
{
    QMetaObject::invokeMethod(m_socket, [socket = m_socket] { socket->close(); });
}

quint64 RpcClient::call(const QString& method, const QJsonValue& params, const QObject* context,
                        Handler handler, int timeoutMs)
{
    const quint64 id = ++m_lastId;
    m_waiting.insert(id, {context, std::move(handler)});
    QMetaObject::invokeMethod(m_socket, [socket = m_socket, id, method, params, timeoutMs] {
        socket->send(id, method, params, timeoutMs);
    });
    return id;
}

void RpcClient::onDelivered(const DeliveryPtr& delivery)
{
    const bool fromNode =
        delivery->hasBatch || delivery->gap || !delivery->notifications.empty() ||
        std::any_of(delivery->answers.begin(), delivery->answers.end(),
                    [](const RpcAnswer& a) { return !a.failed || a.error.code < -3; });
    if (fromNode)
        Q_EMIT heard();
    if (delivery->hasBatch)
        Q_EMIT batchReceived(delivery->batch);
    if (delivery->gap)
        Q_EMIT gapFound();
    for (const QJsonObject& message : delivery->notifications)
        Q_EMIT notified(message);
    for (const RpcAnswer& answer : delivery->answers) {
        const Waiting waiting = m_waiting.take(answer.id);
        if (waiting.context && waiting.handler)
            waiting.handler(answer);
    }
}

} // namespace nucleate
