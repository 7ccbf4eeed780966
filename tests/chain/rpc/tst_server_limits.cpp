#include "chain/rpc/server.hpp"

#include <boost/asio.hpp>
#include <boost/beast.hpp>

#include <QtTest>

#include <deque>
#include <mutex>
#include <thread>

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
namespace websocket = beast::websocket;
using namespace nucleate;
using namespace nucleate::rpc;
using namespace std::chrono_literals;
using asio::ip::tcp;

namespace {

constexpr std::string_view kOne = R"({"jsonrpc":"2.0","id":1,"method":"eth_one"})";

/// The peers that called eth_listen, to be told things.
struct Listeners
{
    std::mutex mutex;
    std::vector<PeerPtr> peers;
};

MethodTable sample_methods(Listeners& listeners)
{
    MethodTable table;
    table.add({"eth_one", "[]", [](const Call&, Writer& out) { out.quantity(1); }, Kind::quick});
    table.add(
        {"eth_long", "[bytes]",
         [](const Call& call, Writer& out) { out.string(std::string(call.params[0].u64(), 'x')); },
         Kind::normal});
    table.add({"eth_endless", "[]",
               [](const Call&, Writer& out) {
                   out.begin_array();
                   for (std::size_t i = 0; i < 50'000'000; ++i)
                       out.raw("\"0123456789\"");
                   out.end_array();
               },
               Kind::normal});
    table.add({"eth_listen", "[]",
               [&listeners](const Call& call, Writer& out) {
                   const std::lock_guard lock(listeners.mutex);
                   listeners.peers.push_back(call.peer());
                   out.boolean(true);
               },
               Kind::normal});
    return table;
}

std::string call(std::string_view method, std::uint64_t argument)
{
    return R"({"jsonrpc":"2.0","id":1,"method":")" + std::string(method) + R"(","params":[)" +
           std::to_string(argument) + "]}";
}

std::string post(std::string_view body)
{
    return "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + std::to_string(body.size()) +
           "\r\n\r\n" + std::string(body);
}

struct Client
{
    asio::io_context io;
    tcp::socket socket{io};
    beast::flat_buffer buffer;

    explicit Client(std::uint16_t port)
    {
        socket.connect({asio::ip::make_address("127.0.0.1"), port});
        timeval patience{5, 0};
        setsockopt(socket.native_handle(), SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    }
    /// False when the other end has closed.
    bool send(std::string_view text)
    {
        beast::error_code error;
        asio::write(socket, asio::buffer(text), error);
        return !error;
    }
    /// 0 when the connection ended instead.
    unsigned status()
    {
        http::response_parser<http::string_body> parser;
        parser.body_limit(boost::none);
        beast::error_code error;
        http::read(socket, buffer, parser, error);
        return error ? 0 : parser.get().result_int();
    }
    /// True when the other end closes, whatever it sends before.
    bool ends()
    {
        char sink[4096];
        beast::error_code error;
        while (!error)
            socket.read_some(asio::buffer(sink), error);
        return error == asio::error::eof || error == asio::error::connection_reset;
    }
};

struct WsClient
{
    asio::io_context io;
    websocket::stream<tcp::socket> stream{io};

    explicit WsClient(std::uint16_t port)
    {
        stream.next_layer().connect({asio::ip::make_address("127.0.0.1"), port});
        timeval patience{5, 0};
        setsockopt(stream.next_layer().native_handle(), SOL_SOCKET, SO_RCVTIMEO, &patience,
                   sizeof patience);
        stream.read_message_max(0);
        stream.handshake("localhost", "/");
    }
    void send(std::string_view text) { stream.write(asio::buffer(text)); }
    std::string receive()
    {
        beast::flat_buffer buffer;
        beast::error_code error;
        stream.read(buffer, error);
        return error ? "" : beast::buffers_to_string(buffer.data());
    }
    bool ends()
    {
        beast::error_code error;
        while (!error) {
            beast::flat_buffer buffer;
            stream.read(buffer, error);
        }
        return error != asio::error::would_block && error != asio::error::timed_out;
    }
};

} // namespace

class TstServerLimits : public QObject
{
    Q_OBJECT

