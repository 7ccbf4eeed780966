#pragma once

#include <QObject>
#include <QString>
#include <QUrl>
#include <optional>

namespace nucleate {

/// What is wanted of a node that follows the L2s of a devnet on another machine.
struct JoinRequest
{
    QUrl l1;        ///< http or https
    QString folder; ///< where its chains are kept
    // What the person's key does there; without any the node only follows.
    bool sequence = false;
    bool propose = false;
    bool dispute = false;
    QString password; ///< of the wallet, with a role

    bool acts() const { return sequence || propose || dispute; }
};

/// An L2 that is followed. Its title is a stranger's text.
struct FollowedChain
{
    QString name;
    QString title;
    QString http; ///< where it answers on this machine
    QString ws;
    quint64 chainId = 0;
    quint64 unsafe = 0;
    quint64 safe = 0;
    quint64 finalized = 0;
    quint64 l1Derived = 0;           ///< L1 block up to which L1 was read
    bool hasSeat = false;            ///< the key builds its blocks in turn …
    bool leads = false;              ///< … and does now
    std::optional<quint64> proposed; ///< with a role in settlement: L2 block that is proposed
    quint64 games = 0;               ///< the same: that are not over
    QString problem;
    bool operator==(const FollowedChain&) const = default;
};

/// A node of this machine that joined a devnet of another one: at most one, started and stopped in
/// the background.
class JoinRunner : public QObject
{
    Q_OBJECT
public:
    enum class Phase
    {
        Idle,
        Starting,
        Following,
        Stopping,
        Failed
    };
    struct State
    {
        Phase phase = Phase::Idle;
        QString trouble; ///< why it failed, or what is wrong with L1 now
        QUrl l1;
        quint64 l1Head = 0;
        QList<FollowedChain> chains;
        QStringList refused; ///< why other chains cannot be followed
        bool operator==(const State&) const = default;
    };

    using QObject::QObject;

    virtual void start(const JoinRequest& request) = 0;
    virtual void stop() = 0;
    const State& state() const { return m_state; }

    /// The address of an L1's JSON-RPC as typed, "192.168.0.7:8545"; nothing when it is none. Names
    /// and passwords in it are refused: they would be kept and shown.
    static std::optional<QUrl> l1Url(const QString& typed);

Q_SIGNALS:
    void changed();

protected:
    void setState(const State& state);

private:
    State m_state;
};

} // namespace nucleate
