#include "chain/crypto/secp256k1.hpp"

#include "chain/crypto/keccak.hpp"

#include <secp256k1.h>
#include <secp256k1_recovery.h>

namespace nucleate::crypto {
namespace {

/// One context for all threads: after creation it is only read.
const secp256k1_context* context()
{
    static const secp256k1_context* const shared =
        secp256k1_context_create(SECP256K1_CONTEXT_SIGN | SECP256K1_CONTEXT_VERIFY);
    return shared;
}

PublicKey serialize(const secp256k1_pubkey& key)
{
    std::uint8_t raw[65];
    std::size_t size = sizeof raw;
    secp256k1_ec_pubkey_serialize(context(), raw, &size, &key, SECP256K1_EC_UNCOMPRESSED);
    return PublicKey::from_view(BytesView{raw}.subspan(1));
}

} // namespace

std::optional<PublicKey> recover(const Hash32& digest, bool y_parity, const uint256& r,
                                 const uint256& s)
{
    if (r.is_zero() || s.is_zero())
        return std::nullopt;
    std::uint8_t compact[64];
    store_be(r, compact);
    store_be(s, compact + 32);
    secp256k1_ecdsa_recoverable_signature signature;
    if (secp256k1_ecdsa_recoverable_signature_parse_compact(context(), &signature, compact,
                                                            y_parity ? 1 : 0) != 1)
        return std::nullopt;
    secp256k1_pubkey key;
    if (secp256k1_ecdsa_recover(context(), &key, &signature, digest.data()) != 1)
        return std::nullopt;
    return serialize(key);
}

std::optional<Address> ecrecover(const Hash32& digest, bool y_parity, const uint256& r,
                                 const uint256& s)
{
    const std::optional<PublicKey> key = recover(digest, y_parity, r, s);
    if (!key)
        return std::nullopt;
    return address_of(*key);
}

std::optional<Signature> sign(const Hash32& digest, const Hash32& private_key)
{
    secp256k1_ecdsa_recoverable_signature signature;
    if (secp256k1_ecdsa_sign_recoverable(context(), &signature, digest.data(), private_key.data(),
                                         secp256k1_nonce_function_rfc6979, nullptr) != 1)
        return std::nullopt;
    std::uint8_t compact[64];
    int recovery_id = 0;
    secp256k1_ecdsa_recoverable_signature_serialize_compact(context(), compact, &recovery_id,
                                                            &signature);
    return Signature{load_be(compact), load_be(compact + 32), (recovery_id & 1) != 0};
}

std::optional<PublicKey> public_key(const Hash32& private_key)
{
    secp256k1_pubkey key;
    if (secp256k1_ec_pubkey_create(context(), &key, private_key.data()) != 1)
        return std::nullopt;
    return serialize(key);
}

std::optional<CompressedPublicKey> compressed_public_key(const Hash32& private_key)
{
    const std::optional<PublicKey> key = public_key(private_key);
    if (!key)
        return std::nullopt;
    CompressedPublicKey out = CompressedPublicKey::from_view(key->view().first(32));
    out[0] = static_cast<std::uint8_t>(2U + ((*key)[63] & 1U));
    return out;
}

Address address_of(const PublicKey& key)
{
    return Address::from_view(keccak256(key.view()).view());
}

std::optional<Address> address_of_private_key(const Hash32& private_key)
{
    const std::optional<PublicKey> key = public_key(private_key);
    if (!key)
        return std::nullopt;
    return address_of(*key);
}

std::optional<Hash32> add_private_keys(const Hash32& key, const Hash32& tweak)
{
    Hash32 sum = key;
    if (secp256k1_ec_seckey_tweak_add(context(), sum.data(), tweak.data()) != 1)
        return std::nullopt;
    return sum;
}

} // namespace nucleate::crypto
