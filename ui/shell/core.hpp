#pragma once

#include "models/flows/bountyflow.hpp"
#include "models/flows/lockedbonds.hpp"
#include "models/notifications.hpp"
#include "models/wallet/wallet.hpp"
#include "ui/shell/slots.hpp"

namespace nucleate {

/// Everything below the window, in the order of its making.
struct Core
{
    explicit Core(const QString& walletFile) : wallet(walletFile)
    {
        QObject::connect(&wallet, &Signer::changed, &notifications, [this] { knowPerson(); });
        knowPerson();
    }
    void knowPerson()
    {
        notifications.setAddresses({wallet.address()});
        world.setOwnAddress(wallet.address());
    }

    World world;
    ControlClient client{world};
    NodeStatus status{client, world};
    Notifications notifications{world};
    Wallet wallet;
    BountyFlow flow{client, world, status, wallet};
    LockedBonds bonds{client, world, wallet};
    ViewSlots views;
};

} // namespace nucleate
