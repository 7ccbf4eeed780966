#include "app/gui/startup.hpp"

#include "ui/dialogs/walletdialogs.hpp"
#include "ui/shell/welcome.hpp"

using namespace Qt::StringLiterals;

namespace nucleate {
namespace {

const QString kWelcomed = u"welcomed"_s;

} // namespace

Startup::Startup(Core& core, MainWindow& window, QSettings& settings, Options options)
    : m_core(core), m_window(window), m_settings(settings), m_options(std::move(options)),
      m_node(EmbeddedNode::make())
{
    connect(&core.status, &NodeStatus::startRequested, this, &Startup::startNode);
    if (!m_node)
        return;
    connect(m_node.get(), &EmbeddedNode::progress, &core.status, &NodeStatus::setStarting);
    connect(m_node.get(), &EmbeddedNode::failed, &core.status, &NodeStatus::setFailed);
    connect(m_node.get(), &EmbeddedNode::ready, this,
            [this](const QUrl& url, const QString& token) {
                m_nodeIsUp = true;
                if (m_core.client.rpc().state() == LinkState::Idle)
                    m_core.client.attach(url, token);
            });
}

void Startup::begin()
{
    const bool chosen = !m_options.scenario.isEmpty() || !m_options.capture.isEmpty();
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
        startNode();
    });
    connect(cards, &Welcome::attachChosen, this, [this](const QUrl& url, const QString& token) {
        endWelcome();
        m_core.client.attach(url, token);
    });
    connect(cards, &Welcome::workChosen, this, [this] {
        endWelcome();
        startNode();
        m_window.navigator().go(PageId::Bounties);
        openCreateWallet(m_core.wallet, &m_window);
    });
    connect(&m_window.navigator(), &Navigator::went, cards, [this] {
        if (!m_welcoming)
            return;
        endWelcome();
        startNode();
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

void Startup::startNode()
{
    if (m_nodeIsUp)
        return;
    if (!m_node) {
        m_core.status.setFailed(tr("This build has no devnet of its own."));
        return;
    }
    m_core.status.setStarting({});
    m_node->start(m_options);
}

void Startup::stop()
{
    if (m_node)
        m_node->stop();
}

} // namespace nucleate
