#pragma once

#include "chain/base/result.hpp"

#include <array>
#include <boost/json/array.hpp>
#include <boost/json/value.hpp>
#include <string>
#include <string_view>

/// op-node's `optimism_*` and `admin_*` methods. Refs have JSON numbers, hashes and quantities are
/// hex.
namespace nucleate::rollup {

class L2Node;

struct RpcError
{
    int code = 0; ///< JSON-RPC 2.0
    std::string message;
};

/// A method with its documentation.
struct RpcMethod
{
    std::string_view name;
    std::string_view params;
    std::string_view text;
    bool admin = false; ///< changes what the node does; for the writer thread and its operator
};

inline constexpr auto kRpcMethods = std::to_array<RpcMethod>({
    {"optimism_syncStatus", "[]", "L1 and L2 heads: unsafe, safe, finalized, and what is derived"},
    {"optimism_rollupConfig", "[]", "all that derivation depends on (rollup.json)"},
    {"optimism_version", "[]", "the node's version"},
    {"optimism_outputAtBlock", "[number]", "output root of an L2 block, and what it is made of"},
    {"optimism_safeHeadAtL1Block", "[number]",
     "the L2 block that was safe once that L1 block was derived"},
    {"admin_sequencerActive", "[]", "whether this node builds blocks", true},
    {"admin_startSequencer", "[hash]", "builds blocks again, after this unsafe head", true},
    {"admin_stopSequencer", "[]", "builds no more blocks; the unsafe head", true},
    {"admin_resetDerivationPipeline", "[]", "derives the last sequencing window again", true},
});

/// A method of `kRpcMethods` that is not for the operator alone. Any thread.
Expected<boost::json::value, RpcError> handle(const L2Node& node, std::string_view method,
                                              const boost::json::array& params);
/// One that is. Writer thread.
Expected<boost::json::value, RpcError> handle_admin(L2Node& node, std::string_view method,
                                                    const boost::json::array& params);

} // namespace nucleate::rollup
