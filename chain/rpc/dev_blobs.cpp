// The blobs that came with transactions.

#include "chain/rpc/eth_api.hpp"

namespace nucleate::rpc {

namespace {

void blob_by_hash(EthApi& api, const Call& call, Writer& out)
{
    if (const auto blob = api.chain().blobs().find(call.params[0].hash()))
        out.data(blob->data);
    else
        out.null();
}

void blobs_by_transaction(EthApi& api, const Call& call, Writer& out)
{
    const node::BlobStore::BundlePtr bundle = api.chain().blobs().of(call.params[0].hash());
    if (!bundle)
        return out.null();
    out.begin_array();
    for (const node::KeptBlob& blob : bundle->blobs)
        out.data(blob.data);
    out.end_array();
}

constexpr auto kRows = std::to_array<MethodRow<EthApi>>({
    {"anvil_getBlobByHash", "[versionedHash]", blob_by_hash},
    {"anvil_getBlobsByTransactionHash", "[hash]", blobs_by_transaction},
});

} // namespace

void add_dev_blobs(MethodTable& table, EthApi& api)
{
    table.add_all(api, kRows);
}

} // namespace nucleate::rpc
