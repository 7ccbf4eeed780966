#include "chain/rpc/control_hub.hpp"

#include <algorithm>
#include <chrono>

namespace nucleate::rpc {

namespace {

constexpr std::chrono::milliseconds kPeriod{34}; // at most 30 a second

void write_tables(Writer& out, std::uint64_t seq, const std::vector<TableRows>& tables)
{
    out.begin_object();
    out.key("seq");
    out.number(seq);
    out.key("snapshot");
    out.begin_object();
    for (const TableRows& table : tables) {
        out.key(table.table);
        out.begin_array();
        for (const RowText& row : table.rows)
            out.raw(*row);
        out.end_array();
    }
    out.end_object();
    out.end_object();
}

void write_ops(Writer& out, std::uint64_t seq, const std::vector<TableOp>& ops)
{
    out.begin_object();
    out.key("seq");
    out.number(seq);
    out.key("ops");
    out.begin_array();
    for (const TableOp& op : ops) {
        out.begin_object();
        out.key("table");
        out.string(op.table);
        out.key(op.row ? "put" : "delete");
        out.raw(op.row ? *op.row : op.key);
        out.end_object();
    }
    out.end_array();
    out.end_object();
}

std::shared_ptr<const std::string> notification(const std::string& id, const std::string& result)
{
    std::string text;
    text.reserve(result.size() + 128);
    text += R"({"jsonrpc":"2.0","method":"nucleate_subscription","params":{"subscription":")";
    text += id;
    text += R"(","result":)";
    text += result;
    text += "}}";
    return std::make_shared<const std::string>(std::move(text));
}

} // namespace

ControlHub::ControlHub(TableStore& tables) : tables_(tables), thread_([this] { loop(); }) {}

ControlHub::~ControlHub()
{
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    wake_.notify_all();
    thread_.join();
}

void ControlHub::loop()
{
    std::unique_lock lock(mutex_);
    while (!stopping_) {
        if (subscribers_.empty()) {
            // The first subscriber begins with a snapshot.
            tables_.watch(false);
            wake_.wait(lock, [this] { return stopping_ || !subscribers_.empty(); });
            tables_.watch(true);
        } else {
            wake_.wait_for(lock, kPeriod, [this] { return stopping_; });
        }
        if (!stopping_)
            flush();
    }
}

void ControlHub::flush()
{
    const bool snapshots = std::any_of(subscribers_.begin(), subscribers_.end(), [](const auto& s) {
        const PeerPtr peer = s.second.peer.lock();
        return s.second.wants_snapshot && peer && peer->backlog() < kMaxBacklog;
    });
    std::vector<TableRows> tables;
    const std::vector<TableOp> ops = tables_.drain(snapshots ? &tables : nullptr);
    if (!ops.empty()) {
        std::string delta;
        Writer writer(delta);
        write_ops(writer, ++seq_, ops);
        for (auto& [id, subscriber] : subscribers_) {
            const PeerPtr peer = subscriber.peer.lock();
            if (!peer || !subscriber.wants_deltas)
                continue;
            if (peer->backlog() > kMaxBacklog) {
                subscriber.wants_deltas = false;
                subscriber.wants_snapshot = true;
            } else {
                peer->notify(notification(id, delta));
            }
        }
    }
    if (snapshots)
        send_snapshots(tables);
    std::erase_if(subscribers_, [](const auto& s) { return s.second.peer.expired(); });
}

void ControlHub::send_snapshots(const std::vector<TableRows>& tables)
{
    std::string text;
    Writer writer(text);
    write_tables(writer, seq_, tables);
    for (auto& [id, subscriber] : subscribers_) {
        const PeerPtr peer = subscriber.peer.lock();
        if (!peer || !subscriber.wants_snapshot || peer->backlog() >= kMaxBacklog)
            continue;
        subscriber.wants_snapshot = false;
        subscriber.wants_deltas = peer->notify(notification(id, text));
    }
}

ControlHub::Subscriber* ControlHub::find(const std::string& id, const PeerPtr& peer)
{
    const auto found = subscribers_.find(id);
    return found != subscribers_.end() && found->second.peer.lock() == peer ? &found->second
                                                                            : nullptr;
}

std::optional<std::string> ControlHub::subscribe(const PeerPtr& peer)
{
    const std::lock_guard lock(mutex_);
    std::erase_if(subscribers_, [](const auto& s) { return s.second.peer.expired(); });
    const auto own = std::count_if(subscribers_.begin(), subscribers_.end(),
                                   [&](const auto& s) { return s.second.peer.lock() == peer; });
    if (subscribers_.size() >= kMaxSubscriptions ||
        own >= static_cast<std::ptrdiff_t>(kMaxOfOnePeer))
        return std::nullopt;
    std::string id = "n" + std::to_string(next_id_++);
    subscribers_[id].peer = peer;
    return id;
}

bool ControlHub::start(const std::string& id, const PeerPtr& peer)
{
    const std::lock_guard lock(mutex_);
    Subscriber* subscriber = find(id, peer);
    if (subscriber == nullptr)
        return false;
    subscriber->wants_snapshot = true;
    subscriber->wants_deltas = false;
    flush();
    wake_.notify_all();
    return true;
}

bool ControlHub::unsubscribe(const std::string& id, const PeerPtr& peer)
{
    const std::lock_guard lock(mutex_);
    return find(id, peer) != nullptr && subscribers_.erase(id) != 0;
}

void ControlHub::write_snapshot(Writer& out) const
{
    const std::lock_guard lock(mutex_);
    write_tables(out, seq_, tables_.snapshot());
}

} // namespace nucleate::rpc
