#include "chain/agents/standing.hpp"

#include "chain/agents/bounty_terms.hpp"
#include "chain/agents/deploy_steps.hpp"
#include "chain/agents/formation_migration.hpp"
#include "chain/agents/formation_takeover.hpp"
#include "chain/agents/keys.hpp"
#include "chain/agents/passage.hpp"
#include "chain/agents/setup.hpp"
#include "chain/base/hex.hpp"
#include "chain/base/log.hpp"
#include "chain/contracts/generated/optimism_portal2.hpp"
#include "chain/contracts/generated/sequencer_set.hpp"

#include <algorithm>
#include <cmath>

namespace nucleate::agents {
namespace {

namespace gen = contracts;

/// ETH of the operator's hot key: batches, and bonds of proposals, which a slow exit holds for
/// days.
constexpr double kKeyEther = 40;
/// ETH of the founder for gas of a chain on L1 and for its deposits' change.
constexpr double kFounderGas = 25;
constexpr std::uint64_t kDepositGas = 100'000; ///< on the L2
constexpr std::uint64_t kRefusals = 5;         ///< starts in vain after which nobody waits for it

double founder_ether(const StandingSettings& settings)
{
    return settings.bond + kKeyEther + kL2BuilderEth + kFounderGas;
}

std::size_t number_of(const World& world, const StandingState& standing)
{
    return static_cast<std::size_t>(&standing - world.state.standing.data());
}

OperatorKey founder_key(const World& world, const StandingState& standing)
{
    return operator_key(world, standing.id, world.address(world.founder()));
}

/// A transaction of the founder.
bool found(World& world, const std::string& key, const Call& call)
{
    return ensure(world, world.founder(), key, call);
}

bool fund(World& world, const StandingState& standing)
{
    const StandingSettings& settings = settings_of(world, standing);
    const std::size_t account = world.standing_deployer(number_of(world, standing));
    const bool founder =
        ensure(world, world.deployer(), standing.id + "/fund-founder",
               {world.address(world.founder()), wei_of(founder_ether(settings)), {}});
    return ensure(world, world.deployer(), standing.id + "/fund-deployer",
                  {world.address(account), wei_of(kDeployerEther), {}}) &&
           founder;
}

gen::sequencer_set::Config set_config(const World& world, const StandingSettings& settings)
{
    gen::sequencer_set::Config config;
    config.min_bond = wei_of(settings.bond);
    config.max_weight = config.min_bond;
    config.term_seconds = kTermSeconds;
    config.silence_seconds = kSilenceSeconds;
    config.unbond_seconds = world.scenario.market.unbonding_delay;
    config.block_seconds = settings.block_time;
    return config;
}

void step_set(World& world, StandingState& standing)
{
    const std::size_t number = number_of(world, standing);
    const RollupRequest request = standing_request(world, number);
    const Result<RollupPlan> plan = world.rollup.plan(request);
    const std::string key = standing.id + "/set";
    if (!fund(world, standing) || !plan ||
        !found(world, key,
               {std::nullopt,
                {},
                gen::sequencer_set::creation(world.address(world.founder()), plan->system_config,
                                             request.deployer, uint256{request.l2_chain_id},
                                             set_config(world, settings_of(world, standing)))}))
        return;
    standing.addresses["SequencerSet"] = world.l1_outbox->result(key)->created.value_or(Address{});
    standing.deploy_total = plan->deploy_transactions;
    standing.stage = StandingStage::deploying;
}

void step_deploy(World& world, StandingState& standing)
{
    const std::size_t number = number_of(world, standing);
    const RollupRequest request = standing_request(world, number);
    while (standing.deploy_done < standing.deploy_total &&
           mined_step(world, request, standing.deploy_done))
        ++standing.deploy_done;
    if (standing.deploy_done < standing.deploy_total) {
        (void)send_steps(world, request, world.standing_deployer(number), standing.deploy_done,
                         standing.deploy_total);
        return;
    }
    const Result<GenesisFacts> genesis = world.rollup.make_genesis(request);
    if (!genesis)
        return;
    standing.chain = genesis->chain;
    standing.addresses["OptimismPortalProxy"] = genesis->portal;
    standing.stage = StandingStage::launching;
}

/// The founder alone bonds, leads and watches.
void step_launch(World& world, StandingState& standing)
{
    const std::size_t number = number_of(world, standing);
    const RollupRequest request = standing_request(world, number);
    const Result<GenesisFacts> genesis = world.rollup.make_genesis(request);
    if (!genesis)
        return;
    const OperatorKey key = founder_key(world, standing);
    const Address& set = standing.addresses.at("SequencerSet");
    const bool launched = ensure(
        world, world.standing_deployer(number), standing.id + "/launch",
        {set, {}, gen::sequencer_set::launch(genesis->time, world.address(world.founder()))});
    const bool joined = found(
        world, standing.id + "/join",
        {set, wei_of(settings_of(world, standing).bond), gen::sequencer_set::join(key.address)});
    const bool funded =
        found(world, standing.id + "/fund-key", {key.address, wei_of(kKeyEther), {}});
    if (!launched || !joined || !funded ||
        !found(world, standing.id + "/rotate", {set, {}, gen::sequencer_set::rotate()}))
        return;
    if (const auto started = world.rollup.start_sequencer(request, {key}); !started) {
        // Tables of a chain that was made in this step are there with the next one.
        if (++standing.refusals == kRefusals)
            log(LogLevel::warning, standing.chain, started.error().message);
        return;
    }
    standing.stage = StandingStage::furnishing;
}

/// The founder brings ether, deploys a market there and fills it.
void step_furnish(World& world, StandingState& standing)
{
    const Address& own = world.address(world.founder());
    const uint256 amount = wei_of(kL2BuilderEth);
    ChainPort* port = world.port_of(standing.chain);
    if (!found(world, standing.id + "/deposit/founder",
               {standing.addresses.at("OptimismPortalProxy"), amount,
                gen::optimism_portal2::deposit_transaction(own, amount, kDepositGas, false, {})}) ||
        port == nullptr || port->balance(own).is_zero() ||
        !set_up_l2(world, standing.chain, world.founder()))
        return;
    const RollupStatus status = world.rollup.status(standing.id);
    if (status.safe == 0)
        return;
    const StandingSettings& settings = settings_of(world, standing);
    standing.stage = StandingStage::open;
    standing.event = world.emit({.kind = "chain.standing",
                                 .subject = standing.chain,
                                 .actor = to_hex_data(own),
                                 .formation = {},
                                 .evidence = {standing.chain, status.safe, {}},
                                 .facts = {{"name", settings.name},
                                           {"proof", std::string{proof_name(settings.proof)}},
                                           {"blocks", std::to_string(status.unsafe)}}});
}

Passage passage_of(const World& world, const StandingState& standing)
{
    return {standing.id,
            {},
            standing.chain,
            standing.addresses.at("OptimismPortalProxy"),
            world.founder()};
}

void add_migrants(World& world, StandingState& standing)
{
    for (std::size_t i = 0; i < world.size(); ++i) {
        const AgentState& agent = world.state.agents[i];
        const bool known = std::ranges::any_of(
            standing.migrants, [i](const MemberState& member) { return member.agent == i; });
        if (known || agent.decision != "migrate" || agent.target != standing.chain)
            continue;
        MemberState member;
        member.agent = i;
        standing.migrants.push_back(member);
    }
}

/// The watcher's word on the safe head, by which the operator's blocks are counted.
void report_safe_head(World& world, const StandingState& standing)
{
    const std::string key = standing.id + "/report";
    if (world.l1_outbox->fate(key) == Fate::pending)
        return;
    world.l1_outbox->forget(key);
    const std::uint64_t safe = world.rollup.status(standing.id).safe;
    if (safe > 0 && world.state.block % settings_of(world, standing).report_interval == 0)
        (void)world.l1_outbox->send_urgent(
            world.founder(), key,
            {standing.addresses.at("SequencerSet"), {}, gen::sequencer_set::report(safe)});
}

} // namespace

const StandingSettings& settings_of(const World& world, const StandingState& standing)
{
    return world.scenario.standing[number_of(world, standing)];
}

RollupRequest standing_request(const World& world, std::size_t number)
{
    const StandingSettings& settings = world.scenario.standing[number];
    const StandingState& state = world.state.standing[number];
    RollupRequest request;
    request.formation = state.id;
    request.name = settings.name;
    request.standing = true;
    request.l2_chain_id = settings.chain_id;
    request.block_time = settings.block_time;
    request.gas_limit = settings.gas_limit;
    request.sequencer_window = settings.sequencer_window;
    request.channel_timeout = settings.channel_timeout;
    request.batch_interval = settings.batch_interval;
    request.waiting_cost = static_cast<std::uint64_t>(settings.waiting_cost * 1e18);
    request.base_fee = static_cast<std::uint64_t>(std::llround(settings.base_fee * 1e9));
    request.base_fee_scalar = settings.base_fee_scalar;
    request.blob_base_fee_scalar = settings.blob_base_fee_scalar;
    request.withdrawals = settings.withdrawals;
    if (settings.proof == ProofSystem::validity)
        ask_for_attesters(world, request);
    request.deployer = world.address(world.standing_deployer(number));
    const auto set = state.addresses.find("SequencerSet");
    if (set != state.addresses.end())
        request.sequencer_set = set->second;
    return request;
}

bool has_left(const World& world, std::size_t agent)
{
    return std::ranges::any_of(world.state.standing, [&](const StandingState& standing) {
        return std::ranges::any_of(standing.migrants, [agent](const MemberState& member) {
            return member.agent == agent;
        });
    });
}

bool raise_standing(World& world)
{
    bool all = true;
    for (StandingState& standing : world.state.standing) {
        if (standing.stage == StandingStage::set)
            step_set(world, standing);
        else if (standing.stage == StandingStage::deploying)
            step_deploy(world, standing);
        else if (standing.stage == StandingStage::launching)
            step_launch(world, standing);
        else if (standing.stage == StandingStage::furnishing)
            step_furnish(world, standing);
        all = all && (standing.stage == StandingStage::open || standing.refusals >= kRefusals);
    }
    return all;
}

void run_standing(World& world)
{
    raise_standing(world);
    for (StandingState& standing : world.state.standing) {
        if (standing.stage != StandingStage::open || world.port_of(standing.chain) == nullptr)
            continue;
        add_migrants(world, standing);
        const Passage way = passage_of(world, standing);
        for (MemberState& member : standing.migrants) {
            const AgentState& agent = world.state.agents[member.agent];
            if (!member.deposited)
                deposit(world, way, member, settings_of(world, standing).deposit,
                        agent.decision_event);
            else if (!member.moved && arrive(world, way, member) &&
                     redeploy_contract(world, way, member))
                settle(world, way, member);
        }
        report_safe_head(world, standing);
    }
}

Result<void> wake_standing(World& world)
{
    for (std::size_t i = 0; i < world.state.standing.size(); ++i) {
        const StandingState& standing = world.state.standing[i];
        if (standing.stage < StandingStage::furnishing)
            continue;
        if (auto started = world.rollup.start_sequencer(standing_request(world, i),
                                                        {founder_key(world, standing)});
            !started)
            return started;
    }
    return {};
}

double standing_funds(const Scenario& scenario)
{
    double sum = 0;
    for (const StandingSettings& settings : scenario.standing)
        sum += founder_ether(settings) + kDeployerEther;
    return sum;
}

} // namespace nucleate::agents
