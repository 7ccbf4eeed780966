#include "tests/models/explorernode.hpp"
#include "ui/dialogs/dialog.hpp"
#include "ui/pages/allpages.hpp"
#include "ui/pages/rpcconsole.hpp"
#include "ui/shell/mainwindow.hpp"
#include "ui/widgets/segmented.hpp"

#include <QAbstractButton>
#include <QClipboard>
#include <QDateTimeEdit>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

using namespace nucleate;
using namespace Qt::StringLiterals;

/// What a person does to a chain that stands alone, and what a devnet with rollups refuses.
class TstDevnetPage : public QObject
{
    Q_OBJECT

    struct Program
    {
        FakeNode node;
        QTemporaryDir folder;
        Core core{folder.filePath(u"wallet.json"_s)};
        MainWindow window{core};

        explicit Program(bool alone)
        {
            QJsonObject world = fixtures::snapshot();
            protocol::NodeRow row = fixtures::node();
            if (alone)
                row.capabilities.push_back("rewind");
            world.insert(u"node"_s, QJsonArray{rowjson::write(row)});
            node.setWorld(world);
            explorernode::answer(node);
            const auto fixed = [this](const QString& method, const QJsonValue& result) {
                node.handlers.insert(method, [result](const QJsonArray&) { return result; });
            };
            fixed(u"evm_mine"_s, u"0x0"_s);
            fixed(u"anvil_mine"_s, QJsonValue());
            fixed(u"evm_snapshot"_s, u"0x1"_s);
            fixed(u"evm_revert"_s, true);
            fixed(u"evm_setAutomine"_s, QJsonValue());
            fixed(u"evm_setIntervalMining"_s, QJsonValue());
            fixed(u"anvil_impersonateAccount"_s, QJsonValue());
            fixed(u"anvil_stopImpersonatingAccount"_s, QJsonValue());
            fixed(u"anvil_dumpState"_s, u"0x1f8b"_s);
            fixed(u"anvil_loadState"_s, true);
            fixed(u"nucleate_faucet"_s, u"0x1"_s);
            fixed(u"eth_getBlockTransactionCountByNumber"_s, u"0x3"_s);
            registerPages(window);
            window.resize(1280, 800);
            window.show();
            core.client.attach(node.url());
            (void)QTest::qWaitFor([this] { return core.status.isLive(); });
            window.navigator().go(PageId::Devnet);
        }
        template <class W>
        W* find(const QString& name)
        {
            return window.findChild<W*>(name);
        }
        QJsonArray lastCall(const QString& method) const
        {
            for (qsizetype i = node.log.size(); i-- > 0;)
                if (node.log.at(i).first == method)
                    return node.log.at(i).second;
            return {};
        }
        QPushButton* button(const QString& text)
        {
            for (auto* button : window.page(PageId::Devnet)->findChildren<QPushButton*>())
                if (button->isVisible() && button->text() == text)
                    return button;
            return nullptr;
        }
        QString result() { return find<Label>(u"devnetResult"_s)->text(); }
        void shoot(const QString& name)
        {
            const QString shots = qEnvironmentVariable("NUCLEATE_SHOTS");
            if (shots.isEmpty())
                return;
            QTest::qWait(80);
            window.grab().save(shots + u'/' + name + u".png"_s);
        }
    };

private Q_SLOTS:
    void initTestCase() { Theme::get().install(); }

    void blocksAreMinedOneByOneAndManyAtOnce()
    {
        Program program(true);
        QTest::mouseClick(program.find<QPushButton>(u"mine"_s), Qt::LeftButton);
        QTRY_COMPARE(program.node.callsOf(u"evm_mine"_s), 1);
        QTRY_VERIFY(program.result().contains(u"mined"_s));
        program.window.page(PageId::Devnet)->findChild<QSpinBox*>()->setValue(12);
        QTest::mouseClick(program.find<QPushButton>(u"mine"_s), Qt::LeftButton);
        QTRY_COMPARE(program.lastCall(u"anvil_mine"_s), QJsonArray{12});
        program.shoot(u"devnet-alone"_s);
    }

    void miningFollowsTheNodeAndIsChanged()
    {
        Program program(true);
        auto* mode = program.find<Segmented>(u"miningMode"_s);
        QTRY_COMPARE(mode->current(), 1);
        const auto buttons = mode->findChildren<QAbstractButton*>();
        QTest::mouseClick(buttons.at(0), Qt::LeftButton);
        QTRY_COMPARE(program.lastCall(u"evm_setAutomine"_s), QJsonArray{true});
        QTest::mouseClick(buttons.at(2), Qt::LeftButton);
        QTRY_COMPARE(program.lastCall(u"evm_setIntervalMining"_s), QJsonArray{0});
    }

    void timeMovesOnFromTheHead()
    {
        Program program(true);
        auto* jump = program.button(u"+10 min"_s);
        QVERIFY(jump);
        QTest::mouseClick(jump, Qt::LeftButton);
        QTRY_COMPARE(program.lastCall(u"evm_mine"_s),
                     QJsonArray{static_cast<qint64>(fixtures::kNow - 20 + 600)});
    }

