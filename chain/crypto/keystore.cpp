#include "chain/crypto/keystore.hpp"

#include "chain/base/hex.hpp"
#include "chain/crypto/aes.hpp"
#include "chain/crypto/keccak.hpp"
#include "chain/crypto/random.hpp"
#include "chain/crypto/secp256k1.hpp"

#include <algorithm>

namespace nucleate::crypto {
namespace {

constexpr std::size_t kDerivedSize = 32;

BytesView view(std::string_view text)
{
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

std::optional<Secret> derived_key(const Keystore& keystore, std::string_view password)
{
    if (keystore.kdf == Keystore::Kdf::scrypt)
        return scrypt(view(password), keystore.salt, keystore.scrypt, kDerivedSize);
    return pbkdf2(Prf::hmac_sha256, view(password), keystore.salt, keystore.pbkdf2_rounds,
                  kDerivedSize);
}

/// Over the second half of the derived key and the ciphertext; the first half encrypts.
Hash32 mac_of(const Secret& derived, BytesView ciphertext)
{
    Secret data{16 + ciphertext.size()};
    const BytesView key = derived.view().subspan(16, 16);
    std::copy(key.begin(), key.end(), data.span().begin());
    std::copy(ciphertext.begin(), ciphertext.end(), data.span().begin() + 16);
    return keccak256(data.view());
}

/// RFC 9562, version 4.
std::string random_uuid()
{
    FixedBytes<16> raw = random_bytes<16>();
    raw[6] = static_cast<std::uint8_t>((raw[6] & 0x0fU) | 0x40U);
    raw[8] = static_cast<std::uint8_t>((raw[8] & 0x3fU) | 0x80U);
    std::string text = to_hex(raw.view());
    for (const std::size_t dash : {8U, 13U, 18U, 23U})
        text.insert(dash, 1, '-');
    return text;
}

} // namespace

Expected<Keystore, KeystoreError> encrypt_key(const Hash32& private_key, std::string_view password,
                                              const ScryptCost& cost)
{
    const std::optional<Address> address = address_of_private_key(private_key);
    if (!address)
        return tl::unexpected(KeystoreError::bad_parameters);
    Keystore keystore;
    keystore.id = random_uuid();
    keystore.address = *address;
    keystore.iv = random_bytes<16>();
    keystore.scrypt = cost;
    keystore.salt = to_bytes(random_bytes<32>().view());
    const std::optional<Secret> derived = derived_key(keystore, password);
    if (!derived)
        return tl::unexpected(KeystoreError::bad_parameters);
    const Secret cipher =
        aes_128_ctr(derived->view().first(16), keystore.iv.view(), private_key.view());
    keystore.ciphertext = to_bytes(cipher.view());
    keystore.mac = mac_of(*derived, keystore.ciphertext);
    return keystore;
}

Expected<Secret, KeystoreError> decrypt_key(const Keystore& keystore, std::string_view password)
{
    if (keystore.ciphertext.size() != 32)
        return tl::unexpected(KeystoreError::bad_parameters);
    const std::optional<Secret> derived = derived_key(keystore, password);
    if (!derived)
        return tl::unexpected(KeystoreError::bad_parameters);
    if (mac_of(*derived, keystore.ciphertext) != keystore.mac)
        return tl::unexpected(KeystoreError::wrong_password);
    Secret key = aes_128_ctr(derived->view().first(16), keystore.iv.view(), keystore.ciphertext);
    const std::optional<Address> address = address_of_private_key(Hash32::from_view(key.view()));
    if (!address || (!keystore.address.is_zero() && *address != keystore.address))
        return tl::unexpected(KeystoreError::bad_parameters);
    return key;
}

} // namespace nucleate::crypto
