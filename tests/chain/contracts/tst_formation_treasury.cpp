#include "chain/contracts/generated/formation_treasury.hpp"
#include "tests/chain/contracts/world.hpp"

#include <QTest>

using namespace nucleate;
using namespace nucleate::contracts;
using namespace nucleate::contracts::testing;
using namespace nucleate::literals;
namespace treasury = nucleate::contracts::formation_treasury;

namespace {

constexpr std::uint64_t kTime = 1000;
const Hash32 kConfig = keccak_text("configuration");
enum class Phase
{
    pledging,
    approved,
    returning
};

} // namespace

/// The DAO is played by Dao. The threshold is 100 wei.
class TstFormationTreasury : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void pledges();
    void pledgeRefusals();
    void approvalNeedsTheOwnerTheSumAndTime();
    void onlyTheOwnerSpends();
    void nothingIsSpentBeforeTheApproval();
    void failingCallsAreReported();
    void failedFormationReturnsPledgesAndBonus();
    void approvedMoneyIsNotTakenBack();
    void dissolvedFormationSharesTheRest();
    void refusingPledgerBlocksNobody();
    void deadlineLiesAhead();

private:
    Sent pledge(const Person& who, std::uint64_t wei)
    {
        return world_.send(who, treasury_, treasury::pledge(), wei);
    }
    Sent approve(const Person& who)
    {
        return world_.send(who, treasury_, treasury::approve(kConfig));
    }
    Sent take_back(const Person& who) { return world_.send(who, treasury_, treasury::take_back()); }
    Sent spend(const Person& who, const Address& target, std::uint64_t wei, const Bytes& data = {})
    {
        return world_.send(who, treasury_,
                           treasury::spend(target, wei, data, keccak_text("builder")));
    }
    Phase phase() const
    {
        return static_cast<Phase>(
            treasury::decode_phase(world_.read(treasury_, treasury::phase())).value());
    }

    World world_;
    Person dao_, alice_, bob_, carol_;
    Address treasury_;
};

void TstFormationTreasury::init()
{
    world_ = World{};
    dao_ = world_.person(1);
    alice_ = world_.person(2);
    bob_ = world_.person(3);
    carol_ = world_.person(4);
    treasury_ =
        world_.deploy(carol_, treasury::creation(dao_.address, 100, uint256{world_.now() + kTime}));
}

void TstFormationTreasury::pledges()
{
    QVERIFY(pledge(alice_, 30).ok);
    const auto event = pledge(alice_, 20).events<treasury::PledgedEvent>().at(0);
    QCOMPARE(event.amount, uint256{20});
    QCOMPARE(event.total, uint256{50});
    QCOMPARE(treasury::decode_pledge_of(world_.read(treasury_, treasury::pledge_of(alice_.address)))
                 .value(),
             uint256{50});
    QCOMPARE(phase(), Phase::pledging);
}

void TstFormationTreasury::pledgeRefusals()
{
    QVERIFY(pledge(alice_, 0).reverts<treasury::NothingPledgedError>());
    QVERIFY(pledge(alice_, 100).ok);
    QVERIFY(approve(dao_).ok);
    QVERIFY(pledge(bob_, 1).reverts<treasury::WrongPhaseError>());
    init();
    world_.warp(kTime);
    QVERIFY(pledge(bob_, 1).reverts<treasury::WrongPhaseError>());
}

void TstFormationTreasury::approvalNeedsTheOwnerTheSumAndTime()
{
    QVERIFY(pledge(alice_, 99).ok);
    QVERIFY(approve(dao_).reverts<treasury::BelowThresholdError>());
    QVERIFY(pledge(bob_, 1).ok);
    QVERIFY(approve(alice_).reverts<treasury::OwnableUnauthorizedAccountError>());
    QVERIFY(approve(dao_).ok);
    QCOMPARE(phase(), Phase::approved);
    QCOMPARE(treasury::decode_config_hash(world_.read(treasury_, treasury::config_hash())).value(),
             kConfig);
    QVERIFY(approve(dao_).reverts<treasury::WrongPhaseError>());
    init();
    QVERIFY(pledge(alice_, 100).ok);
    world_.warp(kTime);
    QVERIFY(approve(dao_).reverts<treasury::WrongPhaseError>());
}

