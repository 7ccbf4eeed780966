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

    /// Half of ρ more for a doubtful answer, twice of it for a bad one, and never beyond certainty.
    void rosette_raises_the_loss()
    {
        QCOMPARE(rosette_loss(0.002, 0, 0), 0.002);
        QCOMPARE(rosette_loss(0.002, 1, 0), 0.003);
        QCOMPARE(rosette_loss(0.002, 2, 1), 0.008);
        QCOMPARE(rosette_loss(0.4, 5, 5), 1.0);
    }

    /// Staying, two L2s that exist and one of its own: from which rate each is the cheapest follows
    /// from setting the costs equal by hand.
    void one_of_four_by_the_rate_data()
    {
        QTest::addColumn<double>("rate");
        QTest::addColumn<QString>("chosen");
        // stay = migrate to the far one: 0.02 = 10 λ (g p₁ − g p − f) → λ = 0.02/(10·0.00019)
        const double leaves = 0.02 / (10 * (0.0002 - 0.00001));
        // that = the near one: 0.5 more at once, 10 λ · 0.000008 less
        const double hurries = 0.5 / (10 * 0.000008);
        // that = one of its own: 60 more at once, 10 λ · 0.0000015 less
        const double forms = (60 - 0.52) / (10 * (0.000002 - 0.0000005));
        for (const auto& [at, below, above] : {std::tuple{leaves, "stay", "migrate:far"},
                                               std::tuple{hurries, "migrate:far", "migrate:near"},
                                               std::tuple{forms, "migrate:near", "form"}})
            for (const double side : {-1e-9, 1e-9})
                QTest::newRow(qPrintable(QString("%1 %2").arg(below).arg(side)))
                    << at * (1 + side) << QString(side < 0 ? below : above);
    }
    void one_of_four_by_the_rate()
    {
        QFETCH(double, rate);
        QFETCH(QString, chosen);
        const AgentEconomics who{rate, 100'000, 0, 0};
        const MarketTerms market{10, 0};
        MigrateTerms far{"far", 0.02, 0, 0, 0, 0.5e-10, 0.000005, 0, 0};
        MigrateTerms near{"near", 0.52, 0, 0, 0, 0.1e-10, 0.000001, 0, 0};
        FormTerms own;
        own.one_off = 60;
        own.variable = 0.0000005;
        const Decision made =
            decide({stay_cost(who, {2e-9, 0}, market), migrate_cost(who, far, market),
                    migrate_cost(who, near, market), form_cost(who, own, market)},
                   {0, 0, 0, 0}, 1);
        QCOMPARE(QString::fromStdString(made.options[made.chosen].option), chosen);
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
