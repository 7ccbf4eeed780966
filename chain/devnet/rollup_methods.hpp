#pragma once

#include "chain/base/command_queue.hpp"
#include "chain/devnet/equivocation_book.hpp"
#include "chain/devnet/unsafe_feed.hpp"
#include "chain/rollup/l2_node.hpp"
#include "chain/rpc/methods.hpp"

#include <string>

namespace nucleate::devnet {

/// op-node's methods, beside those of the L2 itself. Those that change what the node does want the
/// control token and run on the writer's thread. Node and queue outlive the table.
void add_rollup_methods(rpc::MethodTable& table, rollup::L2Node& node, CommandQueue& writer);

/// What other nodes ask a sequencer's node for: how the chain was deployed (`deployment`, a
/// rollup record's JSON), the blocks that are not on L1 yet, and evidence of double signatures.
/// Feed and book outlive the table.
void add_sync_methods(rpc::MethodTable& table, const std::string& deployment,
                      const UnsafeFeed& feed, const EquivocationBook& book);

/// The part of both on the page on all methods, Markdown.
std::string rollup_methods_section();

} // namespace nucleate::devnet
