#include "chain/rpc/control_hub.hpp"
#include "chain/rpc/dispatcher.hpp"
#include "chain/rpc/nucleate.hpp"

#include <QtTest>

#include <atomic>
#include <mutex>

using namespace nucleate;
using namespace nucleate::rpc;

namespace {

class FakePeer final : public Peer
{
public:
    bool notify(std::shared_ptr<const std::string> text) override
    {
        const std::lock_guard lock(mutex_);
        texts_.push_back(*text);
        return true;
    }
    std::size_t backlog() const override { return backlog_; }
    void set_backlog(std::size_t bytes) { backlog_ = bytes; }
    std::vector<boost::json::value> taken()
    {
        const std::lock_guard lock(mutex_);
        std::vector<boost::json::value> out;
        for (const std::string& text : texts_)
            out.push_back(boost::json::parse(text).at("params").at("result"));
        texts_.clear();
        return out;
    }
    std::size_t count()
    {
        const std::lock_guard lock(mutex_);
        return texts_.size();
    }

private:
    std::mutex mutex_;
    std::vector<std::string> texts_;
    std::atomic<std::size_t> backlog_{0};
};

class FakeBackend final : public ControlBackend
{
public:
    TableStore& tables() override { return tables_; }
    Capabilities capabilities() override { return {"1.2", {"faucet"}, {}}; }
    std::vector<protocol::EventRow> events(const EventQuery& query) override
    {
        last_query = query;
        return {};
    }
    Result<std::vector<protocol::EventRow>> thread(const std::string&) override
    {
        return fail("no such formation");
    }
    Result<std::vector<std::pair<std::uint64_t, double>>> series(const SeriesQuery&) override
    {
        return std::vector<std::pair<std::uint64_t, double>>{{1, 0.5}, {2, 7}};
    }
    Result<std::vector<CallToSign>> bounty_call(const std::string&, const std::string&,
                                                const Address& person) override
    {
        return std::vector<CallToSign>{{person, 1, {0xab}, "Lock the bond"}};
    }
    Result<void> set_speed(double factor) override
    {
        speed = factor;
        return {};
    }
    Result<void> pause() override { return {}; }
    Result<void> resume() override { return {}; }
    Result<Hash32> faucet(const Address&) override { return fail("the faucet is empty"); }
    Result<Hash32> inject_capital(const std::string& agent, const uint256& amount) override
    {
        if (agent != "agent-7" || amount != uint256{5})
            return fail("There is no such agent");
        return Hash32{};
    }
    Result<void> set_rule(const protocol::RuleRow& rule) override
    {
        last_rule = rule;
        return {};
    }
    Result<void> place_bid(const BidRequest&) override { return {}; }
    Result<Address> prepare_role(const std::string&, const Address&) override { return Address{}; }
    Result<void> start_role(const std::string&, const Address&) override { return {}; }
    Result<void> stop_role(const std::string&, const Address&) override { return {}; }
    Result<void> set_hosting(bool) override { return {}; }
    Result<std::string> inject_fault(const FaultRequest& fault) override
    {
        last_fault = fault;
        return fault.chain == "l2-1" ? Result<std::string>("fault-1") : fail("no such chain");
    }
    Result<void> heal_fault(const std::string&) override { return {}; }
    Result<std::vector<protocol::FaultRow>> faults() override
    {
        protocol::FaultRow row;
        row.id = "fault-1";
        row.sightings = {{"stalled-head", 9, 4}};
        return std::vector<protocol::FaultRow>{row};
    }
    Result<VerifyReport> verify(const std::string&) override { return VerifyReport{7, false, 3}; }
    VerifyProgress verify_progress(const std::string&) override { return {true, 3, 7, 12}; }
    void stop_verify(const std::string& chain) override { stopped = chain; }

    std::string stopped; ///< the chain whose derivation was to end
    EventQuery last_query;
    protocol::RuleRow last_rule;
    FaultRequest last_fault;
    double speed = 0;

private:
    TableStore tables_;
};

protocol::AgentRow agent(const std::string& id)
{
    protocol::AgentRow row;
    row.id = id;
    return row;
}

} // namespace

class TstControl : public QObject
{
    Q_OBJECT

    std::string call(NucleateApi& api, const std::string& method, const std::string& params,
                     const PeerPtr& peer = nullptr)
    {
        MethodTable table;
        api.add_to(table);
        const Dispatcher dispatcher(table);
        Caller caller;
        caller.control = true;
        caller.peer = peer;
        const std::string request = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"nucleate_" +
                                    method + "\",\"params\":" + params + "}";
        const Reply reply = dispatcher.answer(request, caller);
        for (const auto& job : reply.after)
            job();
        return reply.text.substr(24);
    }

private Q_SLOTS:
    void snapshot_then_numbered_deltas()
    {
        FakeBackend backend;
        NucleateApi api(backend);
        backend.tables().put(agent("agent-1"));
        const auto peer = std::make_shared<FakePeer>();
        QCOMPARE(call(api, "subscribe", "[]", peer), std::string("\"result\":\"n1\"}"));
        auto texts = peer->taken();
        QCOMPARE(texts.size(), std::size_t{1});
        QCOMPARE(texts[0].at("snapshot").at("agents").as_array().size(), std::size_t{1});
        std::uint64_t seq = texts[0].at("seq").to_number<std::uint64_t>();
        for (int i = 0; i < 3; ++i) {
            backend.tables().put(agent("agent-" + std::to_string(10 + i)));
            QTRY_COMPARE(peer->count(), std::size_t{1});
            texts = peer->taken();
            QCOMPARE(texts[0].at("seq").to_number<std::uint64_t>(), ++seq);
            QCOMPARE(texts[0].at("ops").as_array().size(), std::size_t{1});
        }
        backend.tables().erase<protocol::AgentRow>("agent-1");
        QTRY_COMPARE(peer->count(), std::size_t{1});
        QCOMPARE(boost::json::serialize(peer->taken()[0].at("ops")),
                 std::string("[{\"table\":\"agents\",\"delete\":\"agent-1\"}]"));
    }

