#include "models/flows/bountyflow.hpp"

#include "models/bountytruth.hpp"
#include "models/format.hpp"
#include "models/labels.hpp"
#include "models/sentencetext.hpp"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace nucleate {
namespace {

/// Gas that accepting takes at most, for the balance gate.
constexpr std::uint64_t kGasForAccept = 600'000;
constexpr quint64 kClockTolerance = 120;

QString actionName(BountyFlow::Action action)
{
    switch (action) {
    case BountyFlow::Action::Claim:
        return u"claim"_s;
    case BountyFlow::Action::Leave:
    case BountyFlow::Action::Withdraw: // the node's answer to who has left before
        return u"leave"_s;
    default:
        return u"accept"_s;
    }
}

bool same(const std::string& a, const QString& b)
{
    return qs(a).compare(b, Qt::CaseInsensitive) == 0;
}

QString holderName(const protocol::BountyRow& row)
{
    return row.provider_name.empty() ? Format::elided(row.provider) : qs(row.provider_name);
}

} // namespace

BountyFlow::BountyFlow(ControlClient& client, World& world, NodeStatus& status, Signer& signer,
                       QObject* parent)
    : QObject(parent), m_client(client), m_world(world), m_status(status), m_signer(signer),
      m_sender(client.rpc(), signer, world, this)
{
    m_balanceTimer.setInterval(3000);
    m_balanceTimer.start();
    connect(&m_balanceTimer, &QTimer::timeout, this, &BountyFlow::refreshBalance);
    connect(&status, &NodeStatus::changed, this, &BountyFlow::changed);
    connect(&world.table<protocol::BountyRow>(), &TableSignals::changed, this,
            &BountyFlow::watchAward);
    connect(&world.table<protocol::WorkRow>(), &TableSignals::changed, this,
            &BountyFlow::watchRole);
    connect(&signer, &Signer::changed, this, [this] {
        m_balance.reset();
        refreshBalance();
        Q_EMIT changed();
    });
    connect(&m_sender, &TransactionSender::changed, this, &BountyFlow::changed);
    connect(&m_sender, &TransactionSender::finished, this, &BountyFlow::afterCalls);
    connect(&m_sender, &TransactionSender::failed, this, &BountyFlow::fail);
}

void BountyFlow::setBounty(const QString& id)
{
    m_bounty = id;
    refreshBalance();
    Q_EMIT changed();
}

void BountyFlow::refreshBalance()
{
    if (!m_signer.exists() || m_client.rpc().state() != LinkState::Up)
        return;
    m_client.rpc().call(u"eth_getBalance"_s, QJsonArray{m_signer.address(), u"latest"_s}, this,
                        [this](const RpcAnswer& answer) {
                            const auto amount = Wei::parse(answer.result.toString());
                            if (answer.failed || amount == m_balance)
                                return;
                            m_balance = amount;
                            Q_EMIT changed();
                        });
}

Wei BountyFlow::needed() const
{
    const auto* bounty = m_world.table<protocol::BountyRow>().find(m_bounty);
    const auto* l1 = m_world.l1();
    const Wei fee = l1 ? Wei::from(l1->base_fee) * 2 : Wei();
    return (bounty ? Wei::from(bounty->bond) : Wei()) + fee * kGasForAccept;
}

