#include "tests/models/fakenode.hpp"
#include "ui/pages/allpages.hpp"
#include "ui/shell/mainwindow.hpp"
#include "ui/widgets/datatable.hpp"

#include <QAccessible>
#include <QDialog>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace nucleate;
using namespace Qt::StringLiterals;

static QString shotDir()
{
    return qEnvironmentVariable("NUCLEATE_SHOTS");
}

/// A person takes a role: by mouse, by keyboard alone; and every focusable widget has a name.
class TstWork : public QObject
{
    Q_OBJECT

    /// A program on a fake node whose devnet keeps its own time, with a funded, open wallet.
    struct Program
    {
        QTemporaryDir folder;
        FakeNode node;
        Core core{folder.filePath(u"wallet.json"_s)};
        MainWindow window{core};

        Program()
        {
            QJsonObject world = fixtures::snapshot();
            protocol::NodeRow row = fixtures::node();
            row.clock = "virtual";
            world.insert(u"node"_s, QJsonArray{rowjson::write(row)});
            node.setWorld(world);
            answerCalls();
            registerPages(window);
            window.show();
            core.wallet.setCost({1024, 8, 1});
            core.wallet.createFromMnemonic(
                u"test test test test test test test test test test test junk"_s,
                u"correct horse"_s, {});
            core.client.attach(node.url());
        }

        void answerCalls()
        {
            const auto fixed = [this](const QString& method, const QJsonValue& result) {
                node.handlers.insert(method, [result](const QJsonArray&) { return result; });
            };
            fixed(u"eth_getBalance"_s, u"0x8ac7230489e80000"_s);
            fixed(u"eth_getTransactionCount"_s, u"0x0"_s);
            fixed(u"eth_getBlockByNumber"_s, QJsonObject{{u"baseFeePerGas"_s, u"0x3b9aca00"_s}});
            fixed(u"eth_estimateGas"_s, u"0x30d40"_s);
            fixed(u"eth_getTransactionReceipt"_s,
                  QJsonObject{{u"blockNumber"_s, u"0x835"_s}, {u"status"_s, u"0x1"_s}});
            fixed(u"nucleate_prepareRole"_s,
                  QJsonObject{{u"operator"_s, qs(fixtures::addressOf(950))}});
            fixed(u"nucleate_bountyCall"_s,
                  QJsonArray{QJsonObject{{u"to"_s, qs(fixtures::addressOf(902))},
                                         {u"value"_s, u"0xde0b6b3a7640000"_s},
                                         {u"data"_s, u"0x12345678"_s},
                                         {u"what"_s, u"Lock the bond"_s}}});
            node.handlers.insert(u"nucleate_placeBid"_s, [this](const QJsonArray& params) {
                protocol::BountyRow row = fixtures::bounties()[1];
                row.provider = params.at(0)[u"bidder"_s].toString().toStdString();
                row.provider_kind = "person";
                return later([this, row] { node.put(u"bounties"_s, row); });
            });
            node.handlers.insert(u"eth_sendRawTransaction"_s, [this](const QJsonArray&) {
                (void)later([this] { putWork("starting"); });
                return QJsonValue(qs(fixtures::hexOf(77, 32)));
            });
            node.handlers.insert(u"nucleate_startRole"_s, [this](const QJsonArray&) {
                return later([this] {
                    node.put(u"chains"_s, fixtures::l2());
                    putWork("running");
                });
            });
        }
        QJsonValue later(std::function<void()> run)
        {
            QTimer::singleShot(0, &node, std::move(run));
            return true;
        }
        void putWork(const std::string& state)
        {
            protocol::WorkRow row = fixtures::work(core.wallet.address().toStdString());
            row.state = state;
            node.put(u"work"_s, row);
        }
        template <class W>
        W* find(const QString& name)
        {
            return window.findChild<W*>(name);
        }
        bool isReady()
        {
            return core.status.isLive() && core.wallet.isUnlocked() && core.flow.balance();
        }
    };

    static void expectRole(Program& program)
    {
        QTRY_COMPARE(program.core.flow.phase(), BountyFlow::Phase::Done);
        QCOMPARE(program.node.callsOf(u"nucleate_startRole"_s), 1);
        QCOMPARE(program.node.callsOf(u"eth_sendRawTransaction"_s), 1);
        for (const auto& [method, params] : std::as_const(program.node.log))
            if (method == u"eth_sendRawTransaction")
                QVERIFY(params.at(0).toString().startsWith(u"0x02"_s));
        QTRY_COMPARE(program.window.navigator().place().page, PageId::Run);
        QTRY_VERIFY(program.find<QPushButton>(u"claim"_s)->isEnabled());
    }

private Q_SLOTS:
    void initTestCase() { Theme::get().install(); }

