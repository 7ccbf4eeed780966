#include <QtTest>
#ifndef Q_MOC_RUN // moc cannot read the standard library's thread headers
#include "chain/agents/metrics.hpp"
#include "chain/crypto/keccak.hpp"
#include "chain/devnet/in_process_port.hpp"
#include "tests/chain/node/chain_fixture.hpp"

#include <deque>
#endif

using namespace nucleate;
using namespace nucleate::agents;

namespace {

constexpr std::uint64_t kBlockTime = 2;

/// A way to a chain on which transactions take `delay` seconds.
class SlowPort final : public ChainPort
{
public:
    SlowPort(node::Chain& chain, std::uint64_t delay) : chain_(chain), to_(chain), delay_(delay) {}

    const std::string& id() const override { return to_.id(); }
    std::uint64_t chain_id() const override { return to_.chain_id(); }
    std::uint64_t head_number() const override { return to_.head_number(); }
    std::optional<BlockFacts> block(std::uint64_t number) const override
    {
        return to_.block(number);
    }
    std::size_t pending_count() const override { return to_.pending_count(); }
    uint256 balance(const Address& account) const override { return to_.balance(account); }
    bool has_code(const Address& account) const override { return to_.has_code(account); }
    std::uint64_t nonce(const Address& account) const override { return to_.nonce(account); }
    Expected<Bytes, CallError> call(const Address& from, const Address& to,
                                    BytesView data) const override
    {
        return to_.call(from, to, data);
    }
    std::optional<std::uint64_t> estimate_gas(const Address& from, const std::optional<Address>& to,
                                              const uint256& value, BytesView data) const override
    {
        return to_.estimate_gas(from, to, value, data);
    }
    Result<Hash32> send(BytesView raw) override
    {
        under_way_.emplace_back(chain_.head()->block.header.timestamp + delay_, to_bytes(raw));
        return crypto::keccak256(raw);
    }
    /// Hands over what arrives before the block of that time.
    void arrive(std::uint64_t time)
    {
        while (!under_way_.empty() && under_way_.front().first < time) {
            (void)to_.send(under_way_.front().second);
            under_way_.pop_front();
        }
    }

private:
    node::Chain& chain_;
    devnet::InProcessPort to_;
    std::uint64_t delay_;
    std::deque<std::pair<std::uint64_t, Bytes>> under_way_;
};

/// The figures after 60 blocks in which two accounts send a transaction each a block.
ChainMetrics measured_at(std::uint64_t delay)
{
    node::test::Fixture fixture;
    node::Chain& chain = fixture.open();
    SlowPort port(chain, delay);
    std::vector<Wallet> wallets;
    for (std::size_t i : {std::size_t{0}, std::size_t{1}})
        wallets.emplace_back(node::test::account(i).private_key);
    Outbox outbox(port, wallets);
    MetricsState state;
    for (int n = 0; n < 60; ++n) {
        for (std::uint64_t who = 0; who < wallets.size(); ++who)
            if (!outbox.send(who, {}, {node::test::account(5).address, uint256{1}, {}},
                             {uint256{20'000'000'000}, uint256{1'000'000'000}}, 21'000))
                qFatal("refused");
        *fixture.time += kBlockTime;
        port.arrive(fixture.time->load());
        node::BuildRequest request;
        request.timestamp = fixture.time->load();
        const auto block = *port.block(chain.build(request).value()->number());
        measure(state, block, outbox.settle(block), outbox.waiting_since(), chain.pending_count(),
                {.orders = wallets.size()});
    }
    return state.last;
}

} // namespace

class TstLatency : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void a_delay_raises_p95_by_itself_data()
    {
        QTest::addColumn<quint64>("delay");
        for (const quint64 delay : {1U, 2U, 3U, 5U, 8U, 13U})
            QTest::addRow("%llu s", delay) << delay;
    }
    void a_delay_raises_p95_by_itself()
    {
        QFETCH(quint64, delay);
        const ChainMetrics calm = measured_at(0);
        const ChainMetrics slow = measured_at(delay);
        QCOMPARE(calm.delay_p95, double{kBlockTime});
        const double rise = slow.delay_p95 - calm.delay_p95;
        QVERIFY2(std::abs(rise - static_cast<double>(delay)) <= double{kBlockTime},
                 qPrintable(QString::number(rise)));
        QVERIFY(slow.delay_p50 >= calm.delay_p50);
    }

    void what_never_arrives_counts_with_its_age()
    {
        const ChainMetrics lost = measured_at(1'000'000);
        QVERIFY(lost.delay_p95 > 60);
        QCOMPARE(lost.achieved, 0.0);
    }
};

QTEST_GUILESS_MAIN(TstLatency)
#include "tst_latency.moc"
