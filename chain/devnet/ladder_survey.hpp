#pragma once

#include "chain/devnet/hosted_rollup.hpp"

namespace nucleate::devnet {

/// How far L1 has come with a running chain at `now`: what is proposed, disputed, and settled.
ChainTables::Ladder survey_ladder(const HostedRollup& rollup, std::uint64_t now);

} // namespace nucleate::devnet
