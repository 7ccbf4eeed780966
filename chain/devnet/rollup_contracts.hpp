#pragma once

#include "chain/base/uint256.hpp"
#include "chain/devnet/hosted_rollup.hpp"
#include "chain/node/chain.hpp"

#include <cstdint>

namespace nucleate::devnet {

/// What the contracts of an L2 say at L1's head; zero where one cannot be read.
class RollupContracts
{
public:
    RollupContracts(const HostedRollup& rollup, node::Chain& l1);

    std::uint64_t games() const;            ///< that were opened for proposed states
    Address game() const;                   ///< that a proposal opens; zero: none can be made
    bool has_program() const;               ///< a fault-proof program decides its games
    uint256 bond() const;                   ///< of a proposal, wei
    Address proxy_owner() const;            ///< who may replace the contracts' code
    Address set_owner() const;              ///< of the sequencer set
    std::uint64_t withdrawal_delay() const; ///< seconds after the proof
    bool is_paused() const;                 ///< the portal lets nothing out

private:
    template <class T, class Decode>
    T read(const Address& to, const Bytes& data, Decode decode) const;
    Address address(const char* name) const;

    const HostedRollup& rollup_;
    InProcessPort port_;
    std::uint32_t game_type_;
};

} // namespace nucleate::devnet
