#pragma once

#include "chain/base/result.hpp"
#include "chain/derivation/compression.hpp"
#include "chain/derivation/frame.hpp"
#include "chain/derivation/rollup_config.hpp"
#include "chain/node/chain.hpp"
#include "chain/rollup/l1_sender.hpp"
#include "chain/rollup/posting_rule.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace nucleate::rollup {

using namespace derivation;

struct BatcherOptions
{
    Compression compression = Compression::brotli;
    std::uint64_t interval = 20;     ///< the most seconds between two channels
    std::uint64_t l1_block_time = 1; ///< seconds; also the fewest between two channels
    /// Wei that a transaction loses a second while no batch holds it: a channel is sent before the
    /// interval is over once waiting has cost what sending does (`Waiting`). 0: never before.
    std::uint64_t waiting_cost = 0;
    /// Blocks are put into a channel until their batches exceed this, uncompressed bytes. A full
    /// channel waits for nothing.
    std::size_t channel_bytes = 400'000;
    std::size_t transaction_bytes = 100'000; ///< data of one transaction
    std::uint64_t inbox_gas = 0;             ///< what code at the batch inbox uses, beside the data
};

/// A channel that was sent.
struct PostedBatch
{
    ChannelId channel;
    std::uint64_t from = 0; ///< first and last L2 block
    std::uint64_t to = 0;
    std::size_t bytes = 0; ///< of all frames
    BatchMedium medium = BatchMedium::calldata;
    std::vector<Hash32> transactions;
};

/// Puts unsafe L2 blocks on L1. It remembers nothing across a restart: once L1 has been derived to
/// its head and nothing of its account waits, what is unsafe is what is missing. The same happens
/// when a channel that was sent did not make its blocks safe. On the L2 chain's writer thread.
class Batcher
{
public:
    /// All must outlive it.
    Batcher(const RollupConfig& config, const node::Chain& l2, L1Sender& sender,
            BatcherOptions options)
        : config_(config), l2_(l2), sender_(sender), options_(options)
    {}

    /// Where derivation stands.
    struct View
    {
        std::uint64_t safe = 0;      ///< L2 number
        std::uint64_t l1_number = 0; ///< L1 block taken in
        Hash32 l1_hash;
        bool caught_up = false; ///< L1 was taken in to its head
        /// L1 time (seconds) from which another's batches may count instead of these.
        std::optional<std::uint64_t> term_end;
    };
    /// Sends a channel when it is time, at most one. Nothing is sent on an error.
    Result<std::optional<PostedBatch>> step(std::uint64_t now, const View& view);
    /// L2 blocks that no channel holds yet.
    std::uint64_t backlog() const;

private:
    struct Flight
    {
        std::uint64_t to = 0;
        std::vector<Hash32> transactions;
    };
    void settle(const View& view);
    bool is_lost(const Flight& flight, const View& view) const;
    bool is_branch_gone() const;
    void count_waiting();
    bool is_due(std::uint64_t now, const View& view) const;
    bool is_waiting_dear(std::uint64_t now) const;
    std::vector<L1Transaction> transactions_of(const Bytes& channel, PostedBatch& batch) const;
    Result<std::optional<PostedBatch>> post(const Bytes& channel, std::uint64_t to,
                                            const View& view);

    const RollupConfig& config_;
    const node::Chain& l2_;
    L1Sender& sender_;
    BatcherOptions options_;
    std::optional<std::uint64_t> next_; ///< first block to send; nothing until L1 has told
    Hash32 last_hash_;                  ///< of block `next_ - 1`
    std::uint64_t last_post_ = 0;       ///< seconds
    std::uint64_t counted_from_ = 0;    ///< `next_` when the counts below began
    std::uint64_t counted_ = 0;         ///< last block in them
    Waiting waiting_;
    std::size_t bytes_ = 0;       ///< of transactions
    std::vector<Flight> flights_; ///< sent, not safe yet
};

} // namespace nucleate::rollup
