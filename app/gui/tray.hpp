#pragma once

#include "ui/shell/mainwindow.hpp"
#include "ui/shell/traytalk.hpp"

#include <QAction>
#include <QMenu>
#include <QSystemTrayIcon>

namespace nucleate {

/// The icon in the desktop's tray: says how the node is, and tells, while the window is not in
/// front, what concerns the person's own work or money, and that the node stopped. Not there on a
/// desktop without a tray.
class Tray final : public QObject
{
    Q_OBJECT
public:
    Tray(Core& core, MainWindow& window);

private:
    void tell(const QString& title, const QString& text, bool bad);
    void fillMenu();
    void raise();

    MainWindow& m_window;
    TrayTalk m_talk;
    QSystemTrayIcon m_icon;
    QMenu m_menu;
};

} // namespace nucleate
