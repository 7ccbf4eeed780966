#include "chain/crypto/kzg_setup.hpp"

#include "chain/base/hex.hpp"
#include "chain/crypto/bls12_381_compressed.hpp"

#include <string_view>

namespace nucleate::crypto::kzg {
namespace {

using namespace bls12_381;

// kG1Monomial (64 points), kG2Generator, kG2Tau and kG2Tau64: compressed points in hex.
#include "chain/crypto/trusted_setup.inc"

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

std::optional<G1> decode_g1(BytesView bytes)
{
    const std::optional<G1> point = decompress_g1(bytes);
    return point && is_in_subgroup(*point) ? point : std::nullopt;
}

} // namespace nucleate::crypto::kzg
