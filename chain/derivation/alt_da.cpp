#include "chain/derivation/alt_da.hpp"

#include "chain/crypto/keccak.hpp"

namespace nucleate::derivation {

Bytes keccak_commitment(BytesView data)
{
    Bytes out{static_cast<std::uint8_t>(CommitmentType::keccak)};
    append(out, crypto::keccak256(data).view());
    return out;
}

bool is_commitment(BytesView commitment, CommitmentType type)
{
    if (commitment.empty() || commitment[0] != static_cast<std::uint8_t>(type))
        return false;
    return type == CommitmentType::keccak ? commitment.size() == 1 + Hash32::size()
                                          : commitment.size() > 1;
}

bool may_be_data_of(BytesView commitment, BytesView data)
{
    return !is_commitment(commitment, CommitmentType::keccak) ||
           equal(commitment, keccak_commitment(data));
}

Bytes commitment_transaction(BytesView commitment)
{
    Bytes out{kCommitmentVersion};
    append(out, commitment);
    return out;
}

} // namespace nucleate::derivation
