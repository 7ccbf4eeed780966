#include "chain/rollup/replica.hpp"

namespace nucleate::rollup {

Replica::Replica(const RollupConfig& config, const node::Genesis& genesis, const L1Source& l1)
    : config_(config), genesis_(genesis), l1_(l1)
{}

Result<std::unique_ptr<Replica>> Replica::start(const RollupConfig& config,
                                                const node::Genesis& genesis, const L1Source& l1)
{
    std::unique_ptr<Replica> out(new Replica(config, genesis, l1));
    if (auto started = out->restart(); !started)
        return tl::unexpected(started.error());
    return out;
}

Result<std::size_t> Replica::step(const node::Chain& sequenced, std::size_t limit)
{
    if (mismatch_ && sequenced.block_hash(mismatch_->number) == mismatch_->derived)
        mismatch_.reset();
    for (std::size_t count = 0; count < limit; ++count) {
        const auto block = chain_->next();
        if (!block) {
            if (block.error().kind != DerivationErrorKind::l1_reorganised)
                return fail("Derivation stopped at " + block.error().message() + ".");
            if (auto restarted = restart(); !restarted)
                return tl::unexpected(restarted.error());
            return count;
        }
        if (!*block)
            return count;
        compare(**block, sequenced);
    }
    return limit;
}

Result<void> Replica::restart()
{
    auto chain = Rederivation::start(config_, genesis_, l1_);
    if (!chain)
        return tl::unexpected(chain.error());
    chain_ = std::move(*chain);
    mismatch_.reset();
    return {};
}

void Replica::compare(const LightBlock& block, const node::Chain& sequenced)
{
    const std::uint64_t number = block.block.header.number;
    const Hash32 other = sequenced.block_hash(number).value_or(Hash32{});
    if (!mismatch_ && other != block.hash)
        mismatch_ = Mismatch{number, block.hash, other};
}

} // namespace nucleate::rollup
