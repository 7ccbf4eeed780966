#include "models/rollup/tokenbook.hpp"

#include "models/rollup/abiwords.hpp"
#include "models/rollup/bridgecalls.hpp"
#include "models/rollup/tokencalls.hpp"

using namespace Qt::StringLiterals;

namespace nucleate {
namespace {

constexpr int kMostName = 48;
constexpr int kMostSymbol = 16;
constexpr qsizetype kMostTwins = 8;
constexpr qsizetype kMostTokens = 100;

/// A whole word that is a number of decimals one can work with.
std::optional<int> decimalsOf(const QString& answer)
{
    const AbiWords words(answer);
    const Wei value = words.wei(0);
    if (words.size() < 1 || value > Wei(static_cast<Wei::Value>(Token::kMostDecimals)))
        return std::nullopt;
    return static_cast<int>(words.number(0));
}

} // namespace

TokenBook::TokenBook(ChainClients& clients, QObject* parent)
    : QObject(parent), m_l1(clients), m_l2(clients)
{}

void TokenBook::setChain(const QString& chain)
{
    m_chain = chain;
    m_entries.clear();
    m_l1.begin({});
    m_l2.begin(chain);
}

const Token* TokenBook::find(const QString& l1) const
{
    const auto it = m_entries.constFind(l1.toLower());
    return it == m_entries.constEnd() || it->state != State::Known ? nullptr : &it->token;
}

void TokenBook::read(const QString& address)
{
    const QString l1 = address.toLower();
    if (m_chain.isEmpty() || !Token::isAddress(l1))
        return;
    const bool known = m_entries.contains(l1);
    if (!known && m_entries.size() >= kMostTokens)
        m_entries.clear();
    Entry& entry = m_entries[l1];
    if (entry.state == State::Reading || !entry.token.l2.isEmpty())
        return;
    if (entry.state == State::Known) {
        findTwin(l1);
        return;
    }
    entry.state = State::Reading;
    entry.token.l1 = l1;
    readSymbol(l1);
}

void TokenBook::call(Asker& chain, const QString& to, const QString& signature,
                     std::function<void(const QString&)> then)
{
    const QJsonObject call{{u"to"_s, to}, {u"data"_s, bridgecalls::ask(signature)}};
    chain.ask(u"eth_call"_s, {call, u"latest"_s},
              [then = std::move(then)](const RpcAnswer& answer) {
                  then(answer.failed ? QString() : answer.result.toString());
              });
}

void TokenBook::readSymbol(const QString& l1)
{
    call(m_l1, l1, u"symbol()"_s, [this, l1](const QString& answer) {
        const QString symbol = Token::text(answer, kMostSymbol);
        if (symbol.isEmpty()) {
            finish(l1, State::NoToken);
            return;
        }
        m_entries[l1].token.symbol = symbol;
        readName(l1);
    });
}

void TokenBook::readName(const QString& l1)
{
    call(m_l1, l1, u"name()"_s, [this, l1](const QString& answer) {
        Token& token = m_entries[l1].token;
        token.name = Token::text(answer, kMostName);
        call(m_l1, l1, u"decimals()"_s, [this, l1](const QString& text) {
            const auto decimals = decimalsOf(text);
            if (!decimals) {
                finish(l1, State::NoToken);
                return;
            }
            m_entries[l1].token.decimals = *decimals;
            findTwin(l1);
        });
    });
}

void TokenBook::findTwin(const QString& l1)
{
    const QJsonObject filter{{u"fromBlock"_s, u"0x0"_s},
                             {u"toBlock"_s, u"latest"_s},
                             {u"address"_s, tokencalls::kFactory},
                             {u"topics"_s, QJsonArray{tokencalls::tokenCreated(), QJsonValue(),
                                                      bridgecalls::addressTopic(l1)}}};
    m_l2.ask(u"eth_getLogs"_s, {filter}, [this, l1](const RpcAnswer& answer) {
        QStringList candidates;
        const QJsonArray logs = answer.result.toArray();
        for (const QJsonValue log : logs)
            if (candidates.size() < kMostTwins)
                candidates.append(u"0x"_s + log[u"topics"_s][1].toString().right(40).toLower());
        tryTwins(l1, candidates);
    });
}

void TokenBook::tryTwins(const QString& l1, const QStringList& candidates)
{
    if (candidates.isEmpty()) {
        finish(l1, State::Known);
        return;
    }
    call(m_l2, candidates.front(), u"decimals()"_s, [this, l1, candidates](const QString& answer) {
        Token& token = m_entries[l1].token;
        if (decimalsOf(answer) != token.decimals) {
            tryTwins(l1, candidates.mid(1));
            return;
        }
        token.l2 = candidates.front();
        finish(l1, State::Known);
    });
}

void TokenBook::finish(const QString& l1, State state)
{
    m_entries[l1].state = state;
    Q_EMIT changed();
}

} // namespace nucleate
