#include "chain/rollup/rederivation.hpp"

#include "chain/execution/transaction_codec.hpp"

namespace nucleate::rollup {

namespace {

/// Of all transactions but the deposits.
std::vector<Hash32> hashes_of_users(const execution::Block& block)
{
    std::vector<Hash32> out;
    for (const execution::Transaction& tx : block.transactions)
        if (tx.type != execution::TxType::deposit)
            out.push_back(execution::transaction_hash(tx));
    return out;
}

} // namespace

Rederivation::Rederivation(const RollupConfig& config, LightChain chain, const L1Source& l1)
    : config_(config), chain_(std::move(chain)), history_(config_), tip_(chain_.tip())
{
    history_.push({tip_.ref, {}});
    derivation_.emplace(config_, l1, history_);
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
    if (concluded_ == 0)
        if (auto filled = fill(); !filled)
            return tl::unexpected(filled.error());
    if (concluded_ == 0)
        return std::nullopt;
    LightBlock block = std::move(blocks_.front());
    blocks_.pop_front();
    --concluded_;
    if (const auto tip = l2_tip(config_, block.block, block.hash))
        tip_ = *tip;
    return block;
}

/// Derives up to the end of a batch, or of L1.
Expected<void, DerivationError> Rederivation::fill()
{
    while (concluded_ == 0) {
        const auto attributes = derivation_->next(chain_.tip());
        if (!attributes)
            return tl::unexpected(attributes.error());
        if (!*attributes)
            return {};
        Expected<LightBlock, std::string> block = chain_.append(**attributes);
        if (!block) {
            blocks_.clear();
            continue;
        }
        blocks_.push_back(std::move(*block));
        if ((*attributes)->concludes)
            conclude();
    }
    return {};
}

void Rederivation::conclude()
{
    for (const LightBlock& block : blocks_)
        if (const auto tip = l2_tip(config_, block.block, block.hash))
            history_.push({tip->ref, hashes_of_users(block.block)});
    concluded_ = blocks_.size();
}

} // namespace nucleate::rollup
