#include "chain/contracts/generated/swarm_governor.hpp"
#include "chain/contracts/generated/timelock_controller.hpp"
#include "chain/contracts/generated/vote_token.hpp"
#include "tests/chain/contracts/world.hpp"

#include <QTest>

using namespace nucleate;
using namespace nucleate::contracts;
using namespace nucleate::contracts::testing;

namespace {

constexpr std::uint64_t kDelay = 10;
constexpr std::uint64_t kPeriod = 100;
constexpr std::uint64_t kTimelock = 60;

enum class State
{
    pending,
    active,
    canceled,
    defeated,
    succeeded,
    queued,
    expired,
    executed
};
enum Support : std::uint8_t
{
    against,
    in_favour,
    abstain
};

} // namespace

/// Alice has 400 of 1000 votes, Bob 350, Carol 250. The DAO owns the token and mints.
class TstDao : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void clockIsTime();
    void passesAndExecutes();
    void outcome_data();
    void outcome();
    void undelegatedTokensAreNoVotes();
    void thresholdIsWanted();
    void votesOnce();
    void votesOnlyWhileActive();
    void neitherQueuesNorExecutesEarly();
    void onlyTheDaoMints();
    void proposerCancelsWhilePending();
    void timelockTakesNobodyElse();

private:
    struct Proposal
    {
        std::vector<Address> targets;
        std::vector<uint256> values{0};
        std::vector<Bytes> calls;
        std::string text = "Mint for the builder";
        Hash32 hash() const { return keccak_text(text); }
    };
    Proposal mint_proposal() const
    {
        return {{token_}, {0}, {vote_token::mint(carol_.address, 5)}};
    }
    Sent propose(const Person& who, const Proposal& p)
    {
        const Sent sent = world_.send(
            who, governor_, swarm_governor::propose(p.targets, p.values, p.calls, p.text));
        if (sent.ok)
            id_ = swarm_governor::decode_propose(sent.output).value();
        return sent;
    }
    Sent vote(const Person& who, Support support)
    {
        return world_.send(who, governor_, swarm_governor::cast_vote(id_, support));
    }
    Sent queue(const Proposal& p)
    {
        return world_.send(bob_, governor_,
                           swarm_governor::queue(p.targets, p.values, p.calls, p.hash()));
    }
    Sent execute(const Proposal& p)
    {
        return world_.send(bob_, governor_,
                           swarm_governor::execute(p.targets, p.values, p.calls, p.hash()));
    }
    State state() const
    {
        return static_cast<State>(
            swarm_governor::decode_state(world_.read(governor_, swarm_governor::state(id_)))
                .value());
    }
    void open_vote(const Proposal& p)
    {
        QVERIFY(propose(alice_, p).ok);
        world_.warp(kDelay + 1);
    }

    World world_;
    Person founder_, alice_, bob_, carol_;
    Address token_, timelock_, governor_;
    uint256 id_;
};

void TstDao::init()
{
    world_ = World{};
    founder_ = world_.person(1);
    alice_ = world_.person(2);
    bob_ = world_.person(3);
    carol_ = world_.person(4);
    const Address founder = founder_.address;
    token_ = world_.deploy(founder_, vote_token::creation("Swarm votes", "SWARM", founder));
    timelock_ =
        world_.deploy(founder_, timelock_controller::creation(kTimelock, {}, {Address{}}, founder));
    governor_ =
        world_.deploy(founder_, swarm_governor::creation(token_, timelock_, kDelay, kPeriod, 100));
    for (const char* role : {"PROPOSER_ROLE", "CANCELLER_ROLE"})
        QVERIFY(world_
                    .send(founder_, timelock_,
                          timelock_controller::grant_role(keccak_text(role), governor_))
                    .ok);
    QVERIFY(
        world_.send(founder_, timelock_, timelock_controller::renounce_role(Hash32{}, founder)).ok);
    const std::pair<const Person&, std::uint64_t> shares[] = {
        {alice_, 400}, {bob_, 350}, {carol_, 250}};
    for (const auto& [who, amount] : shares) {
        QVERIFY(world_.send(founder_, token_, vote_token::mint(who.address, amount)).ok);
        QVERIFY(world_.send(who, token_, vote_token::delegate(who.address)).ok);
    }
    QVERIFY(world_.send(founder_, token_, vote_token::transfer_ownership(timelock_)).ok);
    world_.warp(1);
}

void TstDao::clockIsTime()
{
    QCOMPARE(swarm_governor::decode_clock_mode(world_.read(governor_, swarm_governor::clock_mode()))
                 .value(),
             std::string{"mode=timestamp"});
    QCOMPARE(swarm_governor::decode_clock(world_.read(governor_, swarm_governor::clock())).value(),
             world_.now());
}

void TstDao::passesAndExecutes()
{
    const Proposal p = mint_proposal();
    QVERIFY(propose(alice_, p).ok);
    QCOMPARE(state(), State::pending);
    world_.warp(kDelay + 1);
    QCOMPARE(state(), State::active);
    QVERIFY(vote(alice_, in_favour).ok);
    world_.warp(kPeriod);
    QCOMPARE(state(), State::succeeded);
    QVERIFY(queue(p).ok);
    QCOMPARE(state(), State::queued);
    world_.warp(kTimelock);
    QVERIFY(execute(p).ok);
    QCOMPARE(state(), State::executed);
    QCOMPARE(
        vote_token::decode_balance_of(world_.read(token_, vote_token::balance_of(carol_.address)))
            .value(),
        uint256{255});
}

