#include "chain/rpc/server.hpp"

#include <boost/asio.hpp>
#include <boost/beast.hpp>

#include <QtTest>

#include <atomic>
#include <set>
#include <thread>

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
namespace websocket = beast::websocket;
using namespace nucleate;
using namespace nucleate::rpc;
using asio::ip::tcp;
using namespace std::chrono_literals;

namespace {

constexpr std::size_t kPiece = 1'000;

const std::string kOneAnswer = R"({"jsonrpc":"2.0","id":1,"result":"0x1"})";
const std::string kListEnd = R"(xx"]})";
const std::string kBatchHead = "[" + kOneAnswer + R"(,{"jsonrpc":"2.0","id":1,"result":["x)";
const std::string kBatchTail =
    kListEnd + R"(,{"jsonrpc":"2.0","id":2,"error":{"code":-32000,"message":"no more"}},)" +
    R"({"jsonrpc":"2.0","id":3,"result":"0x1"}])";

/// What the sample methods do, seen from outside.
std::atomic<std::size_t> pieces{0};
std::atomic<int> running{0};

/// Strings of 1,000 characters, so many of them; params: count, and after how many to fail.
void write_list(const Call& call, Writer& out)
{
    ++running;
    const std::uint64_t count = call.params[0].u64();
    const std::uint64_t fail_at = call.params[1].optional_u64().value_or(UINT64_MAX);
    const std::string piece(kPiece - 3, 'x'); // with quotes and comma
    out.begin_array();
    bool read = true;
    for (std::uint64_t i = 0; i < count && read && i < fail_at; ++i, ++pieces) {
        out.string(piece);
        read = out.flush();
    }
    out.end_array();
    --running;
    if (fail_at < count || !read)
        refuse("no more");
}

MethodTable sample_methods()
{
    MethodTable table;
    table.add({"eth_one", "[]", [](const Call&, Writer& out) { out.quantity(1); }, Kind::normal});
    table.add({"eth_list", "[count, fail?]", write_list, Kind::streamed});
    return table;
}

std::string request(int id, std::string_view method, std::string_view params = "[]")
{
    return R"({"jsonrpc":"2.0","id":)" + std::to_string(id) + R"(,"method":")" +
           std::string(method) + R"(","params":)" + std::string(params) + "}";
}

std::string post(std::string_view body, std::string_view version = "1.1")
{
    return "POST / HTTP/" + std::string(version) +
           "\r\nHost: localhost\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" +
           std::string(body);
}

/// Length of the answer with a list of so many pieces.
std::size_t list_answer_size(std::size_t count)
{
    const std::string around = R"({"jsonrpc":"2.0","id":1,"result":[]})";
    return around.size() + count * kPiece - 1;
}

struct Client
{
    asio::io_context io;
    tcp::socket socket{io};
    beast::flat_buffer buffer;

    explicit Client(std::uint16_t port)
    {
        socket.open(tcp::v4());
        socket.set_option(asio::socket_base::receive_buffer_size(64 * 1'024));
        socket.connect({asio::ip::make_address("127.0.0.1"), port});
    }
    void send(const std::string& text) { asio::write(socket, asio::buffer(text)); }
    beast::error_code receive(http::response<http::string_body>& response)
    {
        http::response_parser<http::string_body> parser;
        parser.body_limit(std::size_t{1} << 30U);
        beast::error_code error;
        http::read(socket, buffer, parser, error);
        response = parser.release();
        return error;
    }
};

} // namespace

/// Answers that leave while they are made.
class TstStreaming : public QObject
{
    Q_OBJECT

    MethodTable methods_ = sample_methods();
    std::unique_ptr<Server> server_;
    std::uint16_t port_ = 0;

private Q_SLOTS:
    void init()
    {
        ServerOptions options;
        options.streams = 2;
        options.limits.write = std::chrono::seconds(1);
        options.limits.least_rate = std::size_t{1} << 30U;
        options.limits.dispatch.answer = 1'000'000;
        server_ = std::make_unique<Server>(options);
        port_ = *server_->open(0, methods_);
        pieces = 0;
    }
    void cleanup() { server_.reset(); }

