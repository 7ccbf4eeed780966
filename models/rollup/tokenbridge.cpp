#include "models/rollup/tokenbridge.hpp"

#include "models/abi/opstack.hpp"
#include "models/rollup/abiwords.hpp"

using namespace Qt::StringLiterals;

namespace nucleate {
namespace {

constexpr qsizetype kMostTransfers = 50;

quint64 quantity(const QJsonValue& json)
{
    return json.toString().toULongLong(nullptr, 16);
}

PendingCall callOf(const QString& to, const QString& data, const QString& what)
{
    PendingCall call;
    call.to = to;
    call.data = data;
    call.what = what;
    return call;
}

} // namespace

TokenBridge::TokenBridge(ChainClients& clients, const World& world, QObject* parent)
    : QObject(parent), m_world(world), m_book(clients), m_l1(clients), m_l2(clients)
{
    connect(&m_book, &TokenBook::changed, this, &TokenBridge::changed);
    connect(&m_book, &TokenBook::changed, this, [this] {
        if (token() && !m_onL1)
            refresh();
    });
}

void TokenBridge::setChain(const QString& chain, const QString& person)
{
    m_chain = chain;
    m_person = person;
    m_known.clear();
    m_book.setChain(chain);
    m_l1.begin({});
    m_l2.begin(chain);
    choose(std::exchange(m_chosen, {}));
}

void TokenBridge::choose(const QString& l1)
{
    if (m_chosen == l1.toLower())
        return;
    m_chosen = l1.toLower();
    m_onL1.reset();
    m_onL2.reset();
    m_allowed.reset();
    m_book.read(m_chosen);
    refresh();
    Q_EMIT changed();
}

QString TokenBridge::contract(const std::string& name) const
{
    return PortalReader::contract(m_world, m_chain, name);
}

void TokenBridge::refresh()
{
    const QString bridge = contract("L1StandardBridgeProxy");
    if (m_chain.isEmpty() || m_person.isEmpty() || bridge.isEmpty())
        return;
    if (isChosen())
        m_book.read(m_chosen);
    if (const Token* chosen = token()) {
        const QString mine = tokencalls::balanceOf(m_person);
        askAmount(m_l1, chosen->l1, mine, m_onL1);
        askAmount(m_l1, chosen->l1, tokencalls::allowance(m_person, bridge), m_allowed);
        if (!chosen->l2.isEmpty())
            askAmount(m_l2, chosen->l2, mine, m_onL2);
    }
    askBridged(Transfer::Kind::Deposit, bridge);
    askBridged(Transfer::Kind::Withdrawal, tokencalls::kL2Bridge);
}

void TokenBridge::askAmount(Asker& chain, const QString& token, const QString& data,
                            std::optional<Wei>& into)
{
    const QJsonObject call{{u"to"_s, token}, {u"data"_s, data}};
    chain.ask(u"eth_call"_s, {call, u"latest"_s},
              [this, &into, chosen = m_chosen](const RpcAnswer& answer) {
                  const AbiWords words(answer.result.toString());
                  if (answer.failed || words.size() < 1 || chosen != m_chosen ||
                      into == words.wei(0))
                      return;
                  into = words.wei(0);
                  Q_EMIT changed();
              });
}

void TokenBridge::askBridged(Transfer::Kind kind, const QString& bridge)
{
    const QJsonObject filter{
        {u"fromBlock"_s, u"0x0"_s},
        {u"toBlock"_s, u"latest"_s},
        {u"address"_s, bridge},
        {u"topics"_s, QJsonArray{tokencalls::bridgeInitiated(), QJsonValue(), QJsonValue(),
                                 bridgecalls::addressTopic(m_person)}}};
    (kind == Transfer::Kind::Deposit ? m_l1 : m_l2)
        .ask(u"eth_getLogs"_s, {filter}, [this, kind, bridge](const RpcAnswer& answer) {
            const QJsonArray logs = answer.result.toArray();
            for (qsizetype i = qMax<qsizetype>(logs.size() - kMostTransfers, 0); i < logs.size();
                 ++i)
                if (const auto bridged = tokencalls::bridgedOf(logs.at(i).toObject(), bridge))
                    askMessage(kind, *bridged);
        });
}

/// The bridge speaks to its other side by a message that the same transaction sends after its log.
void TokenBridge::askMessage(Transfer::Kind kind, const BridgedTokens& bridged)
{
    const QString key = bridged.transaction + u'/' + QString::number(bridged.logIndex);
    if (const auto known = m_known.constFind(key); known != m_known.constEnd()) {
        Q_EMIT found(*known);
        return;
    }
    const bool in = kind == Transfer::Kind::Deposit;
    Transfer transfer;
    transfer.kind = kind;
    transfer.token = in ? bridged.local : bridged.remote;
    transfer.amount = bridged.amount;
    transfer.block = bridged.block;
    transfer.transaction = bridged.transaction;
    m_book.read(transfer.token);
    (in ? m_l1 : m_l2)
        .ask(u"eth_getTransactionReceipt"_s, {bridged.transaction},
             [this, transfer, after = bridged.logIndex](const RpcAnswer& answer) {
                 readMessage(transfer, answer.result[u"logs"_s].toArray(), after);
             });
}

void TokenBridge::readMessage(Transfer transfer, const QJsonArray& logs, quint64 after)
{
    const QString portal = contract("OptimismPortalProxy");
    for (const QJsonValue each : logs) {
        const QJsonObject log = each.toObject();
        if (quantity(log[u"logIndex"_s]) <= after)
            continue;
        if (transfer.kind == Transfer::Kind::Deposit) {
            if (log[u"address"_s].toString().compare(portal, Qt::CaseInsensitive) == 0)
                transfer.id = opstack::depositHash(log);
        } else if (const auto message = bridgecalls::withdrawalOf(log)) {
            transfer.id = message->hash;
            transfer.withdrawal = *message;
        }
        if (!transfer.id.isEmpty()) {
            m_known.insert(transfer.transaction + u'/' + QString::number(after), transfer);
            Q_EMIT found(transfer);
            return;
        }
    }
}

QList<PendingCall> TokenBridge::depositCalls(Wei amount) const
{
    const Token* chosen = token();
    const QString bridge = contract("L1StandardBridgeProxy");
    if (!chosen || chosen->l2.isEmpty() || bridge.isEmpty())
        return {};
    QList<PendingCall> out;
    const Wei allowed = m_allowed.value_or(Wei());
    // Some tokens refuse to change an allowance that is not used up.
    if (allowed > Wei() && allowed < amount)
        out.append(callOf(chosen->l1, tokencalls::approve(bridge, Wei()),
                          tr("Takes an older permission back")));
    if (allowed < amount)
        out.append(callOf(chosen->l1, tokencalls::approve(bridge, amount),
                          tr("Lets the bridge take these tokens")));
    out.append(callOf(bridge,
                      tokencalls::deposit(chosen->l1, chosen->l2, m_person, amount, kHandoverGas),
                      tr("Deposits tokens to the L2")));
    return out;
}

QList<PendingCall> TokenBridge::withdrawCalls(Wei amount) const
{
    const Token* chosen = token();
    if (!chosen || chosen->l2.isEmpty())
        return {};
    return {callOf(tokencalls::kL2Bridge,
                   tokencalls::withdraw(chosen->l2, m_person, amount, kHandoverGas),
                   tr("Begins a withdrawal of tokens"))};
}

QList<PendingCall> TokenBridge::createCalls() const
{
    const Token* chosen = token();
    if (!chosen || !chosen->l2.isEmpty())
        return {};
    return {callOf(tokencalls::kFactory,
                   tokencalls::create(chosen->l1, chosen->name, chosen->symbol, chosen->decimals),
                   tr("Makes the token on the L2"))};
}

} // namespace nucleate
