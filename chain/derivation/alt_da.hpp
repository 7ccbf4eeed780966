#pragma once

#include "chain/base/bytes.hpp"

#include <cstddef>
#include <cstdint>

/// Batches that lie outside of L1, which holds a commitment of each (specs:
/// experimental/alt-da.md).
namespace nucleate::derivation {

/// First byte of the data of a batcher transaction that carries a commitment.
inline constexpr std::uint8_t kCommitmentVersion = 1;
/// Data behind a keccak commitment that is longer counts for nothing, bytes.
inline constexpr std::size_t kMaxKeccakInput = 130'672;

/// First byte of a commitment.
enum class CommitmentType : std::uint8_t
{
    keccak = 0,  ///< keccak256 of the data follows: whoever reads them can check them
    generic = 1, ///< what the DA layer likes follows: its server vouches for the data
};

/// `alt_da` of a rollup's configuration.
struct AltDaConfig
{
    /// DataAvailabilityChallenge on L1; zero: nobody can force data onto L1.
    Address challenge_contract;
    CommitmentType commitment = CommitmentType::keccak;
    std::uint64_t challenge_window = 160; ///< L1 blocks in which missing data may be challenged
    std::uint64_t resolve_window = 160;   ///< L1 blocks in which a challenge may be answered

    bool operator==(const AltDaConfig&) const = default;
};

/// Type byte and keccak256 of the data.
Bytes keccak_commitment(BytesView data);
/// Well formed and of that type.
bool is_commitment(BytesView commitment, CommitmentType type);
/// False when the commitment shows that these are not its data. A generic one never does.
bool may_be_data_of(BytesView commitment, BytesView data);
/// Data of the batcher transaction that carries a commitment.
Bytes commitment_transaction(BytesView commitment);

} // namespace nucleate::derivation
