#include <QTest>

#include "chain/agents/monitor.hpp"
#include "tests/chain/agents/world_fixture.hpp"

#include <cmath>

using namespace nucleate;
using namespace nucleate::agents;
using namespace nucleate::agents::test;

namespace {

/// The L1's figures over 400 blocks: calm, twice congested, a blob spike, jobs that do not fit.
std::vector<ChainMetrics> trace()
{
    std::vector<ChainMetrics> out;
    Rng rng = Rng::stream(11, "trace", 0);
    for (int i = 0; i < 400; ++i) {
        const bool busy = (i > 80 && i < 160) || (i > 250 && i < 330);
        ChainMetrics now;
        now.base_fee = 4e9 * std::exp(0.2 * rng.normal()) * (busy ? 8 : 1);
        now.blob_fee = i > 300 && i < 340 ? 9e10 : 1;
        now.delay_p95 = busy ? 70 : 3;
        now.offered = 10;
        now.achieved = busy ? 1.5 : 9.5;
        now.oversize = i > 180 && i < 230 ? 0.3 : 0;
        out.push_back(now);
    }
    return out;
}

} // namespace

class TstMonitor : public QObject
{
    Q_OBJECT

    std::unique_ptr<Devworld> base_; ///< for its ports

    /// "block agent kind metric" of everything that fired or cleared over the trace.
    std::vector<std::string> replay(const Scenario& scenario)
    {
        Log log;
        Tables tables;
        World world{scenario, 7, base_->key(), *base_->l1_port, *base_->rollup, log, tables};
        make_rules(world);
        std::vector<std::string> out;
        for (const ChainMetrics& now : trace()) {
            ++world.state.block;
            world.state.l1_metrics.last = now;
            world.state.l1_metrics.log_fees.push_back(std::log(now.base_fee));
            watch(world);
            for (; out.size() < log.rows.size();) {
                const protocol::EventRow& event = log.rows[out.size()];
                std::string line =
                    std::to_string(event.block) + " " + event.actor + " " + event.kind;
                for (const protocol::EventFact& fact : event.facts)
                    line += " " + fact.key + "=" + fact.value;
                out.push_back(line);
            }
        }
        return out;
    }
    static std::size_t count(const std::vector<std::string>& lines, const std::string& what)
    {
        return static_cast<std::size_t>(
            std::count_if(lines.begin(), lines.end(), [&](const std::string& line) {
                return line.find(what) != std::string::npos;
            }));
    }

private Q_SLOTS:
    void initTestCase() { base_ = std::make_unique<Devworld>(shipped("quiet")); }

    /// The same trace fires the same rules of the same agents at the same blocks, with the same
    /// figures.
    void a_trace_fires_the_same_on_every_run()
    {
        const Scenario scenario = shipped("first-light");
        const std::vector<std::string> first = replay(scenario);
        QVERIFY(first.size() > 100);
        QCOMPARE(replay(scenario), first);
        QVERIFY(count(first, "metric=base_fee") > 0);
        QVERIFY(count(first, "bottleneck=latency") > 0);
        QVERIFY(count(first, "bottleneck=throughput") > 0);
        QCOMPARE(count(first, "detected bottleneck=fee metric=blob_fee"), std::size_t{24});
        QVERIFY(count(first, "bottleneck.cleared") > 0);
    }

    /// Another window shifts the blocks: the figures come from the rules, not from the trace alone.
    void another_rule_fires_elsewhere()
    {
        Scenario scenario = shipped("first-light");
        const std::vector<std::string> first = replay(scenario);
        scenario.detectors.dwell = 9;
        QVERIFY(replay(scenario) != first);
    }

    /// Only those who have jobs of that size are pressed by what does not fit.
    void compute_presses_those_who_compute()
    {
        Scenario scenario = shipped("first-light");
        for (AgentGroup& group : scenario.agents)
            group.large_jobs = group.profile == Profile::compute ? 0.2 : 0;
        const std::vector<std::string> lines = replay(scenario);
        QCOMPARE(count(lines, "detected bottleneck=compute metric=oversize"), std::size_t{4});
        for (AgentGroup& group : scenario.agents)
            group.large_jobs = 0;
        QCOMPARE(count(replay(scenario), "bottleneck=compute"), std::size_t{0});
    }

    /// On a chain with room and low fees, jobs of more gas than a block holds are reported as a
    /// bottleneck of computation, not of fees; they never reach the pool.
    void a_job_above_the_block_limit_is_a_compute_bottleneck()
    {
        Scenario scenario = shipped("quiet");
        for (AgentGroup& group : scenario.agents) {
            group.large_jobs = group.profile == Profile::compute ? 0.5 : 0;
            group.rate = group.profile == Profile::compute ? 60'000 : 2'000;
        }
        scenario.l1.gas_limit = 12'000'000;
        scenario.detectors.window = 5;
        scenario.detectors.dwell = 4;
        Devworld world{scenario};
        QVERIFY(world.run_until("bottleneck.detected", 80));
        for (int i = 0; i < 10; ++i)
            world.tick();
        for (const protocol::EventRow& event : world.log.rows)
            if (event.kind == "bottleneck.detected")
                QCOMPARE(event.facts.front().value, std::string{"compute"});
        QVERIFY(world.tables.last_metric.at("oversize").value > 0.2);
        QVERIFY(world.tables.last_metric.at("largest_job").value > 1.5);
        for (std::uint64_t n = 1; n <= world.l1_port->head_number(); ++n) {
            const BlockFacts block = *world.l1_port->block(n);
            for (const TxFacts& tx : block.transactions)
                QVERIFY(tx.gas_used < 12'000'000);
        }
    }

    /// Blocks that come 10 s later hold everything up by 10 s: p95 shows just that.
    void an_injected_delay_shows_in_p95()
    {
        constexpr std::uint64_t kDelay = 10;
        Devworld world{shipped("quiet")};
        const auto p95 = [&] { return world.tables.last_metric.at("inclusion_p95").value; };
        for (int i = 0; i < 50; ++i)
            world.tick();
        const double before = p95();
        for (int i = 0; i < 35; ++i) {
            *world.clock += kDelay;
            world.tick();
        }
        const auto block = static_cast<double>(world.scenario.l1.block_time);
        QVERIFY(std::abs(p95() - before - static_cast<double>(kDelay)) <= block);
    }

    /// Shares of gas by contract: of the whole, by name.
    void gas_by_contract()
    {
        Devworld world{shipped("quiet")};
        for (int i = 0; i < 60; ++i)
            world.tick();
        double sum = 0;
        for (const auto& [metric, row] : world.tables.last_metric)
            sum += metric.starts_with("gas_share/") ? row.value : 0;
        QVERIFY(world.tables.last_metric.contains("gas_share/UniswapV2Router02"));
        QVERIFY(world.tables.last_metric.contains("gas_share/ComputeJob"));
        QVERIFY(sum > 0.9 && sum < 2);
    }
};

QTEST_GUILESS_MAIN(TstMonitor)
#include "tst_monitor.moc"
