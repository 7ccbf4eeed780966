#pragma once

#include "models/controlclient.hpp"
#include "models/flows/transactionsender.hpp"
#include "models/nodestatus.hpp"

namespace nucleate {

/// Accept a bounty and become its operator; claim; leave. Gates are checked live; the person
/// confirms once; then transactions and the role's node follow by themselves.
class BountyFlow final : public QObject
{
    Q_OBJECT
public:
    enum class Action
    {
        Accept,
        Claim,
        Leave,
        Withdraw ///< the bond, after the unbonding time
    };
    enum class Phase
    {
        Ready,
        Bidding,
        Preparing,
        Signing,
        Starting,
        Done,
        Failed
    };
    Q_ENUM(Phase)
    enum class Fix
    {
        None,
        CreateWallet,
        Unlock,
        Faucet,
        Reconnect
    };

    /// A condition for accepting, with its reason and what mends it.
    struct Gate
    {
        QString name;
        bool ok = false;
        QString reason;
        Fix fix = Fix::None;
    };

    BountyFlow(ControlClient& client, World& world, NodeStatus& status, Signer& signer,
               QObject* parent = nullptr);

    /// The bounty that gates and actions are about.
    void setBounty(const QString& id);
    QString bounty() const { return m_bounty; }
    QList<Gate> gates() const;
    bool canAccept() const;
    /// Balance on L1 as last asked; nothing before the first answer.
    std::optional<Wei> balance() const { return m_balance; }
    /// Bond and a cautious amount for gas.
    Wei needed() const;

    void start(Action action);
    void askFaucet();
    Phase phase() const { return m_phase; }
    Action action() const { return m_action; }
    bool isRunning() const;
    /// What it does now, one sentence.
    QString sentence() const;
    QString error() const { return m_error; }
    const QList<PendingCall>& calls() const { return m_sender.calls(); }
    void refreshBalance();

Q_SIGNALS:
    void changed();
    /// All steps are done.
    void finished(nucleate::BountyFlow::Action action, const QString& bounty);

private:
    const protocol::BountyRow* row() const
    {
        return m_world.table<protocol::BountyRow>().find(m_running);
    }
    void placeBid();
    void watchAward();
    void watchRole();
    Gate clockGate() const;
    QString doneSentence() const;
    void prepare();
    void fetchCalls();
    void afterCalls();
    void done();
    void fail(const QString& why);
    void set(Phase phase);
    void call(const QString& method, const QJsonArray& params,
              std::function<void(const QJsonValue&)> then);

    ControlClient& m_client;
    World& m_world;
    NodeStatus& m_status;
    Signer& m_signer;
    TransactionSender m_sender;
    QTimer m_balanceTimer;
    QString m_bounty;  ///< shown
    QString m_running; ///< being acted on
    Action m_action = Action::Accept;
    Phase m_phase = Phase::Ready;
    bool m_asked = false; ///< the role was started or stopped
    QString m_error;
    std::optional<Wei> m_balance;
};

} // namespace nucleate
