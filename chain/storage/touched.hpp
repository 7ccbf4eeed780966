#pragma once

#include "chain/base/bytes.hpp"
#include "chain/base/uint256.hpp"

#include <cstdint>
#include <functional>
#include <map>
#include <set>
#include <vector>

namespace nucleate::storage {

// A block's list of the rows that it brought, so that forgetting it or going through what it
// changed needs no search: count and transaction keys, count and log keys, then for each account
// its address, a count and its slots. Counts are 4 bytes, keys 8, big-endian.

Bytes touched_head(const std::vector<std::uint64_t>& tx_keys,
                   const std::vector<std::uint64_t>& log_keys);
void append_touched(Bytes& out, const Address& account, const std::map<uint256, uint256>& slots);

/// False when the list is cut short or malformed.
bool for_each_touched(BytesView list, const std::function<void(std::uint64_t)>& on_tx,
                      const std::function<void(std::uint64_t)>& on_log_key,
                      const std::function<void(const Address&)>& on_account,
                      const std::function<void(const Address&, const Hash32&)>& on_slot);

/// Accounts and the slots of them.
using TouchedKeys = std::map<Address, std::set<uint256>>;
/// Adds the list's accounts and slots, and how many they are to `count`; false as above.
bool add_touched(BytesView list, TouchedKeys& keys, std::size_t& count);

/// Key of a transaction in the index by hash.
std::uint64_t tx_key(const Hash32& hash);

} // namespace nucleate::storage
