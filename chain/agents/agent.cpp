#include "chain/agents/agent.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

#include <algorithm>
#include <cmath>

namespace nucleate::agents {
namespace {

constexpr double kWeiPerGwei = 1e9;
constexpr double kGweiPerEth = 1e9;

std::vector<std::string> skills_of(Profile profile)
{
    switch (profile) {
    case Profile::trader:
        return {"trading", "sequencer"};
    case Profile::oracle:
        return {"price-feed", "rpc"};
    case Profile::seller:
        return {"data", "rpc"};
    case Profile::compute:
        return {"compute"};
    case Profile::funder:
        return {"funding"};
    case Profile::builder:
        return {"contracts", "bridge-manager"};
    case Profile::operator_:
        return {"sequencer", "rpc", "bridge-manager"};
    case Profile::watcher:
        return {"watcher", "sequencer"};
    }
    return {};
}

/// Wei of an amount of ETH, to the gwei.
uint256 to_wei(double eth)
{
    return uint256{static_cast<std::uint64_t>(std::llround(eth * kGweiPerEth))} *
           uint256{static_cast<std::uint64_t>(kWeiPerGwei)};
}

std::string title(std::string_view word, std::size_t number)
{
    std::string out{word};
    out[0] = static_cast<char>(out[0] - 'a' + 'A');
    return out + " " + std::to_string(number);
}

constexpr std::string_view kBase64 =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

std::string base64(std::string_view text)
{
    std::string out;
    std::uint32_t bits = 0;
    int count = 0;
    for (const char c : text) {
        bits = (bits << 8U) | static_cast<std::uint8_t>(c);
        for (count += 8; count >= 6; count -= 6)
            out += kBase64[(bits >> static_cast<unsigned>(count - 6)) & 63U];
    }
    if (count > 0)
        out += kBase64[(bits << static_cast<unsigned>(6 - count)) & 63U];
    out.append((4 - out.size() % 4) % 4, '=');
    return out;
}

} // namespace

std::vector<AgentTraits> make_agents(const Scenario& scenario, std::uint64_t seed)
{
    std::vector<AgentTraits> out;
    for (const AgentGroup& group : scenario.agents)
        for (std::uint64_t i = 0; i < group.count; ++i) {
            const std::size_t number = out.size() + 1;
            Rng rng = Rng::stream(seed, "traits", number);
            const double rate_factor = std::exp(group.spread * rng.normal());
            const double budget_factor = std::exp(group.spread * rng.normal());
            AgentTraits agent;
            agent.id = "agent-" + std::to_string(number);
            agent.name = title(profile_name(group.profile), number);
            agent.profile = group.profile;
            agent.skills = skills_of(group.profile);
            agent.rate = group.rate * rate_factor;
            agent.budget = std::floor(group.budget * budget_factor * kWeiPerGwei);
            agent.max_fee = agent.budget * group.max_fee_ratio;
            agent.value = group.value;
            agent.delay_cost = group.delay_cost;
            agent.large_jobs = group.large_jobs;
            agent.funds = to_wei(group.funds);
            out.push_back(std::move(agent));
        }
    return out;
}

std::string_view skill_for(std::string_view role)
{
    return role == "bridge" ? "bridge-manager" : role;
}

std::string registration_uri(const AgentTraits& agent)
{
    boost::json::array skills;
    for (const std::string& skill : agent.skills)
        skills.emplace_back(skill);
    const boost::json::object file{
        {"type", "https://eips.ethereum.org/EIPS/eip-8004#registration-v1"},
        {"name", agent.name},
        {"description", std::string{profile_name(agent.profile)} + " of a devnet"},
        {"services", boost::json::array{boost::json::object{{"name", "OASF"},
                                                            {"endpoint", agent.id},
                                                            {"version", "0.8"},
                                                            {"skills", std::move(skills)}},
                                        boost::json::object{{"name", kCoalitionService},
                                                            {"endpoint", agent.id},
                                                            {"version", "1"}}}},
        {"active", true},
        {"supportedTrust", boost::json::array{"reputation", "crypto-economic"}}};
    return "data:application/json;base64," + base64(boost::json::serialize(file));
}

} // namespace nucleate::agents
