#include "chain/devnet/sequencer_peers.hpp"

#include "chain/base/hex.hpp"
#include "chain/node/http_json_rpc.hpp"
#include "chain/node/remote_json.hpp"

#include <chrono>

namespace nucleate::devnet {
namespace {

namespace json = boost::json;

/// A node that somebody named on L1 gets little patience.
constexpr std::chrono::seconds kPatience{2};
constexpr std::size_t kLargestAnswer = std::size_t{16} << 20U;
constexpr std::chrono::milliseconds kPause{200};
/// What is kept for a reader that does not come.
constexpr std::size_t kMostBytes = std::size_t{64} << 20U;

std::shared_ptr<node::JsonRpc> peer_at(const std::string& url)
{
    auto parsed = node::parse_endpoint(url);
    if (!parsed)
        return nullptr;
    node::HttpJsonRpcOptions options;
    options.timeout = kPatience;
    options.attempts = 1;
    options.largest_answer = kLargestAnswer;
    return std::make_shared<node::HttpJsonRpc>(std::move(*parsed), options);
}

} // namespace

SequencerPeers::SequencerPeers() : thread_([this] { loop(); }) {}

SequencerPeers::~SequencerPeers()
{
    {
        const std::lock_guard lock(mutex_);
        ending_ = true;
        for (const auto& [url, peer] : peers_)
            peer->cancel();
    }
    changed_.notify_all();
    thread_.join();
}

void SequencerPeers::ask(std::set<std::string> urls, std::uint64_t from)
{
    const std::lock_guard lock(mutex_);
    from_ = from;
    std::map<std::string, Peer> peers;
    for (const std::string& url : urls) {
        const auto known = peers_.find(url);
        Peer peer = known == peers_.end() ? peer_at(url) : known->second;
        if (peer)
            peers[url] = std::move(peer);
    }
    peers_ = std::move(peers);
}

std::vector<std::vector<Bytes>> SequencerPeers::take()
{
    const std::lock_guard lock(mutex_);
    came_bytes_ = 0;
    return std::exchange(came_, {});
}

std::uint64_t SequencerPeers::rounds() const
{
    const std::lock_guard lock(mutex_);
    return rounds_;
}

node::RpcAnswer SequencerPeers::forward(const json::array& raw) const
{
    std::map<std::string, Peer> peers;
    {
        const std::lock_guard lock(mutex_);
        peers = peers_;
    }
    constexpr std::int64_t kServerError = -32000;
    node::RpcFault fault{kServerError, "no sequencer of this chain answers"};
    for (const auto& [url, peer] : peers) {
        auto answers = peer->call({{"eth_sendRawTransaction", raw}});
        if (!answers || answers->size() != 1)
            continue;
        if (answers->front())
            return std::move(answers->front());
        fault = answers->front().error();
    }
    return tl::unexpected(fault);
}

void SequencerPeers::loop()
{
    std::unique_lock lock(mutex_);
    while (!ending_) {
        const std::map<std::string, Peer> peers = peers_;
        const std::uint64_t from = from_;
        lock.unlock();
        for (const auto& [url, peer] : peers)
            ask_one(*peer, from);
        lock.lock();
        ++rounds_;
        changed_.wait_for(lock, kPause, [this] { return ending_; });
    }
}

void SequencerPeers::ask_one(node::JsonRpc& peer, std::uint64_t from)
{
    const auto answers = peer.call({{"nucleate_unsafePayloads", {to_quantity(uint256{from})}}});
    if (!answers || answers->size() != 1 || !answers->front() || !answers->front()->is_array())
        return;
    std::vector<Bytes> payloads;
    std::size_t bytes = 0;
    for (const json::value& item : answers->front()->get_array()) {
        auto data = node::remote::read_data(item);
        if (!data)
            return;
        bytes += data->size();
        payloads.push_back(std::move(*data));
    }
    const std::lock_guard lock(mutex_);
    if (payloads.empty() || came_bytes_ + bytes > kMostBytes)
        return;
    came_bytes_ += bytes;
    came_.push_back(std::move(payloads));
}

} // namespace nucleate::devnet
