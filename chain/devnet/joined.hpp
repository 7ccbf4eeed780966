#pragma once

#include "chain/base/result.hpp"
#include "chain/devnet/endpoints.hpp"
#include "chain/devnet/join_roles.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace nucleate::devnet {

struct JoinOptions
{
    std::string l1_url;        ///< JSON-RPC of an execution client of the L1
    std::string l1_beacon_url; ///< its beacon node, for batches in blobs; empty: see
                               ///< node::BeaconClient::find
    std::optional<std::filesystem::path> data_dir; ///< nothing: in memory
    std::string host = "127.0.0.1";
    std::uint16_t port = 9545; ///< of the first chain; the next free one when taken, 0 for any
    std::optional<Hash32> key; ///< with which the roles act
    JoinRoles roles;
    /// The DA server of chains that have their batches on one; empty: the one that their operators
    /// name.
    std::string da_url{};
};

/// A node that follows the rollups of an L1 that runs elsewhere: finds them by their sequencer
/// sets, checks their deployment step by step against L1, derives them and answers their JSON-RPC.
/// With an operator's key it is one of their sequencers, with any key a proposer or challenger.
class Joined
{
public:
    /// Meets L1 and starts to follow. Fails when the endpoint does not answer or the data folder
    /// follows another L1.
    static Result<std::unique_ptr<Joined>> start(const JoinOptions& options);
    ~Joined();
    Joined(const Joined&) = delete;
    Joined& operator=(const Joined&) = delete;

    /// How a chain stands.
    struct Chain
    {
        Endpoints::L2 endpoint;
        std::string title; ///< text from outside, fit for one line
        std::uint64_t unsafe = 0;
        std::uint64_t safe = 0;
        std::uint64_t finalized = 0;
        std::uint64_t l1_derived = 0;          ///< L1 block up to which was derived
        bool leads = false;                    ///< blocks are built here now
        std::optional<Address> seat_holder;    ///< who is paid for them; nothing without a seat
        std::optional<std::uint64_t> proposed; ///< with a role in settlement: the newest L2 block
                                               ///< that a right proposal covers
        std::size_t games = 0;                 ///< the same: dispute games that are not over
        std::string problem; ///< what goes wrong now, in words; empty when nothing does
    };
    struct Status
    {
        std::uint64_t l1_head = 0;
        std::string problem; ///< of L1's endpoint
        std::vector<Chain> chains;
        /// Sequencer sets whose chain cannot be followed, and why.
        std::vector<std::pair<Address, std::string>> refused;
    };
    Status status() const;

private:
    struct Impl;
    explicit Joined(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

} // namespace nucleate::devnet
