#pragma once

#include "chain/evm/code.hpp"
#include "chain/evm/vm.hpp"

#include <map>
#include <set>
#include <unordered_map>
#include <utility>
#include <vector>

namespace nucleate::evm::test {

struct Slot
{
    uint256 original;
    uint256 current;
    Access access = Access::cold;
};

struct Account
{
    uint256 balance;
    CodePtr code = Code::none();
    std::unordered_map<uint256, Slot> storage;
    std::unordered_map<uint256, uint256> transient;
    Access access = Access::cold;
    bool destructed = false;
};

/// A world of maps: enough for programs that call each other. Rolls back by copying.
class MapHost final : public Host
{
public:
    explicit MapHost(Fork rules) : fork(rules) {}

    Fork fork;
    Tracer* tracer = nullptr;
    TxContext context;
    std::unordered_map<Address, Account> accounts;
    std::vector<Log> logs;
    std::vector<Message> messages; ///< every nested call, inputs dropped
    std::int64_t refunded = 0;

    bool account_exists(const Address& a) override
    {
        const auto it = accounts.find(a);
        return it != accounts.end() && (!it->second.balance.is_zero() || !it->second.code->empty());
    }
    uint256 balance(const Address& a) override { return accounts[a].balance; }
    CodePtr code(const Address& a) override { return accounts[a].code; }
    Hash32 code_hash(const Address& a) override
    {
        return account_exists(a) ? accounts[a].code->hash() : Hash32{};
    }
    uint256 storage(const Address& a, const uint256& key) override
    {
        return accounts[a].storage[key].current;
    }
    StorageWrite set_storage(const Address& a, const uint256& key, const uint256& value) override
    {
        Slot& slot = accounts[a].storage[key];
        const StorageWrite before{slot.original, slot.current};
        slot.current = value;
        return before;
    }
    uint256 transient_storage(const Address& a, const uint256& key) override
    {
        return accounts[a].transient[key];
    }
    void set_transient_storage(const Address& a, const uint256& key, const uint256& value) override
    {
        accounts[a].transient[key] = value;
    }
    Access access_account(const Address& a) override
    {
        return std::exchange(accounts[a].access, Access::warm);
    }
    Access access_storage(const Address& a, const uint256& key) override
    {
        return std::exchange(accounts[a].storage[key].access, Access::warm);
    }
    std::optional<Address> delegation(const Address& a) override
    {
        return accounts[a].code->delegation();
    }
    CallResult call(const Message& message) override
    {
        messages.push_back(message);
        messages.back().input = {};
        const bool value_moves = message.kind == CallKind::call ||
                                 message.kind == CallKind::create ||
                                 message.kind == CallKind::create2;
        if (message.depth > kMaxCallDepth)
            return {Status::call_depth_exceeded, message.gas, {}, {}};
        if (value_moves && accounts[message.sender].balance < message.value)
            return {Status::insufficient_balance, message.gas, {}, {}};
        if (message.kind == CallKind::create || message.kind == CallKind::create2)
            return create(message);
        const CodePtr code = accounts[message.code_address].code;
        return run(message, *code);
    }
    bool selfdestruct(const Address& a, const Address& beneficiary) override
    {
        const uint256 amount = std::exchange(accounts[a].balance, uint256{});
        accounts[beneficiary].balance += amount;
        return !std::exchange(accounts[a].destructed, true);
    }
    void emit_log(Log log) override { logs.push_back(std::move(log)); }
    Hash32 block_hash(std::uint64_t number) override { return to_hash(uint256{number + 1000}); }
    const TxContext& tx_context() override { return context; }
    void add_refund(std::int64_t gas) override { refunded += gas; }
    std::int64_t refund() override { return refunded; }

private:
    CallResult run(const Message& message, const Code& code)
    {
        // Copying a world without storage writes in flight is what keeps this host short.
        const bool static_leaf = message.is_static;
        std::unordered_map<Address, Account> saved;
        if (!static_leaf)
            saved = accounts;
        const std::size_t log_count = logs.size();
        if (message.kind != CallKind::delegatecall && message.kind != CallKind::callcode) {
            accounts[message.sender].balance -= message.value;
            accounts[message.recipient].balance += message.value;
        }
        CallResult result = execute(fork, *this, message, code, tracer);
        if (result.status != Status::success) {
            if (!static_leaf)
                accounts = std::move(saved);
            logs.resize(log_count);
        }
        return result;
    }
    /// Addresses are made up: the caller's, counted upwards; real ones are the state's business.
    CallResult create(const Message& message)
    {
        Message m = message;
        m.recipient = to_address(to_uint256(message.sender) + uint256{++created_});
        m.code_address = m.recipient;
        const Code code{message.input, Hash32{}};
        m.input = {};
        CallResult result = run(m, code);
        if (result.status == Status::success) {
            accounts[m.recipient].code = std::make_shared<const Code>(result.output);
            result.output.clear();
            result.created = m.recipient;
        }
        return result;
    }
    std::uint64_t created_ = 0;
};

} // namespace nucleate::evm::test
