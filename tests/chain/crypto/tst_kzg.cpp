#include "chain/base/hex.hpp"
#include "chain/crypto/kzg.hpp"
#include "chain/crypto/kzg_setup.hpp"
#include "tests/chain/crypto/known_blobs.hpp"

#include <QtTest>

using namespace nucleate;
using namespace nucleate::crypto;
using namespace nucleate::crypto::test;

namespace {

/// go-ethereum, core/vm/testdata/precompiles/pointEvaluation.json.
struct Opening
{
    Hash32 versioned_hash;
    Hash32 z;
    Hash32 y;
    Bytes commitment;
    Bytes proof;
};
Opening known_opening()
{
    const Bytes input =
        *parse_hex("01e798154708fe7789429634053cbf9f99b619f9f084048927333fce637f549b"
                   "564c0a11a0f704f4fc3e8acfe0f8245f0ad1347b378fbf96e206da11a5d36306"
                   "24d25032e67a7e6a4910df5834b8fe70e6bcfeeac0352434196bdf4b2485d5a1"
                   "8f59a8d2a1a625a17f3fea0fe5eb8c896db3764f3185481bc22f91b4aaffcca2"
                   "5f26936857bc3a7c2539ea8ec3a952b7873033e038326e87ed3e1276fd140253"
                   "fa08e9fc25fb2d9a98527fc22a2c9612fbeafdad446cbc7bcdbdcd780af2c16a");
    const BytesView view{input};
    return {Hash32::from_view(view.first(32)), Hash32::from_view(view.subspan(32, 32)),
            Hash32::from_view(view.subspan(64, 32)), to_bytes(view.subspan(96, 48)),
            to_bytes(view.subspan(144, 48))};
}

bool verify_cells(const std::vector<KnownBlob>& known)
{
    std::vector<BytesView> blobs;
    std::vector<BytesView> commitments;
    std::vector<BytesView> proofs;
    for (const KnownBlob& one : known) {
        blobs.emplace_back(one.blob);
        commitments.emplace_back(one.commitment);
        proofs.insert(proofs.end(), one.cell_proofs.begin(), one.cell_proofs.end());
    }
    return kzg::verify_cell_proofs(blobs, commitments, proofs);
}

} // namespace

class TstKzg : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void setup_holds_powers();
    void known_proof();
    void refused_proofs();
    void constant_polynomials();
    void blob_proofs();
    void cell_proofs();
};

/// e([τ^i] G1, [τ] G2) = e([τ^(i+1)] G1, G2), and the like for [τ^64] G2.
void TstKzg::setup_holds_powers()
{
    using bls12_381::Pair;
    const kzg::TrustedSetup& setup = kzg::trusted_setup();
    QCOMPARE(setup.g1_monomial.size(), std::size_t{64});
    for (std::size_t i = 0; i + 1 < setup.g1_monomial.size(); ++i) {
        const Pair step[] = {{setup.g1_monomial[i], setup.g2_tau},
                             {-setup.g1_monomial[i + 1], setup.g2}};
        QVERIFY(bls12_381::pairing_product_is_one(step));
    }
    const Pair last[] = {{setup.g1_monomial[63], setup.g2_tau},
                         {-setup.g1_monomial[0], setup.g2_tau_64}};
    QVERIFY(bls12_381::pairing_product_is_one(last));
}

void TstKzg::known_proof()
{
    const Opening o = known_opening();
    QCOMPARE(kzg::to_versioned_hash(o.commitment), o.versioned_hash);
    QVERIFY(kzg::verify_proof(o.commitment, o.z, o.y, o.proof));
    QCOMPARE(to_hex(kzg::bls_modulus().view()),
             std::string{"73eda753299d7d483339d80809a1d80553bda402fffe5bfeffffffff00000001"});
}

