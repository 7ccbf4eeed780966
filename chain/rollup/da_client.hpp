#pragma once

#include "chain/derivation/alt_da.hpp"
#include "chain/node/http_exchange.hpp"
#include "chain/rollup/da_store.hpp"

#include <atomic>
#include <memory>
#include <mutex>

namespace nucleate::rollup {

/// A DA server by its URL, as op-alt-da has them: POST /put/0x<commitment>, or POST /put where the
/// server makes the commitment; GET /get/0x<commitment>. What comes back is checked against a
/// keccak commitment; a server that fails is asked once more on a new connection, and then not
/// until the next call.
class DaClient final : public DaStore
{
public:
    DaClient(node::EndpointUrl url, derivation::CommitmentType commitment);
    /// For keccak commitments; fails on what is no http(s) URL.
    static Result<std::shared_ptr<DaStore>> open(const std::string& url);

    Expected<Bytes, derivation::L1Error> get(BytesView commitment) const override;
    Result<Bytes> put(BytesView data) override;

private:
    Result<node::HttpAnswer> ask(node::HttpRequest request) const;

    node::EndpointUrl url_;
    derivation::CommitmentType commitment_;
    mutable std::mutex mutex_; ///< of the connection
    std::unique_ptr<node::HttpConnection> connection_;
    std::atomic<bool> never_{false};
};

} // namespace nucleate::rollup
