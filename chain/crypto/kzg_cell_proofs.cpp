// All cell proofs of a blob at once (Feist and Khovratovich 2023, "Fast amortized KZG proofs").
//
// The proof of the cell whose elements are the roots of X^64 - a is the commitment to the quotient
// of p(X) by it, which is Σ a^i [h_i] with h_i = Σ_j p[64 (i + 1) + j] X^j. By the parts v of j
// modulo 64,
//
//     [h_i] = Σ_v Σ_u p_v[i + 1 + u] [τ^(64 u + v)],    p_v[w] = p[64 w + v],
//
// which is the place i + 1 of 64 correlations. Each has 64 terms on either side, so that cyclic
// ones of length 128 hold them, and these are products of transforms: those of the powers of τ are
// made once. The a of the cells are the 128th roots of unity, so a last transform gives all Σ a^i
// [h_i].

#include "chain/crypto/bls12_381_compressed.hpp"
#include "chain/crypto/fft.hpp"
#include "chain/crypto/kzg.hpp"
#include "chain/crypto/kzg_polynomial.hpp"
#include "chain/crypto/kzg_powers.hpp"
#include "chain/crypto/kzg_setup.hpp"

namespace nucleate::crypto::kzg {
namespace {

using namespace bls12_381;
using Point = JacobianPoint<F>;

constexpr std::size_t kParts = 64; ///< field elements a cell
constexpr std::size_t kTerms = kFieldElementsPerBlob / kParts;
constexpr std::size_t kLength = kCellsPerExtBlob;
constexpr unsigned kBits = 7;
static_assert(1U << kBits == kLength && 2 * kTerms == kLength);

/// The transform of points in their own order; `roots` are the first half of the root's powers.
void transform_points(std::vector<Point>& points, const Scalars& roots)
{
    std::vector<Limbs<4>> numbers;
    for (const Scalar& root : roots)
        numbers.push_back(root.to_raw());
    permute_by_reversed_bits(points, kBits);
    fourier_transform(points, [&numbers](const Point& point, std::size_t index) {
        if (index == 0 || point.is_infinity())
            return point;
        const G1 affine = point.to_affine();
        return multi_scalar(std::span{&affine, 1}, std::span{&numbers[index], 1});
    });
}

const Scalars& roots()
{
    static const Scalars out = powers(root_of_unity(kLength), kLength / 2);
    return out;
}
const Scalars& inverse_roots()
{
    static const Scalars out = powers(root_of_unity(kLength).inverse(), kLength / 2);
    return out;
}

/// For each place of the transforms the points of all parts: Σ_u root^(-u place) [τ^(64 u + v)].
/// The root is inverse because the correlation runs against the convolution.
std::vector<std::vector<G1>> transform_powers()
{
    std::vector<std::vector<G1>> out(kLength);
    for (std::size_t v = 0; v < kParts; ++v) {
        std::vector<Point> points(kLength);
        for (std::size_t u = 0; u < kTerms; ++u)
            points[u] = Point{g1_powers()[kParts * u + v]};
        transform_points(points, inverse_roots());
        const std::vector<G1> affine = to_affine<F>(points);
        for (std::size_t place = 0; place < kLength; ++place)
            out[place].push_back(affine[place]);
    }
    return out;
}

const std::vector<std::vector<G1>>& transformed_powers()
{
    static const std::vector<std::vector<G1>> out = transform_powers();
    return out;
}

/// For each place the transforms of all p_v, divided by the length for the way back.
std::vector<std::vector<Limbs<4>>> transform_parts(const Scalars& coefficients)
{
    const Scalar factor = Scalar{kLength}.inverse();
    std::vector<std::vector<Limbs<4>>> out(kLength);
    for (std::size_t v = 0; v < kParts; ++v) {
        Scalars part(kLength);
        for (std::size_t w = 0; w < kTerms; ++w)
            part[w] = coefficients[kParts * w + v] * factor;
        permute_by_reversed_bits(part, kBits);
        transform(part, roots());
        for (std::size_t place = 0; place < kLength; ++place)
            out[place].push_back(part[place].to_raw());
    }
    return out;
}

/// [h_0] … [h_62] and infinity after them.
std::vector<Point> quotient_parts(const Scalars& coefficients)
{
    const auto parts = transform_parts(coefficients);
    std::vector<Point> products;
    for (std::size_t place = 0; place < kLength; ++place)
        products.push_back(multi_scalar(transformed_powers()[place], parts[place]));
    transform_points(products, inverse_roots());
    std::vector<Point> out(kLength);
    std::copy_n(products.begin() + 1, kTerms - 1, out.begin());
    return out;
}

} // namespace

std::optional<std::vector<Bytes>> compute_cell_proofs(BytesView blob)
{
    auto coefficients = decode_blob(blob);
    if (!coefficients)
        return std::nullopt;
    interpolate(*coefficients);
    std::vector<Point> proofs = quotient_parts(*coefficients);
    transform_points(proofs, roots());
    permute_by_reversed_bits(proofs, kBits); // the order of the cells
    std::vector<Bytes> out;
    for (const G1& proof : to_affine<F>(proofs))
        out.push_back(compress_g1(proof));
    return out;
}

} // namespace nucleate::crypto::kzg
