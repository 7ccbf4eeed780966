#include "ui/pages/pagestate.hpp"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace nucleate::pagestate {
namespace {

struct PageState
{
    Q_DECLARE_TR_FUNCTIONS(PageState)
};

} // namespace

void follow(StatePanel& panel, NodeStatus& status)
{
    using State = NodeStatus::State;
    for (const auto button : {&StatePanel::retryTriggered, &StatePanel::startTriggered})
        QObject::connect(&panel, button, &status, &NodeStatus::retry, Qt::UniqueConnection);
    if (status.state() == State::Starting) {
        panel.setLoading(PageState::tr("Starting the local devnet…"), status.startupText());
    } else if (status.state() == State::Failed) {
        panel.setError(
            PageState::tr("The local devnet did not start"),
            PageState::tr("%1 Try again, or attach to a node that runs.").arg(status.startupText()),
            status.startupText());
    } else if (status.state() == State::Refused) {
        panel.setError(PageState::tr("This is not a Nucleate node"),
                       PageState::tr("Attach to another address, or start the local devnet."),
                       status.problem());
    } else if (status.state() == State::Off) {
        panel.setOff(PageState::tr("No node"),
                     PageState::tr("Start the local devnet, or attach to a node."),
                     PageState::tr("Start the local devnet", "button"));
    } else if (!status.hasData()) {
        if (status.state() == State::Reconnecting)
            panel.setError(PageState::tr("%1 does not answer").arg(status.place()),
                           PageState::tr("Nucleate keeps trying. Is the node running?"),
                           status.problem());
        else
            panel.setLoading(PageState::tr("Connecting to %1…").arg(status.place()));
    } else if (status.state() == State::Stale) {
        panel.setStale(PageState::tr("No news from the node. What you see may be out of date."));
    } else if (status.state() != State::Live) {
        panel.setStale(
            PageState::tr("The connection was lost. What you see is the last that was known."));
    } else {
        panel.setLive();
    }
}

bool followSwarm(StatePanel& panel, const UiContext& context)
{
    follow(panel, context.status);
    const bool alone =
        context.status.isLive() && context.world.node() && !context.status.can(u"swarm"_s);
    if (!alone) {
        QObject::disconnect(&panel, &StatePanel::actionTriggered, &context.navigator, nullptr);
        return true;
    }
    QObject::connect(&panel, &StatePanel::actionTriggered, &context.navigator,
                     &Navigator::goToDevnet, Qt::UniqueConnection);
    panel.setEmpty(PageState::tr("An L1 without agents"),
                   PageState::tr("Nobody forms an L2 on this node. Its blocks, time and accounts "
                                 "are yours to control."),
                   PageState::tr("Control the chain", "button"));
    return false;
}

} // namespace nucleate::pagestate
