#include "chain/contracts/generated/dispute_game_factory.hpp"
#include "chain/contracts/generated/fault_dispute_game.hpp"
#include "chain/rollup/outputs.hpp"
#include "chain/rollup/settlement.hpp"
#include "devnet_fixture.hpp"

#include <set>

using namespace nucleate;
using namespace nucleate::rollup;
using namespace nucleate::rollup::test;

namespace {

namespace fdg = contracts::fault_dispute_game;

constexpr std::uint64_t kInterval = 30;

/// A formed chain whose operator also proposes. Its clocks run 60 s, bonds wait 6 s more.
struct Bridge
{
    Bridge()
    {
        world.deploy();
        world.open_l2();
        open();
    }
    void open()
    {
        ProposerOptions options;
        options.interval = kInterval;
        options.finalized_only = false;
        auto made = Settlement::open(*world.l1_source, l1_calls, world.l2->chain(), *world.sender,
                                     world.deployment->addresses(), options);
        if (!made)
            qFatal("%s", made.error().message.c_str());
        settlement = std::move(*made);
    }
    void run(unsigned seconds)
    {
        for (unsigned i = 0; i < seconds; i += 2) {
            world.run(2);
            if (const auto done = settlement->step(*world.time, world.l2->is_caught_up()); !done)
                problems.push_back(done.error().message);
        }
    }
    const std::vector<DisputeGame>& games() const { return settlement->games().all(); }
    Address contract(const char* name) const { return world.deployment->addresses().at(name); }
    /// Opens a game over `number` with a root of one's own.
    void propose(std::size_t who, const Hash32& root, std::uint64_t number)
    {
        const Bytes data = contracts::dispute_game_factory::create(
            0, root, to_bytes(to_hash(uint256{number}).view()));
        QVERIFY(send(*world.l1, who, contract("DisputeGameFactoryProxy"),
                     world.parameters.game.init_bond, data, 1'000'000)
                    .has_value());
    }
    void attack(std::size_t who, const DisputeGame& game, std::uint64_t parent,
                const Hash32& disputed, const Hash32& claim)
    {
        const ChainL1Calls calls(*world.l1);
        const auto bond = calls.read(
            game.address, fdg::get_required_bond(uint256{std::uint64_t{1} << (parent + 1)}),
            fdg::decode_get_required_bond);
        QVERIFY(bond.has_value());
        QVERIFY(send(*world.l1, who, game.address, *bond,
                     fdg::attack(disputed, uint256{parent}, claim), 1'000'000)
                    .has_value());
    }
    uint256 balance(std::size_t who) const
    {
        return ChainL1Calls(*world.l1).balance(account(who).address);
    }

    World world;
    ChainL1Calls l1_calls{*world.l1};
    std::unique_ptr<Settlement> settlement;
    std::vector<std::string> problems;
};

Hash32 root_of(const Bridge& bridge, std::uint64_t number)
{
    return output_at(bridge.world.l2->chain(), number).value().root();
}

Hash32 wrong_root()
{
    Hash32 out;
    out[0] = 0xbd;
    return out;
}

} // namespace

