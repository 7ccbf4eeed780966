#pragma once

#include "chain/agents/swarm.hpp"
#include "chain/base/command_queue.hpp"
#include "chain/devnet/chain_clock.hpp"
#include "chain/devnet/chain_tables.hpp"
#include "chain/devnet/fault_board.hpp"
#include "chain/devnet/rollup_host.hpp"
#include "chain/devnet/series_store.hpp"
#include "chain/node/chain.hpp"
#include "chain/rpc/control.hpp"
#include "chain/storage/event_log.hpp"

#include <functional>
#include <string>

namespace nucleate::devnet {

/// What the control desk works on; all of it outlives the desk.
struct ControlParts
{
    rpc::TableStore& tables;
    const ChainTables& chains;
    const SeriesStore& series;
    const storage::EventLog& log;
    ChainClock& clock;
    CommandQueue& loop; ///< of the thread that drives chains and swarm
    agents::Swarm& swarm;
    RollupHost& rollups;
    FaultBoard& faults;
    node::Chain& l1;
    std::function<void()> changed; ///< speed, pause or hosting: publish and wake the loop
    std::function<Result<void>(protocol::EventRow)> record; ///< on the loop: an event of the log
};

/// The control protocol's side of the devnet: what may be asked and done from outside. What touches
/// swarm or chains runs on the loop's thread.
class ControlDesk final : public rpc::ControlBackend
{
public:
    ControlDesk(ControlParts parts, bool may_control);

    rpc::TableStore& tables() override { return parts_.tables; }
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
    rpc::VerifyProgress verify_progress(const std::string& chain) override;
    void stop_verify(const std::string& chain) override;

    /// What this node is called and can do.
    static std::vector<std::string> capability_names(bool may_control, bool real_clock);

private:
    template <class F>
    std::invoke_result_t<F> on_loop(F work)
    {
        auto answer = parts_.loop.call(std::move(work));
        if (!answer)
            return fail("The devnet is stopping or has too much to do; try again.");
        return std::move(*answer);
    }
    Result<void> real_clock_only() const;

    ControlParts parts_;
    bool may_control_;
};

} // namespace nucleate::devnet
