#include "chain/fault/program/l1_preimages.hpp"

#include "chain/execution/block_codec.hpp"
#include "chain/execution/transaction_codec.hpp"
#include "chain/fault/program/blob_points.hpp"
#include "chain/fault/program/block_lists.hpp"

namespace nucleate::fault {

using derivation::L1Block;
using derivation::L1Error;

namespace {

/// A transaction of 21,000 gas in a block of 2^32: more entries than that no block has.
constexpr std::size_t kMostInBlock = 200'000;

} // namespace

L1Preimages::L1Preimages(const ProgramConfig& config, const Preimages& preimages,
                         const Hash32& head)
    : config_(config), preimages_(preimages)
{
    head_.hash = head;
    if (const auto found = header(head)) {
        head_.number = found->number;
        head_.parent_hash = found->parent_hash;
        head_.timestamp = found->timestamp;
    }
    ancestors_ = {head};
}

std::optional<execution::Header> L1Preimages::header(const Hash32& hash) const
{
    auto decoded = execution::decode_header(preimages_.keccak(hash, Hint::l1_header));
    return decoded ? std::optional{std::move(*decoded)} : std::nullopt;
}

Expected<L1Block, L1Error> L1Preimages::block(std::uint64_t number) const
{
    if (number > head_.number)
        return tl::unexpected(L1Error::not_found);
    const std::uint64_t depth = head_.number - number;
    while (ancestors_.size() <= depth) {
        const auto child = header(ancestors_.back());
        if (!child)
            return tl::unexpected(L1Error::unreadable);
        ancestors_.push_back(child->parent_hash);
    }
    return block(ancestors_[depth]);
}

Expected<L1Block, L1Error> L1Preimages::block(const Hash32& hash) const
{
    auto found = header(hash);
    if (!found)
        return tl::unexpected(L1Error::unreadable);
    const std::shared_ptr<const Lists> read = lists(hash, *found);
    if (!read)
        return tl::unexpected(L1Error::unreadable);
    L1Block out;
    out.hash = hash;
    out.header = std::move(*found);
    out.transactions = read->transactions;
    out.receipts = read->receipts;
    if (out.header.excess_blob_gas)
        out.blob_base_fee =
            config_.blob_base_fee(out.header.timestamp, *out.header.excess_blob_gas);
    out.owner = read;
    return out;
}

std::shared_ptr<const L1Preimages::Lists> L1Preimages::lists(const Hash32& hash,
                                                             const execution::Header& header) const
{
    if (const auto known = read_.find(hash); known != read_.end())
        return known->second;
    preimages_.hint(Hint::l1_block, hash);
    const auto transactions = read_list(preimages_, header.transactions_root, kMostInBlock);
    const auto receipts = read_list(preimages_, header.receipts_root, kMostInBlock);
    if (!transactions || !receipts)
        return nullptr;
    auto decoded = decode_transactions(*transactions);
    auto outcomes = decode_receipts(*receipts);
    if (!decoded || !outcomes)
        return nullptr;
    auto out = std::make_shared<Lists>();
    out->transactions = std::move(*decoded);
    out->receipts = std::move(*outcomes);
    read_[hash] = out;
    return out;
}

Expected<derivation::L1Blob, L1Error> L1Preimages::blob(const L1Block& block,
                                                        const Hash32& versioned_hash) const
{
    preimages_.hint(Hint::l1_blob, versioned_hash, block.hash.view());
    const Bytes commitment = preimages_.sha256(versioned_hash);
    if (commitment.empty())
        return tl::unexpected(L1Error::blob_missing);
    if (blob_points_.empty())
        blob_points_ = blob_points();
    derivation::L1Blob out;
    out.data.reserve(blob_points_.size() * Hash32::kSize);
    for (const Hash32& point : blob_points_) {
        const Bytes element = preimages_.blob(commitment, point);
        if (element.size() != Hash32::kSize)
            return tl::unexpected(L1Error::blob_missing);
        append(out.data, element);
    }
    return out;
}

std::optional<Address> L1Preimages::sender(const L1Block& block, std::size_t index) const
{
    if (index >= block.transactions.size())
        return std::nullopt;
    return execution::recover_sender(block.transactions[index]);
}

Expected<Bytes, L1Error> L1Preimages::committed(BytesView commitment) const
{
    if (!is_commitment(commitment, derivation::CommitmentType::keccak))
        return tl::unexpected(L1Error::data_missing);
    Bytes data = preimages_.keccak(Hash32::from_view(commitment.subspan(1)), Hint::committed);
    if (preimages_.lacking())
        return tl::unexpected(L1Error::data_missing);
    return data;
}

} // namespace nucleate::fault
