#pragma once

#include "chain/agents/keys.hpp"
#include "chain/agents/swarm.hpp"
#include "chain/agents/world.hpp"
#include "chain/contracts/generated/sequencer_set.hpp"
#include "chain/contracts/generated/system_config.hpp"
#include "chain/devnet/fault_board.hpp"
#include "chain/devnet/lookout.hpp"
#include "chain/devnet/rollup_host.hpp"
#include "chain/devnet/scenario_file.hpp"
#include "chain/node/l1_genesis.hpp"
#include "chain/rollup/da_client.hpp"
#include "tests/support/source_file.hpp"

#include <QtTest>
#include <atomic>
#include <set>

namespace nucleate::devnet::test {

/// The rollups as the swarm sees them, with operators whose nodes are dead.
class MortalRollups final : public agents::RollupPort
{
public:
    explicit MortalRollups(RollupHost& host) : host_(host) {}

    Result<agents::RollupPlan> plan(const agents::RollupRequest& request) override
    {
        return host_.plan(request);
    }
    Result<agents::DeployStep> deploy_step(const agents::RollupRequest& request,
                                           std::size_t index) override
    {
        return host_.deploy_step(request, index);
    }
    bool can_migrate(const Address& contract) const override { return host_.can_migrate(contract); }
    Result<agents::GenesisFacts> make_genesis(const agents::RollupRequest& request) override
    {
        return host_.make_genesis(request);
    }
    Result<void> start_sequencer(const agents::RollupRequest& request,
                                 const std::vector<agents::OperatorKey>& operators) override
    {
        request_ = request;
        operators_ = operators;
        return host_.start_sequencer(request, alive());
    }
    agents::RollupStatus status(const std::string& formation) const override
    {
        return host_.status(formation);
    }
    void set_attesters(const std::vector<Hash32>& secrets) override
    {
        host_.set_attesters(secrets);
    }
    agents::RiskGrades risks(const std::string& formation) const override
    {
        return host_.risks(formation);
    }
    agents::ChainPort* l2(const std::string& formation) override { return host_.l2(formation); }

    /// The node of the operator with that hot key dies.
    void kill(const Address& key)
    {
        dead_.insert(key);
        (void)host_.start_sequencer(*request_, alive());
    }
    const agents::RollupRequest& request() const { return *request_; }
    const std::vector<agents::OperatorKey>& operators() const { return operators_; }

private:
    std::vector<agents::OperatorKey> alive() const
    {
        std::vector<agents::OperatorKey> out;
        for (const agents::OperatorKey& key : operators_)
            if (!dead_.contains(key.address))
                out.push_back(key);
        return out;
    }

    RollupHost& host_;
    std::optional<agents::RollupRequest> request_;
    std::vector<agents::OperatorKey> operators_;
    std::set<Address> dead_;
};

class Log final : public agents::EventSink
{
public:
    std::uint64_t append(protocol::EventRow event) override
    {
        event.id = rows.size() + 1;
        rows.push_back(std::move(event));
        return rows.size();
    }
    const protocol::EventRow* last(std::string_view kind) const
    {
        for (auto row = rows.rbegin(); row != rows.rend(); ++row)
            if (row->kind == kind)
                return &*row;
        return nullptr;
    }

    std::vector<protocol::EventRow> rows;
};

class Rows final : public agents::RowSink
{
public:
    void put(const protocol::AgentRow&) override {}
    void put(const protocol::RuleRow&) override {}
    void put(const protocol::DecisionRow& row) override { decisions[row.id] = row; }
    void put(const protocol::FormationRow& row) override { formation.row = row; }
    void put(const protocol::BountyRow& row) override { formation.bounties[row.id] = row; }
    void put(const protocol::WorkRow& row) override { work[row.id] = row; }
    void put(const protocol::EdgeRow&) override {}
    void put(const protocol::MetricRow&) override {}
    void erase(const std::string&, const std::string&) override {}