    void acceptByMouse()
    {
        Program program;
        QTRY_VERIFY(program.isReady());
        program.window.navigator().go(PageId::Bounties, u"formation-1/sequencer/1"_s);
        auto* accept = program.find<QPushButton>(u"acceptBounty"_s);
        QTRY_VERIFY(accept->isEnabled());
        QTest::mouseClick(accept, Qt::LeftButton);
        auto* dialog = program.find<QDialog>(u"confirm"_s);
        QVERIFY(dialog);
        if (!shotDir().isEmpty())
            dialog->grab().save(shotDir() + u"/confirm.png"_s);
        QTest::mouseClick(dialog->findChild<QPushButton*>(u"accept"_s), Qt::LeftButton);
        expectRole(program);
        if (!shotDir().isEmpty())
            program.window.grab().save(shotDir() + u"/run.png"_s);
    }

    void acceptByKeyboard()
    {
        Program program;
        QTRY_VERIFY(program.isReady());
        QTest::keyClick(&program.window, Qt::Key_3, Qt::ControlModifier);
        auto* table = program.find<DataTable>(u"bountyTable"_s);
        QVERIFY(table);
        table->setFocus();
        QTRY_COMPARE(table->selectedId(), u"formation-1/sequencer/1"_s);
        QTRY_VERIFY(program.find<QPushButton>(u"acceptBounty"_s)->isEnabled());
        QTest::keyClick(table, Qt::Key_Return);
        auto* accept = program.find<QPushButton>(u"acceptBounty"_s);
        QCOMPARE(program.window.focusWidget(), accept);
        QTest::keyClick(accept, Qt::Key_Space);
        auto* dialog = program.find<QDialog>(u"confirm"_s);
        QVERIFY(dialog);
        QTest::keyClick(dialog, Qt::Key_Return);
        expectRole(program);
    }

    void aNodeThatAsksForMoreThanTheBondGetsNothing()
    {
        Program program;
        program.node.handlers.insert(u"nucleate_bountyCall"_s, [](const QJsonArray&) {
            return QJsonArray{QJsonObject{{u"to"_s, qs(fixtures::addressOf(902))},
                                          {u"value"_s, u"0x1bc16d674ec80000"_s},
                                          {u"what"_s, u"Lock the bond"_s}}};
        });
        QTRY_VERIFY(program.isReady());
        program.core.flow.setBounty(u"formation-1/sequencer/1"_s);
        program.core.flow.start(BountyFlow::Action::Accept);
        QTRY_COMPARE(program.core.flow.phase(), BountyFlow::Phase::Failed);
        QCOMPARE(program.node.callsOf(u"eth_sendRawTransaction"_s), 0);
    }

    void gatesSayWhyAndOfferTheFix()
    {
        Program program;
        QTRY_VERIFY(program.isReady());
        program.core.flow.setBounty(u"formation-1/sequencer/1"_s);
        QTRY_VERIFY(program.core.flow.canAccept());
        program.core.wallet.lock();
        QVERIFY(!program.core.flow.canAccept());
        const auto gates = program.core.flow.gates();
        QVERIFY(std::any_of(gates.begin(), gates.end(), [](const BountyFlow::Gate& gate) {
            return !gate.ok && gate.fix == BountyFlow::Fix::Unlock;
        }));
        for (const BountyFlow::Gate& gate : gates)
            QVERIFY(!gate.reason.isEmpty());
    }

    void everyFocusableHasAName()
    {
        Program program;
        QTRY_VERIFY(program.isReady());
        QStringList unnamed;
        for (int i = 0; i < kPageCount; ++i) {
            if (!program.window.page(static_cast<PageId>(i)))
                continue;
            program.window.navigator().go(static_cast<PageId>(i));
            QTest::qWait(20);
            const auto widgets = program.window.findChildren<QWidget*>();
            for (QWidget* widget : widgets) {
                if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus ||
                    !widget->isEnabled() || widget->objectName().startsWith(u"qt_"_s))
                    continue;
                auto* face = QAccessible::queryAccessibleInterface(widget);
                if (!face || face->text(QAccessible::Name).isEmpty())
                    unnamed.append(u"page %1: %2 %3"_s.arg(
                        QString::number(i + 1),
                        QString::fromLatin1(widget->metaObject()->className()),
                        widget->objectName()));
            }
        }
        unnamed.removeDuplicates();
        QVERIFY2(unnamed.isEmpty(), qPrintable(unnamed.join(u'\n')));
    }
};

QTEST_MAIN(TstWork)
#include "tst_work.moc"
