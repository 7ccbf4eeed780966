#include "models/flows/lockedbonds.hpp"
#include "tests/models/fakenode.hpp"

#include <QSignalSpy>
#include <QTest>

using namespace nucleate;
using namespace Qt::StringLiterals;

namespace {

const QString kMe = u"0x7e5F4552091A69125d5DfCb7b8C2659029395Bdf"_s;
const QString kSet = qs(fixtures::addressOf(810));
constexpr quint64 kFreeAt = 1'767'230'000;

QString word(quint64 value)
{
    return QString::number(value, 16).rightJustified(64, u'0');
}

/// What `operators(address)` returns: key, bond, priority, unbondAt, active.
QString operatorOf(quint64 bond, bool active)
{
    return u"0x"_s + word(1) + word(bond) + word(0) + word(kFreeAt) + word(active ? 1 : 0);
}

class TestSigner final : public Signer
{
public:
    bool exists() const override { return !own.isEmpty(); }
    bool isUnlocked() const override { return true; }
    QString address() const override { return own; }
    Signed sign(const TransactionRequest& request) override
    {
        requests.append(request);
        return {u"0x02"_s, {}};
    }
    QString own = kMe;
    QList<TransactionRequest> requests;
};

/// A formation with a sequencer set, and what a node says about the person's place in it.
struct Case
{
    FakeNode node{QJsonObject()};
    World world;
    ControlClient client{world};
    TestSigner signer;
    LockedBonds bonds{client, world, signer};
    QString answer = operatorOf(1'000'000, false);

    Case()
    {
        QJsonObject tables = fixtures::snapshot(true);
        protocol::FormationRow formation = fixtures::formation();
        formation.contracts.push_back({"SequencerSet", kSet.toStdString(), {}});
        tables.insert(u"formations"_s, QJsonArray{rowjson::write(formation)});
        node.setWorld(tables);
        const auto fixed = [this](const QString& method, const QJsonValue& result) {
            node.handlers.insert(method, [result](const QJsonArray&) { return result; });
        };
        node.handlers.insert(u"eth_call"_s, [this](const QJsonArray&) { return answer; });
        fixed(u"eth_getTransactionCount"_s, u"0x0"_s);
        fixed(u"eth_getBlockByNumber"_s, QJsonObject{{u"baseFeePerGas"_s, u"0x3b9aca00"_s}});
        fixed(u"eth_estimateGas"_s, u"0x30d40"_s);
        fixed(u"eth_sendRawTransaction"_s, qs(fixtures::hexOf(9, 32)));
        fixed(u"eth_getTransactionReceipt"_s,
              QJsonObject{{u"blockNumber"_s, u"0x835"_s}, {u"status"_s, u"0x1"_s}});
        client.attach(node.url());
    }
    bool know()
    {
        return QTest::qWaitFor([this] { return world.hasSnapshot(); });
    }
    /// Asks once and waits for the answer, which comes before that of a later call.
    void ask()
    {
        bonds.refresh();
        bool answered = false;
        client.rpc().call(u"eth_chainId"_s, QJsonArray(), &client,
                          [&answered](const RpcAnswer&) { answered = true; });
        (void)QTest::qWaitFor([&] { return answered; });
    }
};

} // namespace

/// Bonds of the person that only the contract tells of.
class TstLockedBonds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theContractIsAskedForThePerson()
    {
        Case it;
        QVERIFY(it.know());
        it.ask();
        QJsonArray params;
        for (const auto& [method, given] : std::as_const(it.node.log))
            if (method == u"eth_call"_s)
                params = given;
        QCOMPARE(params.at(0)[u"to"_s].toString(), kSet);
        QCOMPARE(params.at(0)[u"data"_s].toString(),
                 u"0x13e7c9d8000000000000000000000000"_s + kMe.mid(2).toLower());
        QCOMPARE(it.bonds.bonds().size(), 1);
        const LockedBond bond = it.bonds.bonds().front();
        QCOMPARE(bond.formation, u"formation-1"_s);
        QCOMPARE(bond.set, kSet);
        QVERIFY(bond.amount == Wei(1'000'000));
        QCOMPARE(bond.freeAt, kFreeAt);
    }

    void onlyABondThatWasLeftBehindCounts_data()
    {
        QTest::addColumn<QString>("answer");
        QTest::newRow("still in the set") << operatorOf(1'000'000, true);
        QTest::newRow("nothing there") << operatorOf(0, false);
        QTest::newRow("too short") << u"0x"_s + word(1);
        QTest::newRow("empty") << u"0x"_s;
    }
    void onlyABondThatWasLeftBehindCounts()
    {
        QFETCH(QString, answer);
        Case it;
        it.answer = answer;
        QVERIFY(it.know());
        it.ask();
        QVERIFY(it.bonds.bonds().isEmpty());
    }

    void aRowOfWorkCoversItsBond()
    {
        Case it;
        QVERIFY(it.know());
        it.ask();
        QCOMPARE(it.bonds.bonds().size(), 1);
        QSignalSpy changed(&it.bonds, &LockedBonds::changed);
        it.node.put(u"work"_s, fixtures::work(kMe.toLower().toStdString()));
        QTRY_VERIFY(it.bonds.bonds().isEmpty());
        QVERIFY(changed.count() > 0);
    }

    void takingItBackEndsWithoutIt()
    {
        Case it;
        QVERIFY(it.know());
        it.ask();
        it.answer = operatorOf(0, false);
        it.bonds.takeBack(it.bonds.bonds().front());
        QVERIFY(it.bonds.isRunning());
        QTRY_COMPARE(it.signer.requests.size(), 1);
        QCOMPARE(it.signer.requests.front().to, kSet);
        QCOMPARE(it.signer.requests.front().data, u"0x66eb9cec"_s);
        QVERIFY(it.signer.requests.front().value == Wei());
        QTRY_VERIFY_WITH_TIMEOUT(!it.bonds.isRunning(), 10'000);
        QTRY_VERIFY(it.bonds.bonds().isEmpty());
        QVERIFY(it.bonds.error().isEmpty());
    }

    void aRefusalIsTold()
    {
        Case it;
        QVERIFY(it.know());
        it.ask();
        it.node.handlers.insert(u"eth_estimateGas"_s, [](const QJsonArray&) {
            return QJsonObject{
                {u"$error"_s, QJsonObject{{u"code"_s, 3}, {u"message"_s, u"bond is locked"_s}}}};
        });
        it.bonds.takeBack(it.bonds.bonds().front());
        QTRY_VERIFY(it.bonds.error().contains(u"ond is locked"_s));
        QVERIFY(!it.bonds.isRunning());
        QCOMPARE(it.bonds.bonds().size(), 1);
    }

    void anotherPersonHasOtherBonds()
    {
        Case it;
        QVERIFY(it.know());
        it.ask();
        it.answer = operatorOf(0, false);
        it.signer.own = qs(fixtures::addressOf(5));
        Q_EMIT it.signer.changed();
        QVERIFY(it.bonds.bonds().isEmpty());
        it.signer.own.clear();
        const int asked = it.node.callsOf(u"eth_call"_s);
        it.bonds.refresh();
        QTest::qWait(50);
        QVERIFY(it.node.callsOf(u"eth_call"_s) <= asked + 1);
    }
};

QTEST_GUILESS_MAIN(TstLockedBonds)
#include "tst_lockedbonds.moc"
