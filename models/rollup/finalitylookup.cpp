#include "models/rollup/finalitylookup.hpp"

#include "models/abi/opstack.hpp"

using namespace Qt::StringLiterals;

namespace nucleate {
namespace {

constexpr qsizetype kHash = 66;

quint64 quantity(const QJsonValue& json)
{
    return json.toString().toULongLong(nullptr, 16);
}

bool isHash(const QString& text)
{
    static const auto isDigit = [](QChar c) { return c.isDigit() || (c >= u'a' && c <= u'f'); };
    return text.size() == kHash && text.startsWith(u"0x"_s) &&
           std::all_of(text.begin() + 2, text.end(), isDigit);
}

} // namespace

FinalityLookup::FinalityLookup(ChainClients& clients, const World& world, QObject* parent)
    : QObject(parent), m_clients(clients), m_asker(clients), m_l1(clients),
      m_portal(clients.of({}), world, this), m_world(world)
{}

void FinalityLookup::forget()
{
    m_asker.begin(m_chain);
    m_l1.begin({});
    m_found.reset();
    Q_EMIT changed();
}

void FinalityLookup::look(const QString& chain, const QString& text)
{
    m_chain = chain;
    forget();
    disconnect(m_linked);
    RpcClient& l2 = m_clients.of(chain);
    if (l2.state() != LinkState::Up) {
        m_linked = connect(&l2, &RpcClient::linkChanged, this, [this, &l2, text] {
            if (l2.state() == LinkState::Up)
                look(m_chain, text);
        });
        return;
    }
    QString what = text.trimmed().toLower();
    if (isHash(what)) {
        lookHash(what);
        return;
    }
    if (what.startsWith(u'#'))
        what.remove(0, 1);
    bool isNumber = false;
    const quint64 number = what.remove(u',').remove(u' ').toULongLong(&isNumber);
    if (isNumber)
        lookNumber(number);
    else
        Q_EMIT missing(tr("Enter a block number, or the hash of a transaction or withdrawal."));
}

void FinalityLookup::lookNumber(quint64 number)
{
    m_asker.ask(u"eth_getBlockByNumber"_s, {QString(u"0x"_s + QString::number(number, 16)), false},
                [this, number](const RpcAnswer& answer) {
                    LadderFind find;
                    find.block = number;
                    find.hash = answer.result[u"hash"_s].toString();
                    find.time = quantity(answer.result[u"timestamp"_s]);
                    if (answer.failed || !answer.result.isObject())
                        Q_EMIT missing(tr("The chain has no block %1 yet.").arg(number));
                    else
                        arrive(std::move(find));
                });
}

void FinalityLookup::lookHash(const QString& hash)
{
    m_asker.ask(u"eth_getTransactionReceipt"_s, {hash}, [this, hash](const RpcAnswer& answer) {
        if (answer.result.isObject())
            takeReceipt(answer.result.toObject());
        else
            lookBlockHash(hash);
    });
}

void FinalityLookup::takeReceipt(const QJsonObject& receipt)
{
    const QJsonArray logs = receipt[u"logs"_s].toArray();
    for (const QJsonValue log : logs)
        if (const auto withdrawal = bridgecalls::withdrawalOf(log.toObject())) {
            takeWithdrawal(*withdrawal);
            return;
        }
    LadderFind find;
    find.kind = LadderFind::Kind::Transaction;
    find.hash = receipt[u"transactionHash"_s].toString();
    find.block = quantity(receipt[u"blockNumber"_s]);
    arrive(std::move(find));
}

void FinalityLookup::lookBlockHash(const QString& hash)
{
    m_asker.ask(u"eth_getBlockByHash"_s, {hash, false}, [this, hash](const RpcAnswer& answer) {
        if (!answer.result.isObject()) {
            lookWithdrawal(hash);
            return;
        }
        LadderFind find;
        find.hash = hash;
        find.block = quantity(answer.result[u"number"_s]);
        find.time = quantity(answer.result[u"timestamp"_s]);
        arrive(std::move(find));
    });
}

/// Its hash is no topic, so all messages of the chain are gone through; they are few.
void FinalityLookup::lookWithdrawal(const QString& hash)
{
    const QJsonObject filter{{u"fromBlock"_s, u"0x0"_s},
                             {u"toBlock"_s, u"latest"_s},
                             {u"address"_s, bridgecalls::kMessagePasser},
                             {u"topics"_s, QJsonArray{bridgecalls::messagePassed()}}};
    m_asker.ask(u"eth_getLogs"_s, {filter}, [this, hash](const RpcAnswer& answer) {
        const QJsonArray logs = answer.result.toArray();
        for (const QJsonValue log : logs)
            if (const auto withdrawal = bridgecalls::withdrawalOf(log.toObject());
                withdrawal && withdrawal->hash == hash)
            {
                takeWithdrawal(*withdrawal);
                return;
            }
        lookDeposit(hash);
    });
}

void FinalityLookup::lookDeposit(const QString& hash)
{
    const QString portal = PortalReader::contract(m_world, m_chain, "OptimismPortalProxy");
    m_l1.ask(u"eth_getTransactionReceipt"_s, {hash}, [this, portal](const RpcAnswer& answer) {
        const QJsonArray logs = answer.result[u"logs"_s].toArray();
        for (const QJsonValue log : logs)
            if (log[u"topics"_s][0].toString() == bridgecalls::transactionDeposited() &&
                log[u"address"_s].toString().compare(portal, Qt::CaseInsensitive) == 0)
            {
                takeDeposit(log.toObject());
                return;
            }
        Q_EMIT missing(answer.result.isObject()
                           ? tr("This is a transaction on L1 that deposits nothing to this chain.")
                           : tr("Neither this chain nor L1 has anything with this hash."));
    });
}

void FinalityLookup::takeWithdrawal(const Withdrawal& withdrawal)
{
    LadderFind find;
    find.kind = LadderFind::Kind::Withdrawal;
    find.hash = withdrawal.hash;
    find.block = withdrawal.block;
    find.withdrawal = withdrawal;
    arrive(std::move(find));
}

void FinalityLookup::takeDeposit(const QJsonObject& log)
{
    LadderFind find;
    find.kind = LadderFind::Kind::Deposit;
    find.hash = opstack::depositHash(log);
    find.l1Block = quantity(log[u"blockNumber"_s]);
    m_asker.ask(u"eth_getTransactionReceipt"_s, {find.hash}, [this, find](const auto& answer) {
        LadderFind arrived = find;
        if (answer.result.isObject())
            arrived.block = quantity(answer.result[u"blockNumber"_s]);
        arrive(std::move(arrived));
    });
}

void FinalityLookup::arrive(LadderFind find)
{
    m_found = std::move(find);
    Q_EMIT changed();
    if (m_found->time == 0 && m_found->block)
        askTime();
    askState();
}

void FinalityLookup::askTime()
{
    const QString number = u"0x"_s + QString::number(*m_found->block, 16);
    m_asker.ask(u"eth_getBlockByNumber"_s, {number, false}, [this](const RpcAnswer& answer) {
        m_found->time = quantity(answer.result[u"timestamp"_s]);
        Q_EMIT changed();
    });
}

void FinalityLookup::askState()
{
    if (!m_found->withdrawal)
        return;
    const QString hash = m_found->hash;
    m_portal.read(m_chain, hash, this, [this, hash](const WithdrawalState& state) {
        if (!m_found || m_found->hash != hash || m_found->state == state)
            return;
        m_found->state = state;
        Q_EMIT changed();
    });
}

void FinalityLookup::refresh()
{
    if (!m_found)
        return;
    if (m_found->kind == LadderFind::Kind::Deposit && !m_found->block) {
        m_asker.ask(u"eth_getTransactionReceipt"_s, {m_found->hash}, [this](const auto& answer) {
            if (!answer.result.isObject())
                return;
            m_found->block = quantity(answer.result[u"blockNumber"_s]);
            Q_EMIT changed();
        });
    }
    askState();
}

} // namespace nucleate
