#include "ui/shell/devnetcontrols.hpp"

#include "models/format.hpp"
#include "models/sentencetext.hpp"
#include "ui/shell/actionregistry.hpp"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QSaveFile>
#include <QUrl>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace nucleate {
namespace {

/// A whole state takes its time to write and to read.
constexpr int kStateMs = 120'000;
/// An endpoint far away is asked a few things before the chain begins on it.
constexpr int kForkMs = 180'000;

QString errorOf(const RpcAnswer& answer)
{
    return answer.failed ? SentenceText::alone(answer.error.message) : QString();
}

} // namespace

DevnetControls::DevnetControls(ControlClient& client, World& world, NodeStatus& status,
                               QObject* parent)
    : QObject(parent), m_client(client), m_world(world), m_status(status)
{
    connect(&client, &ControlClient::resynced, this, &DevnetControls::askSnapshots);
    connect(&world.table<protocol::ChainRow>(), &TableSignals::changed, this,
            &DevnetControls::followHead);
}

/// A chain that went back has fewer snapshots, whoever took it back.
void DevnetControls::followHead()
{
    const auto* l1 = m_world.l1();
    const quint64 head = l1 ? l1->head : 0;
    if (head < std::exchange(m_head, head))
        askSnapshots();
}

QString DevnetControls::whyNoControl() const
{
    if (!m_status.isLive())
        return tr("There is no connection to a node");
    return m_status.can(u"control"_s) ? QString()
                                      : tr("This node does not let you control its chain");
}

QString DevnetControls::whyNoClock() const
{
    if (!m_status.isLive())
        return tr("There is no connection to a node");
    return m_status.can(u"clock"_s) ? QString() : tr("This node's clock cannot be changed");
}

bool DevnetControls::isPaused() const
{
    const auto* node = m_world.node();
    return node && node->paused;
}

double DevnetControls::speed() const
{
    const auto* node = m_world.node();
    return node ? node->speed : 1;
}

QString DevnetControls::whyNoRewind() const
{
    if (const QString why = whyNoControl(); !why.isEmpty())
        return why;
    return m_status.can(u"rewind"_s)
               ? QString()
               : tr("Agents and rollups build on these blocks, so they are never taken back and "
                    "come at one pace. A chain by itself can: “Start a chain by itself…” in the "
                    "command palette.");
}

QString DevnetControls::whyNoJump(quint64 seconds) const
{
    if (const QString why = whyNoControl(); !why.isEmpty())
        return why;
    return seconds <= kMostStep || m_status.can(u"rewind"_s)
               ? QString()
               : tr("Rollups follow this clock block by block: it moves by at most an hour at "
                    "once.");
}

void DevnetControls::call(const QString& method, const QJsonArray& params, const QString& what,
                          std::function<void()> then)
{
    m_client.rpc().call(method, params, this,
                        [this, what, then = std::move(then)](const RpcAnswer& answer) {
                            if (answer.failed) {
                                Q_EMIT failed(SentenceText::alone(answer.error.message));
                                return;
                            }
                            if (then)
                                then();
                            Q_EMIT done(what);
                        });
}

void DevnetControls::mine(int blocks)
{
    if (blocks == 1)
        call(u"evm_mine"_s, {}, tr("A block is mined."));
    else
        call(u"anvil_mine"_s, {blocks}, tr("%n blocks are mined.", nullptr, blocks));
}

/// A block at a time of the clock's future: the way that also a clock goes which others follow.
void DevnetControls::mineAt(quint64 time, const QString& done)
{
    call(u"evm_mine"_s, {static_cast<qint64>(time)}, done);
}

void DevnetControls::travel(quint64 seconds)
{
    // Asked for anew: the head that is known here may be some blocks old.
    m_client.rpc().call(
        u"eth_getBlockByNumber"_s, QJsonArray{u"latest"_s, false}, this,
        [this, seconds](const RpcAnswer& answer) {
            const QString time = answer.result[u"timestamp"_s].toString();
            if (answer.failed || time.isEmpty())
                Q_EMIT failed(answer.failed ? SentenceText::alone(answer.error.message)
                                            : tr("The node does not say its time."));
            else
                mineAt(time.toULongLong(nullptr, 16) + seconds,
                       tr("The chain is %1 further.").arg(Format::duration(seconds)));
        });
}

