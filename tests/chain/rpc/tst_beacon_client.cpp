#include <QtTest>
#ifndef Q_MOC_RUN // moc cannot read the standard library's thread headers
#include "chain/base/hex.hpp"
#include "chain/node/beacon_client.hpp"
#include "chain/rpc/beacon_query.hpp"
#include "chain/rpc/server.hpp"

#include <map>
#include <mutex>
#endif

using namespace nucleate;
using namespace nucleate::rpc;

namespace {

/// A beacon node made of pages by their paths; what it was asked stays known.
class BeaconNode
{
public:
    BeaconNode()
    {
        pages_["/eth/v1/beacon/genesis"] = {200, R"({"data":{"genesis_time":"1000"}})"};
        pages_["/eth/v1/config/spec"] = {200, R"({"data":{"SECONDS_PER_SLOT":"12"}})"};
        table_.add_pages("/", [this](std::string_view target) {
            const std::lock_guard lock(mutex_);
            asked_.emplace_back(target);
            const auto found = pages_.find(BeaconQuery(target).path());
            return found == pages_.end() ? Page{404, R"({"code":404})"} : found->second;
        });
        port_ = server_.open(0, table_).value();
    }

    void set(const std::string& path, Page page)
    {
        const std::lock_guard lock(mutex_);
        pages_[path] = std::move(page);
    }
    std::string url(const std::string& path = {}) const
    {
        return "http://127.0.0.1:" + std::to_string(port_) + path;
    }
    std::vector<std::string> asked()
    {
        const std::lock_guard lock(mutex_);
        return std::exchange(asked_, {});
    }

private:
    std::mutex mutex_;
    std::map<std::string, Page> pages_;
    std::vector<std::string> asked_;
    MethodTable table_;
    Server server_{{}};
    std::uint16_t port_ = 0;
};

std::string hex_blob(std::uint8_t fill)
{
    return '"' + to_hex_data(Bytes(131'072, fill)) + '"';
}

const Hash32 kHash = Hash32::from_view(Bytes(32, 0x01));

} // namespace

class TstBeaconClient : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void asksForTheSlotOfTheTime();
    void goesOnToSidecars();
    void countsBlocksWhereThereIsNoSpec();
    void keepsThePathOfItsUrl();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void isFoundWhereL1Answers();
};

void TstBeaconClient::asksForTheSlotOfTheTime()
{
    BeaconNode node;
    node.set("/eth/v1/beacon/blobs/5",
             {200, R"({"data":[)" + hex_blob(1) + "," + hex_blob(2) + "]}"});
    const auto client = node::BeaconClient::open(node.url()).value();
    const auto blobs = client->blobs(99, 1'000 + 5 * 12, kHash);
    QVERIFY(blobs && blobs->size() == 2);
    QVERIFY(blobs->at(0) == Bytes(131'072, 1) && blobs->at(1) == Bytes(131'072, 2));
    const std::vector<std::string> asked = node.asked();
    QCOMPARE(asked.size(), std::size_t{3});
    QCOMPARE(asked[2], "/eth/v1/beacon/blobs/5?versioned_hashes=" + to_hex_data(kHash));
    QVERIFY(client->blobs(99, 1'000 + 6 * 12, kHash)->empty()); // not there
    QCOMPARE(node.asked().size(), std::size_t{2});              // the times are known
}

void TstBeaconClient::goesOnToSidecars()
{
    BeaconNode node;
    node.set("/eth/v1/beacon/blob_sidecars/1",
             {200, R"({"data":[{"index":"0","blob":)" + hex_blob(3) + "}]}"});
    const auto client = node::BeaconClient::open(node.url()).value();
    const auto blobs = client->blobs(99, 1'012, kHash);
    QVERIFY(blobs && *blobs == std::vector<Bytes>{Bytes(131'072, 3)});
}

void TstBeaconClient::countsBlocksWhereThereIsNoSpec()
{
    BeaconNode node;
    node.set("/eth/v1/config/spec", {404, {}});
    node.set("/eth/v1/beacon/blobs/99", {200, R"({"data":[)" + hex_blob(4) + "]}"});
    const auto client = node::BeaconClient::open(node.url()).value();
    QCOMPARE(client->blobs(99, 5'000, kHash)->size(), std::size_t{1});
}

void TstBeaconClient::keepsThePathOfItsUrl()
{
    BeaconNode node;
    const auto client = node::BeaconClient::open(node.url("/key/?token=x")).value();
    QVERIFY(!client->meet());
    QCOMPARE(node.asked().front(), std::string{"/key/eth/v1/beacon/genesis?token=x"});
}

void TstBeaconClient::saysWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("words");
    const auto row = [](const char* name, const char* path, int status, const QByteArray& body,
                        const char* words) {
        QTest::newRow(name) << QByteArray(path) << status << body << QByteArray(words);
    };
    const char* const genesis = "/eth/v1/beacon/genesis";
    const char* const spec = "/eth/v1/config/spec";
    const char* const blobs = "/eth/v1/beacon/blobs/1";
    row("no genesis", genesis, 404, {}, "does not tell its genesis");
    row("no number", genesis, 200, R"({"data":{"genesis_time":"12x"}})",
        "does not tell its genesis");
    row("no string", genesis, 200, R"({"data":{"genesis_time":12}})", "does not tell its genesis");
    row("no slots", spec, 200, R"({"data":{"SECONDS_PER_SLOT":"0"}})", "how long slots are");
    row("broken spec", spec, 500, {}, "how long slots are");
    row("an error", blobs, 500, {}, "HTTP status 500");
    row("no JSON", blobs, 200, "no", "no list of blobs");
    row("no list", blobs, 200, R"({"data":{}})", "no list of blobs");
    row("numbers", blobs, 200, R"({"data":[7]})", "no list of blobs");
    row("short", blobs, 200, R"({"data":["0x00"]})", "a blob of another size");
    row("no hex", blobs, 200, R"({"data":["zz"]})", "a blob of another size");
}

void TstBeaconClient::saysWhatIsWrong()
{
    QFETCH(QByteArray, path);
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, words);
    BeaconNode node;
    node.set(path.toStdString(), {static_cast<unsigned>(status), body.toStdString()});
    const auto blobs = node::BeaconClient::open(node.url()).value()->blobs(1, 1'012, kHash);
    QVERIFY(!blobs);
    QVERIFY2(blobs.error().message.find(words.toStdString()) != std::string::npos,
             blobs.error().message.c_str());
}

void TstBeaconClient::isFoundWhereL1Answers()
{
    BeaconNode beacon;
    BeaconNode none;
    none.set("/eth/v1/beacon/genesis", {404, {}});
    QVERIFY(node::BeaconClient::find(beacon.url(), none.url()).value());
    QVERIFY(node::BeaconClient::find({}, beacon.url()).value());
    QVERIFY(!node::BeaconClient::find({}, none.url()).value());
    QVERIFY(!node::BeaconClient::find(none.url(), beacon.url()));
    QVERIFY(!node::BeaconClient::find("ftp://x", beacon.url()));
}

QTEST_GUILESS_MAIN(TstBeaconClient)
#include "tst_beacon_client.moc"
