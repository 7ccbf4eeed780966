#pragma once

#include "ui/dialogs/chaindialog.hpp"
#include "ui/dialogs/confirmdialog.hpp"
#include "ui/dialogs/joindialog.hpp"
#include "ui/dialogs/walletdialogs.hpp"
#include "ui/pages/devnet/devnetdialogs.hpp"
#include "ui/pages/devnet/forkdialog.hpp"
#include "ui/pages/devnet/revertdialog.hpp"
#include "ui/pages/investdialog.hpp"
#include "ui/shell/attachdialog.hpp"
#include "ui/shell/mainwindow.hpp"

#include <QAction>
#include <functional>

/// Every dialog of the program and how it is opened, for tests and pictures.
namespace nucleate::dialogs {

struct Opener
{
    QString name;
    std::function<void(MainWindow&)> open;
};

inline ChainDialog* chainDialog(MainWindow& window, bool kept)
{
    using namespace Qt::StringLiterals;
    ChainSettings settings;
    settings.keep = kept;
    const QStringList rules{u"cancun"_s, u"prague"_s, u"osaka"_s};
    return new ChainDialog(settings, rules, kept ? std::optional(settings) : std::nullopt, &window);
}

/// A joined node that a test moves.
class ScriptedJoin final : public JoinRunner
{
public:
    using JoinRunner::JoinRunner;
    void start(const JoinRequest& request) override
    {
        asked = request;
        enter(Phase::Starting);
    }
    void stop() override { enter(Phase::Idle); }
    void enter(Phase phase, const QString& trouble = {}, const QList<FollowedChain>& chains = {},
               const QStringList& refused = {})
    {
        setState({phase, trouble, QUrl(QStringLiteral("http://192.168.0.7:8545")),
                  phase == Phase::Following ? quint64{2100} : 0, chains, refused});
    }

    std::optional<JoinRequest> asked;
};

/// An L2 that was read up to this block of L1.
inline FollowedChain followed(quint64 l1Derived)
{
    FollowedChain chain;
    chain.name = QStringLiteral("l2-77001");
    chain.title = QStringLiteral("Nucleus One");
    chain.http = QStringLiteral("http://127.0.0.1:9545");
    chain.ws = QStringLiteral("ws://127.0.0.1:9545");
    chain.chainId = 77'001;
    chain.unsafe = l1Derived / 7 + 20;
    chain.safe = l1Derived / 7 + 5;
    chain.finalized = l1Derived / 7;
    chain.l1Derived = l1Derived;
    return chain;
}

/// The dialog over such a node, which goes with the window.
inline ScriptedJoin* openJoin(MainWindow& window)
{
    auto* runner = new ScriptedJoin(&window);
    (new JoinDialog(*runner, window.context().wallet, QStringLiteral("/home/me/nucleate/joined"),
                    &window))
        ->open();
    return runner;
}

/// It, in each of its states.
inline QList<Opener> joins()
{
    using Phase = JoinRunner::Phase;
    FollowedChain leading = followed(2'100);
    leading.name = QStringLiteral("l2-77002");
    leading.hasSeat = leading.leads = true;
    leading.proposed = 240;
    FollowedChain troubled = followed(1'400);
    troubled.problem = QStringLiteral("The beacon node does not answer.");
    const QString refused =
        QStringLiteral("0x00…0b0b: No operator says on L1 where its node answers.");
    return {
        {QStringLiteral("join"), [](MainWindow& w) { openJoin(w); }},
        {QStringLiteral("joinFailed"),
         [](MainWindow& w) {
             openJoin(w)->enter(Phase::Failed,
                                QStringLiteral("L1 cannot be followed: its chain id cannot be "
                                               "read"));
         }},
        {QStringLiteral("joinEmpty"), [](MainWindow& w) { openJoin(w)->enter(Phase::Following); }},
        {QStringLiteral("joinSyncing"),
         [=](MainWindow& w) {
             openJoin(w)->enter(Phase::Following, {}, {followed(700)}, {refused});
         }},
        {QStringLiteral("joinTroubled"),
         [=](MainWindow& w) { openJoin(w)->enter(Phase::Following, {}, {troubled}); }},
        {QStringLiteral("joined"), [=](MainWindow& w) {
             openJoin(w)->enter(Phase::Following, {}, {leading, followed(2'100)});
         }}};
}

inline QList<Opener> all()
{
    using namespace Qt::StringLiterals;
    const QString address = u"0x00000000000000000000000000000000000b0b0b"_s;
    const auto trigger = [](const QString& id) {
        return [id](MainWindow& window) { window.actions().find(id)->trigger(); };
    };
    return joins() +
           QList<Opener>{
               {u"settings"_s, trigger(u"settings"_s)},
               {u"help"_s, trigger(u"help"_s)},
               {u"attach"_s, trigger(u"attach"_s)},
               {u"createWallet"_s, [](MainWindow& w) { openCreateWallet(w.context().wallet, &w); }},
               {u"unlockWallet"_s, [](MainWindow& w) { openUnlockWallet(w.context().wallet, &w); }},
               {u"chain"_s, [](MainWindow& w) { chainDialog(w, false)->open(); }},
               {u"keptChain"_s, [](MainWindow& w) { chainDialog(w, true)->open(); }},
               {u"confirm"_s,
                [](MainWindow& w) {
                    w.context().flow.setBounty(u"formation-1/sequencer/1"_s);
                    openConfirm(w.context(), BountyFlow::Action::Accept, &w);
                }},
               {u"invest"_s, [](MainWindow& w) { openInvest(w.context(), u"agent-7"_s, &w); }},
               {u"revert"_s,
                [](MainWindow& w) {
                    (new RevertDialog(w.context(), {u"0x1"_s, 2088, {}}, &w))->open();
                }},
               {u"setBalance"_s, [=](MainWindow& w) { openSetBalance(w.context(), address, &w); }},
               {u"sendAs"_s, [=](MainWindow& w) { openSendAs(w.context(), address, &w); }},
               {u"fork"_s, [](MainWindow& w) { (new ForkDialog(w.context(), &w))->open(); }},
               {u"loadState"_s,
                [](MainWindow& w) { openLoadState(w.context(), u"state.hex"_s, &w); }}};
}

/// The dialog that is open on the window; null for none.
inline QDialog* opened(const MainWindow& window)
{
    for (auto* dialog : window.findChildren<QDialog*>())
        if (dialog->isVisible())
            return dialog;
    return nullptr;
}

} // namespace nucleate::dialogs
