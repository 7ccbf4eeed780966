#include "chain/devnet/control_desk.hpp"

#include "chain/devnet/event_recorder.hpp"
#include "chain/devnet/faucet.hpp"

#include <cmath>
#include <map>

namespace nucleate::devnet {

ControlDesk::ControlDesk(ControlParts parts, bool may_control)
    : parts_(std::move(parts)), may_control_(may_control)
{}

std::vector<std::string> ControlDesk::capability_names(bool may_control, bool real_clock)
{
    std::vector<std::string> names{"swarm", "formations", "bounties", "explorer", "trace"};
    if (may_control) {
        for (const char* name :
             {"control", "faucet", "capital", "hosting", "roles", "rules", "chaos", "verify"})
            names.emplace_back(name);
        if (real_clock)
            names.emplace_back("clock");
    }
    return names;
}

rpc::Capabilities ControlDesk::capabilities()
{
    rpc::Capabilities out;
    out.version = NUCLEATE_VERSION;
    out.capabilities = capability_names(may_control_, !parts_.clock.is_virtual());
    out.chains = parts_.chains.list();
    return out;
}

std::vector<protocol::EventRow> ControlDesk::events(const rpc::EventQuery& query)
{
    const auto found = parts_.log.read({.from = query.from,
                                        .limit = query.limit,
                                        .formation = query.formation,
                                        .kind = query.kind});
    std::vector<protocol::EventRow> rows;
    if (!found)
        return rows;
    for (const storage::Event& event : *found)
        rows.push_back(to_row(event));
    return rows;
}

Result<std::vector<protocol::EventRow>> ControlDesk::thread(const std::string& formation)
{
    const auto own = parts_.log.read(
        {.from = 1, .limit = storage::kMostEvents, .formation = formation, .kind = {}});
    if (!own)
        return tl::unexpected(own.error());
    if (own->empty())
        return fail("There is no formation " + formation + ".");
    // What led to it lies before it and belongs to no formation yet: follow the causes back.
    std::map<std::uint64_t, protocol::EventRow> thread;
    for (const storage::Event& event : *own)
        thread.emplace(event.id, to_row(event));
    std::vector<std::uint64_t> open;
    open.reserve(thread.size());
    for (const auto& [id, row] : thread)
        open.push_back(row.cause);
    while (!open.empty()) {
        const std::uint64_t id = open.back();
        open.pop_back();
        if (id == 0 || thread.contains(id))
            continue;
        const auto found = parts_.log.read({.from = id, .limit = 1, .formation = {}, .kind = {}});
        if (!found || found->empty() || found->front().id != id)
            continue;
        const auto [place, added] = thread.emplace(id, to_row(found->front()));
        open.push_back(place->second.cause);
    }
    std::vector<protocol::EventRow> rows;
    rows.reserve(thread.size());
    for (auto& [id, row] : thread)
        rows.push_back(std::move(row));
    return rows;
}

Result<std::vector<std::pair<std::uint64_t, double>>>
ControlDesk::series(const rpc::SeriesQuery& query)
{
    return parts_.series.read(query.chain, query.metric, query.from, query.to, query.points);
}

Result<std::vector<rpc::CallToSign>> ControlDesk::bounty_call(const std::string& bounty,
                                                              const std::string& action,
                                                              const Address& person)
{
    return on_loop([&]() -> Result<std::vector<rpc::CallToSign>> {
        auto calls = parts_.swarm.bounty_call(bounty, action, person);
        if (!calls)
            return tl::unexpected(calls.error());
        std::vector<rpc::CallToSign> out;
        for (agents::CallToSign& call : *calls)
            out.push_back({call.to, call.value, std::move(call.data), std::move(call.what)});
        return out;
    });
}

Result<void> ControlDesk::real_clock_only() const
{
    if (parts_.clock.is_virtual())
        return fail("Virtual time runs by itself: start the node without --virtual-time to set "
                    "its speed or to pause it.");
    return {};
}

Result<void> ControlDesk::set_speed(double factor)
{
    if (auto real = real_clock_only(); !real)
        return real;
    if (!std::isfinite(factor) || factor < ChainClock::kMinSpeed || factor > ChainClock::kMaxSpeed)
        return fail("Speed must lie between 0.1 and 1000 chain seconds a second.");
    parts_.clock.set_speed(factor);
    parts_.changed();
    return {};
}

Result<void> ControlDesk::pause()
{
    if (auto real = real_clock_only(); !real)
        return real;
    parts_.clock.set_paused(true);
    parts_.changed();
    return {};
}

Result<void> ControlDesk::resume()
{
    if (auto real = real_clock_only(); !real)
        return real;
    parts_.clock.set_paused(false);
    parts_.changed();
    return {};
}

Result<Hash32> ControlDesk::faucet(const Address& to)
{
    return on_loop([&] { return pay_from_faucet(parts_.l1, to); });
}

Result<Hash32> ControlDesk::inject_capital(const std::string& agent, const uint256& amount)
{
    return on_loop([&]() -> Result<Hash32> {
        const Result<Address> to = parts_.swarm.investment(agent, amount);
        if (!to)
            return tl::unexpected(to.error());
        return pay_from_faucet(parts_.l1, *to, amount);
    });
}

Result<void> ControlDesk::set_rule(const protocol::RuleRow& rule)
{
    return on_loop([&] { return parts_.swarm.set_rule(rule); });
}

Result<void> ControlDesk::place_bid(const rpc::BidRequest& bid)
{
    return on_loop([&] { return parts_.swarm.place_bid(bid.bounty, bid.bidder, bid.amount); });
}

Result<Address> ControlDesk::prepare_role(const std::string& bounty, const Address& person)
{
    return on_loop([&]() -> Result<Address> {
        const auto key = parts_.swarm.prepare_role(bounty, person);
        if (!key)
            return tl::unexpected(key.error());
        return key->address;
    });
}

Result<void> ControlDesk::start_role(const std::string& bounty, const Address& person)
{
    return on_loop([&] { return parts_.swarm.start_role(bounty, person); });
}

Result<void> ControlDesk::stop_role(const std::string& bounty, const Address& person)
{
    return on_loop([&] { return parts_.swarm.stop_role(bounty, person); });
}

Result<void> ControlDesk::set_hosting(bool accept)
{
    return on_loop([&]() -> Result<void> {
        parts_.rollups.set_hosting(accept);
        parts_.changed();
        return {};
    });
}

Result<std::string> ControlDesk::inject_fault(const rpc::FaultRequest& fault)
{
    return on_loop([&] { return parts_.faults.inject(fault); });
}

Result<void> ControlDesk::heal_fault(const std::string& id)
{
    return on_loop([&] { return parts_.faults.heal(id); });
}

Result<std::vector<protocol::FaultRow>> ControlDesk::faults()
{
    return on_loop(
        [&]() -> Result<std::vector<protocol::FaultRow>> { return parts_.faults.rows(); });
}

Result<rpc::VerifyReport> ControlDesk::verify(const std::string& chain)
{
    auto report = parts_.rollups.verify(chain);
    if (!report)
        return report;
    const auto noted = on_loop([&] {
        protocol::EventRow event;
        event.kind = "verify.done";
        event.subject = chain;
        event.chain = chain;
        event.block = report->first_difference.value_or(report->blocks);
        event.facts = {{"blocks", std::to_string(report->blocks)},
                       {"result", report->equal ? "equal" : "different"}};
        return parts_.record(std::move(event));
    });
    if (!noted)
        return tl::unexpected(noted.error());
    return report;
}

rpc::VerifyProgress ControlDesk::verify_progress(const std::string& chain)
{
    return parts_.rollups.verifications().progress(chain);
}

void ControlDesk::stop_verify(const std::string& chain)
{
    parts_.rollups.verifications().stop(chain);
}

} // namespace nucleate::devnet
