#include "ui/shell/attachdialog.hpp"
#include "ui/shell/helpdialog.hpp"
#include "ui/shell/mainwindow.hpp"
#include "ui/shell/settingsdialog.hpp"

using namespace Qt::StringLiterals;

/// The actions of the window itself. Those of the devnet are in DevnetControls.
namespace nucleate {

void MainWindow::addActions()
{
    addNavigationActions();
    m_actions.add({u"palette"_s,
                   u"search"_s,
                   {QKeySequence(u"Ctrl+K"_s)},
                   [] { return tr("Command palette"); },
                   {},
                   [this] { m_palette->popUp(); }});
    m_actions.add({u"filter"_s,
                   {},
                   {QKeySequence::Find},
                   [] { return tr("Filter in this page"); },
                   {},
                   [this] {
                       const auto* shown = qobject_cast<Page*>(m_stack->currentWidget());
                       if (QWidget* field = shown ? shown->filterField() : nullptr)
                           field->setFocus(Qt::ShortcutFocusReason);
                   }});
    m_actions.add({u"refresh"_s,
                   u"refresh"_s,
                   {QKeySequence(Qt::Key_F5)},
                   [] { return tr("Refresh"); },
                   {},
                   [this] {
                       if (auto* shown = qobject_cast<Page*>(m_stack->currentWidget()))
                           shown->refresh();
                   }});
    m_actions.add({u"theme"_s,
                   u"moon"_s,
                   {QKeySequence(u"Ctrl+Shift+D"_s)},
                   [] {
                       return Theme::get().isDark() ? tr("Switch to light colours")
                                                    : tr("Switch to dark colours");
                   },
                   {},
                   [this] {
                       Theme::get().setScheme(Theme::get().isDark() ? Theme::Scheme::Light
                                                                    : Theme::Scheme::Dark);
                       m_actions.refresh();
                   }});
    addProgramActions();
    m_devnet.addActions(m_actions);
    m_actions.add(
        {u"quit"_s, {}, {QKeySequence::Quit}, [] { return tr("Quit"); }, {}, [this] { close(); }});
}

void MainWindow::addNavigationActions()
{
    m_actions.add({u"back"_s,
                   u"back"_s,
                   {QKeySequence(u"Alt+Left"_s)},
                   [] { return tr("Back", "in the history of pages"); },
                   [this] {
                       return m_navigator.canGoBack() ? QString()
                                                      : tr("There is no page to go back to");
                   },
                   [this] { m_navigator.back(); }});
    m_actions.add({u"forward"_s,
                   u"forward"_s,
                   {QKeySequence(u"Alt+Right"_s)},
                   [] { return tr("Forward", "in the history of pages"); },
                   [this] {
                       return m_navigator.canGoForward() ? QString()
                                                         : tr("There is no page to go forward to");
                   },
                   [this] { m_navigator.forward(); }});
}

void MainWindow::addProgramActions()
{
    m_actions.add({u"settings"_s,
                   u"settings"_s,
                   {QKeySequence(u"Ctrl+,"_s)},
                   [] { return tr("Settings"); },
                   {},
                   [this] { openSettings(); }});
    m_actions.add({u"help"_s,
                   u"info"_s,
                   {QKeySequence(Qt::Key_F1)},
                   [] { return tr("Keyboard shortcuts"); },
                   {},
                   [this] {
                       auto* help = new HelpDialog(m_actions, this);
                       help->setAttribute(Qt::WA_DeleteOnClose);
                       help->open();
                   }});
    m_actions.add({u"attach"_s,
                   u"plug"_s,
                   {},
                   [] { return tr("Attach to a node…"); },
                   {},
                   [this] { openAttach(m_context.client, this); }});
    m_actions.add({u"reconnect"_s,
                   u"refresh"_s,
                   {},
                   [] { return tr("Connect anew"); },
                   {},
                   [this] { m_context.status.retry(); }});
}

void MainWindow::openSettings()
{
    auto* dialog = new SettingsDialog(m_context.notifications, m_languages, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SettingsDialog::languageChosen, this, &MainWindow::languageChosen);
    connect(dialog, &QDialog::finished, &m_actions, qOverload<>(&ActionRegistry::refresh));
    dialog->open();
}

} // namespace nucleate
