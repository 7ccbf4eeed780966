#include <QtTest>
#ifndef Q_MOC_RUN // moc cannot read the standard library's thread headers
#include "chain/base/hex.hpp"
#include "chain/devnet/risk_survey.hpp"
#include "chain/protocol/risks.hpp"
#include "tests/chain/devnet/town.hpp"

#endif

using namespace nucleate;
using namespace nucleate::devnet;
using devnet::test::Town;

namespace {

const protocol::ComponentRow& component(const std::vector<protocol::ComponentRow>& stack,
                                        const std::string& name)
{
    for (const protocol::ComponentRow& row : stack)
        if (row.component == name)
            return row;
    qFatal("no component %s", name.c_str());
}

std::string fact(const protocol::RiskRow& row, const std::string& key)
{
    for (const protocol::EventFact& one : row.facts)
        if (one.key == key)
            return one.value;
    return "?";
}

} // namespace

/// What is said of a chain that a swarm brought up: its components and its risks.
class TstStack : public QObject
{
    Q_OBJECT

    std::unique_ptr<Town> town_;

    std::vector<protocol::ComponentRow> stack(const FormationFacts& formation) const
    {
        return survey_stack(*town_->rollup, *town_->l1, formation);
    }
    std::vector<protocol::RiskRow> risks() const
    {
        return survey_risks(*town_->rollup, *town_->l1, town_->scenario.l1.block_time);
    }

private Q_SLOTS:
    void initTestCase()
    {
        town_ = std::make_unique<Town>();
        QVERIFY(town_->run_until_live());
        for (int i = 0; i < 20; ++i)
            town_->tick();
        town_->rollup->endpoint.http = "http://127.0.0.1:1"; // the town has no doors
    }

    void every_component_is_told_of()
    {
        const auto rows = stack(town_->rows.formation);
        QStringList names;
        for (const protocol::ComponentRow& row : rows) {
            names << QString::fromStdString(row.component);
            QVERIFY2(row.health == "up" || !row.reason.empty(), row.component.c_str());
        }
        QCOMPARE(names.join(' '),
                 QStringLiteral("sequencers data rpc bridge prover explorer treasury"));
        for (const char* name :
             {"sequencers", "data", "rpc", "bridge", "prover", "explorer", "treasury"})
            QCOMPARE(component(rows, name).health, std::string("up"));
        QCOMPARE(component(rows, "sequencers").autonomy, std::uint64_t{4});
        QCOMPARE(component(rows, "sequencers").operators.size(), std::size_t{2});
        QVERIFY(component(rows, "bridge").owner ==
                to_hex_data(town_->rollup->request.sequencer_set));
        QVERIFY(!component(rows, "treasury").owner.empty());
    }

    void a_stack_is_complete_only_if_all_are_up()
    {
        auto rows = stack(town_->rows.formation);
        QVERIFY(is_complete(rows));
        for (protocol::ComponentRow& row : rows) {
            for (const char* health : {"down", "absent"}) {
                row.health = health;
                QVERIFY2(!is_complete(rows), row.component.c_str());
            }
            row.health = "up";
        }
        QVERIFY(!is_complete({}));
    }

    void one_operator_is_a_single_point_of_failure()
    {
        FormationFacts alone = town_->rows.formation;
        QVERIFY(!component(stack(alone), "sequencers").single_point);
        QVERIFY(!component(stack(alone), "data").single_point);
        QVERIFY(component(stack(alone), "rpc").single_point);
        QVERIFY(!component(stack(alone), "bridge").single_point);
        bool first = true;
        std::erase_if(alone.row.roles, [&](const protocol::RoleRow& role) {
            return role.role == "sequencer" && !std::exchange(first, false);
        });
        QVERIFY(component(stack(alone), "sequencers").single_point);
        QVERIFY(component(stack(alone), "data").single_point);
    }

