#include "models/rollup/bridge.hpp"

#include "models/abi/opstack.hpp"
#include "models/format.hpp"
#include "models/rollup/abiwords.hpp"
#include "models/sentencetext.hpp"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace nucleate {
namespace {

constexpr int kMostTransfers = 50;
/// Bytes before the mint in the data of TransactionDeposited: place and length of opaqueData.
constexpr qsizetype kMintWord = 2;
/// FailedRelayedMessage(bytes32) of the CrossDomainMessenger.
const QString kFailedRelay =
    u"0x99d0e048484baa1b1540b1367cb128acd7ab2946d1ed91ec10e3c85e4bf51b8f"_s;

quint64 quantity(const QJsonValue& json)
{
    return json.toString().toULongLong(nullptr, 16);
}

QJsonObject filterOf(const QString& address, const QString& topic, const QJsonArray& rest)
{
    QJsonArray topics{topic};
    for (const QJsonValue each : rest)
        topics.append(each);
    return {{u"fromBlock"_s, u"0x0"_s},
            {u"toBlock"_s, u"latest"_s},
            {u"address"_s, address},
            {u"topics"_s, topics}};
}

/// The transaction of a deposit ran, but what it carries did not.
bool isRefused(const QJsonObject& receipt)
{
    const QJsonArray logs = receipt[u"logs"_s].toArray();
    return std::any_of(logs.begin(), logs.end(), [](const QJsonValue& log) {
        return log[u"topics"_s][0].toString() == kFailedRelay;
    });
}

} // namespace

Bridge::Bridge(ChainClients& clients, World& world, Signer& signer, QObject* parent)
    : QObject(parent), m_clients(clients), m_world(world), m_signer(signer), m_l1(clients),
      m_l2(clients), m_reader(clients.of({}), world), m_proof(clients, world),
      m_tokens(clients, world), m_onL1Sender(clients.of({}), signer, world)
{
    listen(m_onL1Sender);
    connect(&signer, &Signer::changed, this, [this] {
        if (m_person != m_signer.address())
            setChain(std::exchange(m_chain, {}));
        else
            Q_EMIT changed();
    });
    connect(&m_proof, &WithdrawalProof::ready, this, [this](const QString& data) {
        m_gathering = false;
        send(m_onL1Sender, portal(), Wei(), data, tr("Proves a withdrawal"));
    });
    connect(&m_proof, &WithdrawalProof::failed, this, &Bridge::failWith);
    connect(&m_tokens, &TokenBridge::changed, this, &Bridge::changed);
    connect(&m_tokens, &TokenBridge::found, this, &Bridge::take);
}

void Bridge::listen(TransactionSender& sender)
{
    connect(&sender, &TransactionSender::changed, this, &Bridge::changed);
    connect(&sender, &TransactionSender::finished, this, &Bridge::refresh);
    connect(&sender, &TransactionSender::failed, this, &Bridge::failWith);
}

void Bridge::failWith(const QString& why)
{
    m_gathering = false;
    m_error = SentenceText::alone(why);
    Q_EMIT changed();
}

void Bridge::setChain(const QString& chain)
{
    if (chain == m_chain)
        return;
    m_chain = chain;
    m_person = m_signer.address();
    m_transfers.clear();
    m_onL1.reset();
    m_onL2.reset();
    m_error.clear();
    m_last = nullptr;
    m_l1.begin({});
    m_l2.begin(chain);
    m_tokens.setChain(chain, m_person);
    m_onL2Sender.reset();
    if (!chain.isEmpty()) {
        m_onL2Sender = std::make_unique<TransactionSender>(m_clients.of(chain), m_signer, m_world,
                                                           chain, nullptr);
        listen(*m_onL2Sender);
    }
    refresh();
    Q_EMIT changed();
}

QString Bridge::portal() const
{
    return PortalReader::contract(m_world, m_chain, "OptimismPortalProxy");
}

