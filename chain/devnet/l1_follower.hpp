#pragma once

#include "chain/devnet/chain_tables.hpp"
#include "chain/devnet/series_store.hpp"
#include "chain/node/miner.hpp"

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace nucleate::devnet {

/// Keeps the tables of an L1 that stands alone (node, chains, blocks, metrics) level with it, also
/// when it goes back. Works on a thread of its own a few times a second while the chain moves, and
/// sleeps otherwise: the chain waits for none of it, and of blocks that come faster only the newest
/// get a row.
class L1Follower
{
public:
    /// `miner`, its chain and `tables` outlive this.
    L1Follower(node::Miner& miner, rpc::TableStore& tables, std::vector<std::string> capabilities);
    ~L1Follower();
    L1Follower(const L1Follower&) = delete;
    L1Follower& operator=(const L1Follower&) = delete;

    /// Publishes from here on; the doors are those of the chain.
    void open(const std::string& http, const std::string& ws);

    // Any thread.
    std::vector<protocol::ChainRow> chains() const { return chains_.list(); }
    const SeriesStore& series() const { return series_; }

private:
    void wake();
    void note_rewind(std::uint64_t head);
    void loop();
    void follow();
    /// From the newest blocks of the chain as it is now.
    void begin();
    /// Takes out all that is known of the chain.
    void forget();
    /// The chain is a fork of another block than before, or none any more.
    bool began_anew() const;
    /// Takes out what is known of the blocks above `head`.
    void go_back(std::uint64_t head);
    void tell(const node::SealedBlock& block);
    void sample(const std::string& metric, std::uint64_t time, double value);
    void sample_block(const node::SealedBlock& block);
    /// Names and doors of the chain, and how often blocks come, when that changed.
    void describe();
    void publish_node();

    node::Miner& miner_;
    node::Chain& chain_;
    rpc::TableStore& tables_;
    std::vector<std::string> capabilities_;
    std::string http_;
    std::string ws_;
    ChainTables chains_;
    SeriesStore series_{false};
    std::deque<std::pair<std::uint64_t, std::string>> sampled_; ///< time and id of metric rows
    /// Block time and id in the chain's row.
    std::optional<std::pair<double, std::uint64_t>> described_;
    std::optional<Hash32> base_; ///< the block that the chain forks
    std::deque<std::uint64_t> told_;  ///< ascending: the newest blocks that have a row
    std::uint64_t followed_ = 0;
    std::mutex mutex_; ///< moved_, rewound_ and stopping_
    std::condition_variable wake_;
    bool moved_ = true;
    std::optional<std::uint64_t> rewound_; ///< the lowest head since the last look
    bool stopping_ = false;
    std::vector<std::uint64_t> hooks_;
    std::thread loop_;
};

} // namespace nucleate::devnet