    void aTimeInThePastIsRefused()
    {
        Program program(true);
        program.window.page(PageId::Devnet)
            ->findChild<QDateTimeEdit*>()
            ->setDateTime(QDateTime::fromSecsSinceEpoch(1000, Qt::UTC));
        QTest::mouseClick(program.find<QPushButton>(u"jumpTo"_s), Qt::LeftButton);
        QTRY_VERIFY(program.result().contains(u"only moves on"_s));
        QCOMPARE(program.node.callsOf(u"evm_mine"_s), 0);
    }

    void goingBackSaysWhatIsLost()
    {
        Program program(true);
        QTest::mouseClick(program.find<QPushButton>(u"snapshot"_s), Qt::LeftButton);
        QTRY_COMPARE(program.core.client.rpc().state(), LinkState::Up);
        QTRY_VERIFY(program.button(u"Revert…"_s));
        protocol::ChainRow l1 = fixtures::l1();
        l1.head = 2104;
        program.node.put(u"chains"_s, l1);
        QTRY_COMPARE(program.core.world.l1()->head, std::uint64_t{2104});
        program.shoot(u"devnet-snapshot"_s);
        QTest::mouseClick(program.button(u"Revert…"_s), Qt::LeftButton);
        auto* dialog = program.find<Dialog>(u"revert"_s);
        QVERIFY(dialog);
        auto* lost = dialog->findChild<Label*>(u"lost"_s);
        QTRY_VERIFY2(lost->text().contains(u"12 "_s), qPrintable(lost->text()));
        QVERIFY(lost->text().contains(u"4 "_s));
        if (const QString shots = qEnvironmentVariable("NUCLEATE_SHOTS"); !shots.isEmpty())
            dialog->grab().save(shots + u"/devnet-revert.png"_s);
        QTest::mouseClick(dialog->acceptButton(), Qt::LeftButton);
        QTRY_COMPARE(program.lastCall(u"evm_revert"_s), QJsonArray{u"0x1"_s});
        QTRY_VERIFY(!program.button(u"Revert…"_s));
    }

    void anotherChainIsForked()
    {
        Program program(true);
        auto* fork = program.find<QPushButton>(u"fork"_s);
        QVERIFY(!fork->isVisible()); // not by this node
        protocol::NodeRow row = fixtures::node();
        row.capabilities = {"control", "rewind", "fork"};
        program.node.put(u"node"_s, row);
        QTRY_VERIFY(fork->isVisible());
        QTest::mouseClick(fork, Qt::LeftButton);
        auto* dialog = program.find<Dialog>(u"fork"_s);
        QVERIFY(dialog);
        const auto press = [dialog] { QTest::mouseClick(dialog->acceptButton(), Qt::LeftButton); };
        auto* url = dialog->findChild<QLineEdit*>(u"url"_s);
        url->setText(u"ftp://node.example"_s);
        press();
        QCOMPARE(program.node.callsOf(u"anvil_reset"_s), 0);
        program.node.handlers.insert(u"anvil_reset"_s, [](const QJsonArray&) {
            return QJsonObject{{u"$error"_s, QJsonObject{{u"code"_s, -32000},
                                                         {u"message"_s, u"nobody answers"_s}}}};
        });
        url->setText(u"https://node.example/key"_s);
        dialog->findChild<QLineEdit*>(u"block"_s)->setText(u"1234"_s);
        press();
        QTRY_VERIFY(dialog->acceptButton()->isEnabled());
        QVERIFY(dialog->isVisible());
        QVERIFY(url->isEnabled());
        program.node.handlers.insert(u"anvil_reset"_s,
                                     [](const QJsonArray&) { return QJsonValue(); });
        program.node.handlers.insert(u"anvil_nodeInfo"_s, [](const QJsonArray&) {
            return QJsonObject{
                {u"hardFork"_s, u"osaka"_s},
                {u"forkConfig"_s, QJsonObject{{u"forkUrl"_s, u"https://node.example"_s},
                                              {u"forkBlockNumber"_s, 1234},
                                              {u"proven"_s, true}}}};
        });
        press();
        QTRY_VERIFY(!program.find<Dialog>(u"fork"_s));
        QCOMPARE(program.lastCall(u"anvil_reset"_s).at(0)[u"forking"_s].toObject(),
                 (QJsonObject{{u"jsonRpcUrl"_s, u"https://node.example/key"_s},
                              {u"blockNumber"_s, 1234}}));
        QVERIFY(!program.result().contains(u"key"_s));
        QTRY_VERIFY(program.find<QPushButton>(u"leaveFork"_s)->isVisible());
        QTRY_COMPARE(
            program.node.log.contains({u"eth_getBlockByNumber"_s, QJsonArray{u"0x4d2"_s, false}}),
            true);
        program.shoot(u"devnet-fork"_s);
    }

