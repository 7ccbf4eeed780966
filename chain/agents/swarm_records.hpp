#pragma once

#include "chain/agents/outbox.hpp"
#include "chain/agents/state_book.hpp"
#include "chain/base/result.hpp"

#include <map>
#include <string>

/// The swarm's state as records by name.
namespace nucleate::agents {

struct World;

struct OutboxStates
{
    OutboxState l1;
    std::map<std::string, OutboxState> l2s; ///< by chain
};

/// Notes all records; the book tells which have changed.
void save_world(World& world, StateBook& book);
/// Takes up the state but for the outboxes, which the caller restores.
Result<OutboxStates> load_world(World& world, const StateRecords& kept);

} // namespace nucleate::agents
