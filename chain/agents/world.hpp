#pragma once

#include "chain/agents/agent.hpp"
#include "chain/agents/formation_state.hpp"
#include "chain/agents/metrics.hpp"
#include "chain/agents/outbox.hpp"
#include "chain/agents/sinks.hpp"
#include "chain/agents/standing_state.hpp"
#include "chain/agents/wallet.hpp"

#include <algorithm>
#include <initializer_list>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace nucleate::agents {

/// What the swarm keeps of an L2 where agents work.
struct L2State
{
    std::string rollup;      ///< what the rollup port knows it by: "formation-1", "standing-1"
    std::uint64_t block = 0; ///< last one taken in
    std::uint64_t wave = 0;  ///< of its furnishing
    std::map<std::string, Address> contracts;
    Demand demand;        ///< since the last block
    MetricsState metrics; ///< a record of its own

    static constexpr auto fields()
    {
        using T = L2State;
        return std::tuple{field("rollup", &T::rollup), field("block", &T::block),
                          field("wave", &T::wave), field("contracts", &T::contracts),
                          field("demand", &T::demand)};
    }
};

/// What is saved beside the outboxes. Agents, metrics, chains and formations have records of their
/// own: a step saves only what it changed.
struct SwarmState
{
    std::uint64_t block = 0;                  ///< last L1 block taken in
    std::string phase = "setup";              ///< setup, work
    std::uint64_t wave = 0;                   ///< of the setup
    std::map<std::string, Address> contracts; ///< on L1
    std::map<std::string, std::uint64_t> gas; ///< limit learned for a kind of work
    std::vector<AgentState> agents;
    MetricsState l1_metrics;
    std::map<std::string, L2State> l2s; ///< by chain
    std::vector<FormationState> formations;
    std::vector<StandingState> standing; ///< in the order of the scenario
    std::uint64_t edges = 0;             ///< numbered so far
    Demand l1_demand;                    ///< since the last block

    /// Of the record that holds what has none of its own.
    static constexpr auto fields()
    {
        using T = SwarmState;
        return std::tuple{field("block", &T::block),       field("phase", &T::phase),
                          field("wave", &T::wave),         field("contracts", &T::contracts),
                          field("gas", &T::gas),           field("edges", &T::edges),
                          field("l1Demand", &T::l1_demand)};
    }
};

/// What an event is about and what proves it.
struct Evidence
{
    std::string chain;
    std::uint64_t block = 0;
    std::optional<Hash32> transaction;
};
struct EventNote
{
    std::string_view kind;
    std::string subject;
    std::string actor;
    std::string formation;
    std::uint64_t cause = 0;
    Evidence evidence;
    std::initializer_list<std::pair<std::string_view, std::string>> facts;
};

/// What all parts of the swarm share. Parts keep no state of their own: it is all in `state`.
struct World
{
    World(const Scenario& scenario, std::uint64_t seed, const Hash32& deployer_key, ChainPort& l1,
          RollupPort& rollup, EventSink& events, RowSink& rows);

    const Scenario& scenario;
    std::uint64_t seed;
    ChainPort& l1;
    RollupPort& rollup;
    EventSink& events;
    RowSink& rows;
    std::vector<AgentTraits> traits;
    /// Of the agents, the deployer, one for each rollup's deployment; where chains stand beside, of
    /// their founder and one for each of their deployments.
    std::vector<Wallet> wallets;
    std::unordered_map<Address, std::size_t> agents_by_address;
    std::vector<Address> attesters; ///< of rollups with the validity profile, ascending
    SwarmState state;
    std::unique_ptr<Outbox> l1_outbox;
    std::map<std::string, std::unique_ptr<Outbox>> l2_outboxes; ///< by chain, of those that run
    std::uint64_t time = 0;                                     ///< of the L1 block being taken in
    mutable std::optional<BlockFacts> last_read;                ///< L1 block that was read last

    std::size_t size() const { return traits.size(); }
    std::size_t deployer() const { return traits.size(); }
    std::size_t rollup_deployer(std::size_t formation) const
    {
        return traits.size() + 1 + std::min(formation, kMaxFormations - 1);
    }
    std::size_t founder() const { return traits.size() + 1 + kMaxFormations; }
    std::size_t standing_deployer(std::size_t number) const { return founder() + 1 + number; }
    const Address& address(std::size_t account) const { return wallets[account].address(); }
    /// The agent with that address; nothing for a person or a contract.
    std::optional<std::size_t> agent_at(const Address& address) const;
    std::optional<std::size_t> agent_named(const std::string& id) const;
    /// "Trader 7", or a short address.
    std::string name_of(const Address& address) const;
    const Address& contract(const std::string& name) const;
    /// The L1 block with that number; null when there is none. Holds until the next is read.
    const BlockFacts* l1_block(std::uint64_t number) const;
    /// Null for an L2 that does not run.
    ChainPort* port_of(const std::string& chain) const;
    Outbox& outbox_of(const std::string& chain);
    MetricsState& metrics_of(const std::string& chain);
    const MetricsState& metrics_of(const std::string& chain) const;
    Demand& demand_of(const std::string& chain);
    std::map<std::string, Address>& contracts_of(const std::string& chain);

    std::uint64_t emit(const EventNote& note);
    /// Evidence of a transaction with a key, on L1.
    Evidence proof(const std::string& key) const;
    void edge(const std::string& from, const std::string& to, const std::string& kind,
              double value);
};

/// "12.5", "0.0001": an amount of wei as ETH without trailing zeros.
std::string eth_text(const uint256& wei);
std::string eth_text(double eth);
std::string number_text(double value);
uint256 wei_of(double eth);
double eth_of(const uint256& wei);

} // namespace nucleate::agents
