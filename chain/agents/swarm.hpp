#pragma once

#include "chain/agents/chain_port.hpp"
#include "chain/agents/rollup_port.hpp"
#include "chain/agents/scenario.hpp"
#include "chain/agents/sinks.hpp"
#include "chain/agents/state_book.hpp"
#include "chain/base/result.hpp"
#include "chain/base/uint256.hpp"

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace nucleate::agents {

/// A transaction that a person is asked to sign.
struct CallToSign
{
    Address to;
    uint256 value; ///< wei
    Bytes data;
    std::string what; ///< one sentence
};

/// A swarm of agents on one L1 and the L2 that it forms. It lives by chain time: `step` is called
/// once after each L1 block (and after the L2 blocks up to its time), always from the same thread,
/// and everything the swarm does follows from the seed and from what the chains answer.
///
/// Restart: the records that `save` gives after a step bring the kept ones up to date with all that
/// is needed, also the transactions that were only in the pool. The owner stores them together with
/// the events of that step; after a restart it makes a new swarm, calls `load` with all that is
/// kept, and goes on with `step`, which takes in every L1 block since.
class Swarm
{
public:
    struct Config
    {
        Scenario scenario;
        std::uint64_t seed = 0;
        Hash32 deployer_key; ///< holds the ether that agents start with
    };

    /// The ports and sinks must outlive the swarm.
    Swarm(Config config, ChainPort& l1, RollupPort& rollup, EventSink& events, RowSink& rows);
    ~Swarm();

    /// Takes in the L1 blocks since the last step, lets every agent act, and publishes what
    /// changed.
    void step();

    /// The records that differ from those of the last time; at first all of them.
    std::vector<StateRecord> save();
    /// Fails with what to do when the records are damaged, of another scenario, or of a version
    /// that kept them in another form.
    Result<void> load(const StateRecords& kept);
    /// Publishes every row anew, for tables that start empty after a restart.
    void publish_all();

    /// Contracts of the devnet by name: "DevnetUSD", "IdentityRegistry", … Empty before they are
    /// deployed.
    std::map<std::string, Address> contracts() const;
    /// True once all agents are set up and work.
    bool at_work() const;
    std::size_t agents() const;
    /// Wei that the deployer must hold at genesis for a scenario.
    static uint256 funds_needed(const Scenario& scenario);

    // A person's side. An error says what is wrong and what to do; nothing was changed then.

    Result<void> place_bid(const std::string& bounty, const Address& bidder, const uint256& amount);
    /// The transactions for `accept` (bond), `claim` or `leave`, in order.
    Result<std::vector<CallToSign>>
    bounty_call(const std::string& bounty, const std::string& action, const Address& person) const;
    /// The hot key of a role's node; the same each time it is asked for.
    Result<OperatorKey> prepare_role(const std::string& bounty, const Address& person) const;
    Result<void> start_role(const std::string& bounty, const Address& person);
    Result<void> stop_role(const std::string& bounty, const Address& person);
    /// Where capital for an agent goes, if that much (wei) may be put in.
    Result<Address> investment(const std::string& agent, const uint256& amount) const;
    /// Changes threshold, window, dwell and clear ratio of the rule with `row.id`.
    Result<void> set_rule(const protocol::RuleRow& row);

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace nucleate::agents
