#include "chain/agents/swarm.hpp"

#include "chain/agents/decision.hpp"
#include "chain/agents/formation.hpp"
#include "chain/agents/liquidity.hpp"
#include "chain/agents/monitor.hpp"
#include "chain/agents/person.hpp"
#include "chain/agents/rows.hpp"
#include "chain/agents/setup.hpp"
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
    void take_in_l2();
    void open_l2_outbox();
    void act();

    Config config;
    World world;
    RowBoard rows;
    std::vector<bool> touched;
    StateBook records;
    std::optional<OutboxState> kept_l2_outbox; ///< until there is a chain for it
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

void Swarm::Impl::open_l2_outbox()
{
    ChainPort* l2 = world.l2();
    if (l2 == nullptr || world.l2_outbox)
        return;
    world.l2_outbox = std::make_unique<Outbox>(*l2, world.wallets);
    if (kept_l2_outbox)
        world.l2_outbox->restore(*std::exchange(kept_l2_outbox, std::nullopt));
    else
        world.state.l2_block = l2->head_number();
}

void Swarm::Impl::take_in_l2()
{
    open_l2_outbox();
    if (!world.l2_outbox)
        return;
    ChainPort& l2 = *world.l2();
    const std::uint64_t head = l2.head_number();
    while (world.state.l2_block < head) {
        const auto block = l2.block(world.state.l2_block + 1);
        if (!block)
            break;
        ++world.state.l2_block;
        const std::vector<Included> included = world.l2_outbox->settle(*block);
        book(world, included, l2.id());
        book_money(world, *block, l2, touched);
        measure(world.state.l2_metrics, *block, included, world.l2_outbox->waiting_since(),
                l2.pending_count(), world.state.l2_demand);
        world.state.l2_demand = {};
    }
    rows.metrics(l2.id(), world.state.l2_metrics);
}

void Swarm::Impl::act()
{
    if (world.state.phase == "setup") {
        if (!set_up_l1(world))
            return;
        world.state.phase = "work";
        rows.publish_all();
    }
    rows.metrics(world.l1.id(), world.state.l1_metrics);
    watch(world);
    decide_all(world);
    maybe_form(world);
    advance_formation(world);
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
    impl_->take_in_l2();
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
    impl_->kept_l2_outbox = std::move(outboxes->l2);
    for (const FormationState& formation : world.state.formations)
        if (formation.stage >= Stage::sequencing && formation.stage <= Stage::live) {
            const RollupRequest request = request_of(world, formation);
            const Result<void> started =
                world.rollup.start_sequencer(request, operators_of(world, formation));
            if (!started)
                return started;
        }
    impl_->open_l2_outbox();
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
    double sum = kSetup;
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
