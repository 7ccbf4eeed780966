#include "chain/rollup/chain_l1_source.hpp"

#include "chain/execution/fees.hpp"
#include "chain/rollup/beacon_blobs.hpp"

namespace nucleate::rollup {

namespace {

L1Block view_of(const node::Chain& chain, const node::SealedBlockPtr& sealed)
{
    L1Block out;
    out.hash = sealed->hash;
    out.header = sealed->block.header;
    out.transactions = sealed->block.transactions;
    out.receipts = sealed->receipts;
    if (out.header.excess_blob_gas)
        out.blob_base_fee = execution::blob_base_fee(
            chain.spec(), out.header.number, out.header.timestamp, *out.header.excess_blob_gas);
    out.owner = sealed;
    return out;
}

} // namespace

Expected<L1Block, L1Error> ChainL1Source::block(std::uint64_t number) const
{
    // The head is read first: a block that appears in between is merely not found yet.
    const std::uint64_t head = chain_.heads().latest;
    const node::SealedBlockPtr sealed = chain_.block(number);
    if (!sealed)
        return tl::unexpected(number <= head ? L1Error::unreadable : L1Error::not_found);
    return view_of(chain_, sealed);
}

Expected<L1Block, L1Error> ChainL1Source::block(const Hash32& hash) const
{
    const node::SealedBlockPtr sealed = chain_.block(hash);
    if (!sealed)
        return tl::unexpected(L1Error::not_found);
    return view_of(chain_, sealed);
}

std::optional<Address> ChainL1Source::sender(const L1Block& block, std::size_t index) const
{
    const auto* sealed = static_cast<const node::SealedBlock*>(block.owner.get());
    if (index >= sealed->senders.size())
        return std::nullopt;
    return sealed->senders[index];
}

Expected<L1Blob, L1Error> ChainL1Source::blob(const L1Block& block,
                                              const Hash32& versioned_hash) const
{
    if (auto kept = chain_.blobs().find(versioned_hash))
        return L1Blob{std::move(kept->data), std::move(kept->commitment), std::move(kept->proofs)};
    if (!beacon_)
        return tl::unexpected(L1Error::blob_missing);
    auto found = blob_from(*beacon_, block, versioned_hash);
    if (!found)
        return tl::unexpected(found.error().error);
    return L1Blob{std::move(*found), {}, {}};
}

L1BlockRef ChainL1Source::head() const
{
    const node::SealedBlockPtr sealed = chain_.head();
    const execution::Header& header = sealed->block.header;
    return {sealed->hash, header.number, header.parent_hash, header.timestamp};
}

L1BlockRef ChainL1Source::safe() const
{
    return ref_at(chain_.heads().safe);
}

L1BlockRef ChainL1Source::finalized() const
{
    return ref_at(chain_.heads().finalized);
}

L1BlockRef ChainL1Source::ref_at(std::uint64_t number) const
{
    const Expected<L1Block, L1Error> found = block(number);
    return found ? found->ref() : L1BlockRef{};
}

} // namespace nucleate::rollup
