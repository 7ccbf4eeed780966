#include "models/explorer/addresshistory.hpp"

#include <QJsonObject>
#include <memory>

using namespace Qt::StringLiterals;

namespace nucleate {
namespace {

constexpr int kNoMethod = -32601;

} // namespace

AddressHistory::AddressHistory(ChainClients& clients, TransactionList& list, QObject* parent)
    : QObject(parent), m_clients(clients), m_list(list)
{}

void AddressHistory::setAddress(const QString& chain, const QString& address, quint64 sent)
{
    ++m_generation;
    m_chain = chain;
    m_address = address;
    m_sentOnly = false;
    m_before = 0;
    m_nonce = sent;
    m_state = State::Idle;
    m_list.clear();
    more();
}

void AddressHistory::more()
{
    if (m_state == State::Loading || m_state == State::End)
        return;
    m_state = State::Loading;
    Q_EMIT changed();
    if (m_sentOnly)
        walkNonces();
    else
        search();
}

void AddressHistory::search()
{
    const quint64 generation = m_generation;
    const QJsonArray params{m_address, static_cast<qint64>(m_before), kPage};
    m_clients.of(m_chain).call(u"ots_searchTransactionsBefore"_s, params, this,
                               [this, generation](const RpcAnswer& answer) {
                                   if (generation != m_generation)
                                       return;
                                   if (answer.failed && answer.error.code == kNoMethod) {
                                       m_sentOnly = true;
                                       walkNonces();
                                   } else if (answer.failed) {
                                       finish(State::Failed, answer.error.message);
                                   } else {
                                       onPage(answer.result.toObject());
                                   }
                               });
}

void AddressHistory::onPage(const QJsonObject& page)
{
    const QJsonArray transactions = page[u"txs"_s].toArray();
    m_list.append(transactions, page[u"receipts"_s].toArray());
    if (!transactions.isEmpty())
        m_before = transactions.last()[u"blockNumber"_s].toString().toULongLong(nullptr, 16);
    const bool last = page[u"lastPage"_s].toBool() || transactions.isEmpty() || m_before == 0;
    finish(last ? State::End : State::More);
}

void AddressHistory::walkNonces()
{
    const quint64 generation = m_generation;
    const auto count = static_cast<qsizetype>(qMin<quint64>(m_nonce, kPage));
    if (count == 0) {
        finish(State::End);
        return;
    }
    const auto found = std::make_shared<QList<QJsonValue>>(count);
    const auto left = std::make_shared<qsizetype>(count);
    for (qsizetype i = 0; i < count; ++i) {
        const quint64 nonce = m_nonce - 1 - static_cast<quint64>(i);
        m_clients.of(m_chain).call(
            u"eth_getTransactionBySenderAndNonce"_s,
            QJsonArray{m_address, QString(u"0x"_s + QString::number(nonce, 16))}, this,
            [this, generation, found, left, i](const RpcAnswer& answer) {
                if (generation != m_generation)
                    return;
                (*found)[i] = answer.result;
                if (--*left > 0)
                    return;
                QJsonArray page;
                for (const QJsonValue& transaction : std::as_const(*found))
                    if (transaction.isObject())
                        page.append(transaction);
                m_list.append(page);
                m_nonce -= static_cast<quint64>(found->size());
                finish(m_nonce == 0 ? State::End : State::More);
            });
    }
}

void AddressHistory::finish(State state, const QString& error)
{
    m_state = state;
    m_error = error;
    Q_EMIT changed();
}

} // namespace nucleate
