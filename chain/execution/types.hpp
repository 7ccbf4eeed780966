#pragma once

#include "chain/base/bytes.hpp"
#include "chain/base/hex.hpp"
#include "chain/base/uint256.hpp"
#include "chain/evm/host.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace nucleate::execution {

using evm::Log;
using namespace literals;

/// keccak256 of nothing and of the RLP of nothing (Yellow Paper, appendix D).
inline constexpr Hash32 kEmptyCodeHash =
    "0xc5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470"_hash;
inline constexpr Hash32 kEmptyTrieRoot =
    "0x56e81f171bcc55a6ff8345e692c0f86e5b48e01b996cadc001622fb5e363b421"_hash;
inline constexpr Hash32 kEmptyOmmersHash =
    "0x1dcc4de8dec75d7aab85b567b6ccd41ad312451b948a7413f0a142fd40d49347"_hash;

/// State of an account (Yellow Paper, 4.1).
struct Account
{
    std::uint64_t nonce = 0;
    uint256 balance; ///< wei
    Hash32 code_hash = kEmptyCodeHash;
    Hash32 storage_root = kEmptyTrieRoot;

    bool operator==(const Account&) const = default;
    /// EIP-161.
    bool is_empty() const { return nonce == 0 && balance.is_zero() && code_hash == kEmptyCodeHash; }
};

/// EIP-2718 type byte; `legacy` has none on the wire.
enum class TxType : std::uint8_t
{
    legacy = 0,
    access_list = 1, ///< EIP-2930
    dynamic_fee = 2, ///< EIP-1559
    blob = 3,        ///< EIP-4844
    set_code = 4,    ///< EIP-7702
    deposit = 0x7e,  ///< OP Stack deposits.md; valid on an L2 only
};

struct AccessListEntry
{
    Address address;
    std::vector<uint256> keys;
};

/// EIP-7702 authorization tuple.
struct Authorization
{
    uint256 chain_id;
    Address address;
    std::uint64_t nonce = 0;
    std::uint8_t y_parity = 0;
    uint256 r, s;
};

/// A transaction of any type. Fields that a type lacks keep their default.
struct Transaction
{
    TxType type = TxType::legacy;
    /// Legacy transactions without EIP-155 have none.
    std::optional<std::uint64_t> chain_id;
    std::uint64_t nonce = 0;
    /// Legacy and access-list transactions set both fee fields to their gas price.
    uint256 max_priority_fee; ///< wei a gas
    uint256 max_fee;          ///< wei a gas
    std::uint64_t gas_limit = 0;
    std::optional<Address> to; ///< empty for a creation
    uint256 value;
    Bytes data;
    std::vector<AccessListEntry> access_list;
    uint256 max_blob_fee;
    std::vector<Hash32> blob_hashes;
    std::vector<Authorization> authorizations;
    // Signature; zero on deposits.
    std::uint8_t y_parity = 0;
    uint256 r, s;
    // Deposits only.
    Hash32 source_hash;
    Address deposit_from;
    uint256 mint;
    bool is_system = false;
};

struct Receipt
{
    TxType type = TxType::legacy;
    bool success = false;
    Hash32 post_state; ///< before Byzantium only; then `success` is not encoded
    std::uint64_t cumulative_gas = 0;
    FixedBytes<256> bloom;
    std::vector<Log> logs;
    // Not part of consensus, kept for RPC.
    std::uint64_t gas_used = 0;
    uint256 effective_gas_price;
    std::optional<Address> created;
    // L2 only (OP Stack).
    std::optional<std::uint64_t> deposit_nonce;
    uint256 l1_fee;
};

struct Withdrawal
{
    std::uint64_t index = 0;
    std::uint64_t validator = 0;
    Address address;
    std::uint64_t amount = 0; ///< gwei

    bool operator==(const Withdrawal&) const = default;
};

/// Block header; optional fields appear from the fork that brought them on.
struct Header
{
    Hash32 parent_hash;
    Hash32 ommers_hash = kEmptyOmmersHash;
    Address coinbase;
    Hash32 state_root = kEmptyTrieRoot;
    Hash32 transactions_root = kEmptyTrieRoot;
    Hash32 receipts_root = kEmptyTrieRoot;
    FixedBytes<256> bloom;
    uint256 difficulty;
    std::uint64_t number = 0;
    std::uint64_t gas_limit = 0;
    std::uint64_t gas_used = 0;
    std::uint64_t timestamp = 0; ///< seconds
    Bytes extra_data;
    Hash32 mix_hash; ///< prevRandao since Paris
    FixedBytes<8> nonce;
    std::optional<uint256> base_fee;                ///< London
    std::optional<Hash32> withdrawals_root;         ///< Shanghai
    std::optional<std::uint64_t> blob_gas_used;     ///< Cancun
    std::optional<std::uint64_t> excess_blob_gas;   ///< Cancun
    std::optional<Hash32> parent_beacon_block_root; ///< Cancun
    std::optional<Hash32> requests_hash;            ///< Prague, EIP-7685
};

struct Block
{
    Header header;
    std::vector<Transaction> transactions;
    std::vector<Header> ommers;
    std::optional<std::vector<Withdrawal>> withdrawals;
};

} // namespace nucleate::execution
