#pragma once

#include "chain/node/chain.hpp"
#include "chain/rpc/methods.hpp"

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace nucleate::rpc {

/// eth_subscribe: tells peers about heads, logs and pending transactions from a thread of its own,
/// so that the chain never waits for them. Safe from any thread.
class EthSubscriptions
{
public:
    static constexpr std::size_t kMostSubscriptions = 10'000;
    static constexpr std::size_t kMostOfOnePeer = 1'000;
    static constexpr std::size_t kMostWaiting = 20'000; ///< pending transactions beyond drop
    static constexpr std::size_t kMostBlocks = 2'048;   ///< waiting; more and all readers drop

    explicit EthSubscriptions(node::Chain& chain);
    ~EthSubscriptions();
    EthSubscriptions(const EthSubscriptions&) = delete;
    EthSubscriptions& operator=(const EthSubscriptions&) = delete;

    enum class Topic : std::uint8_t
    {
        heads,
        logs,
        pending,
        syncing
    };
    struct Wish
    {
        Topic topic = Topic::heads;
        node::LogFilter filter; ///< logs only
        bool full = false;      ///< pending: whole transactions instead of hashes
    };
    /// Its id; notifications come after `start`. Throws when there are too many.
    std::uint64_t add(const PeerPtr& peer, Wish wish);
    void start(std::uint64_t id);
    bool remove(std::uint64_t id, const PeerPtr& peer);

private:
    struct Subscriber
    {
        std::weak_ptr<Peer> peer;
        Wish wish;
        bool started = false;
        bool chained() const { return wish.topic == Topic::heads || wish.topic == Topic::logs; }
    };
    /// One of them is set.
    struct News
    {
        node::SealedBlockPtr block;
        node::SealedBlockPtr dropped;
        node::PooledPtr pooled;
    };

    void check_room(const PeerPtr& peer, const Wish& wish) const;
    void push(News news);
    void loop();
    /// Blocks came faster than they could be told: whoever wanted them must notice.
    void drop_all();
    void tell(const News& news);
    void tell(std::uint64_t id, Subscriber& subscriber, const News& news);

    node::Chain& chain_;
    std::vector<std::uint64_t> hooks_;
    std::mutex mutex_; ///< subscribers_
    std::map<std::uint64_t, Subscriber> subscribers_;
    std::atomic<std::size_t> count_{0};
    std::uint64_t next_id_ = 1;
    std::mutex queue_mutex_;
    std::condition_variable wake_;
    std::deque<News> queue_;
    std::size_t waiting_blocks_ = 0;
    bool overrun_ = false;
    bool stopping_ = false;
    std::thread thread_;
};

} // namespace nucleate::rpc
