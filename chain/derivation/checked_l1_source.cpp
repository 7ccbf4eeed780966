#include "chain/derivation/checked_l1_source.hpp"

#include "chain/execution/block_codec.hpp"
#include "chain/execution/transaction_codec.hpp"

namespace nucleate::derivation {

namespace {

Expected<L1Block, L1Error> check(Expected<L1Block, L1Error> block)
{
    if (!block)
        return block;
    const execution::Header& header = block->header;
    if (execution::header_hash(header) != block->hash)
        return tl::unexpected(L1Error::bad_hash);
    if (execution::transactions_root(block->transactions) != header.transactions_root)
        return tl::unexpected(L1Error::bad_transactions);
    if (execution::receipts_root(block->receipts) != header.receipts_root)
        return tl::unexpected(L1Error::bad_receipts);
    return block;
}

} // namespace

Expected<L1Block, L1Error> CheckedL1Source::block(std::uint64_t number) const
{
    Expected<L1Block, L1Error> found = check(inner_.block(number));
    if (found && found->header.number != number)
        return tl::unexpected(L1Error::bad_hash);
    return found;
}

Expected<L1Block, L1Error> CheckedL1Source::block(const Hash32& hash) const
{
    Expected<L1Block, L1Error> found = check(inner_.block(hash));
    if (found && found->hash != hash)
        return tl::unexpected(L1Error::bad_hash);
    return found;
}

std::optional<Address> CheckedL1Source::sender(const L1Block& block, std::size_t index) const
{
    if (index >= block.transactions.size())
        return std::nullopt;
    return execution::recover_sender(block.transactions[index]);
}

} // namespace nucleate::derivation