    void long_answers_come_in_chunks()
    {
        Client client(port_);
        http::response<http::string_body> response;
        for (const std::size_t count : {10U, 20'000U}) {
            client.send(post(request(1, "eth_list", "[" + std::to_string(count) + "]")));
            QVERIFY(!client.receive(response));
            QCOMPARE(response.chunked(), count == 20'000);
            QCOMPARE(response.body().size(), list_answer_size(count));
            QVERIFY(response.body().ends_with(kListEnd));
        }
        client.send(post(request(1, "eth_one")));
        QVERIFY(!client.receive(response));
        QCOMPARE(response.body(), kOneAnswer);
    }

    void http_1_0_gets_them_bare()
    {
        Client client(port_);
        client.send(post(request(1, "eth_list", "[20000]"), "1.0"));
        http::response<http::string_body> response;
        QVERIFY(!client.receive(response));
        QVERIFY(!response.chunked());
        QCOMPARE(response.body().size(), list_answer_size(20'000));
    }

    void a_batch_streams_too()
    {
        Client client(port_);
        client.send(post("[" + request(1, "eth_one") + "," + request(1, "eth_list", "[5000]") +
                         "," + request(2, "eth_list", "[3,1]") + "," + request(3, "eth_one") +
                         "]"));
        http::response<http::string_body> response;
        QVERIFY(!client.receive(response));
        const std::string& text = response.body();
        QCOMPARE(text.substr(0, kBatchHead.size()), kBatchHead);
        QVERIFY(text.size() > kBatchTail.size());
        QCOMPARE(text.substr(text.size() - kBatchTail.size()), kBatchTail);
    }

    void a_failure_after_the_first_bytes_cuts_the_connection()
    {
        Client client(port_);
        client.send(post(request(1, "eth_list", "[20000,10000]")));
        http::response<http::string_body> response;
        const beast::error_code error = client.receive(response);
        QVERIFY2(error, "the answer must not look complete");
    }

    void a_reader_that_waits_holds_little()
    {
        Client client(port_);
        client.send(post(request(1, "eth_list", "[1000000]"))); // 1 GB
        QTRY_VERIFY(pieces > 0);
        std::this_thread::sleep_for(300ms);
        const std::size_t made = pieces * kPiece;
        QVERIFY2(made < 16'000'000, qPrintable(QString::number(made)));
        // Others are answered meanwhile.
        Client other(port_);
        http::response<http::string_body> response;
        other.send(post(request(1, "eth_one")));
        QVERIFY(!other.receive(response));
        // It has a second, and then its worker is free.
        QTRY_COMPARE_WITH_TIMEOUT(running.load(), 0, 10'000);
        QVERIFY(pieces < 1'000'000);
    }

    void a_reader_that_goes_away_frees_the_worker()
    {
        {
            Client client(port_);
            client.send(post(request(1, "eth_list", "[1000000]")));
            QTRY_VERIFY(pieces > 0);
        }
        QTRY_COMPARE_WITH_TIMEOUT(running.load(), 0, 900);
        QVERIFY(pieces < 1'000'000);
    }

    void the_server_stops_under_a_stream()
    {
        Client client(port_);
        client.send(post(request(1, "eth_list", "[1000000]")));
        QTRY_VERIFY(pieces > 0);
        server_.reset();
        QCOMPARE(running.load(), 0);
    }

    void a_web_socket_gets_one_message_in_frames()
    {
        asio::io_context io;
        websocket::stream<tcp::socket> client(io);
        client.next_layer().connect({asio::ip::make_address("127.0.0.1"), port_});
        client.handshake("localhost", "/");
        client.read_message_max(0);
        client.write(asio::buffer(request(1, "eth_list", "[20000]")));
        client.write(asio::buffer(request(1, "eth_list", "[30000]")));
        std::this_thread::sleep_for(50ms);
        client.write(asio::buffer(request(1, "eth_one")));
        std::multiset<std::size_t> sizes;
        for (int i = 0; i < 3; ++i) {
            beast::flat_buffer buffer;
            client.read(buffer);
            QVERIFY(client.got_text());
            sizes.insert(buffer.size());
        }
        QCOMPARE(sizes, (std::multiset<std::size_t>{39, list_answer_size(20'000),
                                                    list_answer_size(30'000)}));
    }

    void a_web_socket_that_does_not_read_is_dropped()
    {
        asio::io_context io;
        websocket::stream<tcp::socket> client(io);
        client.next_layer().connect({asio::ip::make_address("127.0.0.1"), port_});
        client.handshake("localhost", "/");
        client.write(asio::buffer(request(1, "eth_list", "[1000000]")));
        client.write(asio::buffer(request(2, "eth_list", "[1000000]")));
        QTRY_VERIFY(pieces > 0);
        QTRY_COMPARE_WITH_TIMEOUT(running.load(), 0, 10'000);
        QVERIFY(pieces < 100'000);
    }
};

QTEST_GUILESS_MAIN(TstStreaming)
#include "tst_streaming.moc"
