#pragma once

#include "chain/agents/rollup_port.hpp"
#include "chain/devnet/unsafe_feed.hpp"
#include "chain/devnet/vigil.hpp"
#include "chain/node/chain.hpp"
#include "chain/protocol/rows.hpp"
#include "chain/rollup/alt_da_sender.hpp"
#include "chain/rollup/l1_calls.hpp"
#include "chain/rollup/l2_node.hpp"
#include "chain/rollup/settlement.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace nucleate::devnet {

/// An L2 as anybody can see it who follows L1 and it: what is wrong in its operators' nodes is not
/// in here.
struct ChainSight
{
    const node::Chain& l1;
    const node::SealedBlock& l1_block; ///< the L2 has just taken it in
    const derivation::L1Source& l1_source;
    const rollup::L1Calls& calls; ///< of L1's head
    const agents::RollupRequest& request;
    const rollup::L2Node& node;
    const rollup::Settlement* settlement;  ///< null: proposals are not followed
    const UnsafeFeed& feed;                ///< signed blocks, as anybody may ask for them
    Vigil& vigil;                          ///< keeps the evidence of double signatures
    const rollup::AltDaSender* data_layer; ///< null: batches lie on L1
    std::uint64_t l1_block_time = 0;       ///< seconds

    const std::string& name() const { return node.chain().name(); }
    std::uint64_t now() const { return l1_block.block.header.timestamp; }
};

/// What a detector noticed.
struct Finding
{
    std::string_view detector; ///< see protocol/faults.hpp
    std::uint64_t since = 0;   ///< L1 time from which on it is wrong, as far as that can be seen
    protocol::EventRow event;  ///< without id and cause
};

/// Watches one L2 from outside, from its start on, at every L1 block. It speaks once of what it
/// finds, and again when that has gone and come back.
class Detector
{
public:
    virtual ~Detector() = default;
    virtual void look(const ChainSight& sight, std::vector<Finding>& out) = 0;
};

/// An event about the L2, with the block of L1 as its evidence.
protocol::EventRow event_about(const ChainSight& sight, std::string kind);

} // namespace nucleate::devnet
