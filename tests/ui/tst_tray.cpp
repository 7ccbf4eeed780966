#include "tests/models/fakenode.hpp"
#include "ui/shell/traytalk.hpp"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace nucleate;
using namespace Qt::StringLiterals;

/// What the tray says while the window is not looked at.
class TstTray : public QObject
{
    Q_OBJECT

    struct Case
    {
        FakeNode node;
        QTemporaryDir folder;
        Core core{folder.filePath(u"wallet.json"_s)};
        TrayTalk talk{core};
        QSignalSpy told{&talk, &TrayTalk::told};

        bool attach()
        {
            core.client.attach(node.url());
            return QTest::qWaitFor([this] { return core.status.isLive(); });
        }
        bool lose()
        {
            node.stopListening();
            node.hangUp();
            return QTest::qWaitFor(
                [this] { return core.status.state() == NodeStatus::State::Reconnecting; });
        }
    };

private Q_SLOTS:
    void itSaysHowTheNodeIs()
    {
        Case it;
        QCOMPARE(it.talk.sentence(), it.core.status.sentence());
        QSignalSpy changed(&it.talk, &TrayTalk::sentenceChanged);
        QVERIFY(it.attach());
        QTRY_VERIFY(it.talk.sentence().contains(u"2,100"_s));
        QCOMPARE(changed.back().front().toString(), it.talk.sentence());
        const auto before = changed.count();
        Q_EMIT it.core.status.changed();
        QCOMPARE(changed.count(), before);
    }

    void aLostNodeIsToldOnce()
    {
        Case it;
        QVERIFY(it.attach());
        QCOMPARE(it.told.count(), 0);
        QVERIFY(it.lose());
        QCOMPARE(it.told.count(), 1);
        QVERIFY(it.told.front().at(2).toBool());
        QTest::qWait(900); // it tries again and again
        QCOMPARE(it.told.count(), 1);
    }

    void aNodeThatNeverRanIsNotLost()
    {
        Case it;
        it.node.stopListening();
        it.core.client.attach(QUrl(u"ws://127.0.0.1:1"_s));
        QTRY_COMPARE(it.core.status.state(), NodeStatus::State::Reconnecting);
        QCOMPARE(it.told.count(), 0);
    }

    void quietMeansQuiet()
    {
        Case it;
        it.core.notifications.setQuiet(true);
        QVERIFY(it.attach());
        QVERIFY(it.lose());
        QCOMPARE(it.told.count(), 0);
    }

    void thePersonsOwnMattersAreTold()
    {
        Case it;
        const std::string me = fixtures::addressOf(4711);
        it.core.notifications.setAddresses({qs(me)});
        QVERIFY(it.attach());
        protocol::EventRow event;
        event.id = 9'000;
        event.kind = "slot.missed";
        event.actor = event.subject = me;
        event.facts = {{"number", "7"}};
        it.node.put(u"events"_s, event);
        QTRY_COMPARE(it.told.count(), 1);
        QVERIFY(it.told.front().at(1).toString().contains(u'7'));
        // Somebody else's is none of its business.
        event.id = 9'001;
        event.actor = fixtures::addressOf(4712);
        it.node.put(u"events"_s, event);
        QTest::qWait(150);
        QCOMPARE(it.told.count(), 1);
    }
};

QTEST_MAIN(TstTray)
#include "tst_tray.moc"
