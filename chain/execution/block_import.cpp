#include "chain/execution/block_import.hpp"

#include "chain/execution/block_codec.hpp"
#include "chain/execution/fees.hpp"
#include "chain/execution/transaction_codec.hpp"

namespace nucleate::execution {
namespace {

using evm::Fork;

constexpr std::size_t kMaxBlockSize = 10'485'760 - 2'097'152; ///< EIP-7934

tl::unexpected<InvalidBlock> refuse(BlockError error)
{
    return tl::unexpected(InvalidBlock{error, std::nullopt});
}

BlockEnv env_of(const Block& block, const ImportParent& parent)
{
    const Header& h = block.header;
    BlockEnv env;
    env.number = h.number;
    env.timestamp = h.timestamp;
    env.coinbase = h.coinbase;
    env.gas_limit = h.gas_limit;
    env.prev_randao = to_uint256(h.mix_hash);
    env.difficulty = h.difficulty;
    env.base_fee = h.base_fee.value_or(uint256{});
    env.excess_blob_gas = h.excess_blob_gas.value_or(0);
    env.parent_hash = h.parent_hash;
    env.parent_beacon_block_root = h.parent_beacon_block_root;
    env.extra_data = h.extra_data;
    env.withdrawals = block.withdrawals.value_or(std::vector<Withdrawal>{});
    env.pay_rewards = true;
    for (const Header& ommer : block.ommers)
        env.ommers.push_back({ommer.coinbase, ommer.number});
    env.block_hash = parent.block_hash;
    env.may_lack_system_contracts = parent.may_lack_system_contracts;
    env.state_root = [&parent](const StateChanges& changes) {
        const auto commit = commit_state(changes, parent.header.state_root, parent.nodes);
        return commit ? commit->root : Hash32{};
    };
    return env;
}

/// Commitments that need no execution.
Expected<void, BlockError> check_body(const Block& block, Fork fork)
{
    const Header& h = block.header;
    if (fork >= Fork::osaka && encode_block(block).size() > kMaxBlockSize)
        return tl::unexpected(BlockError::rlp_block_limit_exceeded);
    if (ommers_hash(block.ommers) != h.ommers_hash)
        return tl::unexpected(BlockError::invalid_ommers);
    for (const Header& ommer : block.ommers)
        if (ommer.number >= h.number || ommer.number + 6 < h.number)
            return tl::unexpected(BlockError::invalid_ommers);
    if (transactions_root(block.transactions) != h.transactions_root)
        return tl::unexpected(BlockError::invalid_transactions_root);
    if (block.withdrawals.has_value() != (fork >= Fork::shanghai))
        return tl::unexpected(BlockError::incorrect_block_format);
    if (block.withdrawals && withdrawals_root(*block.withdrawals) != h.withdrawals_root)
        return tl::unexpected(BlockError::invalid_withdrawals_root);
    return {};
}

Expected<void, BlockError> check_outcome(const Header& h, const BlockOutcome& outcome)
{
    if (h.gas_used != outcome.gas_used)
        return tl::unexpected(BlockError::invalid_gas_used);
    if (h.blob_gas_used.value_or(0) != outcome.blob_gas_used)
        return tl::unexpected(BlockError::incorrect_blob_gas_used);
    if (h.bloom != outcome.bloom)
        return tl::unexpected(BlockError::invalid_log_bloom);
    if (h.receipts_root != receipts_root(outcome.receipts))
        return tl::unexpected(BlockError::invalid_receipts_root);
    if (h.requests_hash && *h.requests_hash != requests_hash(outcome.requests))
        return tl::unexpected(BlockError::invalid_requests);
    return {};
}

Expected<std::vector<Address>, InvalidBlock> run_transactions(BlockExecution& run,
                                                              const Block& block, Fork fork)
{
    std::vector<Address> senders;
    senders.reserve(block.transactions.size());
    for (const Transaction& tx : block.transactions) {
        const auto sender = recover_sender(tx, fork == Fork::frontier);
        if (!sender)
            return tl::unexpected(
                InvalidBlock{BlockError::incorrect_block_format, TxError::invalid_signature_vrs});
        if (const auto receipt = run.apply(tx, *sender); !receipt)
            return tl::unexpected(
                InvalidBlock{BlockError::incorrect_block_format, receipt.error()});
        senders.push_back(*sender);
    }
    return senders;
}

} // namespace

Expected<ExecutedBlock, InvalidBlock> execute_block(const ChainSpec& spec, const Block& block,
                                                    const ImportParent& parent)
{
    const Header& h = block.header;
    if (h.parent_hash != parent.hash)
        return refuse(BlockError::unknown_parent);
    const Fork fork = spec.fork_at(h.number, h.timestamp);
    if (const auto good = validate_header(spec, h, parent.header); !good)
        return refuse(good.error());
    if (const auto good = check_body(block, fork); !good)
        return refuse(good.error());
    const std::unique_ptr<BlockExecution> run =
        begin_block(spec, env_of(block, parent), parent.state);
    auto senders = run_transactions(*run, block, fork);
    if (!senders)
        return tl::unexpected(senders.error());
    auto outcome = run->finish();
    if (!outcome)
        return refuse(outcome.error());
    if (const auto good = check_outcome(h, *outcome); !good)
        return refuse(good.error());
    return ExecutedBlock{std::move(*outcome), std::move(*senders)};
}

Expected<ImportedBlock, InvalidBlock> import_block(const ChainSpec& spec, const Block& block,
                                                   const ImportParent& parent)
{
    auto executed = execute_block(spec, block, parent);
    if (!executed)
        return tl::unexpected(executed.error());
    auto commit = commit_state(executed->outcome.changes, parent.header.state_root, parent.nodes);
    if (!commit)
        return refuse(BlockError::missing_state);
    if (commit->root != block.header.state_root)
        return refuse(BlockError::invalid_state_root);
    return ImportedBlock{std::move(executed->outcome), std::move(*commit),
                         std::move(executed->senders)};
}

} // namespace nucleate::execution
