#include "models/rollup/ladder.hpp"
#include "models/rollup/proposaltext.hpp"
#include "tests/models/fixtures.hpp"

#include <QTest>

using namespace nucleate;
using fixtures::kNow;

class TstLadder : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aBlockStandsOnTheHighestRungThatReachesIt_data()
    {
        QTest::addColumn<quint64>("block");
        QTest::addColumn<int>("rung");
        // Head 320, safe 304, finalized 272, proposed 300, settled 180.
        QTest::newRow("not built") << quint64{321} << -1;
        QTest::newRow("head") << quint64{320} << static_cast<int>(Rung::Unsafe);
        QTest::newRow("after the proposal") << quint64{304} << static_cast<int>(Rung::Safe);
        QTest::newRow("proposed before L1 was final")
            << quint64{300} << static_cast<int>(Rung::Proposed);
        QTest::newRow("one above the settled") << quint64{181} << static_cast<int>(Rung::Proposed);
        QTest::newRow("settled") << quint64{180} << static_cast<int>(Rung::Final);
        QTest::newRow("genesis") << quint64{0} << static_cast<int>(Rung::Final);
    }
    void aBlockStandsOnTheHighestRungThatReachesIt()
    {
        QFETCH(quint64, block);
        QFETCH(int, rung);
        const protocol::ChainRow chain = fixtures::l2();
        const auto found = Ladder(chain, nullptr).of(block);
        QCOMPARE(found ? static_cast<int>(*found) : -1, rung);
    }

    void withdrawalsRestOnTheOldestProposalThatMayStand()
    {
        const protocol::ChainRow chain = fixtures::l2();
        const Ladder ladder(chain, nullptr);
        QCOMPARE(ladder.cover(290)->number, 300U);
        // 240 is wrong and disputed, 150 lost.
        QCOMPARE(ladder.cover(220)->number, 270U);
        QCOMPARE(ladder.cover(120)->number, 180U);
        QVERIFY(!ladder.cover(301));
    }

    void deadlinesAreThoseOfTheCoveringProposal()
    {
        const protocol::ChainRow chain = fixtures::l2();
        const protocol::ChainRow l1 = fixtures::l1();
        const Ladder ladder(chain, &l1);
        // Made 23 s ago, 60 s to dispute.
        QCOMPARE(ladder.next(290, kNow).until, kNow + 37);
        // Stands since 25 s, final 30 s after its clock.
        QCOMPARE(ladder.next(200, kNow).until, kNow + 5);
        QCOMPARE(ladder.next(180, kNow).until, 0U);
        QCOMPARE(ladder.next(320, kNow).until, 0U);
    }

    void theNextProposalIsExpectedByThePaceOfTheLast()
    {
        protocol::ChainRow chain = fixtures::l2();
        chain.finalized = 310;
        const RungWait wait = Ladder(chain, nullptr).next(305, kNow);
        // The last two were made 37 s apart, the newest 23 s ago.
        QCOMPARE(wait.until, kNow + 14);
        chain.outputs.clear();
        QCOMPARE(Ladder(chain, nullptr).next(305, kNow).until, 0U);
    }

    void aRungLagsByTimeNotBlocks()
    {
        const protocol::ChainRow chain = fixtures::l2();
        QCOMPARE(Ladder(chain, nullptr).lag(Rung::Unsafe), 0U);
        QCOMPARE(Ladder(chain, nullptr).lag(Rung::Safe), 32U);
        protocol::ChainRow ahead = chain;
        ahead.safe = ahead.head + 4;
        QCOMPARE(Ladder(ahead, nullptr).lag(Rung::Safe), 0U);
    }

    void aProposalIsFinalOnlyAfterItsWait()
    {
        protocol::OutputRow output = fixtures::outputs()[3];
        QVERIFY(!ProposalText(output, output.final_at - 1).isFinal());
        QVERIFY(ProposalText(output, output.final_at).isFinal());
        output.state = "open";
        QVERIFY(!ProposalText(output, output.final_at).isFinal());
        QVERIFY(!ProposalText(output, kNow).isDisputed());
        output.claims = 2;
        QVERIFY(ProposalText(output, kNow).isDisputed());
    }
};

QTEST_GUILESS_MAIN(TstLadder)
#include "tst_ladder.moc"
