#include "models/bountytruth.hpp"
#include "tests/live/devnetprocess.hpp"
#include "ui/pages/allpages.hpp"
#include "ui/shell/mainwindow.hpp"
#include "ui/widgets/datatable.hpp"

#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QDialog>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QLineEdit>
#include <QPointer>

using namespace nucleate;
using namespace Qt::StringLiterals;

namespace {

constexpr int kFormationMs = 120'000; ///< the swarm has formed its L2
constexpr int kStepMs = 40'000;
constexpr int kMinuteMs = 60'000;

/// The window on a devnet of its own, with an empty wallet folder.
struct Program
{
    DevnetProcess devnet;
    QTemporaryDir folder;
    Core core{folder.filePath(u"wallet.json"_s)};
    MainWindow window{core};
    int clicks = 0;

    bool start()
    {
        registerPages(window);
        window.resize(1280, 800);
        window.show();
        window.activateWindow();
        if (!QTest::qWaitForWindowActive(&window) || !devnet.waitForStart())
            return false;
        core.client.attach(devnet.url(), devnet.token());
        return QTest::qWaitFor([this] { return core.status.isLive(); }, kStepMs);
    }

    template <class W = QPushButton>
    W* find(const QString& name)
    {
        return window.findChild<W*>(name);
    }
    QDialog* dialog(const QString& name)
    {
        QDialog* found = nullptr;
        (void)QTest::qWaitFor([&] {
            found = window.findChild<QDialog*>(name);
            return found && found->isVisible();
        });
        if (!found)
            return nullptr;
        // Without a window manager nobody else gives the dialog the focus.
        found->activateWindow();
        (void)QTest::qWaitForWindowActive(found);
        return found;
    }

    // ---- Hands

    void click(QAbstractButton* button)
    {
        ++clicks;
        // A row that has just come has no size before its page is laid out.
        const QPointer<QAbstractButton> target = button;
        (void)QTest::qWaitFor([&] { return !target || target->height() > 0; });
        if (!target)
            return;
        // A check box takes clicks on its mark and text alone, which begin at its left.
        const bool isBox = qobject_cast<QCheckBox*>(button) != nullptr;
        QTest::mouseClick(button, Qt::LeftButton, {},
                          isBox ? QPoint(10, button->height() / 2) : QPoint());
    }
    /// Where keys go: into the modal dialog, if there is one, also where no window manager gives it
    /// the focus.
    static QWidget* focused()
    {
        QWidget* modal = QApplication::activeModalWidget();
        QWidget* at = QApplication::focusWidget();
        if (!modal || (at && modal->isAncestorOf(at)))
            return at;
        return modal->focusWidget() ? modal->focusWidget() : modal;
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget* at = focused();
        QTest::keyClick(at ? at : &window, key, modifiers);
    }
    /// Moves on by Tab until the focus is there.
    bool tabTo(const QString& name)
    {
        if (!QApplication::activeModalWidget()) {
            window.activateWindow();
            (void)QTest::qWaitForWindowActive(&window);
        }
        // A live page may lay itself out anew while the focus wanders: look again a few times.
        for (int i = 0; i < 400; ++i) {
            if (focused() && focused()->objectName() == name)
                return true;
            press(Qt::Key_Tab);
            if (i % 40 == 39)
                QTest::qWait(500);
        }
        return false;
    }

    // ---- Truth

