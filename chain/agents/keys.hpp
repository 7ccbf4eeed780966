#pragma once

#include "chain/base/bytes.hpp"

#include <cstdint>
#include <string_view>

namespace nucleate::agents {

/// Private key number `index` for a purpose, made from the devnet's seed alone:
/// keccak256("nucleate devnet key" ‖ seed ‖ purpose ‖ index), taken again until it lies in the
/// group. Known to everybody who knows the seed, and so worth nothing outside a devnet.
Hash32 devnet_key(std::uint64_t seed, std::string_view purpose, std::uint64_t index);

/// The address of a key that `devnet_key` made.
Address address_of_key(const Hash32& key);

/// Chain ids that carry real value, for which nothing is ever signed here.
bool is_real_chain(std::uint64_t chain_id);

} // namespace nucleate::agents
