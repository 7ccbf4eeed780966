#pragma once

#include "models/controlclient.hpp"
#include "models/flows/bountyflow.hpp"
#include "models/flows/lockedbonds.hpp"
#include "models/nodestatus.hpp"
#include "models/notifications.hpp"
#include "models/wallet/wallet.hpp"
#include "ui/shell/actionregistry.hpp"
#include "ui/shell/devnetcontrols.hpp"
#include "ui/shell/navigator.hpp"
#include "ui/shell/slots.hpp"

namespace nucleate {

/// What every page gets.
struct UiContext
{
    World& world;
    ControlClient& client;
    NodeStatus& status;
    Notifications& notifications;
    Wallet& wallet;
    BountyFlow& flow;
    LockedBonds& bonds;
    Navigator& navigator;
    ActionRegistry& actions;
    ViewSlots& views;
    DevnetControls& devnet;
};

} // namespace nucleate