QList<BountyFlow::Gate> BountyFlow::gates() const
{
    const auto* bounty = m_world.table<protocol::BountyRow>().find(m_bounty);
    QList<Gate> out;
    const bool live = m_status.isLive();
    out.append({tr("Connected to the node"), live, live ? m_status.sentence() : m_status.problem(),
                Fix::None});
    const bool free =
        bounty && (bounty->provider.empty() || same(bounty->provider, m_signer.address()));
    const bool open = free && isOpenSeat(*bounty, m_world);
    out.append({tr("The role is open"), open,
                !bounty                    ? tr("The bounty is gone.")
                : open                     ? tr("The seat is kept for a person.")
                : !bounty->people_first    ? tr("Agents got it by sealed bids; take the open seat.")
                : bounty->provider.empty() ? tr("Its formation has ended.")
                                           : tr("%1 has it.").arg(holderName(*bounty)),
                Fix::None});
    const bool roles = m_status.can(u"roles"_s);
    out.append({tr("The node runs roles"), roles,
                roles ? tr("It will start your role's process.")
                      : tr("This node does not let you start roles. Use the local devnet."),
                Fix::None});
    out.append(clockGate());
    if (!m_signer.exists())
        out.append({tr("You have a wallet"), false, tr("Your key signs; the node never sees it."),
                    Fix::CreateWallet});
    else
        out.append({tr("Your wallet is unlocked"), m_signer.isUnlocked(),
                    Format::elided(m_signer.address()), Fix::Unlock});
    const bool enough = m_balance && *m_balance >= needed();
    const std::string need = needed().decimal().toStdString();
    out.append({tr("You can lock the bond"), enough,
                m_balance ? tr("You have %1 of %2 for bond and gas.")
                                .arg(Format::ether(m_balance->decimal().toStdString()),
                                     Format::ether(need))
                          : tr("Bond and gas take %1.").arg(Format::ether(need)),
                m_signer.exists() ? Fix::Faucet : Fix::None});
    return out;
}

BountyFlow::Gate BountyFlow::clockGate() const
{
    const QString name = tr("The clocks agree");
    const auto* node = m_world.node();
    if (node && node->paused)
        return {name, false, tr("Time stands still: let it run on the Devnet page."), Fix::None};
    // A node that lets its time be set runs the role by that same time.
    if (m_status.can(u"control"_s) || (node && node->clock == "virtual"))
        return {name, true, tr("The devnet keeps its own time."), Fix::None};
    const auto wall = static_cast<quint64>(QDateTime::currentSecsSinceEpoch());
    const quint64 head = node ? node->chain_time : 0;
    const quint64 off = wall > head ? wall - head : head - wall;
    if (off <= kClockTolerance)
        return {name, true, tr("Within %1").arg(Format::duration(off)), Fix::None};
    return {name, false,
            tr("The chain is %1 away from your clock; slots would be missed.")
                .arg(Format::duration(off)),
            Fix::None};
}

bool BountyFlow::canAccept() const
{
    const QList<Gate> all = gates();
    return !isRunning() && std::all_of(all.begin(), all.end(), [](const Gate& g) { return g.ok; });
}

bool BountyFlow::isRunning() const
{
    return m_phase != Phase::Ready && m_phase != Phase::Done && m_phase != Phase::Failed;
}

void BountyFlow::call(const QString& method, const QJsonArray& params,
                      std::function<void(const QJsonValue&)> then)
{
    m_client.rpc().call(method, params, this,
                        [this, then = std::move(then)](const RpcAnswer& answer) {
                            if (answer.failed)
                                fail(SentenceText::alone(answer.error.message));
                            else
                                then(answer.result);
                        });
}

void BountyFlow::start(Action action)
{
    if (isRunning() || (action == Action::Accept && !canAccept()))
        return;
    m_running = m_bounty;
    m_action = action;
    m_error.clear();
    m_asked = false;
    if (action != Action::Accept) {
        fetchCalls();
        return;
    }
    placeBid();
}

void BountyFlow::placeBid()
{
    set(Phase::Bidding);
    if (!row()) {
        fail(tr("The bounty is gone."));
        return;
    }
    const QJsonObject bid{{u"bounty"_s, m_running},
                          {u"bidder"_s, m_signer.address()},
                          {u"amount"_s, qs(row()->reward)}};
    call(u"nucleate_placeBid"_s, {bid}, [this](const QJsonValue&) { watchAward(); });
}

void BountyFlow::watchAward()
{
    Q_EMIT changed();
    if (m_phase != Phase::Bidding)
        return;
    const auto* bounty = row();
    if (!bounty)
        fail(tr("The bounty is gone."));
    else if (same(bounty->provider, m_signer.address()))
        prepare();
    else if (!bounty->provider.empty())
        fail(tr("%1 asked for less and got the role.").arg(qs(bounty->provider_name)));
    else if (bounty->state == "expired" || bounty->state == "rejected")
        fail(tr("The bounty ended before it was awarded."));
}

