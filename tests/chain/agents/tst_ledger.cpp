#include <QTest>

#include "chain/agents/ledger.hpp"
#include "chain/agents/liquidity.hpp"
#include "chain/contracts/generated/devnet_usd.hpp"
#include "tests/chain/agents/world_fixture.hpp"

using namespace nucleate;
using namespace nucleate::agents;
using namespace nucleate::agents::test;

namespace {

using Income = std::map<std::string, protocol::IncomeRow>;

uint256 number(const std::string& decimal)
{
    return parse_decimal(decimal).value();
}

} // namespace

class TstLedger : public QObject
{
    Q_OBJECT

    static Income income_of(const Devworld& world, const std::string& agent)
    {
        Income out;
        for (const protocol::IncomeRow& row : world.tables.agents.at(agent).income)
            out[row.source] = row;
        return out;
    }
    static Address address_of(const Devworld& world, const std::string& agent)
    {
        return parse_fixed<20>(world.tables.agents.at(agent).address).value();
    }
    static uint256 dollars(const Devworld& world, const Address& who)
    {
        namespace usd = contracts::devnet_usd;
        const auto raw =
            world.l1_port->call({}, world.swarm->contracts().at("DevnetUSD"), usd::balance_of(who));
        return usd::decode_balance_of(*raw).value();
    }
    static uint256 ether_of(const Income& income)
    {
        uint256 sum;
        for (const auto& [source, row] : income)
            sum += number(row.eth_in) - number(row.eth_out);
        return sum;
    }
    static uint256 usd_of(const Income& income)
    {
        uint256 sum;
        for (const auto& [source, row] : income)
            sum += number(row.usd_in) - number(row.usd_out);
        return sum;
    }
    /// The sources of every agent add up to what it has, to the wei and to the millionth. (The L2
    /// of this world holds 30 ether for each from its genesis on.)
    static void check_all(Devworld& world, bool on_l1_only = true)
    {
        const devnet::InProcessPort l2{*world.l2};
        world.swarm->publish_all();
        for (const auto& [id, row] : world.tables.agents) {
            const Income income = income_of(world, id);
            const Address address = address_of(world, id);
            QCOMPARE(income.size(), kSources.size());
            const uint256 held = world.l1_port->balance(address) + l2.balance(address);
            QVERIFY2(ether_of(income) + wei_of(30) == held, id.c_str());
            QVERIFY2(!on_l1_only || usd_of(income) == dollars(world, address), id.c_str());
        }
    }

private Q_SLOTS:
    /// From the first block over bonds, pay and pledges to the work on the L2.
    void sources_add_up_to_the_balances()
    {
        Devworld world{shipped("first-light")};
        while (world.log.count("formation.live") == 0 && world.seconds() < 200) {
            world.tick();
            if (static_cast<int>(world.seconds()) % 40 == 0 && world.swarm->at_work())
                check_all(world);
        }
        QVERIFY(world.log.count("formation.live") == 1);
        check_all(world);
        while (world.log.count("agent.moved") < 8 && world.seconds() < 400)
            world.tick();
        check_all(world, false);
        uint256 work, locked, fees;
        for (const auto& [id, row] : world.tables.agents) {
            const Income income = income_of(world, id);
            work += number(income.at("work").usd_in);
            locked += number(income.at("locked").eth_out);
            fees += number(income.at("fees").eth_out);
            QVERIFY(number(income.at("capital").eth_in) > uint256{});
            QCOMPARE(income.at("fees").eth_out, row.spent_fees);
        }
        QVERIFY(!work.is_zero() && !fees.is_zero());
        QVERIFY(locked > wei_of(40)); // the pledges alone
    }

    /// Money that a person sends is capital, and nothing else changes.
    void injected_capital_is_a_source_of_its_own()
    {
        Devworld world{shipped("quiet")};
        for (int i = 0; i < 20; ++i)
            world.tick();
        QVERIFY(world.swarm->at_work());
        const auto before = income_of(world, "agent-3");
        const uint256 amount = wei_of(12.5);
        QVERIFY(!world.swarm->investment("agent-99", amount).has_value());
        QVERIFY(!world.swarm->investment("agent-3", {}).has_value());
        QVERIFY(!world.swarm->investment("agent-3", wei_of(1'001)).has_value());
        const Address to = world.swarm->investment("agent-3", amount).value();
        QCOMPARE(to, address_of(world, "agent-3"));
        const Wallet person{node::test::account(3).private_key};
        const Fees fees{uint256{200'000'000'000}, uint256{2'000'000'000}};
        QVERIFY(world.l1_port->send(*person.sign(31'337, 0, {to, amount, {}}, 21'000, fees))
                    .has_value());
        world.tick();
        const auto after = income_of(world, "agent-3");
        QCOMPARE(number(after.at("capital").eth_in), number(before.at("capital").eth_in) + amount);
        QCOMPARE(after.at("yield").eth_in, before.at("yield").eth_in);
        const protocol::EventRow* event = world.log.first("capital.injected");
        QVERIFY(event != nullptr);
        QCOMPARE(event->actor, std::string{"agent-3"});
        QCOMPARE(event->facts.front().value, std::string{"12.5"});
        check_all(world);
    }

    /// Trade pays fees to those who provide the pool; they take out the growth and no more.
    void providers_earn_the_fees_of_the_pool()
    {
        Scenario scenario = shipped("first-light");
        scenario.may_form = false;
        Devworld world{scenario};
        const auto yield = [&] { return income_of(world, "agent-19").at("yield"); };
        for (int i = 0; i < 400; ++i) {
            world.tick();
            if (i > 12 && number(yield().eth_in) > wei_of(0.02))
                break;
        }
        const auto row = yield();
        QVERIFY(number(row.eth_in) >= wei_of(0.015));
        QVERIFY(number(row.usd_in) > uint256{30'000'000});
        QCOMPARE(row.eth_out, std::string{"0"});
        QCOMPARE(number(income_of(world, "agent-19").at("locked").eth_out) >= wei_of(190), true);
        check_all(world);
    }

    void growth_of_a_pool()
    {
        const uint256 unit{1'000'000'000'000'000'000};
        // √(4·9) = 6 over 3 shares; then the fees make it √(16·9) = 12.
        QCOMPARE(pool_growth(4, 9, 3), unit * uint256{2});
        QCOMPARE(pool_growth(16, 9, 3), unit * uint256{4});
        QCOMPARE(pool_growth(0, 9, 3), uint256{});
        QCOMPARE(pool_growth(4, 9, 0), uint256{});
        QCOMPARE(pool_growth(~uint256{} >> 144U, ~uint256{} >> 144U, 1),
                 (~uint256{} >> 144U) * unit);
        QCOMPARE(grown_shares(100, unit * uint256{2}, unit * uint256{4}), uint256{50});
        QCOMPARE(grown_shares(100, unit, unit), uint256{});
        QCOMPARE(grown_shares(100, unit * uint256{2}, unit), uint256{});
    }
};

QTEST_GUILESS_MAIN(TstLedger)
#include "tst_ledger.moc"
