#include <QTest>

#include "chain/contracts/generated/job_board.hpp"
#include "tests/chain/agents/world_fixture.hpp"

using namespace nucleate;
using namespace nucleate::agents;
using namespace nucleate::agents::test;

/// The roles of a formation: all are needed, and each is paid for what the chains show.
class TstRoles : public QObject
{
    Q_OBJECT

    /// The shipped scenario with so few agents that the roles outnumber those who may take them.
    static Scenario short_of_hands()
    {
        Scenario scenario = shipped("first-light");
        std::erase_if(scenario.agents,
                      [](const AgentGroup& group) { return group.profile != Profile::trader; });
        scenario.agents.front().count = 4;
        scenario.agents.front().rate *= 6;
        scenario.agents.front().funds = 2'000;
        return scenario;
    }
    /// An L1 block; the L2 stands still.
    static void tick_l1(Devworld& world)
    {
        *world.clock += world.scenario.l1.block_time;
        node::BuildRequest request;
        request.timestamp = world.clock->load();
        world.l1->build(request).value();
        world.rollup->post_batch();
        world.swarm->step();
    }
    static const protocol::FormationRow& formation(const Devworld& world)
    {
        return world.tables.formations.at("formation-1");
    }

private Q_SLOTS:
    /// Four agents, one of them the initiator: of sequencer, RPC provider, bridge deployer and
    /// watcher one stays open. Nothing is deployed, the row says which is missing, and the
    /// formation ends with that reason.
    void a_missing_role_blocks_with_its_name()
    {
        Devworld world{short_of_hands()};
        QVERIFY(world.run_until("bounty.awarded", 120));
        std::string waiting;
        for (int i = 0; i < 60 && formation(world).stage == "bounties"; ++i) {
            world.tick();
            if (formation(world).stage == "bounties")
                waiting = formation(world).waiting_for;
        }
        QCOMPARE(waiting,
                 std::string{"The role bridge is not filled: nobody who may take it is free"});
        QCOMPARE(formation(world).stage, std::string{"dissolved"});
        QCOMPARE(formation(world).waiting_for, std::string{"Nobody took the role bridge"});
        QCOMPARE(formation(world).transactions_deployed, std::uint64_t{0});
        QCOMPARE(world.log.count("rollup.configured"), std::size_t{0});
        for (const auto& [id, row] : world.tables.agents) {
            QCOMPARE(row.role, std::string{});
            QVERIFY(row.state != "serving");
        }
    }

    /// The bridge's contracts stand: its pay is released in the block after the work was looked
    /// at, by no hand.
    void good_work_is_paid_in_the_next_block()
    {
        Devworld world{shipped("first-light")};
        QVERIFY(world.run_until("job.completed", 130));
        std::map<std::string, const protocol::EventRow*> submitted;
        for (const protocol::EventRow& event : world.log.rows) {
            if (event.kind == "job.submitted")
                submitted[event.subject] = &event;
            if (event.kind == "job.completed" && event.subject == "formation-1/bridge/1")
                QVERIFY(event.block <= submitted.at(event.subject)->block + 1);
        }
        QCOMPARE(world.tables.bounties.at("formation-1/bridge/1").state, std::string{"completed"});
    }

    /// An L2 that stands still: whoever serves it is not paid, is told why, and is refused in the
    /// end, with the money back in the treasury.
    void bad_work_is_not_paid()
    {
        Devworld world{shipped("first-light")};
        QVERIFY(world.run_until("block.first", 100));
        for (int i = 0; i < 45; ++i)
            tick_l1(world);
        const std::string rpc = "formation-1/rpc/1";
        QCOMPARE(world.tables.bounties.at(rpc).state, std::string{"submitted"});
        QCOMPARE(world.tables.bounties.at(rpc).paid, std::string{"0"});
        QCOMPARE(world.tables.work.at(rpc).missing_condition,
                 std::string{"the L2 has no new blocks"});
        for (int i = 0; i < 60 && world.log.count("job.rejected") == 0; ++i)
            tick_l1(world);
        QVERIFY(world.log.count("job.rejected") == 1);
        const protocol::EventRow* event = world.log.first("job.rejected");
        QCOMPARE(event->subject, rpc);
        QCOMPARE(event->facts.back().value, std::string{"the L2 has no new blocks"});
        QCOMPARE(world.tables.bounties.at(rpc).state, std::string{"rejected"});
        namespace board = contracts::job_board;
        const auto raw =
            world.l1_port->call({}, world.swarm->contracts().at("JobBoard"),
                                board::escrows(std::stoull(world.tables.bounties.at(rpc).job)));
        QVERIFY(board::decode_escrows(*raw)->escrowed.is_zero());
    }

    /// A dispute takes more than a node's key holds: its operator adds twice what is lacking, once,
    /// and the log says so.
    void an_operator_puts_up_the_bonds_of_a_dispute()
    {
        Devworld world{shipped("first-light")};
        QVERIFY(world.run_until("formation.live", 200));
        const OperatorKey& first = world.rollup->operators.front();
        const uint256 poor = world.l1_port->balance(first.address);
        const uint256 shortage = wei_of(40);
        world.rollup->shortage = shortage;
        world.tick();
        world.rollup->shortage = {};
        QVERIFY(world.run_until("bond.funded", 4));
        const protocol::EventRow* event = world.log.first("bond.funded");
        QCOMPARE(event->facts.front().value, std::string{"80"});
        QCOMPARE(event->subject, std::string{"l2-1"});
        QVERIFY(!event->transaction.empty());
        // Batches went on meanwhile.
        QVERIFY(world.l1_port->balance(first.address) > poor + wei_of(79));
        for (int i = 0; i < 5; ++i)
            world.tick();
        QCOMPARE(world.log.count("bond.funded"), std::size_t{1});
    }

    /// What nobody can pay is not begun.
    void nobody_puts_up_what_they_lack()
    {
        Devworld world{shipped("first-light")};
        QVERIFY(world.run_until("formation.live", 200));
        world.rollup->shortage = wei_of(100'000);
        for (int i = 0; i < 5; ++i)
            world.tick();
        QCOMPARE(world.log.count("bond.funded"), std::size_t{0});
    }
};

QTEST_GUILESS_MAIN(TstRoles)
#include "tst_roles.moc"
