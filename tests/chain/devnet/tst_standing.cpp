#include <QtTest>
#ifndef Q_MOC_RUN // moc cannot read the standard library's thread headers
#include "chain/contracts/generated/compute_job.hpp"
#include "tests/chain/devnet/town.hpp"
#endif

using namespace nucleate;
using devnet::test::Town;
using devnet::test::TownPlan;

namespace {

constexpr const char* kScenario = "standing";
constexpr int kSoon = 90;    ///< L1 blocks until the L2s stand
constexpr int kSettled = 60; ///< and until those who chose one are there

std::vector<const protocol::EventRow*> events(const Town& town, std::string_view kind)
{
    std::vector<const protocol::EventRow*> out;
    for (const protocol::EventRow& row : town.log.rows)
        if (row.kind == kind)
            out.push_back(&row);
    return out;
}

std::string fact(const protocol::EventRow& row, std::string_view key)
{
    for (const protocol::EventFact& entry : row.facts)
        if (entry.key == key)
            return entry.value;
    return {};
}

bool stand(Town& town)
{
    return town.run_until([&] { return events(town, "chain.standing").size() == 2; }, kSoon);
}

devnet::HostedRollup* chain(Town& town, const std::string& name)
{
    for (devnet::HostedRollup* rollup : town.host->running())
        if (rollup->endpoint.name == name)
            return rollup;
    return nullptr;
}

/// Transactions of an account in the blocks after `block` of a chain; deposits are L1's.
std::size_t sent(const node::Chain& chain, const Address& who, std::uint64_t after)
{
    std::size_t count = 0;
    for (std::uint64_t n = after + 1; n <= chain.heads().latest; ++n) {
        const node::SealedBlockPtr block = chain.block(n);
        for (std::size_t i = 0; i < block->receipts.size(); ++i)
            count += block->senders[i] == who &&
                             block->block.transactions[i].type != execution::TxType::deposit
                         ? 1U
                         : 0U;
    }
    return count;
}

Address address_of(const std::string& agent)
{
    return agents::address_of_key(
        agents::devnet_key(7, "agent", std::stoul(agent.substr(agent.find('-') + 1)) - 1));
}

/// Wei that deposits of an L2's blocks brought along.
uint256 minted(const node::Chain& chain)
{
    uint256 sum;
    for (std::uint64_t n = 1; n <= chain.heads().latest; ++n) {
        const node::SealedBlockPtr block = chain.block(n);
        for (const execution::Transaction& tx : block->block.transactions)
            sum += tx.mint;
    }
    return sum;
}

} // namespace

