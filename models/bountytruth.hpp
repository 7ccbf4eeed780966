#pragma once

#include "models/world.hpp"

#include <QString>

namespace nucleate {

/// The truth about a bounty's money in one paragraph: how much, locked where, paid when, decided
/// by whom, and what happens if they stay silent.
QString bountyTruth(const protocol::BountyRow& row, const World& world);

/// Whether a person can take it: a free seat for people in a formation that has not ended.
bool isOpenSeat(const protocol::BountyRow& row, const World& world);

/// "0.0000669 ETH a block".
QString rewardText(const protocol::BountyRow& row);

/// What the taker risks.
QString bountyRisk(const protocol::BountyRow& row);

} // namespace nucleate
