#pragma once

#include "chain/derivation/l1_source.hpp"
#include "chain/node/beacon_client.hpp"
#include "chain/node/chain_types.hpp"
#include "chain/node/json_rpc.hpp"

#include <deque>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

namespace nucleate::rollup {

using namespace derivation;

/// L1 behind an execution client's JSON-RPC. Takes nothing on trust but which blocks are canonical:
/// headers give the hashes they bear, transactions and receipts the header's roots, senders come
/// from signatures. Price of blob gas: see `blob_fee`.
///
/// What is canonical is as old as the last `refresh`, so that all answers between two of them agree
/// with each other. Any thread; calls block while the endpoint answers.
class RpcL1Source final : public L1Source
{
public:
    /// Blobs come from `beacon`; without one there are none.
    explicit RpcL1Source(std::shared_ptr<node::JsonRpc> endpoint,
                         std::shared_ptr<node::BeaconClient> beacon = nullptr)
        : endpoint_(std::move(endpoint)), beacon_(std::move(beacon))
    {}

    /// Asks for the heads. An error leaves everything as it was.
    Result<void> refresh();
    /// Why the last block could not be had, in words; empty when it could.
    std::string problem() const;

    Expected<L1Block, L1Error> block(std::uint64_t number) const override;
    Expected<L1Block, L1Error> block(const Hash32& hash) const override;
    /// The canonical block with all that a node executes; nothing above the head.
    Expected<node::SealedBlockPtr, L1Error> sealed(std::uint64_t number) const;
    std::optional<Address> sender(const L1Block& block, std::size_t index) const override;
    /// Checked by the commitment that is computed of it.
    Expected<L1Blob, L1Error> blob(const L1Block& block,
                                   const Hash32& versioned_hash) const override;
    L1BlockRef head() const override;
    L1BlockRef safe() const override;
    L1BlockRef finalized() const override;

private:
    struct Known
    {
        node::SealedBlockPtr block;
        uint256 blob_base_fee{1};
    };
    using KnownPtr = std::shared_ptr<const Known>;
    struct Heads
    {
        L1BlockRef head;
        L1BlockRef safe;
        L1BlockRef finalized;
    };

    static L1Block view_of(const KnownPtr& known);
    Result<Heads> ask_heads(std::optional<L1BlockRef>& anchor) const;
    Expected<KnownPtr, L1Error> fetch(const std::string& method,
                                      const boost::json::value& which) const;
    Expected<void, L1Error> fetch_from(std::uint64_t number, std::uint64_t count) const;
    Expected<KnownPtr, L1Error> take(const boost::json::value& block,
                                     const node::RpcAnswer& receipts) const;
    Expected<uint256, L1Error> blob_fee(const execution::Header& header) const;
    Expected<std::vector<node::RpcAnswer>, L1Error>
    ask(const std::vector<node::RpcRequest>& requests) const;
    L1Error trouble(L1Error error, std::string words) const;
    void keep(const KnownPtr& known) const;

    std::shared_ptr<node::JsonRpc> endpoint_;
    std::shared_ptr<node::BeaconClient> beacon_;
    mutable std::mutex mutex_; ///< all below
    Heads heads_;
    mutable std::map<std::uint64_t, Hash32> canonical_;
    mutable std::map<Hash32, KnownPtr> blocks_;
    mutable std::deque<Hash32> order_; ///< of `blocks_`, oldest first
    mutable std::size_t bytes_ = 0;    ///< of `blocks_`
    mutable std::string problem_;
};

} // namespace nucleate::rollup
