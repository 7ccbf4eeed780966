#include "chain/crypto/bip39.hpp"

#include "chain/crypto/bip39_english.hpp"
#include "chain/crypto/hash.hpp"
#include "chain/crypto/kdf.hpp"

#include <algorithm>
#include <cstdlib>
#include <vector>

namespace nucleate::crypto {
namespace {

constexpr std::size_t kWordBits = 11;

BytesView view(std::string_view text)
{
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

bool is_space(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

std::vector<std::string_view> split(std::string_view text)
{
    std::vector<std::string_view> words;
    std::size_t i = 0;
    while (i < text.size()) {
        while (i < text.size() && is_space(text[i]))
            ++i;
        const std::size_t start = i;
        while (i < text.size() && !is_space(text[i]))
            ++i;
        if (i > start)
            words.push_back(text.substr(start, i - start));
    }
    return words;
}

bool bit(BytesView bytes, std::size_t i)
{
    return ((std::uint32_t{bytes[i / 8]} >> (7 - i % 8)) & 1U) != 0;
}

/// Every third of 32 bits of entropy adds one bit of the hash.
Secret with_checksum(BytesView entropy)
{
    Secret out{entropy.size() + 1};
    std::copy(entropy.begin(), entropy.end(), out.span().begin());
    out.span()[entropy.size()] = sha256(entropy)[0];
    return out;
}

} // namespace

Expected<std::string, MnemonicError> mnemonic_from_entropy(BytesView entropy)
{
    if (entropy.size() < 16 || entropy.size() > 32 || entropy.size() % 4 != 0)
        return tl::unexpected(MnemonicError::wrong_entropy_size);
    const Secret bits = with_checksum(entropy);
    const std::size_t words = entropy.size() * 8 * 33 / 32 / kWordBits;
    std::string out;
    for (std::size_t w = 0; w < words; ++w) {
        std::size_t index = 0;
        for (std::size_t i = 0; i < kWordBits; ++i)
            index = index * 2 + (bit(bits.view(), w * kWordBits + i) ? 1U : 0U);
        if (w != 0)
            out.push_back(' ');
        out.append(kBip39English[index]);
    }
    return out;
}

Expected<Secret, MnemonicError> entropy_from_mnemonic(std::string_view mnemonic)
{
    const std::vector<std::string_view> words = split(mnemonic);
    if (words.size() < 12 || words.size() > 24 || words.size() % 3 != 0)
        return tl::unexpected(MnemonicError::wrong_word_count);
    const std::size_t size = words.size() / 3 * 4;
    Secret bits{size + 2};
    for (std::size_t w = 0; w < words.size(); ++w) {
        const auto* const found =
            std::lower_bound(kBip39English.begin(), kBip39English.end(), words[w]);
        if (found == kBip39English.end() || *found != words[w])
            return tl::unexpected(MnemonicError::unknown_word);
        const auto index = static_cast<std::size_t>(found - kBip39English.begin());
        for (std::size_t i = 0; i < kWordBits; ++i) {
            const std::size_t at = w * kWordBits + i;
            if (((index >> (kWordBits - 1 - i)) & 1U) != 0)
                bits.span()[at / 8] |= static_cast<std::uint8_t>(0x80U >> (at % 8));
        }
    }
    Secret entropy{to_bytes(bits.view().first(size))};
    const Secret expected = with_checksum(entropy.view());
    for (std::size_t i = size * 8; i < words.size() * kWordBits; ++i)
        if (bit(bits.view(), i) != bit(expected.view(), i))
            return tl::unexpected(MnemonicError::wrong_checksum);
    return entropy;
}

Expected<Secret, MnemonicError> seed_from_mnemonic(std::string_view mnemonic,
                                                   std::string_view passphrase)
{
    constexpr std::uint32_t kRounds = 2048;
    constexpr std::size_t kSeedSize = 64;
    if (const auto entropy = entropy_from_mnemonic(mnemonic); !entropy)
        return tl::unexpected(entropy.error());
    std::string normalised;
    for (const std::string_view word : split(mnemonic))
        normalised.append(normalised.empty() ? "" : " ").append(word);
    const std::string salt = "mnemonic" + std::string{passphrase};
    std::optional<Secret> seed =
        pbkdf2(Prf::hmac_sha512, view(normalised), view(salt), kRounds, kSeedSize);
    wipe({reinterpret_cast<std::uint8_t*>(normalised.data()), normalised.size()});
    if (!seed)
        std::abort(); // the parameters are constants: only a broken OpenSSL refuses them
    return std::move(*seed);
}

} // namespace nucleate::crypto
