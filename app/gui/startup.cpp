#include "app/gui/startup.hpp"

#include "ui/dialogs/chaindialog.hpp"
#include "ui/dialogs/joindialog.hpp"
#include "ui/dialogs/walletdialogs.hpp"
#include "ui/shell/welcome.hpp"

#include <QDir>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace nucleate {
namespace {

const QString kWelcomed = u"welcomed"_s;
const QString kAlone = u"alone"_s; ///< the last node was a chain by itself …
const QString kChain = u"chain"_s; ///< … made like this
const QString kKept = u"keptChain"_s;

} // namespace

Startup::Startup(Core& core, MainWindow& window, QSettings& settings, Options options)
    : m_core(core), m_window(window), m_settings(settings), m_options(std::move(options)),
      m_node(EmbeddedNode::make()), m_joined(JoinedNode::make(pathOf(u"wallet.json"_s)))
{
    connect(&core.status, &NodeStatus::startRequested, this, [this] {
        if (!m_nodeIsUp)
            startNode();
    });
    if (!m_node)
        return;
    addActions();
    connect(m_node.get(), &EmbeddedNode::progress, &core.status, &NodeStatus::setStarting);
    connect(m_node.get(), &EmbeddedNode::failed, this, [this](const QString& why) {
        m_isStarting = false;
        m_core.status.setFailed(why);
    });
    connect(m_node.get(), &EmbeddedNode::ready, this,
            [this](const QUrl& url, const QString& token) {
                m_nodeIsUp = true;
                m_isStarting = false;
                if (m_core.client.rpc().state() == LinkState::Idle)
                    m_core.client.attach(url, token);
            });
}

void Startup::addActions()
{
    m_window.actions().add({u"startAlone"_s,
                            u"hammer"_s,
                            {},
                            [] { return tr("Start a chain by itself…"); },
                            [this] { return whyNoStart(); },
                            [this] { chooseChain(); }});
    m_window.actions().add({u"startSwarm"_s,
                            u"observatory"_s,
                            {},
                            [] { return tr("Start the demo swarm"); },
                            [this] { return whyNoStart(); },
                            [this] { startSwarm(); }});
    m_window.actions().add({u"join"_s,
                            u"plug"_s,
                            {},
                            [] { return tr("Join a devnet on another machine…"); },
                            {},
                            [this] { join(); }});
}

QString Startup::pathOf(const QString& name) const
{
    const QString folder = m_options.dataDir.isEmpty()
                               ? QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)
                               : m_options.dataDir;
    return QDir(folder).filePath(name);
}

void Startup::join()
{
    (new JoinDialog(*m_joined, m_core.wallet, pathOf(u"joined"_s), &m_window))->open();
}

QString Startup::whyNoStart() const
{
    return m_isStarting ? tr("A node is being started") : QString();
}

void Startup::begin()
{
    const bool chosen =
        !m_options.scenario.isEmpty() || !m_options.capture.isEmpty() || m_options.alone;
    if (!m_options.attach.isEmpty())
        m_core.client.attach(m_options.attach, m_options.token);
    else if (chosen || m_settings.value(kWelcomed).toBool())
        startNode();
    else
        welcome();
}

void Startup::welcome()
{
    auto* cards = new Welcome;
    connect(cards, &Welcome::watchChosen, this, [this] {
        endWelcome();
        startSwarm();
    });
    connect(cards, &Welcome::buildChosen, this, [this] { startAlone({}); });
    connect(cards, &Welcome::optionsChosen, this, &Startup::chooseChain);
    connect(cards, &Welcome::attachChosen, this, [this](const QUrl& url, const QString& token) {
        endWelcome();
        m_core.client.attach(url, token);
    });
    connect(cards, &Welcome::joinChosen, this, &Startup::join);
    connect(cards, &Welcome::workChosen, this, [this] {
        endWelcome();
        startSwarm();
        m_window.navigator().go(PageId::Bounties);
        openCreateWallet(m_core.wallet, &m_window);
    });
    connect(&m_window.navigator(), &Navigator::went, cards, [this] {
        if (!m_welcoming)
            return;
        endWelcome();
        startSwarm();
    });
    m_welcoming = true;
    m_window.showWelcome(cards);
}

void Startup::endWelcome()
{
    m_welcoming = false;
    m_settings.setValue(kWelcomed, true);
    m_window.endWelcome();
}

ChainSettings Startup::savedChain(const QString& key) const
{
    return ChainSettings::fromMap(m_settings.value(key).toMap());
}

void Startup::chooseChain()
{
    std::optional<ChainSettings> kept;
    if (m_settings.contains(kKept))
        kept = savedChain(kKept);
    auto* dialog = new ChainDialog(savedChain(kChain), m_node->rules(), kept, &m_window);
    connect(dialog, &ChainDialog::chosen, this, &Startup::startAlone);
    dialog->open();
}

void Startup::startNode()
{
    const bool alone =
        m_options.alone || (m_options.scenario.isEmpty() && m_settings.value(kAlone).toBool());
    if (alone)
        startAlone(savedChain(kChain));
    else
        startSwarm();
}

/// Lets go of the node that is shown. False where there is none of its own to start.
bool Startup::prepareStart()
{
    if (m_isStarting)
        return false;
    if (!m_node) {
        m_core.status.setFailed(tr("This build has no devnet of its own."));
        return false;
    }
    m_isStarting = true;
    m_nodeIsUp = false;
    m_core.client.rpc().close();
    m_core.status.setStarting({});
    return true;
}

void Startup::startSwarm()
{
    if (!prepareStart())
        return;
    m_settings.setValue(kAlone, false);
    m_node->start(m_options);
}

void Startup::startAlone(const ChainSettings& settings)
{
    if (m_welcoming)
        endWelcome();
    if (!prepareStart())
        return;
    m_settings.setValue(kAlone, true);
    m_settings.setValue(kChain, settings.toMap());
    if (settings.keep)
        m_settings.setValue(kKept, settings.toMap());
    m_window.navigator().go(PageId::Devnet);
    m_node->startAlone(m_options, settings);
}

void Startup::stop()
{
    if (m_node)
        m_node->stop();
}

} // namespace nucleate