    void at_most_thirty_a_second()
    {
        FakeBackend backend;
        NucleateApi api(backend);
        const auto peer = std::make_shared<FakePeer>();
        call(api, "subscribe", "[]", peer);
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; timer.elapsed() < 1'000; ++i) {
            backend.tables().put(agent("agent-" + std::to_string(i % 500)));
            QTest::qSleep(1);
        }
        QVERIFY(peer->count() <= 31);
        QVERIFY(peer->count() >= 10);
    }

    void resyncs_a_reader_that_fell_behind()
    {
        FakeBackend backend;
        NucleateApi api(backend);
        const auto peer = std::make_shared<FakePeer>();
        call(api, "subscribe", "[]", peer);
        peer->taken();
        peer->set_backlog(ControlHub::kMaxBacklog + 1);
        backend.tables().put(agent("agent-1"));
        QTest::qWait(120);
        QCOMPARE(peer->count(), std::size_t{0});
        peer->set_backlog(0);
        QTRY_COMPARE(peer->count(), std::size_t{1});
        QVERIFY(peer->taken()[0].as_object().contains("snapshot"));
    }

    void resync_and_unsubscribe()
    {
        FakeBackend backend;
        NucleateApi api(backend);
        const auto peer = std::make_shared<FakePeer>();
        call(api, "subscribe", "[]", peer);
        peer->taken();
        call(api, "resync", "[\"n1\"]", peer);
        QVERIFY(peer->taken().at(0).as_object().contains("snapshot"));
        const auto other = std::make_shared<FakePeer>();
        QCOMPARE(call(api, "unsubscribe", "[\"n1\"]", other), std::string("\"result\":false}"));
        QCOMPARE(call(api, "unsubscribe", "[\"n1\"]", peer), std::string("\"result\":true}"));
        backend.tables().put(agent("agent-1"));
        QTest::qWait(100);
        QCOMPARE(peer->count(), std::size_t{0});
    }

    void subscriptionsAreCounted()
    {
        FakeBackend backend;
        ControlHub hub(backend.tables());
        std::vector<PeerPtr> peers;
        while (peers.size() < ControlHub::kMaxSubscriptions / ControlHub::kMaxOfOnePeer) {
            peers.push_back(std::make_shared<FakePeer>());
            for (std::size_t i = 0; i < ControlHub::kMaxOfOnePeer; ++i)
                QVERIFY(hub.subscribe(peers.back()));
            QVERIFY(!hub.subscribe(peers.back()));
        }
        const auto late = std::make_shared<FakePeer>();
        QVERIFY(!hub.subscribe(late));
        peers.pop_back(); // a connection that ends frees its places
        QVERIFY(hub.subscribe(late));
    }

    void stops_the_derivation_of_the_chain_named()
    {
        FakeBackend backend;
        NucleateApi api(backend);
        QCOMPARE(call(api, "stopVerify", "[\"l2-1\"]"), std::string("\"result\":true}"));
        QCOMPARE(backend.stopped, std::string("l2-1"));
    }

    void methods_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("params");
        QTest::addColumn<QByteArray>("answer");
        const auto row = [](const char* method, const char* params, const char* answer) {
            QTest::addRow("%s %s", method, params)
                << QByteArray(method) << QByteArray(params) << QByteArray(answer);
        };
        row("capabilities", "[]",
            "\"result\":{\"version\":\"1.2\",\"capabilities\":[\"faucet\"],\"chains\":[]}}");
        row("series", "[\"l1\",\"tps\"]", "\"result\":[[1,0.5],[2,7]]}");
        row("verify", "[\"l2-1\"]",
            "\"result\":{\"blocks\":7,\"equal\":false,\"firstDifference\":3}}");
        row("verifyProgress", "[\"l2-1\"]",
            "\"result\":{\"running\":true,\"blocks\":3,\"head\":7,\"l1Blocks\":12}}");
        row("injectFault", "[{\"kind\":\"kill-sequencer\",\"chain\":\"l2-1\"}]",
            "\"result\":\"fault-1\"}");
        row("injectFault", "[{\"kind\":\"kill-sequencer\",\"chain\":\"l2-9\"}]",
            "\"error\":{\"code\":-32000,\"message\":\"no such chain\"}}");
        row("healFault", "[\"fault-1\"]", "\"result\":true}");
        row("thread", "[\"f\"]", "\"error\":{\"code\":-32000,\"message\":\"no such formation\"}}");
        row("setSpeed", "[0]",
            "\"error\":{\"code\":-32602,\"message\":\"invalid argument 0: want a factor above 0 "
            "and up to 1,000,000\"}}");
        row("setRule", "[{\"id\":1}]",
            "\"error\":{\"code\":-32602,\"message\":\"invalid argument 0: field 'id' has the wrong "
            "type\"}}");
        row("subscribe", "[]",
            "\"error\":{\"code\":-32601,\"message\":\"notifications not supported over HTTP\"}}");
    }
    void methods()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, params);
        QFETCH(QByteArray, answer);
        FakeBackend backend;
        NucleateApi api(backend);
        const std::string got = "{" + call(api, method.toStdString(), params.toStdString());
        const std::string want = "{" + answer.toStdString();
        QCOMPARE(QByteArray::fromStdString(boost::json::serialize(boost::json::parse(got))),
                 QByteArray::fromStdString(boost::json::serialize(boost::json::parse(want))));
    }
};

QTEST_GUILESS_MAIN(TstControl)
#include "tst_control.moc"
