#include "chain/execution/evm_host.hpp"

#include "chain/crypto/keccak.hpp"
#include "chain/encoding/rlp.hpp"
#include "chain/evm/code.hpp"
#include "chain/evm/vm.hpp"

#include <algorithm>
#include <array>
#include <limits>

namespace nucleate::execution {
namespace {

using evm::CallKind;
using evm::CallResult;
using evm::Fork;
using evm::Message;
using evm::Status;

constexpr std::size_t kMaxCodeSize = 24'576;      ///< EIP-170
constexpr std::int64_t kDepositGasPerByte = 200;  ///< Yellow Paper, appendix G
constexpr std::uint8_t kReservedFirstByte = 0xef; ///< EIP-3541
constexpr std::uint64_t kBlockHashWindow = 256;
/// Yellow Paper, appendix E.1.
constexpr Address kEcrecover = [] {
    Address address{};
    address[address.size() - 1] = 1;
    return address;
}();

bool is_create(CallKind kind)
{
    return kind == CallKind::create || kind == CallKind::create2;
}

bool keeps_gas(Status status)
{
    return status == Status::success || status == Status::revert;
}

/// A frame that could not even start; its gas goes back to the caller.
CallResult not_started(Status status, const Message& message)
{
    return {status, message.gas, {}, {}};
}

} // namespace

EvmHost::EvmHost(State& state, Fork fork, evm::PrecompileSet precompiles,
                 const BlockHashes& block_hashes, evm::TxContext context, evm::Tracer* tracer)
    : state_(state), fork_(fork), precompiles_(precompiles), block_hashes_(block_hashes),
      context_(std::move(context)), tracer_(tracer)
{}

AccountEntry& EvmHost::entry(const Address& address)
{
    if (last_ == nullptr || last_->address != address)
        last_ = &state_.account(address);
    return *last_;
}

StorageSlot& EvmHost::slot(const Address& address, const uint256& key)
{
    AccountEntry& owner = entry(address);
    if (slot_owner_ != &owner || slot_key_ != key) {
        slot_ = &state_.slot(owner, key);
        slot_owner_ = &owner;
        slot_key_ = key;
    }
    return *slot_;
}

bool EvmHost::account_exists(const Address& address)
{
    const AccountEntry& account = entry(address);
    return account.exists != 0 && (fork_ < Fork::spurious_dragon || !account.is_empty());
}

uint256 EvmHost::balance(const Address& address)
{
    return entry(address).balance;
}

evm::CodePtr EvmHost::code(const Address& address)
{
    return state_.code(entry(address));
}

Hash32 EvmHost::code_hash(const Address& address)
{
    const AccountEntry& account = entry(address);
    return account.exists == 0 || account.is_empty() ? Hash32{} : account.code_hash;
}

uint256 EvmHost::storage(const Address& address, const uint256& key)
{
    return slot(address, key).current;
}

evm::StorageWrite EvmHost::set_storage(const Address& address, const uint256& key,
                                       const uint256& value)
{
    StorageSlot& written = slot(address, key);
    const evm::StorageWrite before{written.original, written.current};
    state_.set_storage(written, value);
    return before;
}

uint256 EvmHost::transient_storage(const Address& address, const uint256& key)
{
    return state_.transient(address, key);
}

void EvmHost::set_transient_storage(const Address& address, const uint256& key,
                                    const uint256& value)
{
    state_.set_transient(address, key, value);
}

/// Own address of the precompile that runs there.
std::optional<Address> EvmHost::precompile_at(const Address& address) const
{
    if (moves_ != nullptr)
        if (const auto moved = moves_->find(address); moved != moves_->end())
            return moved->second;
    return evm::is_precompile(fork_, address, precompiles_) ? std::optional{address} : std::nullopt;
}

evm::Access EvmHost::access_account(const Address& address)
{
    // Warm is what the fork names (EIP-2929), wherever a simulation has moved it.
    if (evm::is_precompile(fork_, address, precompiles_))
        return evm::Access::warm;
    return state_.warm(entry(address));
}

evm::Access EvmHost::access_storage(const Address& address, const uint256& key)
{
    return state_.warm(slot(address, key));
}

std::optional<Address> EvmHost::delegation(const Address& address)
{
    if (fork_ < Fork::prague)
        return std::nullopt;
    return state_.code(entry(address))->delegation();
}

CallResult EvmHost::call(const Message& message)
{
    if (tracer_ == nullptr)
        return run(message);
    tracer_->enter(message);
    CallResult result = run(message);
    tracer_->exit(message, result);
    return result;
}

CallResult EvmHost::run(const Message& message)
{
    if (message.depth > evm::kMaxCallDepth)
        return not_started(Status::call_depth_exceeded, message);
    if (!can_pay(message))
        return not_started(Status::insufficient_balance, message);
    return is_create(message.kind) ? create(message) : message_call(message);
}

bool EvmHost::can_pay(const Message& message)
{
    if (message.value.is_zero() || message.kind == CallKind::delegatecall)
        return true;
    return entry(message.sender).balance >= message.value;
}

void EvmHost::transfer(const Address& from, const Address& to, const uint256& value)
{
    if (value.is_zero() || from == to)
        return;
    AccountEntry& payer = state_.account(from);
    AccountEntry& payee = state_.account(to);
    state_.set_balance(payer, payer.balance - value);
    state_.set_balance(payee, payee.balance + value);
}

CallResult EvmHost::message_call(const Message& message)
{
    const State::Snapshot before = state_.snapshot();
    state_.touch(entry(message.recipient));
    if (message.kind == CallKind::call)
        transfer(message.sender, message.recipient, message.value);
    CallResult result = run_code(message);
    if (result.status != Status::success)
        state_.revert(before);
    if (!keeps_gas(result.status)) {
        result.gas_left = 0;
        result.output.clear();
    }
    return result;
}

/// Whom the input of ECRECOVER (hash, v, r, s of 32 bytes each) is said to be signed by.
std::optional<Address> EvmHost::owner_of(BytesView recovery) const
{
    if (!owners_)
        return std::nullopt;
    std::array<std::uint8_t, 128> words{};
    std::copy_n(recovery.begin(), std::min(recovery.size(), words.size()), words.begin());
    FixedBytes<65> signature;
    std::copy_n(words.begin() + 64, 64, signature.data());
    signature[64] = words[63];
    const auto found = owners_->find(signature);
    return found == owners_->end() ? std::nullopt : std::optional{found->second};
}

std::optional<CallResult> EvmHost::run_native(const Address& native, const Message& message)
{
    auto result = evm::run_precompile(fork_, native, message.input, message.gas, precompiles_);
    if (!result || result->status != Status::success || native != kEcrecover)
        return result;
    if (const auto owner = owner_of(message.input)) {
        result->output.assign(32, 0);
        std::copy_n(owner->data(), owner->size(), result->output.begin() + 12);
    }
    return result;
}

CallResult EvmHost::run_code(const Message& message)
{
    if (!message.delegated) {
        const std::optional<Address> native = precompile_at(message.code_address);
        if (auto result = native ? run_native(*native, message) : std::nullopt)
            return std::move(*result);
    }
    const evm::CodePtr code = state_.code(entry(message.code_address));
    if (code->empty())
        return {Status::success, message.gas, {}, {}};
    return evm::execute(fork_, *this, message, *code, tracer_);
}

Address EvmHost::address_of_creation(const Message& message, std::uint64_t nonce) const
{
    if (message.kind == CallKind::create)
        return create_address(message.sender, nonce);
    return create2_address(message.sender, to_hash(message.salt), crypto::keccak256(message.input));
}

CallResult EvmHost::create(const Message& message)
{
    AccountEntry& creator = state_.account(message.sender);
    // A transaction's own creation uses the nonce that the transaction has already counted up.
    std::uint64_t nonce = creator.nonce - 1;
    if (message.depth != 0) {
        nonce = creator.nonce;
        if (nonce == std::numeric_limits<std::uint64_t>::max())
            return not_started(Status::nonce_overflow, message);
        state_.set_nonce(creator, nonce + 1);
    }
    AccountEntry& account = state_.account(address_of_creation(message, nonce));
    if (fork_ >= Fork::berlin)
        state_.warm(account);
    if (state_.is_occupied(account))
        return {Status::address_collision, 0, {}, {}};

    const State::Snapshot before = state_.snapshot();
    state_.mark_created(account);
    if (fork_ >= Fork::spurious_dragon)
        state_.set_nonce(account, 1);
    transfer(message.sender, account.address, message.value);
    CallResult result = run_initcode(message, account);
    if (result.status != Status::success)
        state_.revert(before);
    if (!keeps_gas(result.status)) {
        result.gas_left = 0;
        result.output.clear();
    }
    return result;
}

CallResult EvmHost::run_initcode(const Message& message, AccountEntry& account)
{
    Message inner = message;
    inner.recipient = account.address;
    inner.code_address = account.address;
    inner.input = {};
    CallResult result{Status::success, message.gas, {}, {}};
    if (!message.input.empty()) {
        const evm::Code initcode(message.input, Hash32{});
        result = evm::execute(fork_, *this, inner, initcode, tracer_);
    }
    if (result.status != Status::success)
        return result;
    result.status = deploy(account, result);
    result.created = account.address;
    result.output.clear();
    return result;
}

/// Pays for the returned code and stores it.
Status EvmHost::deploy(AccountEntry& account, CallResult& result)
{
    const Bytes& code = result.output;
    if (fork_ >= Fork::spurious_dragon && code.size() > kMaxCodeSize)
        return Status::code_too_large;
    if (fork_ >= Fork::london && !code.empty() && code[0] == kReservedFirstByte)
        return Status::invalid_code_prefix;
    const auto cost = kDepositGasPerByte * static_cast<std::int64_t>(code.size());
    if (cost > result.gas_left) {
        // EIP-2: Frontier leaves an account without code behind instead of failing.
        return fork_ == Fork::frontier ? Status::success : Status::out_of_gas;
    }
    result.gas_left -= cost;
    if (!code.empty())
        state_.set_code(account, std::make_shared<const evm::Code>(code));
    return Status::success;
}

bool EvmHost::selfdestruct(const Address& address, const Address& beneficiary)
{
    AccountEntry& self = state_.account(address);
    AccountEntry& heir = state_.account(beneficiary);
    const uint256 balance = self.balance;
    if (tracer_ != nullptr)
        tracer_->selfdestruct(address, beneficiary, balance);
    state_.touch(heir);
    transfer(address, beneficiary, balance);
    // EIP-6780: from Cancun on only what this transaction created goes away.
    if (fork_ >= Fork::cancun && !state_.created_now(self))
        return false;
    state_.set_balance(self, uint256{});
    return state_.mark_destructed(self);
}

void EvmHost::emit_log(evm::Log log)
{
    if (tracer_ != nullptr)
        tracer_->log(log);
    state_.add_log(std::move(log));
}

Hash32 EvmHost::block_hash(std::uint64_t number)
{
    const bool known = number < context_.number && context_.number - number <= kBlockHashWindow;
    return known && block_hashes_ ? block_hashes_(number) : Hash32{};
}

Address create_address(const Address& sender, std::uint64_t nonce)
{
    rlp::Writer w;
    w.begin_list().fixed(sender).number(nonce).end_list();
    return Address::from_view(crypto::keccak256(w.take()).view());
}

Address create2_address(const Address& sender, const Hash32& salt, const Hash32& initcode_hash)
{
    Bytes text{0xff};
    append(text, sender.view());
    append(text, salt.view());
    append(text, initcode_hash.view());
    return Address::from_view(crypto::keccak256(text).view());
}

} // namespace nucleate::execution
