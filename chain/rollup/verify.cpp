#include "chain/rollup/verify.hpp"

#include "chain/base/hex.hpp"
#include "chain/derivation/checked_l1_source.hpp"
#include "chain/evm/code.hpp"
#include "chain/execution/block_codec.hpp"
#include "chain/rollup/rederivation.hpp"
#include "chain/rollup/verify_tries.hpp"

#include <algorithm>

namespace nucleate::rollup {

using execution::Account;
using execution::StateChanges;

namespace {

/// What differs, if anything.
using Finding = std::optional<std::string>;

std::string both(const std::string& what, const std::string& stored, const std::string& derived)
{
    return what + ": stored " + stored + ", derived " + derived;
}

Finding compare_account(const Address& address, const std::optional<Account>& stored,
                        const std::optional<Account>& derived)
{
    const std::string who = "account " + to_hex_data(address);
    if (stored.has_value() != derived.has_value())
        return both(who, stored ? "exists" : "is absent", derived ? "exists" : "is absent");
    if (!stored || *stored == *derived)
        return std::nullopt;
    if (stored->nonce != derived->nonce)
        return both(who + " nonce", std::to_string(stored->nonce), std::to_string(derived->nonce));
    if (stored->balance != derived->balance)
        return both(who + " balance", to_decimal(stored->balance), to_decimal(derived->balance));
    if (stored->code_hash != derived->code_hash)
        return both(who + " code hash", to_hex_data(stored->code_hash),
                    to_hex_data(derived->code_hash));
    return both(who + " storage root", to_hex_data(stored->storage_root),
                to_hex_data(derived->storage_root));
}

/// Every value that a block wrote, against the stored state after it.
Finding compare_state(const node::Chain& l2, std::uint64_t number, const StateChanges& changes)
{
    const node::StatePtr state = l2.state(number);
    if (!state)
        return "the state is missing";
    for (const auto& [address, change] : changes.accounts) {
        const auto stored = state->account(address);
        if (Finding found = compare_account(address, stored, change.account))
            return found;
        for (const auto& [key, value] : change.storage) {
            const uint256 stored_value = state->storage(address, key);
            if (stored_value != value)
                return both("account " + to_hex_data(address) + " slot " + to_quantity(key),
                            to_quantity(stored_value), to_quantity(value));
        }
    }
    for (const auto& [hash, code] : changes.codes)
        if (!equal(state->code(hash)->bytes(), code->bytes()))
            return "code " + to_hex_data(hash) + " is not what its hash says";
    return std::nullopt;
}

Finding compare_roots(const execution::Header& stored, const execution::Header& derived)
{
    if (stored.state_root != derived.state_root)
        return both("state root", to_hex_data(stored.state_root), to_hex_data(derived.state_root));
    if (stored.transactions_root != derived.transactions_root)
        return both("transactions root", to_hex_data(stored.transactions_root),
                    to_hex_data(derived.transactions_root));
    if (stored.receipts_root != derived.receipts_root)
        return both("receipts root", to_hex_data(stored.receipts_root),
                    to_hex_data(derived.receipts_root));
    return std::nullopt;
}

Finding compare_block(const node::SealedBlock& stored, const LightBlock& derived)
{
    const execution::Header& header = stored.block.header;
    if (Finding found = compare_roots(header, derived.block.header))
        return found;
    if (stored.hash != derived.hash)
        return both("block hash", to_hex_data(stored.hash), to_hex_data(derived.hash));
    if (execution::header_hash(header) != stored.hash)
        return "the stored header does not give the block hash";
    if (execution::transactions_root(stored.block.transactions) != header.transactions_root)
        return "the stored transactions do not give the transactions root";
    if (execution::receipts_root(stored.receipts) != header.receipts_root)
        return "the stored receipts do not give the receipts root";
    return std::nullopt;
}

Finding compare(const node::Chain& l2, const LightBlock& derived)
{
    const std::uint64_t number = derived.block.header.number;
    const node::SealedBlockPtr stored = l2.block(number);
    if (!stored)
        return "the block is missing or does not decode";
    if (Finding found = compare_block(*stored, derived))
        return found;
    if (Finding found = compare_state(l2, number, derived.changes))
        return found;
    return check_tries(l2, number, derived.block.header.state_root, derived.changes);
}

/// The genesis has no transactions; its state is all there is to compare.
Finding compare_genesis(const node::Chain& l2, std::uint64_t number, const StateChanges& genesis)
{
    const node::SealedBlockPtr stored = l2.block(number);
    if (!stored)
        return "the block is missing or does not decode";
    if (Finding found = compare_state(l2, number, genesis))
        return found;
    return check_tries(l2, number, stored->block.header.state_root, genesis);
}

} // namespace

Result<VerifyReport> verify(const L1Source& l1, const RollupConfig& config,
                            const node::Genesis& genesis, const node::Chain& l2,
                            const VerifyWatch& watch)
{
    const CheckedL1Source checked_l1(l1);
    auto chain = Rederivation::start(config, genesis, checked_l1);
    if (!chain)
        return tl::unexpected(chain.error());
    VerifyReport report;
    const std::uint64_t first = config.l2_genesis.number;
    if (Finding found = compare_genesis(l2, first, (*chain)->genesis_changes())) {
        report.difference = Difference{"l2", first, *found};
        return report;
    }
    for (;;) {
        const auto derived = (*chain)->next();
        report.l1_blocks = (*chain)->l1_origin().number - config.l1_genesis.number + 1;
        if (!derived) {
            report.difference =
                Difference{"l1", derived.error().l1_number, derived.error().message()};
            return report;
        }
        if (!*derived)
            break;
        if (Finding found = compare(l2, **derived)) {
            report.difference = Difference{"l2", (*derived)->block.header.number, *found};
            return report;
        }
        ++report.blocks;
        if (watch && !watch(report)) {
            report.stopped = true;
            return report;
        }
    }
    const std::uint64_t head = l2.heads().latest;
    report.unsafe_blocks = head - std::min(head, (*chain)->tip().ref.number);
    return report;
}

} // namespace nucleate::rollup
