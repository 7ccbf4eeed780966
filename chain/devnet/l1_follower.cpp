#include "chain/devnet/l1_follower.hpp"

#include <algorithm>
#include <chrono>

namespace nucleate::devnet {
namespace {

constexpr std::chrono::milliseconds kPause{50};
/// Blocks that get a row at once: fewer than the chain keeps decoded.
constexpr std::uint64_t kMostBlocks = 100;
constexpr std::size_t kMostTold = 600;       ///< above the window of the table of blocks
constexpr std::size_t kMetrics = 4;          ///< with a sample each at a time
constexpr std::size_t kMostSamples = 16'000; ///< rows of metrics, below the table's window

} // namespace

L1Follower::L1Follower(node::Miner& miner, rpc::TableStore& tables,
                       std::vector<std::string> capabilities)
    : miner_(miner), chain_(miner.chain()), tables_(tables), capabilities_(std::move(capabilities)),
      chains_(tables)
{}

L1Follower::~L1Follower()
{
    for (const std::uint64_t hook : hooks_)
        chain_.unsubscribe(hook);
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    wake_.notify_all();
    if (loop_.joinable())
        loop_.join();
}

void L1Follower::open(const std::string& http, const std::string& ws)
{
    http_ = http;
    ws_ = ws;
    begin();
    follow();
    hooks_ = {chain_.on_block([this](const node::SealedBlockPtr&) { wake(); }),
              chain_.on_rewind([this](const std::vector<node::SealedBlockPtr>& dropped) {
                  note_rewind(dropped.back()->number() - 1);
              }),
              chain_.on_pending([this](const node::PooledPtr&) { wake(); })};
    loop_ = std::thread([this] { loop(); });
}

void L1Follower::begin()
{
    const node::ForkPtr fork = chain_.fork();
    base_.reset();
    std::uint64_t first = 0;
    if (fork) {
        const node::ForkInfo info = fork->info();
        base_ = info.hash;
        first = info.number; // blocks before would have to be fetched
    }
    const std::uint64_t head = chain_.head()->number();
    followed_ = std::max(first, head - std::min(head, kMostBlocks));
    if (const node::SealedBlockPtr block = chain_.block(followed_))
        tell(*block);
}

void L1Follower::forget()
{
    chains_.took_back(chain_.name(), {told_.begin(), told_.end()});
    told_.clear();
    for (const auto& [time, id] : sampled_)
        tables_.erase<protocol::MetricRow>(id);
    sampled_.clear();
    series_.go_back(chain_.name(), 0);
    described_.reset();
}

bool L1Follower::began_anew() const
{
    const node::ForkPtr fork = chain_.fork();
    return (fork ? std::optional{fork->info().hash} : std::nullopt) != base_;
}

void L1Follower::wake()
{
    {
        const std::lock_guard lock(mutex_);
        if (std::exchange(moved_, true))
            return;
    }
    wake_.notify_all();
}

void L1Follower::note_rewind(std::uint64_t head)
{
    {
        const std::lock_guard lock(mutex_);
        rewound_ = std::min(rewound_.value_or(head), head);
    }
    wake();
}

void L1Follower::loop()
{
    std::unique_lock lock(mutex_);
    while (!stopping_) {
        wake_.wait(lock, [this] { return moved_ || stopping_; });
        moved_ = false;
        lock.unlock();
        follow();
        lock.lock();
        wake_.wait_for(lock, kPause, [this] { return stopping_; });
    }
}

void L1Follower::follow()
{
    std::optional<std::uint64_t> rewound;
    {
        const std::lock_guard lock(mutex_);
        rewound = std::exchange(rewound_, std::nullopt);
    }
    if (began_anew()) {
        forget();
        begin();
    } else if (rewound) {
        go_back(*rewound);
    }
    const std::uint64_t head = chain_.head()->number();
    followed_ = std::max(followed_, head - std::min(head, kMostBlocks));
    while (followed_ < head) {
        const node::SealedBlockPtr block = chain_.block(followed_ + 1);
        if (!block)
            break; // taken back just now: the next round knows how far
        tell(*block);
        ++followed_;
    }
    describe();
    chains_.refresh(chain_);
    for (const protocol::ChainRow& row : chains_.list()) {
        sample("tps", row.head_time, row.tps);
        sample("pending", row.head_time, static_cast<double>(row.pending));
    }
    publish_node();
}

void L1Follower::go_back(std::uint64_t head)
{
    if (head >= followed_)
        return;
    std::vector<std::uint64_t> gone;
    for (; !told_.empty() && told_.back() > head; told_.pop_back())
        gone.push_back(told_.back());
    chains_.took_back(chain_.name(), gone);
    followed_ = head;
    const node::SealedBlockPtr block = chain_.block(head);
    const std::uint64_t time = block ? block->block.header.timestamp : 0;
    series_.go_back(chain_.name(), time);
    for (; !sampled_.empty() && sampled_.back().first > time; sampled_.pop_back())
        tables_.erase<protocol::MetricRow>(sampled_.back().second);
    if (block)
        tell(*block);
}

void L1Follower::tell(const node::SealedBlock& block)
{
    chains_.block(chain_, block, 0);
    sample_block(block);
    if (!told_.empty() && told_.back() == block.number())
        return;
    told_.push_back(block.number());
    if (told_.size() > kMostTold)
        told_.pop_front();
}

void L1Follower::sample_block(const node::SealedBlock& block)
{
    const execution::Header& header = block.block.header;
    sample("base_fee", header.timestamp, to_double(header.base_fee.value_or(uint256{})));
    // 1 where the base fee stays, as the swarm measures it.
    if (header.gas_limit != 0)
        sample("gas_used", header.timestamp,
               2 * static_cast<double>(header.gas_used) / static_cast<double>(header.gas_limit));
}

void L1Follower::sample(const std::string& metric, std::uint64_t time, double value)
{
    const protocol::MetricRow row{chain_.name() + "/" + metric + "/" + std::to_string(time),
                                  chain_.name(), metric, time, value};
    series_.add(row);
    tables_.put(row);
    const auto same_time = sampled_.end() - std::ptrdiff_t(std::min(sampled_.size(), kMetrics));
    if (std::ranges::any_of(same_time, sampled_.end(),
                            [&row](const auto& known) { return known.second == row.id; }))
        return;
    sampled_.emplace_back(time, row.id);
    if (sampled_.size() > kMostSamples)
        sampled_.pop_front();
}

void L1Follower::describe()
{
    double block_time = 0;
    if (miner_.mode() == node::MiningMode::interval)
        block_time = std::chrono::duration<double>(miner_.interval()).count();
    const std::pair now{block_time, chain_.spec().chain_id};
    if (described_ == now)
        return;
    described_ = now;
    protocol::ChainRow row;
    row.id = chain_.name();
    row.kind = "l1";
    row.name = "L1";
    row.chain_id = chain_.spec().chain_id;
    row.http = http_;
    row.ws = ws_;
    row.block_time = block_time;
    chains_.describe(row);
}

void L1Follower::publish_node()
{
    protocol::NodeRow row;
    row.version = NUCLEATE_VERSION;
    row.clock = "real";
    row.hosting = false;
    // The clock goes on though no block comes.
    row.chain_time = std::max(chain_.head()->block.header.timestamp, chain_.dev().now());
    row.capabilities = capabilities_;
    row.phase = "running";
    tables_.put(row);
}

} // namespace nucleate::devnet
