#pragma once

#include "chain/base/result.hpp"
#include "chain/execution/block_execution.hpp"
#include "chain/node/blob_store.hpp"
#include "chain/node/build_watcher.hpp"
#include "chain/node/chain_types.hpp"
#include "chain/node/dev_control.hpp"
#include "chain/node/fork_source.hpp"
#include "chain/node/log_filter.hpp"

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace nucleate::storage {
class Database;
}

namespace nucleate::node {

struct ForkRequest;

/// An account with the nodes that prove it and some of its slots against a state root (EIP-1186).
struct StorageProof
{
    uint256 key;
    uint256 value;
    std::vector<Bytes> nodes; ///< RLP, root first; empty for an account without storage
};
struct AccountProof
{
    execution::Account account; ///< all defaults when the account is absent
    std::vector<Bytes> nodes;
    std::vector<StorageProof> storage;
};

/// A running chain: storage, pool, builder. Calls marked "writer" come from one thread at a time;
/// everything else may be called from any thread and sees a consistent head. Reads never wait for
/// a block that is being built.
class Chain
{
public:
    virtual ~Chain() = default;

    virtual const execution::ChainSpec& spec() const = 0;
    virtual const std::string& name() const = 0; ///< "l1", "l2-1", …

    // Forks.
    /// The chain that this one continues from `first` on; null for a chain of its own.
    virtual ForkPtr fork() const = 0;
    /// Its first block: the genesis, or the other chain's block that a fork stands on.
    virtual std::uint64_t first() const = 0;
    /// False when the head's state root stands in for one that cannot be computed, as on a fork
    /// whose endpoint gives no proofs.
    virtual bool has_state_root() const = 0;
    /// Opens another chain for `restart`; what is fetched of it stays with this chain's data.
    virtual Result<ForkPtr> other_chain(const ForkRequest& request) const = 0;

    // Blocks.
    virtual SealedBlockPtr head() const = 0;
    virtual Heads heads() const = 0;
    /// The first block that is there with its state; what was before has been pruned. The genesis
    /// block itself always stays.
    virtual std::uint64_t first_block() const = 0;
    virtual SealedBlockPtr block(std::uint64_t number) const = 0; ///< null when unknown
    virtual SealedBlockPtr block(const Hash32& hash) const = 0;
    /// Cheaper than block(); nothing when unknown.
    virtual std::optional<Hash32> block_hash(std::uint64_t number) const = 0;
    struct TxLocation
    {
        SealedBlockPtr block;
        std::size_t index = 0;
    };
    virtual std::optional<TxLocation> transaction(const Hash32& hash) const = 0;
    /// Ascending by place in the chain. Fails when more than `filter.limit` match.
    virtual Result<std::vector<LogEntry>> logs(const LogFilter& filter) const = 0;

