#include "chain/rollup/chain_trace.hpp"

#include "chain/execution/block_codec.hpp"
#include "chain/fault/program/claim.hpp"
#include "chain/fault/program_image.hpp"

#include <algorithm>

namespace nucleate::rollup {
namespace {

/// Runs that are kept: games are played side by side.
constexpr std::size_t kMostRuns = 12;
/// Some minutes. A game may reach further; what no machine here can run is not disputed.
constexpr std::uint64_t kMostSteps = std::uint64_t{1} << 36U;

} // namespace

ChainTrace::ChainTrace(const L1Source& l1, const node::Chain& l2, const SafeHeads& safe_heads,
                       fault::ProgramConfig config)
    : l1_(l1), l2_(l2), safe_heads_(safe_heads), config_(std::move(config)),
      prestate_(fault::absolute_prestate(config_))
{}

/// The last L2 block that L1 gives up to the game's L1 block.
std::optional<std::uint64_t> ChainTrace::last_block(const fault::Game& game) const
{
    const auto head = l1_.block(game.l1_head);
    const auto canonical = head ? l1_.block(head->header.number) : head;
    if (!canonical || canonical->hash != game.l1_head)
        return std::nullopt;
    const auto entry = safe_heads_.at(head->header.number);
    if (!entry)
        return gives_nothing(game.l1_head) ? std::optional{config_.rollup.l2_genesis.number}
                                           : std::nullopt;
    if (l2_.block_hash(entry->l2.number) != entry->l2.hash)
        return std::nullopt;
    return entry->l2.number;
}

/// Before the first safe head there may be none yet, or it may be forgotten. The program tells: it
/// takes the first block's output for that of the genesis only where L1 gives no block.
bool ChainTrace::gives_nothing(const Hash32& l1_head) const
{
    const std::uint64_t genesis = config_.rollup.l2_genesis.number;
    const Result<Output> output = output_at(l2_, genesis);
    if (!output)
        return false;
    const Hash32 root = output->root();
    const fault::Dispute about{l1_head, root, root, genesis + 1, config_.rollup.l2_chain_id};
    const DisputeStores stores(l1_, l2_, genesis);
    fault::HostPreimages preimages(stores, about);
    return fault::claim_holds(config_, preimages).value_or(false);
}

std::optional<std::uint64_t> ChainTrace::right_block(const fault::Game& game,
                                                     const fault::Position& position) const
{
    const std::optional<std::uint64_t> last = last_block(game);
    return last ? std::optional{std::min(*last, fault::block_at(game, position))} : std::nullopt;
}

std::optional<Hash32> ChainTrace::value(const fault::Game& game, std::size_t claim,
                                        const fault::Position& position)
{
    const unsigned split = game.rules.split_depth;
    if (position.depth() <= split) {
        const std::optional<std::uint64_t> number = right_block(game, position);
        const auto output = number ? output_at(l2_, *number) : Result<Output>(fail({}));
        return output ? std::optional{output->root()} : std::nullopt;
    }
    const bool attack = game.claims[claim].position.attack() == position;
    fault::ProgramTrace* run = run_of(game, claim, attack);
    if (run == nullptr)
        return std::nullopt;
    const unsigned depth = game.rules.max_depth - split - 1;
    const uint128 leaf = position.below(split + 1).trace_index(depth);
    // The leaf says what the state is after its step.
    const uint128 end{run->length()};
    return run->hash_after(leaf >= end ? run->length() : static_cast<std::uint64_t>(leaf) + 1);
}

bool ChainTrace::has_wrong_number(const fault::Game& game)
{
    const std::optional<std::uint64_t> last = last_block(game);
    return last && *last < game.l2_block;
}

std::optional<RootBlock> ChainTrace::root_block(const fault::Game& game)
{
    const std::optional<std::uint64_t> number = right_block(game, {});
    const node::SealedBlockPtr block = number ? l2_.block(*number) : nullptr;
    const auto output = block ? output_at(l2_, *number) : Result<Output>(fail({}));
    if (!output)
        return std::nullopt;
    return RootBlock{*output, execution::encode_header(block->block.header)};
}

std::optional<StepData> ChainTrace::step_data(const fault::Game& game, std::size_t claim,
                                              bool attack)
{
    Run* run = run_about(game, claim, attack);
    if (run == nullptr)
        return std::nullopt;
    const unsigned split = game.rules.split_depth;
    const uint128 leaf =
        game.claims[claim].position.below(split + 1).trace_index(game.rules.max_depth - split - 1);
    const uint128 steps = leaf + uint128{attack ? 0U : 1U};
    const uint128 end{run->trace->length()};
    StepData out;
    out.witness = run->trace->witness(steps >= end ? run->trace->length()
                                                   : static_cast<std::uint64_t>(steps));
    if (out.witness.part)
        out.origin = run->preimages.origin(out.witness.part->key);
    return out;
}

fault::ProgramTrace* ChainTrace::run_of(const fault::Game& game, std::size_t claim, bool attack)
{
    Run* run = run_about(game, claim, attack);
    return run == nullptr ? nullptr : &*run->trace;
}

/// As FaultDisputeGame.addLocalData tells the machine.
fault::Dispute ChainTrace::dispute_of(const fault::Game& game, const fault::Execution& about) const
{
    fault::Dispute out;
    out.l1_head = game.l1_head;
    out.agreed_output = about.agreed;
    out.disputed_output = about.disputed;
    out.disputed_block = fault::block_at(game, about.disputed_position);
    out.l2_chain_id = config_.rollup.l2_chain_id;
    return out;
}

ChainTrace::Run* ChainTrace::run_about(const fault::Game& game, std::size_t claim, bool attack)
{
    const auto about = fault::execution_of(game, claim, attack);
    if (!about)
        return nullptr;
    const fault::Dispute dispute = dispute_of(game, *about);
    const auto found = std::find_if(runs_.begin(), runs_.end(),
                                    [&](const auto& run) { return run->about == dispute; });
    if (found != runs_.end()) {
        runs_.splice(runs_.begin(), runs_, found);
        return runs_.front().get();
    }
    const auto agreed = about->agreed_position ? right_block(game, *about->agreed_position)
                                               : std::optional{game.starting_block};
    if (!agreed)
        return nullptr;
    auto run = std::make_unique<Run>(l1_, l2_, *agreed, dispute);
    auto trace =
        fault::ProgramTrace::open(fault::load_program(config_), run->preimages, kMostSteps);
    if (!trace)
        return nullptr;
    run->trace = std::move(*trace);
    runs_.push_front(std::move(run));
    if (runs_.size() > kMostRuns)
        runs_.pop_back();
    return runs_.front().get();
}

} // namespace nucleate::rollup
