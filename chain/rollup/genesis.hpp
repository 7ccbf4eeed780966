#pragma once

#include "chain/base/result.hpp"
#include "chain/node/chain_types.hpp"

#include <cstdint>

namespace nucleate::rollup {

/// What the genesis of an OP Stack L2 depends on.
struct GenesisParameters
{
    std::uint64_t l2_chain_id = 0;
    std::uint64_t timestamp = 0; ///< of the L1 anchor block, seconds
    std::uint64_t gas_limit = 30'000'000;
    uint256 base_fee = 1'000'000'000;  ///< wei a gas
    Address l1_cross_domain_messenger; ///< proxies on L1
    Address l1_standard_bridge;
    Address proxy_admin_owner; ///< may upgrade the predeploys
    Address fee_recipient;     ///< of the three fee vaults
    /// What a fee vault holds at least before anybody may pay it out, wei.
    uint256 min_fee_withdrawal = 10'000'000'000'000'000;
};

/// Block 0 of an OP Stack L2 with all forks up to Fjord: the predeploys of contracts-bedrock behind
/// their proxies, initialised by their own code, and the usual preinstalls. As L2Genesis.s.sol
/// makes it, without governance token, ERC-721 bridge, EAS and the proxies that hold nothing.
Result<node::Genesis> l2_genesis(const GenesisParameters& parameters);

/// Where the implementation behind a predeploy lies: 0xc0d3…d3 and the last two bytes.
Address implementation_address(const Address& predeploy);

} // namespace nucleate::rollup
