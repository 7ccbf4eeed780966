#include "chain/agents/cost_model.hpp"
#include "chain/agents/rng.hpp"

#include <QTest>
#include <cmath>

using namespace nucleate::agents;

class TstCostModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// 150,000 gas at 20 gwei, 2 s blocks: the reward a block alone decides.
    void article_price_data()
    {
        QTest::addColumn<double>("reward");
        QTest::addColumn<double>("break_even");
        QTest::addColumn<bool>("forms");
        QTest::newRow("0.01 ETH a block") << 0.01 << 144'000.0 << false;
        QTest::newRow("0.0001 ETH a block") << 0.0001 << 1440.0 << true;
    }
    void article_price()
    {
        QFETCH(double, reward);
        QFETCH(double, break_even);
        QFETCH(bool, forms);
        AgentEconomics agent;
        agent.rate = 24 * 2000; // the whole swarm
        agent.gas = 150'000;
        const StayTerms stay{20e-9, 0};
        FormTerms form;
        form.daily = reward * 43'200;
        const MarketTerms market{30, 0};
        const double rate = break_even_rate(agent, stay, form, market);
        QVERIFY(qAbs(rate / break_even - 1) < 1e-9);
        const Decision decision =
            decide({stay_cost(agent, stay, market), form_cost(agent, form, market)}, {0, 0}, 1);
        QCOMPARE(decision.chosen == 1, forms);
    }

    /// With the chain's own cost a transaction the second price gives 1,457 a day.
    void article_price_with_variable_cost()
    {
        AgentEconomics agent;
        agent.gas = 150'000;
        FormTerms form;
        form.daily = 0.0001 * 43'200;
        form.variable = 0.0000352; // ETH a transaction for L2 gas and data
        const double rate = break_even_rate(agent, {20e-9, 0}, form, {30, 0});
        QCOMPARE(std::round(rate), 1457.0);
        QCOMPARE(break_even_members(rate, 2000), std::size_t{1});
        QCOMPARE(break_even_members(144'000, 2000), std::size_t{72});
        QCOMPARE(break_even_members(kNever, 2000), std::size_t{0});
    }

    /// At λ* both options cost the same, whatever the terms.
    void break_even_balances()
    {
        Rng rng{11};
        for (int i = 0; i < 500; ++i) {
            AgentEconomics agent;
            agent.gas = 21'000 + 1e6 * rng.uniform();
            agent.delay_cost = 1e-6 * rng.uniform();
            const StayTerms stay{1e-9 * (5 + 50 * rng.uniform()), 12 * rng.uniform() + 3};
            FormTerms form;
            form.one_off = 10 * rng.uniform();
            form.daily = rng.uniform();
            form.variable = 1e-6 * rng.uniform();
            form.latency = 2 * rng.uniform();
            const MarketTerms market{1 + 100 * rng.uniform(), 0};
            agent.rate = break_even_rate(agent, stay, form, market);
            const double stays = stay_cost(agent, stay, market).total();
            const double forms = form_cost(agent, form, market).total();
            QVERIFY(qAbs(stays / forms - 1) < 1e-9);
        }
    }

    void never_when_own_chain_is_dearer()
    {
        AgentEconomics agent;
        agent.gas = 21'000;
        FormTerms form;
        form.variable = 1;
        QCOMPARE(break_even_rate(agent, {1e-9, 0}, form, {}), kNever);
    }

    void migrate_terms()
    {
        AgentEconomics agent{100, 50'000, 0.001, 10};
        MigrateTerms to{"base", 0.01, 0.02, 0.5, 7, 1e-10, 1e-5, 2, 0.001};
        const OptionCost cost = migrate_cost(agent, to, {10, 0.0365});
        QCOMPARE(cost.option, std::string{"migrate:base"});
        const double expected[] = {
            0.01, 0.01, 0.0365 * 10 * 7 / 365, 1000 * 50'000 * 1e-10, 1000 * 1e-5, 1000 * 0.001 * 2,
            0.01};
        QCOMPARE(cost.lines.size(), std::size(expected));
        for (std::size_t i = 0; i < cost.lines.size(); ++i)
            QVERIFY(qAbs(cost.lines[i].amount - expected[i]) < 1e-12);
    }

    /// β solves ½σ²β(β − 1) + μβ − r = 0.
    void hurdle_solves_its_equation()
    {
        for (const double drift : {-0.1, 0.0, 0.02})
            for (const double volatility : {0.1, 0.5, 2.0}) {
                const double r = 0.05;
                const double kappa = real_options_hurdle(drift, volatility, r);
                QVERIFY(kappa > 1);
                const double beta = kappa / (kappa - 1);
                const double v2 = volatility * volatility;
                QVERIFY(qAbs(v2 / 2 * beta * (beta - 1) + drift * beta - r) < 1e-9);
            }
        QCOMPARE(real_options_hurdle(0, 0, 0.05), 1.0);
        QCOMPARE(real_options_hurdle(0.06, 0.3, 0.05), kNever);
        QVERIFY(qAbs(real_options_hurdle(0.025, 0, 0.05) - 2) < 1e-12);
    }

    void hurdle_keeps_from_acting()
    {
        const OptionCost stay{"stay", {{"gas", 10}}};
        const OptionCost form{"form", {{"one_off", 4}, {"gas", 2}}};
        QCOMPARE(decide({stay, form}, {0, 4}, 1).chosen, std::size_t{1});
        const Decision waits = decide({stay, form}, {0, 4}, 1.5);
        QCOMPARE(waits.chosen, std::size_t{0});
        QCOMPARE(waits.saving, 4.0);
        QCOMPARE(decide({form, stay}, {0, 0}, 1).chosen, std::size_t{0});
    }

    void motion_of_a_known_walk()
    {
        Rng rng{3};
        std::vector<double> logs{0};
        const double seconds = 3600;
        const double step = 1.0 / (365 * 24);
        for (int i = 0; i < 20'000; ++i)
            logs.push_back(logs.back() + 0.8 * std::sqrt(step) * rng.normal());
        QVERIFY(qAbs(log_motion(logs, seconds).volatility / 0.8 - 1) < 0.02);
        QCOMPARE(log_motion({1, 2}, seconds).volatility, 0.0);
    }
};

QTEST_GUILESS_MAIN(TstCostModel)
#include "tst_cost_model.moc"
