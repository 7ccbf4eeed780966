#pragma once

#include "chain/base/bytes.hpp"

#include <cstdint>

namespace nucleate::fault {

/// What the program says it is going to read: one byte of kind, then a hash of 32 bytes, then what
/// the kind says.
enum class Hint : std::uint8_t
{
    l1_header = 1,  ///< block hash
    l1_block = 2,   ///< block hash: tries of transactions and receipts
    l2_output = 3,  ///< output root
    l2_header = 4,  ///< block hash
    l2_block = 5,   ///< block hash: trie of transactions
    l2_state = 6,   ///< hash of a trie node, then its path, a half-byte each
    l2_code = 7,    ///< code hash
    precompile = 8, ///< zeros, then the address and the input
    committed = 9,  ///< keccak256 of data that L1 holds a commitment of
    l1_blob = 10,   ///< versioned hash, then the hash of a block that has it: its commitment by
                    ///< SHA-256, and all field elements
};

inline constexpr std::size_t kHintHeader = 1 + 32; ///< bytes before what the kind says

inline Bytes encode_hint(Hint kind, const Hash32& hash, BytesView more = {})
{
    Bytes text{static_cast<std::uint8_t>(kind)};
    append(text, hash.view());
    append(text, more);
    return text;
}

} // namespace nucleate::fault