    FormationFacts formation; ///< the last one
    std::map<std::string, protocol::WorkRow> work;
    std::map<std::string, protocol::DecisionRow> decisions;
};

/// What a town is like.
struct TownPlan
{
    std::string scenario = "first-light";
    std::optional<std::uint64_t> operators{}; ///< of the L2; nothing: as the scenario has it
    bool blobs = true;                        ///< batches may go in them
};

/// A scenario with real rollups and without a server, over a clock that the test moves.
class Town
{
public:
    explicit Town(std::uint64_t seed = 7, const TownPlan& plan = {})
        : scenario(
              read_scenario(source_file("resources/scenarios/" + plan.scenario + ".json")).value())
    {
        for (agents::RoleSettings& role : scenario.roles)
            if (role.role == "sequencer")
                role.slots = plan.operators.value_or(role.slots);
        const Hash32 deployer = agents::devnet_key(seed, "deployer", 0);
        node::L1GenesisOptions genesis;
        genesis.timestamp = *time;
        genesis.gas_limit = scenario.l1.gas_limit;
        genesis.base_fee = 2'000'000'000;
        genesis.alloc[agents::address_of_key(deployer)].balance =
            agents::Swarm::funds_needed(scenario);
        node::ChainOptions options;
        options.name = "l1";
        options.storage = storage;
        options.gas_limit = scenario.l1.gas_limit;
        options.clock = [clock = time] { return clock->load(); };
        l1 = node::open_chain(node::l1_genesis(genesis), options).value();
        port = std::make_unique<InProcessPort>(*l1);
        host = std::make_unique<RollupHost>(*l1, scenario.l1.block_time, storage,
                                            [this](HostedRollup& started) -> Result<void> {
                                                rollup = &started;
                                                return {};
                                            });
        host->read_blobs_from(nullptr, plan.blobs);
        faults.emplace(*l1, *host, scenario.l1.block_time, true);
        if (scenario.l2.alt_da)
            start_data_server();
        lookout.emplace(*l1, scenario.l1.block_time);
        rollups = std::make_unique<MortalRollups>(*host);
        swarm = std::make_unique<agents::Swarm>(agents::Swarm::Config{scenario, seed, deployer},
                                                *port, *rollups, log, rows);
        swarm->step();
    }

    /// One L1 block and what follows it.
    void tick()
    {
        *time += scenario.l1.block_time;
        node::BuildRequest request;
        request.timestamp = time->load();
        const node::SealedBlockPtr block = l1->build(request).value();
        faults->step(*block);
        if (const auto followed = host->follow(*block); !followed)
            qFatal("%s", followed.error().message.c_str());
        lookout->look(*block, host->running());
        for (protocol::EventRow& incident : host->take_incidents())
            log.append(std::move(incident));
        for (BridgeEvent& offence : host->watch_sets(*block))
            offences.push_back(std::move(offence));
        faults->note(*block, lookout->take(), log);
        swarm->step();
        remember();
    }
    template <class F>
    bool run_until(F done, int blocks)
    {
        for (int i = 0; i < blocks && !done(); ++i)
            tick();
        return done();
    }
    bool run_until_live()
    {
        return run_until([this] { return log.last("formation.live") != nullptr; }, 400);
    }
    /// The hot key that SystemConfig names: whose turn it is.
    Address leader_key() const
    {
        const auto answer = port->call({}, rollup->deployment.config()->l1_system_config,
                                       contracts::system_config::batcher_hash());
        return answer ? Address::from_view(*answer) : Address{};
    }
    std::uint64_t l2_head() const { return rollup->node->chain().heads().latest; }

    agents::Scenario scenario;
    std::shared_ptr<storage::Database> storage = storage::Database::in_memory().value();
    std::shared_ptr<std::atomic<std::uint64_t>> time =
        std::make_shared<std::atomic<std::uint64_t>>(1'767'225'600);
    std::unique_ptr<node::Chain> l1;
    std::unique_ptr<InProcessPort> port;
    std::unique_ptr<DaServer> data_server; ///< where the scenario wants one
    std::unique_ptr<RollupHost> host;
    std::optional<FaultBoard> faults;
    std::optional<Lookout> lookout;
    std::unique_ptr<MortalRollups> rollups;
    Log log;
    std::vector<BridgeEvent> offences; ///< that L1 has punished
    Rows rows;
    std::unique_ptr<agents::Swarm> swarm;
    HostedRollup* rollup = nullptr;       ///< null before the L2 started
    std::map<std::uint64_t, Hash32> seen; ///< L2 blocks as they were first seen
    std::uint64_t forks = 0;              ///< of those, how many were replaced later

private:
    void start_data_server()
    {
        auto store = DaFolder::open(std::nullopt, rollup::CommitmentType::keccak);
        data_server = DaServer::start(std::move(*store), 0).value();
        host->set_alt_da(rollup::DaClient::open(data_server->url()).value(), data_server->url());
        faults->set_data_server(*data_server);
    }
    void remember()
    {
        if (rollup == nullptr)
            return;
        const node::Chain& chain = rollup->node->chain();
        for (auto& [number, hash] : seen)
            if (const Hash32 now = chain.block_hash(number).value_or(Hash32{}); now != hash) {
                ++forks;
                hash = now;
            }
        for (std::uint64_t n = seen.empty() ? 0 : seen.rbegin()->first + 1; n <= l2_head(); ++n)
            seen[n] = chain.block_hash(n).value();
    }
};

} // namespace nucleate::devnet::test
