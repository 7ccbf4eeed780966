#pragma once

#include "chain/base/bytes.hpp"
#include "chain/base/result.hpp"

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace nucleate::devnet {

/// Where a running devnet can be reached, for scripts and for people.
struct Endpoints
{
    struct L1
    {
        std::string http;
        std::string ws;
        std::uint64_t chain_id = 0;
    };
    struct L2
    {
        std::string name;
        std::string http;
        std::string ws;
        std::string rollup; ///< rollup node: optimism_* methods
        std::uint64_t chain_id = 0;
        std::map<std::string, Address> contracts; ///< on L1, by the names viem uses
    };
    L1 l1;
    std::vector<L2> l2;
    std::string da; ///< DA server of L2s that have their batches on one; a stand-in for Celestia
    std::map<std::string, Address> contracts; ///< of the swarm, on L1
    std::vector<Hash32> funded_keys;          ///< of the well-known test accounts
};

std::string to_json(const Endpoints& endpoints);

/// The file that a running devnet keeps up to date in its data folder.
inline constexpr const char* kEndpointsFile = "endpoints.json";
/// Replaces the file in one step, so that a reader never sees half of it.
Result<void> write_endpoints(const std::filesystem::path& folder, const Endpoints& endpoints);

} // namespace nucleate::devnet
