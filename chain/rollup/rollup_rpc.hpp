#pragma once

#include "chain/base/result.hpp"

#include <boost/json/array.hpp>
#include <boost/json/value.hpp>
#include <string>
#include <string_view>

/// op-node's `optimism_*` methods. Refs have JSON numbers, hashes and quantities are hex.
namespace nucleate::rollup {

class L2Node;

struct RpcError
{
    int code = 0; ///< JSON-RPC 2.0
    std::string message;
};

/// optimism_syncStatus, optimism_rollupConfig, optimism_version, optimism_outputAtBlock. Any
/// thread.
Expected<boost::json::value, RpcError> handle(const L2Node& node, std::string_view method,
                                              const boost::json::array& params);

} // namespace nucleate::rollup
