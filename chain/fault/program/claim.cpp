#include "chain/fault/program/claim.hpp"

#include "chain/derivation/derivation.hpp"
#include "chain/fault/program/l1_preimages.hpp"
#include "chain/fault/program/l2_chain.hpp"

namespace nucleate::fault {
namespace {

using derivation::L2Tip;

/// What the game tells of the dispute.
struct Inputs
{
    Hash32 l1_head;
    Hash32 agreed_output;
    Hash32 disputed_output;
    std::uint64_t disputed_block = 0;
    std::uint64_t chain_id = 0;
};

std::optional<Inputs> read_inputs(const Preimages& preimages)
{
    const Bytes head = preimages.local(LocalKey::l1_head);
    const Bytes agreed = preimages.local(LocalKey::agreed_output);
    const Bytes disputed = preimages.local(LocalKey::disputed_output);
    const Bytes number = preimages.local(LocalKey::disputed_block);
    const Bytes chain = preimages.local(LocalKey::chain_id);
    if (head.size() != 32 || agreed.size() != 32 || disputed.size() != 32 || number.size() != 8 ||
        chain.size() != 8)
        return std::nullopt;
    return Inputs{Hash32::from_view(head), Hash32::from_view(agreed), Hash32::from_view(disputed),
                  load_be64(number.data()), load_be64(chain.data())};
}

/// The block to begin to read L1 at: far enough back for every channel that is still open. As
/// rollup nodes do after a restart (OP specs, derivation.md, "Resetting the Pipeline").
std::optional<L2Tip> find_base(const derivation::RollupConfig& config, const L2Chain& chain)
{
    const std::uint64_t origin = chain.tip().ref.l1_origin.number;
    L2Tip base = chain.tip();
    while (base.ref.number > config.l2_genesis.number &&
           base.ref.l1_origin.number + config.channel_timeout > origin)
    {
        const std::optional<L2Tip> parent = chain.tip_at(base.ref.parent_hash);
        if (!parent)
            return std::nullopt;
        base = *parent;
    }
    return base;
}

/// Extends the chain up to that block, or as far as L1 reaches.
std::optional<ProgramError> extend(const ProgramConfig& config, const L1Preimages& l1,
                                   L2Chain& chain, std::uint64_t until)
{
    const std::optional<L2Tip> base = find_base(config.rollup, chain);
    if (!base)
        return ProgramError::bad_output;
    const auto from = l1.block(base->ref.l1_origin.hash);
    if (!from)
        return ProgramError::bad_l1;
    derivation::Derivation derivation(config.rollup, l1, chain);
    derivation.reset(from->ref(), base->config);
    // A block counts once its batch has concluded.
    while (chain.safe().ref.number < until) {
        const auto attributes = derivation.next(chain.tip());
        if (!attributes)
            return ProgramError::bad_l1;
        if (!*attributes)
            return std::nullopt;
        if (!chain.append(**attributes) && (*attributes)->transactions.empty())
            return ProgramError::bad_deposits;
    }
    return std::nullopt;
}

Expected<bool, ProgramError> judge(const ProgramConfig& config, const Preimages& preimages)
{
    const std::optional<Inputs> inputs = read_inputs(preimages);
    if (!inputs)
        return tl::unexpected(ProgramError::bad_inputs);
    if (inputs->chain_id != config.rollup.l2_chain_id)
        return tl::unexpected(ProgramError::wrong_chain);
    const auto agreed =
        OutputPreimage::decode(preimages.keccak(inputs->agreed_output, Hint::l2_output));
    L2Chain chain(config.rollup, preimages);
    if (!agreed || !chain.open(*agreed))
        return tl::unexpected(ProgramError::bad_output);
    if (chain.tip().ref.number >= inputs->disputed_block)
        return inputs->agreed_output == inputs->disputed_output;
    const L1Preimages l1(config, preimages, inputs->l1_head);
    if (const auto error = extend(config, l1, chain, inputs->disputed_block))
        return tl::unexpected(*error);
    return chain.output(inputs->disputed_block).root() == inputs->disputed_output;
}

} // namespace

const char* to_string(ProgramError error)
{
    switch (error) {
    case ProgramError::missing_preimage:
        return "a preimage is missing";
    case ProgramError::bad_inputs:
        return "the local data are malformed";
    case ProgramError::wrong_chain:
        return "the dispute is about another chain";
    case ProgramError::bad_output:
        return "the agreed output is none of this rollup";
    case ProgramError::bad_l1:
        return "L1 cannot be read";
    case ProgramError::bad_deposits:
        return "a block of deposits does not execute";
    }
    return "unknown";
}

Expected<bool, ProgramError> claim_holds(const ProgramConfig& config, PreimageOracle& oracle)
{
    const Preimages preimages(oracle);
    const auto verdict = judge(config, preimages);
    // What follows from the lack of a preimage says nothing.
    if (preimages.lacking())
        return tl::unexpected(ProgramError::missing_preimage);
    return verdict;
}

} // namespace nucleate::fault
