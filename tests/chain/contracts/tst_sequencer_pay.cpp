#include "chain/contracts/generated/job_board.hpp"
#include "tests/chain/contracts/sequencer_fixture.hpp"

using namespace nucleate;
using namespace nucleate::contracts;
using namespace nucleate::contracts::testing;
using namespace nucleate::literals;

/// What operators earn and lose: blocks, bonds, slashing.
class TstSequencerPay : public QObject, private SequencerWorld
{
    Q_OBJECT

private slots:
    void init() { begin(); }
    void leavesAndUnbonds();
    void blocksGoToThoseWhoLed();
    void unheardTermsPayNobody();
    void reportRefusals();
    void ownerSlashes();
    void paysAddUpToThePool();
};

void TstSequencerPay::leavesAndUnbonds()
{
    launch();
    QVERIFY(join(a_).ok);
    QVERIFY(join(b_).ok);
    QVERIFY(rotate().ok);
    const Person first = leading(a_, b_);
    const Bytes leave = set::leave();
    const Bytes withdraw = set::withdraw_bond();
    QVERIFY(world_.send(first, set_, withdraw).reverts<set::NotOperatorError>());
    QVERIFY(world_.send(first, set_, leave).ok);
    QVERIFY(world_.send(first, set_, leave).reverts<set::NotOperatorError>());
    QVERIFY(join(first).reverts<set::AlreadyOperatorError>()); // still bonded
    world_.warp(kUnbond - 1);
    QVERIFY(world_.send(first, set_, withdraw).reverts<set::NotUnbondedError>());
    world_.warp(1);
    QVERIFY(world_.send(first, set_, withdraw).reverts<set::StillLeadingError>());
    QVERIFY(rotate().ok);
    QVERIFY(leader() != first.address);
    const uint256 before = world_.balance(first.address);
    QVERIFY(world_.send(first, set_, withdraw).ok);
    QCOMPARE(world_.balance(first.address), before + kBond);
    QVERIFY(world_.send(first, set_, withdraw).reverts<set::NotOperatorError>());
    QVERIFY(join(first).ok);
    // A leader that left is replaced at once, in the middle of its term.
    QVERIFY(world_.send(leading(a_, b_), set_, leave).ok);
    QVERIFY(rotate().ok);
    QCOMPARE(leader(), first.address);
}

void TstSequencerPay::blocksGoToThoseWhoLed()
{
    QVERIFY(join(a_).ok);
    QVERIFY(join(b_).ok);
    launch(); // genesis now; block n is at genesis + 2n
    world_.warp(10);
    QVERIFY(rotate().ok); // blocks 1 to 4 had no leader
    const Person first = leading(a_, b_);
    QVERIFY(hear(first).ok);
    world_.warp(kTerm); // second 70: blocks 5 to 34 are the first leader's
    QVERIFY(rotate().ok);
    const Person second = leading(a_, b_);
    QVERIFY(second.address != first.address);
    QVERIFY(hear(second).ok);
    world_.warp(30);
    QVERIFY(report(20).ok);
    QCOMPARE(units(first), uint256{16}); // 5 to 20
    const Sent sent = report(40);
    QCOMPARE(sent.events<set::BlocksCreditedEvent>().size(), std::size_t{2});
    QCOMPARE(units(first), uint256{30});
    QCOMPARE(units(second), uint256{6}); // 35 to 40
    QVERIFY(report(40).ok);              // nothing new
    QVERIFY(report(10).ok);              // nothing twice
    QCOMPARE(units(first) + units(second), uint256{36});
    QCOMPARE(set::decode_next_block(world_.read(set_, set::next_block())).value(),
             std::uint64_t{41});
}

void TstSequencerPay::unheardTermsPayNobody()
{
    QVERIFY(join(a_).ok);
    launch();
    QVERIFY(rotate().ok);
    world_.warp(kTerm);
    QVERIFY(rotate().ok);
    QVERIFY(hear(a_).ok);
    world_.warp(20);
    QVERIFY(report(40).ok);
    QCOMPARE(units(a_), uint256{11}); // 30 to 40; 1 to 29 were forced by derivation
}

