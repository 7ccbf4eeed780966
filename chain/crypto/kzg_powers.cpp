#include "chain/crypto/kzg_powers.hpp"

#include "chain/crypto/bls12_381_compressed.hpp"
#include "chain/crypto/kzg.hpp"

namespace nucleate::crypto::kzg {
namespace {

// kG1Powers: compressed points, one after the other.
#include "chain/crypto/trusted_setup_powers.inc"

static_assert(sizeof(kG1Powers) == kFieldElementsPerBlob * kBytesPerCommitment + 1); // ends in NUL

std::vector<bls12_381::G1> decode()
{
    std::vector<bls12_381::G1> points;
    points.reserve(kFieldElementsPerBlob);
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(kG1Powers);
    for (std::size_t i = 0; i < kFieldElementsPerBlob; ++i)
        points.push_back(
            bls12_381::decompress_g1({bytes + i * kBytesPerCommitment, kBytesPerCommitment})
                .value_or(bls12_381::G1{}));
    return points;
}

} // namespace

const std::vector<bls12_381::G1>& g1_powers()
{
    static const std::vector<bls12_381::G1> points = decode();
    return points;
}

} // namespace nucleate::crypto::kzg
