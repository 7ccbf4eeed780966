#include "chain/agents/bounty_terms.hpp"

#include "chain/agents/deploy_steps.hpp"
#include "chain/agents/formation_migration.hpp"
#include "chain/agents/monitor.hpp"
#include "chain/base/hex.hpp"
#include "chain/contracts/generated/sequencer_set.hpp"

#include <algorithm>

namespace nucleate::agents {
namespace {

namespace gen = contracts;

std::size_t number_of(const World& world, const FormationState& formation)
{
    std::size_t number = 0;
    while (world.state.formations[number].id != formation.id)
        ++number;
    return number;
}

/// Takes in the steps that were mined, in order.
void note_deployed(World& world, FormationState& formation)
{
    while (formation.deploy_done < formation.deploy_total) {
        const auto mined = mined_step(world, request_of(world, formation), formation.deploy_done);
        if (!mined)
            return;
        ++formation.deploy_done;
        const DeployStep& step = mined->step;
        if (!step.creates_contract)
            continue;
        const Address address = mined->result.created.value_or(step.contract.value_or(Address{}));
        formation.contracts.push_back({step.name, address, mined->result.hash});
        tell(world, formation,
             {.kind = "contract.deployed",
              .subject = formation.id,
              .actor = world.traits[formation.builder].id,
              .formation = {},
              .evidence = world.proof(mined->key),
              .facts = {{"name", step.name},
                        {"address", to_hex_data(address)},
                        {"gas", std::to_string(mined->result.gas_used)}}});
    }
}

/// Those who wanted to form and found no place in the coalition weigh anew: they can move now.
void release_left_out(World& world, const FormationState& formation)
{
    for (std::size_t i = 0; i < world.size(); ++i) {
        AgentState& agent = world.state.agents[i];
        const bool member =
            std::any_of(formation.members.begin(), formation.members.end(),
                        [i](const MemberState& candidate) { return candidate.agent == i; });
        if (member)
            continue;
        if (agent.state == "forming")
            agent.state = is_pressed(agent) ? "pressed" : "working";
        agent.decided_at = 0;
    }
}

std::optional<std::size_t> holder_of(const World& world, const FormationState& formation,
                                     std::string_view role)
{
    for (const SlotState& slot : formation.slots)
        if (slot.role == role && slot.awarded && !slot.holder.empty())
            return world.agent_named(slot.holder);
    return std::nullopt;
}

void note_genesis(World& world, FormationState& formation, const GenesisFacts& genesis)
{
    formation.chain = genesis.chain;
    formation.l1_anchor = genesis.l1_block;
    formation.addresses["OptimismPortalProxy"] = genesis.portal;
    tell(world, formation,
         {.kind = "rollup.configured",
          .subject = formation.id,
          .actor = world.traits[formation.builder].id,
          .formation = {},
          .evidence = {world.l1.id(), genesis.l1_block, {}},
          .facts = {{"l1_block", std::to_string(genesis.l1_block)},
                    {"system_config", to_hex_data(genesis.system_config)}}});
    tell(world, formation,
         {.kind = "chain.genesis",
          .subject = formation.chain,
          .actor = world.traits[formation.builder].id,
          .formation = {},
          .evidence = {formation.chain, 0, {}},
          .facts = {{"hash", to_hex_data(genesis.hash)},
                    {"accounts", std::to_string(genesis.accounts)}}});
    note_migrated(world, formation, genesis);
}

/// Launches the sequencer set with its first leader and funds the hot keys; true once all is mined.
bool launch_set(World& world, const FormationState& formation, const GenesisFacts& genesis)
{
    const Address& set = formation.addresses.at("SequencerSet");
    const std::size_t watcher =
        holder_of(world, formation, "watcher").value_or(formation.initiator);
    bool ready =
        ensure(world, world.rollup_deployer(number_of(world, formation)), formation.id + "/launch",
               {set, {}, gen::sequencer_set::launch(genesis.time, world.address(watcher))});
    for (const SlotState& slot : formation.slots)
        if (slot.role == "sequencer" && slot.bonded && !slot.holder.empty())
            ready = ensure(world, *world.agent_named(slot.holder), slot.id + "/fund-key",
                           {operator_key(world, formation.id, slot.worker).address,
                            wei_of(kOperatorEther),
                            {}}) &&
                    ready;
    return ready && ensure(world, watcher, formation.id + "/rotate/0",
                           {set, {}, gen::sequencer_set::rotate()});
}

void note_first_block(World& world, FormationState& formation, const Hash32& hash)
{
    formation.first_block_seen = true;
    tell(world, formation,
         {.kind = "block.first",
          .subject = formation.chain,
          .actor = {},
          .formation = {},
          .evidence = {formation.chain, 1, {}},
          .facts = {{"number", "1"}, {"hash", to_hex_data(hash)}}});
}

void note_first_batch(World& world, FormationState& formation, const BatchFacts& batch)
{
    formation.first_batch_seen = true;
    tell(world, formation,
         {.kind = "batch.posted",
          .subject = formation.chain,
          .actor = {},
          .formation = {},
          .evidence = {world.l1.id(), batch.l1_block, batch.transaction},
          .facts = {{"channel", batch.channel},
                    {"bytes", std::to_string(batch.bytes)},
                    {"from", std::to_string(batch.first)},
                    {"to", std::to_string(batch.last)}}});
}

} // namespace

void step_deploying(World& world, FormationState& formation)
{
    const std::size_t account = world.rollup_deployer(number_of(world, formation));
    if (!ensure(world, formation.builder, formation.id + "/fund-deployer",
                {world.address(account), wei_of(kDeployerEther), {}}))
        return;
    // The genesis takes contracts over as they are at its anchor: they must be at rest by then.
    if (!freeze_moving(world, formation))
        return;
    note_deployed(world, formation);
    if (formation.deploy_done < formation.deploy_total) {
        if (const auto trouble = send_steps(world, request_of(world, formation), account,
                                            formation.deploy_done, formation.deploy_total))
            formation.waiting_for = quote(*trouble);
        return;
    }
    enter(world, formation, Stage::genesis, 0, say("wait.genesis"));
    count_step(formation, Autonomy::agent);
    step_genesis(world, formation);
}

void step_genesis(World& world, FormationState& formation)
{
    const RollupRequest request = request_of(world, formation);
    const Result<GenesisFacts> genesis = world.rollup.make_genesis(request);
    if (!genesis) {
        formation.waiting_for = quote(genesis.error().message);
        return;
    }
    if (formation.chain.empty())
        note_genesis(world, formation, *genesis);
    if (!launch_set(world, formation, *genesis))
        return;
    const Result<void> started =
        world.rollup.start_sequencer(request, operators_of(world, formation));
    if (!started) {
        formation.waiting_for = quote(started.error().message);
        return;
    }
    const Address leader =
        read<Address>(world, formation.addresses.at("SequencerSet"), gen::sequencer_set::leader(),
                      gen::sequencer_set::decode_leader)
            .value_or(Address{});
    for (SlotState& slot : formation.slots)
        slot.started = slot.started || (slot.bonded && !slot.holder.empty());
    const auto agent = world.agent_at(leader);
    tell(world, formation,
         {.kind = "sequencer.started",
          .subject = formation.chain,
          .actor = agent ? world.traits[*agent].id : to_hex_data(leader),
          .formation = {},
          .evidence = world.proof(formation.id + "/rotate/0"),
          .facts = {{"operator", to_hex_data(operator_key(world, formation.id, leader).address)}}});
    enter(world, formation, Stage::sequencing, 0, say("wait.first_blocks"));
}

void step_sequencing(World& world, FormationState& formation)
{
    const RollupStatus status = world.rollup.status(formation.id);
    if (status.first_block && !formation.first_block_seen)
        note_first_block(world, formation, *status.first_block);
    if (status.first_batch && !formation.first_batch_seen)
        note_first_batch(world, formation, *status.first_batch);
    if (!formation.first_batch_seen || status.safe == 0)
        return;
    tell(world, formation,
         {.kind = "chain.safe",
          .subject = formation.chain,
          .actor = {},
          .formation = {},
          .evidence = {formation.chain, status.safe, {}},
          .facts = {{"number", std::to_string(status.safe)},
                    {"hash", to_hex_data(status.safe_hash)}}});
    tell(world, formation,
         {.kind = "formation.live",
          .subject = formation.id,
          .actor = {},
          .formation = {},
          .evidence = {formation.chain, status.safe, {}},
          .facts = {{"blocks", std::to_string(status.unsafe)},
                    {"seconds", std::to_string(world.time - formation.started)}}});
    count_step(formation, Autonomy::rule);
    formation.live_at = world.time;
    enter(world, formation, Stage::live, 0, {});
    release_left_out(world, formation);
}

} // namespace nucleate::agents
