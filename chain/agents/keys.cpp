#include "chain/agents/keys.hpp"

#include "chain/base/uint256.hpp"
#include "chain/crypto/keccak.hpp"
#include "chain/crypto/secp256k1.hpp"

#include <algorithm>
#include <array>

namespace nucleate::agents {
namespace {

constexpr std::string_view kDomain = "nucleate devnet key";
/// Ethereum, OP, BNB, Gnosis, Polygon, Fantom, zkSync Era, Metis, Base, Arbitrum One, Arbitrum
/// Nova, Celo, Avalanche, Linea, Blast, Scroll, Zora, Unichain, World Chain, Mantle, Taiko.
constexpr auto kRealChains = std::to_array<std::uint64_t>(
    {1,    10,    56,    100,   130,   137,   250,   324,    480,    1088,   5000,
     8453, 42161, 42170, 42220, 43114, 59144, 81457, 167000, 534352, 7777777});

void append_number(Bytes& out, std::uint64_t value)
{
    const Hash32 word = to_hash(value);
    append(out, word.view().last(8));
}

} // namespace

Hash32 devnet_key(std::uint64_t seed, std::string_view purpose, std::uint64_t index)
{
    Bytes text(kDomain.begin(), kDomain.end());
    append_number(text, seed);
    text.insert(text.end(), purpose.begin(), purpose.end());
    append_number(text, index);
    Hash32 key = crypto::keccak256(text);
    while (!crypto::address_of_private_key(key))
        key = crypto::keccak256(key.view());
    return key;
}

Address address_of_key(const Hash32& key)
{
    return crypto::address_of_private_key(key).value_or(Address{});
}

bool is_real_chain(std::uint64_t chain_id)
{
    return std::find(kRealChains.begin(), kRealChains.end(), chain_id) != kRealChains.end();
}

} // namespace nucleate::agents
