#pragma once

#include "chain/agents/chain_port.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// Finding agents by what the ERC-8004 registries say of them, as any outsider would.
namespace nucleate::agents {

struct AgentQuery;

/// An identity with its registration file and the sum of its feedback.
struct RegisteredAgent
{
    std::uint64_t id = 0; ///< token of the IdentityRegistry
    Address wallet;       ///< its `agentWallet`
    std::string name;
    std::vector<std::string> services; ///< names of the services of its file
    std::vector<std::string> skills;   ///< of all of them
    std::uint64_t feedbacks = 0;       ///< by registered agents
    double expected = 0.5;             ///< Beta mean (r + 1)/(r + s + 2)
    double low = 0.05;                 ///< 5 % quantile of Beta(r + 1, s + 1)

    bool fits(const AgentQuery& query) const;
};

struct Registries
{
    Address identity;
    Address reputation;
};

inline constexpr std::uint64_t kMaxCrawl = 10'000; ///< identities that are looked at

/// Reads all identities, in the order of their ids. One whose file cannot be read, is not active or
/// is larger than 16 KiB is left out. Feedback counts on a scale of 0 to 100 and only from clients
/// that are registered themselves, so that fresh addresses cannot praise.
std::vector<RegisteredAgent> crawl(const ChainPort& chain, const Registries& registries);

/// What is looked for; an empty text fits every agent.
struct AgentQuery
{
    std::string_view skill = {};
    std::string_view service = {};
    double min_reputation = 0; ///< expected value, 0 to 1
};

/// Those that fit the query, the highest 5 % quantile of reputation first, so that many good
/// ratings go before few; ties by id.
std::vector<RegisteredAgent> find_agents(const std::vector<RegisteredAgent>& agents,
                                         const AgentQuery& query);

/// Name, services and skills of a registration-v1 file as a base64 data URI; false when it is none,
/// or not active.
bool read_registration(std::string_view uri, RegisteredAgent& into);

} // namespace nucleate::agents
