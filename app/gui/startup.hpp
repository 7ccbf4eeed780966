#pragma once

#include "app/gui/embeddednode.hpp"
#include "app/gui/joinednode.hpp"
#include "ui/shell/mainwindow.hpp"

#include <QSettings>

namespace nucleate {

/// Decides which node the window shows: the one of the command line, the embedded one as it ran
/// last, or what the person chooses at the first start or later. Tells the node's progress and
/// failure to `NodeStatus`. Beside that node it runs the one that joined a devnet elsewhere, if
/// any.
class Startup final : public QObject
{
    Q_OBJECT
public:
    Startup(Core& core, MainWindow& window, QSettings& settings, Options options);

    void begin();
    /// Stops the embedded node, if it runs. Blocks until then.
    void stop();

private:
    void welcome();
    void endWelcome();
    void addActions();
    QString whyNoStart() const;
    /// The embedded node as it was chosen last.
    void startNode();
    void startSwarm();
    void startAlone(const ChainSettings& settings);
    void chooseChain();
    void join();
    QString pathOf(const QString& name) const;
    bool prepareStart();
    ChainSettings savedChain(const QString& key) const;

    Core& m_core;
    MainWindow& m_window;
    QSettings& m_settings;
    Options m_options;
    std::unique_ptr<EmbeddedNode> m_node;
    std::unique_ptr<JoinedNode> m_joined;
    bool m_nodeIsUp = false;
    bool m_isStarting = false;
    bool m_welcoming = false;
};

} // namespace nucleate
