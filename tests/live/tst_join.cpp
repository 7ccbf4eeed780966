#include "app/gui/joinednode.hpp"
#include "chain/base/hex.hpp"
#include "chain/node/l1_genesis.hpp"
#include "models/explorer/chainclients.hpp"
#include "tests/live/devnetprocess.hpp"
#include "ui/dialogs/joindialog.hpp"
#include "ui/shell/mainwindow.hpp"

#include <QJsonArray>

using namespace nucleate;
using namespace Qt::StringLiterals;

namespace {

constexpr int kFormationMs = 180'000; ///< the swarm has formed its L2
constexpr int kStepMs = 60'000;
constexpr std::size_t kAccount = 6;

} // namespace

/// The window's own node follows the L2 of a devnet that runs in another process: asked for, seen
/// and stopped by what a person sees.
class TstJoin : public QObject
{
    Q_OBJECT

    struct Program
    {
        DevnetProcess devnet;
        QTemporaryDir folder;
        Core core{folder.filePath(u"wallet.json"_s)};
        MainWindow window{core};
        std::unique_ptr<JoinedNode> node = JoinedNode::make(folder.filePath(u"wallet.json"_s));
        JoinDialog dialog{*node, core.wallet, folder.filePath(u"joined"_s), &window};

        Program()
        {
            dialog.setAttribute(Qt::WA_DeleteOnClose, false);
            window.show();
            dialog.open();
        }
        QString l1() const
        {
            QUrl url = devnet.url();
            url.setScheme(u"http"_s);
            return url.toString();
        }
        /// Of a test account, which has ether on the devnet's L1.
        void makeWallet(const QString& password)
        {
            const Hash32& key = node::test_accounts()[kAccount].private_key;
            std::optional<QString> error;
            core.wallet.setCost({.n = 1024, .r = 8, .p = 1});
            core.wallet.createFromKey(QString::fromStdString(to_hex(key.view())), password,
                                      [&error](const QString& why) { error = why; });
            QTRY_VERIFY_WITH_TIMEOUT(error.has_value(), kStepMs);
            QCOMPARE(*error, QString());
        }
        void type(const QString& name, const QString& text)
        {
            auto* field = dialog.findChild<QLineEdit*>(name);
            field->clear();
            QTest::keyClicks(field, text);
        }
        void press() { QTest::mouseClick(dialog.acceptButton(), Qt::LeftButton); }
        bool says(const QString& words)
        {
            return QTest::qWaitFor(
                [&] {
                    for (const auto* label : dialog.findChildren<QLabel*>())
                        if (label->isVisible() && label->text().contains(words))
                            return true;
                    return false;
                },
                kStepMs);
        }
        QString hashOf(RpcClient& chain, quint64 number)
        {
            std::optional<QString> out;
            chain.call(
                u"eth_getBlockByNumber"_s,
                QJsonArray{QString(u"0x"_s + QString::number(number, 16)), false}, &window,
                [&out](const RpcAnswer& answer) { out = answer.result[u"hash"_s].toString(); });
            (void)QTest::qWaitFor([&out] { return out.has_value(); }, kStepMs);
            return out.value_or(QString());
        }
    };

private Q_SLOTS:
    void initTestCase() { Theme::get().install(); }

    void anL2OfAnotherProcessIsFollowed()
    {
        Program program;
        QVERIFY2(program.devnet.waitForStart(), program.devnet.output().constData());
        program.type(u"joinUrl"_s, u"http://127.0.0.1:1"_s);
        program.press();
        QVERIFY(program.says(u"L1 cannot be followed"_s));

        program.type(u"joinUrl"_s, program.l1());
        program.press();
        QVERIFY2(program.says(u"No L2 found yet"_s), program.devnet.output().constData());
        const auto& state = program.node->state();
        const bool derives = QTest::qWaitFor(
            [&] { return !state.chains.isEmpty() && state.chains.front().safe > 5; }, kFormationMs);
        QVERIFY2(derives, program.devnet.output().constData());
        QVERIFY(program.says(state.chains.front().http));

        program.core.client.attach(program.devnet.url(), program.devnet.token());
        const auto l2 = [&]() -> const protocol::ChainRow* {
            for (const auto& row : program.core.world.table<protocol::ChainRow>().rows())
                if (row.kind == "l2" && row.chain_id == state.chains.front().chainId)
                    return &row;
            return nullptr;
        };
        QTRY_VERIFY_WITH_TIMEOUT(l2(), kStepMs);
        ChainClients theirs(program.core.client, program.core.world);
        RpcClient ours;
        ours.open(QUrl(state.chains.front().ws));
        const quint64 number = state.chains.front().safe;
        QTRY_COMPARE_WITH_TIMEOUT(program.hashOf(ours, number).size(), 66, kStepMs);
        QTRY_COMPARE_WITH_TIMEOUT(program.hashOf(theirs.of(qs(l2()->id)), number),
                                  program.hashOf(ours, number), kStepMs);

        program.press();
        QTRY_COMPARE_WITH_TIMEOUT(state.phase, JoinRunner::Phase::Idle, kStepMs);
        QVERIFY(program.dialog.findChild<QLineEdit*>(u"joinUrl"_s)->isVisible());
    }

    void aRoleActsWithTheWalletsKey()
    {
        Program program;
        QVERIFY2(program.devnet.waitForStart(), program.devnet.output().constData());
        program.makeWallet(u"correct horse battery"_s);
        program.type(u"joinUrl"_s, program.l1());
        program.dialog.findChild<QCheckBox*>(u"joinPropose"_s)->setChecked(true);
        program.press();
        QVERIFY(program.says(u"Enter the password of your wallet."_s));
        program.type(u"joinPassword"_s, u"correct horse"_s);
        program.press();
        QVERIFY(program.says(u"The password does not open the wallet."_s));
        // It is not kept.
        QVERIFY(program.dialog.findChild<QLineEdit*>(u"joinPassword"_s)->text().isEmpty());

        program.type(u"joinPassword"_s, u"correct horse battery"_s);
        program.press();
        const auto& state = program.node->state();
        const bool acts = QTest::qWaitFor(
            [&] { return !state.chains.isEmpty() && state.chains.front().proposed > 0U; },
            kFormationMs);
        QVERIFY2(acts, qPrintable(state.trouble));
        QVERIFY(program.says(u"Proposed up to"_s));
        program.press();
        QTRY_COMPARE_WITH_TIMEOUT(state.phase, JoinRunner::Phase::Idle, kStepMs);
    }
};

QTEST_MAIN(TstJoin)
#include "tst_join.moc"
