#include "chain/base/hex.hpp"
#include "chain/contracts/generated/devnet_usd.hpp"
#include "models/rollup/tokencalls.hpp"
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
const QString kNobody = u"0x00000000000000000000000000000000000b0b0b"_s;

Wei ether(const QString& amount)
{
    return Wei::fromEther(amount).value_or(Wei());
}

} // namespace

/// A person's ETH and tokens go into an L2 that a swarm formed and come back out of it, by the
/// clicks of the window and by transactions that the person's key signs; the real contracts check
/// every proof.
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
        QJsonValue ask(RpcClient& chain, const QString& method, const QJsonArray& params)
        {
            std::optional<QJsonValue> out;
            chain.call(method, params, &window,
                       [&out](const RpcAnswer& answer) { out = answer.result; });
            (void)QTest::qWaitFor([&out] { return out.has_value(); }, kStepMs);
            return out.value_or(QJsonValue());
        }
        /// The person makes a token on L1, and so many of it for themselves; its address.
        QString makeToken(ChainClients& clients, Wei amount)
        {
            namespace usd = contracts::devnet_usd;
            const Address me = parse_address(core.wallet.address().toStdString()).value();
            TransactionSender sender(clients.of({}), core.wallet, core.world);
            PendingCall creation;
            creation.data = qs(to_hex_data(usd::creation(me)));
            if (!signedAndSent(sender, creation))
                return {};
            const QJsonValue receipt =
                ask(clients.of({}), u"eth_getTransactionReceipt"_s, {sender.calls().front().hash});
            PendingCall minting;
            minting.to = receipt[u"contractAddress"_s].toString();
            minting.data = qs(
                to_hex_data(usd::mint(me, parse_decimal(amount.decimal().toStdString()).value())));
            return signedAndSent(sender, minting) ? minting.to : QString();
        }
        static bool signedAndSent(TransactionSender& sender, const PendingCall& call)
        {
            sender.send({call});
            return QTest::qWaitFor([&sender] { return !sender.isRunning(); }, kStepMs) &&
                   sender.calls().front().state != PendingCall::State::Failed;
        }
        quint64 tokens(RpcClient& chain, const QString& token)
        {
            const QJsonObject call{{u"to"_s, token},
                                   {u"data"_s, tokencalls::balanceOf(core.wallet.address())}};
            return ask(chain, u"eth_call"_s, {call, u"latest"_s})
                .toString()
                .right(16)
                .toULongLong(nullptr, 16);
        }
        void choose(const QString& name, int index)
        {
            auto* choice = find<Segmented>(name);
            choice->setCurrent(index);
            Q_EMIT choice->chosen(index);
        }
        bool says(const QString& words)
        {
            return QTest::qWaitFor(
                [this, &words] {
                    for (const auto* label : window.findChildren<QLabel*>())
                        if (label->isVisible() && label->text().contains(words))
                            return true;
                    return false;
                },
                kStepMs);
        }
        /// Types an amount, presses the button, signs in the dialog.
        bool send(int way, const QString& amount)
        {
            choose(u"bridgeWay"_s, way);
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

    /// With ETH on both sides: a token that the L2 has never heard of.
    static void tokensGoInAndComeOut(Program& program, ChainClients& clients)
    {
        const QString token = program.makeToken(clients, Wei(1'000'000'000));
        QVERIFY(!token.isEmpty());
        program.choose(u"bridgeWhat"_s, 1);
        auto* field = program.find<QLineEdit>(u"bridgeToken"_s);
        field->setText(kNobody);
        QVERIFY(program.says(u"There is no ERC-20 token at this address"_s));
        field->setText(token);
        QVERIFY(program.says(u"Nobody has made this token"_s));
        QVERIFY(program.says(u"Devnet USD"_s));
        QVERIFY(program.says(u"1,000 dUSD"_s));
        auto* make = program.find(u"bridgeMend"_s);
        QTRY_VERIFY_WITH_TIMEOUT(make->isVisible() && make->isEnabled(), kStepMs);
        QTest::mouseClick(make, Qt::LeftButton);
        QVERIFY2(program.says(u"Its token there"_s), program.devnet.output().constData());

        QVERIFY(program.send(0, u"600.5"_s));
        QVERIFY2(program.says(u"600.5 dUSD"_s), program.devnet.output().constData());
        QVERIFY2(program.says(u"Deposit of 600.5 dUSD"_s), program.devnet.output().constData());
        QVERIFY2(program.shows(u"done"_s), program.devnet.output().constData());
        QCOMPARE(program.tokens(clients.of({}), token), 399'500'000U);

        QVERIFY(program.send(1, u"100.25"_s));
        QVERIFY2(program.press(u"Prove"_s), program.devnet.output().constData());
        QVERIFY2(program.press(u"Pay out"_s), program.devnet.output().constData());
        QVERIFY2(program.shows(u"done"_s), program.devnet.output().constData());
        QCOMPARE(program.tokens(clients.of({}), token), 499'750'000U);
    }

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
        tokensGoInAndComeOut(program, clients);
    }
};

QTEST_MAIN(TstBridge)
#include "tst_bridge.moc"
