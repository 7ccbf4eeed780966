#include "chain/agents/row_makers.hpp"

#include "chain/base/hex.hpp"
#include "chain/contracts/generated/devnet_usd.hpp"

namespace nucleate::agents {
namespace {

namespace gen = contracts;

/// Sets a member; true when it was another.
template <class T>
bool update(T& member, const T& value)
{
    if (member == value)
        return false;
    member = value;
    return true;
}
/// The same for an amount that the row shows as text. A row starts without any.
bool update(std::string& text, uint256& shown, const uint256& amount)
{
    if (shown == amount && !text.empty())
        return false;
    shown = amount;
    text = to_decimal(amount);
    return true;
}

bool update_standing(AgentView& view, const AgentState& state)
{
    protocol::AgentRow& row = view.row;
    bool changed = update(row.identity, state.identity);
    changed |= update(row.chain, state.chain);
    changed |= update(row.state, state.state);
    changed |= update(row.decision, state.decision);
    changed |= update(row.vote, state.vote);
    changed |= update(row.role, state.role);
    changed |= update(row.stake, view.stake, state.stake);
    changed |= update(row.spent_fees, view.spent_fees, state.spent_fees);
    if (row.feedbacks == state.feedbacks && row.reputation > 0)
        return changed; // the quantile is dear to compute
    row.feedbacks = state.feedbacks;
    row.reputation = state.reputation().expected();
    row.reputation_low = state.reputation().low();
    return true;
}

/// False while its chain cannot be asked.
bool renew_balances(protocol::AgentRow& row, World& world, const Address& address)
{
    const ChainPort* port = world.port_of(row.chain);
    if (port == nullptr)
        return false;
    const auto& contracts = world.contracts_of(row.chain);
    uint256 dollars;
    const auto usd = contracts.find("DevnetUSD");
    if (usd != contracts.end())
        if (const auto raw = port->call({}, usd->second, gen::devnet_usd::balance_of(address)))
            dollars = gen::devnet_usd::decode_balance_of(*raw).value_or(uint256{});
    row.balance = to_decimal(port->balance(address));
    row.usd = to_decimal(dollars);
    return true;
}

} // namespace

AgentView first_agent_view(const World& world, std::size_t agent)
{
    const AgentTraits& traits = world.traits[agent];
    AgentView view;
    protocol::AgentRow& row = view.row;
    row.id = traits.id;
    row.name = traits.name;
    row.address = to_hex_data(world.address(agent));
    row.profile = std::string{profile_name(traits.profile)};
    row.skills = traits.skills;
    row.rate = traits.rate;
    row.budget_fee = std::to_string(static_cast<std::uint64_t>(traits.budget));
    return view;
}

bool renew_agent_view(AgentView& view, World& world, std::size_t agent,
                      const std::string& formation, bool balances)
{
    const AgentState& state = world.state.agents[agent];
    protocol::AgentRow& row = view.row;
    bool changed = update_standing(view, state);
    std::uint64_t sent = world.l1_outbox->sent(agent);
    for (const auto& [chain, outbox] : world.l2_outboxes)
        sent += outbox->sent(agent);
    changed |= update(row.nonce, sent);
    changed |= update(row.formation, formation);
    if ((!balances && !row.balance.empty()) || !renew_balances(row, world, world.address(agent)))
        return changed;
    row.income = income_rows(state.ledger);
    return true;
}

} // namespace nucleate::agents
