#include "chain/crypto/bip32.hpp"

#include "chain/crypto/hash.hpp"
#include "chain/crypto/secp256k1.hpp"

#include <algorithm>
#include <charconv>
#include <string>

namespace nucleate::crypto {
namespace {

/// I_L and I_R of BIP-32: key material and chain code.
ExtendedKey split(Hash64& digest)
{
    const Wiped wiped{digest};
    ExtendedKey key;
    key.private_key = Hash32::from_view(digest.view().first(32));
    key.chain_code = Hash32::from_view(digest.view().subspan(32));
    return key;
}

std::optional<std::uint32_t> parse_index(std::string_view text)
{
    const bool hardened = text.ends_with('\'') || text.ends_with('h');
    if (hardened)
        text.remove_suffix(1);
    std::uint32_t index = 0;
    const char* const end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, index);
    if (text.empty() || error != std::errc{} || stop != end || index >= kHardened)
        return std::nullopt;
    return hardened ? index + kHardened : index;
}

} // namespace

std::optional<ExtendedKey> master_key(BytesView seed)
{
    constexpr std::uint8_t kDomain[] = {'B', 'i', 't', 'c', 'o', 'i', 'n', ' ', 's', 'e', 'e', 'd'};
    if (seed.size() < 16 || seed.size() > 64)
        return std::nullopt;
    Hash64 digest = hmac_sha512(kDomain, seed);
    ExtendedKey key = split(digest);
    return public_key(key.private_key) ? std::optional{key} : std::nullopt;
}

std::optional<ExtendedKey> child_key(const ExtendedKey& parent, std::uint32_t index)
{
    Secret data{37}; // a key of 33 bytes, then the index
    if (index >= kHardened) {
        std::copy_n(parent.private_key.data(), 32, data.span().data() + 1);
    } else {
        const std::optional<CompressedPublicKey> key = compressed_public_key(parent.private_key);
        if (!key)
            return std::nullopt;
        std::copy_n(key->data(), 33, data.span().data());
    }
    for (unsigned i = 0; i < 4; ++i)
        data.span()[33 + i] = static_cast<std::uint8_t>(index >> (24 - 8 * i));
    Hash64 digest = hmac_sha512(parent.chain_code.view(), data.view());
    ExtendedKey child = split(digest);
    const std::optional<Hash32> sum = add_private_keys(parent.private_key, child.private_key);
    if (!sum)
        return std::nullopt;
    child.private_key = *sum;
    return child;
}

std::optional<ExtendedKey> derive(BytesView seed, std::string_view path)
{
    if (!path.starts_with('m'))
        return std::nullopt;
    path.remove_prefix(1);
    std::optional<ExtendedKey> key = master_key(seed);
    while (key && !path.empty()) {
        if (path[0] != '/')
            return std::nullopt;
        path.remove_prefix(1);
        const std::string_view part = path.substr(0, path.find('/'));
        const std::optional<std::uint32_t> index = parse_index(part);
        if (!index)
            return std::nullopt;
        key = child_key(*key, *index);
        path.remove_prefix(part.size());
    }
    return key;
}

std::optional<Hash32> ethereum_private_key(BytesView seed, std::uint32_t index)
{
    const std::optional<ExtendedKey> key = derive(seed, "m/44'/60'/0'/0/" + std::to_string(index));
    return key ? std::optional{key->private_key} : std::nullopt;
}

} // namespace nucleate::crypto
