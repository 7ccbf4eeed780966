#pragma once

#include "models/controlclient.hpp"
#include "models/nodestatus.hpp"

#include <QList>

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
    };

    DevnetControls(ControlClient& client, World& world, NodeStatus& status,
                   QObject* parent = nullptr);

    /// Why blocks and snapshots, or the clock, are out of reach; empty when they are not.
    QString whyNoControl() const;
    QString whyNoClock() const;
    bool isPaused() const;
    double speed() const;

    void mine();
    /// Moves the chain's time on and mines a block at the new time.
    void travel(quint64 seconds);
    void togglePause();
    void setSpeed(int factor);
    void takeSnapshot();
    void revert(const QString& id);
    void fund(const QString& address);
    const QList<Snapshot>& snapshots() const { return m_snapshots; }

    void addActions(ActionRegistry& actions);

Q_SIGNALS:
    /// One sentence of what was done, or why it was not.
    void done(const QString& what);
    void failed(const QString& why);
    void snapshotsChanged();

private:
    void call(const QString& method, const QJsonArray& params, const QString& done);

    ControlClient& m_client;
    World& m_world;
    NodeStatus& m_status;
    QList<Snapshot> m_snapshots;
};

} // namespace nucleate
