#pragma once

#include "chain/agents/decentralisation.hpp"
#include "chain/devnet/set_history.hpp"
#include "chain/protocol/operator_rows.hpp"
#include "chain/rollup/l1_calls.hpp"

#include <set>
#include <string>
#include <vector>

namespace nucleate::devnet {

/// The sequencer set of a running chain, and what of it this machine knows better than L1.
struct SetSurvey
{
    std::string chain; ///< id of its row
    std::uint64_t chain_id = 0;
    Address contract;
    std::uint64_t now = 0;                ///< of L1's head
    std::string host;                     ///< of this machine
    std::set<Address> local;              ///< operators whose nodes run on it, whatever L1 was told
    std::vector<agents::ControlKey> keys; ///< that may change the contracts
};
struct SetRows
{
    protocol::SequencerSetRow set;
    std::vector<protocol::OperatorRow> operators; ///< in the order in which they joined
};
/// Reads the set at L1's head. Sets of older folders count no turns: those are zero then.
SetRows survey_set(const SetSurvey& survey, const SetHistory& history, const rollup::L1Calls& l1);

/// The host of an http(s) URL, lower case, without its port; empty when there is none.
std::string host_of(const std::string& url);

} // namespace nucleate::devnet
