#include "models/rollup/tokencalls.hpp"

#include "models/abi/abitext.hpp"
#include "models/rollup/abiwords.hpp"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace nucleate::tokencalls {
namespace {

QString encode(const QString& declaration, const QStringList& texts)
{
    return AbiText::encodeCall(abiFunction(declaration), texts).data;
}

QString addressOf(const QJsonValue& topic)
{
    return u"0x"_s + topic.toString().right(40).toLower();
}

quint64 quantity(const QJsonValue& json)
{
    return json.toString().toULongLong(nullptr, 16);
}

} // namespace

QString bridgeInitiated()
{
    static const QString topic =
        abiEvent(u"ERC20BridgeInitiated(address indexed localToken,address indexed "
                 "remoteToken,address indexed from,address to,uint256 amount,bytes extraData)"_s)
            .topic;
    return topic;
}

QString tokenCreated()
{
    static const QString topic =
        abiEvent(u"OptimismMintableERC20Created(address indexed localToken,address indexed "
                 "remoteToken,address deployer)"_s)
            .topic;
    return topic;
}

std::optional<BridgedTokens> bridgedOf(const QJsonObject& log, const QString& bridge)
{
    const QJsonArray topics = log[u"topics"_s].toArray();
    const AbiWords words(log[u"data"_s].toString());
    if (topics.size() != 4 || topics.at(0).toString() != bridgeInitiated() || words.size() < 3 ||
        log[u"address"_s].toString().compare(bridge, Qt::CaseInsensitive) != 0)
        return std::nullopt;
    BridgedTokens out;
    out.local = addressOf(topics.at(1));
    out.remote = addressOf(topics.at(2));
    out.amount = words.wei(1);
    out.block = quantity(log[u"blockNumber"_s]);
    out.logIndex = quantity(log[u"logIndex"_s]);
    out.transaction = log[u"transactionHash"_s].toString();
    return out;
}

QString approve(const QString& spender, Wei amount)
{
    return encode(u"approve(address spender,uint256 amount)"_s, {spender, amount.decimal()});
}

QString balanceOf(const QString& owner)
{
    return encode(u"balanceOf(address account)"_s, {owner});
}

QString allowance(const QString& owner, const QString& spender)
{
    return encode(u"allowance(address owner,address spender)"_s, {owner, spender});
}

QString deposit(const QString& l1Token, const QString& l2Token, const QString& to, Wei amount,
                quint64 gas)
{
    return encode(u"depositERC20To(address l1Token,address l2Token,address to,uint256 "
                  "amount,uint32 minGasLimit,bytes extraData)"_s,
                  {l1Token, l2Token, to, amount.decimal(), QString::number(gas), u"0x"_s});
}

QString withdraw(const QString& l2Token, const QString& to, Wei amount, quint64 gas)
{
    return encode(u"withdrawTo(address l2Token,address to,uint256 amount,uint32 minGasLimit,bytes "
                  "extraData)"_s,
                  {l2Token, to, amount.decimal(), QString::number(gas), u"0x"_s});
}

QString create(const QString& l1Token, const QString& name, const QString& symbol, int decimals)
{
    return encode(u"createOptimismMintableERC20WithDecimals(address remoteToken,string "
                  "name,string symbol,uint8 decimals)"_s,
                  {l1Token, name, symbol, QString::number(decimals)});
}

} // namespace nucleate::tokencalls
