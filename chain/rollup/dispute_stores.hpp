#pragma once

#include "chain/derivation/l1_source.hpp"
#include "chain/fault/host_preimages.hpp"
#include "chain/node/chain.hpp"

namespace nucleate::rollup {

using namespace derivation;

/// What a fault proof reads of both chains, out of what the node has of them: blocks and receipts
/// of both, and the L2's state after the block that both sides agree on. Any thread.
class DisputeStores final : public fault::HostStores
{
public:
    /// `agreed`: number of the L2 block. Both chains must outlive it.
    DisputeStores(const L1Source& l1, const node::Chain& l2, std::uint64_t agreed)
        : l1_(l1), l2_(l2), agreed_(agreed)
    {}

    std::optional<fault::HostBlock> l1_block(const Hash32& hash) const override;
    std::optional<fault::HostBlob> l1_blob(const Hash32& block,
                                           const Hash32& versioned_hash) const override;
    std::optional<fault::HostBlock> l2_block(const Hash32& hash) const override;
    std::optional<Bytes> l2_state_node(const Hash32& hash, BytesView path) const override;
    std::optional<Bytes> l2_code(const Hash32& code_hash) const override;
    std::optional<Bytes> l2_output(const Hash32& root) const override;
    std::optional<Bytes> committed(const Hash32& hash) const override;

private:
    const L1Source& l1_;
    const node::Chain& l2_;
    std::uint64_t agreed_;
};

} // namespace nucleate::rollup
