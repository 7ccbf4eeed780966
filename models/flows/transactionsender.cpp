#include "models/flows/transactionsender.hpp"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace nucleate {
namespace {

constexpr int kPollMs = 400;

quint64 quantity(const QJsonValue& json)
{
    return json.toString().toULongLong(nullptr, 16);
}

QJsonObject callObject(const PendingCall& call, const QString& from)
{
    QJsonObject out{{u"from"_s, from}, {u"value"_s, call.value.hex()}};
    if (!call.to.isEmpty())
        out.insert(u"to"_s, call.to);
    if (!call.data.isEmpty())
        out.insert(u"data"_s, call.data);
    return out;
}

} // namespace

TransactionSender::TransactionSender(RpcClient& rpc, Signer& signer, const World& world,
                                     QObject* parent)
    : TransactionSender(rpc, signer, world, QString(), parent)
{}

TransactionSender::TransactionSender(RpcClient& rpc, Signer& signer, const World& world,
                                     const QString& chain, QObject* parent)
    : QObject(parent), m_rpc(rpc), m_signer(signer), m_world(world), m_chain(chain)
{
    m_poll.setInterval(kPollMs);
    connect(&m_poll, &QTimer::timeout, this, &TransactionSender::poll);
    connect(&world, &World::changed, this, &TransactionSender::markFinal);
}

const protocol::ChainRow* TransactionSender::chain() const
{
    return m_chain.isEmpty() ? m_world.l1() : m_world.table<protocol::ChainRow>().find(m_chain);
}

void TransactionSender::send(QList<PendingCall> calls)
{
    m_calls = std::move(calls);
    m_at = -1;
    m_running = true;
    next();
}

void TransactionSender::next()
{
    m_poll.stop();
    ++m_at;
    if (m_at >= m_calls.size()) {
        m_running = false;
        Q_EMIT changed();
        Q_EMIT finished();
        return;
    }
    const auto* on = chain();
    if (!on) {
        fail(m_chain.isEmpty() ? tr("The node has no L1.") : tr("The chain does not run."));
        return;
    }
    m_request = {};
    m_request.chainId = on->chain_id;
    m_request.to = current().to;
    m_request.value = current().value;
    m_request.data = current().data;
    current().state = PendingCall::State::Preparing;
    Q_EMIT changed();
    askNonce();
}

void TransactionSender::call(const QString& method, const QJsonArray& params,
                             std::function<void(const QJsonValue&)> then)
{
    m_rpc.call(method, params, this, [this, then = std::move(then)](const RpcAnswer& answer) {
        if (answer.failed)
            fail(answer.error.message);
        else
            then(answer.result);
    });
}

void TransactionSender::askNonce()
{
    call(u"eth_getTransactionCount"_s, {m_signer.address(), u"pending"_s},
         [this](const QJsonValue& result) {
             m_request.nonce = quantity(result);
             askFees();
         });
}

void TransactionSender::askFees()
{
    call(u"eth_getBlockByNumber"_s, {u"latest"_s, false}, [this](const QJsonValue& block) {
        const Wei base = Wei::parse(block[u"baseFeePerGas"_s].toString()).value_or(Wei());
        m_request.maxTip = Wei(1'500'000'000);
        // The base fee can double in six full blocks; what is not needed is not paid.
        m_request.maxFee = base * 2 + m_request.maxTip;
        askGas();
    });
}

void TransactionSender::askGas()
{
    call(u"eth_estimateGas"_s, {callObject(current(), m_signer.address())},
         [this](const QJsonValue& result) {
             const quint64 estimate = quantity(result);
             m_request.gas = qMin(estimate + estimate / 5, kMostGas);
             signAndSend();
         });
}

void TransactionSender::signAndSend()
{
    const Signer::Signed out = m_signer.sign(m_request);
    if (out.raw.isEmpty()) {
        fail(out.error);
        return;
    }
    current().state = PendingCall::State::Signed;
    Q_EMIT changed();
    call(u"eth_sendRawTransaction"_s, {out.raw}, [this](const QJsonValue& hash) {
        current().hash = hash.toString();
        current().state = PendingCall::State::Sent;
        Q_EMIT changed();
        m_poll.start();
    });
}

void TransactionSender::poll()
{
    m_rpc.call(u"eth_getTransactionReceipt"_s, QJsonArray{current().hash}, this,
               [this, at = m_at](const RpcAnswer& answer) {
                   if (at == m_at && m_running && answer.result.isObject())
                       onReceipt(answer.result.toObject());
               });
}

void TransactionSender::onReceipt(const QJsonObject& receipt)
{
    current().block = quantity(receipt[u"blockNumber"_s]);
    if (quantity(receipt[u"status"_s]) != 1) {
        fail(tr("The transaction is in block %1, but the contract refused it.")
                 .arg(current().block));
        return;
    }
    current().state = PendingCall::State::InBlock;
    Q_EMIT changed();
    next();
}

void TransactionSender::markFinal()
{
    const auto* on = chain();
    bool any = false;
    for (PendingCall& call : m_calls)
        if (on && call.state == PendingCall::State::InBlock && on->finalized >= call.block) {
            call.state = PendingCall::State::Final;
            any = true;
        }
    if (any)
        Q_EMIT changed();
}

void TransactionSender::fail(const QString& why)
{
    if (!m_running)
        return;
    m_poll.stop();
    m_running = false;
    current().state = PendingCall::State::Failed;
    current().error = why;
    Q_EMIT changed();
    Q_EMIT failed(why);
}

} // namespace nucleate
