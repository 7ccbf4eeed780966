#include "chain/rpc/block_id.hpp"
#include "chain/rpc/eth_api.hpp"
#include "chain/rpc/fee_market.hpp"

#include <algorithm>
#include <cmath>

namespace nucleate::rpc {

namespace {

void gas_price(EthApi& api, const Call&, Writer& out)
{
    out.quantity(next_base_fee(api.chain()) + suggested_tip(api.chain()));
}

void max_priority_fee(EthApi& api, const Call&, Writer& out)
{
    out.quantity(suggested_tip(api.chain()));
}

void base_fee(EthApi& api, const Call&, Writer& out)
{
    out.quantity(next_base_fee(api.chain()));
}

void blob_base_fee(EthApi& api, const Call&, Writer& out)
{
    execution::Header next;
    const execution::BlockEnv env = api.chain().next_env();
    next.number = env.number;
    next.timestamp = env.timestamp;
    next.excess_blob_gas = env.excess_blob_gas;
    out.quantity(blob_price(api.chain(), next).value_or(uint256{}));
}

/// Tips of a block at the percentiles asked for, each transaction weighing what it used.
std::vector<uint256> rewards(const node::SealedBlock& block, const std::vector<double>& percentiles)
{
    struct Tip
    {
        uint256 tip;
        std::uint64_t gas;
    };
    const uint256 base = block.block.header.base_fee.value_or(uint256{});
    std::vector<Tip> tips;
    for (const execution::Receipt& receipt : block.receipts)
        tips.push_back(
            {receipt.effective_gas_price > base ? receipt.effective_gas_price - base : uint256{},
             receipt.gas_used});
    std::stable_sort(tips.begin(), tips.end(),
                     [](const Tip& a, const Tip& b) { return a.tip < b.tip; });
    std::vector<uint256> out;
    std::size_t i = 0;
    std::uint64_t gas = tips.empty() ? 0 : tips[0].gas;
    for (const double percentile : percentiles) {
        const double threshold =
            percentile / 100 * static_cast<double>(block.block.header.gas_used);
        while (i + 1 < tips.size() && static_cast<double>(gas) < threshold)
            gas += tips[++i].gas;
        out.push_back(tips.empty() ? uint256{} : tips[i].tip);
    }
    return out;
}

std::vector<double> read_percentiles(const Arg& arg)
{
    constexpr std::size_t kMost = 100;
    std::vector<double> out;
    for (std::size_t i = 0; arg.given() && i < arg.array().size(); ++i) {
        const double value = arg.element(i).real();
        if (!(value >= 0 && value <= 100) || (!out.empty() && value < out.back()))
            refuse("invalid reward percentile: want ascending numbers from 0 to 100");
        out.push_back(value);
    }
    if (out.size() > kMost)
        refuse("over the query limit 100");
    return out;
}

std::uint64_t blob_gas_limit(const node::Chain& chain, const execution::Header& header)
{
    constexpr std::uint64_t kGasPerBlob = 131'072; // EIP-4844
    return chain.spec().blob_parameters_at(header.number, header.timestamp).max * kGasPerBlob;
}

double ratio(std::uint64_t used, std::uint64_t limit)
{
    return limit == 0 ? 0 : static_cast<double>(used) / static_cast<double>(limit);
}

/// The series of eth_feeHistory over blocks that are known to exist.
void write_fees(Writer& out, const node::Chain& chain,
                const std::vector<node::SealedBlockPtr>& blocks)
{
    const std::uint64_t next = blocks.back()->number() + 1;
    const node::SealedBlockPtr after = chain.block(next);
    out.key("baseFeePerGas");
    out.begin_array();
    for (const auto& block : blocks)
        out.quantity(block->block.header.base_fee.value_or(uint256{}));
    out.quantity(after ? after->block.header.base_fee.value_or(uint256{}) : next_base_fee(chain));
    out.end_array();
    out.key("gasUsedRatio");
    out.begin_array();
    for (const auto& block : blocks)
        out.number(ratio(block->block.header.gas_used, block->block.header.gas_limit));
    out.end_array();
    out.key("baseFeePerBlobGas");
    out.begin_array();
    for (const auto& block : blocks)
        out.quantity(blob_price(chain, block->block.header).value_or(uint256{}));
    execution::Header last = after ? after->block.header : blocks.back()->block.header;
    if (!after && last.excess_blob_gas)
        last.excess_blob_gas = chain.next_env().excess_blob_gas;
    out.quantity(blob_price(chain, last).value_or(uint256{}));
    out.end_array();
    out.key("blobGasUsedRatio");
    out.begin_array();
    for (const auto& block : blocks)
        out.number(ratio(block->block.header.blob_gas_used.value_or(0),
                         blob_gas_limit(chain, block->block.header)));
    out.end_array();
}

void fee_history(EthApi& api, const Call& call, Writer& out)
{
    constexpr std::uint64_t kMostBlocks = 1'024;
    const node::Chain& chain = api.chain();
    const std::uint64_t wanted = std::min(call.params[0].u64(), kMostBlocks);
    const BlockId newest_id = read_block_number(chain, call.params[1]);
    const std::uint64_t head = chain.heads().latest;
    const std::uint64_t newest = newest_id.pending ? head : newest_id.number;
    if (newest > head)
        refuse("request beyond head block: requested " + std::to_string(newest) + ", head " +
               std::to_string(head));
    const std::vector<double> percentiles = read_percentiles(call.params[2]);
    std::vector<node::SealedBlockPtr> blocks;
    const std::uint64_t oldest = newest + 1 - std::min(wanted, newest + 1);
    for (std::uint64_t n = oldest; n <= newest; ++n)
        if (node::SealedBlockPtr block = chain.block(n))
            blocks.push_back(std::move(block));
    out.begin_object();
    out.key("oldestBlock");
    out.quantity(blocks.empty() ? 0 : oldest);
    if (!percentiles.empty()) {
        out.key("reward");
        out.begin_array();
        for (const auto& block : blocks) {
            out.begin_array();
            for (const uint256& tip : rewards(*block, percentiles))
                out.quantity(tip);
            out.end_array();
        }
        out.end_array();
    }
    if (!blocks.empty())
        write_fees(out, chain, blocks);
    out.end_object();
}

constexpr auto kRows = std::to_array<MethodRow<EthApi>>({
    {"eth_gasPrice", "[]", gas_price},
    {"eth_maxPriorityFeePerGas", "[]", max_priority_fee},
    {"eth_baseFee", "[]", base_fee},
    {"eth_blobBaseFee", "[]", blob_base_fee},
    {"eth_feeHistory", "[count, newest, [percentile]?]", fee_history},
});

} // namespace

void add_eth_fees(MethodTable& table, EthApi& api)
{
    table.add_all(api, kRows);
}

} // namespace nucleate::rpc
