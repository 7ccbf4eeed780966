#pragma once

#include "chain/base/bytes.hpp"
#include "chain/base/uint256.hpp"

#include <cstdint>
#include <functional>
#include <map>
#include <vector>

namespace nucleate::storage {

// A block's list of the rows that it brought, so that forgetting it needs no search:
// count and transaction hashes, count and log keys, then for each account its address, a count and
// its slots. Counts are 4 bytes, keys 8, big-endian.

Bytes touched_head(const std::vector<Hash32>& tx_hashes, const std::vector<std::uint64_t>& keys);
void append_touched(Bytes& out, const Address& account, const std::map<uint256, uint256>& slots);

/// False when the list is cut short or malformed.
bool for_each_touched(BytesView list, const std::function<void(const Hash32&)>& on_tx,
                      const std::function<void(std::uint64_t)>& on_log_key,
                      const std::function<void(const Address&)>& on_account,
                      const std::function<void(const Address&, const Hash32&)>& on_slot);

} // namespace nucleate::storage
