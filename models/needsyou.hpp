#pragma once

#include "models/nodestatus.hpp"

#include <QList>

namespace nucleate {

/// Something that waits for the person, with the one thing to do about it.
struct Need
{
    enum class Page
    {
        Bounties,
        Run,
        Formations
    };

    QString title;
    QString detail;
    QString action;
    Page page = Page::Bounties;
    QString target; ///< id of the row that the page opens
    bool urgent = false;
};

/// What waits for the person with these addresses, most urgent first: claims, broken earnings,
/// own bids, open roles.
QList<Need> needsOf(const World& world, const NodeStatus& status, const QStringList& addresses);

} // namespace nucleate
