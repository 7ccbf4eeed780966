#pragma once

#include "chain/derivation/l1_source.hpp"
#include "chain/fault/program/preimages.hpp"
#include "chain/fault/program/program_config.hpp"

#include <map>
#include <memory>
#include <vector>

namespace nucleate::fault {

/// L1 up to one block, by its hash: ancestors are found through parent hashes, and all else through
/// the roots in headers. Nothing needs to be checked, since preimages are what their hashes say.
class L1Preimages final : public derivation::L1Source
{
public:
    /// Both must outlive it. Fails (see `Preimages::lacking`) without the head's header.
    L1Preimages(const ProgramConfig& config, const Preimages& preimages, const Hash32& head);

    Expected<derivation::L1Block, derivation::L1Error> block(std::uint64_t number) const override;
    Expected<derivation::L1Block, derivation::L1Error> block(const Hash32& hash) const override;
    std::optional<Address> sender(const derivation::L1Block& block,
                                  std::size_t index) const override;
    /// Of keccak commitments only: others name no preimage.
    Expected<Bytes, derivation::L1Error> committed(BytesView commitment) const override;
    /// The data alone: the preimage oracle has field elements only that are opened by their
    /// commitment, which has the versioned hash (OP specs, fault-proof/index.md, type 5).
    Expected<derivation::L1Blob, derivation::L1Error>
    blob(const derivation::L1Block& block, const Hash32& versioned_hash) const override;
    derivation::L1BlockRef head() const override { return head_; }
    derivation::L1BlockRef safe() const override { return head_; }
    derivation::L1BlockRef finalized() const override { return head_; }

private:
    struct Lists
    {
        std::vector<execution::Transaction> transactions;
        std::vector<execution::Receipt> receipts;
    };

    std::optional<execution::Header> header(const Hash32& hash) const;
    std::shared_ptr<const Lists> lists(const Hash32& hash, const execution::Header& header) const;

    const ProgramConfig& config_;
    const Preimages& preimages_;
    derivation::L1BlockRef head_;
    /// Hashes from the head downwards.
    mutable std::vector<Hash32> ancestors_;
    mutable std::map<Hash32, std::shared_ptr<const Lists>> read_;
    mutable std::vector<Hash32> blob_points_;
};

} // namespace nucleate::fault
