#pragma once

#include "chain/rpc/methods.hpp"
#include "chain/rpc/table_store.hpp"

#include <condition_variable>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace nucleate::rpc {

/// Feeds the subscribers of the control protocol: a snapshot first, then numbered deltas, at most
/// 30 a second. A delta is written once for all. A subscriber that falls behind misses deltas and
/// gets a fresh snapshot when it has caught up. Safe from any thread.
class ControlHub
{
public:
    static constexpr std::size_t kMaxSubscriptions = 256;
    static constexpr std::size_t kMaxOfOnePeer = 16;
    static constexpr std::size_t kMaxBacklog = std::size_t{8} << 20U; ///< bytes of one subscriber

    explicit ControlHub(TableStore& tables);
    ~ControlHub();
    ControlHub(const ControlHub&) = delete;
    ControlHub& operator=(const ControlHub&) = delete;

    /// Nothing when there are too many. Notifications start with `start`.
    std::optional<std::string> subscribe(const PeerPtr& peer);
    /// Sends the snapshot; also after `nucleate_resync`. False: the peer has no such subscription.
    bool start(const std::string& id, const PeerPtr& peer);
    bool unsubscribe(const std::string& id, const PeerPtr& peer);

    /// `{"seq": n, "snapshot": {…}}` of now.
    void write_snapshot(Writer& out) const;

private:
    struct Subscriber
    {
        std::weak_ptr<Peer> peer;
        bool wants_snapshot = false;
        bool wants_deltas = false;
    };

    void loop();
    /// Sends what changed; under the lock.
    void flush();
    void send_snapshots(const std::vector<TableRows>& tables);
    Subscriber* find(const std::string& id, const PeerPtr& peer);

    TableStore& tables_;
    mutable std::mutex mutex_;
    std::condition_variable wake_;
    std::map<std::string, Subscriber> subscribers_;
    std::uint64_t seq_ = 0;
    std::uint64_t next_id_ = 1;
    bool stopping_ = false;
    std::thread thread_;
};

} // namespace nucleate::rpc
