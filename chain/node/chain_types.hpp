#pragma once

#include "chain/execution/chain_spec.hpp"
#include "chain/execution/state_view.hpp"
#include "chain/execution/types.hpp"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace nucleate::node {

struct GenesisAccount
{
    std::uint64_t nonce = 0;
    uint256 balance;
    Bytes code;
    std::map<uint256, uint256> storage;
};

/// Block 0 and the rules from then on.
struct Genesis
{
    execution::ChainSpec spec;
    execution::Header header; ///< roots, number and parent are filled in when the chain is made
    std::map<Address, GenesisAccount> alloc;
};

/// A block of the chain with all that is known of it; immutable and shared.
struct SealedBlock
{
    execution::Block block;
    Hash32 hash;
    /// keccak of the EIP-2718 bytes; of an impersonated transaction see DevControl.
    std::vector<Hash32> tx_hashes;
    std::vector<Address> senders;
    std::vector<execution::Receipt> receipts;
    std::uint64_t size = 0;       ///< bytes of the block's RLP
    double execution_seconds = 0; ///< measured wall time; 0 after a restart

    std::uint64_t number() const { return block.header.number; }
};
using SealedBlockPtr = std::shared_ptr<const SealedBlock>;
using StatePtr = std::shared_ptr<const execution::StateView>;

/// What the next block is made of. What is left out comes from the chain: time from its clock and
/// the dev controls, gas limit and coinbase from its options.
struct BuildRequest
{
    /// Seconds; 0 takes the chain's clock. Must be above the parent's (an L2 says otherwise only
    /// where its specification does).
    std::uint64_t timestamp = 0;
    std::optional<Hash32> prev_randao;
    std::optional<Hash32> parent_beacon_block_root;
    std::optional<Address> coinbase;
    std::optional<std::uint64_t> gas_limit;
    std::optional<Bytes> extra_data;
    std::vector<execution::Withdrawal> withdrawals;
    /// Run first and in this order; one that is invalid fails the whole build (L2 attributes,
    /// deposits, batches).
    std::vector<execution::Transaction> forced;
    bool use_pool = true;          ///< then fill up with the best of the pool
    std::vector<Address> left_out; ///< whose pooled transactions have to wait
};

/// Why a transaction was not taken into the pool, with the text clients know from geth.
struct PoolError
{
    std::string message;
};

/// A transaction that waits. `executable`: its nonce is next in line and its fee cap reaches the
/// next base fee; otherwise it is queued.
struct PooledTransaction
{
    execution::Transaction tx;
    Hash32 hash;
    Address sender;
    std::size_t size = 0;        ///< bytes on the wire
    std::uint64_t sequence = 0;  ///< order of arrival
    std::uint64_t submitted = 0; ///< chain time of arrival, seconds
    bool impersonated = false;
    uint256 max_cost; ///< wei that its sender may have to pay
};
using PooledPtr = std::shared_ptr<const PooledTransaction>;

struct PoolContent
{
    std::vector<PooledPtr> executable; ///< by sender, then nonce
    std::vector<PooledPtr> queued;
};

/// Limits of a pool.
struct PoolLimits
{
    std::size_t transactions = 20'000;
    std::size_t bytes = std::size_t{64} << 20U;
    std::size_t per_sender = 1'024;
    std::size_t nonce_gap = 1'024; ///< how far ahead of the state a nonce may be
    std::size_t transaction_bytes = 131'072;
    std::size_t blob_transaction_bytes = std::size_t{2} << 20U; ///< with the sidecar
    std::uint64_t price_bump_percent = 10;                      ///< both fees, to replace
    std::uint64_t blob_price_bump_percent = 100;                ///< all three fees
};

/// Heads by how final they are. L1: safe and finalized trail the head by the depths of its options.
/// L2: set by the rollup driver.
struct Heads
{
    std::uint64_t latest = 0;
    std::uint64_t safe = 0;
    std::uint64_t finalized = 0;

    bool operator==(const Heads&) const = default;
};

} // namespace nucleate::node
