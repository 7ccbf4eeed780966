#include "chain/derivation/payload_attributes.hpp"

#include "chain/derivation/deposits.hpp"
#include "chain/derivation/l1_attributes.hpp"

#include <iterator>

namespace nucleate::derivation {

namespace {

/// Deposits and config changes of an L1 block, which take effect with the first block of its epoch.
Expected<std::vector<execution::Transaction>, DerivationErrorKind>
enter_epoch(const RollupConfig& config, const L1Block& l1_block, SystemConfig& system)
{
    auto deposits = derive_deposits(l1_block.receipts, l1_block.hash, config.deposit_contract);
    if (!deposits)
        return tl::unexpected(DerivationErrorKind::bad_deposit_log);
    if (!apply_config_updates(system, l1_block.receipts, config.l1_system_config))
        return tl::unexpected(DerivationErrorKind::bad_config_log);
    return std::move(*deposits);
}

} // namespace

Expected<PayloadAttributes, DerivationError> prepare_attributes(const RollupConfig& config,
                                                                const L1Source& l1,
                                                                const L2Tip& parent,
                                                                const BlockId& origin)
{
    const auto stop = [&](DerivationErrorKind kind, std::optional<L1Error> error = {}) {
        return tl::unexpected(DerivationError{kind, origin.number, error});
    };
    const Expected<L1Block, L1Error> l1_block = l1.block(origin.hash);
    if (!l1_block)
        return l1_block.error() == L1Error::not_found
                   ? stop(DerivationErrorKind::l1_reorganised)
                   : stop(DerivationErrorKind::l1_unusable, l1_block.error());

    PayloadAttributes out;
    SystemConfig system = parent.config;
    std::vector<execution::Transaction> deposits;
    if (origin == parent.ref.l1_origin) {
        out.sequence_number = parent.ref.sequence_number + 1;
    } else {
        if (l1_block->header.parent_hash != parent.ref.l1_origin.hash)
            return stop(DerivationErrorKind::l1_reorganised);
        auto entered = enter_epoch(config, *l1_block, system);
        if (!entered)
            return stop(entered.error());
        deposits = std::move(*entered);
    }
    out.timestamp = parent.ref.timestamp + config.block_time;
    if (out.timestamp < l1_block->header.timestamp)
        return stop(DerivationErrorKind::time_before_l1);
    out.parent = parent.ref;
    out.origin = origin;
    out.origin_timestamp = l1_block->header.timestamp;
    out.prev_randao = l1_block->header.mix_hash;
    out.parent_beacon_block_root = l1_block->beacon_root();
    out.gas_limit = system.gas_limit;
    out.deposits.push_back(
        L1Attributes::of(*l1_block, system, out.sequence_number).to_transaction());
    std::move(deposits.begin(), deposits.end(), std::back_inserter(out.deposits));
    return out;
}

} // namespace nucleate::derivation
