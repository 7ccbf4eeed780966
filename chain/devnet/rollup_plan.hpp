#pragma once

#include "chain/agents/rollup_port.hpp"
#include "chain/base/result.hpp"

namespace nucleate::devnet {

/// The configuration of the chain that is asked for, as a formation proposes it to the DAO: a list
/// of keys and values, and its hash.
Result<agents::RollupPlan> rollup_plan(const agents::RollupRequest& request,
                                       std::uint64_t l1_chain_id);

} // namespace nucleate::devnet
