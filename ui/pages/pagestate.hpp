#pragma once

#include "ui/shell/context.hpp"
#include "ui/widgets/statepanel.hpp"

/// How a page's panel follows the connection: the same words everywhere.
namespace nucleate::pagestate {

/// Sets loading, error or stale by the node's state; live when all is well. The panel's buttons ask
/// `status` to try again or to start the devnet.
void follow(StatePanel& panel, NodeStatus& status);
/// The same for a page about agents and what they build. False on a node without a swarm: the panel
/// then says so, and its button leads to the page that such a node is for.
bool followSwarm(StatePanel& panel, const UiContext& context);

} // namespace nucleate::pagestate
