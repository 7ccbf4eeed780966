#include "chain/devnet/chain_tables.hpp"

#include "chain/base/hex.hpp"

#include <numeric>

namespace nucleate::devnet {
namespace {

/// Blocks over which the rate of transactions is taken.
constexpr std::size_t kRateBlocks = 15;

protocol::BlockRow block_row(const std::string& chain, const node::SealedBlock& block,
                             std::uint64_t l1_origin)
{
    const execution::Header& header = block.block.header;
    return {.id = chain + "/" + std::to_string(header.number),
            .chain = chain,
            .number = header.number,
            .hash = to_hex_data(block.hash),
            .timestamp = header.timestamp,
            .gas_used = header.gas_used,
            .gas_limit = header.gas_limit,
            .transactions = block.receipts.size(),
            .base_fee = to_decimal(header.base_fee.value_or(uint256{})),
            .l1_origin = l1_origin};
}

} // namespace

void ChainTables::describe(const protocol::ChainRow& row)
{
    protocol::ChainRow& own = rows_[row.id];
    own.id = row.id;
    own.kind = row.kind;
    own.name = row.name;
    own.chain_id = row.chain_id;
    own.http = row.http;
    own.ws = row.ws;
    own.rollup = row.rollup;
    own.formation = row.formation;
    own.standing = row.standing;
    own.proof = row.proof;
    own.portal = row.portal;
    own.games = row.games;
    own.block_time = row.block_time;
    publish(own);
}

void ChainTables::publish(const protocol::ChainRow& row)
{
    tables_.put(row);
    const std::lock_guard lock(mutex_);
    published_[row.id] = row;
}

std::vector<protocol::ChainRow> ChainTables::list() const
{
    const std::lock_guard lock(mutex_);
    std::vector<protocol::ChainRow> out;
    for (const auto& [id, row] : published_)
        out.push_back(row);
    return out;
}

void ChainTables::measure_rate(const std::string& chain, const node::SealedBlock& block)
{
    auto& recent = recent_[chain];
    recent.emplace_back(block.block.header.timestamp, block.receipts.size());
    if (recent.size() > kRateBlocks)
        recent.pop_front();
    const std::uint64_t seconds = recent.back().first - recent.front().first;
    // The first entry only opens the window.
    const std::uint64_t count =
        std::accumulate(recent.begin() + 1, recent.end(), std::uint64_t{0},
                        [](std::uint64_t sum, const auto& entry) { return sum + entry.second; });
    rows_[chain].tps = seconds == 0 ? 0 : static_cast<double>(count) / static_cast<double>(seconds);
}

void ChainTables::block(const node::Chain& chain, const node::SealedBlock& block,
                        std::uint64_t l1_origin)
{
    const execution::Header& header = block.block.header;
    protocol::ChainRow& row = rows_[chain.name()];
    row.head_hash = to_hex_data(block.hash);
    row.head_time = header.timestamp;
    row.base_fee = to_decimal(header.base_fee.value_or(uint256{}));
    row.gas_used = header.gas_used;
    row.gas_limit = header.gas_limit;
    measure_rate(chain.name(), block);
    tables_.put(block_row(chain.name(), block, l1_origin));
}

void ChainTables::took_back(const std::string& chain, const std::vector<std::uint64_t>& numbers)
{
    for (const std::uint64_t number : numbers)
        tables_.erase<protocol::BlockRow>(chain + "/" + std::to_string(number));
    recent_.erase(chain);
}

void ChainTables::refresh(const node::Chain& chain)
{
    protocol::ChainRow& row = rows_[chain.name()];
    const node::Heads heads = chain.heads();
    row.head = heads.latest;
    row.safe = heads.safe;
    row.finalized = heads.finalized;
    row.pending = chain.pending_count();
    publish(row);
}

void ChainTables::verified(const std::string& chain, std::uint64_t head, bool equal)
{
    protocol::ChainRow& row = rows_[chain];
    row.verified = equal;
    row.verified_head = head;
}

void ChainTables::survey(const std::string& chain, const std::vector<protocol::RiskRow>& risks,
                         const std::vector<protocol::ComponentRow>& stack, bool complete)
{
    protocol::ChainRow& row = rows_[chain];
    row.risks = risks;
    row.stack = stack;
    row.complete = complete;
}

void ChainTables::ladder(const std::string& chain, Ladder ladder)
{
    protocol::ChainRow& row = rows_[chain];
    row.proposed = ladder.proposed;
    row.settled = ladder.settled;
    row.proof_maturity = ladder.proof_maturity;
    row.outputs = std::move(ladder.outputs);
}

void ChainTables::operators(const protocol::SequencerSetRow& set,
                            const std::vector<protocol::OperatorRow>& rows)
{
    tables_.put(set);
    for (const protocol::OperatorRow& row : rows)
        tables_.put(row);
}

void ChainTables::pressure(const std::string& chain, double pressure, const std::string& driver)
{
    const auto found = rows_.find(chain);
    if (found == rows_.end())
        return;
    found->second.pressure = pressure;
    found->second.pressure_driver = driver;
}

void ChainTables::metric(const protocol::MetricRow& metric)
{
    const auto found = rows_.find(metric.chain);
    if (found == rows_.end())
        return;
    protocol::ChainRow& row = found->second;
    if (metric.metric == "inclusion_p50")
        row.inclusion_p50 = metric.value;
    else if (metric.metric == "inclusion_p95")
        row.inclusion_p95 = metric.value;
}

} // namespace nucleate::devnet
