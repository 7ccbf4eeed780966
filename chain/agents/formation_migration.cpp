#include "chain/agents/formation_migration.hpp"

#include "chain/agents/batch_of_calls.hpp"
#include "chain/agents/formation.hpp"
#include "chain/agents/monitor.hpp"
#include "chain/base/hex.hpp"
#include "chain/contracts/generated/compute_job.hpp"

#include <algorithm>

namespace nucleate::agents {
namespace {

namespace gen = contracts;

std::string move_key(const FormationState& formation, const MovingContract& contract)
{
    return formation.id + "/move/" + contract.name;
}

} // namespace

std::optional<ContractOwner> contract_owner(const World& world)
{
    for (std::size_t i = 0; i < world.size(); ++i)
        if (world.traits[i].profile == Profile::compute)
            return ContractOwner{i, "ComputeJob of " + world.traits[i].id};
    return std::nullopt;
}

void find_moving(const World& world, FormationState& formation)
{
    const std::optional<ContractOwner> owner = contract_owner(world);
    if (!owner || !std::ranges::any_of(formation.members, [&](const MemberState& member) {
            return member.agent == owner->agent;
        }))
        return;
    const auto contract = world.state.contracts.find(owner->name);
    if (contract != world.state.contracts.end() && world.rollup.can_migrate(contract->second)) {
        MovingContract moving;
        moving.agent = owner->agent;
        moving.name = owner->name;
        moving.address = contract->second;
        formation.moving.push_back(std::move(moving));
    }
}

bool redeploy_contract(World& world, const Passage& way, const MemberState& member)
{
    const std::optional<ContractOwner> owner = contract_owner(world);
    std::map<std::string, Address>& on_l1 = world.state.contracts;
    std::map<std::string, Address>& on_l2 = world.contracts_of(way.chain);
    if (!owner || owner->agent != member.agent || on_l2.contains(owner->name))
        return true;
    const std::string frozen = owner->name + " (frozen)";
    // What its owner sends from here on goes elsewhere: here it would come too late.
    if (auto old = on_l1.extract(owner->name)) {
        old.key() = frozen;
        on_l1.insert(std::move(old));
    }
    const auto old = on_l1.find(frozen);
    const std::string key = way.id + "/move/" + owner->name;
    const uint256 chain_id{world.port_of(way.chain)->chain_id()};
    if (old == on_l1.end() ||
        !ensure(world, owner->agent, key, {old->second, {}, gen::compute_job::move(chain_id)}) ||
        !carry_out(world.outbox_of(way.chain),
                   {{"own/" + owner->name,
                     owner->agent,
                     {std::nullopt, {}, gen::compute_job::creation()},
                     owner->name}},
                   on_l2))
        return false;
    world.emit({.kind = "contract.redeployed",
                .subject = way.chain,
                .actor = world.traits[owner->agent].id,
                .formation = way.formation,
                .cause = member.deposit_event,
                .evidence = {way.chain, world.state.l2s.at(way.chain).block, {}},
                .facts = {{"name", owner->name},
                          {"from", to_hex_data(old->second)},
                          {"address", to_hex_data(on_l2.at(owner->name))}}});
    return true;
}

bool freeze_moving(World& world, FormationState& formation)
{
    bool all = true;
    for (MovingContract& contract : formation.moving) {
        if (contract.frozen)
            continue;
        // What its owner sends from here on goes elsewhere: here it would come too late.
        world.state.contracts.erase(contract.name);
        const std::string key = move_key(formation, contract);
        const std::uint64_t chain_id = request_of(world, formation).l2_chain_id;
        if (!ensure(world, contract.agent, key,
                    {contract.address, {}, gen::compute_job::move(uint256{chain_id})}))
        {
            all = false;
            continue;
        }
        contract.frozen = true;
        tell(world, formation,
             {.kind = "contract.frozen",
              .subject = formation.id,
              .actor = world.traits[contract.agent].id,
              .formation = {},
              .evidence = world.proof(key),
              .facts = {{"address", to_hex_data(contract.address)}}});
    }
    return all;
}

void use_migrated(World& world, const FormationState& formation)
{
    for (const MovingContract& contract : formation.moving)
        world.contracts_of(formation.chain).emplace(contract.name, contract.address);
}

void note_migrated(World& world, FormationState& formation, const GenesisFacts& genesis)
{
    for (const MovingContract& contract : formation.moving) {
        const auto found =
            std::ranges::find(genesis.migrated, contract.address, &MigratedFacts::address);
        if (found == genesis.migrated.end())
            continue;
        formation.contracts.push_back(
            {contract.name, contract.address,
             world.proof(move_key(formation, contract)).transaction.value_or(Hash32{})});
        tell(world, formation,
             {.kind = "contract.migrated",
              .subject = formation.chain,
              .actor = world.traits[contract.agent].id,
              .formation = {},
              .evidence = {formation.chain, 0, {}},
              .facts = {{"address", to_hex_data(contract.address)},
                        {"slots", std::to_string(found->slots)},
                        {"number", std::to_string(genesis.l1_block)},
                        {"root", to_hex_data(found->storage_root)}}});
    }
}

} // namespace nucleate::agents
