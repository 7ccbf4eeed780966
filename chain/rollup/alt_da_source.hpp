#pragma once

#include "chain/derivation/l1_source.hpp"
#include "chain/rollup/da_store.hpp"

namespace nucleate::rollup {

using namespace derivation;

/// An L1 with the data that it holds commitments of. Both must outlive it.
class AltDaSource final : public L1Source
{
public:
    AltDaSource(const L1Source& l1, const DaStore& store) : l1_(l1), store_(store) {}

    Expected<L1Block, L1Error> block(std::uint64_t number) const override
    {
        return l1_.block(number);
    }
    Expected<L1Block, L1Error> block(const Hash32& hash) const override { return l1_.block(hash); }
    std::optional<Address> sender(const L1Block& block, std::size_t index) const override
    {
        return l1_.sender(block, index);
    }
    Expected<L1Blob, L1Error> blob(const L1Block& block, const Hash32& hash) const override
    {
        return l1_.blob(block, hash);
    }
    Expected<Bytes, L1Error> committed(BytesView commitment) const override
    {
        return store_.get(commitment);
    }
    L1BlockRef head() const override { return l1_.head(); }
    L1BlockRef safe() const override { return l1_.safe(); }
    L1BlockRef finalized() const override { return l1_.finalized(); }

private:
    const L1Source& l1_;
    const DaStore& store_;
};

} // namespace nucleate::rollup