void TstDao::outcome_data()
{
    using Votes = QList<int>; // of Alice, Bob, Carol; -1 for none
    QTest::addColumn<Votes>("votes");
    QTest::addColumn<bool>("passes");
    QTest::newRow("nobody") << Votes{-1, -1, -1} << false;
    QTest::newRow("35 % for: no quorum") << Votes{-1, in_favour, -1} << false;
    QTest::newRow("40 % for") << Votes{in_favour, -1, -1} << true;
    QTest::newRow("abstain counts for the quorum") << Votes{-1, in_favour, abstain} << true;
    QTest::newRow("abstain alone is no majority") << Votes{abstain, -1, -1} << false;
    QTest::newRow("60 % of those cast") << Votes{against, in_favour, in_favour} << true;
    QTest::newRow("53 % of those cast") << Votes{in_favour, against, -1} << false;
    QTest::newRow("61.5 % of those cast") << Votes{in_favour, -1, against} << true;
    QTest::newRow("58.3 % of those cast") << Votes{-1, in_favour, against} << false;
}

void TstDao::outcome()
{
    QFETCH(QList<int>, votes);
    QFETCH(bool, passes);
    open_vote(mint_proposal());
    const Person* people[] = {&alice_, &bob_, &carol_};
    for (int i = 0; i < 3; ++i)
        if (votes[i] >= 0)
            QVERIFY(vote(*people[i], static_cast<Support>(votes[i])).ok);
    world_.warp(kPeriod);
    QCOMPARE(state(), passes ? State::succeeded : State::defeated);
}

void TstDao::undelegatedTokensAreNoVotes()
{
    const Person dave = world_.person(5);
    QVERIFY(world_.send(alice_, token_, vote_token::transfer(dave.address, 300)).ok);
    QVERIFY(propose(dave, mint_proposal())
                .reverts<swarm_governor::GovernorInsufficientProposerVotesError>());
    open_vote(mint_proposal());
    const Sent sent = vote(dave, in_favour);
    QCOMPARE(sent.events<swarm_governor::VoteCastEvent>().at(0).weight, uint256{0});
}

void TstDao::thresholdIsWanted()
{
    const Person dave = world_.person(5);
    QVERIFY(world_.send(alice_, token_, vote_token::transfer(dave.address, 99)).ok);
    QVERIFY(world_.send(dave, token_, vote_token::delegate(dave.address)).ok);
    world_.warp(1);
    QVERIFY(propose(dave, mint_proposal())
                .reverts<swarm_governor::GovernorInsufficientProposerVotesError>());
    QVERIFY(world_.send(alice_, token_, vote_token::transfer(dave.address, 1)).ok);
    world_.warp(1);
    QVERIFY(propose(dave, mint_proposal()).ok);
}

void TstDao::votesOnce()
{
    open_vote(mint_proposal());
    QVERIFY(vote(alice_, in_favour).ok);
    QVERIFY(vote(alice_, against).reverts<swarm_governor::GovernorAlreadyCastVoteError>());
    QVERIFY(vote(bob_, static_cast<Support>(3))
                .reverts<swarm_governor::GovernorInvalidVoteTypeError>());
}

void TstDao::votesOnlyWhileActive()
{
    QVERIFY(propose(alice_, mint_proposal()).ok);
    QVERIFY(
        vote(alice_, in_favour).reverts<swarm_governor::GovernorUnexpectedProposalStateError>());
    world_.warp(kDelay + kPeriod + 1);
    QVERIFY(
        vote(alice_, in_favour).reverts<swarm_governor::GovernorUnexpectedProposalStateError>());
}

void TstDao::neitherQueuesNorExecutesEarly()
{
    const Proposal p = mint_proposal();
    open_vote(p);
    QVERIFY(vote(alice_, in_favour).ok);
    QVERIFY(queue(p).reverts<swarm_governor::GovernorUnexpectedProposalStateError>());
    world_.warp(kPeriod);
    QVERIFY(!execute(p).ok);
    QVERIFY(queue(p).ok);
    world_.warp(kTimelock - 1);
    QVERIFY(execute(p).reverts<timelock_controller::TimelockUnexpectedOperationStateError>());
    world_.warp(1);
    QVERIFY(execute(p).ok);
    QVERIFY(execute(p).reverts<swarm_governor::GovernorUnexpectedProposalStateError>());
}

void TstDao::onlyTheDaoMints()
{
    QVERIFY(world_.send(founder_, token_, vote_token::mint(founder_.address, 1))
                .reverts<vote_token::OwnableUnauthorizedAccountError>());
}

void TstDao::proposerCancelsWhilePending()
{
    const Proposal p = mint_proposal();
    QVERIFY(propose(alice_, p).ok);
    const Bytes cancel = swarm_governor::cancel(p.targets, p.values, p.calls, p.hash());
    QVERIFY(world_.send(bob_, governor_, cancel)
                .reverts<swarm_governor::GovernorUnableToCancelError>());
    QVERIFY(world_.send(alice_, governor_, cancel).ok);
    QCOMPARE(state(), State::canceled);
}

void TstDao::timelockTakesNobodyElse()
{
    const Bytes schedule = timelock_controller::schedule(
        token_, 0, vote_token::mint(founder_.address, 1), {}, {}, kTimelock);
    QVERIFY(world_.send(founder_, timelock_, schedule)
                .reverts<timelock_controller::AccessControlUnauthorizedAccountError>());
    QVERIFY(
        world_
            .send(founder_, timelock_,
                  timelock_controller::grant_role(keccak_text("PROPOSER_ROLE"), founder_.address))
            .reverts<timelock_controller::AccessControlUnauthorizedAccountError>());
}

QTEST_GUILESS_MAIN(TstDao)
#include "tst_dao.moc"