    QJsonValue ask(const QString& method, const QJsonArray& params)
    {
        QJsonValue result;
        bool answered = false;
        core.client.rpc().call(method, params, &window, [&](const RpcAnswer& answer) {
            result = answer.failed ? QJsonValue(answer.error.message) : answer.result;
            answered = true;
        });
        (void)QTest::qWaitFor([&] { return answered; }, kStepMs);
        return result;
    }
    Wei balanceOnL1()
    {
        return Wei::parse(ask(u"eth_getBalance"_s, {core.wallet.address(), u"latest"_s}).toString())
            .value_or(Wei());
    }
    /// The open seat of a formation whose L2 runs.
    QString seat() const
    {
        for (const protocol::BountyRow& row : core.world.table<protocol::BountyRow>().rows())
            if (const auto* formation =
                    core.world.table<protocol::FormationRow>().find(qs(row.formation));
                formation && formation->stage == "live" && isOpenSeat(row, core.world))
                return qs(row.id);
        return {};
    }
    const protocol::WorkRow* work() const
    {
        for (const protocol::WorkRow& row : core.world.table<protocol::WorkRow>().rows())
            if (qs(row.worker).compare(core.wallet.address(), Qt::CaseInsensitive) == 0)
                return &row;
        return nullptr;
    }
    bool works(const std::function<bool(const protocol::WorkRow&)>& test, int ms = kStepMs)
    {
        return QTest::qWaitFor([&] { return work() && test(*work()); }, ms);
    }
    bool flowEnds(int ms = kStepMs)
    {
        const bool ended = QTest::qWaitFor([this] { return !core.flow.isRunning(); }, ms);
        return ended && core.flow.phase() == BountyFlow::Phase::Done;
    }
    QByteArray story() const { return core.flow.sentence().toUtf8() + '\n' + devnet.output(); }
    void shoot(const QString& name)
    {
        const QString dir = qEnvironmentVariable("NUCLEATE_SHOTS");
        if (!dir.isEmpty())
            window.grab().save(dir + u'/' + name + u".png"_s);
    }
};

#define VERIFY_TOLD(condition, program) QVERIFY2(condition, (program).story().constData())

} // namespace

/// A person with nothing joins a real L2 as its sequencer, is paid on L1 and leaves: by mouse, and
/// by keyboard alone.
class TstPerson : public QObject
{
    Q_OBJECT

    /// The swarm has formed and its L2 has an open seat.
    static void awaitSeat(Program& program)
    {
        VERIFY_TOLD(QTest::qWaitFor([&] { return !program.seat().isEmpty(); }, kFormationMs),
                    program);
    }

    /// What the chain says once the role runs: blocks, expectation, and no pay yet.
    static void expectWork(Program& program)
    {
        VERIFY_TOLD(program.works([](const auto& row) { return row.state == "running"; }), program);
        QTRY_COMPARE(program.window.navigator().place().page, PageId::Run);
        VERIFY_TOLD(program.works([](const auto& row) { return row.next_slot > 0; }), program);
        VERIFY_TOLD(program.works([](const auto& row) {
            return Wei::from(row.expected) > Wei::from(row.earned) &&
                   !row.missing_condition.empty();
        }),
                    program);
        program.shoot(u"run-expected"_s);
        VERIFY_TOLD(program.works([](const auto& row) {
            return row.built > 0 && Wei::from(row.claimable) > Wei();
        }),
                    program);
        QTRY_VERIFY(program.find(u"claim"_s)->isEnabled());
        program.shoot(u"run-earned"_s);
    }

    static void expectMoney(Program& program, const Wei& before)
    {
        VERIFY_TOLD(program.flowEnds(), program);
        QCOMPARE(program.core.flow.calls().size(), 1);
        QVERIFY(program.core.flow.calls().front().block > 0);
        QVERIFY2(program.balanceOnL1() > before, "the claim paid more than its gas cost");
    }

    static void expectLeft(Program& program)
    {
        VERIFY_TOLD(program.flowEnds(), program);
        VERIFY_TOLD(program.works(
                        [](const auto& row) { return row.state == "left" && row.unbonds_at > 0; }),
                    program);
        program.shoot(u"run-left"_s);
    }

private Q_SLOTS:
    void initTestCase() { Theme::get().install(); }

