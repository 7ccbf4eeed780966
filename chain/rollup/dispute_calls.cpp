#include "chain/rollup/dispute_calls.hpp"

#include "chain/contracts/generated/fault_dispute_game.hpp"
#include "chain/contracts/generated/preimage_oracle.hpp"

namespace nucleate::rollup {

namespace fdg = contracts::fault_dispute_game;
namespace preimage_oracle = contracts::preimage_oracle;

L1Transaction move_call(const Address& game, const fault::Game& state,
                        const fault::GameAction& action, const uint256& bond)
{
    const Hash32& disputed = state.claims[action.claim].value;
    const uint256 parent{action.claim};
    return {game, bond,
            action.attack ? fdg::attack(disputed, parent, action.value)
                          : fdg::defend(disputed, parent, action.value),
            0};
}

L1Transaction step_call(const Address& game, const fault::GameAction& action, const StepData& data)
{
    return {game,
            {},
            fdg::step(uint256{action.claim}, action.attack, data.witness.state, data.witness.proof),
            0};
}

L1Transaction number_call(const Address& game, const RootBlock& block)
{
    const fdg::OutputRootProof proof{
        {}, block.output.state_root, block.output.message_passer_root, block.output.block_hash};
    return {game, {}, fdg::challenge_root_l2_block(proof, block.header), 0};
}

std::optional<L1Transaction> preimage_call(const Address& game, const Address& oracle,
                                           std::size_t claim, const fault::PreimagePart& part,
                                           const fault::PreimageOrigin& origin)
{
    const uint256 offset{part.offset};
    switch (fault::preimage_type(part.key)) {
    case fault::PreimageType::local:
        return L1Transaction{
            game,
            {},
            fdg::add_local_data(uint256{std::uint64_t{part.key[31]}}, uint256{claim}, offset),
            0};
    case fault::PreimageType::keccak256:
        return L1Transaction{
            oracle, {}, preimage_oracle::load_keccak256_preimage_part(offset, origin.material), 0};
    case fault::PreimageType::precompile:
        return L1Transaction{oracle,
                             {},
                             preimage_oracle::load_precompile_preimage_part(
                                 offset, origin.precompile, origin.material),
                             0};
    case fault::PreimageType::sha256:
        return L1Transaction{
            oracle, {}, preimage_oracle::load_sha256_preimage_part(offset, origin.material), 0};
    case fault::PreimageType::blob:
        if (!origin.opening)
            break;
        return L1Transaction{oracle,
                             {},
                             preimage_oracle::load_blob_preimage_part(
                                 to_uint256(origin.opening->z), uint256_from_be(origin.material),
                                 origin.opening->commitment, origin.opening->proof, offset),
                             0};
    }
    return std::nullopt;
}

} // namespace nucleate::rollup