    void people_lower_the_autonomy()
    {
        FormationFacts mixed = town_->rows.formation;
        for (protocol::RoleRow& role : mixed.row.roles)
            if (role.role == "sequencer" && role.slot == 1)
                role.holder_kind = "person";
        QCOMPARE(component(stack(mixed), "sequencers").autonomy, std::uint64_t{2});
        for (protocol::RoleRow& role : mixed.row.roles)
            role.holder_kind = "person";
        QCOMPARE(component(stack(mixed), "sequencers").autonomy, std::uint64_t{0});
    }

    void a_component_that_stops_is_down()
    {
        FormationFacts empty = town_->rows.formation;
        for (auto& [id, bounty] : empty.bounties)
            bounty.escrowed = "0";
        for (protocol::RoleRow& role : empty.row.roles)
            if (role.role == "rpc")
                role.health.clear();
        const auto rows = stack(empty);
        QCOMPARE(component(rows, "treasury").reason, std::string("no_money"));
        QCOMPARE(component(rows, "rpc").reason, std::string("no_operator"));
    }

    void the_five_questions_are_answered()
    {
        const auto rows = risks();
        QCOMPARE(rows.size(), protocol::kRiskQuestions.size());
        const QStringList expected{QStringLiteral("self_sequence"), QStringLiteral("fault_proofs"),
                                   QStringLiteral("l1_blobs"), QStringLiteral("no_upgrades"),
                                   QStringLiteral("self_propose")};
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const protocol::RiskRow& row = rows[i];
            QCOMPARE(row.question, std::string(protocol::kRiskQuestions[i]));
            QCOMPARE(QString::fromStdString(row.answer), expected[static_cast<int>(i)]);
            QCOMPARE(row.block, town_->l1->heads().latest);
        }
        QCOMPARE(fact(rows[0], "delay"), std::to_string(town_->scenario.l2.sequencer_window *
                                                        town_->scenario.l1.block_time));
        QVERIFY(std::stoull(fact(rows[0], "deposits")) > 0);
        QVERIFY(std::stoull(fact(rows[1], "derived")) > 0);
        QCOMPARE(fact(rows[1], "differences"), std::string("0"));
        QVERIFY(std::stoull(fact(rows[2], "batches")) > 0);
        QCOMPARE(fact(rows[3], "withdrawal_delay"), std::string("50"));
        QCOMPARE(fact(rows[4], "bond"), std::string("0.08"));
    }

    /// Every answer carries the facts that its sentence needs, and no others.
    void answers_carry_their_facts()
    {
        for (const protocol::RiskRow& row : risks()) {
            const auto* answer = std::ranges::find_if(
                protocol::kRiskAnswers, [&](const protocol::RiskAnswer& candidate) {
                    return candidate.question == row.question && candidate.answer == row.answer;
                });
            QVERIFY(answer != protocol::kRiskAnswers.end());
            QCOMPARE(row.grade, std::string(answer->grade));
            std::string keys;
            for (const protocol::EventFact& one : row.facts)
                keys += (keys.empty() ? "" : ",") + one.key;
            QCOMPARE(keys, std::string(answer->facts));
        }
        for (const protocol::RiskAnswer& answer : protocol::kRiskAnswers)
            for (std::size_t at = answer.text.find('{'); at != std::string_view::npos;
                 at = answer.text.find('{', at + 1))
            {
                const auto name = answer.text.substr(at + 1, answer.text.find('}', at) - at - 1);
                QVERIFY2(
                    ("," + std::string(answer.facts) + ",").find("," + std::string(name) + ",") !=
                        std::string::npos,
                    std::string(answer.answer).c_str());
            }
    }

    /// Last: the node of the leader dies.
    void a_dead_leader_takes_the_sequencers_down()
    {
        town_->rollups->kill(town_->leader_key());
        const auto rows = stack(town_->rows.formation);
        QCOMPARE(component(rows, "sequencers").health, std::string("down"));
        QCOMPARE(component(rows, "sequencers").reason, std::string("no_leader"));
        QVERIFY(!is_complete(rows));
    }
};

QTEST_GUILESS_MAIN(TstStack)
#include "tst_stack.moc"
