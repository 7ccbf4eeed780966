#pragma once

#include "ui/dialogs/chaindialog.hpp"
#include "ui/dialogs/confirmdialog.hpp"
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

inline QList<Opener> all()
{
    using namespace Qt::StringLiterals;
    const QString address = u"0x00000000000000000000000000000000000b0b0b"_s;
    const auto trigger = [](const QString& id) {
        return [id](MainWindow& window) { window.actions().find(id)->trigger(); };
    };
    return {
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
        {u"loadState"_s, [](MainWindow& w) { openLoadState(w.context(), u"state.hex"_s, &w); }}};
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
