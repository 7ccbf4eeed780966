#include "match.hpp"

using namespace nucleate;
using namespace nucleate::rollup;
using namespace nucleate::rollup::test;

namespace {

/// Gas of a whole game, far below its bonds; wei.
const uint256 kGasOfAGame = kEther / uint256{5};

void check_all(const Match& match, GameStatus status)
{
    for (const std::string& problem : match.problems)
        qInfo("%s", problem.c_str());
    QVERIFY(match.problems.empty());
    for (const DisputeGame& game : match.arena.games->all()) {
        QVERIFY2(game.status == status, qPrintable(QString::number(game.l2_number)));
        QVERIFY(game.claims > 20);
    }
    qInfo("%zu games: honest side %.1f M gas, villain %.1f M", match.arena.games->all().size(),
          static_cast<double>(match.gas_of(kHonest)) / 1e6,
          static_cast<double>(match.gas_of(kVillain)) / 1e6);
}

} // namespace

/// Whole games on the real contracts: FaultDisputeGame, MIPS and PreimageOracle in our EVM, about
/// blocks of a formed chain that hold deposits, transfers and swaps.
class TstDisputes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Even depths end with a claim of the proposer's side, so that the challenger has to step.
    void dishonest_proposers_lose()
    {
        Match match(Terms{});
        match.arena.fill();
        const Contents& at = match.arena.contents;
        const std::uint64_t safe = match.arena.safe();
        const std::vector<Lie> lies{{at.deposit, Corruption::first_step},
                                    {at.transfer, Corruption::middle},
                                    {at.swap, Corruption::precompile_read},
                                    {at.swap, Corruption::keccak_read},
                                    {1, Corruption::local_read},
                                    {safe, Corruption::last_step}};
        for (std::size_t i = 0; i < lies.size(); ++i) {
            const std::uint64_t number = lies[i].from == safe ? safe : safe - 1 - i;
            QVERIFY(lies[i].from <= number);
            match.villain_trace.lie(number, lies[i]);
            match.arena.propose(kVillain, VillainTrace::wrong(match.arena.root(number)), number);
        }
        const uint256 before = match.arena.balance(kHonest);
        match.play();
        QCOMPARE(match.arena.games->all().size(), std::size_t{6});
        check_all(match, GameStatus::challenger_wins);
        QCOMPARE(match.steps(), 6U);
        const uint256 won = match.arena.balance(kHonest) - before;
        const uint256 bonds = match.villains_bonds();
        QVERIFY(won <= bonds && won + uint256{6} * kGasOfAGame > bonds);
    }

    /// The depths of the OP Stack's own deployments, on clocks that leave no player the time for
    /// all its moves but by their extension.
    void dishonest_challengers_lose()
    {
        Match match({.max_depth = 73, .split_depth = 30, .max_clock = 30, .clock_extension = 5});
        match.arena.fill();
        const Contents& at = match.arena.contents;
        const std::uint64_t safe = match.arena.safe();
        const std::vector<Lie> lies{{at.deposit, Corruption::middle},
                                    {at.swap, Corruption::first_step},
                                    {at.transfer, Corruption::keccak_read},
                                    {at.transfer, Corruption::precompile_read},
                                    {2, Corruption::last_step}};
        for (std::size_t i = 0; i < lies.size(); ++i) {
            match.villain_trace.lie(safe - i, lies[i]);
            match.arena.propose(kHonest, match.arena.root(safe - i), safe - i);
        }
        const uint256 before = match.arena.balance(kHonest);
        match.play();
        QCOMPARE(match.arena.games->all().size(), std::size_t{5});
        check_all(match, GameStatus::defender_wins);
        QCOMPARE(match.steps(), 5U);
        const uint256 won = match.arena.balance(kHonest) - before;
        const uint256 bonds = match.villains_bonds();
        QVERIFY(won <= bonds && won + uint256{5} * kGasOfAGame > bonds);
    }

    void right_proposals_are_left_alone()
    {
        Match match(Terms{});
        match.arena.world.run(30);
        match.arena.propose(kVillain, match.arena.root(match.arena.safe()), match.arena.safe());
        match.rounds(60);
        QVERIFY(match.problems.empty());
        QCOMPARE(match.arena.games->all().size(), std::size_t{1});
        QCOMPARE(match.arena.games->all()[0].claims, std::uint64_t{1});
        QVERIFY(match.arena.games->all()[0].status == GameStatus::defender_wins);
    }

    /// The right output of the last block that there is, said to be that of a later one.
    /// Who cannot pay a move's bond says what is lacking, and moves once it is there.
    void what_a_move_lacks_is_told()
    {
        Match match(Terms{});
        match.arena.fill();
        const std::uint64_t number = match.arena.safe();
        match.villain_trace.lie(number, {1, Corruption::first_step});
        match.arena.propose(kVillain, VillainTrace::wrong(match.arena.root(number)), number);
        match.arena.world.run(2);
        QVERIFY(match.arena.games->follow().has_value());
        const uint256 has = match.arena.balance(kHonest);
        Challenger poor(*match.arena.calls, match.honest_sender, *match.arena.games,
                        *match.arena.trace, has);
        QVERIFY(!poor.step(*match.arena.world.time).has_value());
        const DisputeGame& game = match.arena.games->all().front();
        const auto bond = match.arena.calls->read(
            game.address, contracts::fault_dispute_game::get_required_bond(uint256{2}),
            contracts::fault_dispute_game::decode_get_required_bond);
        QVERIFY(bond && poor.shortage() == *bond);
        QVERIFY(match.honest.step(*match.arena.world.time).has_value());
        QVERIFY(match.honest.shortage().is_zero());
    }

    void a_wrong_number_is_challenged()
    {
        Match match(Terms{});
        match.arena.world.run(30);
        const std::uint64_t safe = match.arena.safe();
        match.arena.propose(kVillain, match.arena.root(safe), safe + 20);
        const uint256 before = match.arena.balance(kHonest);
        match.play();
        QVERIFY(match.problems.empty());
        QVERIFY(match.arena.games->all()[0].status == GameStatus::challenger_wins);
        QCOMPARE(match.arena.games->all()[0].claims, std::uint64_t{1});
        QVERIFY(match.arena.balance(kHonest) + kGasOfAGame >
                before + match.arena.world.parameters.game.init_bond);
    }

    /// A state of blocks that no batch holds yet.
    void a_proposal_before_the_first_batch_loses()
    {
        Match match(Terms{});
        match.arena.world.sender->withholds = true;
        match.arena.world.run(4);
        QCOMPARE(match.arena.safe(), std::uint64_t{0});
        match.villain_trace.lie(9, {1, Corruption::middle});
        match.arena.propose(kVillain, VillainTrace::wrong(match.arena.root(0)), 9);
        match.play();
        QVERIFY(match.arena.games->all()[0].status == GameStatus::challenger_wins);
    }
};

QTEST_GUILESS_MAIN(TstDisputes)
#include "tst_disputes.moc"
