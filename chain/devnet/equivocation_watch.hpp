#pragma once

#include "chain/rollup/unsafe_payload.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace nucleate::devnet {

/// Two blocks of one height under one key: an offence that its sequencer set punishes.
struct DoubleSign
{
    Address signer;
    std::uint64_t number = 0;
    Bytes first; ///< as it was handed on: signature ‖ payload (rollup/unsafe_payload.hpp)
    Bytes second;

    Hash32 first_hash() const;
    Hash32 second_hash() const;
    /// "<signer>@<number>": names it in logs and in the data folder.
    std::string name() const;
    /// Both payloads fit into a transaction that pools take.
    bool fits() const;
};

/// Remembers the newest signed blocks of a chain, whoever handed them on, and notices when a key
/// signed two of one height.
class EquivocationWatch
{
public:
    static constexpr std::uint64_t kHeights = 512;
    static constexpr std::size_t kMostBytes = std::size_t{32} << 20U;

    /// A payload that was opened, and the bytes that it was opened from. A block of somebody whose
    /// word does not count (`counts`) is compared but not remembered. Each pair is told once.
    std::optional<DoubleSign> note(const rollup::UnsafePayload& payload, const Bytes& envelope,
                                   bool counts);

private:
    struct Seen
    {
        Address signer;
        Hash32 hash;
        Bytes envelope;
        bool told = false; ///< that there is another one
    };
    void forget_old();

    std::multimap<std::uint64_t, Seen> seen_; ///< by height
    std::size_t bytes_ = 0;
};

} // namespace nucleate::devnet
