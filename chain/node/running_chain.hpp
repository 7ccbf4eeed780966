#pragma once

#include "chain/execution/state_root.hpp"
#include "chain/node/blob_rules.hpp"
#include "chain/node/block_builder.hpp"
#include "chain/node/chain.hpp"
#include "chain/node/chain_clock.hpp"
#include "chain/node/hooks.hpp"
#include "chain/node/past_tries.hpp"
#include "chain/node/pool.hpp"
#include "chain/node/recent_blocks.hpp"
#include "chain/node/state_source.hpp"

#include <atomic>
#include <deque>
#include <map>
#include <mutex>
#include <set>

namespace nucleate::node {

/// The Chain. Readers take the published head, an immutable object, and work on that; the writer
/// makes the next one and swaps it in after storage has it.
class RunningChain final : public Chain, private DevControl
{
public:
    RunningChain(execution::ChainSpec spec, ChainOptions options,
                 std::shared_ptr<storage::ChainStore> store);
    /// Takes the stored head, or makes the genesis block.
    Result<void> start(const Genesis& genesis);

    const execution::ChainSpec& spec() const override { return *spec_; }
    const std::string& name() const override { return options_.name; }

    ForkPtr fork() const override { return published()->ground->fork; }
    std::uint64_t first() const override { return published()->ground->first; }
    bool has_state_root() const override;
    Result<ForkPtr> other_chain(const ForkRequest& request) const override;

    SealedBlockPtr head() const override { return published()->block; }
    Heads heads() const override;
    std::uint64_t first_block() const override { return first_; }
    SealedBlockPtr block(std::uint64_t number) const override;
    SealedBlockPtr block(const Hash32& hash) const override;
    std::optional<Hash32> block_hash(std::uint64_t number) const override;
    std::optional<TxLocation> transaction(const Hash32& hash) const override;
    Result<std::vector<LogEntry>> logs(const LogFilter& filter) const override;

    StatePtr state(std::uint64_t number) const override;
    StatePtr state_before(std::uint64_t number) const override;
    Result<AccountList> accounts(std::uint64_t number, const Address& from,
                                 std::size_t limit) const override;
    Result<SlotList> storage_of(const Address& account, std::uint64_t number, const uint256& from,
                                std::size_t limit) const override;
    Result<std::vector<std::uint64_t>> blocks_about(const Address& account, std::uint64_t number,
                                                    Direction direction,
                                                    std::size_t limit) const override;
    Result<AccountProof> proof(const Address& account, const std::vector<uint256>& keys,
                               std::uint64_t number) const override;
    Result<Bytes> state_node(std::uint64_t number, const Hash32& hash,
                             BytesView path) const override;
    Result<Hash32> root_after(std::uint64_t number,
                              const execution::StateChanges& changes) const override;
    std::optional<execution::BlockEnv> env(std::uint64_t number) const override;
    execution::BlockEnv next_env() const override;
    Pending pending() const override;
    Result<Proposal> propose(const Hash32& parent, const BuildRequest& request) const override;

    Expected<Hash32, PoolError> submit(BytesView raw) override;
    Expected<Hash32, PoolError> submit_own(BytesView raw) override;
    const BlobStore& blobs() const override { return blobs_; }
    Expected<Hash32, PoolError> submit_as(execution::Transaction tx,
                                          const Address& sender) override;
    std::size_t pending_count() const override { return pool_.size(); }
    PoolContent pool() const override { return pool_.content(); }
    PooledPtr pooled(const Hash32& hash) const override { return pool_.find(hash); }
    std::uint64_t next_nonce(const Address& account) const override;

    Result<SealedBlockPtr> build(const BuildRequest& request) override;
    Result<SealedBlockPtr> import_block(const execution::Block& block) override;
    Result<void> rewind(std::uint64_t number) override;
    Result<void> restart(ForkPtr fork) override;
    void set_safe(std::uint64_t number) override;
    void set_finalized(std::uint64_t number) override;
    DevControl& dev() override { return *this; }
    const DevControl& dev() const override { return *this; }