    Listeners listeners_;
    MethodTable methods_ = sample_methods(listeners_);
    ServerLimits limits_;
    std::unique_ptr<Server> server_;

    std::uint16_t start()
    {
        ServerOptions options;
        options.limits = limits_;
        server_ = std::make_unique<Server>(options);
        return *server_->open(0, methods_);
    }

private Q_SLOTS:
    void init() { limits_ = {}; }
    void cleanup()
    {
        listeners_.peers.clear();
        server_.reset();
    }

    void slowHeadersAndBodiesEnd_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::newRow("header") << QByteArray("POST / HTTP/1.1\r\nHost: localhost\r\nX: ");
        QTest::newRow("body") << QByteArray(
            "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000000\r\n\r\n");
        QTest::newRow("chunks") << QByteArray(
            "POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n7ffff\r\n");
    }
    void slowHeadersAndBodiesEnd()
    {
        QFETCH(QByteArray, head);
        limits_.header = 300ms;
        limits_.receive = 300ms;
        Client slow(start());
        QVERIFY(slow.send(head.toStdString()));
        QElapsedTimer timer;
        timer.start();
        while (slow.send("x") && timer.elapsed() < 5'000)
            std::this_thread::sleep_for(20ms);
        QVERIFY2(timer.elapsed() < 2'000, "a request that never ends was waited for");
        QVERIFY(timer.elapsed() > 250);
    }

    void slowWebSocketMessageEnds()
    {
        limits_.receive = 300ms;
        WsClient slow(start());
        // A masked text frame of 100 bytes, of which the first few come.
        asio::write(slow.stream.next_layer(), asio::buffer("\x81\xe4\0\0\0\0[", 7));
        QElapsedTimer timer;
        timer.start();
        QVERIFY(slow.ends());
        QVERIFY(timer.elapsed() < 2'000);
    }

    void idleConnectionsEnd()
    {
        limits_.idle = 300ms;
        const std::uint16_t port = start();
        Client silent(port);
        QVERIFY(silent.ends());
        Client polite(port);
        polite.send(post(kOne));
        QCOMPARE(polite.status(), 200U);
        QVERIFY(polite.ends());
    }

    void largeRequestsShareABudget()
    {
        limits_.requests = 3'000'000;
        limits_.body = 2'000'000;
        const std::uint16_t port = start();
        const std::string head =
            "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2000000\r\n\r\n";
        Client first(port);
        first.send(head + std::string(1'900'000, ' '));
        QTest::qWait(100);
        Client second(port);
        second.send(head + std::string(1'900'000, ' '));
        QCOMPARE(second.status(), 503U);
        Client small(port);
        small.send(post(kOne));
        QCOMPARE(small.status(), 200U);
        first.socket.close();
        QTest::qWait(100);
        Client third(port);
        third.send(head + std::string(2'000'000, ' '));
        QCOMPARE(third.status(), 200U);
    }

    void webSocketMessagesShareIt()
    {
        limits_.requests = 1'000'000;
        limits_.body = 2'000'000;
        WsClient client(start());
        beast::error_code error;
        client.stream.write(asio::buffer(std::string(1'900'000, ' ')), error);
        QVERIFY(client.ends());
    }

    void slowReadersShareABudget()
    {
        limits_.answers = 40'000'000;
        const std::uint16_t port = start();
        std::deque<Client> slow;
        for (int i = 0; i < 6; ++i) {
            slow.emplace_back(port).send(post(call("eth_long", 15'000'000)));
            QTest::qWait(100);
        }
        unsigned whole = 0;
        for (Client& client : slow)
            whole += client.status() == 200 ? 1U : 0U;
        QVERIFY2(whole >= 1 && whole <= 3, qPrintable(QString::number(whole)));
        Client next(port);
        next.send(post(call("eth_long", 1'000)));
        QCOMPARE(next.status(), 200U);
    }

    void readersThatDoNotReadAreDropped()
    {
        limits_.notifications = 1'000'000;
        WsClient client(start());
        client.send(R"({"jsonrpc":"2.0","id":1,"method":"eth_listen"})");
        QVERIFY(client.receive().ends_with(R"("result":true})"));
        const auto text = std::make_shared<const std::string>(100'000, 'x');
        std::size_t told = 0;
        while (told < 1'000 && listeners_.peers.at(0)->notify(text))
            ++told;
        QVERIFY2(told < 200, qPrintable(QString::number(told)));
        QVERIFY(client.ends());
        QTRY_COMPARE(listeners_.peers.at(0)->backlog(), std::size_t{0});
        QVERIFY(!listeners_.peers.at(0)->notify(text));
    }

    void answersThatNobodyTakesEnd()
    {
        limits_.write = 300ms;
        limits_.header = 1s;
        const std::uint16_t port = start();
        WsClient client(port);
        client.send(R"({"jsonrpc":"2.0","id":1,"method":"eth_listen"})");
        QVERIFY(!client.receive().empty());
        client.send(call("eth_long", 30'000'000));
        QTRY_VERIFY(!listeners_.peers.at(0)->notify(std::make_shared<const std::string>("x")));
        Client reader(port);
        reader.send(post(call("eth_long", 30'000'000)));
        QTest::qWait(1'000);
        QCOMPARE(reader.status(), 0U);
    }

    void endlessAnswersStopGrowing()
    {
        limits_.dispatch.answer = 1'000'000;
        Client client(start());
        client.send(post(R"({"jsonrpc":"2.0","id":1,"method":"eth_endless"})"));
        http::response<http::string_body> response;
        http::read(client.socket, client.buffer, response);
        QCOMPARE(QByteArray::fromStdString(response.body()),
                 QByteArray(R"({"jsonrpc":"2.0","id":1,"error":{"code":-32003,"message":)"
                            R"("response too large"}})"));
    }

    void ambiguousRequestsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("lines");
        QTest::addColumn<int>("status");
        const auto row = [](const char* name, const char* lines, int status = 400) {
            QTest::newRow(name) << QByteArray(lines) << status;
        };
        row("length and chunks", "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n");
        row("chunks and length", "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n");
        row("two lengths", "Content-Length: 5\r\nContent-Length: 6\r\n");
        row("list of lengths", "Content-Length: 5, 6\r\n");
        row("signed length", "Content-Length: +5\r\n");
        row("endless length", "Content-Length: 99999999999999999999999\r\n");
        row("largest length", "Content-Length: 18446744073709551615\r\n", 413);
        row("coding not chunked", "Transfer-Encoding: gzip\r\n");
        row("chunked not last", "Transfer-Encoding: chunked, identity\r\n");
        row("hidden chunked", "Transfer-Encoding: xchunked\r\n");
        row("two hosts", "Host: evil.example\r\nContent-Length: 0\r\n");
        row("two origins", "Origin: http://localhost\r\nOrigin: https://evil.example\r\n");
        row("folded line", "X: a\r\n b: c\r\nContent-Length : 5\r\n");
        row("bare nul", "X: a\x01b\r\n");
    }
    void ambiguousRequestsAreRefused()
    {
        QFETCH(QByteArray, lines);
        QFETCH(int, status);
        const std::uint16_t port = start();
        Client client(port);
        client.send("POST / HTTP/1.1\r\nHost: localhost\r\n" + lines.toStdString() + "\r\n" +
                    post(kOne));
        QCOMPARE(int(client.status()), status);
        QVERIFY2(client.ends(), "what follows must not be taken for another request");
    }
};

QTEST_GUILESS_MAIN(TstServerLimits)
#include "tst_server_limits.moc"
