#include <QtTest>
#ifndef Q_MOC_RUN // moc cannot read the standard library's thread headers
#include "chain/devnet/chain_clock.hpp"
#include <thread>
#endif

using namespace nucleate::devnet;
using namespace std::chrono_literals;

namespace {
constexpr std::uint64_t kStart = 1'700'000'000;
}

class TstChainClock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void virtual_time_stands_until_it_is_advanced()
    {
        ChainClock clock = ChainClock::virtual_time(kStart);
        QVERIFY(clock.is_virtual());
        std::this_thread::sleep_for(20ms);
        QCOMPARE(clock.now(), kStart);
        const auto due = clock.due(kStart + 1'000'000);
        QVERIFY(due && *due <= ChainClock::Wall::now());
        clock.advance_to(kStart + 7);
        QCOMPARE(clock.now(), kStart + 7);
        clock.advance_to(kStart + 3);
        QCOMPARE(clock.now(), kStart + 7);
        clock.set_paused(true);
        QVERIFY(!clock.paused());
        clock.set_speed(50);
        QCOMPARE(clock.speed(), 1.0);
    }

    void real_time_runs_at_its_speed()
    {
        ChainClock clock = ChainClock::real(kStart, 1000);
        const auto before = ChainClock::Wall::now();
        std::this_thread::sleep_for(50ms);
        const std::uint64_t now = clock.now();
        const double wall = std::chrono::duration<double>(ChainClock::Wall::now() - before).count();
        QVERIFY(now >= kStart + 50);
        QVERIFY(static_cast<double>(now - kStart) <= wall * 1000 + 1 + 1000 * 0.01);
    }

    void due_is_when_the_time_comes()
    {
        const auto before = ChainClock::Wall::now();
        const ChainClock clock = ChainClock::real(kStart, 2);
        const auto after = ChainClock::Wall::now();
        QVERIFY(*clock.due(kStart + 10) >= before + 5s);
        QVERIFY(*clock.due(kStart + 10) <= after + 5s);
        QVERIFY(*clock.due(kStart) <= after);
    }

    void a_paused_clock_is_never_due_and_loses_no_time()
    {
        ChainClock clock = ChainClock::real(kStart, 1000);
        clock.set_paused(true);
        QVERIFY(clock.paused());
        const std::uint64_t stood = clock.now();
        std::this_thread::sleep_for(20ms);
        QCOMPARE(clock.now(), stood);
        QVERIFY(!clock.due(kStart + 1));
        const auto before = ChainClock::Wall::now();
        clock.set_paused(false);
        // Ten chain seconds are ten milliseconds from now, whatever the pause was.
        QVERIFY(*clock.due(stood + 10) >= before);
        const auto due = clock.due(stood + 10);
        QVERIFY(*due <= ChainClock::Wall::now() + 11ms);
    }

    void a_change_of_speed_does_not_jump()
    {
        ChainClock clock = ChainClock::real(kStart, 0.1);
        clock.set_speed(1000);
        QVERIFY(clock.now() <= kStart + 100);
        clock.set_speed(0.1);
        const std::uint64_t now = clock.now();
        QVERIFY(clock.now() - now <= 1);
    }

    void speed_keeps_its_limits_data()
    {
        QTest::addColumn<double>("wanted");
        QTest::addColumn<double>("given");
        QTest::newRow("least") << 0.0 << ChainClock::kMinSpeed;
        QTest::newRow("negative") << -3.0 << ChainClock::kMinSpeed;
        QTest::newRow("as asked") << 20.0 << 20.0;
        QTest::newRow("most") << 1e9 << ChainClock::kMaxSpeed;
    }
    void speed_keeps_its_limits()
    {
        QFETCH(double, wanted);
        QFETCH(double, given);
        QCOMPARE(ChainClock::real(kStart, wanted).speed(), given);
        ChainClock clock = ChainClock::real(kStart, 1);
        clock.set_speed(wanted);
        QCOMPARE(clock.speed(), given);
    }

    void advance_jumps_ahead_and_never_back()
    {
        ChainClock clock = ChainClock::real(kStart, 0.1);
        clock.advance_to(kStart + 500);
        QCOMPARE(clock.now(), kStart + 500);
        clock.advance_to(kStart + 100);
        QVERIFY(clock.now() >= kStart + 500);
    }
};

QTEST_GUILESS_MAIN(TstChainClock)
#include "tst_chain_clock.moc"
