#include "models/explorer/blockpages.hpp"
#include "tests/live/aloneprogram.hpp"
#include "ui/pages/explorer.hpp"
#include "ui/shell/languages.hpp"

#include <QDateTimeEdit>
#include <QSpinBox>

using namespace nucleate;
using namespace Qt::StringLiterals;

/// The window on a real L1 that stands alone: a developer's chain, with the ways back that a devnet
/// with rollups has not.
class TstAlone : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        Theme::get().install();
        Languages::get().set(u"en"_s);
    }

    void theWindowKnowsWhatItIsAttachedTo()
    {
        Program program;
        QVERIFY2(program.start(PageId::Observatory), program.devnet.output().constData());
        QVERIFY(program.core.status.can(u"rewind"_s));
        for (const PageId id : {PageId::Observatory, PageId::Formations, PageId::Bounties,
                                PageId::Run, PageId::Agents})
        {
            program.window.navigator().go(id);
            QTRY_VERIFY(program.button(u"Control the chain"_s));
        }
        program.shoot(u"alone-swarm"_s);
        QVERIFY(program.click(u"Control the chain"_s));
        QCOMPARE(program.window.navigator().place().page, PageId::Devnet);
        QTRY_VERIFY(program.button(u"Take snapshot"_s)->isEnabled());
        const auto& events = program.core.world.table<protocol::EventRow>();
        QTRY_COMPARE(events.size(), 1);
        QCOMPARE(qs(events.at(0).kind), u"l1.started"_s);
    }

    void blocksComeAsTheyAreAskedFor()
    {
        Program program;
        QVERIFY2(program.start(), program.devnet.output().constData());
        auto* mode = program.find<Segmented>(u"miningMode"_s);
        QTRY_COMPARE(mode->current(), 0);
        const QString from = program.account(0);
        program.send(from, kSomebody, u"0x1"_s);
        QTRY_COMPARE(program.head(), quint64{1});

        program.chooseMining(2);
        QVERIFY(program.says(u"by hand"_s));
        program.send(from, kSomebody, u"0x1"_s);
        QTRY_COMPARE(program.core.world.l1()->pending, quint64{1});
        QCOMPARE(program.head(), quint64{1});
        program.window.page(PageId::Devnet)->findChild<QSpinBox*>()->setValue(3);
        QTest::mouseClick(program.find(u"mine"_s), Qt::LeftButton);
        QTRY_COMPARE(program.head(), quint64{4});
        QTRY_COMPARE(program.core.world.l1()->pending, quint64{0});

        program.find<QSpinBox>(u"blockSeconds"_s)->setValue(1);
        program.chooseMining(1);
        QTRY_VERIFY_WITH_TIMEOUT(program.head() >= 6, kStepMs);
        QTRY_COMPARE(program.core.world.l1()->block_time, 1.0);

        // Somebody else's doing shows too.
        program.ask(u"evm_setAutomine"_s, {true});
        program.ask(u"evm_mine"_s);
        QTRY_COMPARE(mode->current(), 0);
        VERIFY_AGREES(program);
    }

    void timeMovesOn()
    {
        Program program;
        QVERIFY2(program.start(), program.devnet.output().constData());
        const quint64 time = program.core.world.l1()->head_time;
        QVERIFY(program.click(u"+1 d"_s));
        QTRY_COMPARE(program.head(), quint64{1});
        QVERIFY(program.core.world.l1()->head_time >= time + 86'400);
        const quint64 then = program.core.world.l1()->head_time + 1'000'000;
        program.window.page(PageId::Devnet)
            ->findChild<QDateTimeEdit*>()
            ->setDateTime(QDateTime::fromSecsSinceEpoch(static_cast<qint64>(then), Qt::UTC));
        QTest::mouseClick(program.find(u"jumpTo"_s), Qt::LeftButton);
        QTRY_COMPARE(program.core.world.l1()->head_time, std::uint64_t{then});
        VERIFY_AGREES(program);
    }

    void goingBackListsWhatIsLost()
    {
        Program program;
        QVERIFY2(program.start(), program.devnet.output().constData());
        const QString from = program.account(0);
        program.send(from, kSomebody, u"0x1"_s);
        QTRY_COMPARE(program.head(), quint64{1});
        QVERIFY(program.click(u"Take snapshot"_s));
        QTRY_VERIFY(program.button(u"Revert…"_s));
        const QString lost = program.send(from, kSomebody, u"0xde0b6b3a7640000"_s);
        program.ask(u"eth_sendTransaction"_s,
                    {QJsonObject{{u"from"_s, from}, {u"data"_s, u"0x60006000f3"_s}}});
        QVERIFY(program.click(u"+1 d"_s));
        QTRY_COMPARE(program.head(), quint64{4});
        program.shoot(u"alone-devnet"_s);

        // The explorer has seen the blocks that go.
        BlockPages pages(
            *new ChainClients(program.core.client, program.core.world, &program.window),
            program.core.world, program.core.status);
        pages.setChain(u"l1"_s);
        QCOMPARE(pages.rowCount(), 5);

        QVERIFY(program.click(u"Revert…"_s));
        Dialog* dialog = program.dialog(u"revert"_s);
        QVERIFY(dialog);
        auto* label = dialog->findChild<Label*>(u"lost"_s);
        QTRY_COMPARE(label->text(),
                     u"3 blocks are lost, with 2 transactions in them. 1 contract created there is "
                     "gone."_s);
        auto* list = dialog->findChild<DataTable*>(u"lostTransactions"_s);
        QTRY_COMPARE(list->model()->rowCount(), 2);
        program.shoot(u"alone-revert"_s, dialog);
        QTest::mouseClick(dialog->acceptButton(), Qt::LeftButton);
        QTRY_COMPARE(program.head(), quint64{1});
        QTRY_COMPARE(pages.rowCount(), 2);
        QVERIFY(program.ask(u"eth_getTransactionReceipt"_s, {lost}).isNull());
        QTRY_VERIFY(!program.button(u"Revert…"_s));
        VERIFY_AGREES(program);
        const auto& events = program.core.world.table<protocol::EventRow>();
        QTRY_COMPARE(qs(events.at(events.size() - 1).kind), u"chain.reverted"_s);
        // Another history takes the place of the lost one.
        program.send(from, kSomebody, u"0x2"_s);
        QTRY_COMPARE(program.head(), quint64{2});
        VERIFY_AGREES(program);
    }

    void whatOthersTakeBackIsGoneHereToo()
    {
        Program program;
        QVERIFY2(program.start(), program.devnet.output().constData());
        const QString id = program.ask(u"evm_snapshot"_s).toString();
        program.ask(u"anvil_mine"_s, {30});
        QTRY_COMPARE(program.head(), quint64{30});
        program.window.actions().find(u"refresh"_s)->trigger();
        QTRY_VERIFY(program.button(u"Revert…"_s));
        QVERIFY(program.ask(u"evm_revert"_s, {id}).toBool());
        program.ask(u"anvil_mine"_s, {30});
        QTRY_VERIFY(!program.button(u"Revert…"_s));
        VERIFY_AGREES(program);
        program.ask(u"anvil_rollback"_s, {12});
        QTRY_COMPARE(program.head(), quint64{18});
        VERIFY_AGREES(program);
    }

    void aStateGoesToAFileAndIntoAnotherChain()
    {
        const QTemporaryDir files;
        const QString file = files.filePath(u"state.hex"_s);
        {
            Program program;
            QVERIFY2(program.start(), program.devnet.output().constData());
            program.ask(u"anvil_setBalance"_s, {kSomebody, u"0x539"_s});
            program.window.context().devnet.dumpState(file);
            QVERIFY(program.says(file));
        }
        Program program;
        QVERIFY2(program.start(), program.devnet.output().constData());
        QCOMPARE(program.ask(u"eth_getBalance"_s, {kSomebody, u"latest"_s}).toString(), u"0x0"_s);
        program.window.context().devnet.loadState(file);
        QVERIFY(program.says(file));
        QCOMPARE(program.ask(u"eth_getBalance"_s, {kSomebody, u"latest"_s}).toString(), u"0x539"_s);
        QFile damaged(file);
        QVERIFY(damaged.open(QIODevice::WriteOnly | QIODevice::Truncate));
        damaged.write("0x1234");
        damaged.close();
        program.window.context().devnet.loadState(file);
        QTRY_VERIFY(!program.result().contains(file));
        VERIFY_AGREES(program);
    }

    void anAddressIsActedFor()
    {
        Program program;
        QVERIFY2(program.start(), program.devnet.output().constData());
        QTest::keyClicks(program.find<QLineEdit>(u"accountAddress"_s), kSomebody);
        QTest::mouseClick(program.find(u"setBalanceOf"_s), Qt::LeftButton);
        Dialog* balance = program.dialog(u"setBalance"_s);
        QVERIFY(balance);
        auto* amount = balance->findChild<QLineEdit*>(u"amount"_s);
        amount->setText(u"nonsense"_s);
        QTest::mouseClick(balance->acceptButton(), Qt::LeftButton);
        QVERIFY(balance->isVisible());
        amount->setText(u"12.5"_s);
        program.shoot(u"alone-balance"_s, balance);
        QTest::mouseClick(balance->acceptButton(), Qt::LeftButton);
        QVERIFY(program.says(u"12.5"_s));
        QCOMPARE(program.ask(u"eth_getBalance"_s, {kSomebody, u"latest"_s}).toString(),
                 u"0xad78ebc5ac620000"_s);

        QTest::mouseClick(program.find(u"impersonate"_s), Qt::LeftButton);
        QVERIFY(program.click(u"Send…"_s));
        Dialog* send = program.dialog(u"sendAs"_s);
        QVERIFY(send);
        const QString to = program.account(3);
        send->findChild<QLineEdit*>(u"to"_s)->setText(to);
        send->findChild<QLineEdit*>(u"amount"_s)->setText(u"100"_s);
        QTest::mouseClick(send->acceptButton(), Qt::LeftButton);
        // More than it has: the node's refusal stands in the dialog.
        QTRY_VERIFY(send->acceptButton()->isEnabled());
        QVERIFY(send->isVisible());
        send->findChild<QLineEdit*>(u"amount"_s)->setText(u"2"_s);
        program.shoot(u"alone-send"_s, send);
        QTest::mouseClick(send->acceptButton(), Qt::LeftButton);
        QTRY_COMPARE(program.head(), quint64{1});
        const QJsonValue block = program.ask(u"eth_getBlockByNumber"_s, {u"0x1"_s, true});
        QCOMPARE(block[u"transactions"_s][0][u"from"_s].toString(), kSomebody);
        QCOMPARE(block[u"transactions"_s][0][u"to"_s].toString(), to);
        program.shoot(u"alone-accounts"_s);
        QVERIFY(program.click(u"Stop"_s));
        QTRY_VERIFY(!program.button(u"Send…"_s));
        QVERIFY(program.send(kSomebody, to, u"0x1"_s).size() != 66);
    }

    void aTransferIsFollowedThroughTheExplorer()
    {
        Program program;
        QVERIFY2(program.start(), program.devnet.output().constData());
        const QString from = program.account(0);
        const QString hash = program.send(from, kSomebody, u"0xde0b6b3a7640000"_s);
        QCOMPARE(hash.size(), 66);
        program.window.navigator().go(PageId::Explorer, hash);
        auto* view = program.window.findChild<TransactionView*>();
        QTRY_VERIFY(view->isVisible());
        view->tabs()->setCurrentIndex(4);
        auto* changes = view->tabs()->currentWidget()->findChild<ValueTree*>();
        QTRY_VERIFY(changes->topLevelItemCount() >= 2);
        QCOMPARE(changes->findItems(u"1 ETH"_s, Qt::MatchExactly | Qt::MatchRecursive, 2).size(),
                 1);
        program.shoot(u"alone-changes"_s);
        program.window.navigator().go(PageId::Explorer, from);
        auto* list = program.window.findChild<DataTable*>(u"addressTransactions"_s);
        QTRY_COMPARE(list->model()->rowCount(), 1);
        program.shoot(u"alone-address"_s);
    }

    void whatAContractWritesIsReadInTheExplorer()
    {
        Program program;
        QVERIFY2(program.start(), program.devnet.output().constData());
        // Init code that calls console.log(string) with "hello" and leaves an empty contract.
        const QString code = u"0x6064602a60003960006000606460006000"
                             "73000000000000000000636f6e736f6c652e6c6f675af15000"
                             "41304fac"
                             "0000000000000000000000000000000000000000000000000000000000000020"
                             "0000000000000000000000000000000000000000000000000000000000000005"
                             "68656c6c6f000000000000000000000000000000000000000000000000000000"_s;
        const QString hash =
            program
                .ask(u"eth_sendTransaction"_s,
                     {QJsonObject{{u"from"_s, program.account(0)}, {u"data"_s, code}}})
                .toString();
        program.window.navigator().go(PageId::Explorer, hash);
        auto* view = program.window.findChild<TransactionView*>();
        QTRY_VERIFY(view->isVisible());
        auto* console = view->findChild<QPlainTextEdit*>(u"console"_s);
        QTRY_COMPARE(console->toPlainText(), u"hello"_s);
        view->tabs()->setCurrentIndex(5);
        QVERIFY(console->isVisible());
        program.shoot(u"alone-console"_s);
        const auto& events = program.core.world.table<protocol::EventRow>();
        QTRY_COMPARE(qs(events.at(events.size() - 1).kind), u"console.log"_s);
        const QString plain = program.send(program.account(0), kSomebody, u"0x1"_s);
        program.window.navigator().go(PageId::Explorer, plain);
        QTRY_VERIFY(!view->tabs()->isTabVisible(5));
    }

    void aKilledNodeIsMissedAndItsRestartIsNoticed()
    {
        Program program;
        QVERIFY2(program.start(), program.devnet.output().constData());
        program.send(program.account(0), kSomebody, u"0x1"_s);
        QVERIFY(program.click(u"Take snapshot"_s));
        QTRY_VERIFY(program.button(u"Revert…"_s));
        QTRY_COMPARE(program.head(), quint64{1});
        program.devnet.kill();
        QTRY_COMPARE(program.core.status.state(), NodeStatus::State::Reconnecting);
        QCOMPARE(program.head(), quint64{1}); // the last that was known, under a banner
        program.shoot(u"alone-killed"_s);
        program.devnet.restart();
        QTRY_VERIFY_WITH_TIMEOUT(program.core.status.isLive(), kStepMs);
        QTRY_VERIFY(!program.button(u"Revert…"_s)); // snapshots end with the process
        VERIFY_AGREES(program);
        QCOMPARE(program.head(), quint64{1});
        const auto& events = program.core.world.table<protocol::EventRow>();
        QTRY_COMPARE(qs(events.at(events.size() - 1).kind), u"devnet.resumed"_s);
        QCOMPARE(program.core.world.logGeneration(), 0);
    }

    void anotherChainInThePlaceOfTheFirstIsNoticed()
    {
        Program program;
        QVERIFY2(program.start(), program.devnet.output().constData());
        program.ask(u"anvil_mine"_s, {40});
        QTRY_COMPARE(program.head(), quint64{40});
        program.devnet.stop();
        QTRY_COMPARE(program.core.status.state(), NodeStatus::State::Reconnecting);
        QTest::qWait(1100); // so that the new chain's log begins at another second
        program.devnet.restart(true);
        QTRY_VERIFY_WITH_TIMEOUT(program.core.status.isLive() && program.head() == 0, kStepMs);
        QCOMPARE(program.core.world.logGeneration(), 1);
        VERIFY_AGREES(program);
    }
};

QTEST_MAIN(TstAlone)
#include "tst_alone.moc"