/// Two L2s that exist before the swarm does anything: agents weigh them against staying and
/// forming.
class TstStanding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void they_run_before_anybody_works()
    {
        Town town(7, TownPlan{.scenario = kScenario});
        QVERIFY(stand(town));
        QVERIFY(events(town, "decision.made").empty());
        devnet::HostedRollup* base = chain(town, "standing-1");
        devnet::HostedRollup* zenith = chain(town, "standing-2");
        QVERIFY(base != nullptr && zenith != nullptr);
        QCOMPARE(base->endpoint.chain_id, std::uint64_t{1901});
        QCOMPARE(zenith->endpoint.chain_id, std::uint64_t{1902});
        QVERIFY(base->request.proof == agents::ProofSystem::optimistic);
        QVERIFY(zenith->request.proof == agents::ProofSystem::validity);
        for (devnet::HostedRollup* rollup : {base, zenith}) {
            QVERIFY(rollup->node->chain().heads().safe > 0);
            QCOMPARE(rollup->operators.size(), std::size_t{1});
            const auto report = town.host->verify(rollup->endpoint.name);
            QVERIFY(report && report->equal && report->blocks > 0);
        }
        // What a proven withdrawal waits for is on L1 and as different as the scenario says.
        QCOMPARE(base->settlement->delays().proof_maturity, std::uint64_t{604'800});
        QCOMPARE(zenith->settlement->delays().proof_maturity, std::uint64_t{16});
    }

    void some_migrate_and_others_form()
    {
        Town town(7, TownPlan{.scenario = kScenario});
        QVERIFY(stand(town));
        QVERIFY(town.run_until_live());
        for (int i = 0; i < kSettled; ++i)
            town.tick();
        std::map<std::string, std::string> where; ///< agent, chain
        std::map<std::string, const protocol::EventRow*> moved;
        for (const protocol::EventRow* row : events(town, "agent.moved")) {
            // Nobody goes to and fro.
            QVERIFY2(!moved.contains(row->subject), row->subject.c_str());
            where[row->subject] = fact(*row, "to");
            moved[row->subject] = row;
        }
        std::map<std::string, int> crowd;
        for (const auto& [agent, to] : where)
            ++crowd[to];
        QVERIFY(crowd["standing-1"] >= 3);
        QVERIFY(crowd["standing-2"] >= 2);
        QVERIFY(crowd["l2-1"] >= 4);
        check_costs(town);
        for (const auto& [agent, to] : where)
            if (to.starts_with("standing"))
                check_lives_there(town, agent, to, *moved[agent]);
        for (const char* name : {"standing-1", "standing-2"})
            check_ether(town, name);
        check_contract(town);
    }

private:
    /// Each option's terms are told, two L2s among them; the chosen one is the cheapest.
    static void check_costs(const Town& town)
    {
        std::set<std::string> chosen;
        for (const auto& [id, row] : town.rows.decisions) {
            double least = 1e300;
            std::string best;
            for (const protocol::CostRow& cost : row.costs) {
                double sum = 0;
                for (const protocol::CostTerm& term : cost.terms)
                    sum += term.amount;
                QVERIFY(std::abs(sum - cost.total) <= 1e-9 * std::abs(sum));
                if (cost.total < least)
                    best = cost.option;
                least = std::min(least, cost.total);
                QVERIFY(!cost.option.starts_with("migrate") || cost.terms.size() == 7);
            }
            // Two L2s that stand are open to all but those who serve the swarm's own.
            QVERIFY(row.costs.size() >= 3 && row.costs.size() <= 5);
            QVERIFY(row.chosen == best || row.chosen == "stay");
            chosen.insert(row.chosen);
        }
        for (const char* option : {"migrate:standing-1", "migrate:standing-2", "form"})
            QVERIFY2(chosen.contains(option), option);
    }

    static void check_lives_there(Town& town, const std::string& agent, const std::string& to,
                                  const protocol::EventRow& moved)
    {
        const Address who = address_of(agent);
        const std::size_t there = sent(chain(town, to)->node->chain(), who, moved.block);
        std::uint64_t l1_block = 0;
        while (town.l1->block(l1_block + 1) &&
               town.l1->block(l1_block + 1)->block.header.timestamp <= moved.time)
            ++l1_block;
        // What it had handed in on L1 before may still get into a block.
        constexpr std::uint64_t kLeftovers = 8;
        const std::size_t here = sent(*town.l1, who, l1_block + kLeftovers);
        QVERIFY(there >= 20);
        QVERIFY2(there * 100 >= (here + there) * 99, agent.c_str());
    }

    /// All that lies in the portal on L1 came to be on the L2, and nothing else did.
    static void check_ether(Town& town, const std::string& name)
    {
        devnet::HostedRollup& rollup = *chain(town, name);
        const uint256 locked =
            town.port->balance(rollup.deployment.addresses().at("OptimismPortalProxy"));
        QVERIFY(!locked.is_zero());
        QVERIFY(minted(rollup.node->chain()) == locked);
        const auto report = town.host->verify(name);
        QVERIFY(report && report->equal);
    }

    /// The one agent with a contract of its own ended it on L1 and has its code where it went.
    static void check_contract(Town& town)
    {
        const protocol::EventRow* row = town.log.last("contract.redeployed");
        QVERIFY(row != nullptr);
        QCOMPARE(row->subject, std::string{"standing-1"});
        const devnet::InProcessPort l2(chain(town, row->subject)->node->chain());
        const auto at = parse_address(fact(*row, "address"));
        QVERIFY(at && l2.has_code(*at));
        const auto old = parse_address(fact(*row, "from"));
        const auto refused =
            town.port->call({}, *old, contracts::compute_job::matrix_product(Hash32{}, 2));
        QVERIFY(!refused);
    }
};

QTEST_GUILESS_MAIN(TstStanding)
#include "tst_standing.moc"
