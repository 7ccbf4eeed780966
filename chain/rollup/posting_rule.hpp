#pragma once

#include "chain/base/bytes.hpp"
#include "chain/base/uint256.hpp"
#include "chain/derivation/blob_data.hpp"
#include "chain/derivation/frame.hpp"
#include "chain/rollup/l1_sender.hpp"

#include <cstdint>

/// When a batch is posted and in what: the batcher's costs on L1 against the cost of waiting.
namespace nucleate::rollup {

/// Gas of a transaction with this data and nothing else (EIP-2028, EIP-7623).
std::uint64_t calldata_gas(BytesView data);

/// Where the data of a channel goes.
enum class BatchMedium : std::uint8_t
{
    calldata,
    blobs,
};

/// What a channel costs that goes into as few transactions as its medium allows.
struct PostingCost
{
    uint256 fixed; ///< wei, however little the channel holds
    uint256 whole; ///< wei
};

/// Data of a frame that fills a blob.
inline constexpr std::size_t kMaxBlobFrame =
    derivation::kMaxBlobData - derivation::Frame::kOverhead - 1;
/// EIP-7594.
inline constexpr std::size_t kMaxBlobsATransaction = 6;

/// Limits and prices that the costs follow from.
struct PostingTerms
{
    std::size_t transaction_bytes = 0; ///< the most calldata of one transaction
    std::uint64_t inbox_gas = 0;       ///< what code at the batch inbox uses, a transaction
    L1Prices prices;
};

PostingCost calldata_cost(const PostingTerms& terms, BytesView channel);
/// Every blob counts whole. L1 must take blobs.
PostingCost blob_cost(const PostingTerms& terms, BytesView channel);
/// The cheaper one; calldata where L1 takes no blobs.
BatchMedium cheaper_medium(const PostingTerms& terms, BytesView channel);

/// The square-root rule without an estimate of the rate: a post that costs P however small it is,
/// with transactions that come at λ a second and lose a wei each second, is best made every
/// T = √(2P/(aλ)), which is when the waiting has cost a·λ·T²/2 = P.
class Waiting
{
public:
    /// `count` transactions wait since `time` (seconds).
    void add(std::uint64_t count, std::uint64_t time)
    {
        count_ += count;
        since_ += count * time;
    }
    void clear() { *this = {}; }
    /// Of all of them until `now`, transaction-seconds.
    std::uint64_t seconds(std::uint64_t now) const
    {
        return count_ * now > since_ ? count_ * now - since_ : 0;
    }

private:
    std::uint64_t count_ = 0;
    std::uint64_t since_ = 0; ///< sum of times; 2^64 is 10 billion transactions of today
};

} // namespace nucleate::rollup