    // State.
    /// State after block `number`; null when unknown. The head's state includes what the dev
    /// methods (set balance, code, storage) changed since the block. A view outlives a rewind of
    /// its block only as an object: what it then answers belongs to no block.
    virtual StatePtr state(std::uint64_t number) const = 0;
    /// What the transactions of block `number` ran on: the parent's state and the dev changes
    /// between the two. For traces and replays. Null when unknown, and for the genesis.
    virtual StatePtr state_before(std::uint64_t number) const = 0;
    /// Accounts that exist after block `number`, ascending from `from`, at most `limit`; and slots
    /// of one of them that are not zero. Those of the head with what the dev methods changed since.
    using AccountList = std::vector<std::pair<Address, execution::Account>>;
    virtual Result<AccountList> accounts(std::uint64_t number, const Address& from,
                                         std::size_t limit) const = 0;
    using SlotList = std::vector<std::pair<uint256, uint256>>;
    virtual Result<SlotList> storage_of(const Address& account, std::uint64_t number,
                                        const uint256& from, std::size_t limit) const = 0;
    enum class Direction : std::uint8_t
    {
        older,
        newer
    };
    /// Blocks older or newer than `number`, the nearest first, that changed the account or hold a
    /// transaction to it; at most `limit`.
    virtual Result<std::vector<std::uint64_t>> blocks_about(const Address& account,
                                                            std::uint64_t number,
                                                            Direction direction,
                                                            std::size_t limit) const = 0;
    virtual Result<AccountProof> proof(const Address& account, const std::vector<uint256>& keys,
                                       std::uint64_t number) const = 0;
    /// RLP of the node of that hash, which lies at `path` in the tries after block `number` (see
    /// trie::NodeStore). Fails where there is none, and on a fork.
    virtual Result<Bytes> state_node(std::uint64_t number, const Hash32& hash,
                                     BytesView path) const = 0;
    /// State root of block `number` with `changes` on top; for simulations. Any thread.
    virtual Result<Hash32> root_after(std::uint64_t number,
                                      const execution::StateChanges& changes) const = 0;
    /// Surroundings of a known block, to call or trace in; nothing when unknown.
    virtual std::optional<execution::BlockEnv> env(std::uint64_t number) const = 0;
    /// Surroundings that a block built now would have (the "pending" tag).
    virtual execution::BlockEnv next_env() const = 0;
    /// What a block built now would be, without building it: executed on the caller's thread and
    /// kept until head, pool or dev changes move on. Its state root is that of the parent.
    struct Pending
    {
        SealedBlockPtr block;
        StatePtr state;
    };
    virtual Pending pending() const = 0;
    /// The block that `build` would make on the known block `parent`, complete with its roots, but
    /// stored nowhere.
    struct Proposal
    {
        SealedBlockPtr block;
        std::vector<Bytes> requests; ///< EIP-7685, type byte first
    };
    virtual Result<Proposal> propose(const Hash32& parent, const BuildRequest& request) const = 0;

    // The pool.
    /// Checks and takes a signed transaction (EIP-2718 bytes); its hash, or why not. The sender is
    /// recovered on the caller's thread.
    virtual Expected<Hash32, PoolError> submit(BytesView raw) = 0;
    /// The same for what this process made itself: blobs may come without proofs, which are checked
    /// by their commitments, and proofs are made when somebody asks for them.
    virtual Expected<Hash32, PoolError> submit_own(BytesView raw) = 0;
    /// Takes an unsigned transaction of an impersonated sender. It bears the signature
    /// (y_parity 0, r 1, s 1) and its hash is keccak256(EIP-2718 bytes ‖ sender), as anvil has it,
    /// so that equal transactions of two impersonated senders stay apart.
    virtual Expected<Hash32, PoolError> submit_as(execution::Transaction tx,
                                                  const Address& sender) = 0;
    /// What came with blob transactions that the pool has taken, and with those of the blocks.
    virtual const BlobStore& blobs() const = 0;
    virtual std::size_t pending_count() const = 0; ///< executable and queued
    virtual PoolContent pool() const = 0;
    virtual PooledPtr pooled(const Hash32& hash) const = 0; ///< null when not in the pool
    virtual std::uint64_t next_nonce(const Address& account) const = 0; ///< pool included

    // Writer.
    /// Builds, executes, stores and publishes the next block. On an error nothing has changed.
    virtual Result<SealedBlockPtr> build(const BuildRequest& request) = 0;
    /// Validates, executes and stores a block made elsewhere on top of the head. Proof-of-work
    /// seals are taken as they are. The error names what is wrong as the official tests do.
    virtual Result<SealedBlockPtr> import_block(const execution::Block& block) = 0;
    /// Makes block `number` the head again and forgets what came after (snapshots, L1 reorgs,
    /// consolidation of L2 blocks). Pooled transactions of dropped blocks return to the pool.
    virtual Result<void> rewind(std::uint64_t number) = 0;
    /// Forgets everything and begins anew: on top of `fork`, or with the genesis block when null.
    virtual Result<void> restart(ForkPtr fork) = 0;
    virtual void set_safe(std::uint64_t number) = 0;
    virtual void set_finalized(std::uint64_t number) = 0;
    virtual DevControl& dev() = 0;
    virtual const DevControl& dev() const = 0;

