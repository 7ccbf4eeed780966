#include "ui/shell/devnetcontrols.hpp"

#include "models/format.hpp"
#include "models/sentencetext.hpp"
#include "ui/shell/actionregistry.hpp"

#include <QJsonArray>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace nucleate {

DevnetControls::DevnetControls(ControlClient& client, World& world, NodeStatus& status,
                               QObject* parent)
    : QObject(parent), m_client(client), m_world(world), m_status(status)
{}

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

void DevnetControls::call(const QString& method, const QJsonArray& params, const QString& what)
{
    m_client.rpc().call(method, params, this, [this, what](const RpcAnswer& answer) {
        if (answer.failed)
            Q_EMIT failed(SentenceText::alone(answer.error.message));
        else
            Q_EMIT done(what);
    });
}

void DevnetControls::mine()
{
    call(u"evm_mine"_s, {}, tr("A block is mined."));
}

void DevnetControls::travel(quint64 seconds)
{
    m_client.rpc().call(u"evm_increaseTime"_s, QJsonArray{static_cast<qint64>(seconds)}, this,
                        [this, seconds](const RpcAnswer& answer) {
                            if (answer.failed)
                                Q_EMIT failed(SentenceText::alone(answer.error.message));
                            else
                                call(u"evm_mine"_s, {},
                                     tr("The chain is %1 further.").arg(Format::duration(seconds)));
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
    call(u"nucleate_faucet"_s, {address}, tr("The faucet paid %1.").arg(Format::elided(address)));
}

void DevnetControls::takeSnapshot()
{
    const auto* l1 = m_world.l1();
    const quint64 block = l1 ? l1->head : 0;
    m_client.rpc().call(
        u"evm_snapshot"_s, QJsonArray(), this, [this, block](const RpcAnswer& answer) {
            if (answer.failed) {
                Q_EMIT failed(SentenceText::alone(answer.error.message));
                return;
            }
            m_snapshots.append({answer.result.toString(), block});
            Q_EMIT snapshotsChanged();
            Q_EMIT done(tr("Snapshot taken at block %1.").arg(Format::number(block)));
        });
}

void DevnetControls::revert(const QString& id)
{
    const auto at = std::find_if(m_snapshots.cbegin(), m_snapshots.cend(),
                                 [&id](const Snapshot& snapshot) { return snapshot.id == id; });
    if (at == m_snapshots.cend())
        return;
    const quint64 block = at->block;
    m_client.rpc().call(
        u"evm_revert"_s, QJsonArray{id}, this, [this, id, block](const RpcAnswer& answer) {
            if (answer.failed || !answer.result.toBool()) {
                Q_EMIT failed(answer.failed ? SentenceText::alone(answer.error.message)
                                            : tr("The node no longer has this snapshot."));
                return;
            }
            const auto from = std::find_if(m_snapshots.begin(), m_snapshots.end(),
                                           [&id](const Snapshot& s) { return s.id == id; });
            m_snapshots.erase(from, m_snapshots.end());
            Q_EMIT snapshotsChanged();
            Q_EMIT done(tr("The chain is back at block %1.").arg(Format::number(block)));
        });
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
                 control,
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
