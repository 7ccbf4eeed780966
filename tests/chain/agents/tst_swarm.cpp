#include <QTest>

#include "tests/chain/agents/world_fixture.hpp"

using namespace nucleate;
using namespace nucleate::agents;
using namespace nucleate::agents::test;

class TstSwarm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// From a congested L1 to a live L2, the first pay, and relief on L1; each event with a cause
    /// before it, each transaction with a block.
    void first_light_reaches_a_live_chain()
    {
        Devworld world{shipped("first-light")};
        QVERIFY(world.run_until("formation.live", 90));
        QVERIFY(world.seconds() <= 180);
        QVERIFY(world.run_until("reward.paid", 60));
        QVERIFY(world.run_until("pressure.fell", 60));
        QCOMPARE(world.log.count("agent.registered"), std::size_t{24});
        QCOMPARE(world.log.count("vote.cast"), std::size_t{24});
        QVERIFY(world.log.count("agent.moved") >= 10);
        for (const protocol::EventRow& event : world.log.rows) {
            QVERIFY(event.cause < event.id);
            QVERIFY(event.transaction.empty() || event.block > 0);
        }
        // The thread leads from the live chain back to the bottleneck that began it.
        std::vector<std::string> thread;
        for (std::uint64_t id = world.log.first("formation.live")->id; id != 0;
             id = world.log.rows[id - 1].cause)
            thread.push_back(world.log.rows[id - 1].kind);
        for (const char* kind : {"chain.safe", "batch.posted", "chain.genesis", "bounty.awarded",
                                 "proposal.executed", "treasury.funded", "proposal.passed",
                                 "coalition.formed", "decision.made", "bottleneck.detected"})
            QVERIFY2(std::find(thread.begin(), thread.end(), kind) != thread.end(), kind);
        const protocol::FormationRow& row = world.tables.formations.at("formation-1");
        QCOMPARE(row.stage, std::string{"live"});
        QVERIFY(row.autonomy_agent > 0.5);
        QCOMPARE(world.tables.bounties.at("formation-1/bridge/1").state, std::string{"completed"});
        QVERIFY(world.tables.decisions.begin()->second.costs.size() >= 2);
    }

    void every_seed_is_live_in_time_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (const unsigned seed : {1U, 2U, 3U, 7U, 8U, 42U})
            QTest::addRow("seed %u", seed) << seed;
    }
    /// Within 170 s, every stage long enough to be seen, the seat for people open from the
    /// bounties on, and nobody deciding the same twice in a row.
    void every_seed_is_live_in_time()
    {
        QFETCH(unsigned, seed);
        Devworld world{shipped("first-light"), seed};
        std::map<std::string, std::uint64_t> seconds;
        const std::uint64_t begin = world.clock->load();
        while (world.log.count("formation.live") == 0 && world.clock->load() - begin < 170) {
            world.tick();
            if (world.tables.formations.empty())
                continue;
            const std::string& stage = world.tables.formations.begin()->second.stage;
            seconds[stage] += world.scenario.l1.block_time;
            if (stage == "bounties" || stage == "deploying" || stage == "live")
                QCOMPARE(world.tables.bounties.at("formation-1/sequencer/3").state,
                         std::string{"open"});
        }
        QCOMPARE(world.log.count("formation.live"), std::size_t{1});
        for (const char* stage : {"coalition", "proposal", "voting", "funding", "bounties"})
            QVERIFY2(seconds[stage] >= 4, stage);
        for (int i = 0; i < 60; ++i)
            world.tick();
        std::map<std::string, std::string> last;
        for (const protocol::EventRow& event : world.log.rows)
            if (event.kind == "decision.made")
                QVERIFY(std::exchange(last[event.actor], event.facts.front().value) !=
                        event.facts.front().value);
    }

    void same_seed_same_log()
    {
        std::string logs[3];
        const std::uint64_t seeds[] = {7, 7, 8};
        for (int run = 0; run < 3; ++run) {
            Devworld world{shipped("first-light"), seeds[run]};
            for (int i = 0; i < 75; ++i)
                world.tick();
            logs[run] = world.log.text();
        }
        QCOMPARE(logs[0], logs[1]);
        QVERIFY(logs[0] != logs[2]);
    }

    /// The swarm is thrown away and made anew from its saved state at many points: it goes on as
    /// if nothing had been.
    void restarts_change_nothing()
    {
        Devworld whole{shipped("first-light")};
        Devworld broken{shipped("first-light")};
        for (int i = 0; i < 80; ++i) {
            whole.tick();
            broken.tick();
            if (i % 3 == 1)
                broken.keep();
            if (i % 9 != 4)
                continue;
            const Result<void> loaded = broken.restart();
            QVERIFY2(loaded.has_value(), loaded ? "" : loaded.error().message.c_str());
        }
        QCOMPARE(broken.log.text(), whole.log.text());
        QVERIFY(whole.log.count("formation.live") == 1);
    }

    /// Through the forming of an L2, when most is in motion: no record is saved as it was.
    void a_step_saves_only_what_changed()
    {
        Devworld world{shipped("first-light")};
        std::size_t saved = 0;
        for (int i = 0; i < 90; ++i) {
            world.tick();
            for (StateRecord& record : world.swarm->save()) {
                ++saved;
                if (!record.value) {
                    world.kept.erase(record.name);
                    continue;
                }
                QVERIFY2(world.kept[record.name] != *record.value, record.name.c_str());
                world.kept[record.name] = std::move(*record.value);
            }
        }
        QCOMPARE(world.log.count("formation.live"), std::size_t{1});
        QVERIFY(saved > world.kept.size());
    }

    /// Agents that have nothing to do cost nothing. (Busy ones turn the state of a small swarm over
    /// at every step: most of it are transactions that the next block takes.)
    void a_quiet_step_saves_little()
    {
        Devworld world{shipped("quiet")};
        for (int i = 0; i < 30; ++i)
            world.tick();
        world.keep();
        constexpr std::size_t kSteps = 10;
        std::size_t records = 0;
        std::size_t agents = 0;
        for (std::size_t i = 0; i < kSteps; ++i) {
            world.tick();
            for (const StateRecord& record : world.swarm->save()) {
                ++records;
                agents += record.name.starts_with("agent/") ? 1U : 0U;
            }
        }
        QVERIFY2(records * 2 < world.kept.size() * kSteps, qPrintable(QString::number(records)));
        QVERIFY(agents > 0);
        QVERIFY2(agents * 4 < world.swarm->agents() * kSteps, qPrintable(QString::number(agents)));
    }

    void what_cannot_be_read_is_refused_with_advice_data()
    {
        QTest::addColumn<QString>("record");
        for (const char* record : {"format", "head", "pulses", "metrics/l1", "outbox/l1/nonces"})
            QTest::newRow(record) << record;
    }
    void what_cannot_be_read_is_refused_with_advice()
    {
        QFETCH(QString, record);
        Devworld world{shipped("quiet")};
        for (int i = 0; i < 12; ++i)
            world.tick();
        world.keep();
        Bytes& value = world.kept.at(record.toStdString());
        value.pop_back();
        Result<void> loaded = world.restart();
        QVERIFY(!loaded && loaded.error().message.find("--data-dir") != std::string::npos);
        world.kept.erase(record.toStdString());
        loaded = world.restart();
        QVERIFY(!loaded && loaded.error().message.find("--data-dir") != std::string::npos);
    }

    /// What was only in the pool is handed in again.
    void lost_pools_are_made_good()
    {
        Devworld world{shipped("first-light")};
        for (int i = 0; i < 110 && world.log.count("formation.live") == 0; ++i) {
            world.tick();
            if (i % 11 != 5)
                continue;
            world.keep();
            world.l1->dev().drop_all_transactions();
            QVERIFY(world.restart().has_value());
        }
        QCOMPARE(world.log.count("formation.live"), std::size_t{1});
        QCOMPARE(world.log.count("proposal.created"), std::size_t{1});
        QCOMPARE(world.log.count("vote.cast"), std::size_t{24});
    }

    void refuses_at_the_articles_price_data() { every_seed_is_live_in_time_data(); }
    /// 20 gwei a gas and 0.01 ETH a block: what 24 agents send, 48,000 transactions a day, is less
    /// than any of them would need to break even.
    void refuses_at_the_articles_price()
    {
        QFETCH(unsigned, seed);
        Devworld world{shipped("article-price"), seed};
        QVERIFY(world.run_until("decision.made", 400));
        for (int i = 0; i < 120; ++i) {
            world.tick();
            const double price =
                to_double(world.l1_port->block(world.l1_port->head_number())->base_fee) / 1e9;
            QVERIFY2(price > 15 && price < 25, qPrintable(QString::number(price)));
        }
        QVERIFY(world.tables.decisions.size() >= world.swarm->agents());
        for (const auto& [id, row] : world.tables.decisions) {
            QVERIFY2(row.chosen == "stay", id.c_str());
            QVERIFY2(row.break_even > 48'000, id.c_str());
        }
        QCOMPARE(world.log.count("coalition.formed"), std::size_t{0});
    }

    void quiet_forms_nothing()
    {
        Devworld world{shipped("quiet")};
        for (int i = 0; i < 120; ++i)
            world.tick();
        QCOMPARE(world.log.count("agent.registered"), std::size_t{24});
        QCOMPARE(world.log.count("bottleneck.detected"), std::size_t{0});
    }

    /// A person takes the open seat with one signed transaction, is elected, paid, and leaves.
    void a_person_joins()
    {
        Devworld world{shipped("first-light")};
        QVERIFY(world.run_until("formation.live", 90));
        const std::string seat = "formation-1/sequencer/3";
        const Wallet person{node::test::account(3).private_key};
        const uint256 price = parse_decimal(world.tables.bounties.at(seat).reward).value();
        QVERIFY(!world.swarm->bounty_call(seat, "claim", person.address()).has_value());
        QVERIFY(!world.swarm->place_bid(seat, person.address(), price * uint256{2}).has_value());
        QVERIFY(world.swarm->place_bid(seat, person.address(), price).has_value());
        const auto calls = world.swarm->bounty_call(seat, "accept", person.address());
        QCOMPARE(calls->size(), std::size_t{1});
        const CallToSign& call = calls->front();
        const Fees fees{uint256{200'000'000'000}, uint256{2'000'000'000}};
        QVERIFY(world.l1_port
                    ->send(*person.sign(31'337, 0, {call.to, call.value, call.data}, 400'000, fees))
                    .has_value());
        world.tick();
        world.tick();
        QVERIFY(world.swarm->start_role(seat, person.address()).has_value());
        QCOMPARE(world.rollup->operators.size(), std::size_t{3});
        bool paid = false;
        for (int i = 0; i < 150 && !paid; ++i) {
            world.tick();
            const auto row = world.tables.work.find(seat);
            paid = row != world.tables.work.end() && row->second.claimable != "0";
        }
        QVERIFY(paid);
        QVERIFY(world.swarm->bounty_call(seat, "claim", person.address()).has_value());
        QVERIFY(world.swarm->bounty_call(seat, "leave", person.address()).has_value());
        QVERIFY(!world.swarm->bounty_call(seat, "claim", Address{}).has_value());
    }

    /// Nobody here has learnt the bridge: a member takes the role, and is paid for it.
    void a_role_without_a_bidder_is_taken()
    {
        Scenario scenario = shipped("first-light");
        std::erase_if(scenario.agents, [](const AgentGroup& group) {
            return group.profile == Profile::builder || group.profile == Profile::operator_;
        });
        Devworld world{scenario};
        QVERIFY(world.run_until("formation.live", 90));
        QVERIFY(world.run_until("job.completed", 20));
        for (int i = 0; i < 10; ++i)
            world.tick();
        const protocol::BountyRow& bridge = world.tables.bounties.at("formation-1/bridge/1");
        QCOMPARE(bridge.state, std::string{"completed"});
        QCOMPARE(bridge.provider_kind, std::string{"agent"});
        QVERIFY(bridge.bids.empty());
    }

    void rules_can_be_changed()
    {
        Devworld world{shipped("quiet")};
        for (int i = 0; i < 20; ++i)
            world.tick();
        protocol::RuleRow rule = world.tables.rules.at("agent-1/base_fee");
        rule.threshold = 1;
        rule.dwell = 2;
        rule.window = 1;
        QVERIFY(world.swarm->set_rule(rule).has_value());
        for (int i = 0; i < 4; ++i)
            world.tick();
        QCOMPARE(world.log.count("bottleneck.detected"), std::size_t{1});
        rule.id = "agent-99/base_fee";
        QVERIFY(!world.swarm->set_rule(rule).has_value());
        rule.threshold = -1;
        QVERIFY(!world.swarm->set_rule(rule).has_value());
    }
};

QTEST_GUILESS_MAIN(TstSwarm)
#include "tst_swarm.moc"
