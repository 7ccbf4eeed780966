#include "chain/rpc/fee_market.hpp"

#include "chain/execution/fees.hpp"

#include <algorithm>

namespace nucleate::rpc {

namespace {

constexpr std::uint64_t kBlocks = 20;
constexpr std::size_t kTipsABlock = 3;
constexpr std::uint64_t kGwei = 1'000'000'000;

/// The lowest tips that a block took, deposits left out.
std::vector<uint256> lowest_tips(const node::SealedBlock& block)
{
    const uint256 base_fee = block.block.header.base_fee.value_or(uint256{});
    std::vector<uint256> tips;
    for (std::size_t i = 0; i < block.receipts.size(); ++i) {
        const uint256& price = block.receipts[i].effective_gas_price;
        if (block.block.transactions[i].type != execution::TxType::deposit && price > base_fee)
            tips.push_back(price - base_fee);
    }
    std::sort(tips.begin(), tips.end());
    tips.resize(std::min(tips.size(), kTipsABlock));
    return tips;
}

} // namespace

uint256 next_base_fee(const node::Chain& chain)
{
    return chain.next_env().base_fee;
}

uint256 suggested_tip(const node::Chain& chain)
{
    std::vector<uint256> tips;
    const std::uint64_t head = chain.heads().latest;
    for (std::uint64_t i = 0; i < kBlocks && i <= head; ++i)
        if (const node::SealedBlockPtr block = chain.block(head - i)) {
            const std::vector<uint256> some = lowest_tips(*block);
            tips.insert(tips.end(), some.begin(), some.end());
        }
    if (tips.empty())
        return kGwei;
    std::sort(tips.begin(), tips.end());
    return tips[(tips.size() - 1) * 60 / 100];
}

std::optional<uint256> blob_price(const node::Chain& chain, const execution::Header& header)
{
    if (!header.excess_blob_gas)
        return std::nullopt;
    return execution::blob_base_fee(chain.spec(), header.number, header.timestamp,
                                    *header.excess_blob_gas);
}

} // namespace nucleate::rpc
