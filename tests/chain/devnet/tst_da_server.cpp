#include <QtTest>
#ifndef Q_MOC_RUN // moc cannot read the standard library's thread headers
#include "chain/devnet/da_server.hpp"
#include "chain/node/endpoint_url.hpp"
#include "chain/node/http_exchange.hpp"
#include "chain/rollup/da_client.hpp"

#endif

#include <QTemporaryDir>
#include <fstream>

using namespace nucleate;
using namespace nucleate::devnet;
using derivation::CommitmentType;
using derivation::L1Error;

namespace {

std::unique_ptr<DaServer> serve(CommitmentType type, const std::filesystem::path& folder = {})
{
    const auto where = folder.empty() ? std::nullopt : std::optional{folder};
    return DaServer::start(DaFolder::open(where, type).value(), 0).value();
}

std::shared_ptr<rollup::DaClient> client(const DaServer& server, CommitmentType type)
{
    return std::make_shared<rollup::DaClient>(node::parse_endpoint(server.url()).value(), type);
}

node::HttpAnswer ask(const DaServer& server, const node::HttpRequest& request)
{
    static const std::atomic<bool> never{false};
    auto connection =
        node::HttpConnection::make(node::parse_endpoint(server.url()).value(), 1U << 24U);
    return connection->ask(request, std::chrono::seconds(5), never).value();
}

Bytes sample(std::size_t size, std::uint8_t byte = 0x11)
{
    return Bytes(size, byte);
}

} // namespace

class TstDaServer : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void data_go_in_and_out_data()
    {
        QTest::addColumn<int>("type");
        QTest::newRow("keccak") << 0;
        QTest::newRow("generic") << 1;
    }
    void data_go_in_and_out()
    {
        QFETCH(int, type);
        const auto server = serve(static_cast<CommitmentType>(type));
        const auto da = client(*server, static_cast<CommitmentType>(type));
        for (const std::size_t size : {std::size_t{1}, std::size_t{130'672}, std::size_t{900'000}})
        {
            const auto commitment = da->put(sample(size));
            QVERIFY2(commitment.has_value(), commitment ? "" : commitment.error().message.c_str());
            QCOMPARE(commitment->size(), std::size_t{type == 0 ? 33U : 34U});
            const auto back = da->get(*commitment);
            QVERIFY(back.has_value() && *back == sample(size));
        }
        const auto missing = da->get(derivation::keccak_commitment(sample(7)));
        QVERIFY(!missing && missing.error() == L1Error::data_missing);
        QVERIFY(!da->put({}));
        QVERIFY(!da->put(sample(DaFolder::kMostItemBytes + 1)));
        QVERIFY(da->put(sample(3)).has_value()); // the server lives on
    }

    void data_last_and_are_checked()
    {
        const QTemporaryDir folder;
        const std::filesystem::path path = folder.filePath("da").toStdString();
        const Bytes data = sample(1'000);
        const Bytes commitment = derivation::keccak_commitment(data);
        {
            const auto server = serve(CommitmentType::keccak, path);
            QVERIFY(client(*server, CommitmentType::keccak)->put(data).has_value());
        }
        const auto server = serve(CommitmentType::keccak, path);
        const auto da = client(*server, CommitmentType::keccak);
        QVERIFY(da->get(commitment).has_value());
        for (const auto& entry : std::filesystem::directory_iterator(path))
            std::ofstream(entry.path(), std::ios::app) << "x";
        const auto damaged = da->get(commitment);
        QVERIFY(!damaged && damaged.error() == L1Error::data_unreachable);
    }

    void an_outage_is_an_error_until_it_is_over()
    {
        auto server = serve(CommitmentType::keccak);
        const auto da = client(*server, CommitmentType::keccak);
        const Bytes commitment = da->put(sample(5)).value();
        server->set_outage(true);
        QVERIFY(!da->put(sample(6)));
        QVERIFY(da->get(commitment).error() == L1Error::data_unreachable);
        server->set_outage(false);
        QVERIFY(da->get(commitment).has_value());
        server.reset();
        QVERIFY(da->get(commitment).error() == L1Error::data_unreachable);
    }

    void requests_are_refused_data()
    {
        QTest::addColumn<int>("verb");
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<unsigned>("status");
        const QByteArray octets = "application/octet-stream";
        QTest::newRow("not hex") << 0 << QByteArray("/get/0xzz") << octets << QByteArray() << 400U;
        QTest::newRow("path") << 0 << QByteArray("/get/../../etc/passwd") << octets << QByteArray()
                              << 400U;
        QTest::newRow("short") << 0 << QByteArray("/get/0x00") << octets << QByteArray() << 404U;
        QTest::newRow("elsewhere") << 0 << QByteArray("/other") << octets << QByteArray() << 400U;
        QTest::newRow("wrong commitment") << 1 << QByteArray("/put/0x00" + QByteArray(64, 'a'))
                                          << octets << QByteArray("data") << 400U;
        QTest::newRow("a form's type")
            << 1 << QByteArray("/put") << QByteArray("text/plain") << QByteArray("data") << 415U;
        QTest::newRow("nothing") << 2 << QByteArray("/put") << octets << QByteArray() << 400U;
        QTest::newRow("by PUT") << 2 << QByteArray("/put") << octets << QByteArray("data") << 200U;
    }
    void requests_are_refused()
    {
        QFETCH(int, verb);
        QFETCH(QByteArray, target);
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, body);
        QFETCH(unsigned, status);
        const auto server = serve(CommitmentType::keccak);
        node::HttpRequest request;
        request.verb = static_cast<node::HttpRequest::Verb>(verb);
        request.target = target.toStdString();
        request.content_type = type.toStdString();
        request.body = body.toStdString();
        QCOMPARE(ask(*server, request).status, status);
    }
};

QTEST_GUILESS_MAIN(TstDaServer)
#include "tst_da_server.moc"
