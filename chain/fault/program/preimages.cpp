#include "chain/fault/program/preimages.hpp"

namespace nucleate::fault {

Bytes Preimages::keccak(const Hash32& hash, Hint kind, BytesView more) const
{
    hint(kind, hash, more);
    return keccak(hash);
}

void Preimages::hint(Hint kind, const Hash32& hash, BytesView more) const
{
    oracle_.hint(encode_hint(kind, hash, more));
}

Bytes Preimages::take(const Hash32& key) const
{
    std::optional<Bytes> found = oracle_.preimage(key);
    if (found)
        return std::move(*found);
    lacking_ = true;
    return {};
}

} // namespace nucleate::fault
