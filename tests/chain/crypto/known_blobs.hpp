#pragma once

#include "chain/base/hex.hpp"
#include "chain/crypto/kzg.hpp"
#include "tests/support/source_file.hpp"

#include <QFile>
#include <vector>

namespace nucleate::crypto::test {

/// A blob of the data file: element i is (i + seed)^5 times a constant, plus the seed.
inline Bytes make_blob(std::uint64_t seed)
{
    Bytes blob(kzg::kBytesPerBlob);
    for (std::size_t i = 0; i < kzg::kFieldElementsPerBlob; ++i) {
        const uint256 base{i + seed};
        const uint256 element =
            base * base * base * base * base * uint256{0x9e3779b97f4a7c15} + uint256{seed};
        store_be(element, blob.data() + 32 * i);
    }
    return blob;
}

struct KnownBlob
{
    Bytes blob;
    Bytes commitment;
    Bytes proof;
    std::vector<Bytes> cell_proofs;
};

/// Commitments and proofs by c-kzg-4844.
inline std::vector<KnownBlob> known_blobs()
{
    std::vector<KnownBlob> blobs;
    QFile file(QString::fromStdString(source_file("tests/chain/crypto/data/kzg_blobs.txt")));
    if (!file.open(QIODevice::ReadOnly))
        return blobs;
    while (!file.atEnd()) {
        const QByteArray line = file.readLine().trimmed();
        if (line.startsWith('#'))
            continue;
        const QList<QByteArray> parts = line.split(' ');
        const Bytes value = *parse_hex(parts[1].toStdString());
        if (parts[0] == "commitment")
            blobs.push_back({make_blob(blobs.size() + 1), value, {}, {}});
        else if (parts[0] == "proof")
            blobs.back().proof = value;
        else
            blobs.back().cell_proofs.push_back(value);
    }
    return blobs;
}

} // namespace nucleate::crypto::test
