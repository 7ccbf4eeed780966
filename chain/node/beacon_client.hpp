#pragma once

#include "chain/base/bytes.hpp"
#include "chain/base/result.hpp"

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace nucleate::node {

/// A beacon node's REST API, as far as blobs need it (github.com/ethereum/beacon-APIs):
/// `/eth/v1/beacon/blobs/{slot}`, and where that is not there
/// `/eth/v1/beacon/blob_sidecars/{slot}`. Checks nothing of what it gets but its form. Any thread;
/// calls block while the server answers.
class BeaconClient
{
public:
    /// http or https; the path of `url` comes before those of the API.
    static Result<std::shared_ptr<BeaconClient>> open(const std::string& url);
    /// A beacon node that is known to answer: the one behind `url`, or, where that is empty, what
    /// answers the same API at the L1's own JSON-RPC endpoint, as development nodes do; null when
    /// nothing does.
    static Result<std::shared_ptr<BeaconClient>> find(const std::string& url,
                                                      const std::string& l1_url);
    ~BeaconClient();

    /// Whether the server tells where its slots are; the error says what it does not tell.
    Result<void> meet();
    /// Blobs of the L1 block of that number and time (seconds): the one of that versioned hash,
    /// and maybe others. None when the server has none.
    ///
    /// The slot comes from the time by `genesis` and `config/spec`. A server without the latter is
    /// one of development, whose slots are the numbers of blocks (anvil).
    Result<std::vector<Bytes>> blobs(std::uint64_t number, std::uint64_t time,
                                     const Hash32& versioned_hash);
    /// Makes all calls fail, those that run too.
    void cancel();

private:
    struct Impl;
    explicit BeaconClient(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

} // namespace nucleate::node
