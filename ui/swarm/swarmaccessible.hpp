#pragma once

namespace nucleate::swarm {

/// Makes the swarm a list of agents for assistive technology. May be called more than once.
void installSwarmAccessibility();

} // namespace nucleate::swarm
