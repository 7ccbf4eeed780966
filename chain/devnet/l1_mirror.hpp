#pragma once

#include "chain/base/result.hpp"
#include "chain/devnet/l1_settings.hpp"
#include "chain/node/beacon_client.hpp"
#include "chain/node/chain.hpp"
#include "chain/node/json_rpc.hpp"
#include "chain/rollup/rpc_l1_source.hpp"
#include "chain/storage/database.hpp"

#include <atomic>
#include <memory>
#include <string>

namespace nucleate::devnet {

/// An L1 that runs elsewhere as a chain of this process: it stands on a block of that L1 and
/// executes every block after it. State that it lacks is fetched with proofs, state roots are
/// compared, and what is submitted goes to the L1's own pool.
class L1Mirror
{
public:
    /// Meets the L1 behind `url`. Settings of a new folder are taken from its newest block, where
    /// the mirror begins, and kept; a folder that has some goes on from there.
    static Result<std::unique_ptr<L1Mirror>>
    open(const std::string& url, const std::shared_ptr<storage::Database>& database,
         const Address& deployer);

    const L1Settings& settings() const { return settings_; }
    /// That L1's beacon node, for blobs that others sent; see node::BeaconClient::find.
    Result<void> find_beacon(const std::string& url, const std::string& l1_url);
    const std::shared_ptr<node::BeaconClient>& beacon() const { return beacon_; }
    /// For the chain's options: what makes it follow, and its time, which is that L1's.
    void prepare(node::ChainOptions& options) const;

    /// On the chain's writer thread: takes in at most `most` blocks. True when there are more. An
    /// error that `is_lasting` ends the mirror; others pass when the endpoint answers again.
    Result<bool> step(node::Chain& chain, std::size_t most);
    bool is_lasting() const { return failures_ >= kMostFailures; }
    /// Makes fetching fail from now on.
    void cancel();

private:
    L1Mirror(std::shared_ptr<node::JsonRpc> endpoint, L1Settings settings, node::ForkPtr fork);
    Result<bool> take_one(node::Chain& chain);
    void relay_again(const node::Chain& chain);

    std::shared_ptr<node::JsonRpc> endpoint_;
    std::shared_ptr<node::BeaconClient> beacon_;
    L1Settings settings_;
    node::ForkPtr fork_;
    rollup::RpcL1Source source_;
    /// Of the newest block that was taken in, seconds.
    std::shared_ptr<std::atomic<std::uint64_t>> time_;
    /// Attempts at one block: an endpoint that is gone for a moment fails fewer.
    static constexpr unsigned kMostFailures = 20;
    unsigned failures_ = 0;
    std::uint64_t relayed_ = 0; ///< L1 block after which that was done last
};

} // namespace nucleate::devnet
