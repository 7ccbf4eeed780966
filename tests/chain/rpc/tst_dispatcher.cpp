#include "chain/base/hex.hpp"
#include "chain/rpc/access.hpp"
#include "chain/rpc/dispatcher.hpp"

#include <QtTest>

using namespace nucleate;
using namespace nucleate::rpc;

namespace {

MethodTable sample_methods()
{
    MethodTable table;
    table.add({"eth_one", "[]", [](const Call&, Writer& out) { out.quantity(1); }, Kind::quick});
    table.add({"eth_add", "[a, b]",
               [](const Call& call, Writer& out) {
                   out.quantity(call.params[0].quantity() + call.params[1].quantity());
               },
               Kind::normal});
    table.add({"eth_balance", "[{address}]",
               [](const Call& call, Writer& out) {
                   out.begin_object();
                   out.key("address");
                   out.data(call.params[0]["address"].address());
                   out.end_object();
               },
               Kind::normal});
    table.add({"evm_revertAll", "[]",
               [](const Call&, Writer&) {
                   throw RpcError{Code::reverted, "execution reverted", "\"0x\""};
               },
               Kind::normal});
    table.add({"nucleate_pause", "[]", [](const Call&, Writer& out) { out.boolean(true); },
               Kind::control});
    table.add_plain("eth_plain", "[]", [](const boost::json::array& params) {
        return tl::expected<boost::json::value, RpcError>(
            boost::json::value(static_cast<std::uint64_t>(params.size())));
    });
    return table;
}

} // namespace

