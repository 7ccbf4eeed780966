#include <QElapsedTimer>
#include <QTest>

#include "tests/chain/agents/world_fixture.hpp"

using namespace nucleate;
using namespace nucleate::agents;
using namespace nucleate::agents::test;

/// The largest scenario: a thousand agents on one L1.
class TstThousand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Blocks are full, the base fee climbs by EIP-1559 alone, and a coalition brings up an L2.
    void a_thousand_agents_form_an_l2()
    {
        Devworld world{shipped("thousand")};
        QElapsedTimer timer;
        timer.start();
        double most = 0;
        std::size_t full = 0;
        while (world.log.count("formation.live") == 0 && world.seconds() < 400) {
            world.tick();
            const BlockFacts block = *world.l1_port->block(world.l1_port->head_number());
            most = std::max(most, to_double(block.base_fee) / 1e9);
            full += world.swarm->at_work() && block.gas_used * 10 > block.gas_limit * 9 ? 1U : 0U;
        }
        qInfo("%.0f s of chain time in %.1f s; base fee up to %.1f gwei, %zu full blocks",
              world.seconds(), static_cast<double>(timer.elapsed()) / 1000, most, full);
        QCOMPARE(world.log.count("formation.live"), std::size_t{1});
        QCOMPARE(world.log.count("agent.registered"), std::size_t{1'000});
        QVERIFY(full >= 5);
        QVERIFY(most > 10);
        QVERIFY(world.tables.formations.at("formation-1").members.size() >= 20);
    }
};

QTEST_GUILESS_MAIN(TstThousand)
#include "tst_thousand.moc"
