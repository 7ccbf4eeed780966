#include <QtTest>
#ifndef Q_MOC_RUN // moc cannot read the standard library's thread headers
#include "tests/chain/devnet/town.hpp"

#include <future>
#include <thread>
#endif

using namespace nucleate;
using devnet::test::Town;

/// An L2 that the swarm formed is derived again from L1 alone, seen from outside while it goes on.
class TstVerifyRuns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void is_seen_stopped_and_begun_again()
    {
        Town town;
        QVERIFY(town.run_until_live());
        for (int i = 0; i < 200; ++i)
            town.tick();
        const std::string name = town.rollup->endpoint.name;
        devnet::VerifyRuns& runs = town.host->verifications();
        QVERIFY(!runs.progress(name).running);

        auto stopped = std::async(std::launch::async, [&] { return town.host->verify(name); });
        rpc::VerifyProgress seen;
        while (seen.blocks == 0 &&
               stopped.wait_for(std::chrono::seconds{0}) != std::future_status::ready)
            seen = runs.progress(name);
        const auto second = town.host->verify(name);
        runs.stop(name);
        const auto ended = stopped.get();

        QVERIFY(seen.running && seen.blocks > 0 && seen.l1_blocks > 0);
        QCOMPARE(seen.head, town.l2_head());
        QVERIFY(!second && second.error().message.find("already") != std::string::npos);
        QVERIFY(!ended && ended.error().message.find("Stopped after") == 0);
        QVERIFY(!runs.progress(name).running);

        runs.stop(name); // of one that is over
        const auto whole = town.host->verify(name);
        QVERIFY(whole && whole->equal);
        QVERIFY(whole->blocks > seen.blocks);
    }

    void another_chain_is_not_stopped()
    {
        devnet::VerifyRuns runs;
        const auto one = runs.begin("l2-1", 9);
        const auto other = runs.begin("l2-2", 5);
        QVERIFY(one && other);
        const rollup::VerifyWatch watch_one = (*one)->watch();
        const rollup::VerifyWatch watch_other = (*other)->watch();
        runs.stop("l2-1");
        rollup::VerifyReport report;
        report.blocks = 3;
        report.l1_blocks = 4;
        QVERIFY(!watch_one(report));
        QVERIFY(watch_other(report));
        QCOMPARE(runs.progress("l2-2").blocks, std::uint64_t{3});
        QCOMPARE(runs.progress("l2-2").l1_blocks, std::uint64_t{4});
        QCOMPARE(runs.progress("l2-2").head, std::uint64_t{5});
        QVERIFY(!runs.progress("l2-3").running);
        runs.stop_all();
        QVERIFY(!watch_other(report));
    }
};

QTEST_GUILESS_MAIN(TstVerifyRuns)
#include "tst_verify_runs.moc"
