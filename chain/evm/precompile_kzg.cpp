#include "chain/base/uint256.hpp"
#include "chain/crypto/kzg.hpp"
#include "chain/evm/precompile_functions.hpp"

namespace nucleate::evm::precompile {

namespace kzg = crypto::kzg;

std::int64_t point_evaluation_gas(Fork, BytesView)
{
    return 50'000;
}
/// Input: versioned hash (32), z (32), y (32), commitment (48), proof (48). Output: two words,
/// FIELD_ELEMENTS_PER_BLOB and BLS_MODULUS.
std::optional<Bytes> point_evaluation_run(BytesView input)
{
    if (input.size() != 96 + kzg::kBytesPerCommitment + kzg::kBytesPerProof)
        return std::nullopt;
    const Hash32 versioned_hash = Hash32::from_view(input.first(32));
    const Hash32 z = Hash32::from_view(input.subspan(32, 32));
    const Hash32 y = Hash32::from_view(input.subspan(64, 32));
    const BytesView commitment = input.subspan(96, kzg::kBytesPerCommitment);
    const BytesView proof = input.subspan(96 + kzg::kBytesPerCommitment);
    if (kzg::to_versioned_hash(commitment) != versioned_hash ||
        !kzg::verify_proof(commitment, z, y, proof))
        return std::nullopt;
    Bytes output = to_bytes(to_hash(uint256{kzg::kFieldElementsPerBlob}).view());
    append(output, kzg::bls_modulus().view());
    return output;
}

} // namespace nucleate::evm::precompile
