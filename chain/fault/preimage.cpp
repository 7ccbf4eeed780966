#include "chain/fault/preimage.hpp"

#include "chain/crypto/keccak.hpp"

namespace nucleate::fault {
namespace {

Hash32 typed(Hash32 hash, PreimageType type)
{
    hash[0] = static_cast<std::uint8_t>(type);
    return hash;
}

Hash32 typed_keccak(BytesView first, BytesView second, PreimageType type)
{
    Bytes both = to_bytes(first);
    append(both, second);
    return typed(crypto::keccak256(both), type);
}

} // namespace

Hash32 local_key(LocalKey key)
{
    Hash32 out;
    out[31] = static_cast<std::uint8_t>(key);
    return typed(out, PreimageType::local);
}

Hash32 keccak_key(const Hash32& hash)
{
    return typed(hash, PreimageType::keccak256);
}

Hash32 sha256_key(const Hash32& hash)
{
    return typed(hash, PreimageType::sha256);
}

Hash32 blob_key(BytesView commitment, const Hash32& z)
{
    return typed_keccak(commitment, z.view(), PreimageType::blob);
}

Hash32 precompile_key(const Address& precompile, BytesView input)
{
    return typed_keccak(precompile.view(), input, PreimageType::precompile);
}

PreimageType preimage_type(const Hash32& key)
{
    return static_cast<PreimageType>(key[0]);
}

} // namespace nucleate::fault
