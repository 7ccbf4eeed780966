#pragma once

#include "chain/base/bytes.hpp"
#include "chain/base/uint256.hpp"

#include <optional>

namespace nucleate::crypto {

/// Order of the secp256k1 group (SEC 2, 2.4.1).
inline constexpr uint256 kSecp256k1Order{0xbfd25e8cd0364141, 0xbaaedce6af48a03b, 0xfffffffffffffffe,
                                         0xffffffffffffffff};
/// Transactions from Homestead on want s no larger (EIP-2).
inline constexpr uint256 kSecp256k1HalfOrder{0xdfe92f46681b20a0, 0x5d576e7357a4501d,
                                             0xffffffffffffffff, 0x7fffffffffffffff};

struct Signature
{
    uint256 r;
    uint256 s;
    bool y_parity = false;

    bool operator==(const Signature&) const = default;
};

/// Uncompressed public key without its 0x04 prefix: x and y, 32 big-endian bytes each.
using PublicKey = FixedBytes<64>;
/// SEC 1 compressed form: 0x02 or 0x03, then x.
using CompressedPublicKey = FixedBytes<33>;

// All functions may be called from any thread.

/// The key that signed `digest`; nothing when r or s lies outside [1, n) or no such key exists.
/// A high s is accepted: whether it is allowed is the caller's rule.
std::optional<PublicKey> recover(const Hash32& digest, bool y_parity, const uint256& r,
                                 const uint256& s);
/// The address of that key.
std::optional<Address> ecrecover(const Hash32& digest, bool y_parity, const uint256& r,
                                 const uint256& s);

/// Deterministic signature (RFC 6979) with low s; nothing when the key is not in [1, n).
std::optional<Signature> sign(const Hash32& digest, const Hash32& private_key);

/// Nothing when the key is not in [1, n).
std::optional<PublicKey> public_key(const Hash32& private_key);
std::optional<CompressedPublicKey> compressed_public_key(const Hash32& private_key);
/// The last 20 bytes of the Keccak hash of the public key (Yellow Paper, appendix F).
Address address_of(const PublicKey& key);
std::optional<Address> address_of_private_key(const Hash32& private_key);

/// key + tweak mod n, the step of BIP-32 derivation; nothing when the sum is zero or either
/// operand lies outside the group.
std::optional<Hash32> add_private_keys(const Hash32& key, const Hash32& tweak);

} // namespace nucleate::crypto
