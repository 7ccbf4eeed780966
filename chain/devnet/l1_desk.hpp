#pragma once

#include "chain/devnet/l1_chronicle.hpp"
#include "chain/devnet/l1_follower.hpp"
#include "chain/rpc/control.hpp"

namespace nucleate::devnet {

/// The control protocol of an L1 that stands alone: the node, its chain, blocks, figures and log.
/// There is no swarm and no clock to rule; what would need them is refused. A control center
/// attached to it may take blocks back, since nothing builds on them (capability "rewind").
class L1Desk final : public rpc::ControlBackend
{
public:
    /// `miner`, its chain and `console` outlive this. `accounts`: how many the chain began with.
    L1Desk(node::Miner& miner, const rpc::ConsoleLog& console,
           std::shared_ptr<storage::Database> database, std::size_t accounts)
        : follower_(miner, tables_, capability_names()),
          chronicle_(miner.chain(), console, std::move(database), tables_, accounts)
    {}
    /// Takes up the event log; before the writer thread starts.
    Result<void> open_log() { return chronicle_.open(); }
    /// Publishes the chain from here on; the doors are those of the chain.
    void open(const std::string& http, const std::string& ws) { follower_.open(http, ws); }

    static std::vector<std::string> capability_names();

    rpc::TableStore& tables() override { return tables_; }
    rpc::Capabilities capabilities() override;
    std::vector<protocol::EventRow> events(const rpc::EventQuery& query) override;
    Result<std::vector<protocol::EventRow>> thread(const std::string& formation) override;
    Result<std::vector<std::pair<std::uint64_t, double>>>
    series(const rpc::SeriesQuery& query) override;
    Result<std::vector<rpc::CallToSign>> bounty_call(const std::string& bounty,
                                                     const std::string& action,
                                                     const Address& person) override;
    Result<void> set_speed(double factor) override;
    Result<void> pause() override;
    Result<void> resume() override;
    Result<Hash32> faucet(const Address& to) override;
    Result<Hash32> inject_capital(const std::string& agent, const uint256& amount) override;
    Result<void> set_rule(const protocol::RuleRow& rule) override;
    Result<void> place_bid(const rpc::BidRequest& bid) override;
    Result<Address> prepare_role(const std::string& bounty, const Address& person) override;
    Result<void> start_role(const std::string& bounty, const Address& person) override;
    Result<void> stop_role(const std::string& bounty, const Address& person) override;
    Result<void> set_hosting(bool accept) override;
    Result<std::string> inject_fault(const rpc::FaultRequest& fault) override;
    Result<void> heal_fault(const std::string& id) override;
    Result<std::vector<protocol::FaultRow>> faults() override;
    Result<rpc::VerifyReport> verify(const std::string& chain) override;
    rpc::VerifyProgress verify_progress(const std::string&) override { return {}; }
    void stop_verify(const std::string&) override {}

private:
    rpc::TableStore tables_;
    L1Follower follower_;
    L1Chronicle chronicle_;
};

} // namespace nucleate::devnet
