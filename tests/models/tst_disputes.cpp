#include "models/rollup/disputetree.hpp"
#include "tests/models/rollupnode.hpp"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace nucleate;
using namespace Qt::StringLiterals;
using fixtures::kNow;

namespace {

/// A game of claims that answer each other as `parents` says; positions attack throughout.
DisputeGameState gameOf(const std::vector<int>& parents)
{
    DisputeGameState game;
    game.maxClock = 60;
    game.maxDepth = 73;
    game.splitDepth = 7;
    game.block = 240;
    game.startBlock = 150;
    for (const int parent : parents) {
        DisputeClaim claim;
        claim.parent = parent;
        claim.claimant = u"0x01"_s;
        claim.madeAt = kNow - 30;
        if (parent >= 0)
            claim.position = game.claims[static_cast<std::size_t>(parent)].position << 1U;
        game.claims.push_back(claim);
    }
    return game;
}

struct Desk
{
    World world;
    ControlClient client{world};
    NodeStatus status{client, world};
};

} // namespace

class TstDisputes : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void branchesStandUnderWhatTheyAnswerAndTheLongestLineGoesOn()
    {
        //  0 ─ 1 ─ 3 ─ 4,  0 ─ 2
        const DisputeGameState game = gameOf({-1, 0, 0, 1, 3});
        Desk desk;
        DisputeTree tree(desk.world, desk.status);
        const QAbstractItemModelTester tester(
            &tree, QAbstractItemModelTester::FailureReportingMode::Fatal);
        tree.setGame(&game);
        QList<int> claims;
        QList<int> lanes;
        for (int row = 0; row < tree.rowCount(); ++row) {
            claims.append(tree.index(row).data(DisputeTree::ClaimRole).toInt());
            lanes.append(tree.index(row).data(DisputeTree::LaneRole).toInt());
        }
        QCOMPARE(claims, (QList<int>{0, 2, 1, 3, 4}));
        QCOMPARE(lanes, (QList<int>{0, 1, 0, 0, 0}));
        QCOMPARE(tree.index(1).data(DisputeTree::ThroughRole).value<QList<int>>(), QList<int>{0});
        QVERIFY(!tree.index(1).data(DisputeTree::GoesOnRole).toBool());
        QCOMPARE(tree.rowOfClaim(4), 4);
        tree.setGame(nullptr);
        QCOMPARE(tree.rowCount(), 0);
    }

    void aDeepGameIsLaidOut()
    {
        std::vector<int> parents{-1};
        for (int i = 0; i < 120; ++i)
            parents.push_back(i);
        const DisputeGameState game = gameOf(parents);
        Desk desk;
        DisputeTree tree(desk.world, desk.status);
        tree.setGame(&game);
        QCOMPARE(tree.rowCount(), 121);
        QCOMPARE(tree.index(120).data(DisputeTree::LaneRole).toInt(), 0);
    }

    void clocksAreThoseOfTheContract()
    {
        DisputeGameState game = gameOf({-1, 0, 1});
        game.claims[0].clockUsed = 0;
        game.claims[1].clockUsed = 8;
        // The root's answerer starts fresh; an answer to claim 2 counts on from claim 1's clock.
        QCOMPARE(game.leftToAnswer(0, kNow), 30U);
        QCOMPARE(game.leftToAnswer(2, kNow), 22U);
        QCOMPARE(game.leftToAnswer(2, kNow + 100), 0U);
        QVERIFY(game.isAnswered(0));
        QVERIFY(!game.isAnswered(2));
    }

    void positionsSayWhatAClaimIsAbout()
    {
        DisputeGameState game = gameOf({-1, 0, 1});
        QVERIFY(game.attacks(1));
        QVERIFY(game.defends(0));
        QVERIFY(!game.defends(1));
        game.claims[2].position = 6; // (2 | 1) << 1: a defence of 2
        QVERIFY(!game.attacks(2));
        QCOMPARE(game.claims[2].depth(), 2U);
        QCOMPARE(static_cast<quint64>(game.claims[2].indexAtDepth()), 2U);
        // 128 leaves over 90 blocks from 150 on: what lies past the last claims 240.
        QCOMPARE(game.blockOf(0), 240U);
        QCOMPARE(game.blockOf(1), 214U);
        QCOMPARE(game.blockOf(2), 240U);
        QVERIFY(!game.isStep(2));
        game.claims[2].position = 256;
        QVERIFY(game.isStep(2));
    }

    void aGameIsReadFromL1AndFollowed()
    {
        FakeNode node;
        rollupnode::answer(node);
        Desk desk;
        desk.client.attach(node.url());
        QTRY_VERIFY(desk.client.isSubscribed());
        DisputeGameReader reader(desk.client.rpc(), desk.world);
        reader.follow(qs(fixtures::kDisputed));
        QTRY_VERIFY(reader.game());
        QCOMPARE(reader.game()->claims.size(), std::size_t{7});
        QCOMPARE(reader.game()->block, 240U);
        QCOMPARE(reader.game()->claims[0].parent, -1);
        QCOMPARE(reader.game()->claims[3].parent, 1);
        QCOMPARE(reader.game()->claims[2].counteredBy, qs(fixtures::addressOf(111)));
        QVERIFY(reader.game()->claims[2].resolved);
        QVERIFY(!reader.game()->attacks(3));
        QSignalSpy news(&reader, &DisputeGameReader::changed);
        const int asked = node.callsOf(u"eth_call"_s);
        reader.refresh();
        QTRY_VERIFY(node.callsOf(u"eth_call"_s) > asked);
        QTest::qWait(100);
        QVERIFY2(news.isEmpty(), "an unchanged game is told anew");
        // Rules, and the claim that is decided, are not asked again: three and two a claim.
        QCOMPARE(node.callsOf(u"eth_call"_s) - asked, 3 + 2 * 6);
        reader.follow({});
        QVERIFY(!reader.game());
    }
};

QTEST_GUILESS_MAIN(TstDisputes)
#include "tst_disputes.moc"