    void paidByMouse()
    {
        Program program;
        VERIFY_TOLD(program.start(), program);
        awaitSeat(program);
        auto* side = program.window.findChild<SideBar*>();
        program.click(side->button(PageId::Bounties));
        QTRY_VERIFY(program.find(u"fix1"_s));
        program.click(program.find(u"fix1"_s));
        QDialog* create = program.dialog(u"createWallet"_s);
        QVERIFY(create);
        for (const QString& field : {u"password"_s, u"again"_s})
            QTest::keyClicks(create->findChild<QLineEdit*>(field), u"correct horse"_s);
        program.click(create->findChild<QCheckBox*>(u"written"_s));
        QVERIFY(create->findChild<QCheckBox*>(u"written"_s)->isChecked());
        program.click(create->findChild<QPushButton*>(u"accept"_s));
        QTRY_VERIFY_WITH_TIMEOUT(program.core.wallet.isUnlocked(), kStepMs);
        QTRY_VERIFY(program.find(u"fix3"_s));
        program.click(program.find(u"fix3"_s));
        VERIFY_TOLD(QTest::qWaitFor([&] { return program.core.flow.canAccept(); }, kStepMs),
                    program);
        QVERIFY(program.ask(u"nucleate_setSpeed"_s, {1}).toBool());
        program.click(side->button(PageId::Observatory));

        program.clicks = 0;
        QElapsedTimer minute;
        minute.start();
        program.click(side->button(PageId::Bounties));
        QTRY_VERIFY(program.find(u"acceptBounty"_s)->isEnabled());
        program.shoot(u"bounty"_s);
        program.click(program.find(u"acceptBounty"_s));
        QDialog* confirm = program.dialog(u"confirm"_s);
        QVERIFY(confirm);
        program.click(confirm->findChild<QPushButton*>(u"accept"_s));
        QCOMPARE(program.clicks, 3);
        VERIFY_TOLD(program.flowEnds(kMinuteMs), program);
        QVERIFY(minute.elapsed() < kMinuteMs);
        QVERIFY(program.ask(u"nucleate_setSpeed"_s, {20}).toBool());

        expectWork(program);
        const Wei before = program.balanceOnL1();
        program.click(program.find(u"claim"_s));
        program.click(program.dialog(u"confirm"_s)->findChild<QPushButton*>(u"accept"_s));
        expectMoney(program, before);
        program.shoot(u"run-paid"_s);
        program.click(program.find(u"leave"_s));
        program.click(program.dialog(u"confirm"_s)->findChild<QPushButton*>(u"accept"_s));
        expectLeft(program);
    }

    void paidByKeyboard()
    {
        Program program;
        VERIFY_TOLD(program.start(), program);
        awaitSeat(program);
        program.press(Qt::Key_3, Qt::ControlModifier);
        QTRY_VERIFY(program.find(u"fix1"_s));
        QVERIFY(program.tabTo(u"fix1"_s));
        program.press(Qt::Key_Space);
        QVERIFY(program.dialog(u"createWallet"_s));
        QVERIFY(program.tabTo(u"written"_s));
        program.press(Qt::Key_Space);
        for (const QString& field : {u"password"_s, u"again"_s}) {
            QVERIFY(program.tabTo(field));
            QTest::keyClicks(Program::focused(), u"correct horse"_s);
        }
        program.press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(program.core.wallet.isUnlocked(), kStepMs);
        QTRY_VERIFY(program.find(u"fix3"_s));
        QVERIFY(program.tabTo(u"fix3"_s));
        program.press(Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(program.find(u"acceptBounty"_s)->isEnabled(), kStepMs);
        QVERIFY(program.tabTo(u"acceptBounty"_s));
        program.press(Qt::Key_Space);
        QVERIFY(program.dialog(u"confirm"_s));
        program.press(Qt::Key_Return);
        VERIFY_TOLD(program.flowEnds(), program);
        expectWork(program);
        const Wei before = program.balanceOnL1();
        QVERIFY(program.tabTo(u"claim"_s));
        program.press(Qt::Key_Space);
        QVERIFY(program.dialog(u"confirm"_s));
        program.press(Qt::Key_Return);
        expectMoney(program, before);
        QVERIFY(program.tabTo(u"leave"_s));
        program.press(Qt::Key_Space);
        QVERIFY(program.dialog(u"confirm"_s));
        program.press(Qt::Key_Return);
        expectLeft(program);
    }
};

QTEST_MAIN(TstPerson)
#include "tst_person.moc"
