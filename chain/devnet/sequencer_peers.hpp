#pragma once

#include "chain/base/bytes.hpp"
#include "chain/node/json_rpc.hpp"

#include <condition_variable>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <thread>
#include <vector>

namespace nucleate::devnet {

/// The nodes of a chain's other sequencers, behind JSON-RPC. They are asked for unsafe blocks on a
/// thread of its own, so that nobody waits for a machine that is gone. What they say is untrusted.
class SequencerPeers
{
public:
    SequencerPeers();
    ~SequencerPeers();
    SequencerPeers(const SequencerPeers&) = delete;
    SequencerPeers& operator=(const SequencerPeers&) = delete;

    /// Whom to ask from now on, and for blocks from which number on. Any thread.
    void ask(std::set<std::string> urls, std::uint64_t from);
    /// Signed payloads that came since the last call, each node's in order. Any thread.
    std::vector<std::vector<Bytes>> take();
    /// How often all nodes have been asked. Any thread.
    std::uint64_t rounds() const;
    /// Hands a signed transaction to the first node that takes it. Blocks; any thread but the
    /// chain's.
    node::RpcAnswer forward(const boost::json::array& raw) const;

private:
    using Peer = std::shared_ptr<node::JsonRpc>;
    void loop();
    void ask_one(node::JsonRpc& peer, std::uint64_t from);

    mutable std::mutex mutex_; ///< all below
    std::condition_variable changed_;
    std::map<std::string, Peer> peers_; ///< by URL
    std::uint64_t from_ = 0;
    std::vector<std::vector<Bytes>> came_;
    std::size_t came_bytes_ = 0;
    std::uint64_t rounds_ = 0;
    bool ending_ = false;

    std::thread thread_; ///< last: it uses all of the above
};

} // namespace nucleate::devnet
