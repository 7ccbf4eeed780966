#include "chain/crypto/bls12_381_compressed.hpp"
#include "chain/crypto/kzg_powers.hpp"
#include "chain/crypto/kzg_setup.hpp"
#include "tests/chain/crypto/known_blobs.hpp"

#include <QtTest>

using namespace nucleate;
using namespace nucleate::crypto;
using namespace nucleate::crypto::test;

namespace {

Bytes infinity()
{
    Bytes point(48);
    point[0] = 0xc0;
    return point;
}

Bytes constant_blob(std::uint8_t value)
{
    Bytes blob(kzg::kBytesPerBlob);
    for (std::size_t i = 31; i < blob.size(); i += 32)
        blob[i] = value;
    return blob;
}

} // namespace

/// What is computed, byte for byte as c-kzg-4844 has it. tests/clients/tests/kzg.test.mjs does the
/// same with other libraries and other blobs.
class TstKzgCompute : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void powers_are_those_of_the_ceremony();
    void points_compress();
    void known_blobs_have_known_proofs();
    void constant_polynomials();
    void monomials();
    void refuses_what_is_no_blob();
    void short_blobs_have_the_same_commitments();
    void cost_of_a_commitment();
    void cost_of_a_short_commitment();
    void cost_of_cell_proofs();
};

/// With random weights w: e(Σ w_i [τ^i] G1, [τ] G2) = e(Σ w_i [τ^(i+1)] G1, G2).
void TstKzgCompute::powers_are_those_of_the_ceremony()
{
    using namespace bls12_381;
    const std::span<const G1> powers{kzg::g1_powers()};
    QCOMPARE(powers.size(), kzg::kFieldElementsPerBlob);
    std::vector<Limbs<4>> weights;
    for (std::uint64_t i = 1; i < powers.size(); ++i)
        weights.push_back({i * 0x9e3779b97f4a7c15, i * 0xc2b2ae3d27d4eb4f, 0, 0});
    const std::size_t n = weights.size();
    const G1 low = multi_scalar(powers.first(n), weights).to_affine();
    const G1 high = multi_scalar(powers.last(n), weights).to_affine();
    QVERIFY(kzg::pairings_are_equal(low, kzg::trusted_setup().g2_tau, high));
    for (std::size_t i = 0; i < 64; ++i)
        QVERIFY(powers[i] == kzg::trusted_setup().g1_monomial[i]);
}

void TstKzgCompute::points_compress()
{
    using namespace bls12_381;
    QCOMPARE(compress_g1(G1{}), infinity());
    for (std::size_t i = 0; i < 64; ++i) {
        const G1& point = kzg::g1_powers()[i];
        QVERIFY(decompress_g1(compress_g1(point)) == point);
        QVERIFY(decompress_g1(compress_g1(-point)) == -point);
    }
}

void TstKzgCompute::known_blobs_have_known_proofs()
{
    const std::vector<KnownBlob> known = known_blobs();
    QCOMPARE(known.size(), std::size_t{3});
    for (const KnownBlob& one : known) {
        QVERIFY(kzg::to_commitment(one.blob) == one.commitment);
        QVERIFY(kzg::compute_blob_proof(one.blob, one.commitment) == one.proof);
        QVERIFY(kzg::compute_cell_proofs(one.blob) == one.cell_proofs);
    }
}

/// Their quotients are zero.
void TstKzgCompute::constant_polynomials()
{
    const Bytes zeros = constant_blob(0);
    QVERIFY(kzg::to_commitment(zeros) == infinity());
    QVERIFY(kzg::compute_blob_proof(zeros, infinity()) == infinity());
    const std::vector<Bytes> proofs(kzg::kCellsPerExtBlob, infinity());
    QVERIFY(kzg::compute_cell_proofs(zeros) == proofs);
    const Bytes ones = constant_blob(1);
    QVERIFY(kzg::to_commitment(ones) == bls12_381::compress_g1(kzg::g1_powers()[0]));
    QVERIFY(kzg::compute_cell_proofs(ones) == proofs);
}

