#pragma once

#include "chain/agents/keys.hpp"
#include "chain/agents/scenario.hpp"
#include "chain/agents/swarm.hpp"
#include "chain/agents/world.hpp"
#include "chain/contracts/generated/weth9.hpp"
#include "chain/crypto/keccak.hpp"
#include "chain/devnet/in_process_port.hpp"
#include "chain/encoding/rlp.hpp"
#include "tests/chain/node/chain_fixture.hpp"
#include "tests/support/source_file.hpp"

#include <fstream>
#include <map>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

/// A swarm on the project's own L1, with a rollup that is only told: its contracts take every call,
/// and its L2 is a second chain on which the agents' deposits lie from the start.
namespace nucleate::agents::test {

inline Scenario shipped(const std::string& name)
{
    std::ifstream file(source_file("resources/scenarios/" + name + ".json"));
    std::stringstream text;
    text << file.rdbuf();
    return parse_scenario(text.str()).value();
}

class Log final : public EventSink
{
public:
    std::uint64_t append(protocol::EventRow event) override
    {
        event.id = rows.size() + 1;
        rows.push_back(event);
        return event.id;
    }
    std::size_t count(std::string_view kind) const
    {
        std::size_t n = 0;
        for (const protocol::EventRow& row : rows)
            n += row.kind == kind ? 1U : 0U;
        return n;
    }
    const protocol::EventRow* first(std::string_view kind) const
    {
        for (const protocol::EventRow& row : rows)
            if (row.kind == kind)
                return &row;
        return nullptr;
    }
    /// One line an event, everything that it holds.
    std::string text() const
    {
        std::string out;
        for (const protocol::EventRow& row : rows) {
            out += std::to_string(row.id) + " " + std::to_string(row.cause) + " " +
                   std::to_string(row.time) + " " + row.kind + " " + row.subject + " " + row.actor +
                   " " + row.transaction;
            for (const protocol::EventFact& fact : row.facts)
                out += " " + fact.key + "=" + fact.value;
            out += "\n";
        }
        return out;
    }

    std::vector<protocol::EventRow> rows;
};

class Tables final : public RowSink
{
public:
    void put(const protocol::AgentRow& row) override { agents[row.id] = row; }
    void put(const protocol::RuleRow& row) override { rules[row.id] = row; }
    void put(const protocol::DecisionRow& row) override { decisions[row.id] = row; }
    void put(const protocol::FormationRow& row) override { formations[row.id] = row; }
    void put(const protocol::BountyRow& row) override { bounties[row.id] = row; }
    void put(const protocol::WorkRow& row) override { work[row.id] = row; }
    void put(const protocol::EdgeRow& row) override { edges[row.id] = row; }
    void put(const protocol::MetricRow& row) override { last_metric[row.metric] = row; }
    void erase(const std::string&, const std::string& id) override { edges.erase(id); }

    std::map<std::string, protocol::AgentRow> agents;
    std::map<std::string, protocol::RuleRow> rules;
    std::map<std::string, protocol::DecisionRow> decisions;
    std::map<std::string, protocol::FormationRow> formations;
    std::map<std::string, protocol::BountyRow> bounties;
    std::map<std::string, protocol::WorkRow> work;
    std::map<std::string, protocol::EdgeRow> edges;
    std::map<std::string, protocol::MetricRow> last_metric;
};

/// Runtime code STOP: takes every call and all ether.
inline const Bytes kStopInit{0x60, 0x01, 0x60, 0x0c, 0x60, 0x00, 0x39,
                             0x60, 0x01, 0x60, 0x00, 0xf3, 0x00};

inline Address created_by(const Address& sender, std::uint64_t nonce)
{
    rlp::Writer writer;
    writer.begin_list();
    writer.fixed(sender);
    writer.number(nonce);
    writer.end_list();
    return Address::from_view(crypto::keccak256(writer.take()).view());
}

class ToldRollup final : public RollupPort
{
public:
    static constexpr std::size_t kSteps = 3;

    ToldRollup(ChainPort& l1, node::Chain& l2) : l1_(l1), l2_chain_(l2), l2_(l2) {}

