#include "chain/agents/formation_bonds.hpp"

#include "chain/agents/formation.hpp"
#include "chain/base/hex.hpp"

#include <algorithm>

namespace nucleate::agents {
namespace {

/// ETH that who pays keeps for its own work.
constexpr double kKept = 5;

/// Who stands behind a node's key; nothing when it is no operator's of this chain.
std::optional<std::size_t> payer_of(const World& world, const FormationState& formation,
                                    const Address& key)
{
    const auto slot = std::ranges::find_if(formation.slots, [&](const SlotState& one) {
        return one.role == "sequencer" && one.bonded &&
               operator_key(world, formation.id, one.worker).address == key;
    });
    if (slot == formation.slots.end())
        return std::nullopt;
    return slot->holder.empty() ? std::optional<std::size_t>{formation.initiator}
                                : world.agent_named(slot->holder);
}

void note_funded(World& world, const FormationState& formation, const std::string& key)
{
    const Evidence proof = world.proof(key);
    const BlockFacts* block = world.l1_block(proof.block);
    if (block == nullptr)
        return;
    for (const TxFacts& tx : block->transactions)
        if (proof.transaction == tx.hash)
            world.emit({.kind = "bond.funded",
                        .subject = formation.chain,
                        .actor = world.traits[*world.agent_at(tx.from)].id,
                        .formation = formation.id,
                        .cause = formation.last_event,
                        .evidence = proof,
                        .facts = {{"amount", eth_text(tx.value)}}});
}

} // namespace

void fund_disputes(World& world, const FormationState& formation)
{
    const std::string key = formation.id + "/bonds";
    const Fate fate = world.l1_outbox->fate(key);
    if (fate == Fate::pending)
        return;
    if (fate == Fate::done)
        note_funded(world, formation, key);
    world.l1_outbox->forget(key);
    const RollupStatus status = world.rollup.status(formation.id);
    if (!status.short_key)
        return;
    const auto payer = payer_of(world, formation, *status.short_key);
    const uint256 kept = wei_of(kKept);
    const uint256 has = payer ? world.l1.balance(world.address(*payer)) : uint256{};
    if (has <= status.shortage + kept)
        return;
    const uint256 amount = std::min(status.shortage + status.shortage, has - kept);
    (void)world.l1_outbox->send_urgent(*payer, key, {*status.short_key, amount, {}});
}

} // namespace nucleate::agents
