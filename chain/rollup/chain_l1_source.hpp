#pragma once

#include "chain/derivation/l1_source.hpp"
#include "chain/node/beacon_client.hpp"
#include "chain/node/chain.hpp"

#include <memory>

namespace nucleate::rollup {

using namespace derivation;

/// L1 as a chain of this process. Reads from any thread; `chain` must outlive it.
class ChainL1Source final : public L1Source
{
public:
    explicit ChainL1Source(const node::Chain& chain) : chain_(chain) {}

    /// What the chain does not keep, as it follows another one, comes from there.
    void read_blobs_from(std::shared_ptr<node::BeaconClient> beacon)
    {
        beacon_ = std::move(beacon);
    }

    Expected<L1Block, L1Error> block(std::uint64_t number) const override;
    Expected<L1Block, L1Error> block(const Hash32& hash) const override;
    std::optional<Address> sender(const L1Block& block, std::size_t index) const override;
    Expected<L1Blob, L1Error> blob(const L1Block& block,
                                   const Hash32& versioned_hash) const override;
    L1BlockRef head() const override;
    L1BlockRef safe() const override;
    L1BlockRef finalized() const override;

private:
    L1BlockRef ref_at(std::uint64_t number) const;

    const node::Chain& chain_;
    std::shared_ptr<node::BeaconClient> beacon_;
};

} // namespace nucleate::rollup
