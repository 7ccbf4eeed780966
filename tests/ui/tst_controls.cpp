#include "tests/models/fakenode.hpp"
#include "ui/pages/allpages.hpp"
#include "ui/shell/helpdialog.hpp"
#include "ui/shell/mainwindow.hpp"
#include "ui/shell/nodeurl.hpp"
#include "ui/shell/settingsdialog.hpp"
#include "ui/shell/welcome.hpp"

#include <QApplication>
#include <QCheckBox>
#include <QSet>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace nucleate;
using namespace Qt::StringLiterals;

/// Keys, the first start, and what a person does when the node fails.
class TstControls : public QObject
{
    Q_OBJECT

    struct Program
    {
        FakeNode node;
        QTemporaryDir folder;
        Core core{folder.filePath(u"wallet.json"_s)};
        MainWindow window{core};

        Program() : node(fixtures::snapshot())
        {
            registerPages(window);
            window.resize(1280, 800);
            window.show();
            window.activateWindow();
            (void)QTest::qWaitForWindowActive(&window);
        }
    };

    static QPushButton* visibleButton(const QWidget* in, const QString& name)
    {
        const auto buttons = in->findChildren<QPushButton*>(name);
        for (QPushButton* button : buttons)
            if (button->isVisible())
                return button;
        return nullptr;
    }

private Q_SLOTS:
    void initTestCase() { Theme::get().install(); }

    void everyKeyHasOneAction()
    {
        Program program;
        QSet<QString> keys;
        for (const QAction* action : program.window.actions().all())
            for (const QKeySequence& key : action->shortcuts()) {
                const QString text = key.toString();
                QVERIFY2(!keys.contains(text), qPrintable(text));
                keys.insert(text);
            }
        for (const char* key : {"Ctrl+K", "Ctrl+1", "Ctrl+9", "Alt+Left", "Alt+Right", "Ctrl+F",
                                "F5", "Ctrl+M", "Ctrl+Shift+S", "Space", "Ctrl+,", "F1"})
            QVERIFY2(keys.contains(QString::fromLatin1(key)), key);
    }

