#pragma once

#include "chain/base/bytes.hpp"
#include "chain/base/result.hpp"
#include "chain/crypto/secret.hpp"

#include <string>
#include <string_view>

namespace nucleate::crypto {

enum class MnemonicError : std::uint8_t
{
    wrong_word_count,   ///< not 12, 15, 18, 21 or 24
    unknown_word,       ///< not of the English list
    wrong_checksum,     ///< the words do not belong together: one is mistaken or out of place
    wrong_entropy_size, ///< not 16, 20, 24, 28 or 32 bytes
};

/// The words of BIP-39 (English) for 16, 20, 24, 28 or 32 bytes of entropy, one space between.
Expected<std::string, MnemonicError> mnemonic_from_entropy(BytesView entropy);

/// The entropy behind a mnemonic. Words are lower case; any white space parts them.
Expected<Secret, MnemonicError> entropy_from_mnemonic(std::string_view mnemonic);

/// The 64-byte seed. The passphrase must be in Unicode form NFKD, as BIP-39 says; the mnemonic is
/// checked first.
Expected<Secret, MnemonicError> seed_from_mnemonic(std::string_view mnemonic,
                                                   std::string_view passphrase = {});

} // namespace nucleate::crypto
