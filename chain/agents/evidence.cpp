#include "chain/agents/evidence.hpp"

#include "chain/contracts/generated/sequencer_set.hpp"

namespace nucleate::agents {
namespace {

namespace gen = contracts;

/// L2 blocks that may be missing before its endpoint does not serve.
constexpr std::uint64_t kLate = 5;

std::optional<Sentence> fault_of_deployment(const World& world, const FormationState& formation)
{
    for (const DeployedContract& contract : formation.contracts)
        if (!world.l1.has_code(contract.address))
            return say("missing.contracts", {{"name", contract.name}});
    return std::nullopt;
}

std::optional<Sentence> fault_of_endpoint(const World& world, const FormationState& formation)
{
    const ChainPort* l2 = world.rollup.l2(formation.id);
    const auto head = l2 == nullptr ? std::nullopt : l2->block(l2->head_number());
    if (!head || head->number == 0 ||
        head->timestamp + kLate * world.scenario.l2.block_time < world.time)
        return say("missing.endpoint");
    return std::nullopt;
}

std::optional<Sentence> fault_of_watch(const World& world, const FormationState& formation)
{
    const auto next = read<std::uint64_t>(world, formation.addresses.at("SequencerSet"),
                                          gen::sequencer_set::next_block(),
                                          gen::sequencer_set::decode_next_block);
    if (!next || *next <= 1)
        return say("missing.watch");
    return std::nullopt;
}

} // namespace

std::optional<Sentence> fault_of(const World& world, const FormationState& formation,
                                 const SlotState& slot)
{
    if (slot.role == "bridge")
        return fault_of_deployment(world, formation);
    if (slot.role == "rpc")
        return fault_of_endpoint(world, formation);
    return fault_of_watch(world, formation);
}

} // namespace nucleate::agents
