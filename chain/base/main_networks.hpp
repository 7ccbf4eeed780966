#pragma once

#include <algorithm>
#include <array>
#include <cstdint>

namespace nucleate {

/// Chain ids where ether is worth something: Ethereum, OP Mainnet, Flare, Cronos, Rootstock, BNB,
/// Gnosis, Unichain, Polygon, Sonic, Manta, opBNB, Fantom, Fraxtal, zkSync Era, World, Metis,
/// Polygon zkEVM, Moonbeam, Soneium, Sei, Mantle, Kaia, Base, Mode, Arbitrum One and Nova, Celo,
/// Avalanche, Ink, Linea, BOB, Berachain, Blast, Taiko, Scroll, Zora (chainlist.org).
inline constexpr auto kMainNetworks = std::to_array<std::uint64_t>(
    {1,     10,    14,    25,    30,    56,    100,   130,   137,    146,    169,    204,   250,
     252,   324,   480,   1088,  1101,  1284,  1868,  1329,  5000,   8217,   8453,   34443, 42161,
     42170, 42220, 43114, 57073, 59144, 60808, 80094, 81457, 167000, 534352, 7777777});

/// Nothing here signs for such a chain.
constexpr bool is_main_network(std::uint64_t chain_id)
{
    return std::ranges::find(kMainNetworks, chain_id) != kMainNetworks.end();
}

} // namespace nucleate
