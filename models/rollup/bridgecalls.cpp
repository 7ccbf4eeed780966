#include "models/rollup/bridgecalls.hpp"

#include "models/abi/abitext.hpp"
#include "models/rollup/abiwords.hpp"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace nucleate::bridgecalls {
namespace {

constexpr qsizetype kWord = 64;

QString encode(const QString& declaration, const QStringList& texts)
{
    return AbiText::encodeCall(abiFunction(declaration), texts).data;
}

/// The struct of WithdrawalTransaction.
QString tuple(const Withdrawal& it)
{
    return u'(' +
           QStringList{it.nonce, it.sender, it.target, it.value.decimal(), it.gasLimit, it.data}
               .join(u", "_s) +
           u')';
}

const QString kTuple = u"(uint256,address,address,uint256,uint256,bytes)"_s;

} // namespace

QString messagePassed()
{
    static const QString topic =
        abiEvent(u"MessagePassed(uint256 indexed nonce,address indexed sender,address indexed "
                 "target,uint256 value,uint256 gasLimit,bytes data,bytes32 withdrawalHash)"_s)
            .topic;
    return topic;
}

QString transactionDeposited()
{
    static const QString topic =
        abiEvent(u"TransactionDeposited(address indexed from,address indexed to,uint256 indexed "
                 "version,bytes opaqueData)"_s)
            .topic;
    return topic;
}

QString addressTopic(const QString& address)
{
    return u"0x"_s + address.mid(2).toLower().rightJustified(kWord, u'0');
}

std::optional<Withdrawal> withdrawalOf(const QJsonObject& log)
{
    const QJsonArray topics = log[u"topics"_s].toArray();
    const AbiWords words(log[u"data"_s].toString());
    if (topics.size() != 4 || topics.at(0).toString() != messagePassed() || words.size() < 5 ||
        log[u"address"_s].toString().toLower() != kMessagePasser)
        return std::nullopt;
    Withdrawal out;
    out.nonce = topics.at(1).toString();
    out.sender = u"0x"_s + topics.at(2).toString().right(40);
    out.target = u"0x"_s + topics.at(3).toString().right(40);
    out.value = words.wei(0);
    out.gasLimit = words.hash(1);
    out.data = words.bytes(2);
    out.hash = words.hash(3);
    out.block = log[u"blockNumber"_s].toString().toULongLong(nullptr, 16);
    out.transaction = log[u"transactionHash"_s].toString();
    return out;
}

QString deposit(const QString& to, Wei value, quint64 gas)
{
    return encode(
        u"depositTransaction(address to,uint256 value,uint64 gasLimit,bool creation,bytes "
        "data)"_s,
        {to, value.decimal(), QString::number(gas), u"false"_s, u"0x"_s});
}

QString initiate(const QString& target, quint64 gas)
{
    return encode(u"initiateWithdrawal(address target,uint256 gasLimit,bytes data)"_s,
                  {target, QString::number(gas), u"0x"_s});
}

QString prove(const Withdrawal& withdrawal, quint64 gameIndex, const OutputProof& output,
              const QStringList& nodes)
{
    const QString version = u"0x"_s + QString(kWord, u'0');
    return encode(
        u"proveWithdrawalTransaction("_s + kTuple +
            u",uint256,(bytes32,bytes32,bytes32,bytes32),bytes[])"_s,
        {tuple(withdrawal), QString::number(gameIndex),
         u'(' +
             QStringList{version, output.stateRoot, output.messagePasserRoot, output.blockHash}
                 .join(u", "_s) +
             u')',
         u'[' + nodes.join(u", "_s) + u']'});
}

QString finalize(const Withdrawal& withdrawal)
{
    return encode(u"finalizeWithdrawalTransaction("_s + kTuple + u')', {tuple(withdrawal)});
}

QString check(const QString& withdrawal, const QString& submitter)
{
    return ask(u"checkWithdrawal(bytes32,address)"_s, {withdrawal, addressTopic(submitter)});
}

QString ask(const QString& signature, const QStringList& words)
{
    QString out = abiFunction(signature).selector;
    for (const QString& word : words)
        out += word.mid(2).rightJustified(kWord, u'0');
    return out;
}

} // namespace nucleate::bridgecalls
