#include "chain/rollup/dispute_stores.hpp"

#include "chain/crypto/keccak.hpp"
#include "chain/crypto/kzg.hpp"
#include "chain/derivation/alt_da.hpp"
#include "chain/evm/code.hpp"
#include "chain/rollup/outputs.hpp"

namespace nucleate::rollup {
namespace {

std::optional<fault::HostBlock> host_block(const node::SealedBlockPtr& sealed)
{
    if (!sealed)
        return std::nullopt;
    return fault::HostBlock{sealed->block.header, sealed->block.transactions, sealed->receipts};
}

} // namespace

std::optional<fault::HostBlock> DisputeStores::l1_block(const Hash32& hash) const
{
    const auto block = l1_.block(hash);
    if (!block)
        return std::nullopt;
    return fault::HostBlock{block->header,
                            {block->transactions.begin(), block->transactions.end()},
                            {block->receipts.begin(), block->receipts.end()}};
}

std::optional<fault::HostBlob> DisputeStores::l1_blob(const Hash32& block,
                                                      const Hash32& versioned_hash) const
{
    const auto holder = l1_.block(block);
    auto found = holder ? l1_.blob(*holder, versioned_hash) : tl::unexpected(holder.error());
    if (!found)
        return std::nullopt;
    if (found->commitment.empty())
        found->commitment = crypto::kzg::to_commitment(found->data).value_or(Bytes{});
    return fault::HostBlob{std::move(found->data), std::move(found->commitment)};
}

std::optional<fault::HostBlock> DisputeStores::l2_block(const Hash32& hash) const
{
    return host_block(l2_.block(hash));
}

std::optional<Bytes> DisputeStores::l2_state_node(const Hash32& hash, BytesView path) const
{
    Result<Bytes> found = l2_.state_node(agreed_, hash, path);
    return found ? std::optional{std::move(*found)} : std::nullopt;
}

std::optional<Bytes> DisputeStores::l2_code(const Hash32& code_hash) const
{
    const node::StatePtr state = l2_.state(agreed_);
    if (!state)
        return std::nullopt;
    Bytes code = to_bytes(state->code(code_hash)->bytes());
    // A view has no way to say that it knows none.
    return crypto::keccak256(code) == code_hash ? std::optional{std::move(code)} : std::nullopt;
}

std::optional<Bytes> DisputeStores::l2_output(const Hash32& root) const
{
    const Result<Output> output = output_at(l2_, agreed_);
    return output && output->root() == root ? std::optional{output->preimage()} : std::nullopt;
}

std::optional<Bytes> DisputeStores::committed(const Hash32& hash) const
{
    Bytes commitment{static_cast<std::uint8_t>(CommitmentType::keccak)};
    append(commitment, hash.view());
    auto data = l1_.committed(commitment);
    return data ? std::optional{std::move(*data)} : std::nullopt;
}

} // namespace nucleate::rollup
