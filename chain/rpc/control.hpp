#pragma once

#include "chain/base/bytes.hpp"
#include "chain/base/result.hpp"
#include "chain/base/uint256.hpp"
#include "chain/protocol/rows.hpp"
#include "chain/rpc/table_store.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace nucleate::rpc {

/// What `nucleate_capabilities` answers.
struct Capabilities
{
    std::string version;
    std::vector<std::string> capabilities;
    std::vector<protocol::ChainRow> chains;
};

/// A page of the event log.
struct EventQuery
{
    std::uint64_t from = 1; ///< first id wanted
    std::uint64_t limit = 1000;
    std::string formation; ///< empty: any
    std::string kind;      ///< empty: any
};

/// A stretch of a metric's history.
struct SeriesQuery
{
    std::string chain;
    std::string metric;
    std::uint64_t from = 0; ///< seconds of chain time
    std::uint64_t to = ~std::uint64_t{0};
    std::uint64_t points = 1000; ///< at most
};

/// A bid of a person.
struct BidRequest
{
    std::string bounty;
    Address bidder;
    uint256 amount; ///< wei a unit
};

/// A transaction that a person's wallet is asked to sign.
struct CallToSign
{
    Address to;
    uint256 value; ///< wei
    Bytes data;
    std::string what; ///< one sentence
};

/// A fault that somebody wants to see in a chain (protocol/faults.hpp).
struct FaultRequest
{
    std::string kind;
    std::string chain;
    std::optional<Address> address;
    std::uint64_t blocks = 0; ///< of L1
};

/// Result of deriving an L2 again from L1 alone.
struct VerifyReport
{
    std::uint64_t blocks = 0;
    bool equal = false;
    std::optional<std::uint64_t> first_difference; ///< L2 block number
};

/// How far such a derivation has come.
struct VerifyProgress
{
    bool running = false;
    std::uint64_t blocks = 0;    ///< of the L2, derived and found equal
    std::uint64_t head = 0;      ///< of the stored L2 when it began
    std::uint64_t l1_blocks = 0; ///< read
};

/// The devnet as the control protocol sees it. Calls come from worker threads and may block;
/// those that change something are let through only with the control token.
class ControlBackend
{
public:
    virtual ~ControlBackend() = default;

    virtual TableStore& tables() = 0;
    virtual Capabilities capabilities() = 0;
    virtual std::vector<protocol::EventRow> events(const EventQuery& query) = 0;
    virtual Result<std::vector<protocol::EventRow>> thread(const std::string& formation) = 0;
    virtual Result<std::vector<std::pair<std::uint64_t, double>>>
    series(const SeriesQuery& query) = 0;
    virtual Result<std::vector<CallToSign>>
    bounty_call(const std::string& bounty, const std::string& action, const Address& person) = 0;

    virtual Result<void> set_speed(double factor) = 0;
    virtual Result<void> pause() = 0;
    virtual Result<void> resume() = 0;
    virtual Result<Hash32> faucet(const Address& to) = 0;
    /// `amount` in wei.
    virtual Result<Hash32> inject_capital(const std::string& agent, const uint256& amount) = 0;
    virtual Result<void> set_rule(const protocol::RuleRow& rule) = 0;
    virtual Result<void> place_bid(const BidRequest& bid) = 0;
    /// Makes the hot key that the role's node signs with; its address.
    virtual Result<Address> prepare_role(const std::string& bounty, const Address& person) = 0;
    virtual Result<void> start_role(const std::string& bounty, const Address& person) = 0;
    virtual Result<void> stop_role(const std::string& bounty, const Address& person) = 0;
    /// Whether this machine runs the nodes of roles.
    virtual Result<void> set_hosting(bool accept) = 0;
    /// The fault's id.
    virtual Result<std::string> inject_fault(const FaultRequest& fault) = 0;
    virtual Result<void> heal_fault(const std::string& id) = 0;
    virtual Result<std::vector<protocol::FaultRow>> faults() = 0;
    virtual Result<VerifyReport> verify(const std::string& chain) = 0;
    virtual VerifyProgress verify_progress(const std::string& chain) = 0;
    /// Lets a derivation that runs end with an error.
    virtual void stop_verify(const std::string& chain) = 0;
};

} // namespace nucleate::rpc