    void whatADevnetWithRollupsRefusesSaysWhy()
    {
        Program program(false);
        for (const char* name : {"snapshot", "miningMode"}) {
            auto* control = program.find<QWidget>(QString::fromLatin1(name));
            QVERIFY2(!control->isEnabled(), name);
            QVERIFY2(control->toolTip().contains(u"by itself"_s), name);
        }
        QVERIFY(program.find<QPushButton>(u"mine"_s)->isEnabled());
        QVERIFY(program.button(u"+1 h"_s)->isEnabled());
        QVERIFY(!program.button(u"+1 d"_s)->isEnabled());
        QVERIFY(program.button(u"+1 d"_s)->toolTip().contains(u"an hour"_s));
        const QAction* action = program.window.actions().find(u"snapshot"_s);
        QVERIFY(!action->isEnabled());
        QVERIFY(ActionRegistry::reason(action).contains(u"by itself"_s));
        program.shoot(u"devnet-rollups"_s);
    }

    void anAddressIsFundedAndImpersonated()
    {
        Program program(true);
        QTest::mouseClick(program.find<QPushButton>(u"fund"_s), Qt::LeftButton);
        QCOMPARE(program.node.callsOf(u"nucleate_faucet"_s), 0);
        auto* field = program.find<QLineEdit>(u"accountAddress"_s);
        QTest::keyClicks(field, explorernode::kSender);
        QTest::mouseClick(program.find<QPushButton>(u"fund"_s), Qt::LeftButton);
        QTRY_COMPARE(program.lastCall(u"nucleate_faucet"_s), QJsonArray{explorernode::kSender});
        QTest::mouseClick(program.find<QPushButton>(u"impersonate"_s), Qt::LeftButton);
        QTRY_VERIFY(program.button(u"Stop"_s));
        QTest::mouseClick(program.button(u"Stop"_s), Qt::LeftButton);
        QTRY_VERIFY(!program.button(u"Stop"_s));
        QCOMPARE(program.node.callsOf(u"anvil_stopImpersonatingAccount"_s), 1);
    }

    void everythingIsCopiedAtOnce()
    {
        Program program(true);
        QTRY_VERIFY(program.node.callsOf(u"eth_getBalance"_s) >= 2);
        QTRY_VERIFY([&] {
            QTest::mouseClick(program.find<QPushButton>(u"copyEverything"_s), Qt::LeftButton);
            return QGuiApplication::clipboard()->text().contains(u"junk"_s);
        }());
        const QString text = QGuiApplication::clipboard()->text();
        QVERIFY(text.contains(u"ws://127.0.0.1:8545"_s));
        QVERIFY(text.contains(u"chain id 31337"_s));
        QVERIFY(text.contains(u"0x70997970c51812dc3a010c7d01b50e0d17dc79c8"_s));
    }

    void theStateGoesToAFileAndBack()
    {
        Program program(true);
        const QString file = program.folder.filePath(u"state.hex"_s);
        DevnetControls& devnet = program.window.context().devnet;
        devnet.dumpState(file);
        QTRY_VERIFY(QFile::exists(file));
        devnet.loadState(file);
        QTRY_COMPARE(program.lastCall(u"anvil_loadState"_s), QJsonArray{u"0x1f8b"_s});
        devnet.loadState(program.folder.filePath(u"none"_s));
        QTRY_VERIFY(program.result().contains(u"cannot be read"_s));
    }

    void theConsoleRemembersAndAnswers()
    {
        Program program(true);
        program.window.navigator().go(PageId::Metrics);
        auto* console = program.window.findChild<RpcConsole*>();
        QVERIFY(console);
        QTest::keyClicks(console->field(), u"eth_getBalance 0x12 latest"_s);
        QTest::keyClick(console->field(), Qt::Key_Return);
        QTRY_VERIFY(console->output()->toPlainText().contains(u"\"0x8ac7230489e80000\""_s));
        QVERIFY(
            program.node.log.contains({u"eth_getBalance"_s, QJsonArray{u"0x12"_s, u"latest"_s}}));
        QTest::keyClicks(console->field(), u"nonsense"_s);
        QTest::keyClick(console->field(), Qt::Key_Return);
        QVERIFY(console->output()->toPlainText().contains(u"is no method"_s));
        console->field()->setText(u"draft"_s);
        QTest::keyClick(console->field(), Qt::Key_Up);
        QTest::keyClick(console->field(), Qt::Key_Up);
        QCOMPARE(console->field()->text(), u"eth_getBalance 0x12 latest"_s);
        QTest::keyClick(console->field(), Qt::Key_Down);
        QTest::keyClick(console->field(), Qt::Key_Down);
        QCOMPARE(console->field()->text(), u"draft"_s);
        program.shoot(u"console"_s);
        QTest::keyClick(console->field(), Qt::Key_L, Qt::ControlModifier);
        QVERIFY(console->output()->toPlainText().isEmpty());
    }
};

QTEST_MAIN(TstDevnetPage)
#include "tst_devnetpage.moc"
