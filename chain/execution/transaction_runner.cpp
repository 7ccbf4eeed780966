#include "chain/execution/transaction_runner.hpp"

#include "chain/evm/code.hpp"
#include "chain/execution/transaction_codec.hpp"
#include "chain/execution/transaction_rules.hpp"

#include <algorithm>
#include <limits>

namespace nucleate::execution {
namespace {

using evm::Fork;

constexpr std::uint64_t kMaxNonce = std::numeric_limits<std::uint64_t>::max();
/// EIP-7702: what an authorization gives back when its account exists already.
constexpr std::int64_t kExistingAuthorityRefund = 12'500;

std::uint64_t refund_quotient(Fork fork)
{
    return fork >= Fork::london ? 5 : 2; // EIP-3529
}

} // namespace

template <class Rules>
TransactionRunner<Rules>::TransactionRunner(BlockContext& block, const Transaction& tx,
                                            const Address& sender, evm::Tracer* tracer,
                                            Checks checks)
    : block_(block), state_(block.state), tx_(tx), sender_(block.state.account(sender)),
      tracer_(tracer), checks_(checks), base_fee_(checks.fees ? block.env.base_fee : uint256{})
{
    const IntrinsicGas gas = intrinsic_gas(tx, block.fork);
    intrinsic_ = gas.gas;
    floor_ = gas.floor;
}

template <class Rules>
std::optional<TxError> TransactionRunner<Rules>::check_fees()
{
    const bool free = checks_.free_gas && tx_.max_fee.is_zero();
    if (tx_.max_fee < base_fee_ && !free)
        return TxError::insufficient_max_fee_per_gas;
    const bool free_blobs = checks_.free_gas && tx_.max_blob_fee.is_zero();
    if (tx_.type == TxType::blob && tx_.max_blob_fee < block_.blob_base_fee && !free_blobs)
        return TxError::insufficient_max_fee_per_blob_gas;
    return std::nullopt;
}

template <class Rules>
std::optional<TxError> TransactionRunner<Rules>::check_sender()
{
    if (checks_.nonce && tx_.nonce < sender_.nonce)
        return TxError::nonce_mismatch_too_low;
    if (checks_.nonce && tx_.nonce > sender_.nonce)
        return TxError::nonce_mismatch_too_high;
    if (!checks_.fees)
        return sender_.balance < tx_.value ? std::optional{TxError::insufficient_account_funds}
                                           : std::nullopt;
    if (!block_.env.contract_senders && sender_.code_hash != kEmptyCodeHash &&
        !state_.code(sender_)->delegation())
        return TxError::sender_not_eoa;
    const std::optional<uint256> cost = max_cost(tx_);
    if (!cost || *cost + data_fee_ < data_fee_ || sender_.balance < *cost + data_fee_)
        return TxError::insufficient_account_funds;
    return std::nullopt;
}

template <class Rules>
std::optional<TxError> TransactionRunner<Rules>::check(std::uint64_t gas_left,
                                                       std::uint64_t blob_gas_left)
{
    if (const auto error =
            check_form(tx_, block_.spec, block_.env.number, block_.env.timestamp, checks_.gas_cap))
        return error;
    if (tx_.gas_limit > gas_left)
        return TxError::gas_allowance_exceeded;
    if (tx_.blob_hashes.size() * kGasPerBlob > blob_gas_left)
        return TxError::type_3_tx_max_blob_gas_allowance_exceeded;
    if (checks_.fees)
        if (const auto error = check_fees())
            return error;
    return check_sender();
}

template <class Rules>
void TransactionRunner<Rules>::buy_gas()
{
    const uint256 paid = price_ * uint256{tx_.gas_limit} + blob_fee_ + data_fee_;
    state_.set_balance(sender_, sender_.balance - paid);
}

template <class Rules>
void TransactionRunner<Rules>::warm_up(EvmHost& host)
{
    if (block_.fork < Fork::berlin)
        return;
    state_.warm(sender_);
    if (tx_.to)
        host.access_account(*tx_.to);
    if (block_.fork >= Fork::shanghai)
        host.access_account(block_.env.coinbase); // EIP-3651
    for (const AccessListEntry& entry : tx_.access_list) {
        host.access_account(entry.address);
        for (const uint256& key : entry.keys)
            host.access_storage(entry.address, key);
    }
}

/// EIP-7702, "Behavior", steps 1 to 9.
template <class Rules>
void TransactionRunner<Rules>::apply_authorization(EvmHost& host, const Authorization& a)
{
    if (!a.chain_id.is_zero() && a.chain_id != uint256{block_.spec.chain_id})
        return;
    if (a.nonce == kMaxNonce)
        return;
    const std::optional<Address> authority = recover_authority(a);
    if (!authority)
        return;
    AccountEntry& account = state_.account(*authority);
    host.access_account(*authority);
    const evm::CodePtr code = state_.code(account);
    if (!code->empty() && !code->delegation())
        return;
    if (account.nonce != a.nonce)
        return;
    if (account.exists != 0)
        state_.add_refund(kExistingAuthorityRefund);
    const Bytes designator = a.address.is_zero() ? Bytes{} : evm::delegation_designator(a.address);
    state_.set_code(account, std::make_shared<const evm::Code>(designator));
    state_.set_nonce(account, account.nonce + 1);
}

template <class Rules>
void TransactionRunner<Rules>::apply_authorizations(EvmHost& host)
{
    for (const Authorization& authorization : tx_.authorizations)
        apply_authorization(host, authorization);
}

template <class Rules>
evm::Message TransactionRunner<Rules>::message(EvmHost& host)
{
    evm::Message m;
    m.kind = tx_.to ? evm::CallKind::call : evm::CallKind::create;
    m.gas = static_cast<std::int64_t>(tx_.gas_limit - intrinsic_);
    m.sender = sender_.address;
    m.recipient = tx_.to.value_or(Address{});
    m.code_address = m.recipient;
    m.input = tx_.data;
    m.value = tx_.value;
    if (!tx_.to)
        return m;
    if (const std::optional<Address> target = host.delegation(*tx_.to)) {
        host.access_account(*target);
        m.code_address = *target;
        m.delegated = true;
    }
    return m;
}

template <class Rules>
evm::CallResult TransactionRunner<Rules>::execute()
{
    evm::TxContext context = block_.tx_context();
    context.base_fee = base_fee_;
    context.origin = sender_.address;
    context.gas_price = price_;
    context.blob_hashes = tx_.blob_hashes;
    EvmHost host(state_, block_.fork, Rules::kPrecompiles, block_.env.block_hash,
                 std::move(context), tracer_);
    if (block_.env.simulation)
        host.move_precompiles(&block_.env.simulation->precompiles);
    host.own_signatures(block_.env.signature_owners.get());
    state_.set_nonce(sender_, sender_.nonce + 1);
    warm_up(host);
    apply_authorizations(host);
    return host.call(message(host));
}

template <class Rules>
TransactionResult TransactionRunner<Rules>::settle(evm::CallResult outcome)
{
    TransactionResult result;
    const std::uint64_t used = tx_.gas_limit - static_cast<std::uint64_t>(outcome.gas_left);
    const auto counter = static_cast<std::uint64_t>(std::max<std::int64_t>(state_.refund(), 0));
    result.gas_refund = std::min(counter, used / refund_quotient(block_.fork));
    result.gas_used = std::max(used - result.gas_refund, floor_);
    result.status = outcome.status;
    result.price = price_;
    result.data_fee = data_fee_;
    result.output = std::move(outcome.output);
    if (!tx_.to && outcome.status == evm::Status::success)
        result.created = outcome.created;
    return result;
}

template <class Rules>
void TransactionRunner<Rules>::pay(const TransactionResult& result)
{
    const uint256 left = uint256{tx_.gas_limit - result.gas_used} * price_;
    state_.set_balance(sender_, sender_.balance + left);
    AccountEntry& coinbase = state_.account(block_.env.coinbase);
    const uint256 tip = price_ > base_fee_ ? price_ - base_fee_ : uint256{};
    state_.set_balance(coinbase, coinbase.balance + tip * uint256{result.gas_used});
    Rules::collect(block_, base_fee_ * uint256{result.gas_used}, data_fee_);
}

template <class Rules>
Expected<TransactionResult, TxError> TransactionRunner<Rules>::run(std::uint64_t gas_left,
                                                                   std::uint64_t blob_gas_left)
{
    if (checks_.fees)
        data_fee_ = Rules::data_fee(block_, tx_);
    if (const auto error = check(gas_left, blob_gas_left))
        return tl::unexpected(*error);
    state_.begin_transaction();
    if (checks_.fees) {
        price_ = effective_gas_price(tx_, base_fee_);
        blob_fee_ = block_.blob_base_fee * uint256{tx_.blob_hashes.size() * kGasPerBlob};
    }
    buy_gas();
    TransactionResult result = settle(execute());
    pay(result);
    result.logs = state_.end_transaction();
    return result;
}

template <class Rules>
TransactionResult TransactionRunner<Rules>::run_deposit()
{
    state_.begin_transaction();
    state_.set_balance(sender_, sender_.balance + tx_.mint);
    static_cast<void>(state_.end_transaction());

    base_fee_ = block_.env.base_fee;
    const bool starts = intrinsic_ <= tx_.gas_limit && sender_.balance >= tx_.value;
    TransactionResult result;
    if (starts) {
        result = settle(execute());
    } else {
        state_.set_nonce(sender_, sender_.nonce + 1);
        result.status = evm::Status::out_of_gas;
        result.gas_used = tx_.gas_limit;
    }
    result.logs = state_.end_transaction();
    return result;
}

template class TransactionRunner<L1Rules>;
template class TransactionRunner<L2Rules>;

} // namespace nucleate::execution