void DevnetControls::travelTo(quint64 time)
{
    const quint64 now = m_status.chainNow();
    const QString why = time <= now ? tr("The chain's time only moves on: choose a later one.")
                                    : whyNoJump(time - now);
    if (why.isEmpty())
        mineAt(time, tr("The chain's time is %1.").arg(Format::absolute(time)));
    else
        Q_EMIT failed(why);
}

void DevnetControls::setMining(Mining mode, int seconds)
{
    const auto interval = [this](int every, const QString& what) {
        call(u"evm_setIntervalMining"_s, {every}, what, [this] { askMining(); });
    };
    if (mode == Mining::Automine)
        call(u"evm_setAutomine"_s, {true}, tr("Each transaction makes a block."),
             [this] { askMining(); });
    else if (mode == Mining::Interval)
        interval(seconds, tr("A block comes every %1.")
                              .arg(Format::duration(static_cast<std::uint64_t>(seconds))));
    else
        interval(0, tr("Blocks are mined by hand."));
}

void DevnetControls::askMining()
{
    RpcClient& rpc = m_client.rpc();
    rpc.call(u"anvil_getAutomine"_s, QJsonArray(), this, [this, &rpc](const RpcAnswer& automine) {
        rpc.call(u"anvil_getIntervalMining"_s, QJsonArray(), this,
                 [this, on = automine.result.toBool()](const RpcAnswer& answer) {
                     m_interval = answer.result.toInt();
                     m_mining = on               ? Mining::Automine
                                : m_interval > 0 ? Mining::Interval
                                                 : Mining::Manual;
                     Q_EMIT miningChanged();
                 });
    });
}

void DevnetControls::togglePause()
{
    const bool paused = isPaused();
    call(paused ? u"nucleate_resume"_s : u"nucleate_pause"_s, {},
         paused ? tr("Time goes on.") : tr("Time stands still."));
}

void DevnetControls::setSpeed(int factor)
{
    call(u"nucleate_setSpeed"_s, {factor}, tr("Time runs ×%1.").arg(factor));
}

void DevnetControls::fund(const QString& address)
{
    const QString what = tr("The faucet paid %1.").arg(Format::elided(address));
    if (m_status.can(u"faucet"_s))
        call(u"nucleate_faucet"_s, {address}, what);
    else
        call(u"anvil_addBalance"_s, {address, u"0x8ac7230489e80000"_s}, what);
}

void DevnetControls::setBalance(const QString& address, const Wei& balance, const Outcome& then)
{
    m_client.rpc().call(u"anvil_setBalance"_s, QJsonArray{address, balance.hex()}, this,
                        [this, address, balance, then](const RpcAnswer& answer) {
                            then(errorOf(answer));
                            if (!answer.failed)
                                Q_EMIT done(
                                    tr("%1 has %2 now.")
                                        .arg(Format::elided(address),
                                             Format::ether(balance.decimal().toStdString())));
                        });
}

void DevnetControls::sendAs(const QString& from, const QString& to, const Wei& value,
                            const QString& data, const Outcome& then)
{
    QJsonObject transaction{{u"from"_s, from}, {u"value"_s, value.hex()}};
    if (!to.isEmpty())
        transaction.insert(u"to"_s, to);
    if (!data.isEmpty())
        transaction.insert(u"data"_s, data);
    m_client.rpc().call(u"eth_sendTransaction"_s, QJsonArray{transaction}, this,
                        [this, from, then](const RpcAnswer& answer) {
                            then(errorOf(answer));
                            if (answer.failed)
                                return;
                            Q_EMIT done(tr("Sent for %1.").arg(Format::elided(from)));
                            Q_EMIT sent(answer.result.toString());
                        });
}