/// Proposals, games and bonds on the real contracts.
class TstSettlement : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void proposes_at_its_interval()
    {
        Bridge bridge;
        bridge.run(150);
        QVERIFY2(bridge.problems.empty(),
                 bridge.problems.empty() ? "" : bridge.problems[0].c_str());
        QVERIFY2(bridge.games().size() >= 4 && bridge.games().size() <= 6,
                 qPrintable(QString::number(bridge.games().size())));
        std::uint64_t before = 0;
        for (const DisputeGame& game : bridge.games()) {
            QVERIFY(game.root == root_of(bridge, game.l2_number));
            QVERIFY(game.proposer == account(kBatcherAccount).address);
            QVERIFY(before == 0 || game.created >= before + kInterval);
            QVERIFY(before == 0 || game.created <= before + kInterval + 4);
            before = game.created;
        }
        QCOMPARE(bridge.settlement->proposed(), bridge.games().back().l2_number);
    }

    void ends_its_games_and_gets_the_bonds_back()
    {
        Bridge bridge;
        bridge.run(60);
        const uint256 poor = bridge.balance(kBatcherAccount);
        bridge.run(120);
        const DisputeGame& first = bridge.games().front();
        QVERIFY(first.status == GameStatus::defender_wins);
        // Two seconds until the block that sees the clock run out, and one more for the answer.
        QVERIFY(first.resolved >= first.created + 60 && first.resolved <= first.created + 64);
        QVERIFY(bridge.settlement->anchor() >= first.l2_number);
        QVERIFY(bridge.settlement->final_number(*bridge.world.time) >= first.l2_number);
        QCOMPARE(bridge.settlement->final_number(first.resolved + 6), std::uint64_t{0});
        QCOMPARE(bridge.settlement->final_number(first.resolved + 7), first.l2_number);
        const ChainL1Calls calls(*bridge.world.l1);
        QVERIFY(
            calls.read(first.address, fdg::credit(first.proposer), fdg::decode_credit)->is_zero());
        // As many bonds came back as were paid in these two minutes; gas is small beside one.
        const uint256 bond = bridge.world.parameters.game.init_bond;
        QVERIFY(bridge.balance(kBatcherAccount) + bond > poor);
    }

    void a_restart_makes_no_doubles()
    {
        Bridge bridge;
        for (unsigned seconds : {2U, 12U, 2U, 30U, 4U, 26U, 2U, 2U, 60U, 2U, 20U}) {
            bridge.settlement.reset();
            bridge.open();
            bridge.run(seconds);
        }
        QVERIFY2(bridge.problems.empty(),
                 bridge.problems.empty() ? "" : bridge.problems[0].c_str());
        std::set<std::uint64_t> numbers;
        std::uint64_t before = 0;
        for (const DisputeGame& game : bridge.games()) {
            QVERIFY(numbers.insert(game.l2_number).second);
            QVERIFY(before == 0 || game.created >= before + kInterval);
            before = game.created;
        }
        QVERIFY(bridge.games().size() >= 4);
        QVERIFY(bridge.games().front().status == GameStatus::defender_wins);
        // What the logs tell and what the contracts say is the same.
        const ChainL1Calls calls(*bridge.world.l1);
        DisputeGames fresh(*bridge.world.l1_source, calls,
                           bridge.contract("DisputeGameFactoryProxy"), 0);
        QVERIFY(fresh.follow().has_value());
        QCOMPARE(fresh.all().size(), bridge.games().size());
        for (std::size_t i = 0; i < fresh.all().size(); ++i) {
            QVERIFY(fresh.all()[i].status == bridge.games()[i].status);
            QCOMPARE(fresh.all()[i].resolved, bridge.games()[i].resolved);
            QCOMPARE(fresh.all()[i].l2_number, bridge.games()[i].l2_number);
        }
    }

    void a_wrong_game_neither_counts_nor_stays_open()
    {
        Bridge bridge;
        bridge.run(40);
        const std::uint64_t number = bridge.world.l2->chain().heads().safe;
        const std::size_t before = bridge.games().size();
        bridge.propose(kOther, wrong_root(), number);
        bridge.run(2);
        QCOMPARE(bridge.games().size(), before + 1);
        const DisputeGame wrong = bridge.games().back();
        QVERIFY(wrong.root == wrong_root());
        QVERIFY(bridge.settlement->newest(1).front().right == std::optional{false});
        QVERIFY(bridge.settlement->proposed() < number);
        // Attacked, and the attack answered by nothing.
        bridge.attack(kUser, wrong, 0, wrong_root(), root_of(bridge, number / 2));
        bridge.run(100);
        const DisputeGame* ended = bridge.settlement->games().find(wrong.address);
        QVERIFY(ended->claims == 2 && ended->status == GameStatus::challenger_wins);
        // Proposals went on beside it.
        QVERIFY(bridge.games().size() >= before + 4);
        QVERIFY(bridge.settlement->anchor() != number);
    }

    /// Eight claims one below the other, by two sides.
    void a_long_game_is_resolved_from_its_end()
    {
        Bridge bridge;
        bridge.run(40);
        bridge.propose(kOther, wrong_root(), bridge.world.l2->chain().heads().safe);
        bridge.run(2);
        const DisputeGame game = bridge.games().back();
        Hash32 disputed = wrong_root();
        for (std::uint64_t parent = 0; parent < 7; ++parent) {
            Hash32 claim = wrong_root();
            claim[1] = static_cast<std::uint8_t>(parent + 1);
            bridge.attack(parent % 2 == 0 ? kUser : kOther, game, parent, disputed, claim);
            bridge.run(2);
            disputed = claim;
        }
        QCOMPARE(bridge.settlement->games().find(game.address)->claims, std::uint64_t{8});
        bridge.run(90);
        // The last word was the challenger's.
        QVERIFY(bridge.settlement->games().find(game.address)->status ==
                GameStatus::challenger_wins);
    }

    void an_l1_that_goes_back_is_read_anew()
    {
        Bridge bridge;
        bridge.run(70);
        const std::size_t before = bridge.games().size();
        QVERIFY(before >= 2);
        const std::uint64_t created = bridge.games().back().created;
        std::uint64_t number = bridge.world.l1->heads().latest;
        while (bridge.world.l1->block(number)->block.header.timestamp >= created)
            --number;
        QVERIFY(bridge.world.l1->rewind(number).has_value());
        const ChainL1Calls calls(*bridge.world.l1);
        DisputeGames games(*bridge.world.l1_source, calls,
                           bridge.contract("DisputeGameFactoryProxy"), 0);
        QVERIFY(games.follow().has_value());
        QCOMPARE(games.all().size(), before - 1);
        bridge.run(80);
        QVERIFY(bridge.games().size() > before);
        std::set<Hash32> roots;
        for (const DisputeGame& game : bridge.games())
            QVERIFY(roots.insert(game.root).second);
    }

    void without_money_for_the_bond_batches_go_first()
    {
        Bridge bridge;
        ProposerOptions options;
        options.interval = kInterval;
        options.finalized_only = false;
        options.reserve = bridge.balance(kBatcherAccount);
        bridge.settlement = std::move(
            *Settlement::open(*bridge.world.l1_source, bridge.l1_calls, bridge.world.l2->chain(),
                              *bridge.world.sender, bridge.world.deployment->addresses(), options));
        bridge.run(60);
        QVERIFY(bridge.games().empty());
        QVERIFY(!bridge.problems.empty());
        QVERIFY(bridge.world.l2->chain().heads().safe > 10);
    }
};

QTEST_GUILESS_MAIN(TstSettlement)
#include "tst_settlement.moc"