class TstDispatcher : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answers_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<QByteArray>("answer");
        const auto row = [](const char* name, const char* request, const char* answer) {
            QTest::newRow(name) << QByteArray(request) << QByteArray(answer);
        };
        row("result", R"({"jsonrpc":"2.0","id":1,"method":"eth_one","params":[]})",
            R"({"jsonrpc":"2.0","id":1,"result":"0x1"})");
        row("params left out", "{\"jsonrpc\":\"2.0\",\"id\":\"a\\\"b\",\"method\":\"eth_one\"}",
            "{\"jsonrpc\":\"2.0\",\"id\":\"a\\\"b\",\"result\":\"0x1\"}");
        row("null id is a call", R"({"jsonrpc":"2.0","id":null,"method":"eth_one"})",
            R"({"jsonrpc":"2.0","id":null,"result":"0x1"})");
        row("notification", R"({"jsonrpc":"2.0","method":"eth_one"})", "");
        row("quantities", R"({"jsonrpc":"2.0","id":1,"method":"eth_add","params":["0xff",1]})",
            R"({"jsonrpc":"2.0","id":1,"result":"0x100"})");
        row("malformed", "{",
            R"({"jsonrpc":"2.0","id":null,"error":{"code":-32700,"message":"parse error: incomplete JSON"}})");
        row("nothing", "",
            R"({"jsonrpc":"2.0","id":null,"error":{"code":-32700,"message":"parse error: incomplete JSON"}})");
        row("no object", "7",
            R"({"jsonrpc":"2.0","id":null,"error":{"code":-32600,"message":"invalid request: want an object"}})");
        row("version", R"({"id":1,"method":"eth_one"})",
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"error\":{\"code\":-32600,\"message\":\"invalid "
            "request: jsonrpc must be \\\"2.0\\\"\"}}");
        row("id kind", R"({"jsonrpc":"2.0","id":{},"method":"eth_one"})",
            R"({"jsonrpc":"2.0","id":null,"error":{"code":-32600,"message":"invalid request: id must be a string, a number or null"}})");
        row("method kind", R"({"jsonrpc":"2.0","id":1,"method":1})",
            R"({"jsonrpc":"2.0","id":1,"error":{"code":-32600,"message":"invalid request: method must be a string"}})");
        row("unknown", R"({"jsonrpc":"2.0","id":1,"method":"eth_nope"})",
            R"({"jsonrpc":"2.0","id":1,"error":{"code":-32601,"message":"the method eth_nope does not exist/is not available"}})");
        row("params kind", R"({"jsonrpc":"2.0","id":1,"method":"eth_one","params":{}})",
            R"({"jsonrpc":"2.0","id":1,"error":{"code":-32602,"message":"params must be an array"}})");
        row("missing argument", R"({"jsonrpc":"2.0","id":1,"method":"eth_add","params":["0x1"]})",
            R"({"jsonrpc":"2.0","id":1,"error":{"code":-32602,"message":"missing value for required argument 1"}})");
        row("bad quantity",
            R"({"jsonrpc":"2.0","id":1,"method":"eth_add","params":["0xzz","0x1"]})",
            R"({"jsonrpc":"2.0","id":1,"error":{"code":-32602,"message":"invalid argument 0: want a quantity: 0x and 1 to 64 hex digits"}})");
        row("bad field",
            R"({"jsonrpc":"2.0","id":1,"method":"eth_balance","params":[{"address":"0x12"}]})",
            R"({"jsonrpc":"2.0","id":1,"error":{"code":-32602,"message":"invalid argument 0: field 'address': want an address: 0x and 40 hex digits"}})");
        row("nothing of a failed result stays",
            R"({"jsonrpc":"2.0","id":1,"method":"eth_balance","params":[{}]})",
            R"({"jsonrpc":"2.0","id":1,"error":{"code":-32602,"message":"invalid argument 0: field 'address': missing value"}})");
        row("revert", R"({"jsonrpc":"2.0","id":1,"method":"evm_revertAll"})",
            R"({"jsonrpc":"2.0","id":1,"error":{"code":3,"message":"execution reverted","data":"0x"}})");
        row("control", R"({"jsonrpc":"2.0","id":1,"method":"nucleate_pause"})",
            R"({"jsonrpc":"2.0","id":1,"error":{"code":-32001,"message":"this method needs the control token"}})");
        row("plain", R"({"jsonrpc":"2.0","id":1,"method":"eth_plain","params":[1,2]})",
            R"({"jsonrpc":"2.0","id":1,"result":2})");
        row("batch",
            R"([{"jsonrpc":"2.0","id":1,"method":"eth_one"},{"jsonrpc":"2.0","method":"eth_one"},7])",
            R"([{"jsonrpc":"2.0","id":1,"result":"0x1"},{"jsonrpc":"2.0","id":null,"error":{"code":-32600,"message":"invalid request: want an object"}}])");
        row("batch of notifications", R"([{"jsonrpc":"2.0","method":"eth_one"}])", "");
        row("empty batch", "[]",
            R"({"jsonrpc":"2.0","id":null,"error":{"code":-32600,"message":"empty batch"}})");
        row("long batch", "[1,2,3,4]",
            R"({"jsonrpc":"2.0","id":null,"error":{"code":-32600,"message":"batch too large: at most 3 requests"}})");
        row("deep", "[[[[[[[[1]]]]]]]]",
            R"({"jsonrpc":"2.0","id":null,"error":{"code":-32700,"message":"parse error: too deep"}})");
    }
    void answers()
    {
        QFETCH(QByteArray, request);
        QFETCH(QByteArray, answer);
        const MethodTable table = sample_methods();
        const Dispatcher dispatcher(table, {3, 6, 1'000});
        QCOMPARE(QByteArray::fromStdString(dispatcher.answer(request.toStdString(), {}).text),
                 answer);
    }

    void answers_have_a_limit()
    {
        MethodTable table;
        table.add({"long", "[]",
                   [](const Call&, Writer& out) { out.string(std::string(2'000, 'x')); },
                   Kind::normal});
        const Dispatcher dispatcher(table, {10, 10, 1'000});
        const Reply reply = dispatcher.answer(R"({"jsonrpc":"2.0","id":1,"method":"long"})", {});
        QCOMPARE(
            QByteArray::fromStdString(reply.text),
            QByteArray(
                R"({"jsonrpc":"2.0","id":1,"error":{"code":-32003,"message":"response too large"}})"));
    }

    void control_and_extension_callers()
    {
        const MethodTable table = sample_methods();
        const Dispatcher dispatcher(table);
        Caller trusted;
        trusted.control = true;
        const std::string pause = R"({"jsonrpc":"2.0","id":1,"method":"nucleate_pause"})";
        QVERIFY(dispatcher.answer(pause, trusted).text.ends_with(R"("result":true})"));
        Caller extension;
        extension.standard_only = true;
        const std::string one = R"({"jsonrpc":"2.0","id":1,"method":"eth_one"})";
        QVERIFY(dispatcher.answer(one, extension).text.ends_with(R"("result":"0x1"})"));
        const std::string dev = R"({"jsonrpc":"2.0","id":1,"method":"evm_revertAll"})";
        QVERIFY(dispatcher.answer(dev, extension).text.find("-32001") != std::string::npos);
    }

    void guesses_quick_methods()
    {
        const MethodTable table = sample_methods();
        const Dispatcher dispatcher(table);
        QVERIFY(dispatcher.looks_quick(R"({"id":1,"method" : "eth_one"})"));
        QVERIFY(!dispatcher.looks_quick(R"({"id":1,"method":"eth_add"})"));
        QVERIFY(!dispatcher.looks_quick(R"([{"id":1,"method":"eth_one"}])"));
        QVERIFY(!dispatcher.looks_quick(R"({"method":)"));
    }

    void hosts_data()
    {
        QTest::addColumn<QByteArray>("host");
        QTest::addColumn<bool>("allowed");
        QTest::newRow("localhost") << QByteArray("localhost:8545") << true;
        QTest::newRow("case") << QByteArray("LocalHost") << true;
        QTest::newRow("ipv4") << QByteArray("127.0.0.1:8545") << true;
        QTest::newRow("ipv6") << QByteArray("[::1]:8545") << true;
        QTest::newRow("other address") << QByteArray("192.168.1.7") << true;
        QTest::newRow("given name") << QByteArray("devnet.example:1") << true;
        QTest::newRow("rebinding") << QByteArray("evil.example:8545") << false;
        QTest::newRow("suffix") << QByteArray("localhost.evil.example") << false;
        QTest::newRow("empty") << QByteArray("") << false;
    }
    void hosts()
    {
        QFETCH(QByteArray, host);
        QFETCH(bool, allowed);
        AccessOptions options;
        options.hosts = {"devnet.example"};
        QCOMPARE(host_allowed(host.toStdString(), options), allowed);
    }

    void origins_data()
    {
        QTest::addColumn<QByteArray>("origin");
        QTest::addColumn<int>("kind");
        const auto row = [](const char* origin, OriginKind kind) {
            QTest::newRow(*origin == 0 ? "none" : origin) << QByteArray(origin) << int(kind);
        };
        row("", OriginKind::none);
        row("http://localhost:3000", OriginKind::local);
        row("https://127.0.0.1", OriginKind::local);
        row("http://[::1]:5173", OriginKind::local);
        row("https://app.example", OriginKind::local);
        row("chrome-extension://nkbihfbeogaeaoehlefnkodbefgpgknn", OriginKind::extension);
        row("moz-extension://f1", OriginKind::extension);
        row("https://evil.example", OriginKind::foreign);
        row("http://localhost.evil.example", OriginKind::foreign);
        row("http://127.0.0.1.evil.example", OriginKind::foreign);
        row("null", OriginKind::foreign);
        row("file://localhost", OriginKind::foreign);
    }
    void origins()
    {
        QFETCH(QByteArray, origin);
        QFETCH(int, kind);
        AccessOptions options;
        options.origins = {"https://app.example"};
        QCOMPARE(int(origin_kind(origin.toStdString(), options)), kind);
    }

    void tokens_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<bool>("ok");
        QTest::newRow("query") << QByteArray("/?token=s3cret") << QByteArray() << true;
        QTest::newRow("second") << QByteArray("/?a=1&token=s3cret&b") << QByteArray() << true;
        QTest::newRow("header") << QByteArray("/") << QByteArray("Bearer s3cret") << true;
        QTest::newRow("wrong") << QByteArray("/?token=s3cres") << QByteArray() << false;
        QTest::newRow("longer") << QByteArray("/?token=s3cret1") << QByteArray() << false;
        QTest::newRow("none") << QByteArray("/") << QByteArray() << false;
    }
    void tokens()
    {
        QFETCH(QByteArray, target);
        QFETCH(QByteArray, header);
        QFETCH(bool, ok);
        AccessOptions options;
        options.control_token = "s3cret";
        QCOMPARE(has_token(target.toStdString(), header.toStdString(), options), ok);
        QVERIFY(!has_token("/?token=", "Bearer ", AccessOptions{}));
    }
};

QTEST_GUILESS_MAIN(TstDispatcher)
#include "tst_dispatcher.moc"
