#include "app/gui/tray.hpp"

#include "ui/theme/icons.hpp"

#include <QApplication>

using namespace Qt::StringLiterals;

namespace nucleate {

Tray::Tray(Core& core, MainWindow& window) : m_core(core), m_window(window)
{
    if (!QSystemTrayIcon::isSystemTrayAvailable())
        return;
    m_icon.setIcon(icons::appIcon());
    m_icon.setContextMenu(&m_menu);
    connect(&m_menu, &QMenu::aboutToShow, this, &Tray::fillMenu);
    connect(&m_icon, &QSystemTrayIcon::messageClicked, this, &Tray::raise);
    connect(&m_icon, &QSystemTrayIcon::activated, this,
            [this](QSystemTrayIcon::ActivationReason reason) {
                if (reason == QSystemTrayIcon::Trigger)
                    raise();
            });
    connect(&core.notifications, &Notifications::important, this,
            [this](const Notifications::Entry& entry) {
                tell(entry.title, entry.text, entry.severity == Notifications::Severity::Warning);
            });
    connect(&core.status, &NodeStatus::changed, this, &Tray::followNode);
    fillMenu();
    followNode();
    m_icon.show();
}

void Tray::tell(const QString& title, const QString& text, bool bad)
{
    if (!m_window.isActiveWindow())
        m_icon.showMessage(title, text,
                           bad ? QSystemTrayIcon::Warning : QSystemTrayIcon::Information);
}

void Tray::followNode()
{
    using State = NodeStatus::State;
    const State state = m_core.status.state();
    const QString sentence = m_core.status.sentence();
    if (m_icon.toolTip() != sentence)
        m_icon.setToolTip(sentence);
    const bool gone = state == State::Failed || state == State::Reconnecting;
    if (m_wasLive && gone && !m_core.notifications.isQuiet())
        tell(tr("The node stopped"), m_core.status.problem(), true);
    if (state == State::Live || gone)
        m_wasLive = state == State::Live;
}

/// Filled anew each time it opens, in the language of the moment.
void Tray::fillMenu()
{
    m_menu.clear();
    m_menu.addAction(tr("Show Nucleate"), this, &Tray::raise);
    for (const QString& id : {u"pause"_s, u"quit"_s})
        if (QAction* action = m_window.actions().find(id))
            m_menu.addAction(action);
}

void Tray::raise()
{
    m_window.show();
    m_window.raise();
    m_window.activateWindow();
}

} // namespace nucleate
