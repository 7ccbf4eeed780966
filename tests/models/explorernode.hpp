#pragma once

#include "tests/models/fakenode.hpp"

#include <QString>

/// The answers of a node about one block, two transactions of one sender, an account and a
/// contract, for tests and pictures of the explorer and the devnet page.
namespace nucleate::explorernode {

inline const QString kSender = qs(fixtures::addressOf(103)); ///< of an agent, Dirac
inline const QString kToken = qs(fixtures::addressOf(700));
inline const QString kHash = qs(fixtures::hexOf(4100, 32));
inline const QString kNextHash = qs(fixtures::hexOf(4101, 32));
inline const QString kBlockHash = qs(fixtures::hexOf(2090, 32));

inline QString word(const QString& digits)
{
    return digits.rightJustified(64, u'0');
}

inline QJsonObject transaction(const QString& hash, int nonce)
{
    using namespace Qt::StringLiterals;
    return {{u"hash"_s, hash},
            {u"blockNumber"_s, u"0x82a"_s},
            {u"blockHash"_s, kBlockHash},
            {u"transactionIndex"_s, u"0x3"_s},
            {u"from"_s, kSender},
            {u"to"_s, kToken},
            {u"nonce"_s, QString(u"0x"_s + QString::number(nonce, 16))},
            {u"gas"_s, u"0x186a0"_s},
            {u"type"_s, u"0x2"_s},
            {u"value"_s, u"0x0"_s},
            {u"input"_s, QString(u"0xa9059cbb"_s + word(qs(fixtures::addressOf(105)).mid(2)) +
                                 word(u"16345785d8a0000"_s))}};
}

inline QJsonObject receipt()
{
    using namespace Qt::StringLiterals;
    const QJsonArray topics{u"0xddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef"_s,
                            QString(u"0x"_s + word(kSender.mid(2))),
                            QString(u"0x"_s + word(qs(fixtures::addressOf(105)).mid(2)))};
    return {{u"status"_s, u"0x1"_s},
            {u"blockNumber"_s, u"0x82a"_s},
            {u"transactionIndex"_s, u"0x3"_s},
            {u"gasUsed"_s, u"0xcb2a"_s},
            {u"effectiveGasPrice"_s, u"0xa7a358200"_s},
            {u"logs"_s,
             QJsonArray{QJsonObject{{u"address"_s, kToken},
                                    {u"topics"_s, topics},
                                    {u"data"_s, QString(u"0x"_s + word(u"16345785d8a0000"_s))}}}}};
}

inline QJsonObject block(const QJsonValue& number, bool whole)
{
    using namespace Qt::StringLiterals;
    QJsonArray transactions{kHash, kNextHash};
    if (whole)
        transactions = {transaction(kHash, 7), transaction(kNextHash, 8)};
    return {{u"number"_s, number},
            {u"hash"_s, kBlockHash},
            {u"parentHash"_s, qs(fixtures::hexOf(2089, 32))},
            {u"stateRoot"_s, qs(fixtures::hexOf(31, 32))},
            {u"transactionsRoot"_s, qs(fixtures::hexOf(32, 32))},
            {u"receiptsRoot"_s, qs(fixtures::hexOf(33, 32))},
            {u"miner"_s, qs(fixtures::addressOf(900))},
            {u"timestamp"_s, QString(u"0x"_s + QString::number(fixtures::kNow - 20, 16))},
            {u"gasUsed"_s, u"0xd4d7e0"_s},
            {u"gasLimit"_s, u"0xe4e1c0"_s},
            {u"size"_s, u"0x2c1f"_s},
            {u"baseFeePerGas"_s, u"0xa3369bc40"_s},
            {u"transactions"_s, transactions}};
}

inline QJsonObject callTrace()
{
    using namespace Qt::StringLiterals;
    const QJsonObject inner{{u"type"_s, u"STATICCALL"_s},
                            {u"from"_s, kToken},
                            {u"to"_s, qs(fixtures::addressOf(105))},
                            {u"gasUsed"_s, u"0x1e40"_s},
                            {u"input"_s, QString(u"0x70a08231"_s + word(kSender.mid(2)))}};
    const QJsonObject refused{{u"type"_s, u"CALL"_s},
                              {u"from"_s, kToken},
                              {u"to"_s, kSender},
                              {u"gasUsed"_s, u"0x5dc"_s},
                              {u"value"_s, u"0x2386f26fc10000"_s},
                              {u"input"_s, u"0x"_s},
                              {u"error"_s, u"execution reverted"_s},
                              {u"output"_s, QString(u"0x08c379a0"_s + word(u"20"_s) + word(u"7"_s) +
                                                    u"6e6f7420796574"_s + QString(50, u'0'))}};
    return {{u"type"_s, u"CALL"_s},
            {u"from"_s, kSender},
            {u"to"_s, kToken},
            {u"gasUsed"_s, u"0xcb2a"_s},
            {u"value"_s, u"0x0"_s},
            {u"input"_s, transaction(kHash, 7)[u"input"_s]},
            {u"calls"_s, QJsonArray{inner, refused}}};
}

inline QJsonObject stateDiff()
{
    using namespace Qt::StringLiterals;
    const QJsonObject written{{QString(u"0x"_s + word(u"5"_s)), QString(u"0x"_s + word(u"64"_s))}};
    const QJsonObject after{{QString(u"0x"_s + word(u"5"_s)), QString(u"0x"_s + word(u"5a"_s))}};
    return {{u"pre"_s,
             QJsonObject{
                 {kSender, QJsonObject{{u"balance"_s, u"0x8ac7230489e80000"_s}, {u"nonce"_s, 7}}},
                 {kToken, QJsonObject{{u"balance"_s, u"0x0"_s}, {u"storage"_s, written}}}}},
            {u"post"_s, QJsonObject{{kSender, QJsonObject{{u"balance"_s, u"0x8ac5dc8f39f10000"_s},
                                                          {u"nonce"_s, 8}}},
                                    {kToken, QJsonObject{{u"storage"_s, after}}}}}};
}

/// A dispatcher that compares the selectors of an ERC-20 token and of nothing else.
inline QString tokenCode()
{
    using namespace Qt::StringLiterals;
    QString code = u"0x6080"_s;
    for (const char* selector :
         {"06fdde03", "095ea7b3", "18160ddd", "23b872dd", "313ce567", "70a08231", "95d89b41",
          "a9059cbb", "dd62ed3e", "d0e30db0", "2e1a7d4d"})
        code += u"8063"_s + QString::fromLatin1(selector) + u"14"_s;
    return code;
}

inline void answerExplorer(FakeNode& node)
{
    using namespace Qt::StringLiterals;
    node.handlers.insert(u"eth_getBlockByNumber"_s, [](const QJsonArray& params) {
        return QJsonValue(block(params.at(0), params.at(1).toBool()));
    });
    node.handlers.insert(u"eth_getBlockByHash"_s, [](const QJsonArray& params) {
        return params.at(0).toString() == kBlockHash
                   ? QJsonValue(block(u"0x82a"_s, params.at(1).toBool()))
                   : QJsonValue();
    });
    node.handlers.insert(u"eth_getTransactionByHash"_s, [](const QJsonArray& params) {
        const QString hash = params.at(0).toString();
        return hash == kHash       ? QJsonValue(transaction(kHash, 7))
               : hash == kNextHash ? QJsonValue(transaction(kNextHash, 8))
                                   : QJsonValue();
    });
    node.handlers.insert(u"eth_getTransactionReceipt"_s,
                         [](const QJsonArray&) { return QJsonValue(receipt()); });
    node.handlers.insert(u"eth_getTransactionBySenderAndNonce"_s, [](const QJsonArray& params) {
        const int nonce = params.at(1).toString().toInt(nullptr, 16);
        return nonce == 7   ? QJsonValue(transaction(kHash, 7))
               : nonce == 8 ? QJsonValue(transaction(kNextHash, 8))
                            : QJsonValue();
    });
    node.handlers.insert(u"debug_traceTransaction"_s, [](const QJsonArray& params) {
        return QJsonValue(params.at(1)[u"tracer"_s] == u"callTracer"_s ? callTrace() : stateDiff());
    });
    node.handlers.insert(u"nucleate_consoleLogs"_s, [](const QJsonArray&) {
        return QJsonValue(QJsonArray{u"transfer of 100000000000000000 to Fermi"_s, u"fee 0"_s});
    });
    node.handlers.insert(u"ots_searchTransactionsBefore"_s, [](const QJsonArray&) {
        return QJsonValue(
            QJsonObject{{u"txs"_s, QJsonArray{transaction(kNextHash, 8), transaction(kHash, 7)}},
                        {u"receipts"_s, QJsonArray{receipt(), receipt()}},
                        {u"lastPage"_s, true}});
    });
}

inline void answerAccounts(FakeNode& node)
{
    using namespace Qt::StringLiterals;
    const auto fixed = [&node](const QString& method, const QJsonValue& result) {
        node.handlers.insert(method, [result](const QJsonArray&) { return result; });
    };
    fixed(u"eth_getBalance"_s, u"0x8ac7230489e80000"_s);
    fixed(u"eth_getTransactionCount"_s, u"0x9"_s);
    fixed(u"eth_getStorageAt"_s, QString(u"0x"_s + QString(64, u'0')));
    fixed(u"eth_accounts"_s, QJsonArray{u"0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266"_s,
                                        u"0x70997970c51812dc3a010c7d01b50e0d17dc79c8"_s});
    fixed(u"anvil_nodeInfo"_s, QJsonObject{{u"hardFork"_s, u"prague"_s}});
    fixed(u"anvil_getAutomine"_s, false);
    fixed(u"anvil_getIntervalMining"_s, 2);
    node.handlers.insert(u"eth_getCode"_s, [](const QJsonArray& params) {
        return QJsonValue(params.at(0).toString() == kToken ? tokenCode() : u"0x"_s);
    });
}

/// What a chain by itself answers about its snapshots, and to what is done to it.
inline void answerDevnet(FakeNode& node)
{
    using namespace Qt::StringLiterals;
    const auto fixed = [&node](const QString& method, const QJsonValue& result) {
        node.handlers.insert(method, [result](const QJsonArray&) { return result; });
    };
    fixed(u"anvil_impersonateAccount"_s, QJsonValue());
    fixed(u"eth_getBlockTransactionCountByNumber"_s, u"0x2"_s);
    fixed(u"anvil_metadata"_s,
          QJsonObject{{u"instanceId"_s, u"0x1"_s},
                      {u"snapshots"_s, QJsonObject{{u"0x1"_s, QJsonArray{2080, kBlockHash}},
                                                   {u"0x2"_s, QJsonArray{2100, kBlockHash}}}}});
}

inline void answer(FakeNode& node)
{
    answerExplorer(node);
    answerAccounts(node);
}

} // namespace nucleate::explorernode
