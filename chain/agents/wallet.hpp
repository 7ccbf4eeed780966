#pragma once

#include "chain/base/bytes.hpp"
#include "chain/base/result.hpp"
#include "chain/base/uint256.hpp"
#include "chain/execution/types.hpp"

#include <cstdint>
#include <optional>
#include <vector>

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

/// Blobs that go with a call, and what they may cost (EIP-4844).
struct BlobsToSend
{
    std::vector<Bytes> blobs;
    uint256 max_fee; ///< wei a blob gas
    /// Of the sidecar: 1 has cell proofs (EIP-7594), 0 blob proofs for an L1 before Osaka.
    std::uint64_t version = 1;
    bool proofs = true; ///< false for a chain of this process (Chain::submit_own)
};
struct SignedTransaction
{
    Bytes raw; ///< what eth_sendRawTransaction and Chain::submit take: blobs in network form
    Hash32 hash;
};

/// Signs transactions of types 2 and 3 for one key. It counts nothing: nonces are the outbox's
/// business.
class Wallet
{
public:
    explicit Wallet(const Hash32& key);

    const Address& address() const { return address_; }
    const Hash32& key() const { return key_; }

    /// EIP-2718 bytes, signed; refused for a chain that carries real value.
    Result<Bytes> sign(std::uint64_t chain_id, std::uint64_t nonce, const Call& call,
                       std::uint64_t gas_limit, const Fees& fees) const;
    /// The same with blobs, whose commitments and proofs it computes: tenths of a second a
    /// blob, milliseconds where proofs are left out.
    Result<SignedTransaction> sign_blobs(std::uint64_t chain_id, std::uint64_t nonce,
                                         const Call& call, std::uint64_t gas_limit,
                                         const Fees& fees, BlobsToSend blobs) const;

private:
    Result<void> sign(execution::Transaction& tx) const;

    Hash32 key_;
    Address address_;
};

} // namespace nucleate::agents
