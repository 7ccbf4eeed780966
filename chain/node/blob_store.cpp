#include "chain/node/blob_store.hpp"

#include "chain/crypto/kzg.hpp"
#include "chain/node/chain_types.hpp"
#include "chain/storage/chain_store.hpp"

namespace nucleate::node {

namespace {

/// Old blobs go once in so many blocks (an epoch of the beacon chain).
constexpr std::uint64_t kPruneInterval = 32;

std::size_t size_of(const BlobStore::Bundle& bundle)
{
    std::size_t out = 0;
    for (const KeptBlob& blob : bundle.blobs)
        out += blob.data.size() + (blob.proofs.size() + 1) * crypto::kzg::kBytesPerCommitment;
    return out;
}

KeptBlob from_record(storage::BlobRecord record)
{
    KeptBlob out{record.hash, std::move(record.data), std::move(record.commitment), {}};
    constexpr std::size_t kProof = crypto::kzg::kBytesPerCommitment;
    for (std::size_t at = 0; at + kProof <= record.proofs.size(); at += kProof)
        out.proofs.push_back(to_bytes(BytesView{record.proofs}.subspan(at, kProof)));
    return out;
}

storage::BlobRecord to_record(const KeptBlob& blob)
{
    storage::BlobRecord out;
    out.hash = blob.hash;
    out.commitment = blob.commitment;
    for (const Bytes& proof : blob.proofs)
        append(out.proofs, proof);
    out.data = blob.data;
    return out;
}

BlobStore::BundlePtr from_records(const Hash32& transaction,
                                  std::vector<storage::BlobRecord> records)
{
    if (records.empty() || records.front().transaction != transaction)
        return nullptr;
    auto out = std::make_shared<BlobStore::Bundle>();
    out->transaction = transaction;
    for (storage::BlobRecord& record : records)
        out->blobs.push_back(from_record(std::move(record)));
    return out;
}

bool has_blobs(const SealedBlock& block)
{
    return block.block.header.blob_gas_used.value_or(0) != 0;
}

} // namespace

BlobStore::BundlePtr BlobStore::waiting(const Hash32& transaction) const
{
    const std::lock_guard lock(mutex_);
    const auto found = waiting_.find(transaction);
    return found == waiting_.end() ? nullptr : found->second;
}

bool BlobStore::has(const Hash32& transaction) const
{
    return waiting(transaction) != nullptr;
}

// A block is stored before its transactions wait no longer: what is looked for in this order is in
// one of the two places.
BlobStore::BundlePtr BlobStore::of(const Hash32& transaction) const
{
    if (BundlePtr bundle = waiting(transaction))
        return bundle;
    const auto places = store_->transaction(transaction);
    if (!places)
        return nullptr;
    for (const auto& [block, position] : *places) {
        auto records = store_->blobs().of_transaction(block, position);
        if (!records)
            return nullptr;
        if (BundlePtr bundle = from_records(transaction, std::move(*records)))
            return bundle;
    }
    return nullptr;
}

std::optional<KeptBlob> BlobStore::find(const Hash32& versioned_hash) const
{
    {
        const std::lock_guard lock(mutex_);
        for (const auto& [transaction, bundle] : waiting_)
            for (const KeptBlob& blob : bundle->blobs)
                if (blob.hash == versioned_hash)
                    return blob;
    }
    auto found = store_->blobs().find(versioned_hash);
    if (!found || !*found)
        return std::nullopt;
    return from_record(std::move(**found));
}

Result<std::vector<KeptBlob>> BlobStore::of_block(std::uint64_t number) const
{
    auto records = store_->blobs().of_block(number);
    if (!records)
        return tl::unexpected<Error>(records.error());
    std::vector<KeptBlob> out;
    for (storage::BlobRecord& record : *records)
        out.push_back(from_record(std::move(record)));
    return out;
}

BlobStore::BundlePtr BlobStore::add(const Hash32& transaction, const std::vector<Hash32>& hashes,
                                    const execution::BlobSidecar& sidecar,
                                    const std::function<bool(const Hash32&)>& waits)
{
    auto bundle = std::make_shared<Bundle>();
    bundle->transaction = transaction;
    const std::size_t proofs = sidecar.proofs.empty() ? 0 : sidecar.proofs_a_blob();
    for (std::size_t i = 0; i < hashes.size(); ++i) {
        KeptBlob& blob = bundle->blobs.emplace_back();
        blob = {hashes[i], to_bytes(sidecar.blobs[i]), to_bytes(sidecar.commitments[i]), {}};
        for (std::size_t p = i * proofs; p < (i + 1) * proofs; ++p)
            blob.proofs.push_back(to_bytes(sidecar.proofs[p]));
    }
    if (insert(bundle))
        return bundle;
    {
        const std::lock_guard lock(mutex_);
        std::erase_if(waiting_, [&](const auto& entry) {
            const bool idle = entry.second.use_count() == 1 && !waits(entry.first);
            bytes_ -= idle ? size_of(*entry.second) : 0;
            return idle;
        });
    }
    return insert(bundle) ? bundle : nullptr;
}

bool BlobStore::insert(BundlePtr bundle)
{
    const std::size_t size = size_of(*bundle);
    const std::lock_guard lock(mutex_);
    if (bytes_ + size > kMostBytes)
        return false;
    BundlePtr& place = waiting_[bundle->transaction];
    bytes_ += size - (place ? size_of(*place) : 0);
    place = std::move(bundle);
    return true;
}

void BlobStore::forget(const std::vector<Hash32>& transactions)
{
    const std::lock_guard lock(mutex_);
    for (const Hash32& transaction : transactions)
        if (const auto found = waiting_.find(transaction); found != waiting_.end()) {
            bytes_ -= size_of(*found->second);
            waiting_.erase(found);
        }
}

void BlobStore::clear()
{
    const std::lock_guard lock(mutex_);
    waiting_.clear();
    bytes_ = 0;
}

Result<void> BlobStore::keep(const SealedBlock& block, std::uint64_t window)
{
    if (has_blobs(block))
        for (std::size_t i = 0; i < block.tx_hashes.size(); ++i) {
            const BundlePtr bundle = waiting(block.tx_hashes[i]);
            for (std::size_t place = 0; bundle && place < bundle->blobs.size(); ++place) {
                storage::BlobRecord record = to_record(bundle->blobs[place]);
                record.block = block.number();
                record.position = i;
                record.place = place;
                record.transaction = bundle->transaction;
                if (auto done = store_->blobs().put(record); !done)
                    return done;
            }
        }
    if (block.number() % kPruneInterval == 0 && block.number() > window)
        return store_->blobs().prune(block.number() - window);
    return {};
}

Result<void> BlobStore::take_back(const SealedBlock& block)
{
    if (!has_blobs(block))
        return {};
    for (std::size_t i = 0; i < block.tx_hashes.size(); ++i) {
        auto records = store_->blobs().of_transaction(block.number(), i);
        if (!records)
            return tl::unexpected<Error>(records.error());
        if (BundlePtr bundle = from_records(block.tx_hashes[i], std::move(*records)))
            (void)insert(std::move(bundle)); // without room the transaction does not wait again
    }
    return {};
}

} // namespace nucleate::node
