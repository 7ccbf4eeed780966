#include "chain/crypto/kzg_powers.hpp"

#include "chain/crypto/bls12_381_compressed.hpp"
#include "chain/crypto/kzg.hpp"

namespace nucleate::crypto::kzg {
namespace {

// kG1Powers, kG1Lagrange: compressed points, one after the other.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Woverlength-strings"
#include "chain/crypto/trusted_setup_powers.inc"
#pragma GCC diagnostic pop

// Both end in NUL.
static_assert(sizeof(kG1Powers) == kFieldElementsPerBlob * kBytesPerCommitment + 1);
static_assert(sizeof(kG1Lagrange) == kLagrangePoints * kBytesPerCommitment + 1);

std::vector<bls12_381::G1> decode(const char* text, std::size_t count)
{
    std::vector<bls12_381::G1> points;
    points.reserve(count);
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text);
    for (std::size_t i = 0; i < count; ++i)
        points.push_back(
            bls12_381::decompress_g1({bytes + i * kBytesPerCommitment, kBytesPerCommitment})
                .value_or(bls12_381::G1{}));
    return points;
}

} // namespace

const std::vector<bls12_381::G1>& g1_powers()
{
    static const std::vector<bls12_381::G1> points = decode(kG1Powers, kFieldElementsPerBlob);
    return points;
}

const std::vector<bls12_381::G1>& g1_lagrange()
{
    static const std::vector<bls12_381::G1> points = decode(kG1Lagrange, kLagrangePoints);
    return points;
}

} // namespace nucleate::crypto::kzg
