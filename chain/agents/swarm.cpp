#include "chain/agents/swarm.hpp"

#include "chain/agents/decision.hpp"
#include "chain/agents/formation.hpp"
#include "chain/agents/liquidity.hpp"
#include "chain/agents/monitor.hpp"
#include "chain/agents/person.hpp"
#include "chain/agents/rows.hpp"
#include "chain/agents/setup.hpp"
#include "chain/agents/standing.hpp"
#include "chain/agents/swarm_records.hpp"
#include "chain/agents/work.hpp"

#include <cmath>

namespace nucleate::agents {

struct Swarm::Impl
{
    Impl(Config given, ChainPort& l1, RollupPort& rollup, EventSink& events, RowSink& sink)
        : config(std::move(given)),
          world(config.scenario, config.seed, config.deployer_key, l1, rollup, events, sink),
          rows(world)
    {}

    void take_in_l1(std::uint64_t number);
    void take_in_l2(const std::string& chain, L2State& l2);
    void open_l2s();
    void open_l2(const std::string& rollup);
    void act();

    Config config;
    World world;
    RowBoard rows;
    std::vector<bool> touched;
    StateBook records;
    std::map<std::string, OutboxState> kept_outboxes; ///< of L2s that do not run yet
};

/// Settles what the block holds of ours and measures it.
void Swarm::Impl::take_in_l1(std::uint64_t number)
{
    world.last_read.reset(); // after a revert the number alone does not name the block
    const BlockFacts* block = world.l1_block(number);
    if (block == nullptr)
        return;
    world.state.block = number;
    world.time = block->timestamp;
    const std::vector<Included> included = world.l1_outbox->settle(*block);
    book(world, included, world.l1.id());
    book_money(world, *block, world.l1, touched);
    measure(world.state.l1_metrics, *block, included, world.l1_outbox->waiting_since(),
            world.l1.pending_count(), world.state.l1_demand);
    world.state.l1_demand = {};
}

void Swarm::Impl::open_l2(const std::string& rollup)
{
    ChainPort* port = world.rollup.l2(rollup);
    if (port == nullptr || world.l2_outboxes.contains(port->id()))
        return;
    const std::string& chain = port->id();
    auto outbox = std::make_unique<Outbox>(*port, world.wallets);
    if (auto kept = kept_outboxes.extract(chain))
        outbox->restore(std::move(kept.mapped()));
    else
        world.state.l2s[chain].block = port->head_number();
    world.state.l2s[chain].rollup = rollup;
    world.l2_outboxes.emplace(chain, std::move(outbox));
}

void Swarm::Impl::open_l2s()
{
    for (const StandingState& standing : world.state.standing)
        open_l2(standing.id);
    if (!world.state.formations.empty())
        open_l2(world.state.formations.back().id);
}

void Swarm::Impl::take_in_l2(const std::string& chain, L2State& l2)
{
    const ChainPort& port = *world.port_of(chain);
    Outbox& outbox = world.outbox_of(chain);
    const std::uint64_t head = port.head_number();
    while (l2.block < head) {
        const auto block = port.block(l2.block + 1);
        if (!block)
            break;
        ++l2.block;
        const std::vector<Included> included = outbox.settle(*block);
        book(world, included, chain);
        book_money(world, *block, port, touched);
        measure(l2.metrics, *block, included, outbox.waiting_since(), port.pending_count(),
                l2.demand);
        l2.demand = {};
    }
    rows.metrics(chain, l2.metrics);
}

void Swarm::Impl::act()
{
    if (world.state.phase == "setup") {
        // Chains that stand from the start do so before anybody weighs them.
        const bool standing = raise_standing(world);
        if (!set_up_l1(world) || !standing)
            return;
        world.state.phase = "work";
        rows.publish_all();
    }
    rows.metrics(world.l1.id(), world.state.l1_metrics);
    watch(world);
    decide_all(world);
    maybe_form(world);
    advance_formation(world);
    run_standing(world);
    harvest(world);
    work(world);
}

Swarm::Swarm(Config config, ChainPort& l1, RollupPort& rollup, EventSink& events, RowSink& rows)
    : impl_(std::make_unique<Impl>(std::move(config), l1, rollup, events, rows))
{}

Swarm::~Swarm() = default;

void Swarm::step()
{
    World& world = impl_->world;
    impl_->touched.assign(world.size(), false);
    const std::uint64_t head = world.l1.head_number();
    while (world.state.block < head) {
        const std::uint64_t before = world.state.block;
        impl_->take_in_l1(before + 1);
        if (world.state.block == before)
            break;
    }
    impl_->open_l2s();
    for (auto& [chain, l2] : world.state.l2s)
        if (world.l2_outboxes.contains(chain))
            impl_->take_in_l2(chain, l2);
    impl_->act();
    impl_->rows.publish(impl_->touched);
}

std::vector<StateRecord> Swarm::save()
{
    save_world(impl_->world, impl_->records);
    return impl_->records.take();
}

Result<void> Swarm::load(const StateRecords& kept)
{
    World& world = impl_->world;
    Result<OutboxStates> outboxes = load_world(world, kept);
    if (!outboxes)
        return tl::unexpected(outboxes.error());
    if (const auto block = world.l1.block(world.state.block))
        world.time = block->timestamp;
    world.l1_outbox->restore(std::move(outboxes->l1));
    impl_->kept_outboxes = std::move(outboxes->l2s);
    if (const Result<void> started = wake_standing(world); !started)
        return started;
    for (const FormationState& formation : world.state.formations)
        if (formation.stage >= Stage::sequencing && formation.stage <= Stage::live) {
            const RollupRequest request = request_of(world, formation);
            const Result<void> started =
                world.rollup.start_sequencer(request, operators_of(world, formation));
            if (!started)
                return started;
        }
    impl_->open_l2s();
    return {};
}

void Swarm::publish_all()
{
    impl_->rows.publish_all();
}

std::map<std::string, Address> Swarm::contracts() const
{
    return impl_->world.state.contracts;
}

bool Swarm::at_work() const
{
    return impl_->world.state.phase == "work";
}

std::size_t Swarm::agents() const
{
    return impl_->world.size();
}

uint256 Swarm::funds_needed(const Scenario& scenario)
{
    constexpr double kSetup = 3'000; // liquidity of the market, and gas
    double sum = kSetup + standing_funds(scenario);
    for (const AgentGroup& group : scenario.agents)
        sum += group.funds * static_cast<double>(group.count);
    return wei_of(sum);
}

Result<void> Swarm::place_bid(const std::string& bounty, const Address& bidder,
                              const uint256& amount)
{
    return person_bid(impl_->world, bounty, bidder, amount);
}

Result<std::vector<CallToSign>> Swarm::bounty_call(const std::string& bounty,
                                                   const std::string& action,
                                                   const Address& person) const
{
    return person_calls(impl_->world, bounty, action, person);
}

Result<OperatorKey> Swarm::prepare_role(const std::string& bounty, const Address& person) const
{
    return person_key(impl_->world, bounty, person);
}

Result<void> Swarm::start_role(const std::string& bounty, const Address& person)
{
    return person_starts(impl_->world, bounty, person);
}

Result<void> Swarm::stop_role(const std::string& bounty, const Address& person)
{
    return person_stops(impl_->world, bounty, person);
}

Result<Address> Swarm::investment(const std::string& agent, const uint256& amount) const
{
    constexpr double kMost = 1'000; // ETH
    const auto index = impl_->world.agent_named(agent);
    if (!index)
        return refuse("error.no_agent");
    if (amount.is_zero() || amount > wei_of(kMost))
        return refuse("error.capital");
    return impl_->world.address(*index);
}

Result<void> Swarm::set_rule(const protocol::RuleRow& row)
{
    if (!(row.threshold > 0) || !std::isfinite(row.threshold))
        return refuse("error.threshold");
    if (row.window < 1 || row.window > 10'000 || row.dwell < 1 || row.dwell > 10'000)
        return refuse("error.window");
    if (!(row.clear_ratio >= 1 && row.clear_ratio <= 10))
        return refuse("error.clear_ratio");
    if (!change_rule(impl_->world, row))
        return refuse("error.no_rule");
    return {};
}

} // namespace nucleate::agents