void TstSequencerPay::reportRefusals()
{
    QVERIFY(join(a_).ok);
    QVERIFY(report(0).reverts<set::NotWatcherError>());
    QVERIFY(world_.send(dao_, set_, set::set_watcher(watcher_.address)).ok);
    QVERIFY(report(0).reverts<set::NotLaunchedError>());
    launch();
    QVERIFY(world_.send(a_, set_, set::report(0)).reverts<set::NotWatcherError>());
    QVERIFY(report(1).reverts<set::FromTheFutureError>());
    world_.warp(kBlock);
    QVERIFY(report(1).ok);
    QVERIFY(report(2).reverts<set::FromTheFutureError>());
    QVERIFY(world_.send(a_, set_, set::set_watcher(a_.address))
                .reverts<set::OwnableUnauthorizedAccountError>());
}

void TstSequencerPay::ownerSlashes()
{
    QVERIFY(join(a_, kBond * 2).ok);
    const auto slash = [&](const Person& by, const uint256& amount) {
        return world_.send(by, set_, set::slash(a_.address, amount, watcher_.address));
    };
    const auto active = [&] {
        return set::decode_operators(world_.read(set_, set::operators(a_.address)))->active;
    };
    QVERIFY(slash(builder_, 1).reverts<set::OwnableUnauthorizedAccountError>());
    const uint256 before = world_.balance(watcher_.address);
    QVERIFY(slash(dao_, kBond).ok);
    QCOMPARE(world_.balance(watcher_.address), before + kBond);
    QVERIFY(active());
    QVERIFY(slash(dao_, 1).ok); // below the least bond: out
    QVERIFY(!active());
    QVERIFY(slash(dao_, kBond * 9).ok); // also while unbonding, and no more than is there
    QCOMPARE(world_.balance(set_), uint256{});
    QVERIFY(slash(dao_, 1).reverts<set::NotOperatorError>());
}

/// Three operators with unequal bonds and a job each: what they are paid is the price of all
/// blocks that were reported, with no wei left over or made.
void TstSequencerPay::paysAddUpToThePool()
{
    const Person operators[] = {a_, b_, operator_number(13)};
    for (std::size_t i = 0; i < 3; ++i)
        QVERIFY(join(operators[i], kBond * uint256{i + 1}).ok);
    const uint256 price = kEther / uint256{100};
    const Address board = world_.deploy(builder_, job_board::creation(Address{}));
    for (const Person& who : operators) {
        const job_board::Terms terms{dao_.address,
                                     who.address,
                                     watcher_.address,
                                     uint256{world_.now() + 100'000},
                                     "Sequencer",
                                     price * uint256{500},
                                     set_,
                                     price};
        QVERIFY(world_.send(builder_, board, job_board::open(terms), price * uint256{500}).ok);
    }
    launch();
    for (int term = 0; term < 10; ++term) {
        QVERIFY(rotate().ok);
        for (const Person& who : operators)
            if (leader() == who.address)
                QVERIFY(hear(who).ok);
        world_.warp(kTerm);
    }
    const std::uint64_t last = 10 * kTerm / kBlock - 1;
    QVERIFY(report(last).ok);
    uint256 paid;
    uint256 blocks;
    for (std::uint64_t job = 1; job <= 3; ++job) {
        const Person& who = operators[job - 1];
        const uint256 before = world_.balance(who.address);
        QVERIFY(world_.send(dao_, board, job_board::claim(job)).ok);
        QCOMPARE(world_.balance(who.address) - before, price * units(who));
        QVERIFY(!units(who).is_zero());
        paid += world_.balance(who.address) - before;
        blocks += units(who);
    }
    QCOMPARE(blocks, uint256{last});
    QCOMPARE(paid, price * uint256{last});
    QCOMPARE(world_.balance(board), price * uint256{3 * 500 - last});
}

QTEST_GUILESS_MAIN(TstSequencerPay)
#include "tst_sequencer_pay.moc"
