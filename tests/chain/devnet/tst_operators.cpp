#include <QtTest>
#ifndef Q_MOC_RUN // moc cannot read the standard library's thread headers
#include "tests/chain/devnet/town.hpp"
#endif

using namespace nucleate;
using devnet::test::Town;

namespace {

/// Hot keys that posted batches to L1, by the L1 block.
std::map<std::uint64_t, Address> batches(const Town& town)
{
    std::map<std::uint64_t, Address> out;
    const Address inbox = town.rollup->deployment.config()->batch_inbox;
    for (std::uint64_t n = 1; n <= town.l1->heads().latest; ++n) {
        const node::SealedBlockPtr block = town.l1->block(n);
        for (std::size_t i = 0; i < block->receipts.size(); ++i)
            for (const agents::OperatorKey& key : town.rollups->operators())
                if (block->block.transactions[i].to == inbox && block->senders[i] == key.address &&
                    block->receipts[i].success)
                    out[n] = key.address;
    }
    return out;
}

bool all_equal(Town& town)
{
    const auto report = town.host->verify(town.rollup->endpoint.name);
    return report && report->equal && report->blocks > 0;
}

} // namespace

/// Operators of a real L2 that the swarm formed: they take turns, they die, they are not let in.
class TstOperators : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Terms end and others lead; every block stays what it was.
    void handover_without_a_fork()
    {
        Town town;
        QVERIFY(town.run_until_live());
        std::set<Address> leaders;
        const std::uint64_t before = town.l2_head();
        constexpr int kBlocks = 130; // four terms of a minute
        for (int i = 0; i < kBlocks; ++i) {
            town.tick();
            leaders.insert(town.leader_key());
        }
        QVERIFY(leaders.size() >= 2);
        std::set<Address> posters;
        for (const auto& [block, key] : batches(town))
            posters.insert(key);
        QVERIFY(posters == leaders);
        QCOMPARE(town.forks, std::uint64_t{0});
        QVERIFY(town.l2_head() >= before + kBlocks - 2);
        QVERIFY(!town.rollup->mismatch);
        QVERIFY(all_equal(town));
        QVERIFY(!town.log.last("sequencer.replaced"));
    }

    /// The node of the leader dies: another leads within the time of silence, nothing is lost.
    void a_dead_leader_is_replaced()
    {
        Town town;
        QVERIFY(town.run_until_live());
        // Right after a change, so that the term would last much longer than the silence.
        const Address first = town.leader_key();
        QVERIFY(town.run_until([&] { return town.leader_key() != first; }, 60));
        town.tick();
        const Address dead = town.leader_key();
        const std::uint64_t died_at = *town.time;
        const std::uint64_t last = town.l2_head();
        town.rollups->kill(dead);
        QVERIFY(town.run_until([&] { return town.leader_key() != dead; }, 40));
        constexpr std::uint64_t kSilence = 30;
        constexpr std::uint64_t kFewBlocks = 8; // to notice and to be mined
        QVERIFY2(*town.time - died_at <= kSilence + kFewBlocks,
                 qPrintable(QString::number(*town.time - died_at)));
        town.tick();
        const protocol::EventRow* told = town.log.last("sequencer.replaced");
        QVERIFY(told);
        QCOMPARE(told->facts.front().key, std::string("silent"));
        QVERIFY(told->facts.front().value != told->actor);
        // What it built is kept, and what was missed is made good.
        for (int i = 0; i < 10; ++i)
            town.tick();
        QVERIFY(town.l2_head() >= last + (*town.time - died_at) / 2 - 2);
        QCOMPARE(town.forks, std::uint64_t{0});
        QVERIFY(town.rollup->measures.longest_wait >= kSilence - kFewBlocks);
        QVERIFY(all_equal(town));
    }

    /// Agents decide, vote, pay and deploy; but a node needs a machine, and a machine its owner.
    void without_acceptance_no_role_starts()
    {
        Town town;
        town.host->set_hosting(false);
        QVERIFY(town.run_until([&] { return town.rows.formation.row.stage == "genesis"; }, 400));
        for (int i = 0; i < 60; ++i)
            town.tick();
        QCOMPARE(town.rows.formation.row.stage, std::string("genesis"));
        QVERIFY(!town.rollup);
        QVERIFY(!town.log.last("sequencer.started"));
        QVERIFY(!town.log.last("block.first"));
        for (const protocol::RoleRow& role : town.rows.formation.row.roles)
            QVERIFY2(role.health.empty(), role.role.c_str());
        for (const auto& [id, row] : town.rows.work)
            QCOMPARE(row.state, std::string("starting"));

        town.host->set_hosting(true);
        QVERIFY(town.run_until_live());
        QVERIFY(town.l2_head() > 0);
        town.host->set_hosting(false);
        const std::uint64_t head = town.l2_head();
        for (int i = 0; i < 10; ++i)
            town.tick();
        QCOMPARE(town.l2_head(), head);
    }
};

QTEST_GUILESS_MAIN(TstOperators)
#include "tst_operators.moc"
