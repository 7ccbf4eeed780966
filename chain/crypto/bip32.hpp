#pragma once

#include "chain/base/bytes.hpp"
#include "chain/crypto/secret.hpp"

#include <optional>
#include <string_view>

namespace nucleate::crypto {

/// A private key of a BIP-32 tree with the chain code its children come from. Wiped at its end.
struct ExtendedKey
{
    Hash32 private_key;
    Hash32 chain_code;

    ExtendedKey() = default;
    ExtendedKey(const ExtendedKey&) = default;
    ExtendedKey& operator=(const ExtendedKey&) = default;
    ~ExtendedKey()
    {
        wipe({private_key.data(), private_key.size()});
        wipe({chain_code.data(), chain_code.size()});
    }
};

/// Added to an index for a hardened child: 0' is kHardened + 0.
inline constexpr std::uint32_t kHardened = 0x80000000;

/// Nothing for a seed outside 16 to 64 bytes, or in the 2^-127 case of an invalid key.
std::optional<ExtendedKey> master_key(BytesView seed);
std::optional<ExtendedKey> child_key(const ExtendedKey& parent, std::uint32_t index);
/// A path such as "m/44'/60'/0'/0/0"; nothing when it is malformed.
std::optional<ExtendedKey> derive(BytesView seed, std::string_view path);

/// The private key of account `index` as wallets number them: m/44'/60'/0'/0/index (BIP-44).
std::optional<Hash32> ethereum_private_key(BytesView seed, std::uint32_t index);

} // namespace nucleate::crypto
