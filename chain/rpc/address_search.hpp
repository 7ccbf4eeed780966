#pragma once

#include "chain/node/chain.hpp"

#include <vector>

namespace nucleate::rpc {

/// A page of the transactions of an address.
struct AddressPage
{
    std::vector<node::Chain::TxLocation> found; ///< newest first
    bool newest = false;                        ///< nothing newer is left out
    bool oldest = false;                        ///< nothing older is left out
};

/// Transactions that an address sent, received or was created by, or in which value of it moved,
/// in blocks older (or newer) than `number`: whole blocks until there are `wanted`.
AddressPage search_address(const node::Chain& chain, const Address& address, std::uint64_t number,
                           node::Chain::Direction direction, std::size_t wanted);

/// The transaction of that sender and nonce, found by halves; nothing when it is in no block.
std::optional<node::Chain::TxLocation> find_sent(const node::Chain& chain, const Address& sender,
                                                 std::uint64_t nonce);

} // namespace nucleate::rpc
