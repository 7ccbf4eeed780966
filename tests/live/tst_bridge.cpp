#include "tests/live/devnetprocess.hpp"
#include "tests/ui/dialogs.hpp"
#include "ui/pages/allpages.hpp"
#include "ui/pages/rollups.hpp"
#include "ui/shell/mainwindow.hpp"

#include <QJsonArray>
#include <QLineEdit>

using namespace nucleate;
using namespace Qt::StringLiterals;

namespace {

constexpr int kFormationMs = 180'000; ///< the swarm has formed its L2
constexpr int kStepMs = 60'000;

Wei ether(const QString& amount)
{
    return Wei::fromEther(amount).value_or(Wei());
}

} // namespace

/// A person's ETH goes into an L2 that a swarm formed and comes back out of it, by the clicks of
/// the window and by transactions that the person's key signs; the real contracts check every
/// proof.
class TstBridge : public QObject
{
    Q_OBJECT

    struct Program
    {
        DevnetProcess devnet;
        QTemporaryDir folder;
        Core core{folder.filePath(u"wallet.json"_s)};
        MainWindow window{core};

        bool start()
        {
            registerPages(window);
            window.resize(1280, 800);
            window.show();
            core.wallet.setCost({1024, 8, 1});
            core.wallet.createFromKey(u"4"_s.repeated(64), u"password"_s, {});
            if (!devnet.waitForStart())
                return false;
            core.client.attach(devnet.url(), devnet.token());
            return QTest::qWaitFor(
                [this] { return core.status.isLive() && core.wallet.isUnlocked(); }, kStepMs);
        }
        template <class W = QPushButton>
        W* find(const QString& name)
        {
            return window.findChild<W*>(name);
        }
        const protocol::ChainRow* l2() const
        {
            for (const protocol::ChainRow& row : core.world.table<protocol::ChainRow>().rows())
                if (row.kind == "l2" && row.settled > 0)
                    return &row;
            return nullptr;
        }
        Wei balance(RpcClient& chain)
        {
            std::optional<Wei> out;
            chain.call(u"eth_getBalance"_s, QJsonArray{core.wallet.address(), u"latest"_s}, &window,
                       [&out](const RpcAnswer& answer) {
                           out = Wei::parse(answer.result.toString()).value_or(Wei());
                       });
            (void)QTest::qWaitFor([&out] { return out.has_value(); }, kStepMs);
            return out.value_or(Wei());
        }
        /// Types an amount, presses the button, signs in the dialog.
        bool send(int way, const QString& amount)
        {
            auto* choice = find<Segmented>(u"bridgeWay"_s);
            choice->setCurrent(way);
            Q_EMIT choice->chosen(way);
            auto* field = find<QLineEdit>(u"bridgeAmount"_s);
            field->clear();
            QTest::keyClicks(field, amount);
            auto* button = find(u"bridgeSend"_s);
            if (!QTest::qWaitFor([button] { return button->isEnabled(); }, kStepMs))
                return false;
            QTest::mouseClick(button, Qt::LeftButton);
            auto* dialog = qobject_cast<Dialog*>(dialogs::opened(window));
            if (!dialog)
                return false;
            QTest::mouseClick(dialog->acceptButton(), Qt::LeftButton);
            return true;
        }
        /// Waits until the chosen transfer's button says so, and presses it.
        bool press(const QString& text)
        {
            auto* button = find(u"bridgeNext"_s);
            if (!QTest::qWaitFor(
                    [button, &text] {
                        return button->isVisible() && button->isEnabled() && button->text() == text;
                    },
                    kStepMs))
                return false;
            QTest::mouseClick(button, Qt::LeftButton);
            return true;
        }
        bool shows(const QString& step)
        {
            return QTest::qWaitFor(
                [this, &step] {
                    const auto* model = find<QTableView>(u"transfers"_s)->model();
                    return model->rowCount() > 0 && model->index(0, 3).data().toString() == step;
                },
                kStepMs);
        }
    };

private Q_SLOTS:
    void etherGoesInAndComesOut()
    {
        Program program;
        QVERIFY2(program.start(), program.devnet.output().constData());
        QVERIFY2(QTest::qWaitFor([&] { return program.l2() != nullptr; }, kFormationMs),
                 program.devnet.output().constData());
        const QString chain = qs(program.l2()->id);
        ChainClients clients(program.core.client, program.core.world);
        program.core.flow.askFaucet();
        QTRY_VERIFY_WITH_TIMEOUT(program.balance(clients.of({})) > ether(u"3"_s), kStepMs);
        program.window.navigator().go(PageId::Rollups, chain + u"/bridge"_s);

        QVERIFY(program.send(0, u"2"_s));
        QTRY_COMPARE_WITH_TIMEOUT(program.balance(clients.of(chain)).decimal(),
                                  ether(u"2"_s).decimal(), kStepMs);
        QVERIFY2(program.shows(u"done"_s), program.devnet.output().constData());

        QVERIFY(program.send(1, u"0.75"_s));
        QVERIFY2(program.press(u"Prove"_s), program.devnet.output().constData());
        QVERIFY2(program.press(u"Pay out"_s), program.devnet.output().constData());
        const Wei before = program.balance(clients.of({}));
        QVERIFY2(program.shows(u"done"_s), program.devnet.output().constData());
        // The payout came, less the gas of the transaction that asked for it.
        const Wei after = program.balance(clients.of({}));
        QVERIFY(after + ether(u"0.01"_s) > before);
        const Wei left = program.balance(clients.of(chain));
        QVERIFY(left < ether(u"1.25"_s) && left > ether(u"1.24"_s));
    }
};

QTEST_MAIN(TstBridge)
#include "tst_bridge.moc"