void DevnetControls::impersonate(const QString& address)
{
    call(u"anvil_impersonateAccount"_s, {address},
         tr("The node sends for %1 now, without its key.").arg(Format::elided(address)),
         [this, address] {
             m_impersonated.removeAll(address);
             m_impersonated.append(address);
             Q_EMIT impersonationChanged();
         });
}

void DevnetControls::stopImpersonating(const QString& address)
{
    call(u"anvil_stopImpersonatingAccount"_s, {address},
         tr("%1 needs its key again.").arg(Format::elided(address)), [this, address] {
             m_impersonated.removeAll(address);
             Q_EMIT impersonationChanged();
         });
}

void DevnetControls::dumpState(const QString& file)
{
    m_client.rpc().call(
        u"anvil_dumpState"_s, QJsonArray(), this,
        [this, file](const RpcAnswer& answer) {
            QSaveFile out(file);
            const QByteArray state = answer.result.toString().toLatin1();
            if (answer.failed)
                Q_EMIT failed(SentenceText::alone(answer.error.message));
            else if (!out.open(QIODevice::WriteOnly) || out.write(state) != state.size() ||
                     !out.commit())
                Q_EMIT failed(tr("%1 cannot be written: %2").arg(file, out.errorString()));
            else
                Q_EMIT done(tr("The state is in %1.").arg(file));
        },
        kStateMs);
}

void DevnetControls::loadState(const QString& file)
{
    QFile in(file);
    if (in.size() > kMostState || !in.open(QIODevice::ReadOnly)) {
        Q_EMIT failed(in.size() > kMostState ? tr("%1 is too large.").arg(file)
                                             : tr("%1 cannot be read.").arg(file));
        return;
    }
    m_client.rpc().call(
        u"anvil_loadState"_s, QJsonArray{QString::fromLatin1(in.readAll().trimmed())}, this,
        [this, file](const RpcAnswer& answer) {
            if (answer.failed || !answer.result.toBool())
                Q_EMIT failed(answer.failed ? SentenceText::alone(answer.error.message)
                                            : tr("The node did not take this state."));
            else
                Q_EMIT done(tr("The state of %1 is loaded.").arg(file));
        },
        kStateMs);
}

QString DevnetControls::whyNoFork() const
{
    if (const QString why = whyNoRewind(); !why.isEmpty())
        return why;
    return m_status.can(u"fork"_s) ? QString() : tr("This node cannot fork another chain");
}

void DevnetControls::fork(const QString& url, std::optional<quint64> block, const Outcome& then)
{
    QJsonObject forking{{u"jsonRpcUrl"_s, url}};
    if (block)
        forking.insert(u"blockNumber"_s, static_cast<qint64>(*block));
    m_client.rpc().call(
        u"anvil_reset"_s, QJsonArray{QJsonObject{{u"forking"_s, forking}}}, this,
        [this, host = QUrl(url).host(), then](const RpcAnswer& answer) {
            then(errorOf(answer));
            if (answer.failed)
                return;
            Q_EMIT done(tr("The chain of %1 goes on here.").arg(host));
            askSnapshots();
        },
        kForkMs);
}

void DevnetControls::leaveFork()
{
    call(u"anvil_reset"_s, {}, tr("The chain is its own again."), [this] { askSnapshots(); });
}

void DevnetControls::takeSnapshot()
{
    const auto* l1 = m_world.l1();
    const quint64 block = l1 ? l1->head : 0;
    const QString hash = l1 ? qs(l1->head_hash) : QString();
    m_client.rpc().call(
        u"evm_snapshot"_s, QJsonArray(), this, [this, block, hash](const RpcAnswer& answer) {
            if (answer.failed) {
                Q_EMIT failed(SentenceText::alone(answer.error.message));
                return;
            }
            m_snapshots.append({answer.result.toString(), block, hash});
            Q_EMIT snapshotsChanged();
            Q_EMIT done(tr("Snapshot taken at block %1.").arg(Format::number(block)));
            askSnapshots();
        });
}

