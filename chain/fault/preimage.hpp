#pragma once

#include "chain/base/bytes.hpp"

#include <cstdint>
#include <optional>

namespace nucleate::fault {

/// First byte of a preimage key (OP specs, fault-proof/index.md, "Pre-image key types").
enum class PreimageType : std::uint8_t
{
    local = 1,
    keccak256 = 2,
    sha256 = 4,
    blob = 5,
    precompile = 6
};

/// What a dispute game tells the program (FaultDisputeGame.addLocalData).
enum class LocalKey : std::uint8_t
{
    l1_head = 1,         ///< hash of the L1 block that derivation ends at
    agreed_output = 2,   ///< output root that both sides hold true
    disputed_output = 3, ///< output root in question
    disputed_block = 4,  ///< its L2 block number, 8 bytes big endian
    chain_id = 5         ///< of the L2, 8 bytes big endian
};

Hash32 local_key(LocalKey key);
/// Key of the bytes that have this hash.
Hash32 keccak_key(const Hash32& hash);
Hash32 sha256_key(const Hash32& hash);
/// Key of a field element of a blob: `z` is the point it is the value at.
Hash32 blob_key(BytesView commitment, const Hash32& z);
/// Key of a precompile's result: a byte 1 for success or 0, then what it returned.
Hash32 precompile_key(const Address& precompile, BytesView input);

PreimageType preimage_type(const Hash32& key);

/// Where a machine's preimages come from.
class PreimageOracle
{
public:
    virtual ~PreimageOracle() = default;
    /// The bytes of a key, without the length that the machine reads in front of them. Nothing if
    /// they are not to be had: the machine cannot go on then.
    virtual std::optional<Bytes> preimage(const Hash32& key) = 0;
    /// What the program says it is going to ask for; untrusted.
    virtual void hint(BytesView /*text*/) {}
};

} // namespace nucleate::fault
