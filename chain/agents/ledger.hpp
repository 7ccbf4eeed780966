#pragma once

#include "chain/agents/chain_port.hpp"
#include "chain/protocol/rows.hpp"

#include <array>
#include <cstdint>
#include <string_view>
#include <tuple>
#include <vector>

namespace nucleate::agents {

struct World;

/// Where an agent's money comes from and goes to.
enum class Source : std::uint8_t
{
    capital, ///< put in from outside: at the start, and by people
    yield,   ///< fees of the pools for which it provides liquidity
    work,    ///< trading, sales, rewards, services that it buys
    fees,    ///< gas
    locked,  ///< bonds, pledges, deposits, liquidity: its own money elsewhere
};
inline constexpr auto kSources =
    std::to_array<std::string_view>({"capital", "yield", "work", "fees", "locked"});

/// Sums of one source over all chains; wei, and millionths of a devnet dollar.
struct LedgerLine
{
    uint256 eth_in;
    uint256 eth_out;
    uint256 usd_in;
    uint256 usd_out;

    static constexpr auto fields()
    {
        using T = LedgerLine;
        return std::tuple{
            protocol::field("ethIn", &T::eth_in), protocol::field("ethOut", &T::eth_out),
            protocol::field("usdIn", &T::usd_in), protocol::field("usdOut", &T::usd_out)};
    }
};
using Ledger = std::array<LedgerLine, kSources.size()>;

/// Books what a block did to agents' money, from its transactions and their logs alone. The sum of
/// all lines of an agent is its balance on the chains together. An agent whose money came is marked
/// in `touched`.
void book_money(World& world, const BlockFacts& block, const ChainPort& chain,
                std::vector<bool>& touched);

/// One row a source.
std::vector<protocol::IncomeRow> income_rows(const Ledger& ledger);

} // namespace nucleate::agents
