#pragma once

#include "chain/agents/scenario.hpp"
#include "chain/base/bytes.hpp"
#include "chain/base/result.hpp"
#include "chain/devnet/endpoints.hpp"
#include "chain/protocol/rows.hpp"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace nucleate::devnet {

struct DevnetOptions
{
    agents::Scenario scenario;
    std::uint64_t seed = 1;
    /// Where everything lasts; nothing keeps it in memory.
    std::optional<std::filesystem::path> data_dir;
    /// Virtual time runs as fast as it can and depends on nothing outside; then `speed` is unused.
    bool virtual_time = false;
    double speed = 1; ///< chain seconds a wall second
    /// An L1 that runs elsewhere, by the URL of its JSON-RPC, in the place of one of this process;
    /// then time is that L1's, and neither `virtual_time` nor `speed` counts. A folder goes on with
    /// the L1 that it began with.
    std::string l1_url;
    /// That L1's beacon node, for batches in blobs; empty: see node::BeaconClient::find.
    std::string l1_beacon_url;
    /// Who pays on that L1 for the swarm's contracts and agents; the seed's own account otherwise.
    std::optional<Hash32> l1_key;
    /// The DA server of chains that have their batches on one, by its URL; empty: one of this
    /// process, where the scenario wants one.
    std::string da_url;
    std::uint16_t port = 8545;
    /// Whoever starts the devnet accepts to run the nodes of roles on this machine. Without it no
    /// role starts until nucleate_setHosting accepts; chains that ran before are followed only.
    bool hosting = true;
    /// Shown by clients that may change the devnet (nucleate_pause, nucleate_faucet, …).
    std::string control_token;
    /// Kind of event after which the devnet stops by itself, in the very step that brought it
    /// about, so that equal runs end alike; empty: it runs on.
    std::string end_when;
    /// Told of every event after it is durable, on the devnet's thread.
    std::function<void(const protocol::EventRow&)> on_event;
};

/// An L1, the swarm on it, the L2s that the swarm forms, and the doors of them all. One thread
/// drives everything in the order of chain time; other threads come in through JSON-RPC.
class Devnet
{
public:
    /// Opens or makes the chains and starts the loop. `progress` is told what is being done.
    static Result<std::unique_ptr<Devnet>>
    start(DevnetOptions options, const std::function<void(const std::string&)>& progress);
    /// Stops server, swarm, rollups and chains in that order.
    ~Devnet();
    Devnet(const Devnet&) = delete;
    Devnet& operator=(const Devnet&) = delete;

    Endpoints endpoints() const;
    /// Why the loop ended by itself, if it did.
    std::optional<Error> failure() const;
    /// Waits until the loop has ended by itself; false when it still runs after `patience`.
    bool wait(std::chrono::milliseconds patience);

private:
    struct Impl;
    explicit Devnet(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

} // namespace nucleate::devnet