void Bridge::refresh()
{
    if (m_chain.isEmpty() || !m_signer.exists() || portal().isEmpty())
        return;
    askBalance({}, m_onL1);
    askBalance(m_chain, m_onL2);
    askDeposits();
    askWithdrawals();
    m_tokens.refresh();
}

void Bridge::askBalance(const QString& chain, std::optional<Wei>& into)
{
    (chain.isEmpty() ? m_l1 : m_l2)
        .ask(u"eth_getBalance"_s, {m_signer.address(), u"latest"_s},
             [this, &into](const RpcAnswer& answer) {
                 const auto balance = Wei::parse(answer.result.toString());
                 if (answer.failed || !balance || into == balance)
                     return;
                 into = balance;
                 Q_EMIT changed();
             });
}

void Bridge::askDeposits()
{
    const QJsonArray mine{bridgecalls::addressTopic(m_signer.address())};
    const auto filter = filterOf(portal(), bridgecalls::transactionDeposited(), mine);
    m_l1.ask(u"eth_getLogs"_s, {filter}, [this](const RpcAnswer& answer) {
        const QJsonArray logs = answer.result.toArray();
        for (const QJsonValue log : logs) {
            Transfer made;
            made.id = opstack::depositHash(log.toObject());
            made.amount = AbiWords(log[u"data"_s].toString()).wei(kMintWord);
            made.block = quantity(log[u"blockNumber"_s]);
            made.transaction = log[u"transactionHash"_s].toString();
            if (!made.id.isEmpty())
                take(made);
        }
    });
}

void Bridge::askWithdrawals()
{
    const QJsonArray mine{QJsonValue(), bridgecalls::addressTopic(m_signer.address())};
    const auto filter = filterOf(bridgecalls::kMessagePasser, bridgecalls::messagePassed(), mine);
    m_l2.ask(u"eth_getLogs"_s, {filter}, [this](const RpcAnswer& answer) {
        const QJsonArray logs = answer.result.toArray();
        for (const QJsonValue log : logs)
            if (const auto withdrawal = bridgecalls::withdrawalOf(log.toObject())) {
                Transfer made;
                made.kind = Transfer::Kind::Withdrawal;
                made.id = withdrawal->hash;
                made.amount = withdrawal->value;
                made.block = withdrawal->block;
                made.transaction = withdrawal->transaction;
                made.withdrawal = *withdrawal;
                take(made);
            }
    });
}

const Transfer* Bridge::find(const QString& id) const
{
    const auto it = std::find_if(m_transfers.begin(), m_transfers.end(),
                                 [&id](const Transfer& t) { return t.id == id; });
    return it == m_transfers.end() ? nullptr : &*it;
}

/// New ones come to the front; of known ones only what can change is asked.
void Bridge::take(const Transfer& transfer)
{
    if (!find(transfer.id)) {
        m_transfers.prepend(transfer);
        if (m_transfers.size() > kMostTransfers)
            m_transfers.removeLast();
        Q_EMIT changed();
    }
    const Transfer* known = find(transfer.id);
    if (!known)
        return;
    if (known->kind == Transfer::Kind::Deposit && !known->arrived)
        askArrival(*known);
    else if (known->kind == Transfer::Kind::Withdrawal && !known->state.finalized)
        askState(*known);
}

void Bridge::update(const QString& id, const std::function<void(Transfer&)>& change)
{
    for (Transfer& transfer : m_transfers)
        if (transfer.id == id) {
            const Transfer before = transfer;
            change(transfer);
            if (transfer != before)
                Q_EMIT changed();
            return;
        }
}

void Bridge::askArrival(const Transfer& transfer)
{
    m_l2.ask(u"eth_getTransactionReceipt"_s, {transfer.id},
             [this, id = transfer.id](const RpcAnswer& answer) {
                 if (answer.result.isObject())
                     update(id, [&answer](Transfer& t) {
                         t.arrived = quantity(answer.result[u"blockNumber"_s]);
                         t.refused = isRefused(answer.result.toObject());
                     });
             });
}

