#include "chain/contracts/generated/evaluator_panel.hpp"
#include "chain/contracts/generated/job_board.hpp"
#include "tests/chain/contracts/world.hpp"

#include <QTest>

using namespace nucleate;
using namespace nucleate::contracts;
using namespace nucleate::contracts::testing;
namespace panel = nucleate::contracts::evaluator_panel;

namespace {

constexpr std::uint64_t kLifetime = 3600;
constexpr std::uint64_t kWindow = 300;
const uint256 kBond = kEther / 10;
const uint256 kBudget = kEther;
const Hash32 kSalt = keccak_text("salt");

enum class Ballot
{
    silent,
    unopened,
    for_provider,
    for_client
};

} // namespace
Q_DECLARE_METATYPE(Ballot)

/// Jobs whose evaluator, Carol, stays silent. Five other evaluators have staked.
class TstEvaluatorPanel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void stakes();
    void silentEvaluatorBringsThePanel();
    void lateSubmissionLeavesTimeToEvaluate();
    void partiesAreNotSeated();
    void emptyPanelPaysTheProvider();
    void verdict_data();
    void verdict();
    void silentSeatsLoseTheirBond();
    void absentEvaluatorsBondGoesToTheProvider();
    void answeringEvaluatorGetsTheBondBack();
    void acceptRefusals();
    void ballotRefusals();
    void settlesNotEarly();
    void onlyTheBoardCommands_data();
    void onlyTheBoardCommands();

private:
    void submitted_job(bool bonded = false)
    {
        const job_board::Terms terms{alice_.address,
                                     bob_.address,
                                     carol_.address,
                                     uint256{world_.now() + kLifetime},
                                     "Do it",
                                     kBudget,
                                     {},
                                     0};
        const Sent sent = world_.send(alice_, board_, job_board::open(terms), kBudget);
        job_ = job_board::decode_open(sent.output).value();
        if (bonded)
            QVERIFY(world_.send(carol_, board_, job_board::accept_evaluation(job_)).ok);
        QVERIFY(world_.send(bob_, board_, job_board::submit(job_, {}, {})).ok);
    }
    Sent draw()
    {
        world_.warp(kLifetime);
        return world_.send(alice_, board_, job_board::claim_refund(job_));
    }
    std::vector<Person> seats() const
    {
        const auto item = panel::decode_get_case(world_.read(panel_, panel::get_case(job_)));
        std::vector<Person> people;
        for (const Address& seat : item->seats)
            for (const Person& person : evaluators_)
                if (person.address == seat)
                    people.push_back(person);
        return people;
    }
    Sent commit(const Person& who, bool for_provider, const Hash32& salt = kSalt)
    {
        const Bytes hash =
            world_.read(panel_, panel::commitment_of(job_, who.address, for_provider, salt));
        return world_.send(who, panel_,
                           panel::commit(job_, panel::decode_commitment_of(hash).value()));
    }
    Sent reveal(const Person& who, bool for_provider, const Hash32& salt = kSalt)
    {
        return world_.send(who, panel_, panel::reveal(job_, for_provider, salt));
    }
    Sent settle() { return world_.send(dave_, board_, job_board::settle(job_)); }
    uint256 stake_of(const Address& who) const
    {
        return panel::decode_stake_of(world_.read(panel_, panel::stake_of(who))).value();
    }
    uint256 members() const
    {
        return panel::decode_member_count(world_.read(panel_, panel::member_count())).value();
    }

    World world_;
    Person alice_, bob_, carol_, dave_;
    std::vector<Person> evaluators_;
    Address board_, panel_;
    uint256 job_;
};

void TstEvaluatorPanel::init()
{
    world_ = World{};
    alice_ = world_.person(1);
    bob_ = world_.person(2);
    carol_ = world_.person(3);
    dave_ = world_.person(4);
    board_ = world_.deploy(dave_, job_board::creation(Address{}));
    panel_ = job_board::decode_panel(world_.read(board_, job_board::panel())).value();
    evaluators_.clear();
    for (std::uint8_t i = 10; i < 15; ++i) {
        evaluators_.push_back(world_.person(i));
        QVERIFY(world_.send(evaluators_.back(), panel_, panel::stake(), kBond).ok);
    }
}

