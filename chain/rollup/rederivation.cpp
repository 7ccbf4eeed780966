#include "chain/rollup/rederivation.hpp"

namespace nucleate::rollup {

Rederivation::Rederivation(const RollupConfig& config, LightChain chain, const L1Source& l1)
    : config_(config), chain_(std::move(chain))
{
    derivation_.emplace(config_, l1);
}

Result<std::unique_ptr<Rederivation>>
Rederivation::start(const RollupConfig& config, const node::Genesis& genesis, const L1Source& l1)
{
    Result<LightChain> chain = LightChain::open(config, genesis);
    if (!chain)
        return tl::unexpected(chain.error());
    const Expected<L1Block, L1Error> anchor = l1.block(config.l1_genesis.number);
    if (!anchor)
        return fail(
            "The L1 anchor block cannot be read: " + std::string(to_string(anchor.error())) + ".");
    if (anchor->hash != config.l1_genesis.hash)
        return fail("The L1 anchor block is not the one of the rollup configuration.");
    std::unique_ptr<Rederivation> out(new Rederivation(config, std::move(*chain), l1));
    out->derivation_->reset(anchor->ref(), config.system_config);
    return out;
}

Expected<std::optional<LightBlock>, DerivationError> Rederivation::next()
{
    for (;;) {
        const auto attributes = derivation_->next(chain_.tip());
        if (!attributes)
            return tl::unexpected(attributes.error());
        if (!*attributes)
            return std::nullopt;
        if (Expected<LightBlock, std::string> block = chain_.append(**attributes))
            return std::move(*block);
    }
}

} // namespace nucleate::rollup
