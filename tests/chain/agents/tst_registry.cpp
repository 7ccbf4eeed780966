#include <QTest>

#include "chain/agents/registry.hpp"
#include "chain/contracts/generated/reputation_registry.hpp"
#include "tests/chain/agents/world_fixture.hpp"

using namespace nucleate;
using namespace nucleate::agents;
using namespace nucleate::agents::test;

namespace {

constexpr std::string_view kBridge = "bridge-manager";

/// Agents that are registered and do nothing.
Scenario idle()
{
    Scenario scenario = shipped("quiet");
    for (AgentGroup& group : scenario.agents)
        group.rate = 0;
    return scenario;
}

} // namespace

class TstRegistry : public QObject
{
    Q_OBJECT

    std::unique_ptr<Devworld> world_;
    std::vector<std::uint64_t> bridges_; ///< ids of the agents that know the bridge

    Registries registries() const
    {
        const auto contracts = world_->swarm->contracts();
        return {contracts.at("IdentityRegistry"), contracts.at("ReputationRegistry")};
    }
    void rate(const Hash32& client, std::uint64_t agent, std::uint64_t value)
    {
        const Wallet wallet{client};
        const Call call{registries().reputation,
                        {},
                        contracts::reputation_registry::give_feedback(agent, uint256{value}, 0,
                                                                      "uptime", "", "", "", {})};
        const Fees fees{uint256{100'000'000'000}, uint256{2'000'000'000}};
        QVERIFY(world_->l1_port
                    ->send(*wallet.sign(31'337, world_->l1_port->nonce(wallet.address()), call,
                                        400'000, fees))
                    .has_value());
        world_->tick();
    }
    /// Ratings by agents that do not know the bridge themselves.
    void rate_by_agents(std::uint64_t agent, std::uint64_t value, std::size_t times)
    {
        for (std::size_t i = 0; i < times; ++i)
            rate(devnet_key(world_->seed, "agent", i), agent, value);
    }
    static std::vector<std::uint64_t> ids(const std::vector<RegisteredAgent>& agents)
    {
        std::vector<std::uint64_t> out;
        for (const RegisteredAgent& agent : agents)
            out.push_back(agent.id);
        return out;
    }

private Q_SLOTS:
    void initTestCase()
    {
        world_ = std::make_unique<Devworld>(idle());
        for (int i = 0; i < 30 && !world_->swarm->at_work(); ++i)
            world_->tick();
        QVERIFY(world_->swarm->at_work());
        bridges_ = ids(find_agents(crawl(*world_->l1_port, registries()), {.skill = kBridge}));
        QVERIFY(bridges_.size() >= 4);
    }

    void crawl_sees_what_was_registered()
    {
        const std::vector<RegisteredAgent> found = crawl(*world_->l1_port, registries());
        QCOMPARE(found.size(), world_->swarm->agents());
        for (const RegisteredAgent& agent : found) {
            const protocol::AgentRow& row =
                world_->tables.agents.at("agent-" + agent.name.substr(agent.name.find(' ') + 1));
            QCOMPARE(agent.name, row.name);
            QCOMPARE(agent.skills, row.skills);
            QCOMPARE(agent.id, row.identity);
            QCOMPARE(to_hex_data(agent.wallet), row.address);
            QCOMPARE(agent.expected, 0.5);
            QVERIFY(std::abs(agent.low - 0.05) < 1e-6);
        }
    }

    /// Skill and reputation select, the 5 % quantile ranks, praise by strangers counts nothing.
    void query_by_skill_and_reputation()
    {
        rate_by_agents(bridges_[0], 100, 2);
        rate_by_agents(bridges_[1], 100, 5);
        rate_by_agents(bridges_[2], 10, 3);
        for (int i = 0; i < 5; ++i)
            rate(node::test::account(3).private_key, bridges_[3], 100);
        const std::vector<RegisteredAgent> all = crawl(*world_->l1_port, registries());
        QCOMPARE(ids(find_agents(all, {.skill = kBridge, .min_reputation = 0.8})),
                 std::vector<std::uint64_t>{bridges_[1]});
        QCOMPARE(ids(find_agents(all, {.skill = kBridge, .min_reputation = 0.7})),
                 (std::vector<std::uint64_t>{bridges_[1], bridges_[0]}));
        std::vector<std::uint64_t> newcomers_too =
            ids(find_agents(all, {.skill = kBridge, .min_reputation = 0.5}));
        QCOMPARE(newcomers_too.size(), bridges_.size() - 1);
        QCOMPARE(newcomers_too[2], bridges_[3]);
        QVERIFY(find_agents(all, {.skill = "no such skill"}).empty());
        QCOMPARE(find_agents(all, {.service = kCoalitionService}).size(), all.size());
        QCOMPARE(ids(find_agents(
                     all, {.skill = kBridge, .service = kCoalitionService, .min_reputation = 0.8})),
                 std::vector<std::uint64_t>{bridges_[1]});
        QVERIFY(find_agents(all, {.service = "no such service"}).empty());
    }

    void registrations_data()
    {
        QTest::addColumn<QByteArray>("uri");
        QTest::addColumn<bool>("good");
        const auto uri = [](const char* file) {
            return "data:application/json;base64," + QByteArray(file).toBase64();
        };
        QTest::addRow("skills") << uri(R"({"name":"a","services":[{"skills":["x"]}]})") << true;
        QTest::addRow("inactive") << uri(R"({"name":"a","active":false})") << false;
        QTest::addRow("list") << uri("[]") << false;
        QTest::addRow("not json") << uri("{") << false;
        QTest::addRow("not base64") << QByteArray("data:application/json;base64,%%%") << false;
        QTest::addRow("elsewhere") << QByteArray("https://example.org/agent.json") << false;
        QTest::addRow("too large") << uri(QByteArray(20'000, ' ') + "{}") << false;
        QTest::addRow("odd types") << uri(R"({"name":1,"services":[1,{"skills":[2]}]})") << true;
    }
    void registrations()
    {
        QFETCH(QByteArray, uri);
        QFETCH(bool, good);
        RegisteredAgent agent;
        QCOMPARE(read_registration(uri.toStdString(), agent), good);
        QVERIFY(agent.skills.size() <= 1);
    }
};

QTEST_GUILESS_MAIN(TstRegistry)
#include "tst_registry.moc"
