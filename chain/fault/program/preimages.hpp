#pragma once

#include "chain/fault/preimage.hpp"
#include "chain/fault/program/hints.hpp"

namespace nucleate::fault {

/// The program's side of an oracle: hints before it asks, and remembers when something was not to
/// be had, since many of its readers have no way to say so.
class Preimages
{
public:
    explicit Preimages(PreimageOracle& oracle) : oracle_(oracle) {}

    /// Empty, and lacking() from then on, if the oracle has it not.
    Bytes local(LocalKey key) const { return take(local_key(key)); }
    Bytes keccak(const Hash32& hash) const { return take(keccak_key(hash)); }
    Bytes keccak(const Hash32& hash, Hint kind, BytesView more = {}) const;
    Bytes sha256(const Hash32& hash) const { return take(sha256_key(hash)); }
    /// The field element of a blob at the point `z`.
    Bytes blob(BytesView commitment, const Hash32& z) const
    {
        return take(blob_key(commitment, z));
    }
    void hint(Hint kind, const Hash32& hash, BytesView more = {}) const;

    bool lacking() const { return lacking_; }

private:
    Bytes take(const Hash32& key) const;

    PreimageOracle& oracle_;
    mutable bool lacking_ = false;
};

} // namespace nucleate::fault
