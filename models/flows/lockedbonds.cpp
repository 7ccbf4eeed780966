#include "models/flows/lockedbonds.hpp"

#include "models/sentencetext.hpp"

#include <QJsonArray>
#include <QJsonObject>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace nucleate {
namespace {

constexpr int kEveryMs = 10'000;
constexpr qsizetype kWord = 64; ///< hex digits

// SequencerSet's interface.
const QString kOperators = u"0x13e7c9d8"_s;    ///< operators(address)
const QString kWithdrawBond = u"0x66eb9cec"_s; ///< withdrawBond()

/// The words of `operators`: key, bond, priority, unbondAt, active.
enum Word
{
    Key,
    Bond,
    Priority,
    UnbondAt,
    Active,
    Words
};

std::optional<Wei> word(const QString& returned, Word which)
{
    return Wei::parse(u"0x"_s + returned.mid(2 + which * kWord, kWord));
}

/// The set of a formation; empty before it is deployed.
QString setOf(const protocol::FormationRow& formation)
{
    for (const protocol::ContractRow& contract : formation.contracts)
        if (contract.name == "SequencerSet")
            return qs(contract.address);
    return {};
}

} // namespace

LockedBonds::LockedBonds(ControlClient& client, World& world, Signer& signer, QObject* parent)
    : QObject(parent), m_client(client), m_world(world), m_signer(signer),
      m_sender(client.rpc(), signer, world, this)
{
    m_timer.setInterval(kEveryMs);
    m_timer.start();
    connect(&m_timer, &QTimer::timeout, this, &LockedBonds::refresh);
    connect(&signer, &Signer::changed, this, [this] {
        m_bonds.clear();
        refresh();
        Q_EMIT changed();
    });
    connect(&world.table<protocol::WorkRow>(), &TableSignals::changed, this, &LockedBonds::changed);
    connect(&m_sender, &TransactionSender::changed, this, &LockedBonds::changed);
    connect(&m_sender, &TransactionSender::finished, this, &LockedBonds::refresh);
    connect(&m_sender, &TransactionSender::failed, this, [this](const QString& why) {
        m_error = SentenceText::alone(why);
        Q_EMIT changed();
    });
}

void LockedBonds::refresh()
{
    if (!m_signer.exists() || m_client.rpc().state() != LinkState::Up)
        return;
    for (const protocol::FormationRow& formation : m_world.table<protocol::FormationRow>().rows())
        if (const QString set = setOf(formation); !set.isEmpty())
            ask(qs(formation.id), set);
}

void LockedBonds::ask(const QString& formation, const QString& set)
{
    const QString me = m_signer.address();
    const QString data = kOperators + me.mid(2).toLower().rightJustified(kWord, u'0');
    m_client.rpc().call(
        u"eth_call"_s, QJsonArray{QJsonObject{{u"to"_s, set}, {u"data"_s, data}}, u"latest"_s},
        this, [this, formation, set, me](const RpcAnswer& answer) {
            const QString returned = answer.result.toString();
            if (answer.failed || me != m_signer.address() ||
                returned.size() != 2 + qsizetype{Words} * kWord)
                return;
            LockedBond bond{formation, set, word(returned, Bond).value_or(Wei()), 0};
            bond.freeAt = static_cast<quint64>(word(returned, UnbondAt).value_or(Wei()).value());
            const bool left = word(returned, Active) == Wei();
            const auto known = std::find_if(m_bonds.begin(), m_bonds.end(),
                                            [&set](const auto& b) { return b.set == set; });
            const bool holds = left && bond.amount > Wei();
            if (known == m_bonds.end() ? !holds : holds && *known == bond)
                return;
            if (known != m_bonds.end())
                m_bonds.erase(known);
            if (holds)
                m_bonds.append(bond);
            Q_EMIT changed();
        });
}

bool LockedBonds::isCovered(const LockedBond& bond) const
{
    const auto& rows = m_world.table<protocol::WorkRow>().rows();
    return std::any_of(rows.begin(), rows.end(), [&](const protocol::WorkRow& work) {
        return qs(work.id).startsWith(bond.formation + u'/') &&
               qs(work.worker).compare(m_signer.address(), Qt::CaseInsensitive) == 0 &&
               Wei::from(work.bonded) > Wei();
    });
}

QList<LockedBond> LockedBonds::bonds() const
{
    QList<LockedBond> out;
    for (const LockedBond& bond : m_bonds)
        if (!isCovered(bond))
            out.append(bond);
    return out;
}

void LockedBonds::takeBack(const LockedBond& bond)
{
    if (m_sender.isRunning())
        return;
    m_error.clear();
    PendingCall call;
    call.to = bond.set;
    call.data = kWithdrawBond;
    call.what = u"Takes your bond back"_s;
    m_sender.send({call});
}

} // namespace nucleate