    std::uint64_t on_seal(std::function<void(const SealedBlock&)> handler) override;
    std::uint64_t on_block(std::function<void(const SealedBlockPtr&)> handler) override;
    std::uint64_t
    on_rewind(std::function<void(const std::vector<SealedBlockPtr>&)> handler) override;
    std::uint64_t on_pending(std::function<void(const PooledPtr&)> handler) override;
    void unsubscribe(std::uint64_t id) override;
    void watch_builds(std::shared_ptr<BuildWatcher> watcher) override
    {
        watcher_ = std::move(watcher);
    }

private:
    /// What the chain stands on; another one after a restart.
    struct Ground
    {
        ForkPtr fork; ///< null: a chain of its own
        std::uint64_t first = 0;
        std::shared_ptr<StateSource> source;
    };
    using GroundPtr = std::shared_ptr<const Ground>;
    /// What readers see, replaced as a whole.
    struct Head
    {
        GroundPtr ground;
        SealedBlockPtr block;
        ChangesPtr changes; ///< by the dev methods since the block; null for none
        StatePtr state;     ///< changes included
        Heads marks;
    };
    using HeadPtr = std::shared_ptr<const Head>;
    /// Dev settings for blocks to come; writer sets, anybody reads.
    struct Overrides
    {
        std::optional<uint256> base_fee;
        std::optional<Hash32> prev_randao;
        std::optional<Address> coinbase;
        std::optional<std::uint64_t> gas_limit;
    };
    struct Snapshot
    {
        std::uint64_t block = 0;
        ChangesPtr changes;
        std::vector<PooledPtr> pool;
        ChainClock::State clock;
        Overrides overrides;
    };

    HeadPtr published() const { return head_.load(); }
    void publish(SealedBlockPtr block, ChangesPtr changes, Heads marks);
    Result<void> make_genesis(const Genesis& genesis);
    GroundPtr ground_on(ForkPtr fork) const;
    /// Fetches what make_fork needs.
    Result<void> prepare(ForkSource& fork) const;
    /// Stores the fork's block as the first one and gives the accounts their money.
    Result<void> make_fork();
    Result<void> check_stored(const Genesis& genesis) const;
    /// State after a stored block of this chain or a block of the fork's.
    static StatePtr state_on(const Ground& ground, std::uint64_t number);
    /// What is known of a block before the first; failures are noted (see FetchScope).
    SealedBlockPtr forked_block(const Ground& ground, std::uint64_t number) const;
    std::optional<TxLocation> forked_transaction(const Hash32& hash) const;
    Result<void> load_head();
    Result<void> store_settings(const Heads& marks, const ChangesPtr& changes);
    Heads marks_after(std::uint64_t latest, Heads marks) const;
    void set_marks(const Heads& marks);

    // Building.
    execution::BlockEnv env_for(const Head& head, const BuildRequest& request) const;
    std::shared_ptr<const execution::SignatureOwners> signature_owners() const;
    std::function<Hash32(std::uint64_t)> hash_source(const SealedBlockPtr& head) const;
    /// The same for a block that is there already.
    std::function<Hash32(std::uint64_t)> hashes_below(const SealedBlockPtr& block) const;
    Result<SealedBlockPtr> seal(const Head& head, Draft draft);
    /// Stores a block whose roots are known and makes it the head.
    Result<SealedBlockPtr> adopt(const Head& head, std::shared_ptr<SealedBlock> block,
                                 const execution::StateChanges& changes, trie::NewNodes nodes);
    Result<DraftInput> input_on(const HeadPtr& head, const BuildRequest& request) const;
    Result<execution::StateCommit> commit_on(const Hash32& parent_root,
                                             const execution::StateChanges& changes);
    Result<SealedBlockPtr> follow(const Head& head, const execution::Block& block);
    Result<SealedBlockPtr> take_in(const Head& head, const execution::Block& block,
                                   std::vector<Address> senders, execution::BlockOutcome outcome,
                                   execution::StateCommit commit);
    Result<void> take_root(const Head& head, const execution::Header& header) const;
    Result<trie::NewNodes> commit_roots(const Head& head, Draft& draft,
                                        execution::StateChanges& changes);
    Result<void> store_block(const SealedBlock& block, const Head& head,
                             const execution::StateChanges& changes);
    /// Brings the tries to the stored block `number`, from what storage has of them.
    Result<void> open_tries(std::uint64_t number);
    /// Stores the tries where that is due.
    Result<void> keep_tries();
    PoolTerms terms_for(const Head& head) const;
    Result<void> rewind_to(std::uint64_t number, ChangesPtr changes,
                           const std::vector<PooledPtr>* pool);
    /// Storage forgets what came after `number`, and the tries go there.
    Result<void> cut_back(std::uint64_t number, const Heads& marks, const ChangesPtr& changes);
    Result<void> cut_stored(std::uint64_t number, const Heads& marks, const ChangesPtr& changes);
    void refill_pool(const std::vector<SealedBlockPtr>& dropped,
                     const std::vector<PooledPtr>* pool);

