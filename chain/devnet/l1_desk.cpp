#include "chain/devnet/l1_desk.hpp"

namespace nucleate::devnet {

namespace {

auto no_swarm()
{
    return fail("This node runs an L1 alone: there are no agents, formations or rollups on it.");
}

auto no_clock()
{
    return fail("This node has no clock of its own: use evm_setTime, evm_increaseTime or "
                "evm_setIntervalMining.");
}

} // namespace

std::vector<std::string> L1Desk::capability_names()
{
    return {"explorer", "trace", "control", "rewind", "fork"};
}

rpc::Capabilities L1Desk::capabilities()
{
    return {NUCLEATE_VERSION, capability_names(), follower_.chains()};
}

std::vector<protocol::EventRow> L1Desk::events(const rpc::EventQuery& query)
{
    return chronicle_.read({.from = query.from,
                            .limit = query.limit,
                            .formation = query.formation,
                            .kind = query.kind});
}

Result<std::vector<protocol::EventRow>> L1Desk::thread(const std::string&)
{
    return no_swarm();
}

Result<std::vector<std::pair<std::uint64_t, double>>> L1Desk::series(const rpc::SeriesQuery& query)
{
    return follower_.series().read(query.chain, query.metric, query.from, query.to, query.points);
}

Result<std::vector<rpc::CallToSign>> L1Desk::bounty_call(const std::string&, const std::string&,
                                                         const Address&)
{
    return no_swarm();
}

Result<void> L1Desk::set_speed(double)
{
    return no_clock();
}

Result<void> L1Desk::pause()
{
    return no_clock();
}

Result<void> L1Desk::resume()
{
    return no_clock();
}

Result<Hash32> L1Desk::faucet(const Address&)
{
    return fail("This node has no faucet: use anvil_addBalance.");
}

Result<Hash32> L1Desk::inject_capital(const std::string&, const uint256&)
{
    return no_swarm();
}

Result<void> L1Desk::set_rule(const protocol::RuleRow&)
{
    return no_swarm();
}

Result<void> L1Desk::place_bid(const rpc::BidRequest&)
{
    return no_swarm();
}

Result<Address> L1Desk::prepare_role(const std::string&, const Address&)
{
    return no_swarm();
}

Result<void> L1Desk::start_role(const std::string&, const Address&)
{
    return no_swarm();
}

Result<void> L1Desk::stop_role(const std::string&, const Address&)
{
    return no_swarm();
}

Result<void> L1Desk::set_hosting(bool)
{
    return no_swarm();
}

Result<std::string> L1Desk::inject_fault(const rpc::FaultRequest&)
{
    return no_swarm();
}

Result<void> L1Desk::heal_fault(const std::string&)
{
    return no_swarm();
}

Result<std::vector<protocol::FaultRow>> L1Desk::faults()
{
    return std::vector<protocol::FaultRow>{};
}

Result<rpc::VerifyReport> L1Desk::verify(const std::string&)
{
    return no_swarm();
}

} // namespace nucleate::devnet