    void keysGoToPagesAndBack()
    {
        Program program;
        QTest::keyClick(&program.window, Qt::Key_5, Qt::ControlModifier);
        QCOMPARE(program.window.navigator().place().page, PageId::Devnet);
        QTest::keyClick(&program.window, Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(program.window.navigator().place().page, PageId::Observatory);
        QTest::keyClick(&program.window, Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(program.window.navigator().place().page, PageId::Devnet);
    }

    void helpAndSettingsOpenByKey()
    {
        Program program;
        QTest::keyClick(&program.window, Qt::Key_F1);
        QTRY_VERIFY(program.window.findChild<HelpDialog*>());
        program.window.findChild<HelpDialog*>()->accept();
        QTest::keyClick(&program.window, Qt::Key_Comma, Qt::ControlModifier);
        QTRY_VERIFY(program.window.findChild<SettingsDialog*>());
        auto* still = program.window.findChild<QCheckBox*>(u"reducedMotion"_s);
        QVERIFY(still);
        still->setChecked(true);
        QCOMPARE(Theme::get().motionMs(), 0);
        still->setChecked(false);
        QVERIFY(Theme::get().motionMs() > 0);
    }

    void blocksCannotBeMinedWithoutANode()
    {
        Program program;
        const QAction* mine = program.window.actions().find(u"mine"_s);
        QVERIFY(!mine->isEnabled());
        QVERIFY(!ActionRegistry::reason(mine).isEmpty());
    }

    void spaceStillPressesTheFocusedButton()
    {
        Program program;
        NavButton* button = nullptr;
        for (auto* candidate : program.window.findChildren<NavButton*>())
            if (candidate->isVisible())
                button = candidate;
        QVERIFY(button);
        QSignalSpy clicked(button, &QAbstractButton::clicked);
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
        QCOMPARE(clicked.count(), 1);
    }

    void aFailedStartSaysWhyAndCanBeTriedAgain()
    {
        Program program;
        program.core.status.setStarting(u"opening the chain"_s);
        QCOMPARE(program.core.status.state(), NodeStatus::State::Starting);
        program.core.status.setFailed(u"The port is taken."_s);
        QSignalSpy wanted(&program.core.status, &NodeStatus::startRequested);
        QPushButton* retry = visibleButton(&program.window, u"retry"_s);
        QVERIFY(retry);
        QTest::mouseClick(retry, Qt::LeftButton);
        QCOMPARE(wanted.count(), 1);
    }

    void tryingAgainConnectsAtOnce()
    {
        Program program;
        const QUrl url = program.node.url();
        program.node.stopListening();
        program.core.client.attach(url);
        QTRY_COMPARE(program.core.status.state(), NodeStatus::State::Reconnecting);
        QPushButton* retry = visibleButton(&program.window, u"retry"_s);
        QVERIFY(retry);
        QTest::mouseClick(retry, Qt::LeftButton);
        QCOMPARE(program.core.client.rpc().url(), url);
        QVERIFY(program.core.client.rpc().state() != LinkState::Idle);
    }

    void theFirstStartOffersFourWays()
    {
        Program program;
        auto* cards = new Welcome;
        QSignalSpy watch(cards, &Welcome::watchChosen);
        QSignalSpy work(cards, &Welcome::workChosen);
        QSignalSpy attach(cards, &Welcome::attachChosen);
        QSignalSpy build(cards, &Welcome::buildChosen);
        QSignalSpy options(cards, &Welcome::optionsChosen);
        program.window.showWelcome(cards);
        QTest::mouseClick(cards->buildButton(), Qt::LeftButton);
        QTest::mouseClick(cards->optionsButton(), Qt::LeftButton);
        QCOMPARE(build.count(), 1);
        QCOMPARE(options.count(), 1);
        QTest::mouseClick(cards->watchButton(), Qt::LeftButton);
        QTest::mouseClick(cards->workButton(), Qt::LeftButton);
        QTest::mouseClick(cards->attachButton(), Qt::LeftButton);
        QCOMPARE(attach.count(), 0);
        QTest::keyClicks(cards->urlField(), u"127.0.0.1:8545"_s);
        QTest::mouseClick(cards->attachButton(), Qt::LeftButton);
        QCOMPARE(watch.count(), 1);
        QCOMPARE(work.count(), 1);
        QCOMPARE(attach.count(), 1);
        QCOMPARE(attach.front().front().toUrl(), QUrl(u"ws://127.0.0.1:8545"_s));
        program.window.endWelcome();
        QVERIFY(program.window.page(PageId::Observatory)->isVisible());
    }

    void addressesOfNodes_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("good");
        QTest::newRow("whole") << u"ws://localhost:8545"_s << true;
        QTest::newRow("short") << u" 10.0.0.2:8545 "_s << true;
        QTest::newRow("secure") << u"wss://node.example"_s << true;
        QTest::newRow("empty") << QString() << false;
        QTest::newRow("http") << u"http://localhost:8545"_s << false;
        QTest::newRow("credentials") << u"ws://a:b@localhost:8545"_s << false;
    }
    void addressesOfNodes()
    {
        QFETCH(QString, typed);
        QFETCH(bool, good);
        QCOMPARE(nodeUrl(typed).has_value(), good);
    }

    void aNoticeIsShownAndClosedByEscape()
    {
        Program program;
        program.core.notifications.post(
            {u"Proposal"_s, u"Ada proposed Aurora"_s, {}, 1, Notifications::Severity::Info, false});
        auto* toast = program.window.findChild<Toast*>();
        QVERIFY(toast && toast->isVisible());
        QCOMPARE(toast->text(), u"Ada proposed Aurora"_s);
        QTest::keyClick(&program.window, Qt::Key_Escape);
        QVERIFY(!toast->isVisible());
    }
};

QTEST_MAIN(TstControls)
#include "tst_controls.moc"