void BountyFlow::prepare()
{
    set(Phase::Preparing);
    call(u"nucleate_prepareRole"_s, {m_running, m_signer.address()},
         [this](const QJsonValue&) { fetchCalls(); });
}

void BountyFlow::fetchCalls()
{
    set(Phase::Signing);
    call(u"nucleate_bountyCall"_s, {m_running, actionName(m_action), m_signer.address()},
         [this](const QJsonValue& result) {
             QList<PendingCall> calls;
             const QJsonArray list = result.toArray();
             for (const QJsonValue item : list) {
                 PendingCall made;
                 made.to = item[u"to"_s].toString();
                 made.value = Wei::parse(item[u"value"_s].toString()).value_or(Wei());
                 made.data = item[u"data"_s].toString();
                 made.what = item[u"what"_s].toString();
                 calls.append(made);
             }
             // More than the bond must never leave by a click that named the bond.
             Wei total;
             for (const PendingCall& made : std::as_const(calls))
                 total = total + made.value;
             const Wei bond = row() ? Wei::from(row()->bond) : Wei();
             if (total > (m_action == Action::Accept ? bond : Wei())) {
                 fail(tr("The node asked for %1, more than the bond. Nothing was signed.")
                          .arg(Format::ether(total.decimal().toStdString())));
                 return;
             }
             m_sender.send(std::move(calls));
         });
}

void BountyFlow::afterCalls()
{
    if (m_phase != Phase::Signing)
        return;
    if (m_action == Action::Claim || m_action == Action::Withdraw) {
        done();
        return;
    }
    set(Phase::Starting);
    watchRole();
}

/// The node knows of the bond, or of the leave, when it has seen the block: its row says so.
void BountyFlow::watchRole()
{
    if (m_phase != Phase::Starting || m_asked)
        return;
    const auto* work = m_world.table<protocol::WorkRow>().find(m_running);
    if (!work || !same(work->worker, m_signer.address()))
        return;
    const bool leaving = m_action == Action::Leave;
    // Who leaves builds on until the set has elected the next, so that the chain goes on.
    if (leaving && (work->state != "left" || work->next_slot > 0))
        return;
    m_asked = true;
    call(leaving ? u"nucleate_stopRole"_s : u"nucleate_startRole"_s,
         {m_running, m_signer.address()}, [this](const QJsonValue&) { done(); });
}

void BountyFlow::askFaucet()
{
    call(u"nucleate_faucet"_s, {m_signer.address()},
         [this](const QJsonValue&) { QTimer::singleShot(500, this, &BountyFlow::refreshBalance); });
}

void BountyFlow::done()
{
    refreshBalance();
    set(Phase::Done);
    Q_EMIT finished(m_action, m_running);
}

void BountyFlow::fail(const QString& why)
{
    m_error = why;
    set(Phase::Failed);
}

void BountyFlow::set(Phase phase)
{
    m_phase = phase;
    Q_EMIT changed();
}

QString BountyFlow::doneSentence() const
{
    switch (m_action) {
    case Action::Claim:
        return tr("Claimed: the money is in your wallet.");
    case Action::Leave:
        return tr("You have left. Your bond stays locked until the unbonding time is over.");
    case Action::Withdraw:
        return tr("Your bond is back in your wallet.");
    default:
        return tr("The role is yours and its node runs.");
    }
}

QString BountyFlow::sentence() const
{
    switch (m_phase) {
    case Phase::Ready:
        return {};
    case Phase::Bidding:
        return tr("The seat is being kept for you…");
    case Phase::Preparing:
        return tr("The node makes a key for the role…");
    case Phase::Signing:
        return tr("Sending your transactions…");
    case Phase::Starting:
        return m_action == Action::Leave ? tr("You have left; the role stops with your last term…")
                                         : tr("Your bond is locked; the role's node starts…");
    case Phase::Done:
        return doneSentence();
    case Phase::Failed:
        return m_error;
    }
    return {};
}

} // namespace nucleate
