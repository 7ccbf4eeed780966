#pragma once

#include "models/flows/transactionsender.hpp"
#include "models/nodestatus.hpp"

namespace nucleate {

/// A bond of the person that lies in a sequencer set after it left.
struct LockedBond
{
    QString formation;
    QString set; ///< the contract
    Wei amount;
    quint64 freeAt = 0; ///< chain time
    bool operator==(const LockedBond&) const = default;
};

/// The person's bonds as the sequencer sets on L1 tell them, for those that no role's row shows any
/// more: a seat that somebody else took is no longer told of by the node, but its bond is where it
/// was. Asks every ten seconds; takes one back on demand.
class LockedBonds final : public QObject
{
    Q_OBJECT
public:
    LockedBonds(ControlClient& client, World& world, Signer& signer, QObject* parent = nullptr);

    /// Without those that a row of work covers.
    QList<LockedBond> bonds() const;
    /// Signs and sends the withdrawal.
    void takeBack(const LockedBond& bond);
    bool isRunning() const { return m_sender.isRunning(); }
    /// Why the last one failed; empty when it did not.
    QString error() const { return m_error; }
    void refresh();

Q_SIGNALS:
    void changed();

private:
    void ask(const QString& formation, const QString& set);
    bool isCovered(const LockedBond& bond) const;

    ControlClient& m_client;
    World& m_world;
    Signer& m_signer;
    TransactionSender m_sender;
    QTimer m_timer;
    QList<LockedBond> m_bonds;
    QString m_error;
};

} // namespace nucleate
