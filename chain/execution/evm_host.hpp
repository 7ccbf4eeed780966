#pragma once

#include "chain/evm/precompiles.hpp"
#include "chain/evm/tracer.hpp"
#include "chain/execution/block_execution.hpp"
#include "chain/execution/state.hpp"

#include <functional>

namespace nucleate::execution {

/// What the interpreter sees of a block's state during one transaction or system call: nested
/// frames, creations, value transfers, precompiles.
class EvmHost final : public evm::Host
{
public:
    using BlockHashes = std::function<Hash32(std::uint64_t)>;

    EvmHost(State& state, evm::Fork fork, evm::PrecompileSet precompiles,
            const BlockHashes& block_hashes, evm::TxContext context, evm::Tracer* tracer);
    /// Precompiles that are elsewhere; outlives the host. Null for none.
    void move_precompiles(const PrecompileMoves* moves) { moves_ = moves; }
    /// Signatures that ECRECOVER is lied to about; outlives the host. Null for none.
    void own_signatures(const SignatureOwners* owners) { owners_ = owners; }

    bool account_exists(const Address& address) override;
    uint256 balance(const Address& address) override;
    evm::CodePtr code(const Address& address) override;
    Hash32 code_hash(const Address& address) override;
    uint256 storage(const Address& address, const uint256& key) override;
    evm::StorageWrite set_storage(const Address& address, const uint256& key,
                                  const uint256& value) override;
    uint256 transient_storage(const Address& address, const uint256& key) override;
    void set_transient_storage(const Address& address, const uint256& key,
                               const uint256& value) override;
    evm::Access access_account(const Address& address) override;
    evm::Access access_storage(const Address& address, const uint256& key) override;
    std::optional<Address> delegation(const Address& address) override;
    evm::CallResult call(const evm::Message& message) override;
    bool selfdestruct(const Address& address, const Address& beneficiary) override;
    void emit_log(evm::Log log) override;
    Hash32 block_hash(std::uint64_t number) override;
    const evm::TxContext& tx_context() override { return context_; }
    void add_refund(std::int64_t gas) override { state_.add_refund(gas); }
    std::int64_t refund() override { return state_.refund(); }

private:
    evm::CallResult run(const evm::Message& message);
    evm::CallResult message_call(const evm::Message& message);
    evm::CallResult run_code(const evm::Message& message);
    evm::CallResult create(const evm::Message& message);
    evm::CallResult run_initcode(const evm::Message& message, AccountEntry& account);
    evm::Status deploy(AccountEntry& account, evm::CallResult& result);
    bool can_pay(const evm::Message& message);
    Address address_of_creation(const evm::Message& message, std::uint64_t nonce) const;
    void transfer(const Address& from, const Address& to, const uint256& value);
    AccountEntry& entry(const Address& address);
    StorageSlot& slot(const Address& address, const uint256& key);
    std::optional<Address> precompile_at(const Address& address) const;
    std::optional<evm::CallResult> run_native(const Address& native, const evm::Message& message);
    std::optional<Address> owner_of(BytesView recovery) const;

    State& state_;
    evm::Fork fork_;
    evm::PrecompileSet precompiles_;
    const BlockHashes& block_hashes_;
    evm::TxContext context_;
    evm::Tracer* tracer_;
    const PrecompileMoves* moves_ = nullptr;
    const SignatureOwners* owners_ = nullptr;
    AccountEntry* last_ = nullptr; ///< most lookups are for the account of the running frame
    // An access is asked about before it is made, and what is written was mostly just read.
    const AccountEntry* slot_owner_ = nullptr;
    uint256 slot_key_;
    StorageSlot* slot_ = nullptr;
};

/// Address of a creation by nonce (Yellow Paper, 7) and by salt (EIP-1014).
Address create_address(const Address& sender, std::uint64_t nonce);
Address create2_address(const Address& sender, const Hash32& salt, const Hash32& initcode_hash);

} // namespace nucleate::execution
