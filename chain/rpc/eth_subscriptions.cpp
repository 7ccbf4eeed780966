#include "chain/rpc/eth_subscriptions.hpp"

#include "chain/rpc/chain_json.hpp"
#include "chain/rpc/error.hpp"
#include "chain/rpc/log_query.hpp"

namespace nucleate::rpc {

namespace {

/// `write` writes the result.
template <class F>
std::shared_ptr<const std::string> notification(std::uint64_t id, F write)
{
    std::string text;
    Writer out(text);
    out.raw(R"({"jsonrpc":"2.0","method":"eth_subscription","params":{"subscription":)");
    out.quantity(id);
    out.key("result");
    write(out);
    out.end_object();
    out.end_object();
    return std::make_shared<const std::string>(std::move(text));
}

} // namespace

EthSubscriptions::EthSubscriptions(node::Chain& chain) : chain_(chain), thread_([this] { loop(); })
{
    hooks_.push_back(chain_.on_block([this](const node::SealedBlockPtr& block) {
        push({block, {}, {}});
    }));
    hooks_.push_back(chain_.on_rewind([this](const std::vector<node::SealedBlockPtr>& dropped) {
        for (const node::SealedBlockPtr& block : dropped)
            push({{}, block, {}});
    }));
    hooks_.push_back(chain_.on_pending([this](const node::PooledPtr& pooled) {
        push({{}, {}, pooled});
    }));
}

EthSubscriptions::~EthSubscriptions()
{
    for (const std::uint64_t hook : hooks_)
        chain_.unsubscribe(hook);
    {
        const std::lock_guard lock(queue_mutex_);
        stopping_ = true;
    }
    wake_.notify_all();
    thread_.join();
}

void EthSubscriptions::check_room(const PeerPtr& peer, const Wish& wish) const
{
    std::size_t own = 0;
    std::size_t criteria = count_criteria(wish.filter);
    for (const auto& [id, subscriber] : subscribers_) {
        const bool same =
            !subscriber.peer.owner_before(peer) && !peer.owner_before(subscriber.peer);
        own += same ? 1U : 0U;
        criteria += count_criteria(subscriber.wish.filter);
    }
    if (subscribers_.size() >= kMostSubscriptions || own >= kMostOfOnePeer ||
        criteria > kMostCriteria)
        throw RpcError{Code::limit_exceeded, "too many subscriptions", {}};
}

std::uint64_t EthSubscriptions::add(const PeerPtr& peer, Wish wish)
{
    const std::lock_guard lock(mutex_);
    if (subscribers_.size() >= kMostSubscriptions)
        std::erase_if(subscribers_, [](const auto& s) { return s.second.peer.expired(); });
    check_room(peer, wish);
    const std::uint64_t id = next_id_++;
    subscribers_[id] = {peer, std::move(wish), false};
    count_ = subscribers_.size();
    return id;
}

void EthSubscriptions::start(std::uint64_t id)
{
    const std::lock_guard lock(mutex_);
    const auto found = subscribers_.find(id);
    if (found == subscribers_.end())
        return;
    found->second.started = true;
    if (found->second.wish.topic != Topic::syncing)
        return;
    if (const PeerPtr peer = found->second.peer.lock())
        peer->notify(notification(id, [](Writer& out) { out.boolean(false); }));
}

bool EthSubscriptions::remove(std::uint64_t id, const PeerPtr& peer)
{
    const std::lock_guard lock(mutex_);
    const auto found = subscribers_.find(id);
    if (found == subscribers_.end() || found->second.peer.lock() != peer)
        return false;
    subscribers_.erase(found);
    count_ = subscribers_.size();
    return true;
}

void EthSubscriptions::push(News news)
{
    if (count_ == 0)
        return;
    {
        const std::lock_guard lock(queue_mutex_);
        if (overrun_ || (news.pooled && queue_.size() >= kMostWaiting))
            return;
        if (!news.pooled && ++waiting_blocks_ > kMostBlocks) {
            queue_.clear();
            waiting_blocks_ = 0;
            overrun_ = true;
        } else {
            queue_.push_back(std::move(news));
        }
    }
    wake_.notify_one();
}

void EthSubscriptions::loop()
{
    std::unique_lock lock(queue_mutex_);
    while (true) {
        wake_.wait(lock, [this] { return stopping_ || overrun_ || !queue_.empty(); });
        if (stopping_)
            return;
        if (overrun_) {
            lock.unlock();
            drop_all();
            lock.lock();
            overrun_ = false;
            continue;
        }
        const News news = std::move(queue_.front());
        queue_.pop_front();
        waiting_blocks_ -= news.pooled ? 0U : 1U;
        lock.unlock();
        tell(news);
        lock.lock();
    }
}

void EthSubscriptions::drop_all()
{
    const std::lock_guard lock(mutex_);
    for (auto& [id, subscriber] : subscribers_)
        if (const PeerPtr peer = subscriber.peer.lock(); peer && subscriber.chained())
            peer->drop();
    std::erase_if(subscribers_, [](const auto& s) { return s.second.chained(); });
    count_ = subscribers_.size();
}

void EthSubscriptions::tell(const News& news)
{
    const std::lock_guard lock(mutex_);
    for (auto& [id, subscriber] : subscribers_)
        if (subscriber.started)
            tell(id, subscriber, news);
    std::erase_if(subscribers_, [](const auto& s) { return s.second.peer.expired(); });
    count_ = subscribers_.size();
}

void EthSubscriptions::tell(std::uint64_t id, Subscriber& subscriber, const News& news)
{
    const PeerPtr peer = subscriber.peer.lock();
    if (!peer)
        return;
    const Wish& wish = subscriber.wish;
    if (wish.topic == Topic::heads && news.block)
        peer->notify(notification(id, [&](Writer& out) { write_header(out, *news.block); }));
    if (wish.topic == Topic::pending && news.pooled)
        peer->notify(notification(id, [&](Writer& out) {
            if (wish.full)
                write_transaction(out, *news.pooled);
            else
                out.data(news.pooled->hash);
        }));
    const node::SealedBlockPtr& block = news.block ? news.block : news.dropped;
    if (wish.topic != Topic::logs || !block || !wish.filter.may_match(block->block.header.bloom))
        return;
    const bool removed = news.dropped != nullptr;
    for (const node::LogEntry& entry : node::matching_logs(*block, wish.filter))
        peer->notify(notification(id, [&](Writer& out) { write_log(out, entry, removed); }));
}

} // namespace nucleate::rpc
