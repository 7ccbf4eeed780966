#include "app/gui/tray.hpp"

#include "ui/theme/icons.hpp"

#include <QApplication>

using namespace Qt::StringLiterals;

namespace nucleate {

Tray::Tray(Core& core, MainWindow& window) : m_window(window), m_talk(core)
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
    connect(&m_talk, &TrayTalk::told, this, &Tray::tell);
    connect(&m_talk, &TrayTalk::sentenceChanged, &m_icon, &QSystemTrayIcon::setToolTip);
    m_icon.setToolTip(m_talk.sentence());
    fillMenu();
    m_icon.show();
}

void Tray::tell(const QString& title, const QString& text, bool bad)
{
    if (!m_window.isActiveWindow())
        m_icon.showMessage(title, text,
                           bad ? QSystemTrayIcon::Warning : QSystemTrayIcon::Information);
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
