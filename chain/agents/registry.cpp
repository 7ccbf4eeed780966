#include "chain/agents/registry.hpp"

#include "chain/agents/reputation.hpp"
#include "chain/contracts/generated/identity_registry.hpp"
#include "chain/contracts/generated/reputation_registry.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/parse.hpp>

#include <algorithm>
#include <cmath>
#include <optional>
#include <set>

namespace nucleate::agents {
namespace {

namespace gen = contracts;
namespace json = boost::json;

constexpr std::string_view kDataUri = "data:application/json;base64,";
constexpr std::size_t kMaxFile = 16 * 1024;
constexpr std::size_t kMaxText = 64; ///< of a name or a skill
constexpr std::size_t kMaxSkills = 32;

template <class T, class Decode>
std::optional<T> ask(const ChainPort& chain, const Address& to, const Bytes& data, Decode decode)
{
    const auto raw = chain.call({}, to, data);
    if (!raw)
        return std::nullopt;
    auto value = decode(*raw);
    return value ? std::optional<T>{std::move(*value)} : std::nullopt;
}

std::optional<std::string> from_base64(std::string_view text)
{
    std::string out;
    std::uint32_t bits = 0;
    unsigned held = 0;
    for (const char c : text) {
        if (c == '=')
            break;
        const int digit = c >= 'A' && c <= 'Z'   ? c - 'A'
                          : c >= 'a' && c <= 'z' ? c - 'a' + 26
                          : c >= '0' && c <= '9' ? c - '0' + 52
                          : c == '+'             ? 62
                          : c == '/'             ? 63
                                                 : -1;
        if (digit < 0)
            return std::nullopt;
        bits = (bits << 6U) | static_cast<std::uint32_t>(digit);
        held += 6;
        if (held >= 8) {
            held -= 8;
            out += static_cast<char>((bits >> held) & 0xFFU);
        }
    }
    return out;
}

void add_text(const json::value* text, std::vector<std::string>& list)
{
    if (text != nullptr && text->is_string() && text->get_string().size() <= kMaxText &&
        list.size() < kMaxSkills)
        list.emplace_back(text->get_string());
}

void add_service(const json::value& service, RegisteredAgent& into)
{
    const json::object* object = service.if_object();
    if (object == nullptr)
        return;
    add_text(object->if_contains("name"), into.services);
    const json::value* list = object->if_contains("skills");
    if (list == nullptr || !list->is_array())
        return;
    for (const json::value& skill : list->get_array())
        add_text(&skill, into.skills);
}

/// Feedback of registered clients, as sums of good and bad experience.
void read_reputation(const ChainPort& chain, const Address& registry,
                     const std::set<Address>& registered, RegisteredAgent& agent)
{
    auto clients =
        ask<std::vector<Address>>(chain, registry, gen::reputation_registry::get_clients(agent.id),
                                  gen::reputation_registry::decode_get_clients);
    if (!clients)
        return;
    std::erase_if(*clients, [&](const Address& client) { return !registered.contains(client); });
    if (clients->empty())
        return; // the registry refuses a summary of nobody's feedback
    const auto summary = ask<gen::reputation_registry::GetSummaryResult>(
        chain, registry, gen::reputation_registry::get_summary(agent.id, *clients, "", ""),
        gen::reputation_registry::decode_get_summary);
    if (!summary || summary->count == 0)
        return;
    const bool negative = (summary->summary_value >> 255U) != uint256{};
    const double mean = negative ? 0
                                 : to_double(summary->summary_value) /
                                       std::pow(10.0, summary->summary_value_decimals) / 100;
    const double share = std::min(mean, 1.0);
    const double count = static_cast<double>(summary->count);
    BetaReputation reputation;
    reputation.restore(share * count, (1 - share) * count, summary->count);
    agent.feedbacks = summary->count;
    agent.expected = reputation.expected();
    agent.low = reputation.low();
}

} // namespace

bool RegisteredAgent::fits(const AgentQuery& query) const
{
    const auto holds = [](const std::vector<std::string>& list, std::string_view wanted) {
        return wanted.empty() || std::find(list.begin(), list.end(), wanted) != list.end();
    };
    return expected >= query.min_reputation && holds(skills, query.skill) &&
           holds(services, query.service);
}

bool read_registration(std::string_view uri, RegisteredAgent& into)
{
    if (!uri.starts_with(kDataUri) || uri.size() > kMaxFile)
        return false;
    const auto text = from_base64(uri.substr(kDataUri.size()));
    json::error_code error;
    const json::value file = text ? json::parse(*text, error) : json::value{};
    const json::object* object = file.if_object();
    if (error || object == nullptr)
        return false;
    const json::value* active = object->if_contains("active");
    if (active != nullptr && active->is_bool() && !active->get_bool())
        return false;
    const json::value* name = object->if_contains("name");
    if (name != nullptr && name->is_string())
        into.name = std::string{name->get_string()}.substr(0, kMaxText);
    into.services.clear();
    into.skills.clear();
    const json::value* services = object->if_contains("services");
    if (services != nullptr && services->is_array())
        for (const json::value& service : services->get_array())
            add_service(service, into);
    return true;
}

std::vector<RegisteredAgent> crawl(const ChainPort& chain, const Registries& registries)
{
    std::vector<RegisteredAgent> out;
    std::set<Address> registered;
    for (std::uint64_t id = 0; id < kMaxCrawl; ++id) {
        const auto uri =
            ask<std::string>(chain, registries.identity, gen::identity_registry::token_uri(id),
                             gen::identity_registry::decode_token_uri);
        if (!uri)
            break; // ids are given out without gaps, and identities are never burnt
        const auto wallet =
            ask<Address>(chain, registries.identity, gen::identity_registry::get_agent_wallet(id),
                         gen::identity_registry::decode_get_agent_wallet);
        RegisteredAgent agent;
        agent.id = id;
        agent.wallet = wallet.value_or(Address{});
        if (agent.wallet.is_zero() || !read_registration(*uri, agent))
            continue;
        registered.insert(agent.wallet);
        out.push_back(std::move(agent));
    }
    for (RegisteredAgent& agent : out)
        read_reputation(chain, registries.reputation, registered, agent);
    return out;
}

std::vector<RegisteredAgent> find_agents(const std::vector<RegisteredAgent>& agents,
                                         const AgentQuery& query)
{
    std::vector<RegisteredAgent> out;
    for (const RegisteredAgent& agent : agents)
        if (agent.fits(query))
            out.push_back(agent);
    std::stable_sort(out.begin(), out.end(), [](const auto& a, const auto& b) {
        return a.low > b.low || (a.low == b.low && a.id < b.id);
    });
    return out;
}

} // namespace nucleate::agents
