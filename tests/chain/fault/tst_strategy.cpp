#include "tests/chain/fault/model_game.hpp"

#include <QTest>

using namespace nucleate;
using namespace nucleate::fault;
using namespace nucleate::fault::testing;

namespace {

const Address kUs = Address::from_view(Bytes{1});
const Address kThem = Address::from_view(Bytes{2});
constexpr std::uint64_t kBlocks = 13; ///< fewer than leaves: the last ones stand for the last block

/// The honest player does all that it has to, until nothing is left.
std::size_t play(ModelContract& contract, ModelTrace& truth)
{
    for (std::size_t actions = 0;;) {
        const Decision decision = decide(contract.game, truth);
        if (decision.unknown != 0)
            qFatal("unknown");
        if (decision.actions.empty())
            return actions;
        for (const GameAction& action : decision.actions) {
            const bool taken = action.kind == GameAction::Kind::step
                                   ? contract.step(action.claim, action.attack, kUs, truth)
                                   : contract.move(action.claim, action.attack, action.value, kUs);
            if (!taken)
                qFatal("the contract refuses action %zu", actions);
            ++actions;
        }
    }
}

/// Somebody who answers any claim with anything: what is right, or one of two wrong values.
class Mischief
{
public:
    explicit Mischief(unsigned seed) : random_(seed) {}

    std::uint64_t below(std::uint64_t end) { return random_() % end; }
    void act(ModelContract& contract, ModelTrace& truth)
    {
        const Game& game = contract.game;
        // The newest claims are the ones that lead downwards.
        const std::size_t range = below(2) == 0 ? game.claims.size() : 1 + below(4);
        const std::size_t claim =
            game.claims.size() - 1 - below(std::min<std::size_t>(range, game.claims.size()));
        const bool attack = below(2) == 0;
        if (game.claims[claim].position.depth() == game.rules.max_depth) {
            contract.step(claim, attack, kThem, truth);
            return;
        }
        const Position to = game.claims[claim].position.move(attack);
        Hash32 value = truth.value(game, claim, to).value_or(Hash32{});
        if (const std::uint64_t how = below(3); how != 0)
            value[20] = static_cast<std::uint8_t>(value[20] + how);
        if (to.depth() == game.rules.split_depth + 1 && below(2) == 0)
            value[0] = below(2) == 0 ? kValid : kInvalid;
        contract.move(claim, attack, value, kThem);
    }

private:
    std::mt19937 random_;
};

} // namespace

/// What an honest player decides, against the rules of the contract.
class TstStrategy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// As LibPosition.sol has them.
    void positions()
    {
        constexpr Position root;
        QCOMPARE(root.depth(), 0U);
        QVERIFY(root.attack() == Position::at(1, 0));
        QVERIFY(Position::at(1, 0).defend() == Position::at(2, 2));
        QVERIFY(Position::at(1, 0).attack() == Position::at(2, 0));
        QVERIFY(root.trace_index(4) == uint128{15});
        QVERIFY(Position::at(2, 1).trace_index(4) == uint128{7});
        QVERIFY(Position::at(4, 7).trace_ancestor() == Position::at(1, 0));
        QVERIFY(Position::at(4, 15).trace_ancestor() == root);
        QVERIFY(Position::at(4, 7).trace_ancestor(3) == Position::at(3, 3));
        QVERIFY(Position::at(4, 6).trace_ancestor() == Position::at(4, 6));
        QVERIFY(Position::at(5, 0b10110).below(2) == Position::at(3, 0b110));
        const Position deep = Position::at(Position::kMostDepth, 5);
        QCOMPARE(deep.depth(), 125U);
        QVERIFY(deep.index_at_depth() == uint128{5} && deep.parent().depth() == 124);
    }

    void lets_a_right_claim_be()
    {
        ModelTrace truth;
        ModelContract contract({{}, 9, 4, 0}, kBlocks, ModelTrace::output(kBlocks));
        QVERIFY(decide(contract.game, truth).actions.empty());
    }

    void takes_the_bond_of_a_freeloader()
    {
        ModelTrace truth;
        Hash32 wrong = ModelTrace::output(kBlocks);
        wrong[3] ^= 1;
        ModelContract contract({{}, 9, 4, 0}, kBlocks, wrong);
        QCOMPARE(play(contract, truth), std::size_t{1});
        // A second answer to the root beside the right one, at the same place.
        Hash32 free = contract.game.claims[1].value;
        free[3] ^= 1;
        QVERIFY(contract.move(0, true, free, kThem));
        const Decision decision = decide(contract.game, truth);
        QCOMPARE(decision.actions.size(), std::size_t{1});
        QCOMPARE(decision.actions[0].claim, std::size_t{2});
        QVERIFY(play(contract, truth) > 0);
        QVERIFY(contract.resolve()[2] == kUs && contract.resolve()[0] == kUs);
    }

    void challenges_the_number_of_a_right_output()
    {
        struct Short final : ClaimTrace
        {
            std::optional<Hash32> value(const Game&, std::size_t, const Position&) override
            {
                return ModelTrace::output(kBlocks);
            }
            bool has_wrong_number(const Game&) override { return true; }
        } trace;
        ModelContract contract({{}, 9, 4, 0}, kBlocks, ModelTrace::output(kBlocks));
        const Decision decision = decide(contract.game, trace);
        QCOMPARE(decision.actions.size(), std::size_t{1});
        QVERIFY(decision.actions[0].kind == GameAction::Kind::challenge_number);
        contract.game.number_challenged = true;
        QVERIFY(decide(contract.game, trace).actions.empty());
    }

    void wins_against_anything_data()
    {
        QTest::addColumn<unsigned>("depth");
        QTest::addColumn<unsigned>("split");
        QTest::newRow("even") << 8U << 4U;
        QTest::newRow("odd") << 9U << 4U;
        QTest::newRow("odd split") << 9U << 5U;
        QTest::newRow("deep runs") << 12U << 4U;
    }
    /// Whatever is claimed, a right root stands and a wrong one falls, and no claim of the honest
    /// player is lost.
    void wins_against_anything()
    {
        QFETCH(unsigned, depth);
        QFETCH(unsigned, split);
        unsigned steps = 0;
        for (unsigned seed = 0; seed < 300; ++seed) {
            Mischief they(seed);
            ModelTrace truth;
            const bool right = seed % 2 == 0;
            Hash32 root = ModelTrace::output(kBlocks);
            root[4] ^= right ? 0 : 1;
            ModelContract contract({{}, depth, split, 0}, kBlocks, root);
            play(contract, truth);
            for (unsigned round = 0; round < 60; ++round) {
                they.act(contract, truth);
                if (they.below(3) != 0)
                    play(contract, truth);
            }
            play(contract, truth);
            const std::vector<Address> countered = contract.resolve();
            QVERIFY2((countered[0] == Address{}) == right, qPrintable(QString::number(seed)));
            for (std::size_t i = 1; i < countered.size(); ++i) {
                const GameClaim& claim = contract.game.claims[i];
                steps += claim.countered_by == kUs ? 1U : 0U;
                QVERIFY2(claim.claimant != kUs || countered[i] == Address{},
                         qPrintable(QStringLiteral("seed %1, claim %2").arg(seed).arg(i)));
            }
        }
        QVERIFY(steps > 20);
    }
};

QTEST_GUILESS_MAIN(TstStrategy)
#include "tst_strategy.moc"
