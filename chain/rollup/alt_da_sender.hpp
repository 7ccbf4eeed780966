#pragma once

#include "chain/rollup/da_store.hpp"
#include "chain/rollup/l1_sender.hpp"

#include <string>

namespace nucleate::rollup {

/// Operators' accounts whose batches go to a DA layer: L1 gets a transaction with the commitment in
/// the place of one with the data, and none when the data could not be stored. All else goes
/// through.
class AltDaSender final : public L1Sender
{
public:
    /// Both must outlive it.
    AltDaSender(L1Sender& inner, DaStore& store, const Address& inbox)
        : inner_(inner), store_(store), inbox_(inbox)
    {}

    Result<Hash32> send(const L1Transaction& transaction) override;
    L1Status status(const Hash32& transaction) const override { return inner_.status(transaction); }
    /// Without those of blobs: whoever compares prices sends calldata then.
    std::optional<L1Prices> prices() const override;
    bool has_waiting() const override { return inner_.has_waiting(); }
    std::optional<Address> account() const override { return inner_.account(); }
    std::vector<Address> accounts() const override { return inner_.accounts(); }

    /// Why the last batch could not be stored; empty when it could.
    const std::string& trouble() const { return trouble_; }

private:
    L1Sender& inner_;
    DaStore& store_;
    Address inbox_;
    std::string trouble_;
};

} // namespace nucleate::rollup
