#include "chain/devnet/in_process_port.hpp"

#include "chain/execution/fees.hpp"
#include "chain/execution/transaction_rules.hpp"

#include <algorithm>
#include <limits>

namespace nucleate::devnet {
namespace {

/// Share of gas that an estimate adds, so that a state that moved a little still has enough.
constexpr std::uint64_t kGasMarginPercent = 20;

agents::TxFacts tx_facts(const node::SealedBlock& block, std::size_t i)
{
    const execution::Receipt& receipt = block.receipts[i];
    const execution::Transaction& tx = block.block.transactions[i];
    agents::TxFacts facts{.hash = block.tx_hashes[i],
                          .from = block.senders[i],
                          .to = tx.to,
                          .value = tx.value,
                          .mint = tx.mint,
                          .success = receipt.success,
                          .gas_used = receipt.gas_used,
                          .effective_gas_price = receipt.effective_gas_price,
                          .l1_fee = receipt.l1_fee,
                          .created = receipt.created,
                          .logs = {}};
    for (const execution::Log& log : receipt.logs)
        facts.logs.push_back({log.address, log.topics, log.data});
    return facts;
}

/// A block as agents see it.
agents::BlockFacts block_facts(const node::SealedBlock& block, const execution::ChainSpec& spec)
{
    const execution::Header& header = block.block.header;
    agents::BlockFacts facts{.number = header.number,
                             .hash = block.hash,
                             .timestamp = header.timestamp,
                             .base_fee = header.base_fee.value_or(uint256{}),
                             .blob_fee = header.excess_blob_gas
                                             ? execution::blob_base_fee(spec, header.number,
                                                                        header.timestamp,
                                                                        *header.excess_blob_gas)
                                             : uint256{},
                             .gas_used = header.gas_used,
                             .gas_limit = header.gas_limit,
                             .transactions = {},
                             .execution_seconds = block.execution_seconds};
    for (std::size_t i = 0; i < block.receipts.size(); ++i)
        facts.transactions.push_back(tx_facts(block, i));
    return facts;
}

} // namespace

std::optional<agents::BlockFacts> InProcessPort::block(std::uint64_t number) const
{
    const node::SealedBlockPtr block = chain_.block(number);
    if (!block)
        return std::nullopt;
    return block_facts(*block, chain_.spec());
}

uint256 InProcessPort::balance(const Address& account) const
{
    const auto state = chain_.state(head_number());
    const std::optional<execution::Account> found = state->account(account);
    return found ? found->balance : uint256{};
}

bool InProcessPort::has_code(const Address& account) const
{
    const auto state = chain_.state(head_number());
    const std::optional<execution::Account> found = state->account(account);
    return found && found->code_hash != execution::kEmptyCodeHash;
}

std::uint64_t InProcessPort::nonce(const Address& account) const
{
    const auto state = chain_.state(head_number());
    const std::optional<execution::Account> found = state->account(account);
    return found ? found->nonce : 0;
}

std::optional<execution::CallOutcome> InProcessPort::run(const Address& from,
                                                         const std::optional<Address>& to,
                                                         const uint256& value, BytesView data,
                                                         std::uint64_t gas) const
{
    execution::CallRequest request;
    request.sender = from;
    request.tx.type = execution::TxType::dynamic_fee;
    request.tx.chain_id = chain_.spec().chain_id;
    request.tx.to = to;
    request.tx.value = value;
    request.tx.data = to_bytes(data);
    request.tx.gas_limit = gas;
    const node::StatePtr state = chain_.state(head_number());
    auto outcome = execution::call(chain_.spec(), chain_.next_env(), *state, request);
    if (!outcome)
        return std::nullopt;
    return std::move(*outcome);
}

Expected<Bytes, agents::CallError> InProcessPort::call(const Address& from, const Address& to,
                                                       BytesView data) const
{
    std::optional<execution::CallOutcome> outcome =
        run(from, to, uint256{}, data, chain_.next_env().gas_limit);
    if (!outcome)
        return tl::unexpected(agents::CallError{});
    if (outcome->status != evm::Status::success)
        return tl::unexpected(agents::CallError{std::move(outcome->output)});
    return std::move(outcome->output);
}

std::optional<std::uint64_t> InProcessPort::estimate_gas(const Address& from,
                                                         const std::optional<Address>& to,
                                                         const uint256& value, BytesView data) const
{
    const std::uint64_t block_limit = chain_.next_env().gas_limit;
    const std::uint64_t limit = std::min(block_limit, transaction_gas_cap().value_or(block_limit));
    const std::optional<execution::CallOutcome> outcome = run(from, to, value, data, limit);
    if (!outcome || outcome->status != evm::Status::success)
        return std::nullopt;
    // What is refunded at the end was needed on the way, and EIP-150 keeps a 64th back from every
    // nested call; the margin covers both.
    const std::uint64_t used = outcome->gas_used + outcome->gas_refund;
    return std::min(limit, used + used * kGasMarginPercent / 100);
}

std::optional<std::uint64_t> InProcessPort::transaction_gas_cap() const
{
    const execution::Header& head = chain_.head()->block.header;
    constexpr std::uint64_t kNone = std::numeric_limits<std::uint64_t>::max();
    const std::uint64_t most =
        execution::most_transaction_gas(chain_.spec(), head.number + 1, head.timestamp, kNone);
    return most == kNone ? std::nullopt : std::optional{most};
}

Result<Hash32> InProcessPort::send(BytesView raw)
{
    auto hash = chain_.submit(raw);
    if (!hash)
        return fail(hash.error().message);
    return *hash;
}

} // namespace nucleate::devnet
