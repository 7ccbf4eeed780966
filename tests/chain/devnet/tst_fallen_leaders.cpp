#include <QtTest>
#ifndef Q_MOC_RUN // moc cannot read the standard library's thread headers
#include "tests/chain/devnet/town.hpp"
#endif

using namespace nucleate;
using devnet::test::Town;
using devnet::test::TownPlan;

namespace {

namespace set = contracts::sequencer_set;

/// The set's leader is one of its operators, and its key is the one that counts.
bool somebody_leads(const Town& town)
{
    const rollup::ChainL1Calls calls(*town.l1);
    const Address& where = town.rollup->request.sequencer_set;
    const auto leader = calls.read(where, set::leader(), set::decode_leader);
    if (!leader || leader->is_zero())
        return false;
    const auto state = calls.read(where, set::operators(*leader), set::decode_operators);
    return state && state->active && state->key == town.leader_key();
}

std::uint64_t jailings(const Town& town)
{
    return static_cast<std::uint64_t>(
        std::ranges::count(town.offences, "operator.jailed",
                           [](const devnet::BridgeEvent& offence) { return offence.row.kind; }));
}

} // namespace

/// Leaders of a real L2 that the swarm formed fall one after the other, and all at once, until the
/// set jails them: somebody always leads, and the chain goes on as soon as one of them lives.
class TstFallenLeaders : public QObject
{
    Q_OBJECT

private:
    /// One L1 block after the other until `done`; false when it does not come, or nobody leads.
    template <class F>
    static bool goes_on_until(Town& town, F done, int blocks)
    {
        for (int i = 0; i < blocks && !done(); ++i) {
            town.tick();
            if (!somebody_leads(town)) {
                qWarning("nobody leads");
                return false;
            }
        }
        return done();
    }
    static void fall_and_rise(Town& town, const char* kind);
    static void all_fall(Town& town);

private Q_SLOTS:
    void somebody_always_leads_data()
    {
        QTest::addColumn<qulonglong>("operators");
        QTest::newRow("two operators") << 2ULL;
        QTest::newRow("three operators") << 3ULL;
    }
    void somebody_always_leads()
    {
        QFETCH(qulonglong, operators);
        TownPlan plan;
        plan.operators = operators;
        Town town(7, plan);
        QVERIFY(town.run_until_live());
        QCOMPARE(town.rollups->operators().size(), std::size_t{operators});
        for (const char* kind : {"kill-sequencer", "hang-sequencer", "kill-sequencer"})
            if (fall_and_rise(town, kind); QTest::currentTestFailed())
                return;
        all_fall(town);
        if (QTest::currentTestFailed())
            return;
        QVERIFY(!town.rollup->mismatch);
        const auto report = town.host->verify("l2-1");
        QVERIFY(report && report->equal);
    }
};

/// The leader's node has the fault until it has lost a turn by it, and one more.
void TstFallenLeaders::fall_and_rise(Town& town, const char* kind)
{
    QVERIFY(town.faults->inject({kind, "l2-1", {}, 0}));
    const auto row = [&] { return town.faults->rows().back(); };
    QVERIFY(goes_on_until(
        town, [&] { return row().state == "active" && row().caught; }, 90));
    const Address fallen = town.leader_key();
    QVERIFY(goes_on_until(
        town, [&] { return town.leader_key() != fallen; }, 60));
    QVERIFY(goes_on_until(
        town, [&] { return town.leader_key() == fallen; }, 300));
    QVERIFY(goes_on_until(
        town, [&] { return row().recovered != 0; }, 120));
    QVERIFY(town.faults->heal(row().id));
}

/// No node of any operator runs for more than two epochs.
void TstFallenLeaders::all_fall(Town& town)
{
    town.host->set_hosting(false);
    const std::uint64_t safe = town.rollup->node->chain().heads().safe;
    const Hash32 kept = town.rollup->node->chain().block_hash(safe).value();
    QVERIFY(goes_on_until(
        town, [&] { return jailings(town) >= 2; }, 2'500));
    town.host->set_hosting(true);
    const std::uint64_t head = town.l2_head();
    QVERIFY(goes_on_until(
        town, [&] { return town.rollup->node->chain().heads().safe > head + 20; }, 300));
    QCOMPARE(town.rollup->node->chain().block_hash(safe).value(), kept);
}

QTEST_GUILESS_MAIN(TstFallenLeaders)
#include "tst_fallen_leaders.moc"
