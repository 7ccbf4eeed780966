#pragma once

#include "chain/devnet/hosted_rollup.hpp"
#include "chain/node/chain.hpp"

#include <cstdint>
#include <vector>

namespace nucleate::devnet {

/// Answers the five questions of protocol/risks.hpp for a running chain, from its measures, its
/// state and its contracts on L1. `l1_block_time` in seconds.
std::vector<protocol::RiskRow> survey_risks(const HostedRollup& rollup, node::Chain& l1,
                                            std::uint64_t l1_block_time);

} // namespace nucleate::devnet
