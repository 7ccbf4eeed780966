#pragma once

#include "chain/base/bytes.hpp"
#include "chain/base/result.hpp"
#include "chain/base/uint256.hpp"

#include <cstdint>
#include <optional>

namespace nucleate::agents {

/// What an agent wants to do on a chain.
struct Call
{
    std::optional<Address> to; ///< empty: deploy
    uint256 value;             ///< wei
    Bytes data;
};

/// What it pays for it, wei a gas.
struct Fees
{
    uint256 max_fee;
    uint256 tip;

    bool operator==(const Fees&) const = default;
};

/// Signs transactions of type 2 for one key. It counts nothing: nonces are the outbox's business.
class Wallet
{
public:
    explicit Wallet(const Hash32& key);

    const Address& address() const { return address_; }
    const Hash32& key() const { return key_; }

    /// EIP-2718 bytes, signed; refused for a chain that carries real value.
    Result<Bytes> sign(std::uint64_t chain_id, std::uint64_t nonce, const Call& call,
                       std::uint64_t gas_limit, const Fees& fees) const;

private:
    Hash32 key_;
    Address address_;
};

} // namespace nucleate::agents