void TstEvaluatorPanel::stakes()
{
    QCOMPARE(members(), uint256{5});
    QVERIFY(world_.send(dave_, panel_, panel::stake(), kBond - 1).ok);
    QCOMPARE(members(), uint256{5}); // a bond short
    QVERIFY(world_.send(dave_, panel_, panel::stake(), 1).ok);
    QCOMPARE(members(), uint256{6});
    QVERIFY(world_.send(dave_, panel_, panel::unstake(kBond + 1))
                .reverts<panel::InsufficientStakeError>());
    const uint256 before = world_.balance(dave_.address);
    QVERIFY(world_.send(dave_, panel_, panel::unstake(kBond)).ok);
    QCOMPARE(world_.balance(dave_.address), before + kBond);
    QCOMPARE(members(), uint256{5});
    // A member from the middle of the list leaves; the others stay drawable.
    QVERIFY(world_.send(evaluators_[1], panel_, panel::unstake(1)).ok);
    QCOMPARE(members(), uint256{4});
    QVERIFY(world_.send(evaluators_[4], panel_, panel::unstake(1)).ok);
    QCOMPARE(members(), uint256{3});
}

void TstEvaluatorPanel::silentEvaluatorBringsThePanel()
{
    submitted_job();
    const uint256 client = world_.balance(alice_.address);
    const Sent sent = draw();
    QVERIFY(sent.ok);
    QCOMPARE(sent.events<job_board::EvaluatorWasAbsentEvent>().at(0).seats, uint256{3});
    QCOMPARE(world_.balance(alice_.address), client); // no refund, as the ERC alone would give
    QCOMPARE(seats().size(), std::size_t{3});
    for (const Person& seat : seats())
        QCOMPARE(stake_of(seat.address), uint256{});
    QCOMPARE(members(), uint256{2});
    QVERIFY(world_.send(carol_, board_, job_board::complete(job_, {}, {}))
                .reverts<job_board::WrongStatusError>());
}

void TstEvaluatorPanel::lateSubmissionLeavesTimeToEvaluate()
{
    const job_board::Terms terms{alice_.address,
                                 bob_.address,
                                 carol_.address,
                                 uint256{world_.now() + kLifetime},
                                 "Do it",
                                 kBudget,
                                 {},
                                 0};
    QVERIFY(world_.send(alice_, board_, job_board::open(terms), kBudget).ok);
    world_.warp(kLifetime - 1);
    QVERIFY(world_.send(bob_, board_, job_board::submit(1, {}, {})).ok);
    const Bytes claim = job_board::claim_refund(1);
    world_.warp(299);
    QVERIFY(world_.send(bob_, board_, claim).reverts<job_board::WrongStatusError>());
    world_.warp(1);
    QVERIFY(world_.send(bob_, board_, claim).ok);
}

void TstEvaluatorPanel::partiesAreNotSeated()
{
    for (int round = 0; round < 8; ++round) {
        World fresh;
        std::swap(world_, fresh);
        init();
        for (const Person* party : {&alice_, &bob_, &carol_})
            QVERIFY(world_.send(*party, panel_, panel::stake(), kBond).ok);
        for (int i = 0; i < round; ++i) // other block numbers, other draws
            QVERIFY(world_.send(dave_, panel_, panel::stake(), 0).ok);
        submitted_job();
        QVERIFY(draw().ok);
        QCOMPARE(seats().size(), std::size_t{3}); // all of them of the five
    }
}

void TstEvaluatorPanel::emptyPanelPaysTheProvider()
{
    for (const Person& person : evaluators_)
        QVERIFY(world_.send(person, panel_, panel::unstake(kBond)).ok);
    submitted_job();
    QCOMPARE(draw().events<job_board::EvaluatorWasAbsentEvent>().at(0).seats, uint256{});
    const uint256 before = world_.balance(bob_.address);
    QVERIFY(settle().ok);
    QCOMPARE(world_.balance(bob_.address), before + kBudget);
    QVERIFY(settle().reverts<job_board::WrongStatusError>());
}

