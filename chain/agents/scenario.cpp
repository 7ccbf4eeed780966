#include "chain/agents/scenario.hpp"

#include "chain/agents/json_reader.hpp"

#include <boost/json/parse.hpp>
#include <fmt/format.h>

#include <array>
#include <limits>
#include <set>

namespace nucleate::agents {
namespace {

constexpr std::size_t kMaxFile = 1U << 20U;
constexpr std::size_t kMaxGroups = 64;
constexpr std::size_t kMaxRoles = 16;
constexpr std::size_t kMaxStanding = 4;
constexpr double kSecondsPerDay = 86'400;
constexpr auto kProfiles = std::to_array<std::string_view>(
    {"trader", "oracle", "seller", "compute", "funder", "builder", "operator", "watcher"});
constexpr auto kRoles = std::to_array<std::string_view>({"sequencer", "rpc", "bridge", "watcher"});

/// Where the batches of an L2 lie.
constexpr std::string_view kDataOnL1 = "l1";
constexpr std::string_view kAltDa = "alt_da";

void read_l1(JsonReader in, L1Settings& out)
{
    in.read("chain_id", out.chain_id, 2, 0xffff'ffff);
    in.read("block_time", out.block_time, 1, 3'600);
    in.read("gas_limit", out.gas_limit, 6'000'000, 1'000'000'000);
    in.read("base_fee", out.base_fee, 1e-9, 1e6);
    in.finish();
}

void read_group(JsonReader in, AgentGroup& out)
{
    std::string profile;
    in.require("profile");
    in.read("profile", profile);
    std::size_t index = 0;
    while (index < kProfiles.size() && kProfiles[index] != profile)
        ++index;
    if (index == kProfiles.size())
        in.fail("profile", fmt::format("must be one of {}", fmt::join(kProfiles, ", ")));
    else
        out.profile = static_cast<Profile>(index);
    in.read("count", out.count, 1, kMaxAgents);
    in.read("rate", out.rate, 0, 1e7);
    in.read("budget", out.budget, 1e-6, 1e6);
    in.read("max_fee_ratio", out.max_fee_ratio, 1, 100);
    in.read("spread", out.spread, 0, 2);
    in.read("value", out.value, 0, 1e6);
    in.read("delay_cost", out.delay_cost, 0, 1);
    in.read("funds", out.funds, 1, 1e6);
    in.read("large_jobs", out.large_jobs, 0, 1);
    in.finish();
}

void read_detectors(JsonReader in, DetectorSettings& out)
{
    in.read("window", out.window, 1, 10'000);
    in.read("dwell", out.dwell, 1, 10'000);
    in.read("clear_ratio", out.clear_ratio, 1, 10);
    in.read("regime_window", out.regime_window, 1, 10'000);
    in.read("regime_warmup", out.regime_warmup, 3, 10'000);
    in.read("cusum_k", out.cusum_k, 0, 10);
    in.read("cusum_h", out.cusum_h, 0.1, 100);
    in.read("max_delay", out.max_delay, 1, 1e6);
    in.read("min_throughput", out.min_throughput, 0, 1);
    in.read("max_oversize", out.max_oversize, 0.001, 1);
    in.read("max_blob_fee", out.max_blob_fee, 1e-9, 1e6);
    in.finish();
}

void read_costs(JsonReader in, CostSettings& out)
{
    in.read("horizon", out.horizon, 0.01, 3'650);
    in.read("interest", out.interest, 0, 1);
    in.read("one_off", out.one_off, 0, 1e6);
    in.read("variable_gas_price", out.variable_gas_price, 0, 1e4);
    in.read("data_fee", out.data_fee, 0, 1);
    in.read("latency", out.latency, 0, 3'600);
    in.read("loss_probability", out.loss_probability, 0, 1);
    in.read("max_coalition", out.max_coalition, 0, kMaxAgents);
    in.read("min_coalition", out.min_coalition, 1, kMaxAgents);
    in.read("pressed_share", out.pressed_share, 0, 1);
    in.read("max_hurdle", out.max_hurdle, 1, 100);
    in.finish();
}

void read_dao(JsonReader in, DaoSettings& out)
{
    in.read("voting_delay", out.voting_delay, 1, 86'400);
    in.read("voting_period", out.voting_period, 2, 30 * 86'400);
    in.read("timelock", out.timelock, 0, 30 * 86'400);
    in.read("pledge_period", out.pledge_period, 4, 30 * 86'400);
    in.read("pledge_threshold", out.pledge_threshold, 0.001, 1e6);
    in.read("reserve", out.reserve, 1, 10);
    in.finish();
}

void read_market(JsonReader in, MarketSettings& out)
{
    in.read("bid_window", out.bid_window, 2, 30 * 86'400);
    in.read("people_first", out.people_first);
    in.read("min_reputation", out.min_reputation, 0, 1);
    in.read("unbonding_delay", out.unbonding_delay, 0, 30 * 86'400);
    in.finish();
}

void read_role(JsonReader in, RoleSettings& out)
{
    in.require("role");
    in.read("role", out.role);
    bool known = false;
    for (const std::string_view role : kRoles)
        known = known || role == out.role;
    if (!known)
        in.fail("role", fmt::format("must be one of {}", fmt::join(kRoles, ", ")));
    in.read("slots", out.slots, 1, 16);
    in.read("reward", out.reward, 0, 1e4);
    in.read("bond", out.bond, 0, 1e6);
    in.finish();
}

void read_l2(JsonReader in, L2Settings& out)
{
    in.read("chain_id", out.chain_id, 2, 0xffff'ffff);
    in.read("block_time", out.block_time, 1, 60);
    in.read("gas_limit", out.gas_limit, 5'000'000, 1'000'000'000);
    in.read("sequencer_window", out.sequencer_window, 2, 100'000);
    in.read("channel_timeout", out.channel_timeout, 1, 100'000);
    in.read("batch_interval", out.batch_interval, 1, 10'000);
    in.read("waiting_cost", out.waiting_cost, 0, 1);
    in.read("pay_interval", out.pay_interval, 1, 10'000);
    in.read("deposit", out.deposit, 0, 1e6);
    std::string data{kDataOnL1};
    in.read("data", data);
    if (data != kDataOnL1 && data != kAltDa)
        in.fail("data", fmt::format("must be one of {}, {}", kDataOnL1, kAltDa));
    out.alt_da = data == kAltDa;
    std::string proof{proof_name(out.proof)};
    in.read("proof", proof);
    const auto system = proof_of(proof);
    if (!system)
        in.fail("proof", fmt::format("must be one of {}", fmt::join(kProofSystems, ", ")));
    out.proof = system.value_or(out.proof);
    in.finish();
}

void read_withdrawals(JsonReader in, WithdrawalTerms& out)
{
    constexpr std::uint64_t kYear = 31'536'000;
    in.read("proposal_interval", out.proposal_interval, 4, kYear);
    in.read("finalized_only", out.finalized_only);
    in.read("proof_maturity", out.proof_maturity, 1, kYear);
    in.read("max_clock", out.max_clock, 1, kYear);
    in.read("clock_extension", out.clock_extension, 0, kYear);
    in.read("game_finality", out.game_finality, 0, kYear);
    in.read("bond_delay", out.bond_delay, 0, kYear);
    in.finish();
    // A proof that matures before its game can end meets a refusal that clients do not know.
    if (out.proof_maturity <= out.max_clock)
        in.fail("proof_maturity", "must be longer than max_clock");
    if (out.clock_extension > out.max_clock / 2)
        in.fail("clock_extension", "must be at most half of max_clock");
}

template <class Settings, class Read>
void nested(JsonReader& in, std::string_view key, Settings& out, std::string& fault, Read read)
{
    if (const boost::json::value* value = in.object(key))
        read(JsonReader{*value, in.path_of(key), fault}, out);
}

void read_scalar(JsonReader& in, std::string_view key, std::uint32_t& out)
{
    std::uint64_t value = out;
    in.read(key, value, 0, std::numeric_limits<std::uint32_t>::max());
    out = static_cast<std::uint32_t>(value);
}

void read_standing(JsonReader in, StandingSettings& out, std::string& fault)
{
    in.require("name");
    in.read("name", out.name, 64);
    std::string proof{proof_name(out.proof)};
    in.read("proof", proof);
    if (const auto known = proof_of(proof))
        out.proof = *known;
    else
        in.fail("proof", fmt::format("must be one of {}", fmt::join(kProofSystems, ", ")));
    in.require("chain_id");
    in.read("chain_id", out.chain_id, 2, 0xffff'ffff);
    in.read("block_time", out.block_time, 1, 60);
    in.read("gas_limit", out.gas_limit, 21'000'000, 200'000'000);
    in.read("sequencer_window", out.sequencer_window, 2, 100'000);
    in.read("channel_timeout", out.channel_timeout, 1, 100'000);
    in.read("batch_interval", out.batch_interval, 1, 10'000);
    in.read("waiting_cost", out.waiting_cost, 0, 1);
    in.read("base_fee", out.base_fee, 1e-6, 1e6);
    read_scalar(in, "base_fee_scalar", out.base_fee_scalar);
    read_scalar(in, "blob_base_fee_scalar", out.blob_base_fee_scalar);
    in.read("bond", out.bond, 0.001, 1e6);
    in.read("deposit", out.deposit, 0.001, 1e6);
    in.read("report_interval", out.report_interval, 1, 10'000);
    nested(in, "withdrawals", out.withdrawals, fault, read_withdrawals);
    in.finish();
}

template <class Settings, class Read>
void each(JsonReader& in, std::string_view key, std::size_t max, std::vector<Settings>& out,
          std::string& fault, Read read)
{
    for (const boost::json::value* value : in.array(key, max)) {
        const std::string path = fmt::format("{}[{}]", in.path_of(key), out.size());
        read(JsonReader{*value, path, fault}, out.emplace_back());
    }
}

/// Chain ids are what signatures are bound to: no two chains share one. Formations take as many
/// from that of `l2` on as there may be.
void check_standing(JsonReader& in, const Scenario& scenario)
{
    std::set<std::uint64_t> taken{scenario.l1.chain_id};
    for (std::uint64_t i = 0; i < kMaxFormations; ++i)
        taken.insert(scenario.l2.chain_id + i);
    for (const StandingSettings& standing : scenario.standing)
        if (!taken.insert(standing.chain_id).second)
            in.fail("standing", fmt::format("must not use chain id {} again", standing.chain_id));
}

void read_scenario(JsonReader in, Scenario& out, std::string& fault)
{
    in.require("name");
    in.read("name", out.name, 64);
    in.read("title", out.title);
    in.read("seed", out.seed, 0, 0xffff'ffff);
    in.read("may_form", out.may_form);
    nested(in, "l1", out.l1, fault, read_l1);
    in.require("agents");
    each(in, "agents", kMaxGroups, out.agents, fault, read_group);
    nested(in, "detectors", out.detectors, fault, read_detectors);
    nested(in, "costs", out.costs, fault, read_costs);
    nested(in, "dao", out.dao, fault, read_dao);
    nested(in, "market", out.market, fault, read_market);
    each(in, "roles", kMaxRoles, out.roles, fault, read_role);
    nested(in, "l2", out.l2, fault, read_l2);
    nested(in, "withdrawals", out.withdrawals, fault, read_withdrawals);
    each(in, "standing", kMaxStanding, out.standing, fault,
         [&fault](JsonReader each_in, StandingSettings& standing) {
             read_standing(std::move(each_in), standing, fault);
         });
    in.finish();
    if (out.agent_count() == 0 || out.agent_count() > kMaxAgents)
        in.fail("agents", fmt::format("must hold between 1 and {} agents", kMaxAgents));
    if (out.l1.chain_id == out.l2.chain_id)
        in.fail("l2.chain_id", "must differ from l1.chain_id");
    check_standing(in, out);
}

/// What a formation cannot do without.
void check_roles(const Scenario& scenario, std::string& fault)
{
    if (!fault.empty() || !scenario.may_form)
        return;
    const auto has = [&](std::string_view role) {
        for (const RoleSettings& entry : scenario.roles)
            if (entry.role == role)
                return true;
        return false;
    };
    for (const std::string_view role : {"sequencer", "bridge"})
        if (!has(role))
            fault = fmt::format("roles must name a {}", role);
}

} // namespace

std::string_view profile_name(Profile profile)
{
    return kProfiles[static_cast<std::size_t>(profile)];
}

std::uint64_t Scenario::agent_count() const
{
    std::uint64_t sum = 0;
    for (const AgentGroup& group : agents)
        sum += group.count;
    return sum;
}

double Scenario::daily_rewards() const
{
    // One sequencer at a time builds a block, whatever the number of slots.
    for (const RoleSettings& role : roles)
        if (role.role == "sequencer")
            return role.reward * kSecondsPerDay / static_cast<double>(l2.block_time);
    return 0;
}

double Scenario::one_off_rewards() const
{
    double sum = 0;
    for (const RoleSettings& role : roles)
        if (role.role != "sequencer")
            sum += role.reward * static_cast<double>(role.slots);
    return sum;
}

Result<Scenario> parse_scenario(std::string_view json)
{
    if (json.size() > kMaxFile)
        return fail("The scenario file is larger than 1 MiB");
    boost::json::error_code error;
    const boost::json::value root = boost::json::parse({json.data(), json.size()}, error);
    if (error)
        return fail("The scenario is not JSON: " + error.message());
    Scenario scenario;
    std::string fault;
    read_scenario(JsonReader{root, "", fault}, scenario, fault);
    check_roles(scenario, fault);
    if (!fault.empty())
        return fail(fault);
    return scenario;
}

} // namespace nucleate::agents
