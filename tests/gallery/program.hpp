#pragma once

#include "tests/models/explorernode.hpp"
#include "tests/models/rollupnode.hpp"
#include "ui/pages/allpages.hpp"
#include "ui/shell/languages.hpp"
#include "ui/shell/mainwindow.hpp"

#include <QTemporaryDir>
#include <QTest>
#include <memory>

namespace nucleate::gallery {

/// What the program is shown in.
enum class State
{
    Forming, ///< half-way through a formation
    Live,    ///< the L2 is live, a person works for it
    Alone,   ///< an L1 by itself, with snapshots and an impersonated account
    Empty,   ///< a node with nothing on it yet
    Loading, ///< connected, no answer yet
    Lost,    ///< the node went away
    Refused, ///< something that is no Nucleate node
    Off      ///< no node at all
};
inline constexpr std::array kStates{State::Forming, State::Live, State::Alone,   State::Empty,
                                    State::Loading, State::Lost, State::Refused, State::Off};

/// The address of the private key 1, whose wallet works in `State::Live`.
inline const std::string kWorker = "0x7e5f4552091a69125d5dfcb7b8c2659029395bdf";

inline QString nameOf(State state)
{
    static const QStringList names{QStringLiteral("forming"), QStringLiteral("live"),
                                   QStringLiteral("alone"),   QStringLiteral("empty"),
                                   QStringLiteral("loading"), QStringLiteral("lost"),
                                   QStringLiteral("refused"), QStringLiteral("off")};
    return names.at(static_cast<int>(state));
}

/// The window over a scripted node in one state, or over a node that runs.
class Program
{
public:
    explicit Program(State state) : m_node(worldOf(state))
    {
        open();
        enter(state);
    }
    Program(const QUrl& node, const QString& token)
    {
        open();
        m_core->client.attach(node, token);
        until([&] { return m_core->status.isLive(); });
    }

    MainWindow& window() { return *m_window; }

private:
    void open()
    {
        m_core = std::make_unique<Core>(m_folder.filePath(QStringLiteral("wallet.json")));
        m_window = std::make_unique<MainWindow>(*m_core);
        registerPages(*m_window);
        m_window->setLanguages(Languages::all());
        m_window->resize(1280, 800);
        m_window->show();
    }
    static QJsonObject worldOf(State state)
    {
        if (state != State::Empty && state != State::Alone)
            return shown(state == State::Live);
        QJsonObject world = fixtures::snapshot();
        if (state == State::Alone) {
            protocol::NodeRow node = fixtures::node();
            node.capabilities = {"explorer", "trace", "control", "rewind"};
            node.scenario.clear();
            world.insert(QStringLiteral("node"), QJsonArray{rowjson::write(node)});
        }
        for (const char* table :
             {"agents", "rules", "decisions", "formations", "bounties", "edges", "events"})
            world.insert(QString::fromLatin1(table), QJsonArray());
        if (state == State::Empty)
            world.insert(QStringLiteral("metrics"), QJsonArray());
        return world;
    }
    /// Everything that a node can do, once there is an L2.
    static QJsonObject shown(bool live)
    {
        QJsonObject world = fixtures::snapshot(live, live ? kWorker : std::string());
        protocol::NodeRow node = fixtures::node();
        if (live)
            node.capabilities.emplace_back("chaos");
        world.insert(QStringLiteral("node"), QJsonArray{rowjson::write(node)});
        return world;
    }
    void enter(State state)
    {
        m_node.silent = state == State::Loading;
        explorernode::answer(m_node);
        explorernode::answerDevnet(m_node);
        rollupnode::answer(m_node);
        m_node.setWorld(rollupnode::reached(worldOf(state), m_node.url()));
        if (state == State::Refused)
            m_node.handlers.remove(QStringLiteral("nucleate_subscribe"));
        if (state == State::Off)
            return;
        if (state == State::Live) {
            m_core->wallet.setCost({1024, 8, 1});
            m_core->wallet.createFromKey(QString(63, u'0') + u'1', QStringLiteral("password"), {});
            until([&] { return m_core->wallet.exists(); });
        }
        m_core->client.attach(m_node.url());
        NodeStatus& status = m_core->status;
        if (state == State::Refused) {
            until([&] { return status.state() == NodeStatus::State::Refused; });
        } else if (state != State::Loading) {
            until([&] { return status.isLive(); });
        }
        if (state == State::Alone) {
            DevnetControls& devnet = m_window->context().devnet;
            devnet.impersonate(explorernode::kSender);
            until(
                [&] { return !devnet.impersonated().isEmpty() && !devnet.snapshots().isEmpty(); });
        }
        if (state == State::Lost) {
            m_node.stopListening();
            m_node.hangUp();
            until([&] { return status.state() == NodeStatus::State::Reconnecting; });
        }
    }
    template <class Condition>
    static void until(Condition condition)
    {
        if (!QTest::qWaitFor(condition, 10'000))
            qFatal("the program did not reach the state of the picture");
    }

    FakeNode m_node;
    QTemporaryDir m_folder;
    std::unique_ptr<Core> m_core;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace nucleate::gallery
