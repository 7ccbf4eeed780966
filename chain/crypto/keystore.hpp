#pragma once

#include "chain/base/bytes.hpp"
#include "chain/base/result.hpp"
#include "chain/crypto/kdf.hpp"
#include "chain/crypto/secret.hpp"

#include <string>
#include <string_view>

namespace nucleate::crypto {

/// The fields of a version 3 keystore file (Web3 Secret Storage Definition). The cipher is
/// aes-128-ctr, the derived key has 32 bytes.
struct Keystore
{
    enum class Kdf : std::uint8_t
    {
        scrypt,
        pbkdf2
    }; ///< pbkdf2 is with hmac-sha256

    std::string id; ///< a random UUID, version 4
    Address address;
    Bytes ciphertext;
    FixedBytes<16> iv;
    Kdf kdf = Kdf::scrypt;
    ScryptCost scrypt;
    std::uint32_t pbkdf2_rounds = 0;
    Bytes salt;
    Hash32 mac;
};

enum class KeystoreError : std::uint8_t
{
    wrong_password,
    bad_parameters, ///< a cost out of bounds or a secret that is no private key
};

/// Encrypts a private key under a password (UTF-8). Takes about a second at the default cost.
Expected<Keystore, KeystoreError> encrypt_key(const Hash32& private_key, std::string_view password,
                                              const ScryptCost& cost = {});
/// The private key, 32 bytes. The address is checked when the file names one.
Expected<Secret, KeystoreError> decrypt_key(const Keystore& keystore, std::string_view password);

} // namespace nucleate::crypto
