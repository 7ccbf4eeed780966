#pragma once

#include "chain/base/result.hpp"
#include "chain/execution/block_execution.hpp"
#include "chain/execution/chain_spec.hpp"
#include "chain/execution/state_view.hpp"
#include "chain/execution/types.hpp"

#include <cstdint>
#include <functional>
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
    std::vector<Hash32> tx_hashes;
    std::vector<Address> senders;
    std::vector<execution::Receipt> receipts;
    double execution_seconds = 0; ///< measured wall time; 0 after a restart
};
using SealedBlockPtr = std::shared_ptr<const SealedBlock>;
using StatePtr = std::shared_ptr<const execution::StateView>;

/// What the next block is made of.
struct BuildRequest
{
    std::uint64_t timestamp = 0; ///< seconds; must be above the parent's (L2: may be equal only to spec)
    std::optional<Hash32> prev_randao;
    std::optional<Hash32> parent_beacon_block_root;
    std::optional<Address> coinbase;
    std::optional<std::uint64_t> gas_limit;
    /// Run first and in this order; one that is invalid fails the whole build (L2 attributes,
    /// deposits, batches).
    std::vector<execution::Transaction> forced;
    bool use_pool = true; ///< then fill up with the best of the pool
};

/// Why a transaction was not taken into the pool, with the text clients know from geth.
struct PoolError
{
    std::string message;
};

/// Heads by how final they are. L1: safe and finalized trail the head by fixed depths. L2: set by
/// the rollup driver.
struct Heads
{
    std::uint64_t latest = 0;
    std::uint64_t safe = 0;
    std::uint64_t finalized = 0;
};

/// A running chain: storage, pool, builder. Calls marked "writer" come from one thread at a time;
/// everything else may be called from any thread and sees a consistent head.
class Chain
{
public:
    virtual ~Chain() = default;

    virtual const execution::ChainSpec& spec() const = 0;
    virtual const std::string& name() const = 0; ///< "l1", "l2-1", …

    // Reading.
    virtual SealedBlockPtr head() const = 0;
    virtual Heads heads() const = 0;
    virtual SealedBlockPtr block(std::uint64_t number) const = 0; ///< null when unknown
    virtual SealedBlockPtr block(const Hash32& hash) const = 0;
    struct TxLocation
    {
        SealedBlockPtr block;
        std::size_t index = 0;
    };
    virtual std::optional<TxLocation> transaction(const Hash32& hash) const = 0;
    /// State after block `number`; null when unknown. The head's state includes what the dev
    /// methods (set balance, code, storage) changed since the block.
    virtual StatePtr state(std::uint64_t number) const = 0;
    virtual std::uint64_t next_nonce(const Address& account) const = 0; ///< pool included

    // The pool.
    /// Checks and takes a signed transaction (EIP-2718 bytes); its hash, or why not.
    virtual Expected<Hash32, PoolError> submit(BytesView raw) = 0;
    virtual std::size_t pending_count() const = 0;

    // Writer.
    /// Builds, executes, stores and publishes the next block.
    virtual Result<SealedBlockPtr> build(const BuildRequest& request) = 0;
    /// Makes block `number` the head again and forgets what came after (snapshots, L1 reorgs,
    /// consolidation of L2 blocks). Pooled transactions of dropped blocks return to the pool.
    virtual Result<void> rewind(std::uint64_t number) = 0;
    virtual void set_safe(std::uint64_t number) = 0;
    virtual void set_finalized(std::uint64_t number) = 0;

    /// Called on the writer thread after each block is durable. Returns an id for `unsubscribe`.
    virtual std::uint64_t on_block(std::function<void(const SealedBlockPtr&)> handler) = 0;
    virtual void unsubscribe(std::uint64_t id) = 0;
};

} // namespace nucleate::node
