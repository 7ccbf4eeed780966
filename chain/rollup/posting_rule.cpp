#include "chain/rollup/posting_rule.hpp"

#include "chain/execution/fees.hpp"

#include <algorithm>

namespace nucleate::rollup {
namespace {

constexpr std::uint64_t kBaseGas = 21'000;

std::uint64_t pieces(std::size_t size, std::size_t piece)
{
    return std::max<std::uint64_t>((size + piece - 1) / piece, 1);
}

} // namespace

std::uint64_t calldata_gas(BytesView data)
{
    const auto zeros = static_cast<std::uint64_t>(std::ranges::count(data, 0));
    const std::uint64_t tokens = zeros + 4 * (data.size() - zeros);
    // The floor of 10 a token is above the 4 a token of EIP-2028 for everything that is only data.
    return kBaseGas + 10 * tokens;
}

PostingCost calldata_cost(const PostingTerms& terms, BytesView channel)
{
    const std::size_t piece = terms.transaction_bytes - derivation::Frame::kOverhead - 1;
    const uint256 once = terms.prices.gas * uint256{kBaseGas + terms.inbox_gas};
    const std::uint64_t more = pieces(channel.size(), piece) - 1;
    const std::uint64_t data = calldata_gas(channel) + terms.inbox_gas;
    return {once, terms.prices.gas * uint256{data} + once * uint256{more}};
}

PostingCost blob_cost(const PostingTerms& terms, BytesView channel)
{
    const std::uint64_t blobs = pieces(channel.size(), kMaxBlobFrame);
    const uint256 blob =
        terms.prices.blob_gas.value_or(uint256{}) * uint256{execution::kGasPerBlob};
    const uint256 once = terms.prices.gas * uint256{kBaseGas + terms.inbox_gas};
    const std::uint64_t transactions = pieces(blobs, kMaxBlobsATransaction);
    return {once + blob, once * uint256{transactions} + blob * uint256{blobs}};
}

BatchMedium cheaper_medium(const PostingTerms& terms, BytesView channel)
{
    if (!terms.prices.blob_gas)
        return BatchMedium::calldata;
    return blob_cost(terms, channel).whole < calldata_cost(terms, channel).whole
               ? BatchMedium::blobs
               : BatchMedium::calldata;
}

} // namespace nucleate::rollup