void Bridge::askState(const Transfer& transfer)
{
    m_reader.read(m_chain, transfer.id, this,
                  [this, id = transfer.id](const WithdrawalState& state) {
                      update(id, [&state](Transfer& t) {
                          t.state = state;
                          t.payable = t.payable && !state.finalized && state.provenAt > 0;
                      });
                      if (state.provenAt > 0 && !state.finalized)
                          askPayable(id, state);
                  });
}

void Bridge::askPayable(const QString& id, const WithdrawalState& state)
{
    const QJsonObject call{{u"to"_s, portal()}, {u"data"_s, bridgecalls::check(id, state.prover)}};
    m_l1.ask(u"eth_call"_s, {call, u"latest"_s}, [this, id](const RpcAnswer& answer) {
        update(id, [&answer](Transfer& t) { t.payable = !answer.failed; });
    });
}

bool Bridge::isRunning() const
{
    return m_gathering || m_onL1Sender.isRunning() || (m_onL2Sender && m_onL2Sender->isRunning());
}

const PendingCall* Bridge::current() const
{
    if (!m_last || m_last->calls().isEmpty())
        return nullptr;
    for (const PendingCall& call : m_last->calls())
        if (call.state != PendingCall::State::InBlock && call.state != PendingCall::State::Final)
            return &call;
    return &m_last->calls().back();
}

QString Bridge::amountOf(const Transfer& transfer) const
{
    if (transfer.token.isEmpty())
        return Format::ether(transfer.amount.decimal().toStdString());
    const Token* token = m_tokens.find(transfer.token);
    return token ? token->amount(transfer.amount)
                 : u"%1 · %2"_s.arg(transfer.amount.decimal(), Format::elided(transfer.token));
}

void Bridge::send(TransactionSender& sender, const QString& to, Wei value, const QString& data,
                  const QString& what)
{
    PendingCall call;
    call.to = to;
    call.value = value;
    call.data = data;
    call.what = what;
    send(sender, {call});
}

void Bridge::send(TransactionSender& sender, const QList<PendingCall>& calls)
{
    if (calls.isEmpty())
        return;
    m_error.clear();
    m_last = &sender;
    sender.send(calls);
}

void Bridge::depositToken(Wei amount)
{
    if (!isRunning())
        send(m_onL1Sender, m_tokens.depositCalls(amount));
}

void Bridge::withdrawToken(Wei amount)
{
    if (!isRunning() && m_onL2Sender)
        send(*m_onL2Sender, m_tokens.withdrawCalls(amount));
}

void Bridge::makeToken()
{
    if (!isRunning() && m_onL2Sender)
        send(*m_onL2Sender, m_tokens.createCalls());
}

void Bridge::deposit(Wei amount)
{
    if (!isRunning())
        send(m_onL1Sender, portal(), amount,
             bridgecalls::deposit(m_signer.address(), amount, kDepositGas),
             tr("Deposits to the L2"));
}

void Bridge::withdraw(Wei amount)
{
    if (!isRunning() && m_onL2Sender)
        send(*m_onL2Sender, bridgecalls::kMessagePasser, amount,
             bridgecalls::initiate(m_signer.address(), kWithdrawGas), tr("Begins a withdrawal"));
}

void Bridge::prove(const QString& id)
{
    const Transfer* transfer = find(id);
    if (!transfer || isRunning())
        return;
    m_error.clear();
    m_gathering = true;
    Q_EMIT changed();
    m_proof.gather(m_chain, transfer->withdrawal);
}

void Bridge::finalize(const QString& id)
{
    const Transfer* transfer = find(id);
    if (transfer && !isRunning())
        send(m_onL1Sender, portal(), Wei(), bridgecalls::finalize(transfer->withdrawal),
             tr("Pays a withdrawal out"));
}

} // namespace nucleate
