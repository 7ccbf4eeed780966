#pragma once

#include "chain/contracts/call_codec.hpp"
#include "chain/crypto/secp256k1.hpp"
#include "chain/evm/code.hpp"
#include "chain/execution/block_execution.hpp"

#include <map>
#include <string>
#include <vector>

/// A chain for contract tests: state in memory, one message after another through the project's own
/// state transition, time moved by hand.
namespace nucleate::contracts::testing {

inline constexpr uint256 kEther = 1'000'000'000'000'000'000ULL;

/// An account whose key the test holds.
struct Person
{
    Hash32 key;
    Address address;

    /// Nobody else has the key of number `n`; 1 to 255.
    static Person number(std::uint8_t n);
    /// r, s and v (27 or 28) as 65 bytes.
    Bytes sign(const Hash32& digest) const;
};

/// State that can be written.
class MemoryState final : public execution::StateView
{
public:
    std::optional<execution::Account> account(const Address& address) const override;
    uint256 storage(const Address& address, const uint256& key) const override;
    evm::CodePtr code(const Hash32& code_hash) const override;

    void apply(const execution::StateChanges& changes);
    void set_balance(const Address& address, const uint256& wei);
    void set_code(const Address& address, BytesView code);

private:
    std::map<Address, execution::Account> accounts_;
    std::map<Address, std::map<uint256, uint256>> storage_;
    std::map<Hash32, evm::CodePtr> codes_;
};

/// How a message ended.
struct Sent
{
    bool ok = false;
    Bytes output; ///< what it returned, or the revert data
    std::vector<evm::Log> logs;
    std::uint64_t gas_used = 0;

    /// Reverted with this custom error.
    template <class E>
    bool reverts() const
    {
        return !ok && E::decode(output).has_value();
    }
    /// Reverted with this text.
    bool reverts(std::string_view text) const;
    /// All events of this kind, in order.
    template <class E>
    std::vector<E> events() const
    {
        std::vector<E> found;
        for (const evm::Log& log : logs)
            if (const auto event = E::decode(log.topics, log.data))
                found.push_back(*event);
        return found;
    }
    /// Topic 0 of each log, in order.
    std::vector<Hash32> topics() const;
};

class World
{
public:
    static constexpr std::uint64_t kChainId = 31'337;
    static constexpr std::uint64_t kStart = 1'700'000'000;

    /// Person with a million ether.
    Person person(std::uint8_t number);

    /// Runs a message and keeps what it changed if it succeeded; a new block each time, at the
    /// same second unless warp() moved it.
    Sent send(const Person& from, const Address& to, Bytes data, const uint256& value = {});
    /// Address of the new contract; fails the test when the constructor reverts.
    Address deploy(const Person& from, Bytes creation, const uint256& value = {});
    /// Outcome of a deployment, for constructors that refuse.
    Sent try_deploy(const Person& from, Bytes creation);
    /// Returned bytes of a read; empty when it reverts.
    Bytes read(const Address& to, Bytes data) const;
    Sent call(const Address& to, Bytes data, const Person& from) const;

    std::uint64_t now() const { return now_; }
    void warp(std::uint64_t seconds) { now_ += seconds; }
    uint256 balance(const Address& address) const;
    MemoryState& state() { return state_; }

    /// EIP-712 digest of a struct hash under the usual four-field domain.
    static Hash32 typed_digest(std::string_view name, std::string_view version,
                               const Address& contract, const Hash32& struct_hash);

private:
    execution::CallOutcome run(const Address& from, const std::optional<Address>& to, Bytes data,
                               const uint256& value) const;

    MemoryState state_;
    std::uint64_t now_ = kStart;
    std::uint64_t number_ = 1;
};

/// keccak256 of text.
Hash32 keccak_text(std::string_view text);
/// Address of the contract that `sender` makes with this nonce.
Address create_address(const Address& sender, std::uint64_t nonce);

} // namespace nucleate::contracts::testing
