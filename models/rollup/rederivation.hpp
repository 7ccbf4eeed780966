#pragma once

#include "models/rpcclient.hpp"

#include <QElapsedTimer>
#include <QTimer>
#include <optional>

namespace nucleate {

/// Has the node derive an L2 again from L1 alone, beside what it keeps, and compare every block;
/// follows how far that comes, and ends it early on demand.
class Rederivation final : public QObject
{
    Q_OBJECT
public:
    /// What was found.
    struct Verdict
    {
        quint64 blocks = 0;                ///< found equal
        std::optional<quint64> difference; ///< first L2 block that is not what L1 says
        double seconds = 0;
        QString error; ///< why it did not come to an end; empty when it did
    };

    explicit Rederivation(RpcClient& rpc, QObject* parent = nullptr);

    void start(const QString& chain);
    void cancel();
    bool isRunning() const { return m_running; }
    quint64 blocks() const { return m_blocks; }
    /// Of the L2 when it began; 0 while the node has not said.
    quint64 head() const { return m_head; }
    /// L1 blocks read so far.
    quint64 l1Blocks() const { return m_l1Blocks; }
    /// L2 blocks a second of the person's clock.
    double rate() const;
    /// Nothing before the first run has ended.
    const std::optional<Verdict>& verdict() const { return m_verdict; }
    void forget();

Q_SIGNALS:
    void changed();

private:
    void poll();
    void finish(const RpcAnswer& answer);

    RpcClient& m_rpc;
    QTimer m_poll;
    QElapsedTimer m_since;
    QString m_chain;
    std::optional<Verdict> m_verdict;
    quint64 m_blocks = 0;
    quint64 m_head = 0;
    quint64 m_l1Blocks = 0;
    bool m_running = false;
};

} // namespace nucleate
