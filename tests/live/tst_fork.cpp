#include "tests/live/aloneprogram.hpp"
#include "ui/shell/languages.hpp"

using namespace nucleate;

/// The window puts its chain on top of another one.
class TstFork : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        Theme::get().install();
        Languages::get().set(u"en"_s);
    }

    void aChainGoesOnFromAnotherAndLeavesIt()
    {
        Program there;
        QVERIFY2(there.start(), there.devnet.output().constData());
        there.ask(u"anvil_setBalance"_s, {kSomebody, u"0x539"_s});
        there.ask(u"anvil_mine"_s, {3});

        Program program;
        QVERIFY2(program.start(), program.devnet.output().constData());
        program.ask(u"anvil_mine"_s, {8});
        QTRY_COMPARE(program.head(), quint64{8});
        auto* fork = program.find(u"fork"_s);
        QTRY_VERIFY(fork->isVisible() && fork->isEnabled());
        QTest::mouseClick(fork, Qt::LeftButton);
        Dialog* dialog = program.dialog(u"fork"_s);
        QVERIFY(dialog);
        auto* url = dialog->findChild<QLineEdit*>(u"url"_s);
        // Nothing listens there: the dialog says so, and the chain is what it was.
        url->setText(u"http://127.0.0.1:1"_s);
        QTest::mouseClick(dialog->acceptButton(), Qt::LeftButton);
        QTRY_VERIFY(dialog->acceptButton()->isEnabled());
        QVERIFY(dialog->isVisible());
        QCOMPARE(program.head(), quint64{8});
        program.shoot(u"fork-refused"_s, dialog);

        QUrl endpoint = there.devnet.url();
        endpoint.setScheme(u"http"_s);
        url->setText(endpoint.toString());
        dialog->findChild<QLineEdit*>(u"block"_s)->setText(u"2"_s);
        QTest::mouseClick(dialog->acceptButton(), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(program.head(), quint64{2}, kStepMs);
        VERIFY_AGREES(program);
        QCOMPARE(program.ask(u"eth_getBalance"_s, {kSomebody, u"latest"_s}).toString(), u"0x539"_s);
        program.send(program.account(0), kSomebody, u"0x1"_s);
        QTRY_COMPARE(program.head(), quint64{3});
        VERIFY_AGREES(program);
        QCOMPARE(there.ask(u"eth_getBalance"_s, {kSomebody, u"latest"_s}).toString(), u"0x539"_s);

        auto* leave = program.find(u"leaveFork"_s);
        QTRY_VERIFY(leave->isVisible());
        program.shoot(u"fork-devnet"_s);
        QTest::mouseClick(leave, Qt::LeftButton);
        Dialog* confirm = nullptr;
        QTRY_VERIFY((confirm = qobject_cast<Dialog*>(QApplication::activeModalWidget())));
        QTest::mouseClick(confirm->acceptButton(), Qt::LeftButton);
        QTRY_COMPARE(program.head(), quint64{0});
        VERIFY_AGREES(program);
        QCOMPARE(program.ask(u"eth_getBalance"_s, {kSomebody, u"latest"_s}).toString(), u"0x0"_s);
    }
};

QTEST_MAIN(TstFork)
#include "tst_fork.moc"