void TstEvaluatorPanel::verdict_data()
{
    using enum Ballot;
    using Ballots = QList<Ballot>;
    QTest::addColumn<Ballots>("ballots");
    QTest::addColumn<bool>("pays");
    QTest::newRow("all for") << Ballots{for_provider, for_provider, for_provider} << true;
    QTest::newRow("two against one") << Ballots{for_client, for_provider, for_client} << false;
    QTest::newRow("one against two") << Ballots{for_client, for_provider, for_provider} << true;
    QTest::newRow("one alone") << Ballots{for_client, silent, silent} << false;
    QTest::newRow("split") << Ballots{for_client, for_provider, unopened} << true;
    QTest::newRow("silent") << Ballots{silent, silent, silent} << true;
    QTest::newRow("unopened ballots are silence") << Ballots{unopened, unopened, unopened} << true;
}

void TstEvaluatorPanel::verdict()
{
    QFETCH(QList<Ballot>, ballots);
    QFETCH(bool, pays);
    submitted_job();
    QVERIFY(draw().ok);
    const std::vector<Person> people = seats();
    for (std::size_t i = 0; i < 3; ++i)
        if (ballots[static_cast<int>(i)] != Ballot::silent)
            QVERIFY(commit(people[i], ballots[static_cast<int>(i)] != Ballot::for_client).ok);
    world_.warp(kWindow);
    for (std::size_t i = 0; i < 3; ++i) {
        const Ballot ballot = ballots[static_cast<int>(i)];
        if (ballot == Ballot::for_provider || ballot == Ballot::for_client)
            QVERIFY(reveal(people[i], ballot == Ballot::for_provider).ok);
    }
    world_.warp(kWindow);
    const uint256 provider = world_.balance(bob_.address);
    const uint256 client = world_.balance(alice_.address);
    const Sent sent = settle();
    QCOMPARE(sent.events<job_board::PanelDecidedEvent>().at(0).for_provider, pays);
    QCOMPARE(world_.balance(bob_.address) - provider, pays ? kBudget : uint256{});
    QCOMPARE(world_.balance(alice_.address) - client, pays ? uint256{} : kBudget);
    QCOMPARE(world_.balance(board_), uint256{});
}

void TstEvaluatorPanel::silentSeatsLoseTheirBond()
{
    submitted_job();
    QVERIFY(draw().ok);
    const std::vector<Person> people = seats();
    QVERIFY(commit(people[0], false).ok);
    world_.warp(kWindow);
    QVERIFY(reveal(people[0], false).ok);
    world_.warp(kWindow);
    QVERIFY(settle().ok);
    QCOMPARE(stake_of(people[0].address), kBond);
    QCOMPARE(stake_of(people[1].address), uint256{});
    QCOMPARE(stake_of(alice_.address), kBond * 2); // who won
    QCOMPARE(members(), uint256{3});               // Alice won a bond but is no evaluator
    QVERIFY(world_.send(alice_, panel_, panel::unstake(kBond * 2)).ok);
}

void TstEvaluatorPanel::absentEvaluatorsBondGoesToTheProvider()
{
    QVERIFY(world_.send(carol_, panel_, panel::stake(), kBond).ok);
    submitted_job(true);
    QCOMPARE(stake_of(carol_.address), uint256{});
    QVERIFY(draw().ok);
    QCOMPARE(stake_of(bob_.address), kBond);
    QCOMPARE(stake_of(carol_.address), uint256{});
}

void TstEvaluatorPanel::answeringEvaluatorGetsTheBondBack()
{
    QVERIFY(world_.send(carol_, panel_, panel::stake(), kBond).ok);
    submitted_job(true);
    QVERIFY(world_.send(carol_, board_, job_board::complete(job_, {}, {})).ok);
    QCOMPARE(stake_of(carol_.address), kBond);
    submitted_job(true);
    QVERIFY(world_.send(carol_, board_, job_board::reject(job_, {}, {})).ok);
    QCOMPARE(stake_of(carol_.address), kBond);
}