/// The polynomial X^4095 has the last power as its commitment, and its proofs hold.
void TstKzgCompute::monomials()
{
    using bls12_381::Scalar;
    const Scalar root = kzg::root_of_unity(kzg::kFieldElementsPerBlob).inverse(); // X^4095 = X^-1
    Bytes blob(kzg::kBytesPerBlob);
    Scalar power = Scalar::one();
    for (std::size_t i = 0; i < kzg::kFieldElementsPerBlob; ++i) {
        std::size_t place = 0;
        for (unsigned bit = 0; bit < 12; ++bit)
            place |= ((i >> bit) & 1U) << (11 - bit);
        power.to_be(blob.data() + 32 * place);
        power = power * root;
    }
    const Bytes commitment = *kzg::to_commitment(blob);
    QCOMPARE(commitment, bls12_381::compress_g1(kzg::g1_powers().back()));
    const Bytes proof = *kzg::compute_blob_proof(blob, commitment);
    QVERIFY(kzg::verify_blob_proof(blob, commitment, proof));
    const std::vector<Bytes> cells = *kzg::compute_cell_proofs(blob);
    const BytesView blobs[] = {blob};
    const BytesView commitments[] = {commitment};
    const std::vector<BytesView> proofs(cells.begin(), cells.end());
    QVERIFY(kzg::verify_cell_proofs(blobs, commitments, proofs));
}

void TstKzgCompute::refuses_what_is_no_blob()
{
    Bytes blob = constant_blob(1);
    std::copy_n(kzg::bls_modulus().data(), 32, blob.data() + 32);
    for (int i = 0; i < 2; ++i) {
        QVERIFY(!kzg::to_commitment(blob));
        QVERIFY(!kzg::compute_blob_proof(blob, infinity()));
        QVERIFY(!kzg::compute_cell_proofs(blob));
        blob = Bytes(kzg::kBytesPerBlob - 32);
    }
    QVERIFY(!kzg::compute_blob_proof(constant_blob(1), Bytes(48)));
}

/// One way for few values and another for all: their sum is that of the whole blob, because
/// commitments are linear.
void TstKzgCompute::short_blobs_have_the_same_commitments()
{
    using namespace bls12_381;
    const Bytes whole = make_blob(11);
    const std::size_t half = 32 * kzg::kLagrangePoints;
    for (const std::size_t cut : {std::size_t{32}, std::size_t{64} * 32, half}) {
        Bytes head(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(cut));
        head.resize(whole.size());
        Bytes tail = whole;
        std::fill_n(tail.begin(), cut, std::uint8_t{0});
        const auto point = [](const Bytes& blob) {
            return decompress_g1(kzg::to_commitment(blob).value()).value();
        };
        const std::vector<G1> parts{point(head), point(tail)};
        const std::vector<Limbs<4>> ones(2, Limbs<4>{1, 0, 0, 0});
        QCOMPARE(to_hex(compress_g1(multi_scalar(std::span{parts}, ones).to_affine())),
                 to_hex(kzg::to_commitment(whole).value()));
    }
    QCOMPARE(kzg::to_commitment(Bytes(kzg::kBytesPerBlob)).value(), infinity());
}

/// A batch of a kilobyte.
void TstKzgCompute::cost_of_a_short_commitment()
{
    Bytes blob = make_blob(7);
    std::fill(blob.begin() + 1024, blob.end(), std::uint8_t{0});
    QVERIFY(kzg::to_commitment(blob));
    QBENCHMARK
    {
        QVERIFY(kzg::to_commitment(blob));
    }
}

void TstKzgCompute::cost_of_a_commitment()
{
    const Bytes blob = make_blob(7);
    QVERIFY(kzg::to_commitment(blob));
    QBENCHMARK
    {
        QVERIFY(kzg::to_commitment(blob));
    }
}

void TstKzgCompute::cost_of_cell_proofs()
{
    const Bytes blob = make_blob(7);
    QVERIFY(kzg::compute_cell_proofs(blob));
    QBENCHMARK
    {
        QVERIFY(kzg::compute_cell_proofs(blob));
    }
}

QTEST_GUILESS_MAIN(TstKzgCompute)
#include "tst_kzg_compute.moc"
