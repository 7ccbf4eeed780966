#pragma once

#include "models/controlclient.hpp"

#include <QStringList>

namespace nucleate {

/// A detector that spoke while a fault was in a chain.
struct FaultSighting
{
    QString detector;
    quint64 time = 0;  ///< chain time
    quint64 event = 0; ///< id in the event log
    bool operator==(const FaultSighting&) const = default;
};

/// A fault that was put into a chain, and who noticed. Times are seconds of chain time.
struct Fault
{
    QString id;
    QString kind;
    QString chain;
    QString address;
    quint64 blocks = 0; ///< of L1, where the kind wants a number of them
    QString actor;      ///< whose node has it; empty for no one's
    QString state;      ///< "armed", "active" or "over"
    QString detector;   ///< who has to notice
    quint64 bound = 0;  ///< within what time after `began`
    quint64 injected = 0;
    quint64 began = 0; ///< its first harm; 0: not yet
    bool caught = false;
    quint64 delay = 0; ///< from `began` until it was noticed
    QList<FaultSighting> sightings;
    quint64 healed = 0;
    quint64 recovered = 0;
    quint64 safeBlock = 0; ///< of the L2, that was safe when it began
    bool safeLost = false;
    bool operator==(const Fault&) const = default;

    bool isOver() const { return state == QStringLiteral("over"); }
};

/// The faults of the devnet: asked of the node while somebody looks, put in and healed on demand.
class FaultBook final : public QObject
{
    Q_OBJECT
public:
    FaultBook(RpcClient& rpc, QObject* parent = nullptr);

    /// Newest first.
    const QList<Fault>& faults() const { return m_faults; }
    const Fault* find(const QString& id) const;
    void refresh();
    /// `address` and `blocks` as the kind wants them.
    void inject(const QString& kind, const QString& chain, const QString& address, quint64 blocks);
    void heal(const QString& id);
    bool isBusy() const { return m_busy; }
    /// Why the last one was refused; empty when it was not.
    QString error() const { return m_error; }

Q_SIGNALS:
    void changed();

private:
    void command(const QString& method, const QJsonArray& params);
    void take(const QJsonArray& rows);

    RpcClient& m_rpc;
    QList<Fault> m_faults;
    QString m_error;
    bool m_busy = false;
    bool m_asking = false;
};

} // namespace nucleate