    // Hooks. All give an id for `unsubscribe`; a handler must not call back into it.
    /// Inside the block's own storage transaction, before it commits: what a handler writes to the
    /// same Database (events about the block) is durable exactly when the block is. The chain's
    /// head is still the parent.
    virtual std::uint64_t on_seal(std::function<void(const SealedBlock&)> handler) = 0;
    /// On the writer thread after each block is durable and published.
    virtual std::uint64_t on_block(std::function<void(const SealedBlockPtr&)> handler) = 0;
    /// On the writer thread after a rewind: the dropped blocks, last first.
    virtual std::uint64_t
    on_rewind(std::function<void(const std::vector<SealedBlockPtr>&)> handler) = 0;
    /// On the submitting thread after a transaction has entered the pool.
    virtual std::uint64_t on_pending(std::function<void(const PooledPtr&)> handler) = 0;
    virtual void unsubscribe(std::uint64_t id) = 0;
    /// Who looks on at the transactions of blocks that `build` makes, from the next one on; null
    /// for nobody. Any thread.
    virtual void watch_builds(std::shared_ptr<BuildWatcher> watcher) = 0;
};

/// How the state tries are kept. Between two blocks whose tries lie in storage they follow from the
/// history of accounts and slots.
struct TrieLimits
{
    /// The head's tries are stored when they are ahead by one of these. They bound memory, and the
    /// time that opening a chain takes.
    std::size_t bytes_ahead = std::size_t{4} << 20U;
    std::uint64_t blocks_ahead = 4'096;
    /// Accounts and slots written between two versions that stay for good: a proof at a past block
    /// goes through half as many at most.
    std::uint64_t epoch_changes = 32'768;
    std::size_t cache_bytes = std::size_t{8} << 20U; ///< of nodes that storage has
};

/// How a chain runs.
struct ChainOptions
{
    std::string name = "l1"; ///< lower-case letters, digits and '-'; names its tables
    /// Chains of one process share one database (see storage::Database).
    std::shared_ptr<storage::Database> storage;
    /// Source of time, seconds; the wall clock when empty. Called from any thread.
    std::function<std::uint64_t()> clock;
    Address coinbase;
    /// Gas limit of blocks whose request has none; nothing keeps the parent's.
    std::optional<std::uint64_t> gas_limit;
    PoolLimits pool;
    uint256 min_tip; ///< wei a gas
    /// Nothing: safe and finalized move by set_safe and set_finalized only.
    std::optional<std::uint64_t> safe_depth;
    std::optional<std::uint64_t> finalized_depth;
    std::size_t state_cache_entries = 50'000; ///< accounts, and as many slots
    std::size_t block_cache = 128;            ///< decoded blocks kept in memory
    TrieLimits tries;
    /// For how many blocks blobs are kept: 4096 epochs of 32 slots (consensus specs, Deneb,
    /// MIN_EPOCHS_FOR_BLOB_SIDECARS_REQUESTS).
    std::uint64_t blob_window = 131'072;
    /// To look into a folder: the tries of the head are not made ready, so that what is damaged is
    /// found where it is read. Blocks cannot be added.
    bool read_only = false;
    /// What the chain continues; null for one that begins with its genesis block.
    ForkPtr fork;
    /// A fork that goes on as the chain that it continues does: blocks come by import_block alone
    /// and must have the state roots that they bear (but for development chains, whose nodes are
    /// known to compute others), and both may have one chain id.
    bool follows = false;
    /// Hands on what the pool has taken, to where blocks are made; what that refuses is dropped.
    std::function<Expected<void, PoolError>(BytesView raw)> relay;
    /// Wei that accounts have on a fork from its first block on.
    std::map<Address, uint256> fork_funds;
    /// Keeps the genesis in memory, so that a fork can be left for it (`restart`).
    bool can_restart = false;
};

/// What the chain of that name in the database continues, if it is a fork.
Result<std::optional<ForkRequest>> kept_fork(const storage::Database& database,
                                             const std::string& name);

/// Opens the chain of that name in the database, or makes it from `genesis`. Fails when the stored
/// chain has another genesis block, or stands on another fork.
Result<std::unique_ptr<Chain>> open_chain(const Genesis& genesis, ChainOptions options);

/// Hash of the block 0 that `genesis` makes, and that block.
Result<SealedBlockPtr> genesis_block(const Genesis& genesis);

} // namespace nucleate::node