    Expected<Hash32, PoolError> submit(BytesView raw, BlobProofs proofs);
    Expected<Hash32, PoolError> take(PooledTransaction tx);

    // DevControl.
    Result<void> set_balance(const Address& account, const uint256& wei) override;
    Result<void> set_nonce(const Address& account, std::uint64_t nonce) override;
    Result<void> set_code(const Address& account, Bytes code) override;
    Result<void> set_storage(const Address& account, const uint256& key,
                             const uint256& value) override;
    Result<void> apply(const execution::StateChanges& changes) override;
    void impersonate(const Address& account) override;
    void stop_impersonating(const Address& account) override;
    void set_auto_impersonate(bool all) override;
    bool is_impersonated(const Address& account) const override;
    void impersonate_signature(const FixedBytes<65>& signature, const Address& account) override;
    std::uint64_t snapshot() override;
    std::vector<SnapshotMark> snapshots() const override;
    Result<bool> revert(std::uint64_t id) override;
    std::uint64_t now() const override { return clock_.now(); }
    std::uint64_t next_timestamp() const override;
    std::int64_t time_offset() const override { return clock_.state().offset; }
    Result<std::int64_t> increase_time(std::uint64_t seconds) override;
    Result<std::int64_t> set_time(std::uint64_t timestamp) override;
    Result<void> set_next_timestamp(std::uint64_t timestamp) override;
    Result<void> set_timestamp_interval(std::optional<std::uint64_t> seconds) override;
    void set_next_base_fee(const uint256& wei) override;
    void set_next_prev_randao(const Hash32& value) override;
    void set_coinbase(const Address& account) override;
    Result<void> set_gas_limit(std::uint64_t gas) override;
    Result<void> set_chain_id(std::uint64_t id) override;
    void set_min_tip(const uint256& wei) override;
    bool drop_transaction(const Hash32& hash) override { return pool_.drop(hash); }
    std::size_t drop_transactions_of(const Address& sender) override
    {
        return pool_.drop_of(sender);
    }
    std::size_t drop_all_transactions() override { return pool_.clear(); }
    Result<void> change_account(const Address& address,
                                const std::function<void(execution::StateChanges&)>& change);
    Overrides overrides() const;
    /// Tells the pool what the next block demands and whose nonces or balances moved.
    void refresh_pool(const execution::StateChanges& changes);

    /// The rules, and those of before: readers may hold on to them. Only the chain id differs.
    std::deque<execution::ChainSpec> specs_; ///< writer only
    std::atomic<const execution::ChainSpec*> spec_;
    const ChainOptions options_;
    std::shared_ptr<storage::ChainStore> store_;
    GroundPtr ground_;               ///< writer only
    std::optional<Genesis> genesis_; ///< for a restart
    std::atomic<std::uint64_t> first_{0};
    StateTrie tries_; ///< those of the head, but on a fork; writer only
    mutable PastTries past_tries_;
    mutable RecentBlocks recent_;
    Pool pool_;
    BlobStore blobs_;
    ChainClock clock_;
    std::atomic<HeadPtr> head_;
    std::atomic<std::shared_ptr<BuildWatcher>> watcher_;

    mutable std::mutex settings_mutex_; ///< the five below
    Overrides overrides_;
    uint256 min_tip_;
    std::set<Address> impersonated_;
    bool impersonate_all_ = false;
    std::shared_ptr<const execution::SignatureOwners> signature_owners_;

    std::map<std::uint64_t, Snapshot> snapshots_; ///< writer only
    std::uint64_t next_snapshot_ = 1;

    std::atomic<std::uint64_t> next_hook_{1};
    Hooks<const SealedBlock&> seal_hooks_;
    Hooks<const SealedBlockPtr&> block_hooks_;
    Hooks<const std::vector<SealedBlockPtr>&> rewind_hooks_;
    Hooks<const PooledPtr&> pending_hooks_;

    struct PendingKey
    {
        HeadPtr head;
        std::uint64_t pool_version = 0;
        std::uint64_t timestamp = 0;
        bool operator==(const PendingKey&) const = default;
    };
    mutable std::mutex pending_mutex_;
    mutable PendingKey pending_key_;
    mutable Pending pending_;
};

} // namespace nucleate::node