    Result<RollupPlan> plan(const RollupRequest& request) override
    {
        RollupPlan out;
        out.config = {{"name", request.name},
                      {"sequencer_set", to_hex_data(request.sequencer_set)}};
        out.config_hash = crypto::keccak256(to_bytes(request.sequencer_set.view()));
        out.deploy_transactions = kSteps;
        out.system_config = created_by(request.deployer, 0);
        return out;
    }
    Result<DeployStep> deploy_step(const RollupRequest&, std::size_t index) override
    {
        DeployStep step;
        step.name = index == 0 ? "SystemConfigProxy" : index == 1 ? "OptimismPortalProxy" : "Extra";
        step.data = kStopInit;
        step.gas_limit = 200'000;
        step.creates_contract = true;
        return step;
    }
    Result<GenesisFacts> make_genesis(const RollupRequest& request) override
    {
        GenesisFacts facts;
        if (genesis_time_ == 0)
            genesis_time_ = l1_.block(l1_.head_number())->timestamp;
        facts.time = genesis_time_;
        facts.l1_block = l1_.head_number();
        facts.system_config = created_by(request.deployer, 0);
        facts.portal = created_by(request.deployer, 1);
        facts.chain = l2_.id();
        return facts;
    }
    Result<void> start_sequencer(const RollupRequest& request,
                                 const std::vector<OperatorKey>& given) override
    {
        started_at = started_at == 0 ? l1_.head_number() : started_at;
        set_ = request.sequencer_set;
        operators = given;
        return {};
    }
    RollupStatus status(const std::string&) const override
    {
        RollupStatus status;
        if (started_at == 0)
            return status;
        const std::uint64_t head = l2_.head_number();
        const std::uint64_t age = l1_.head_number() - started_at;
        status.unsafe = head;
        if (head > 0)
            status.first_block = l2_chain_.block(1)->hash;
        if (age > 3)
            status.first_batch = BatchFacts{"c", 100, 1, 3, {}, started_at + 3};
        if (age > 4)
            status.safe = std::min(head, age - 4);
        if (!shortage.is_zero())
            status.short_key = operators.front().address;
        status.shortage = shortage;
        return status;
    }
    /// Stands for the batcher: the leader's hot key sends something to the set.
    void post_batch()
    {
        for (const OperatorKey& key : operators)
            (void)l1_.send(Wallet{key.secret}
                               .sign(l1_.chain_id(), l1_.nonce(key.address),
                                     {set_, {}, Bytes{0, 1, 2}}, 120'000,
                                     {uint256{500'000'000'000}, uint256{3'000'000'000}})
                               .value());
    }
    ChainPort* l2(const std::string&) override { return started_at == 0 ? nullptr : &l2_; }

    std::uint64_t started_at = 0;
    std::vector<OperatorKey> operators;
    uint256 shortage; ///< of the first operator's key, wei

private:
    ChainPort& l1_;
    node::Chain& l2_chain_;
    devnet::InProcessPort l2_;
    Address set_;
    std::uint64_t genesis_time_ = 0;
};

struct Devworld
{
    explicit Devworld(Scenario given, std::uint64_t with_seed = 7)
        : scenario(std::move(given)), seed(with_seed)
    {
        clock = std::make_shared<std::atomic<std::uint64_t>>(1'700'000'000);
        node::L1GenesisOptions options;
        options.timestamp = clock->load();
        options.gas_limit = scenario.l1.gas_limit;
        options.base_fee = wei_of(scenario.l1.base_fee / 1e9);
        options.alloc[address_of_key(key())].balance = Swarm::funds_needed(scenario);
        l1 = open("l1", options);
        options.chain_id = scenario.l2.chain_id;
        options.base_fee = 1'000'000;
        options.gas_limit = scenario.l2.gas_limit;
        for (std::size_t i = 0; i < scenario.agent_count(); ++i)
            options.alloc[address_of_key(devnet_key(seed, "agent", i))].balance = wei_of(30);
        using namespace literals;
        options.alloc["0x4200000000000000000000000000000000000006"_address].code =
            to_bytes(contracts::weth9::artifact().runtime);
        l2 = open("l2-1", options);
        l1_port = std::make_unique<devnet::InProcessPort>(*l1);
        rollup = std::make_unique<ToldRollup>(*l1_port, *l2);
        swarm = make_swarm();
        swarm->step();
    }

    static Hash32 key_of(std::uint64_t seed) { return devnet_key(seed, "deployer", 0); }
    Hash32 key() const { return key_of(seed); }

    std::unique_ptr<Swarm> make_swarm()
    {
        return std::make_unique<Swarm>(Swarm::Config{scenario, seed, key()}, *l1_port, *rollup, log,
                                       tables);
    }

    /// Keeps what the swarm says has changed.
    void keep()
    {
        for (StateRecord& record : swarm->save())
            if (record.value)
                kept[record.name] = std::move(*record.value);
            else
                kept.erase(record.name);
    }
    /// Throws the swarm away and makes it anew from what was kept.
    Result<void> restart()
    {
        swarm = make_swarm();
        return swarm->load(kept);
    }

    /// One L1 block and what follows it.
    void tick()
    {
        *clock += scenario.l1.block_time;
        node::BuildRequest request;
        request.timestamp = clock->load();
        l1->build(request).value();
        if (rollup->started_at != 0)
            l2->build(request).value();
        if (rollup->started_at != 0)
            rollup->post_batch();
        swarm->step();
    }
    /// Ticks until the log has that event; false after `limit` blocks.
    bool run_until(std::string_view kind, int limit)
    {
        for (int i = 0; i < limit && log.count(kind) == 0; ++i)
            tick();
        return log.count(kind) != 0;
    }
    double seconds() const { return static_cast<double>(clock->load() - 1'700'000'000); }

    Scenario scenario;
    std::uint64_t seed;
    std::shared_ptr<std::atomic<std::uint64_t>> clock;
    std::unique_ptr<node::Chain> l1;
    std::unique_ptr<node::Chain> l2;
    std::unique_ptr<devnet::InProcessPort> l1_port;
    std::unique_ptr<ToldRollup> rollup;
    Log log;
    Tables tables;
    StateRecords kept;
    std::unique_ptr<Swarm> swarm;

private:
    std::unique_ptr<node::Chain> open(const std::string& name,
                                      const node::L1GenesisOptions& genesis)
    {
        node::ChainOptions options;
        options.name = name;
        options.storage = storage::Database::in_memory().value();
        options.clock = [time = clock] { return time->load(); };
        return node::open_chain(node::l1_genesis(genesis), options).value();
    }
};

} // namespace nucleate::agents::test