void TstKzg::refused_proofs()
{
    const Opening o = known_opening();
    Hash32 other = o.z;
    other[31] ^= 1;
    QVERIFY(!kzg::verify_proof(o.commitment, other, o.y, o.proof));
    other = o.y;
    other[31] ^= 1;
    QVERIFY(!kzg::verify_proof(o.commitment, o.z, other, o.proof));
    QVERIFY(!kzg::verify_proof(o.proof, o.z, o.y, o.commitment));
    QVERIFY(!kzg::verify_proof(o.commitment, kzg::bls_modulus(), o.y, o.proof));
    QVERIFY(!kzg::verify_proof(o.commitment, o.z, kzg::bls_modulus(), o.proof));
    QVERIFY(!kzg::verify_proof(Bytes(48), o.z, o.y, o.proof));
    QVERIFY(!kzg::verify_proof(o.commitment, o.z, o.y, Bytes(47)));
}

/// The polynomial 0 has the commitment and the proof infinity; the polynomial 1 the generator.
void TstKzg::constant_polynomials()
{
    Bytes infinity(48);
    infinity[0] = 0xc0;
    Hash32 one;
    one[31] = 1;
    QVERIFY(kzg::verify_proof(infinity, one, Hash32{}, infinity));
    QVERIFY(!kzg::verify_proof(infinity, one, one, infinity));
    const Bytes generator = *parse_hex("97f1d3a73197d7942695638c4fa9ac0fc3688c4f9774b905a14e3a3f171"
                                       "bac586c55e83ff97a1aeffb3af00adb22c6bb");
    QVERIFY(kzg::verify_proof(generator, Hash32{}, one, infinity));
    QVERIFY(!kzg::verify_proof(generator, Hash32{}, one, generator));
}

void TstKzg::blob_proofs()
{
    const std::vector<KnownBlob> known = known_blobs();
    QCOMPARE(known.size(), std::size_t{3});
    for (const KnownBlob& one : known) {
        QVERIFY(kzg::verify_blob_proof(one.blob, one.commitment, one.proof));
        Bytes other = one.blob;
        other[31] ^= 1;
        QVERIFY(!kzg::verify_blob_proof(other, one.commitment, one.proof));
        other = one.blob;
        std::fill_n(other.begin(), 32, std::uint8_t{0xff});
        QVERIFY(!kzg::verify_blob_proof(other, one.commitment, one.proof));
        other.pop_back();
        QVERIFY(!kzg::verify_blob_proof(other, one.commitment, one.proof));
    }
    QVERIFY(!kzg::verify_blob_proof(known[0].blob, known[1].commitment, known[0].proof));
    QVERIFY(!kzg::verify_blob_proof(known[0].blob, known[0].commitment, known[1].proof));
    Bytes infinity(48);
    infinity[0] = 0xc0;
    QVERIFY(kzg::verify_blob_proof(Bytes(kzg::kBytesPerBlob), infinity, infinity));
}

void TstKzg::cell_proofs()
{
    const std::vector<KnownBlob> known = known_blobs();
    QVERIFY(verify_cells({}));
    QVERIFY(verify_cells({known[0]}));
    QVERIFY(verify_cells({known[2], known[0], known[1], known[0]}));
    std::vector<KnownBlob> bad = known;
    std::swap(bad[1].cell_proofs[5], bad[1].cell_proofs[6]);
    QVERIFY(!verify_cells(bad));
    bad = known;
    bad[2].blob[4095 * 32 + 31] ^= 1;
    QVERIFY(!verify_cells(bad));
    bad = known;
    std::swap(bad[0].commitment, bad[1].commitment);
    QVERIFY(!verify_cells(bad));
    bad = known;
    bad[0].cell_proofs.pop_back();
    QVERIFY(!verify_cells(bad));
    bad = known;
    bad[0].cell_proofs[0][47] ^= 1;
    QVERIFY(!verify_cells(bad));
}

QTEST_GUILESS_MAIN(TstKzg)
#include "tst_kzg.moc"
