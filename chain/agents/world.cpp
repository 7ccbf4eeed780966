#include "chain/agents/world.hpp"

#include "chain/agents/keys.hpp"
#include "chain/base/hex.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace nucleate::agents {
namespace {

constexpr std::uint64_t kWeiPerGwei = 1'000'000'000;
constexpr std::uint64_t kKeptEdges = 256;
constexpr std::size_t kAttesters = 3;

} // namespace

World::World(const Scenario& played, std::uint64_t drawn, const Hash32& deployer_key, ChainPort& on,
             RollupPort& host, EventSink& log, RowSink& tables)
    : scenario(played), seed(drawn), l1(on), rollup(host), events(log), rows(tables),
      traits(make_agents(played, drawn))
{
    wallets.reserve(traits.size() + 1 + kMaxFormations);
    for (std::size_t i = 0; i < traits.size(); ++i)
        wallets.emplace_back(devnet_key(seed, "agent", i));
    for (std::size_t i = 0; i < traits.size(); ++i)
        agents_by_address.emplace(wallets[i].address(), i);
    wallets.emplace_back(deployer_key);
    for (std::size_t i = 0; i < kMaxFormations; ++i)
        wallets.emplace_back(devnet_key(seed, "rollup deployer", i));
    if (!played.standing.empty())
        wallets.emplace_back(devnet_key(seed, "founder", 0));
    for (std::size_t i = 0; i < played.standing.size(); ++i)
        wallets.emplace_back(devnet_key(seed, "standing deployer", i));
    for (std::size_t i = 0; i < played.standing.size(); ++i)
        state.standing.emplace_back().id = "standing-" + std::to_string(i + 1);
    std::vector<Hash32> secrets;
    for (std::size_t i = 0; i < kAttesters; ++i) {
        secrets.push_back(devnet_key(seed, "attester", i));
        attesters.push_back(Wallet(secrets.back()).address());
    }
    std::ranges::sort(attesters);
    rollup.set_attesters(secrets);
    state.agents.resize(traits.size());
    for (std::size_t i = 0; i < traits.size(); ++i)
        state.agents[i].pulse.work_rng = Rng::stream(seed, "work", i).state();
    state.block = l1.head_number();
    l1_outbox = std::make_unique<Outbox>(l1, wallets);
    if (const auto head = l1.block(state.block))
        time = head->timestamp;
}

std::optional<std::size_t> World::agent_at(const Address& address) const
{
    const auto found = agents_by_address.find(address);
    return found == agents_by_address.end() ? std::nullopt : std::optional{found->second};
}

std::optional<std::size_t> World::agent_named(const std::string& id) const
{
    // Ids are "agent-<number>", numbered from 1 in the order of the traits.
    constexpr std::string_view kPrefix = "agent-";
    std::size_t number = 0;
    if (!id.starts_with(kPrefix))
        return std::nullopt;
    const char* end = id.data() + id.size();
    const auto read = std::from_chars(id.data() + kPrefix.size(), end, number);
    const bool known = read.ec == std::errc{} && read.ptr == end && number - 1 < traits.size() &&
                       traits[number - 1].id == id;
    return known ? std::optional{number - 1} : std::nullopt;
}

std::string World::name_of(const Address& address) const
{
    if (const auto agent = agent_at(address))
        return traits[*agent].name;
    const std::string hex = to_hex_data(address);
    return hex.substr(0, 6) + "…" + hex.substr(hex.size() - 4);
}

const Address& World::contract(const std::string& name) const
{
    static const Address none;
    const auto found = state.contracts.find(name);
    return found == state.contracts.end() ? none : found->second;
}

const BlockFacts* World::l1_block(std::uint64_t number) const
{
    if (!last_read || last_read->number != number)
        last_read = l1.block(number);
    return last_read ? &*last_read : nullptr;
}

ChainPort* World::port_of(const std::string& chain) const
{
    if (chain == l1.id())
        return &l1;
    const auto found = state.l2s.find(chain);
    return found == state.l2s.end() ? nullptr : rollup.l2(found->second.rollup);
}

Outbox& World::outbox_of(const std::string& chain)
{
    const auto found = l2_outboxes.find(chain);
    return found == l2_outboxes.end() ? *l1_outbox : *found->second;
}

MetricsState& World::metrics_of(const std::string& chain)
{
    return chain == l1.id() ? state.l1_metrics : state.l2s.at(chain).metrics;
}

const MetricsState& World::metrics_of(const std::string& chain) const
{
    return chain == l1.id() ? state.l1_metrics : state.l2s.at(chain).metrics;
}

Demand& World::demand_of(const std::string& chain)
{
    return chain == l1.id() ? state.l1_demand : state.l2s.at(chain).demand;
}

std::map<std::string, Address>& World::contracts_of(const std::string& chain)
{
    return chain == l1.id() ? state.contracts : state.l2s.at(chain).contracts;
}

std::uint64_t World::emit(const EventNote& note)
{
    protocol::EventRow row;
    row.cause = note.cause;
    row.time = time;
    row.kind = std::string{note.kind};
    row.subject = note.subject;
    row.actor = note.actor;
    row.formation = note.formation;
    row.chain = note.evidence.chain;
    row.block = note.evidence.block;
    if (note.evidence.transaction)
        row.transaction = to_hex_data(*note.evidence.transaction);
    for (const auto& [key, value] : note.facts)
        row.facts.push_back({std::string{key}, value});
    return events.append(std::move(row));
}

Evidence World::proof(const std::string& key) const
{
    const TxResult* result = l1_outbox->result(key);
    return result == nullptr ? Evidence{l1.id(), state.block, {}}
                             : Evidence{l1.id(), result->block, result->hash};
}

void World::edge(const std::string& from, const std::string& to, const std::string& kind,
                 double value)
{
    const std::uint64_t number = ++state.edges;
    rows.put(protocol::EdgeRow{std::to_string(number), from, to, kind, time, value});
    if (number > kKeptEdges)
        rows.erase("edges", std::to_string(number - kKeptEdges));
}

uint256 wei_of(double eth)
{
    return uint256{static_cast<std::uint64_t>(std::llround(eth * 1e9))} * uint256{kWeiPerGwei};
}

double eth_of(const uint256& wei)
{
    return to_double(wei) / 1e18;
}

std::string number_text(double value)
{
    return std::isfinite(value) ? fmt::format("{:.6g}", value) : "∞";
}

std::string eth_text(double eth)
{
    return number_text(eth);
}

std::string eth_text(const uint256& wei)
{
    const uint256 unit{1'000'000'000'000'000'000};
    std::string fraction = to_decimal(wei % unit);
    fraction.insert(0, 18 - fraction.size(), '0');
    fraction.erase(fraction.find_last_not_of('0') + 1);
    return to_decimal(wei / unit) + (fraction.empty() ? "" : "." + fraction);
}

} // namespace nucleate::agents
