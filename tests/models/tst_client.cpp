#include "models/agentmodel.hpp"
#include "models/bountymodel.hpp"
#include "models/eventmodel.hpp"
#include "models/explorer/blockpages.hpp"
#include "models/formationmodel.hpp"
#include "tests/models/fakenode.hpp"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace nucleate;
using namespace Qt::StringLiterals;

/// The control client against a fake node over a real socket.
class TstClient : public QObject
{
    Q_OBJECT

    struct Rig
    {
        FakeNode node;
        World world;
        ControlClient client{world};
        NodeStatus status{client, world};
    };

private Q_SLOTS:
    void snapshotThenDeltas()
    {
        Rig rig;
        rig.client.attach(rig.node.url());
        QTRY_VERIFY(rig.status.isLive());
        protocol::ChainRow l1 = fixtures::l1();
        l1.head = 2101;
        rig.node.put(u"chains"_s, l1);
        QTRY_COMPARE(rig.world.l1()->head, std::uint64_t{2101});
        QCOMPARE(rig.node.callsOf(u"nucleate_resync"_s), 0);
    }

    void aGapAsksForASnapshot()
    {
        Rig rig;
        rig.client.attach(rig.node.url());
        QTRY_VERIFY(rig.status.isLive());
        rig.node.sendOps({}, 3);
        QTRY_COMPARE(rig.node.callsOf(u"nucleate_resync"_s), 1);
        QTRY_COMPARE(rig.world.sequence(), rig.node.sequence);
    }

    void aLostConnectionComesBack()
    {
        Rig rig;
        rig.client.attach(rig.node.url());
        QTRY_VERIFY(rig.status.isLive());
        rig.node.hangUp();
        QTRY_COMPARE(rig.status.state(), NodeStatus::State::Reconnecting);
        QVERIFY(rig.status.hasData());
        QTRY_VERIFY(rig.status.isLive());
        QCOMPARE(rig.node.callsOf(u"nucleate_subscribe"_s), 2);
    }

    void silenceIsStale()
    {
        Rig rig;
        rig.client.setStaleAfter(700);
        rig.client.attach(rig.node.url());
        QTRY_VERIFY(rig.status.isLive());
        rig.node.silent = true;
        QTRY_COMPARE(rig.status.state(), NodeStatus::State::Stale);
        rig.node.silent = false;
        rig.node.sendOps({});
        QTRY_VERIFY(rig.status.isLive());
    }

    void everyCallIsAnsweredOnce()
    {
        Rig rig;
        rig.client.attach(rig.node.url());
        QTRY_VERIFY(rig.status.isLive());
        int answers = 0;
        RpcAnswer last;
        const auto count = [&](const RpcAnswer& answer) {
            ++answers;
            last = answer;
        };
        rig.client.rpc().call(u"no_such"_s, QJsonArray(), this, count);
        QTRY_COMPARE(answers, 1);
        QCOMPARE(last.error.code, -32601);
        rig.node.silent = true;
        rig.client.rpc().call(u"eth_chainId"_s, QJsonArray(), this, count, 300);
        QTRY_COMPARE(answers, 2);
        QCOMPARE(last.error.code, static_cast<int>(RpcError::TimedOut));
        rig.client.rpc().call(u"eth_chainId"_s, QJsonArray(), this, count);
        QTest::qWait(50);
        rig.node.hangUp();
        QTRY_COMPARE(answers, 3);
        QCOMPARE(last.error.code, static_cast<int>(RpcError::ConnectionLost));
    }

    void anotherServerIsRefusedInWords()
    {
        Rig rig;
        rig.node.handlers.remove(u"nucleate_subscribe"_s);
        rig.client.attach(rig.node.url());
        QTRY_COMPARE(rig.status.state(), NodeStatus::State::Refused);
        QVERIFY(!rig.status.problem().isEmpty());
    }

    void itemModelsKeepTheRules()
    {
        Rig rig;
        AgentModel agents(rig.world, rig.status);
        BountyModel bounties(rig.world, rig.status);
        ChainClients clients(rig.client, rig.world);
        BlockPages blocks(clients, rig.world, rig.status);
        blocks.setChain(u"l1"_s);
        EventModel events(rig.world, rig.status);
        FormationModel formations(rig.world, rig.status);
        std::vector<std::unique_ptr<QAbstractItemModelTester>> testers;
        for (QAbstractItemModel* model : std::initializer_list<QAbstractItemModel*>{
                 &agents, &bounties, &blocks, &events, &formations})
            testers.push_back(std::make_unique<QAbstractItemModelTester>(
                model, QAbstractItemModelTester::FailureReportingMode::QtTest));
        rig.client.attach(rig.node.url());
        QTRY_VERIFY(rig.status.isLive());
        protocol::EventRow event = fixtures::events().back();
        event.id = 5000;
        rig.node.put(u"events"_s, event);
        rig.node.sendOps({QJsonObject{{u"table"_s, u"agents"_s}, {u"delete"_s, u"agent-5"_s}},
                          QJsonObject{{u"table"_s, u"agents"_s}, {u"delete"_s, u"agent-6"_s}},
                          QJsonObject{{u"table"_s, u"agents"_s}, {u"delete"_s, u"agent-20"_s}},
                          QJsonObject{{u"table"_s, u"agents"_s},
                                      {u"put"_s, rowjson::write(fixtures::agents(30).back())}}});
        QTRY_COMPARE(agents.rowCount(), 22);
        QCOMPARE(events.index(0, 0).data(IdRole).toString(), u"5000"_s);
    }

    void aBurstArrivesInFewBatches()
    {
        Rig rig;
        rig.client.attach(rig.node.url());
        QTRY_VERIFY(rig.status.isLive());
        QSignalSpy batches(&rig.client.rpc(), &RpcClient::batchReceived);
        for (int i = 0; i < 600; ++i)
            rig.node.sendOps({});
        QTRY_COMPARE(rig.world.sequence(), rig.node.sequence);
        QVERIFY2(batches.size() <= 60, qPrintable(QString::number(batches.size())));
    }
};

QTEST_GUILESS_MAIN(TstClient)
#include "tst_client.moc"
