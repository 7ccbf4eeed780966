#pragma once

#include "models/nodestatus.hpp"
#include "ui/widgets/statepanel.hpp"

/// How a page's panel follows the connection: the same words everywhere.
namespace nucleate::pagestate {

/// Sets loading, error or stale by the node's state; live when all is well. The panel's buttons ask
/// `status` to try again or to start the devnet.
void follow(StatePanel& panel, NodeStatus& status);

} // namespace nucleate::pagestate
