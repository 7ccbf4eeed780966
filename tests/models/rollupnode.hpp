#pragma once

#include "models/rollup/bridgecalls.hpp"
#include "tests/models/fakenode.hpp"

/// What a node answers about an L2's contracts on L1, for tests and pictures: a dispute game of
/// seven claims with a side branch, and a withdrawal that was proven.
namespace nucleate::rollupnode {

using namespace Qt::StringLiterals;

inline QString word(quint64 value)
{
    return QString::number(value, 16).rightJustified(64, u'0');
}
inline QString word(const std::string& address)
{
    return qs(address).mid(2).rightJustified(64, u'0');
}

/// A claim as claimData returns it.
struct Claim
{
    quint32 parent = 0xffffffff;
    std::string counteredBy;
    std::string claimant;
    quint64 bond = 0; ///< wei
    quint64 position = 1;
    quint64 used = 0;
    quint64 madeAt = 0;
    bool resolved = false;

    QString data() const
    {
        const QString clock = QString::number(used, 16).rightJustified(48, u'0') +
                              QString::number(madeAt, 16).rightJustified(16, u'0');
        return u"0x"_s + word(parent) +
               (counteredBy.empty() ? word(quint64{0}) : word(counteredBy)) + word(claimant) +
               word(bond) + qs(fixtures::hexOf(position + 50, 32)).mid(2) + word(position) + clock;
    }
};

/// Two sides at odds about a proposal, one of them with a second line of attack that was beaten.
inline QList<Claim> claims()
{
    const std::string liar = fixtures::addressOf(111);
    const std::string honest = fixtures::addressOf(107);
    const std::string third = fixtures::addressOf(104);
    const quint64 start = fixtures::kNow - 75;
    constexpr quint64 kBond = 80'000'000'000'000'000;
    return {{0xffffffff, {}, liar, kBond, 1, 0, start, false},
            {0, {}, honest, kBond + kBond / 4, 2, 8, start + 8, false},
            {0, liar, third, kBond + kBond / 4, 2, 21, start + 21, true},
            {1, {}, liar, kBond + kBond / 2, 6, 12, start + 20, false},
            {2, {}, liar, kBond + kBond / 2, 4, 14, start + 22, false},
            {3, {}, honest, 2 * kBond, 12, 16, start + 36, false},
            {5, {}, liar, 3 * kBond, 24, 30, start + 54, false}};
}

/// A withdrawal and a deposit of the wallet with the private key 1.
inline QJsonArray logs(const QJsonObject& filter)
{
    const QString me = u"0x"_s + word(std::string("0x7e5f4552091a69125d5dfcb7b8c2659029395bdf"));
    const bool out = filter[u"address"_s].toString() == bridgecalls::kMessagePasser;
    const QJsonValue topic = filter[u"topics"_s][0];
    const QString amount = word(quint64{250'000'000'000'000'000});
    const QString hash = qs(fixtures::hexOf(9100, 32));
    QString data = u"0x"_s + word(quint64{32}) + word(quint64{73}) + amount + amount +
                   u"00000000000186a0"_s + QString(48, u'0');
    if (out)
        data = u"0x"_s + amount + word(quint64{21'000}) + word(quint64{128}) + hash.mid(2) +
               word(quint64{0});
    return {QJsonObject{{u"address"_s, filter[u"address"_s]},
                        {u"blockHash"_s, hash},
                        {u"blockNumber"_s, out ? u"0x122"_s : u"0x820"_s},
                        {u"logIndex"_s, u"0x1"_s},
                        {u"transactionHash"_s, qs(fixtures::hexOf(out ? 9101 : 9102, 32))},
                        {u"topics"_s, QJsonArray{topic, out ? u"0x"_s + word(quint64{5}) : me, me,
                                                 out ? me : u"0x"_s + word(quint64{0})}},
                        {u"data"_s, data}}};
}

/// Faults in each of their states, as the node tells them.
inline QJsonArray faults()
{
    const auto made = [](int number, const QString& kind, const QString& state,
                         const QString& detector, int bound, int ago) {
        const auto began = static_cast<qint64>(fixtures::kNow) - ago;
        return QJsonObject{{u"id"_s, QString(u"fault-"_s + QString::number(number))},
                           {u"kind"_s, kind},
                           {u"chain"_s, kind == u"reorg-l1"_s ? u"l1"_s : u"l2-1"_s},
                           {u"actor"_s, qs(fixtures::addressOf(107))},
                           {u"state"_s, state},
                           {u"detector"_s, detector},
                           {u"bound"_s, bound},
                           {u"injected"_s, began - 2},
                           {u"began"_s, began},
                           {u"safeBlock"_s, 288}};
    };
    const auto caught = [](QJsonObject fault, int after) {
        const qint64 began = fault[u"began"_s].toInteger();
        fault.insert(u"caught"_s, true);
        fault.insert(u"delay"_s, after);
        fault.insert(u"recovered"_s, began + after + 12);
        fault.insert(u"sightings"_s, QJsonArray{QJsonObject{{u"detector"_s, fault[u"detector"_s]},
                                                            {u"time"_s, began + after}}});
        return fault;
    };
    return {caught(made(1, u"kill-sequencer"_s, u"over"_s, u"silent-leader"_s, 46, 900), 38),
            caught(made(2, u"reorg-l1"_s, u"over"_s, u"derivation-reset"_s, 4, 500), 2),
            made(3, u"corrupt-batch"_s, u"over"_s, u"unreadable-batch"_s, 6, 300),
            made(4, u"hang-sequencer"_s, u"active"_s, u"stalled-head"_s, 30, 8)};
}

/// The world with every chain's door at the fake node.
inline QJsonObject reached(QJsonObject world, const QUrl& url)
{
    QJsonArray chains = world[u"chains"_s].toArray();
    for (qsizetype i = 0; i < chains.size(); ++i) {
        QJsonObject chain = chains.at(i).toObject();
        if (chain[u"kind"_s].toString() == u"l2")
            chain.insert(u"ws"_s, url.toString());
        chains.replace(i, chain);
    }
    world.insert(u"chains"_s, chains);
    return world;
}

/// Answers eth_call for the game at fixtures::kDisputed, and as a portal to which one withdrawal
/// was proven.
inline void answer(FakeNode& node)
{
    node.handlers.insert(u"eth_getLogs"_s, [](const QJsonArray& params) {
        return QJsonValue(logs(params.at(0).toObject()));
    });
    node.handlers.insert(u"nucleate_faults"_s,
                         [](const QJsonArray&) { return QJsonValue(faults()); });
    const auto known = node.handlers.value(u"eth_getTransactionReceipt"_s);
    node.handlers.insert(u"eth_getTransactionReceipt"_s, [known](const QJsonArray& params) {
        const QString hash = params.at(0).toString();
        const bool theirs =
            hash == qs(fixtures::hexOf(4100, 32)) || hash == qs(fixtures::hexOf(4101, 32));
        return known && theirs ? known(params)
                               : QJsonValue(QJsonObject{{u"blockNumber"_s, u"0x12c"_s}});
    });
    node.handlers.insert(u"eth_call"_s, [](const QJsonArray& params) {
        const QString data = params.at(0)[u"data"_s].toString();
        const QString selector = data.left(10);
        const auto asks = [&selector](const QString& signature) {
            return selector == bridgecalls::ask(signature);
        };
        const auto number = [](quint64 value) {
            return QJsonValue(QString(u"0x"_s + word(value)));
        };
        // A token that says who it is, on either side.
        const auto words = [](const QByteArray& utf8) {
            return QJsonValue(QString(u"0x"_s + word(quint64{32}) +
                                      word(static_cast<quint64>(utf8.size())) +
                                      QString::fromLatin1(utf8.toHex()).leftJustified(64, u'0')));
        };
        if (asks(u"symbol()"_s))
            return words("dUSD");
        if (asks(u"name()"_s))
            return words("Devnet USD");
        if (asks(u"decimals()"_s))
            return number(6);
        if (asks(u"balanceOf(address)"_s))
            return number(1'250'500'000);
        const auto index = data.mid(10).right(8).toUInt(nullptr, 16);
        const QList<Claim> all = claims();
        if (asks(u"claimDataLen()"_s))
            return number(static_cast<quint64>(all.size()));
        if (asks(u"claimData(uint256)"_s))
            return QJsonValue(all.value(static_cast<qsizetype>(index)).data());
        if (asks(u"resolvedSubgames(uint256)"_s))
            return number(all.value(static_cast<qsizetype>(index)).resolved ? 1 : 0);
        if (asks(u"numProofSubmitters(bytes32)"_s))
            return number(1);
        if (asks(u"provenWithdrawals(bytes32,address)"_s))
            return QJsonValue(
                QString(u"0x"_s + word(fixtures::outputs()[0].game) + word(fixtures::kNow - 15)));
        if (asks(u"checkWithdrawal(bytes32,address)"_s))
            return QJsonValue(
                QJsonObject{{u"$error"_s, QJsonObject{{u"code"_s, 3},
                                                      {u"message"_s, u"execution reverted"_s}}}});
        if (asks(u"createdAt()"_s))
            return number(fixtures::kNow - 75);
        if (asks(u"maxClockDuration()"_s))
            return number(60);
        if (asks(u"l2BlockNumber()"_s))
            return number(240);
        if (asks(u"startingBlockNumber()"_s))
            return number(150);
        if (asks(u"maxGameDepth()"_s))
            return number(73);
        if (asks(u"splitDepth()"_s))
            return number(7);
        return number(0);
    });
}

} // namespace nucleate::rollupnode
