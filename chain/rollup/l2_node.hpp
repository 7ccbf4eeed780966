#pragma once

#include "chain/base/result.hpp"
#include "chain/node/chain.hpp"
#include "chain/rollup/batcher.hpp"
#include "chain/rollup/driver.hpp"
#include "chain/rollup/replica.hpp"
#include "chain/rollup/sequencer.hpp"
#include "chain/rollup/sync_status.hpp"

#include <cstdint>
#include <memory>
#include <mutex>
#include <string>

namespace nucleate::rollup {

/// A user deposit that is in an L2 block.
struct ArrivedDeposit
{
    Hash32 hash; ///< of the L2 transaction
    Address from;
    std::optional<Address> to;
    uint256 mint;  ///< wei
    uint256 value; ///< wei
    bool success = false;
    std::uint64_t l2_number = 0;
    BlockId l1_origin; ///< the L1 block that it was made in
};

/// What others want to know of an L2. Called on the thread that ticks.
class L2Observer
{
public:
    virtual ~L2Observer() = default;
    /// Every new block of the unsafe chain; number 1 is the first.
    virtual void on_block(const L2BlockRef& /*block*/) {}
    virtual void on_deposit(const ArrivedDeposit& /*deposit*/) {}
    virtual void on_batch(const PostedBatch& /*batch*/) {}
    /// The safe head moved on: a node derived up to it from L1.
    virtual void on_safe(const L2BlockRef& /*head*/) {}
    virtual void on_finalized(const L2BlockRef& /*head*/) {}
    /// The replica has derived up to here and found every block equal.
    virtual void on_replica(const L2BlockRef& /*head*/) {}
    /// The unsafe chain was replaced after block `number`, because of L1.
    virtual void on_reorganised(std::uint64_t /*number*/) {}
    virtual void on_mismatch(const Replica::Mismatch& /*mismatch*/) {}
    /// No batch holds the block `oldest` although it waits too long (L2Options::patience); as many
    /// blocks as that wait in all. Told once, until batches come again.
    virtual void on_withheld(const L2BlockRef& /*oldest*/, std::uint64_t /*blocks*/) {}
    /// Data that L1 holds a commitment of cannot be had: nothing after them becomes safe. Told
    /// once, until they can.
    virtual void on_outage(const DerivationError& /*error*/) {}
    virtual void on_outage_over() {}
    /// Something failed that will be tried again, in words for a person.
    virtual void on_problem(const std::string& /*text*/) {}
};

struct L2Options
{
    BatcherOptions batcher;
    std::uint64_t l1_confirmations = 0; ///< of L1 origins
    bool sequence = true;               ///< build blocks and post batches; else only follow L1
    bool replicate = true;
    std::size_t blocks_per_tick = 64; ///< of each part, so that a tick stays short
    /// L1 blocks that an L2 block may be older than L1's head before its batch is missed; 0: half
    /// the sequencing window, so that the other half is left to act in.
    std::uint64_t patience = 0;
};

/// One L2 of this process: its chain, sequencer, batcher, derivation and replica. Knows no clock
/// and no chance: equal ticks over an equal L1 give equal chains.
class L2Node
{
public:
    /// `chain` was opened from `genesis`. `l1`, `sender` and `observer` must outlive the node.
    static Result<std::unique_ptr<L2Node>> open(const RollupConfig& config,
                                                const node::Genesis& genesis, const L1Source& l1,
                                                std::unique_ptr<node::Chain> chain,
                                                L1Sender& sender, L2Observer& observer,
                                                L2Options options = {});

    /// Writer thread of the L2 chain: takes in what L1 has, builds the blocks whose time has come,
    /// posts a batch if one is due, lets the replica follow. `now` in seconds, never backwards.
    Result<void> tick(std::uint64_t now);
    /// Writer thread: an operator takes the sequencer's role or leaves it.
    void set_sequencing(bool on) { options_.sequence = on; }
    /// Writer thread: see `Batcher::View::term_end`.
    void set_term_end(std::optional<std::uint64_t> l1_time) { term_end_ = l1_time; }

    /// Writer thread: a sequencer that leaves out what these accounts send. Deposits cannot be.
    void leave_out(std::vector<Address> senders) { engine_.leave_out(std::move(senders)); }

    /// Writer thread: a block of the chain's sequencer that is not on L1 yet. True when it was not
    /// here; one that is as old as the safe head, or the same, changes nothing. Whose word it is is
    /// for the caller to check (`UnsafePayload::signer`).
    Result<bool> take_unsafe(const UnsafePayload& payload);

    // What op-node's admin methods do. Writer thread.
    /// True while blocks are built here: by the role, and not stopped.
    bool is_sequencing() const { return options_.sequence && !stopped_; }
    /// Builds no more blocks, whatever the role; the unsafe head. Batches are still posted.
    Result<Hash32> stop_sequencer();
    /// Goes on after `unsafe_head`, which must be the head.
    Result<void> start_sequencer(const Hash32& unsafe_head);
    /// Derives again from a sequencing window behind.
    Result<void> reset_derivation() { return driver_.reset(); }

    // Any thread.
    const RollupConfig& config() const { return config_; }
    node::Chain& chain() { return *chain_; }
    const node::Chain& chain() const { return *chain_; }
    SyncStatus status() const;
    SafeHeads& safe_heads() { return driver_.safe_heads(); }
    const SafeHeads& safe_heads() const { return driver_.safe_heads(); }
    /// L2 blocks that no batch holds yet, as of the last tick.
    std::uint64_t unbatched() const;

    // Writer thread.
    const Replica* replica() const { return replica_.get(); }
    std::uint64_t next_slot() const { return sequencer_.next_slot(); }
    /// True when all of L1 has been derived.
    bool is_caught_up() const { return driver_.is_caught_up(); }
    /// True while a batch is missed.
    bool is_withheld() const { return withheld_; }
    /// Where derivation stands still for want of data.
    const std::optional<DerivationError>& outage() const { return outage_; }

private:
    L2Node(const RollupConfig& config, const L1Source& l1, std::unique_ptr<node::Chain> chain,
           L1Sender& sender, L2Observer& observer, L2Options options);
    Result<void> follow_l1();
    Result<void> sequence(std::uint64_t now);
    void post_batch(std::uint64_t now);
    void follow_replica();
    void note_outage(const std::optional<DerivationError>& outage);
    void watch_batches();
    void report_block(const node::SealedBlock& block);
    void report_deposits(const node::SealedBlock& block, const L2BlockRef& ref);
    void update_status();

    const RollupConfig config_;
    std::unique_ptr<node::Chain> chain_;
    const L1Source& l1_;
    Engine engine_;
    Driver driver_;
    Sequencer sequencer_;
    Batcher batcher_;
    std::unique_ptr<Replica> replica_;
    L2Observer& observer_;
    L2Options options_;
    std::optional<std::uint64_t> term_end_;
    std::uint64_t reported_ = 0; ///< last block that on_block told of
    std::uint64_t replica_reported_ = 0;
    bool mismatch_reported_ = false;
    bool withheld_ = false;
    std::optional<DerivationError> outage_;
    bool stopped_ = false;     ///< by stop_sequencer
    mutable std::mutex mutex_; ///< the two below
    SyncStatus status_;
    std::uint64_t unbatched_ = 0;
};

} // namespace nucleate::rollup
