#include "chain/agents/row_makers.hpp"

#include "chain/base/hex.hpp"
#include "chain/contracts/generated/devnet_usd.hpp"

namespace nucleate::agents {
namespace {

namespace gen = contracts;

void put_standing(protocol::AgentRow& row, const AgentState& state)
{
    row.identity = state.identity;
    row.chain = state.chain;
    row.state = state.state;
    row.decision = state.decision;
    row.vote = state.vote;
    row.role = state.role;
    row.stake = to_decimal(state.stake);
    row.spent_fees = to_decimal(state.spent_fees);
    if (row.feedbacks == state.feedbacks && row.reputation > 0)
        return; // the quantile is dear to compute
    row.feedbacks = state.feedbacks;
    row.reputation = state.reputation().expected();
    row.reputation_low = state.reputation().low();
}

void put_balances(protocol::AgentRow& row, World& world, const Address& address)
{
    const bool on_l1 = row.chain == world.l1.id();
    const ChainPort* port = on_l1 ? &world.l1 : world.l2();
    if (port == nullptr)
        return;
    row.balance = to_decimal(port->balance(address));
    const auto& contracts = on_l1 ? world.state.contracts : world.state.l2_contracts;
    uint256 dollars;
    const auto usd = contracts.find("DevnetUSD");
    if (usd != contracts.end())
        if (const auto raw = port->call({}, usd->second, gen::devnet_usd::balance_of(address)))
            dollars = gen::devnet_usd::decode_balance_of(*raw).value_or(uint256{});
    row.usd = to_decimal(dollars);
}

} // namespace

protocol::AgentRow first_agent_row(const World& world, std::size_t agent)
{
    const AgentTraits& traits = world.traits[agent];
    protocol::AgentRow row;
    row.id = traits.id;
    row.name = traits.name;
    row.address = to_hex_data(world.address(agent));
    row.profile = std::string{profile_name(traits.profile)};
    row.skills = traits.skills;
    row.rate = traits.rate;
    row.budget_fee = std::to_string(static_cast<std::uint64_t>(traits.budget));
    return row;
}

void renew_agent_row(protocol::AgentRow& row, World& world, std::size_t agent,
                     const std::string& formation, bool balances)
{
    put_standing(row, world.state.agents[agent]);
    row.nonce = world.l1_outbox->sent(agent) + (world.l2_outbox ? world.l2_outbox->sent(agent) : 0);
    row.formation = formation;
    if (!balances && !row.balance.empty())
        return;
    put_balances(row, world, world.address(agent));
    row.income = income_rows(world.state.agents[agent].ledger);
}

} // namespace nucleate::agents
