#pragma once

#include "chain/protocol/row_field.hpp"
#include "chain/protocol/sentence_row.hpp"

#include <cstdint>
#include <string>
#include <tuple>
#include <vector>

namespace nucleate::protocol {

/// A role that a formation needs, and who fills it.
struct RoleRow
{
    std::string role; ///< sequencer, rpc, bridge, watcher
    std::uint64_t slot = 0;
    std::string bounty;
    std::string holder; ///< address; empty while open
    std::string holder_name;
    std::string holder_kind; ///< agent or person
    std::string health;      ///< "", up, down

    static constexpr auto fields()
    {
        using R = RoleRow;
        return std::tuple{field("role", &R::role),
                          field("slot", &R::slot),
                          field("bounty", &R::bounty),
                          field("holder", &R::holder),
                          field("holderName", &R::holder_name),
                          field("holderKind", &R::holder_kind),
                          field("health", &R::health)};
    }
};

struct ContractRow
{
    std::string name;
    std::string address;
    std::string transaction;

    static constexpr auto fields()
    {
        using R = ContractRow;
        return std::tuple{field("name", &R::name), field("address", &R::address),
                          field("transaction", &R::transaction)};
    }
};

struct ConfigEntry
{
    std::string key;
    std::string value;

    static constexpr auto fields()
    {
        using R = ConfigEntry;
        return std::tuple{field("key", &R::key), field("value", &R::value)};
    }
};

/// An L2 on its way from a signal to a live chain.
struct FormationRow
{
    std::string id;
    std::string name;
    /// signal, coalition, proposal, voting, funding, bounties, deploying, genesis, sequencing,
    /// live; or defeated, refunded, dissolved.
    std::string stage;
    std::uint64_t started = 0;
    std::uint64_t deadline = 0; ///< of the present stage; 0 when it has none
    std::string waiting_for;    ///< one sentence: what the stage waits for, or why it ended
    std::string proposer;
    std::vector<std::string> members; ///< agent ids
    std::string config_hash;
    std::vector<ConfigEntry> config; ///< the chain configuration that is voted on
    std::string proposal_id;
    double votes_for = 0; ///< votes, 18 decimals scaled away
    double votes_against = 0;
    double votes_abstain = 0;
    double quorum = 0;
    std::string pledged; ///< wei
    std::string threshold;
    std::vector<RoleRow> roles;
    std::vector<ContractRow> contracts;
    std::uint64_t transactions_deployed = 0;
    std::uint64_t transactions_to_deploy = 0;
    std::string chain;        ///< chain row of the L2; empty before genesis
    double autonomy_rule = 0; ///< share of the steps done by rule, by agents' choice, by people
    double autonomy_agent = 0;
    double autonomy_person = 0;
    std::uint64_t first_event = 0; ///< where the causal thread starts
    std::uint64_t last_event = 0;
    std::vector<SentenceRow> sentences; ///< how the texts of this row were made

    static constexpr auto fields()
    {
        using R = FormationRow;
        return std::tuple{field("id", &R::id),
                          field("name", &R::name),
                          field("stage", &R::stage),
                          field("started", &R::started),
                          field("deadline", &R::deadline),
                          field("waitingFor", &R::waiting_for),
                          field("proposer", &R::proposer),
                          field("members", &R::members),
                          field("configHash", &R::config_hash),
                          field("config", &R::config),
                          field("proposalId", &R::proposal_id),
                          field("votesFor", &R::votes_for),
                          field("votesAgainst", &R::votes_against),
                          field("votesAbstain", &R::votes_abstain),
                          field("quorum", &R::quorum),
                          field("pledged", &R::pledged),
                          field("threshold", &R::threshold),
                          field("roles", &R::roles),
                          field("contracts", &R::contracts),
                          field("transactionsDeployed", &R::transactions_deployed),
                          field("transactionsToDeploy", &R::transactions_to_deploy),
                          field("chain", &R::chain),
                          field("autonomyRule", &R::autonomy_rule),
                          field("autonomyAgent", &R::autonomy_agent),
                          field("autonomyPerson", &R::autonomy_person),
                          field("firstEvent", &R::first_event),
                          field("lastEvent", &R::last_event),
                          field("sentences", &R::sentences)};
    }
};

} // namespace nucleate::protocol