void TstFormationTreasury::onlyTheOwnerSpends()
{
    QVERIFY(pledge(alice_, 100).ok);
    QVERIFY(approve(dao_).ok);
    QVERIFY(spend(alice_, alice_.address, 1).reverts<treasury::OwnableUnauthorizedAccountError>());
    const uint256 before = world_.balance(carol_.address);
    const Sent sent = spend(dao_, carol_.address, 60);
    QCOMPARE(sent.events<treasury::SpentEvent>().at(0).purpose, keccak_text("builder"));
    QCOMPARE(world_.balance(carol_.address), before + 60);
    QVERIFY(!spend(dao_, carol_.address, 41).ok);
}

void TstFormationTreasury::nothingIsSpentBeforeTheApproval()
{
    QVERIFY(pledge(alice_, 100).ok);
    QVERIFY(spend(dao_, carol_.address, 1).reverts<treasury::WrongPhaseError>());
    QVERIFY(
        world_.send(dao_, treasury_, treasury::dissolve()).reverts<treasury::WrongPhaseError>());
}

void TstFormationTreasury::failingCallsAreReported()
{
    QVERIFY(pledge(alice_, 100).ok);
    QVERIFY(approve(dao_).ok);
    const Sent sent = spend(dao_, treasury_, 0, treasury::pledge()); // wrong phase for it
    const auto error = treasury::CallFailedError::decode(sent.output);
    QVERIFY(error.has_value());
    QCOMPARE(error->target, treasury_);
    QVERIFY(treasury::WrongPhaseError::decode(error->reason).has_value());
}

void TstFormationTreasury::failedFormationReturnsPledgesAndBonus()
{
    QVERIFY(pledge(alice_, 60).ok);
    QVERIFY(pledge(bob_, 30).ok);
    QVERIFY(world_.send(carol_, treasury_, {}, 9).ok); // the bonus
    QVERIFY(take_back(alice_).reverts<treasury::NotFailedError>());
    world_.warp(kTime);
    QCOMPARE(phase(), Phase::returning);
    const uint256 alice = world_.balance(alice_.address);
    const uint256 bob = world_.balance(bob_.address);
    QVERIFY(take_back(alice_).ok);
    QVERIFY(take_back(alice_).reverts<treasury::NothingPledgedError>());
    QVERIFY(take_back(bob_).ok);
    QVERIFY(take_back(carol_).reverts<treasury::NothingPledgedError>());
    QCOMPARE(world_.balance(alice_.address), alice + 66);
    QCOMPARE(world_.balance(bob_.address), bob + 33);
    QCOMPARE(world_.balance(treasury_), uint256{});
}

void TstFormationTreasury::approvedMoneyIsNotTakenBack()
{
    QVERIFY(pledge(alice_, 100).ok);
    QVERIFY(approve(dao_).ok);
    world_.warp(kTime * 2);
    QVERIFY(take_back(alice_).reverts<treasury::NotFailedError>());
    QCOMPARE(phase(), Phase::approved);
}

void TstFormationTreasury::dissolvedFormationSharesTheRest()
{
    QVERIFY(pledge(alice_, 75).ok);
    QVERIFY(pledge(bob_, 25).ok);
    QVERIFY(approve(dao_).ok);
    QVERIFY(spend(dao_, carol_.address, 60).ok);
    QVERIFY(world_.send(alice_, treasury_, treasury::dissolve())
                .reverts<treasury::OwnableUnauthorizedAccountError>());
    QVERIFY(world_.send(dao_, treasury_, treasury::dissolve()).ok);
    const uint256 alice = world_.balance(alice_.address);
    QVERIFY(take_back(alice_).ok);
    QCOMPARE(world_.balance(alice_.address), alice + 30);
    QVERIFY(spend(dao_, carol_.address, 1).reverts<treasury::WrongPhaseError>());
}

void TstFormationTreasury::refusingPledgerBlocksNobody()
{
    QVERIFY(pledge(alice_, 50).ok);
    QVERIFY(pledge(bob_, 50).ok);
    world_.warp(kTime);
    world_.state().set_code(alice_.address, parse_hex("5f5ffd").value());
    QVERIFY(take_back(alice_).reverts<treasury::CallFailedError>());
    QVERIFY(take_back(bob_).ok);
    world_.state().set_code(alice_.address, {});
    QVERIFY(take_back(alice_).ok);
}

void TstFormationTreasury::deadlineLiesAhead()
{
    QVERIFY(world_.try_deploy(carol_, treasury::creation(dao_.address, 1, uint256{world_.now()}))
                .reverts<treasury::DeadlinePassedError>());
    QVERIFY(world_.try_deploy(carol_, treasury::creation({}, 1, uint256{world_.now() + 1}))
                .reverts<treasury::OwnableInvalidOwnerError>());
}

QTEST_GUILESS_MAIN(TstFormationTreasury)
#include "tst_formation_treasury.moc"
