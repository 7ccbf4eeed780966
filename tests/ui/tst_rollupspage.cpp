#include "tests/models/explorernode.hpp"
#include "tests/models/rollupnode.hpp"
#include "ui/pages/allpages.hpp"
#include "ui/pages/rollups.hpp"
#include "ui/shell/mainwindow.hpp"

#include <QLineEdit>
#include <QListView>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace nucleate;
using namespace Qt::StringLiterals;

/// The page of an L2, by keys and clicks over a scripted node.
class TstRollupsPage : public QObject
{
    Q_OBJECT

    struct Program
    {
        FakeNode node{fixtures::snapshot(true)};
        QTemporaryDir folder;
        Core core{folder.filePath(u"wallet.json"_s)};
        MainWindow window{core};

        explicit Program(const QStringList& more = {})
        {
            QJsonObject world = rollupnode::reached(fixtures::snapshot(true), node.url());
            protocol::NodeRow row = fixtures::node();
            for (const QString& capability : more)
                row.capabilities.push_back(capability.toStdString());
            world.insert(u"node"_s, QJsonArray{rowjson::write(row)});
            node.setWorld(world);
            explorernode::answer(node);
            rollupnode::answer(node);
            registerPages(window);
            window.resize(1280, 800);
            window.show();
            core.client.attach(node.url());
        }
        template <class W>
        W* find(const QString& name)
        {
            return window.findChild<W*>(name);
        }
        void go(const QString& target) { window.navigator().go(PageId::Rollups, target); }
        bool says(const QString& words)
        {
            for (const auto* label : window.findChildren<QLabel*>())
                if (label->isVisible() && label->text().contains(words))
                    return true;
            return false;
        }
        QTableView* proposals()
        {
            const auto* view = window.findChild<FinalityView*>();
            return view ? view->findChild<QTableView*>(u"proposals"_s) : nullptr;
        }
        QString ladder()
        {
            const auto* view = window.findChild<LadderView*>();
            return view ? view->accessibleName() : QString();
        }
    };

private Q_SLOTS:
    void initTestCase() { Theme::get().install(); }

    void aBlockIsFoundOnItsRung()
    {
        Program program;
        QTRY_VERIFY(program.core.status.isLive());
        program.go({});
        QTRY_VERIFY(program.ladder().contains(u"Unsafe: 320"_s));
        QVERIFY(program.ladder().contains(u"Final: 180"_s));
        auto* field = program.find<QLineEdit>(u"ladderSearch"_s);
        QTest::keyClicks(field, u"290"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_VERIFY(program.ladder().contains(u"Block 290 stands on Proposed"_s));
        QTRY_VERIFY(program.says(u"Anybody can dispute the proposal"_s));
        field->clear();
        QTRY_VERIFY(!program.ladder().contains(u"stands on"_s));
        QTest::keyClicks(field, u"what"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_VERIFY(program.says(u"Enter a block number"_s));
    }

    void aProposalOpensItsGame()
    {
        Program program;
        QTRY_VERIFY(program.core.status.isLive());
        program.go(u"l2-1/finality"_s);
        QTableView* table = nullptr;
        QTRY_VERIFY((table = program.proposals()) && table->model()->rowCount() == 6);
        table->setCurrentIndex(table->model()->index(2, 0));
        QTest::keyClick(table, Qt::Key_Return);
        auto* claims = program.find<QListView>(u"claims"_s);
        QTRY_VERIFY(claims->isVisible());
        QTRY_COMPARE(claims->model()->rowCount(), 7);
        QVERIFY(program.says(u"Game of block 240"_s));
        claims->setFocus();
        QTest::keyClick(claims, Qt::Key_Down);
        QTRY_VERIFY(program.says(u"Claim "_s));
        QCOMPARE(program.window.navigator().place().target,
                 QString(u"l2-1/disputes/"_s + qs(fixtures::kDisputed)));
    }

    void aSlashIsShownWithItsEvidence()
    {
        Program program;
        QTRY_VERIFY(program.core.status.isLive());
        program.go(u"l2-1/operators/"_s + qs(fixtures::operators().back().address));
        QTRY_VERIFY(program.says(u"Signed two blocks of one height"_s));
        QVERIFY(program.says(u"3.75 ETH, of it 1.875 ETH burnt"_s));
    }

    void withoutAWalletTheBridgeOffersOne()
    {
        Program program;
        QTRY_VERIFY(program.core.status.isLive());
        program.go(u"l2-1/bridge"_s);
        auto* mend = program.find<QPushButton>(u"bridgeMend"_s);
        QTRY_VERIFY(mend->isVisible());
        QCOMPARE(mend->text(), u"Create wallet…"_s);
        QVERIFY(!program.find<QPushButton>(u"bridgeSend"_s)->isEnabled());
    }

    void faultsNeedANodeThatAllowsThem()
    {
        Program program;
        QTRY_VERIFY(program.core.status.isLive());
        program.go(u"l2-1/faults"_s);
        QTRY_VERIFY(program.says(u"This node does not allow it"_s));
    }

    void aFaultIsPutInAndItsDetectorNamed()
    {
        Program program({u"chaos"_s});
        QJsonArray faults;
        program.node.handlers.insert(u"nucleate_faults"_s,
                                     [&faults](const QJsonArray&) { return QJsonValue(faults); });
        program.node.handlers.insert(
            u"nucleate_injectFault"_s, [&faults](const QJsonArray& params) {
                faults.append(QJsonObject{{u"id"_s, u"fault-1"_s},
                                          {u"kind"_s, params.at(0)[u"kind"_s]},
                                          {u"chain"_s, params.at(0)[u"chain"_s]},
                                          {u"state"_s, u"active"_s},
                                          {u"detector"_s, u"silent-leader"_s},
                                          {u"bound"_s, 46},
                                          {u"began"_s, qint64(fixtures::kNow - 40)},
                                          {u"caught"_s, true},
                                          {u"delay"_s, 38}});
                return QJsonValue(u"fault-1"_s);
            });
        QTRY_VERIFY(program.core.status.isLive());
        program.go(u"l2-1/faults"_s);
        auto* inject = program.find<QPushButton>(u"faultInject"_s);
        QTRY_VERIFY(inject->isVisible() && inject->isEnabled());
        QTest::mouseClick(inject, Qt::LeftButton);
        const auto* table = program.find<QTableView>(u"faults"_s);
        QTRY_COMPARE(table->model()->rowCount(), 1);
        QCOMPARE(table->model()->index(0, 0).data().toString(), u"Kill the sequencer"_s);
        QCOMPARE(table->model()->index(0, 3).data().toString(), u"after 38 s of 46 s"_s);
    }

    void aDataServerCannotFailWhereThereIsNone()
    {
        Program program({u"chaos"_s});
        QTRY_VERIFY(program.core.status.isLive());
        program.go(u"l2-1/faults"_s);
        auto* inject = program.find<QPushButton>(u"faultInject"_s);
        QTRY_VERIFY(inject->isVisible() && inject->isEnabled());
        auto* kinds = program.find<QComboBox>(u"faultKind"_s);
        kinds->setCurrentIndex(kinds->findText(u"Stop the DA server"_s));
        QVERIFY(!inject->isEnabled());
        QVERIFY(program.says(u"it has no DA server that could fail"_s));
        kinds->setCurrentIndex(kinds->findText(u"Sign a height twice"_s));
        QVERIFY(inject->isEnabled());
        QVERIFY(!program.says(u"it has no DA server that could fail"_s));
    }
};

QTEST_MAIN(TstRollupsPage)
#include "tst_rollupspage.moc"
