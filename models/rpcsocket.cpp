#include "models/rpcsocket.hpp"

#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkRequest>

using namespace Qt::StringLiterals;

namespace nucleate {
namespace {

constexpr int kFlushMs = 33;
constexpr int kFirstPauseMs = 250;
constexpr int kLongestPauseMs = 8000;
constexpr int kHandshakeMs = 10'000;
constexpr quint64 kMaxMessage = 256ULL * 1024 * 1024;

} // namespace

RpcSocket::RpcSocket() : m_socket(QString(), QWebSocketProtocol::VersionLatest, this)
{
    m_retry.setParent(this);
    m_expiry.setParent(this);
    m_flush.setParent(this);
    m_retry.setSingleShot(true);
    m_flush.setSingleShot(true);
    m_expiry.setInterval(250);
    m_clock.start();
    m_socket.setMaxAllowedIncomingMessageSize(kMaxMessage);
    connect(&m_retry, &QTimer::timeout, this, &RpcSocket::connectNow);
    connect(&m_expiry, &QTimer::timeout, this, &RpcSocket::expireOld);
    connect(&m_flush, &QTimer::timeout, this, &RpcSocket::flush);
    connect(&m_socket, &QWebSocket::connected, this, &RpcSocket::onConnected);
    connect(&m_socket, &QWebSocket::disconnected, this, &RpcSocket::onDisconnected);
    connect(&m_socket, &QWebSocket::textMessageReceived, this, &RpcSocket::onText);
}

RpcSocket::~RpcSocket()
{
    // Its last words must not reach members that are gone by then.
    m_socket.disconnect(this);
    m_socket.abort();
}

void RpcSocket::open(const QUrl& url, const QString& token)
{
    m_wanted = false;
    m_socket.abort();
    m_url = url;
    m_token = token;
    m_wanted = true;
    m_pauseMs = 0;
    connectNow();
}

void RpcSocket::close()
{
    m_wanted = false;
    m_retry.stop();
    m_expiry.stop();
    m_socket.abort();
    Q_EMIT linkChanged(LinkState::Idle, 0, QString());
}

void RpcSocket::connectNow()
{
    if (!m_wanted)
        return;
    Q_EMIT linkChanged(LinkState::Connecting, 0, QString());
    QNetworkRequest request(m_url);
    request.setTransferTimeout(kHandshakeMs);
    if (!m_token.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + m_token.toLatin1());
    m_socket.open(request);
}

void RpcSocket::onConnected()
{
    m_pauseMs = 0;
    m_decoder.reset();
    m_expiry.start();
    Q_EMIT linkChanged(LinkState::Up, 0, QString());
}

void RpcSocket::onDisconnected()
{
    m_expiry.stop();
    const QList<quint64> waiting = m_deadlines.keys();
    for (const quint64 id : waiting)
        fail(id, RpcError::ConnectionLost, u"The connection was lost before the answer came"_s);
    if (!m_wanted)
        return;
    m_pauseMs = m_pauseMs == 0 ? kFirstPauseMs : qMin(m_pauseMs * 2, kLongestPauseMs);
    m_retry.start(m_pauseMs);
    Q_EMIT linkChanged(LinkState::Waiting, m_pauseMs, m_socket.errorString());
}

void RpcSocket::send(quint64 id, const QString& method, const QJsonValue& params, int timeoutMs)
{
    if (m_socket.state() != QAbstractSocket::ConnectedState) {
        fail(id, RpcError::NotConnected, u"Not connected to a node"_s);
        return;
    }
    const QJsonObject request{{u"jsonrpc"_s, u"2.0"_s},
                              {u"id"_s, static_cast<qint64>(id)},
                              {u"method"_s, method},
                              {u"params"_s, params}};
    m_deadlines.insert(id, m_clock.elapsed() + timeoutMs);
    m_socket.sendTextMessage(
        QString::fromUtf8(QJsonDocument(request).toJson(QJsonDocument::Compact)));
}

void RpcSocket::onText(const QString& text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    if (document.isObject()) {
        onMessage(document.object());
    } else if (document.isArray()) {
        const QJsonArray messages = document.array();
        for (const QJsonValue message : messages)
            onMessage(message.toObject());
    }
}

void RpcSocket::onMessage(const QJsonObject& message)
{
    if (const QString method = message.value(u"method"_s).toString(); !method.isEmpty()) {
        if (method != u"nucleate_subscription"_s) {
            m_pending->notifications.push_back(message);
        } else {
            Batch batch;
            const QJsonObject params = message.value(u"params"_s).toObject();
            const auto outcome = m_decoder.feed(params.value(u"result"_s).toObject(), batch);
            if (outcome == DeltaDecoder::Outcome::Gap)
                m_pending->gap = true;
            if (outcome == DeltaDecoder::Outcome::Batch) {
                if (m_pending->hasBatch)
                    m_pending->batch.merge(std::move(batch));
                else
                    m_pending->batch = std::move(batch);
                m_pending->hasBatch = true;
            }
        }
        scheduleFlush();
        return;
    }
    const auto id = static_cast<quint64>(message.value(u"id"_s).toInteger());
    if (m_deadlines.remove(id) == 0)
        return;
    RpcAnswer answer{id, message.value(u"result"_s), {}, false};
    if (const QJsonValue error = message.value(u"error"_s); error.isObject()) {
        answer.failed = true;
        answer.error = {error[u"code"_s].toInt(), error[u"message"_s].toString(), error[u"data"_s]};
    }
    m_pending->answers.push_back(std::move(answer));
    scheduleFlush();
}

void RpcSocket::expireOld()
{
    const qint64 now = m_clock.elapsed();
    const QList<quint64> waiting = m_deadlines.keys();
    for (const quint64 id : waiting)
        if (m_deadlines.value(id) <= now)
            fail(id, RpcError::TimedOut, u"The node did not answer in time"_s);
}

void RpcSocket::fail(quint64 id, int code, const QString& message)
{
    m_deadlines.remove(id);
    m_pending->answers.push_back({id, {}, {code, message, {}}, true});
    scheduleFlush();
}

void RpcSocket::scheduleFlush()
{
    if (m_flush.isActive())
        return;
    const qint64 since = m_clock.elapsed() - m_lastFlush;
    m_flush.start(since >= kFlushMs ? 0 : static_cast<int>(kFlushMs - since));
}

void RpcSocket::flush()
{
    if (m_pending->isEmpty())
        return;
    m_lastFlush = m_clock.elapsed();
    const DeliveryPtr delivery = std::exchange(m_pending, std::make_shared<Delivery>());
    Q_EMIT delivered(delivery);
}

} // namespace nucleate
