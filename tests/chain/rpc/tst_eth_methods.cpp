#ifndef Q_MOC_RUN // moc cannot read the standard library's thread headers
#include "chain/base/command_queue.hpp"
#include "chain/node/l1_genesis.hpp"
#include "chain/rpc/dispatcher.hpp"
#include "chain/rpc/eth_api.hpp"
#include "chain/storage/database.hpp"
#endif

#include <QtTest>

using namespace nucleate;
using namespace nucleate::rpc;

/// Requests and answers on a chain of two blocks: the genesis and one with a transfer of 1 wei from
/// the first test account to 0x…beef.
class TstEthMethods : public QObject
{
    Q_OBJECT

    std::unique_ptr<node::Chain> chain_;
    CommandQueue commands_;
    std::unique_ptr<node::Miner> miner_;
    std::unique_ptr<node::WriterThread> writer_;
    std::unique_ptr<EthApi> api_;
    MethodTable methods_;

    QByteArray answer(const QByteArray& method, const QByteArray& params)
    {
        const QByteArray request = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"" + method +
                                   "\",\"params\":" + params + "}";
        const Dispatcher dispatcher(methods_);
        const std::string text = dispatcher.answer(request.toStdString(), {}).text;
        return QByteArray::fromStdString(text).mid(24).chopped(1);
    }

private Q_SLOTS:
    void initTestCase()
    {
        node::ChainOptions options;
        auto database = storage::Database::in_memory();
        QVERIFY(database.has_value());
        options.storage = std::move(*database);
        node::L1GenesisOptions genesis;
        genesis.timestamp = 1'000;
        auto opened = node::open_chain(node::l1_genesis(genesis), std::move(options));
        QVERIFY2(opened.has_value(), opened ? "" : opened.error().message.c_str());
        chain_ = std::move(*opened);
        miner_ = std::make_unique<node::Miner>(*chain_, commands_, node::MiningMode::automine);
        writer_ = std::make_unique<node::WriterThread>(commands_, *miner_);
        EthOptions eth;
        for (const node::TestAccount& account : node::test_accounts())
            eth.accounts.push_back({account.address, account.private_key});
        api_ = std::make_unique<EthApi>(*miner_, std::move(eth));
        api_->add_to(methods_);
        const QByteArray sent =
            answer("eth_sendTransaction",
                   "[{\"to\":\"0x000000000000000000000000000000000000beef\",\"value\":\"0x1\"}]");
        QVERIFY2(sent.startsWith("\"result\":\"0x"), sent.constData());
    }
    void cleanupTestCase()
    {
        api_.reset();
        writer_.reset();
        miner_.reset();
        chain_.reset();
    }

