#pragma once

#include "chain/agents/formation.hpp"

namespace nucleate::agents {

/// Seconds without a batch or a heartbeat after which a leader may be replaced. A batch comes every
/// few blocks, so that this is several of them missed; it is well below a term.
inline constexpr std::uint64_t kSilenceSeconds = 30;

/// Takes the term from a leader that was not heard for too long: the watcher asks the set for it,
/// and the set elects another.
void replace_silent_leader(World& world, FormationState& formation, std::size_t watcher);

} // namespace nucleate::agents
