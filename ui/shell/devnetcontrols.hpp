#pragma once

#include "models/controlclient.hpp"
#include "models/nodestatus.hpp"
#include "models/wei.hpp"

#include <QList>
#include <optional>

namespace nucleate {

class ActionRegistry;

/// What a person may do to the devnet's time and blocks. The Devnet page, the status bar, the
/// shortcuts and the palette all use it, so that they know of each other's snapshots.
class DevnetControls final : public QObject
{
    Q_OBJECT
public:
    struct Snapshot
    {
        QString id;
        quint64 block = 0;
        QString hash; ///< of that block
        bool operator==(const Snapshot&) const = default;
    };
    enum class Mining
    {
        Automine, ///< a block for every transaction
        Interval,
        Manual
    };
    /// The most that a clock which other chains follow moves at once.
    static constexpr quint64 kMostStep = 3600;
    static constexpr qint64 kMostState = 512 << 20;

    DevnetControls(ControlClient& client, World& world, NodeStatus& status,
                   QObject* parent = nullptr);

    /// Why blocks and snapshots, or the clock, are out of reach; empty when they are not.
    QString whyNoControl() const;
    QString whyNoClock() const;
    /// Why blocks are not taken back here, nor the way they are made changed.
    QString whyNoRewind() const;
    /// Why the chain's time cannot move on by so much at once.
    QString whyNoJump(quint64 seconds) const;
    bool isPaused() const;
    double speed() const;

    void mine(int blocks = 1);
    /// Moves the chain's time on and mines a block at the new time.
    void travel(quint64 seconds);
    /// The same up to a second of chain time.
    void travelTo(quint64 time);
    void setMining(Mining mode, int seconds);
    /// Asks how blocks are made now; `miningChanged` follows.
    void askMining();
    Mining mining() const { return m_mining; }
    int interval() const { return m_interval; }
    void togglePause();
    void setSpeed(int factor);
    void takeSnapshot();
    void revert(const QString& id);
    /// Asks which snapshots the node has; `snapshotsChanged` follows if they are others. What else
    /// is known of a node's doings is forgotten when it is another process.
    void askSnapshots();
    void fund(const QString& address);
    /// Ends in an error, or in an empty text when it is done.
    using Outcome = std::function<void(const QString& error)>;
    void setBalance(const QString& address, const Wei& balance, const Outcome& then);
    /// Sends for an impersonated address; an empty `to` creates a contract. `sent` tells the hash.
    void sendAs(const QString& from, const QString& to, const Wei& value, const QString& data,
                const Outcome& then);
    /// Lets the node send for an address without its key, until it is stopped.
    void impersonate(const QString& address);
    void stopImpersonating(const QString& address);
    const QStringList& impersonated() const { return m_impersonated; }
    /// The whole state of L1 to a file, and back.
    void dumpState(const QString& file);
    void loadState(const QString& file);
    /// Puts L1 on top of another chain at a block, the newest by default; or back on its own
    /// genesis.
    void fork(const QString& url, std::optional<quint64> block, const Outcome& then);
    void leaveFork();
    QString whyNoFork() const;
    const QList<Snapshot>& snapshots() const { return m_snapshots; }

    void addActions(ActionRegistry& actions);

Q_SIGNALS:
    /// One sentence of what was done, or why it was not.
    void done(const QString& what);
    void failed(const QString& why);
    void snapshotsChanged();
    void miningChanged();
    void impersonationChanged();
    /// The hash of a transaction of `sendAs`.
    void sent(const QString& hash);

private:
    void call(const QString& method, const QJsonArray& params, const QString& done,
              std::function<void()> then = {});
    void mineAt(quint64 time, const QString& done);
    void followHead();
    void takeSnapshots(const QJsonObject& marks);

    ControlClient& m_client;
    World& m_world;
    NodeStatus& m_status;
    QList<Snapshot> m_snapshots;
    QStringList m_impersonated;
    QString m_instance; ///< of the node's process
    quint64 m_head = 0;
    Mining m_mining = Mining::Interval;
    int m_interval = 0;
};

} // namespace nucleate