    void answers_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("params");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char* method, const char* params, const char* expected) {
            QTest::addRow("%s %s", method, params)
                << QByteArray(method) << QByteArray(params) << QByteArray(expected);
        };
        const auto bad = [&](const char* method, const char* params, const char* why) {
            const QByteArray text =
                QByteArray("\"error\":{\"code\":-32602,\"message\":\"") + why + "\"}";
            row(method, params, text.constData());
        };
        const auto refused = [&](const char* method, const char* params, const char* why) {
            const QByteArray text =
                QByteArray("\"error\":{\"code\":-32000,\"message\":\"") + why + "\"}";
            row(method, params, text.constData());
        };
        constexpr auto kBeef = "[\"0x000000000000000000000000000000000000beef\"]";
        constexpr auto kZero32 =
            "\"0x0000000000000000000000000000000000000000000000000000000000000000\"";
        row("eth_chainId", "[]", "\"result\":\"0x7a69\"");
        row("net_version", "[]", "\"result\":\"31337\"");
        row("eth_blockNumber", "[]", "\"result\":\"0x1\"");
        row("eth_syncing", "[]", "\"result\":false");
        row("web3_sha3", "[\"0x\"]",
            "\"result\":\"0xc5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470\"");
        row("eth_getBalance", kBeef, "\"result\":\"0x1\"");
        row("eth_getBalance", "[\"0x000000000000000000000000000000000000beef\",\"latest\"]",
            "\"result\":\"0x1\"");
        row("eth_getBalance", "[\"0x000000000000000000000000000000000000beef\",\"0x0\"]",
            "\"result\":\"0x0\"");
        row("eth_getBalance", "[\"0x000000000000000000000000000000000000beef\",\"earliest\"]",
            "\"result\":\"0x0\"");
        row("eth_getBalance",
            "[\"0x000000000000000000000000000000000000beef\",{\"blockNumber\":\"0x1\"}]",
            "\"result\":\"0x1\"");
        row("eth_getTransactionCount", "[\"0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266\"]",
            "\"result\":\"0x1\"");
        row("eth_getCode", kBeef, "\"result\":\"0x\"");
        row("eth_getBlockTransactionCountByNumber", "[\"latest\"]", "\"result\":\"0x1\"");
        row("eth_getBlockByNumber", "[\"0x9\",false]", "\"result\":null");
        row("eth_getTransactionReceipt", (QByteArray("[") + kZero32 + "]").constData(),
            "\"result\":null");
        row("eth_estimateGas", "[{\"to\":\"0x000000000000000000000000000000000000beef\"}]",
            "\"result\":\"0x5208\"");
        row("eth_call",
            "[{\"to\":\"0x0000000000000000000000000000000000000004\",\"data\":\"0x0102\"}]",
            "\"result\":\"0x0102\"");
        row("eth_getLogs", "[{\"fromBlock\":\"0x0\"}]", "\"result\":[]");
        row("txpool_status", "[]", "\"result\":{\"pending\":\"0x0\",\"queued\":\"0x0\"}");
        row("debug_traceTransaction", (QByteArray("[") + kZero32 + "]").constData(),
            "\"error\":{\"code\":-32000,\"message\":\"transaction not found\"}");
        row("evm_revert", "[\"0x99\"]", "\"result\":false");

        bad("eth_getBalance", "[]", "missing value for required argument 0");
        bad("eth_getBalance", "[\"beef\"]", "invalid argument 0: an address starts with 0x");
        bad("eth_getBalance", "[\"0x000000000000000000000000000000000000beef\",\"newest\"]",
            "invalid argument 1: want a quantity: 0x and 1 to 64 hex digits");
        bad("eth_getBalance", "[\"0x000000000000000000000000000000000000beef\",{}]",
            "invalid argument 1: want either blockHash or blockNumber");
        bad("eth_getLogs", "[{\"fromBlock\":\"0x1\",\"toBlock\":\"0x0\"}]",
            "invalid block range params");
        bad("eth_getLogs", "[{\"toBlock\":\"0x9\"}]",
            "block range extends beyond current head block");
        bad("eth_call", "[{\"gasPrice\":\"0x1\",\"maxFeePerGas\":\"0x1\"}]",
            "invalid argument 0: both gasPrice and (maxFeePerGas or maxPriorityFeePerGas) "
            "specified");
        refused("eth_getBalance", "[\"0x000000000000000000000000000000000000beef\",\"0x9\"]",
                "header not found");
        refused("eth_sendTransaction",
                "[{\"from\":\"0x000000000000000000000000000000000000beef\",\"gas\":\"0x5208\","
                "\"to\":\"0x000000000000000000000000000000000000beef\"}]",
                "unknown account");
        refused("eth_getFilterChanges", "[\"0x77\"]", "filter not found");
        row("eth_call",
            "[{\"to\":\"0x000000000000000000000000000000000000beef\"},\"latest\","
            "{\"0x000000000000000000000000000000000000beef\":{\"code\":\"0x60aa600052600160"
            "1ffd\"}}]",
            "\"error\":{\"code\":3,\"message\":\"execution reverted\",\"data\":\"0xaa\"}");
    }
    void answers()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, params);
        QFETCH(QByteArray, expected);
        QCOMPARE(answer(method, params), expected);
    }

    void filters_report_once_and_across_a_rewind()
    {
        QCOMPARE(answer("evm_snapshot", "[]"), QByteArray("\"result\":\"0x1\""));
        const QByteArray id = answer("eth_newBlockFilter", "[]").mid(9);
        answer("evm_mine", "[]");
        QCOMPARE(answer("eth_getFilterChanges", "[" + id + "]").count("0x"), 1);
        QCOMPARE(answer("eth_getFilterChanges", "[" + id + "]"), QByteArray("\"result\":[]"));
        QCOMPARE(answer("evm_revert", "[\"0x1\"]"), QByteArray("\"result\":true"));
        answer("anvil_mine", "[\"0x2\"]");
        QCOMPARE(answer("eth_getFilterChanges", "[" + id + "]").count("0x"), 2);
    }
};

QTEST_GUILESS_MAIN(TstEthMethods)
#include "tst_eth_methods.moc"
