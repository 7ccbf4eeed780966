#pragma once

#include "models/batch.hpp"

#include <QElapsedTimer>
#include <QHash>
#include <QJsonValue>
#include <QObject>
#include <QTimer>
#include <QUrl>
#include <QWebSocket>
#include <memory>
#include <vector>

namespace nucleate {

/// Why a call failed: the code and text of JSON-RPC, or one of the client's own codes.
struct RpcError
{
    enum Code
    {
        ConnectionLost = -1,
        TimedOut = -2,
        NotConnected = -3
    };
    int code = 0;
    QString message;
    QJsonValue data;
};

struct RpcAnswer
{
    quint64 id = 0;
    QJsonValue result;
    RpcError error;
    bool failed = false;
};

/// What the I/O thread hands over in one go, at most 30 times a second.
struct Delivery
{
    std::vector<RpcAnswer> answers;
    std::vector<QJsonObject> notifications; ///< all but the control protocol's
    Batch batch;
    bool hasBatch = false;
    bool gap = false; ///< a delta is missing: ask for a snapshot

    bool isEmpty() const { return answers.empty() && notifications.empty() && !hasBatch && !gap; }
};
using DeliveryPtr = std::shared_ptr<Delivery>;

enum class LinkState
{
    Idle,
    Connecting,
    Up,
    Waiting
};

/// The socket and all parsing; lives on the client's I/O thread. Reconnects by itself, with a
/// pause that doubles from 250 ms to 8 s.
class RpcSocket final : public QObject
{
    Q_OBJECT
public:
    RpcSocket();
    ~RpcSocket() override;

    void open(const QUrl& url, const QString& token);
    void close();
    void send(quint64 id, const QString& method, const QJsonValue& params, int timeoutMs);

Q_SIGNALS:
    void linkChanged(nucleate::LinkState state, int retryMs, const QString& why);
    void delivered(const nucleate::DeliveryPtr& delivery);

private:
    void connectNow();
    void onConnected();
    void onDisconnected();
    void onText(const QString& text);
    void onMessage(const QJsonObject& message);
    void expireOld();
    void fail(quint64 id, int code, const QString& message);
    void scheduleFlush();
    void flush();

    QWebSocket m_socket;
    QTimer m_retry;
    QTimer m_expiry;
    QTimer m_flush;
    QElapsedTimer m_clock;
    qint64 m_lastFlush = -1000;
    QUrl m_url;
    QString m_token;
    int m_pauseMs = 0;
    bool m_wanted = false;
    QHash<quint64, qint64> m_deadlines;
    DeltaDecoder m_decoder;
    DeliveryPtr m_pending = std::make_shared<Delivery>();
};

} // namespace nucleate

Q_DECLARE_METATYPE(nucleate::DeliveryPtr)
