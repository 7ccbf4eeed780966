#ifndef Q_MOC_RUN // moc cannot read the standard library's thread headers
#include "chain/rpc/eth_subscriptions.hpp"
#include "chain/rpc/filter_store.hpp"
#include "tests/chain/rpc/endpoint.hpp"
#endif

#include <QtTest>

#include <atomic>

using namespace nucleate;
using namespace nucleate::rpc;
using namespace nucleate::rpc::test;

namespace {

class CountingPeer final : public Peer
{
public:
    bool notify(std::shared_ptr<const std::string>) override
    {
        ++told;
        while (held)
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        return true;
    }
    std::size_t backlog() const override { return 0; }
    void drop() override { ++dropped; }

    std::atomic<bool> held{false}; ///< does not come back from `notify`
    std::atomic<std::size_t> told{0};
    std::atomic<std::size_t> dropped{0};
};

/// Emits LOG1 with topic 7: PUSH1 7, PUSH0, PUSH0, LOG1.
constexpr const char* kLogger = "\"0x60075f5fa100\"";
constexpr const char* kAt = "0x00000000000000000000000000000000000000aa";

} // namespace

class TstFilters : public QObject
{
    Q_OBJECT

    std::unique_ptr<Endpoint> endpoint_;

    boost::json::value answer(const std::string& method, const std::string& params,
                              const PeerPtr& peer = nullptr)
    {
        return endpoint_->answer(method, params, peer);
    }
    boost::json::value result(const std::string& method, const std::string& params,
                              const PeerPtr& peer = nullptr)
    {
        return answer(method, params, peer).at("result");
    }
    std::int64_t error(const std::string& method, const std::string& params,
                       const PeerPtr& peer = nullptr)
    {
        return answer(method, params, peer).at("error").at("code").as_int64();
    }
    std::string quoted(const boost::json::value& id) { return boost::json::serialize(id); }
    std::size_t changes(const boost::json::value& id)
    {
        return result("eth_getFilterChanges", "[" + quoted(id) + "]").as_array().size();
    }
    void call_logger() { result("eth_sendTransaction", std::string("[{\"to\":\"") + kAt + "\"}]"); }
    /// A filter of as many topics as one may have.
    static std::string large_filter()
    {
        std::string topics;
        for (int i = 0; i < 1'000; ++i)
            topics += (i == 0 ? "\"0x" : ",\"0x") + std::string(64, '1') + "\"";
        return "{\"topics\":[[" + topics + "],[" + topics + "],[" + topics + "],[" + topics + "]]}";
    }

private Q_SLOTS:
    void init()
    {
        endpoint_ = std::make_unique<Endpoint>();
        result("anvil_setCode", std::string("[\"") + kAt + "\"," + kLogger + "]");
        result("anvil_mine", "[1]");
    }
    void cleanup() { endpoint_.reset(); }

    void undoneLogsComeBackAsRemoved()
    {
        const auto all = result("eth_newFilter", "[{}]");
        const auto late = result("eth_newFilter", "[{}]");
        call_logger();
        call_logger();
        QCOMPARE(changes(all), std::size_t{2});
        result("anvil_rollback", "[2]");
        result("anvil_dropAllTransactions", "[]");
        const auto removed = result("eth_getFilterChanges", "[" + quoted(all) + "]").as_array();
        QCOMPARE(removed.size(), std::size_t{2});
        for (const auto& log : removed)
            QVERIFY(log.at("removed").as_bool());
        // Who never heard of them is not told that they are gone.
        QCOMPARE(changes(late), std::size_t{0});
        call_logger();
        QCOMPARE(changes(all), std::size_t{1});
        QCOMPARE(changes(late), std::size_t{1});
        QCOMPARE(changes(all), std::size_t{0});
    }

    void blocksOnceEach()
    {
        const auto filter = result("eth_newBlockFilter", "[]");
        result("anvil_mine", "[3]");
        QCOMPARE(changes(filter), std::size_t{3});
        result("anvil_rollback", "[2]");
        QCOMPARE(changes(filter), std::size_t{0});
        result("anvil_mine", "[1]");
        QCOMPARE(changes(filter), std::size_t{1});
    }

    void pendingOnesFromTheFilterOn()
    {
        call_logger();
        const auto first = result("eth_newPendingTransactionFilter", "[]");
        call_logger();
        const auto second = result("eth_newPendingTransactionFilter", "[]");
        call_logger();
        QCOMPARE(changes(first), std::size_t{2});
        QCOMPARE(changes(second), std::size_t{1});
        QCOMPARE(changes(first), std::size_t{0});
    }

    void filtersAreCounted()
    {
        for (std::size_t i = 0; i < FilterStore::kMostFilters; ++i)
            endpoint_->api->filters().add(FilterStore::Kind::blocks);
        QCOMPARE(error("eth_newBlockFilter", "[]"), std::int64_t{-32005});
    }

    void theirCriteriaToo()
    {
        const std::string params = "[" + large_filter() + "]";
        std::size_t made = 0;
        while (made < 1'000 && answer("eth_newFilter", params).as_object().contains("result"))
            ++made;
        QCOMPARE(made, kMostCriteria / 4'000);
        QVERIFY(answer("eth_newFilter", "[{}]").as_object().contains("result"));
    }

    void rangesAreBounded()
    {
        EthOptions narrow;
        narrow.log_blocks = 10;
        narrow.log_results = 3;
        endpoint_ = std::make_unique<Endpoint>(narrow);
        result("anvil_setCode", std::string("[\"") + kAt + "\"," + kLogger + "]");
        result("anvil_mine", "[1]");
        const auto logs = [&](const std::string& from, const std::string& to) {
            return boost::json::serialize(answer(
                "eth_getLogs", R"([{"fromBlock":")" + from + R"(","toBlock":")" + to + R"("}])"));
        };
        result("anvil_mine", "[20]");
        QVERIFY(logs("0x0", "0x9").ends_with("\"result\":[]}"));
        QVERIFY(logs("0x0", "0xa").find("block range too large: at most 10") != std::string::npos);
        QVERIFY(logs("0x5", "0x4").find("invalid block range") != std::string::npos);
        QVERIFY(logs("0x0", "0xffffffffffffffff").find("beyond current head") != std::string::npos);
        for (int i = 0; i < 4; ++i)
            call_logger();
        QVERIFY(logs("0x15", "0x19").find("more than 3 results") != std::string::npos);
        QVERIFY(logs("0x15", "0x18").find("\"result\":[{") != std::string::npos);
    }

    void subscriptionsAreCounted()
    {
        const auto peer = std::make_shared<CountingPeer>();
        for (std::size_t i = 0; i < EthSubscriptions::kMostOfOnePeer; ++i)
            endpoint_->api->subscriptions().add(peer, {});
        QCOMPARE(error("eth_subscribe", "[\"newHeads\"]", peer), std::int64_t{-32005});
        const auto other = std::make_shared<CountingPeer>();
        QVERIFY(result("eth_subscribe", "[\"newHeads\"]", other).is_string());
        std::vector<PeerPtr> more;
        while (more.size() + 1 <
               EthSubscriptions::kMostSubscriptions / EthSubscriptions::kMostOfOnePeer) {
            more.push_back(std::make_shared<CountingPeer>());
            const std::size_t left = more.size() == 1 ? 1 : 0;
            for (std::size_t i = left; i < EthSubscriptions::kMostOfOnePeer; ++i)
                endpoint_->api->subscriptions().add(more.back(), {});
        }
        const auto late = std::make_shared<CountingPeer>();
        QCOMPARE(error("eth_subscribe", "[\"newHeads\"]", late), std::int64_t{-32005});
        more.pop_back(); // a connection that ends frees its places
        QVERIFY(result("eth_subscribe", "[\"newHeads\"]", late).is_string());
    }

    void theirCriteriaAreBoundedToo()
    {
        const auto peer = std::make_shared<CountingPeer>();
        const std::string params = "[\"logs\"," + large_filter() + "]";
        std::size_t made = 0;
        while (made < 1'000 && answer("eth_subscribe", params, peer).as_object().contains("result"))
            ++made;
        QCOMPARE(made, kMostCriteria / 4'000);
    }

    void subscribersThatAreTooSlowAreDropped()
    {
        const auto slow = std::make_shared<CountingPeer>();
        QVERIFY(result("eth_subscribe", "[\"newHeads\"]", slow).is_string());
        slow->held = true;
        result("anvil_mine", "[2200]");
        slow->held = false;
        QTRY_COMPARE(slow->dropped.load(), std::size_t{1});
        QVERIFY(slow->told < 2'200);
        const auto quick = std::make_shared<CountingPeer>();
        QVERIFY(result("eth_subscribe", "[\"newHeads\"]", quick).is_string());
        result("anvil_mine", "[3]");
        QTRY_COMPARE(quick->told.load(), std::size_t{3});
    }
};

QTEST_GUILESS_MAIN(TstFilters)
#include "tst_filters.moc"
