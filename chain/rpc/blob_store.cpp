#include "chain/rpc/blob_store.hpp"

#include <algorithm>

namespace nucleate::rpc {

namespace {

std::vector<Bytes> copies(const std::vector<BytesView>& views)
{
    std::vector<Bytes> out;
    for (const BytesView view : views)
        out.push_back(to_bytes(view));
    return out;
}

std::size_t size_of(const BlobStore::Bundle& bundle)
{
    std::size_t out = 0;
    for (const auto* list : {&bundle.blobs, &bundle.commitments, &bundle.proofs})
        for (const Bytes& each : *list)
            out += each.size();
    return out;
}

} // namespace

void BlobStore::add(const Hash32& transaction, BytesView raw)
{
    if (raw.empty() || raw[0] != static_cast<std::uint8_t>(execution::TxType::blob))
        return;
    const auto sent = execution::decode_sent_transaction(raw);
    if (!sent || !sent->sidecar)
        return;
    auto bundle = std::make_shared<Bundle>();
    bundle->transaction = transaction;
    bundle->hashes = sent->tx.blob_hashes;
    bundle->blobs = copies(sent->sidecar->blobs);
    bundle->commitments = copies(sent->sidecar->commitments);
    bundle->proofs = copies(sent->sidecar->proofs);
    const std::lock_guard lock(mutex_);
    bytes_ += size_of(*bundle);
    bundles_.push_back(std::move(bundle));
    while (bytes_ > kMostBytes && bundles_.size() > 1) {
        bytes_ -= size_of(*bundles_.front());
        bundles_.pop_front();
    }
}

BlobStore::BundlePtr BlobStore::of(const Hash32& transaction) const
{
    const std::lock_guard lock(mutex_);
    const auto found = std::find_if(bundles_.begin(), bundles_.end(), [&](const BundlePtr& each) {
        return each->transaction == transaction;
    });
    return found == bundles_.end() ? nullptr : *found;
}

std::optional<Bytes> BlobStore::blob(const Hash32& versioned_hash) const
{
    const std::lock_guard lock(mutex_);
    for (const BundlePtr& bundle : bundles_)
        for (std::size_t i = 0; i < bundle->hashes.size() && i < bundle->blobs.size(); ++i)
            if (bundle->hashes[i] == versioned_hash)
                return bundle->blobs[i];
    return std::nullopt;
}

} // namespace nucleate::rpc
