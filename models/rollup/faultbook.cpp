#include "models/rollup/faultbook.hpp"

#include "models/sentencetext.hpp"

#include <QJsonArray>
#include <QJsonObject>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace nucleate {
namespace {

constexpr qsizetype kMost = 200; ///< faults, and sightings of each, that are kept

quint64 seconds(const QJsonValue& value)
{
    return static_cast<quint64>(qMax<qint64>(value.toInteger(), 0));
}

QList<FaultSighting> sightingsOf(const QJsonArray& list)
{
    QList<FaultSighting> out;
    for (const QJsonValue each : list)
        if (out.size() < kMost)
            out.append({each[u"detector"_s].toString(), seconds(each[u"time"_s]),
                        seconds(each[u"event"_s])});
    return out;
}

Fault faultOf(const QJsonValue& row)
{
    Fault out;
    out.id = row[u"id"_s].toString();
    out.kind = row[u"kind"_s].toString();
    out.chain = row[u"chain"_s].toString();
    out.address = row[u"address"_s].toString();
    out.blocks = seconds(row[u"blocks"_s]);
    out.actor = row[u"actor"_s].toString();
    out.state = row[u"state"_s].toString();
    out.detector = row[u"detector"_s].toString();
    out.bound = seconds(row[u"bound"_s]);
    out.injected = seconds(row[u"injected"_s]);
    out.began = seconds(row[u"began"_s]);
    out.caught = row[u"caught"_s].toBool();
    out.delay = seconds(row[u"delay"_s]);
    out.sightings = sightingsOf(row[u"sightings"_s].toArray());
    out.healed = seconds(row[u"healed"_s]);
    out.recovered = seconds(row[u"recovered"_s]);
    out.safeBlock = seconds(row[u"safeBlock"_s]);
    out.safeLost = row[u"safeLost"_s].toBool();
    return out;
}

} // namespace

FaultBook::FaultBook(RpcClient& rpc, QObject* parent) : QObject(parent), m_rpc(rpc) {}

const Fault* FaultBook::find(const QString& id) const
{
    const auto it = std::find_if(m_faults.begin(), m_faults.end(),
                                 [&id](const Fault& fault) { return fault.id == id; });
    return it == m_faults.end() ? nullptr : &*it;
}

void FaultBook::refresh()
{
    if (m_asking || m_rpc.state() != LinkState::Up)
        return;
    m_asking = true;
    m_rpc.call(u"nucleate_faults"_s, QJsonArray(), this, [this](const RpcAnswer& answer) {
        m_asking = false;
        if (!answer.failed)
            take(answer.result.toArray());
    });
}

void FaultBook::take(const QJsonArray& rows)
{
    QList<Fault> faults;
    for (const QJsonValue row : rows)
        faults.prepend(faultOf(row));
    if (faults.size() > kMost)
        faults.resize(kMost);
    if (faults == m_faults)
        return;
    m_faults = std::move(faults);
    Q_EMIT changed();
}

void FaultBook::inject(const QString& kind, const QString& chain, const QString& address,
                       quint64 blocks)
{
    QJsonObject wanted{{u"kind"_s, kind}, {u"chain"_s, chain}};
    if (!address.isEmpty())
        wanted.insert(u"address"_s, address);
    if (blocks > 0)
        wanted.insert(u"blocks"_s, QString(u"0x"_s + QString::number(blocks, 16)));
    command(u"nucleate_injectFault"_s, {wanted});
}

void FaultBook::heal(const QString& id)
{
    command(u"nucleate_healFault"_s, {id});
}

void FaultBook::command(const QString& method, const QJsonArray& params)
{
    if (m_busy)
        return;
    m_busy = true;
    m_error.clear();
    Q_EMIT changed();
    m_rpc.call(method, params, this, [this](const RpcAnswer& answer) {
        m_busy = false;
        m_error = answer.failed ? SentenceText::alone(answer.error.message) : QString();
        Q_EMIT changed();
        refresh();
    });
}

} // namespace nucleate
