#pragma once

#include "chain/crypto/kzg.hpp"
#include "tests/chain/node/chain_fixture.hpp"

namespace nucleate::node::test {

/// The network form of a blob transaction (EIP-4844, EIP-7594).
struct Sent
{
    execution::Transaction tx;
    std::optional<std::uint64_t> version;
    std::vector<Bytes> blobs;
    std::vector<Bytes> commitments;
    std::vector<Bytes> proofs;

    void hash_commitments()
    {
        tx.blob_hashes.clear();
        for (const Bytes& commitment : commitments)
            tx.blob_hashes.push_back(crypto::kzg::to_versioned_hash(commitment));
    }
    Bytes encode(std::size_t from = 0) const
    {
        const Bytes bare = sign(tx, from);
        rlp::Writer w;
        w.begin_list().raw(BytesView{bare}.subspan(1));
        if (version)
            w.number(*version);
        for (const auto* list : {&blobs, &commitments, &proofs}) {
            w.begin_list();
            for (const Bytes& one : *list)
                w.string(one);
            w.end_list();
        }
        w.end_list();
        Bytes out{3};
        append(out, w.take());
        return out;
    }
};

/// The point at infinity, which is the commitment and every proof of the blob of zeros.
inline Bytes infinity()
{
    Bytes point(48);
    point[0] = 0xc0;
    return point;
}

inline Sent of_zeros(std::size_t blobs, bool cells, std::uint64_t nonce = 0)
{
    Sent sent;
    sent.tx = transfer(nonce, account(9).address, {});
    sent.tx.type = execution::TxType::blob;
    sent.tx.max_blob_fee = 1'000'000'000;
    if (cells)
        sent.version = 1;
    sent.blobs.assign(blobs, Bytes(crypto::kzg::kBytesPerBlob));
    sent.commitments.assign(blobs, infinity());
    sent.proofs.assign(blobs * (cells ? crypto::kzg::kCellsPerExtBlob : 1), infinity());
    sent.hash_commitments();
    return sent;
}

} // namespace nucleate::node::test
