#pragma once

#include "chain/derivation/l1_source.hpp"

namespace nucleate::derivation {

/// Trusts nothing but hashes: every block that it hands on has a header that gives its hash, and
/// transactions and receipts that give the header's roots; senders are recovered from signatures;
/// blobs are proven to be those of their versioned hashes, and data those of their commitments.
/// `inner` must outlive it.
class CheckedL1Source final : public L1Source
{
public:
    explicit CheckedL1Source(const L1Source& inner) : inner_(inner) {}

    Expected<L1Block, L1Error> block(std::uint64_t number) const override;
    Expected<L1Block, L1Error> block(const Hash32& hash) const override;
    std::optional<Address> sender(const L1Block& block, std::size_t index) const override;
    Expected<L1Blob, L1Error> blob(const L1Block& block,
                                   const Hash32& versioned_hash) const override;
    Expected<Bytes, L1Error> committed(BytesView commitment) const override;
    L1BlockRef head() const override { return inner_.head(); }
    L1BlockRef safe() const override { return inner_.safe(); }
    L1BlockRef finalized() const override { return inner_.finalized(); }

private:
    const L1Source& inner_;
};

} // namespace nucleate::derivation
