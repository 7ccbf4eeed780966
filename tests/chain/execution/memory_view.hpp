#pragma once

#include "chain/evm/code.hpp"
#include "chain/execution/state_view.hpp"

#include <map>

namespace nucleate::execution::test {

/// A small state, written by hand.
class MemoryView final : public StateView
{
public:
    void set_balance(const Address& address, const uint256& balance)
    {
        accounts_[address].balance = balance;
    }
    void set_nonce(const Address& address, std::uint64_t nonce)
    {
        accounts_[address].nonce = nonce;
    }
    void set_code(const Address& address, BytesView bytes)
    {
        const auto code = std::make_shared<const evm::Code>(bytes);
        accounts_[address].code_hash = code->hash();
        codes_[code->hash()] = code;
    }
    void set_storage(const Address& address, const uint256& key, const uint256& value)
    {
        storage_[{address, key}] = value;
    }

    std::optional<Account> account(const Address& address) const override
    {
        const auto found = accounts_.find(address);
        return found == accounts_.end() ? std::nullopt : std::optional{found->second};
    }
    uint256 storage(const Address& address, const uint256& key) const override
    {
        const auto found = storage_.find({address, key});
        return found == storage_.end() ? uint256{} : found->second;
    }
    evm::CodePtr code(const Hash32& code_hash) const override
    {
        const auto found = codes_.find(code_hash);
        return found == codes_.end() ? evm::Code::none() : found->second;
    }

private:
    std::map<Address, Account> accounts_;
    std::map<std::pair<Address, uint256>, uint256> storage_;
    std::map<Hash32, evm::CodePtr> codes_;
};

} // namespace nucleate::execution::test
