#include "chain/crypto/kzg_setup.hpp"

#include "chain/base/hex.hpp"
#include "chain/crypto/bls12_381_compressed.hpp"
#include "chain/crypto/hash.hpp"
#include "chain/crypto/kzg.hpp"

#include <string_view>

namespace nucleate::crypto::kzg {
namespace {

using namespace bls12_381;

// kG1Monomial (64 points), kG2Generator, kG2Tau and kG2Tau64: compressed points in hex.
#include "chain/crypto/trusted_setup.inc"

constexpr std::uint64_t kPrimitiveRoot = 7; ///< PRIMITIVE_ROOT_OF_UNITY

Bytes bytes(std::string_view hex)
{
    return parse_hex(hex).value_or(Bytes{});
}

TrustedSetup decode()
{
    TrustedSetup setup;
    for (const std::string_view point : kG1Monomial)
        setup.g1_monomial.push_back(decompress_g1(bytes(point)).value_or(G1{}));
    setup.g2 = decompress_g2(bytes(kG2Generator)).value_or(G2{});
    setup.g2_tau = decompress_g2(bytes(kG2Tau)).value_or(G2{});
    setup.g2_tau_64 = decompress_g2(bytes(kG2Tau64)).value_or(G2{});
    return setup;
}

} // namespace

const TrustedSetup& trusted_setup()
{
    static const TrustedSetup setup = decode();
    return setup;
}

std::optional<Scalar> decode_scalar(const std::uint8_t* bytes)
{
    return Scalar::from_be(bytes);
}

Scalar hash_to_scalar(BytesView data)
{
    const uint256 order{Scalar::kModulus[0], Scalar::kModulus[1], Scalar::kModulus[2],
                        Scalar::kModulus[3]};
    return *Scalar::from_raw(to_limbs(to_uint256(sha256(data)) % order));
}

Scalar root_of_unity(std::uint64_t order)
{
    return Scalar{kPrimitiveRoot}.pow(less_one_over(Scalar::kModulus, order));
}

std::optional<std::vector<Scalar>> decode_blob(BytesView blob)
{
    if (blob.size() != kBytesPerBlob)
        return std::nullopt;
    std::vector<Scalar> elements;
    elements.reserve(kFieldElementsPerBlob);
    for (std::size_t i = 0; i < kFieldElementsPerBlob; ++i) {
        const std::optional<Scalar> element = decode_scalar(blob.data() + 32 * i);
        if (!element)
            return std::nullopt;
        elements.push_back(*element);
    }
    return elements;
}

bool pairings_are_equal(const G1& a, const G2& tau_power, const G1& b)
{
    std::vector<Pair> pairs;
    if (!a.infinity)
        pairs.push_back({a, tau_power});
    if (!b.infinity)
        pairs.push_back({b, -trusted_setup().g2});
    return pairing_product_is_one(pairs);
}

std::optional<G1> decode_g1(BytesView bytes)
{
    const std::optional<G1> point = decompress_g1(bytes);
    return point && is_in_subgroup(*point) ? point : std::nullopt;
}

} // namespace nucleate::crypto::kzg
