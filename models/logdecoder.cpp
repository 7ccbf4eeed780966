#include "models/logdecoder.hpp"

#include "models/format.hpp"
#include "models/wei.hpp"

#include <QCryptographicHash>
#include <QHash>
#include <QJsonArray>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace nucleate {
namespace {

constexpr qsizetype kWord = 64;

/// Signatures as Solidity declares them; a star marks what lies in the topics.
const char* const kEvents[] = {
    "Transfer(address *from, address *to, uint256 value)",
    "Approval(address *owner, address *spender, uint256 value)",
    "Deposit(address *dst, uint256 wad)",
    "Withdrawal(address *src, uint256 wad)",
    "Swap(address *sender, uint256 amount0In, uint256 amount1In, uint256 amount0Out, "
    "uint256 amount1Out, address *to)",
    "Sync(uint112 reserve0, uint112 reserve1)",
    "PairCreated(address *token0, address *token1, address pair, uint256 count)",
    "OwnershipTransferred(address *previousOwner, address *newOwner)",
    "AuthorizationUsed(address *authorizer, bytes32 *nonce)",
    "DelegateVotesChanged(address *delegate, uint256 previousVotes, uint256 newVotes)",
    "DelegateChanged(address *delegator, address *fromDelegate, address *toDelegate)",
    "ProposalQueued(uint256 proposalId, uint256 eta)",
    "ProposalExecuted(uint256 proposalId)",
    "RoleGranted(bytes32 *role, address *account, address *sender)",
    "Initialized(uint8 version)",
    "Upgraded(address *implementation)",
    "AdminChanged(address previousAdmin, address newAdmin)",
};

const char* const kFunctions[] = {
    "transfer(address,uint256)",
    "approve(address,uint256)",
    "transferFrom(address,address,uint256)",
    "transferWithAuthorization(address,address,uint256,uint256,uint256,bytes32,uint8,bytes32,"
    "bytes32)",
    "swapExactTokensForTokens(uint256,uint256,address[],address,uint256)",
    "swapExactETHForTokens(uint256,address[],address,uint256)",
    "swapExactTokensForETH(uint256,uint256,address[],address,uint256)",
    "propose(address[],uint256[],bytes[],string)",
    "castVote(uint256,uint8)",
    "castVoteWithReason(uint256,uint8,string)",
    "queue(address[],uint256[],bytes[],bytes32)",
    "execute(address[],uint256[],bytes[],bytes32)",
    "delegate(address)",
    "depositTransaction(address,uint256,uint64,bool,bytes)",
};

QString keccak(const QString& text)
{
    return u"0x"_s +
           QString::fromLatin1(
               QCryptographicHash::hash(text.toLatin1(), QCryptographicHash::Keccak_256).toHex());
}

struct Event
{
    QString name;
    QList<DecodedLog::Argument> arguments; ///< the value is "*" for those in the topics
};

Event parse(const QString& declaration, QString& signature)
{
    Event out;
    out.name = declaration.section(u'(', 0, 0);
    QStringList types;
    const QString list = declaration.section(u'(', 1).chopped(1);
    for (const QString& item : list.split(u',')) {
        const QString type = item.trimmed().section(u' ', 0, 0);
        const QString name = item.trimmed().section(u' ', 1);
        types.append(type);
        out.arguments.append({name.startsWith(u'*') ? name.mid(1) : name, type,
                              name.startsWith(u'*') ? u"*"_s : QString()});
    }
    signature = out.name + u'(' + types.join(u',') + u')';
    return out;
}

const QHash<QString, Event>& events()
{
    static const QHash<QString, Event> kTable = [] {
        QHash<QString, Event> table;
        for (const char* declaration : kEvents) {
            QString signature;
            Event event = parse(QString::fromLatin1(declaration), signature);
            table.insert(keccak(signature), std::move(event));
        }
        return table;
    }();
    return kTable;
}

/// A static type from its 32-byte word, given as 64 hex digits.
QString valueOf(const QString& type, const QString& word)
{
    if (type == u"address")
        return u"0x"_s + word.right(40);
    if (type == u"bool")
        return word.endsWith(u'1') ? u"true"_s : u"false"_s;
    // What does not fit 128 bits stays in hexadecimal.
    if (type.startsWith(u"uint"_s) && word.startsWith(QString(kWord / 2, u'0')))
        if (const auto number = Wei::parse(u"0x"_s + word))
            return number->decimal();
    return u"0x"_s + word;
}

} // namespace

DecodedLog decodeLog(const QJsonObject& log)
{
    DecodedLog out;
    out.address = log[u"address"_s].toString();
    const QJsonArray topics = log[u"topics"_s].toArray();
    const QString first = topics.at(0).toString().toLower();
    const auto event = events().constFind(first);
    if (event == events().constEnd()) {
        out.name = first.isEmpty() ? u"–"_s : Format::elided(first);
        return out;
    }
    out.name = event->name;
    out.known = true;
    const QString data = log[u"data"_s].toString().mid(2);
    qsizetype topic = 1;
    qsizetype at = 0;
    for (DecodedLog::Argument argument : event->arguments) {
        // Tokens declare the same event with more or fewer indexed arguments.
        const bool inTopic = argument.value == u"*" && topic < topics.size();
        const QString word =
            inTopic ? topics.at(topic++).toString().mid(2) : data.mid(kWord * at++, kWord);
        argument.value = word.size() == kWord ? valueOf(argument.type, word) : u"–"_s;
        out.arguments.append(argument);
    }
    return out;
}

QString functionName(const QString& data)
{
    static const QHash<QString, QString> kTable = [] {
        QHash<QString, QString> table;
        for (const char* signature : kFunctions) {
            const QString text = QString::fromLatin1(signature);
            table.insert(keccak(text).left(10), text.section(u'(', 0, 0));
        }
        return table;
    }();
    if (data.size() < 10)
        return {};
    const QString selector = data.left(10).toLower();
    return kTable.value(selector, selector);
}

} // namespace nucleate