void TstEvaluatorPanel::acceptRefusals()
{
    const job_board::Terms terms{alice_.address,
                                 bob_.address,
                                 carol_.address,
                                 uint256{world_.now() + kLifetime},
                                 "Do it",
                                 kBudget,
                                 {},
                                 0};
    QVERIFY(world_.send(alice_, board_, job_board::open(terms), kBudget).ok);
    const Bytes accept = job_board::accept_evaluation(1);
    QVERIFY(world_.send(bob_, board_, accept).reverts<job_board::UnauthorizedError>());
    QVERIFY(world_.send(carol_, board_, accept).reverts<panel::InsufficientStakeError>());
    QVERIFY(world_.send(carol_, panel_, panel::stake(), kBond * 2).ok);
    QVERIFY(world_.send(carol_, board_, accept).ok);
    QVERIFY(world_.send(carol_, board_, accept).reverts<job_board::AlreadyBondedError>());
    QVERIFY(world_.send(carol_, panel_, panel::unstake(kBond + 1))
                .reverts<panel::InsufficientStakeError>()); // locked
}

void TstEvaluatorPanel::ballotRefusals()
{
    submitted_job();
    QVERIFY(draw().ok);
    const std::vector<Person> people = seats();
    QVERIFY(commit(dave_, true).reverts<panel::NotSeatedError>());
    QVERIFY(
        world_.send(people[0], panel_, panel::commit(job_, {})).reverts<panel::AlreadyDoneError>());
    QVERIFY(commit(people[0], true).ok);
    QVERIFY(commit(people[0], false).reverts<panel::AlreadyDoneError>());
    QVERIFY(reveal(people[0], true).reverts<panel::WrongPhaseError>());
    world_.warp(kWindow);
    QVERIFY(commit(people[1], true).reverts<panel::WrongPhaseError>());
    QVERIFY(reveal(people[0], false).reverts<panel::WrongRevealError>());
    QVERIFY(reveal(people[0], true, keccak_text("other")).reverts<panel::WrongRevealError>());
    QVERIFY(reveal(people[1], true).reverts<panel::WrongRevealError>());
    QVERIFY(reveal(people[0], true).ok);
    QVERIFY(reveal(people[0], true).reverts<panel::AlreadyDoneError>());
    QVERIFY(commit(people[1], true).reverts<panel::WrongPhaseError>());
    world_.warp(kWindow);
    QVERIFY(reveal(people[0], true).reverts<panel::WrongPhaseError>());
}

void TstEvaluatorPanel::settlesNotEarly()
{
    submitted_job();
    QVERIFY(settle().reverts<job_board::WrongStatusError>());
    QVERIFY(draw().ok);
    const std::vector<Person> people = seats();
    for (const Person& person : people)
        QVERIFY(commit(person, true).ok);
    QVERIFY(settle().reverts<panel::WrongPhaseError>());
    world_.warp(kWindow);
    QVERIFY(reveal(people[0], true).ok);
    QVERIFY(reveal(people[1], true).ok);
    QVERIFY(settle().reverts<panel::WrongPhaseError>());
    QVERIFY(reveal(people[2], true).ok); // the last reveal ends the wait
    QVERIFY(settle().ok);
}

void TstEvaluatorPanel::onlyTheBoardCommands_data()
{
    QTest::addColumn<QByteArray>("call");
    const auto row = [](const char* name, const Bytes& call) {
        QTest::newRow(name) << QByteArray::fromStdString(to_hex(call));
    };
    row("lock", panel::lock({}));
    row("unlock", panel::unlock({}));
    row("forfeit", panel::forfeit({}));
    row("draw", panel::draw({}, {}));
    row("close", panel::close({}, {}, {}));
}

void TstEvaluatorPanel::onlyTheBoardCommands()
{
    QFETCH(QByteArray, call);
    QVERIFY(world_.send(dave_, panel_, parse_hex(call.toStdString()).value())
                .reverts<panel::NotTheBoardError>());
}

QTEST_GUILESS_MAIN(TstEvaluatorPanel)
#include "tst_evaluator_panel.moc"