void DevnetControls::revert(const QString& id)
{
    const auto at = std::find_if(m_snapshots.cbegin(), m_snapshots.cend(),
                                 [&id](const Snapshot& snapshot) { return snapshot.id == id; });
    if (at == m_snapshots.cend())
        return;
    m_client.rpc().call(
        u"evm_revert"_s, QJsonArray{id}, this,
        [this, id, block = at->block](const RpcAnswer& answer) {
            if (answer.failed || !answer.result.toBool())
                Q_EMIT failed(answer.failed ? SentenceText::alone(answer.error.message)
                                            : tr("The node no longer has this snapshot."));
            else
                Q_EMIT done(tr("The chain is back at block %1.").arg(Format::number(block)));
            if (answer.failed)
                return;
            // Used up or unknown to the node, and so are the later ones.
            const auto from = std::find_if(m_snapshots.begin(), m_snapshots.end(),
                                           [&id](const Snapshot& s) { return s.id == id; });
            m_snapshots.erase(from, m_snapshots.end());
            Q_EMIT snapshotsChanged();
            askSnapshots();
        });
}

void DevnetControls::askSnapshots()
{
    m_client.rpc().call(u"anvil_metadata"_s, QJsonArray(), this, [this](const RpcAnswer& answer) {
        const QJsonObject node = answer.result.toObject();
        if (answer.failed || !node[u"snapshots"_s].isObject())
            return;
        const QString instance = node[u"instanceId"_s].toString();
        if (std::exchange(m_instance, instance) != instance && !m_impersonated.isEmpty()) {
            m_impersonated.clear();
            Q_EMIT impersonationChanged();
        }
        takeSnapshots(node[u"snapshots"_s].toObject());
    });
}

/// {id: [block, hash]}, ids as quantities.
void DevnetControls::takeSnapshots(const QJsonObject& marks)
{
    QList<Snapshot> now;
    for (auto it = marks.begin(); it != marks.end(); ++it) {
        const QJsonArray mark = it.value().toArray();
        now.append({it.key(), static_cast<quint64>(mark.at(0).toInteger()), mark.at(1).toString()});
    }
    const auto number = [](const Snapshot& snapshot) {
        return snapshot.id.toULongLong(nullptr, 0);
    };
    std::sort(now.begin(), now.end(),
              [&number](const Snapshot& a, const Snapshot& b) { return number(a) < number(b); });
    if (now == m_snapshots)
        return;
    m_snapshots = std::move(now);
    Q_EMIT snapshotsChanged();
}

void DevnetControls::addActions(ActionRegistry& actions)
{
    const auto control = [this] { return whyNoControl(); };
    actions.add({u"mine"_s,
                 u"hammer"_s,
                 {QKeySequence(u"Ctrl+M"_s)},
                 [] { return tr("Mine a block"); },
                 control,
                 [this] { mine(); }});
    actions.add({u"snapshot"_s,
                 u"camera"_s,
                 {QKeySequence(u"Ctrl+Shift+S"_s)},
                 [] { return tr("Take a snapshot of the chain"); },
                 [this] { return whyNoRewind(); },
                 [this] { takeSnapshot(); }});
    actions.add({u"pause"_s,
                 u"pause"_s,
                 {QKeySequence(Qt::Key_Space)},
                 [this] {
                     return isPaused() ? tr("Resume the devnet's time")
                                       : tr("Pause the devnet's time");
                 },
                 [this] { return whyNoClock(); },
                 [this] { togglePause(); },
                 ActionRegistry::Keys::WhenUnused});
    for (const int factor : {1, 10, 100})
        actions.add({u"speed%1"_s.arg(factor),
                     u"clock"_s,
                     {},
                     [factor] { return tr("Run the devnet's time ×%1").arg(factor); },
                     [this] { return whyNoClock(); },
                     [this, factor] { setSpeed(factor); }});
}

} // namespace nucleate
