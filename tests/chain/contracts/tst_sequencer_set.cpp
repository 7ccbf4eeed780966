#include "chain/contracts/generated/proxy.hpp"
#include "chain/contracts/generated/sequencer_set.hpp"
#include "chain/contracts/generated/system_config.hpp"
#include "tests/chain/contracts/world.hpp"

#include <QTest>

#include <map>

using namespace nucleate;
using namespace nucleate::contracts;
using namespace nucleate::contracts::testing;
using namespace nucleate::literals;
namespace set = nucleate::contracts::sequencer_set;

namespace {

constexpr std::uint64_t kTerm = 60;
constexpr std::uint64_t kSilence = 30;
constexpr std::uint64_t kUnbond = 1000;
constexpr std::uint64_t kBlock = 2;
const uint256 kBond = kEther;

} // namespace

/// A set that owns the OP Stack's own SystemConfig. The DAO is played by Dao, the builder by
/// Builder, the watcher by Watcher; operator i has the hot key of person 100 + i.
class TstSequencerSet : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void noSelectorLooksLikeABatch();
    void joins();
    void joinRefusals();
    void launchesOnce();
    void electionSetsTheSystemConfig();
    void rotatesWhenTheTermIsOver();
    void sharesFollowTheBonds();
    void equalPrioritiesFavourTheLowerAddress();
    void weightIsCapped();
    void silentLeaderIsTakenOver();
    void heartbeatsKeepTheLead_data();
    void heartbeatsKeepTheLead();
    void keyChangesWithTheNextElection();
    void leavesAndUnbonds();
    void blocksGoToThoseWhoLed();
    void unheardTermsPayNobody();
    void reportRefusals();
    void ownerSlashes();
    void onlyTheOwnerMovesGas();
    void setIsBounded();

private:
    Person key_of(const Person& operator_) const { return keys_.at(operator_.address); }
    Person operator_number(std::uint8_t i)
    {
        const Person person = world_.person(i);
        keys_[person.address] = world_.person(static_cast<std::uint8_t>(100 + i));
        return person;
    }
    Sent join(const Person& who, const uint256& bond = kBond)
    {
        return world_.send(who, set_, set::join(key_of(who).address), bond);
    }
    Sent rotate() { return world_.send(builder_, set_, set::rotate()); }
    Sent takeover() { return world_.send(builder_, set_, set::takeover()); }
    Sent hear(const Person& who) { return world_.send(key_of(who), set_, set::heartbeat()); }
    Sent report(std::uint64_t block) { return world_.send(watcher_, set_, set::report(block)); }
    Address leader() const { return set::decode_leader(world_.read(set_, set::leader())).value(); }
    uint256 units(const Person& who) const
    {
        return set::decode_units_of(world_.read(set_, set::units_of(who.address))).value();
    }
    void launch()
    {
        QVERIFY(world_.send(builder_, set_, set::launch(world_.now(), watcher_.address)).ok);
    }
    Person leading(const Person& a, const Person& b) const { return leader() == a.address ? a : b; }
    Address make_system_config();

    World world_;
    Person dao_, builder_, watcher_, a_, b_;
    std::map<Address, Person> keys_;
    Address system_config_, set_;
};

Address TstSequencerSet::make_system_config()
{
    namespace config = system_config;
    const Address implementation = world_.deploy(builder_, config::creation());
    const Address proxy = world_.deploy(builder_, contracts::proxy::creation(builder_.address));
    const config::ResourceConfig resources{20'000'000,    10,        8,
                                           1'000'000'000, 1'000'000, (uint256{1} << 128U) - 1};
    config::Addresses addresses;
    addresses.gas_paying_token = "0xeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee"_address;
    const Bytes initialize =
        config::initialize(builder_.address, 1368, 810949, to_hash(to_uint256(builder_.address)),
                           30'000'000, builder_.address, resources, {}, addresses);
    const Sent sent = world_.send(
        builder_, proxy, contracts::proxy::upgrade_to_and_call(implementation, initialize));
    return sent.ok ? proxy : Address{};
}

void TstSequencerSet::init()
{
    world_ = World{};
    keys_.clear();
    dao_ = world_.person(1);
    builder_ = world_.person(2);
    watcher_ = world_.person(3);
    a_ = operator_number(11);
    b_ = operator_number(12);
    system_config_ = make_system_config();
    QVERIFY(!system_config_.is_zero());
    const set::Config config{kBond, kBond * 50, kTerm, kSilence, kUnbond, kBlock};
    set_ = world_.deploy(builder_,
                         set::creation(dao_.address, system_config_, builder_.address, config));
    QVERIFY(world_.send(builder_, system_config_, system_config::transfer_ownership(set_)).ok);
}

void TstSequencerSet::noSelectorLooksLikeABatch()
{
    // A batch starts with a zero byte, so the fallback gets it only if no function's selector does.
    const Bytes calls[] = {set::active_operators(),
                           set::config(),
                           set::genesis_time(),
                           set::get_term({}),
                           set::heartbeat(),
                           set::join({}),
                           set::last_heard(),
                           set::launch(0, {}),
                           set::launcher(),
                           set::leader(),
                           set::leader_key(),
                           set::leave(),
                           set::next_block(),
                           set::operator_of_key({}),
                           set::operators({}),
                           set::owner(),
                           set::renounce_ownership(),
                           set::report(0),
                           set::rotate(),
                           set::set_gas_config_ecotone(0, 0),
                           set::set_gas_limit(0),
                           set::set_key({}),
                           set::set_watcher({}),
                           set::slash({}, {}, {}),
                           set::system_config(),
                           set::takeover(),
                           set::term_count(),
                           set::transfer_ownership({}),
                           set::transfer_system_config({}),
                           set::units_of({}),
                           set::watcher(),
                           set::weight_of({}),
                           set::withdraw_bond(),
                           set::max_operators()};
    for (const Bytes& call : calls)
        QVERIFY2(call[0] != 0, to_hex(call).c_str());
}

void TstSequencerSet::joins()
{
    const Sent sent = join(a_);
    const auto event = sent.events<set::OperatorJoinedEvent>().at(0);
    QCOMPARE(event.key, key_of(a_).address);
    QCOMPARE(event.bond, kBond);
    QCOMPARE(set::decode_active_operators(world_.read(set_, set::active_operators())).value(),
             std::vector<Address>{a_.address});
    QCOMPARE(world_.balance(set_), kBond);
}

void TstSequencerSet::joinRefusals()
{
    const auto attempt = [&](const Person& who, const Address& key, const uint256& bond) {
        return world_.send(who, set_, set::join(key), bond);
    };
    QVERIFY(join(a_, kBond - 1).reverts<set::BondTooSmallError>());
    QVERIFY(attempt(a_, {}, kBond).reverts<set::BadKeyError>());
    QVERIFY(attempt(a_, a_.address, kBond).reverts<set::BadKeyError>()); // payee and key differ
    QVERIFY(join(a_).ok);
    QVERIFY(join(a_).reverts<set::AlreadyOperatorError>());
    QVERIFY(attempt(b_, key_of(a_).address, kBond).reverts<set::BadKeyError>());
    QVERIFY(join(b_).ok);
}

void TstSequencerSet::launchesOnce()
{
    QVERIFY(join(a_).ok);
    QVERIFY(rotate().reverts<set::NotLaunchedError>());
    QVERIFY(takeover().reverts<set::NotLaunchedError>());
    QVERIFY(world_.send(dao_, set_, set::launch(5, {})).reverts<set::NotLauncherError>());
    launch();
    QVERIFY(world_.send(builder_, set_, set::launch(5, {})).reverts<set::AlreadyLaunchedError>());
}

void TstSequencerSet::electionSetsTheSystemConfig()
{
    launch();
    QVERIFY(rotate().reverts<set::NobodyToElectError>());
    QVERIFY(join(a_).ok);
    const Sent sent = rotate();
    QVERIFY(sent.ok);
    const Address key = key_of(a_).address;
    QCOMPARE(sent.events<set::LeaderElectedEvent>().at(0).key, key);
    // Batcher (0) and unsafe block signer (3), as derivation reads them.
    const auto updates = sent.events<system_config::ConfigUpdateEvent>();
    QCOMPARE(updates.size(), std::size_t{2});
    QCOMPARE(int{updates[0].update_type}, 0);
    QCOMPARE(int{updates[1].update_type}, 3);
    QCOMPARE(system_config::decode_batcher_hash(
                 world_.read(system_config_, system_config::batcher_hash()))
                 .value(),
             to_hash(to_uint256(key)));
    QCOMPARE(system_config::decode_unsafe_block_signer(
                 world_.read(system_config_, system_config::unsafe_block_signer()))
                 .value(),
             key);
    world_.warp(kTerm);
    QVERIFY(rotate().events<system_config::ConfigUpdateEvent>().empty()); // same leader, no poke
}

void TstSequencerSet::rotatesWhenTheTermIsOver()
{
    launch();
    QVERIFY(join(a_).ok);
    QVERIFY(join(b_).ok);
    QVERIFY(rotate().ok);
    const Address first = leader();
    world_.warp(kTerm - 1);
    QVERIFY(rotate().reverts<set::TermNotOverError>());
    world_.warp(1);
    QVERIFY(rotate().ok);
    QVERIFY(leader() != first);
}

void TstSequencerSet::sharesFollowTheBonds()
{
    const std::uint64_t weights[] = {40, 25, 15, 10, 5, 3, 1, 1};
    std::map<Address, std::uint64_t> expected;
    for (std::uint8_t i = 0; i < 8; ++i) {
        const Person person = operator_number(static_cast<std::uint8_t>(20 + i));
        QVERIFY(join(person, kBond * weights[i]).ok);
        expected[person.address] = weights[i];
    }
    launch();
    std::map<Address, std::uint64_t> led;
    int run = 0;
    int longest = 0;
    Address previous;
    for (int i = 0; i < 100; ++i) {
        QVERIFY(rotate().ok);
        run = leader() == previous ? run + 1 : 1;
        longest = std::max(longest, run);
        previous = leader();
        ++led[previous];
        world_.warp(kTerm);
    }
    QCOMPARE(led, expected); // exact over one sum of weights
    QVERIFY(longest <= 2);
}

void TstSequencerSet::equalPrioritiesFavourTheLowerAddress()
{
    launch();
    QVERIFY(join(a_).ok);
    QVERIFY(join(b_).ok);
    QVERIFY(rotate().ok);
    QCOMPARE(leader(), std::min(a_.address, b_.address));
}

void TstSequencerSet::weightIsCapped()
{
    QVERIFY(join(a_, kBond * 80).ok);
    QCOMPARE(set::decode_weight_of(world_.read(set_, set::weight_of(a_.address))).value(),
             kBond * 50);
}

void TstSequencerSet::silentLeaderIsTakenOver()
{
    launch();
    QVERIFY(join(a_, kBond * 9).ok); // by weight it would lead again
    QVERIFY(join(b_).ok);
    QVERIFY(rotate().ok);
    QCOMPARE(leader(), a_.address);
    world_.warp(kSilence - 1);
    QVERIFY(takeover().reverts<set::LeaderNotSilentError>());
    world_.warp(1);
    const Sent sent = takeover();
    QCOMPARE(sent.events<set::TakenOverEvent>().at(0).silent, a_.address);
    QCOMPARE(leader(), b_.address);
    QVERIFY(takeover().reverts<set::LeaderNotSilentError>()); // a new term, a new chance
}

void TstSequencerSet::heartbeatsKeepTheLead_data()
{
    QTest::addColumn<QByteArray>("data");
    QTest::newRow("heartbeat()") << QByteArray::fromStdString(to_hex(sequencer_set::heartbeat()));
    QTest::newRow("a batch") << QByteArray{"00aabbccddeeff00112233445566778899000000000001ff01"};
    QTest::newRow("nothing") << QByteArray{};
}

void TstSequencerSet::heartbeatsKeepTheLead()
{
    QFETCH(QByteArray, data);
    launch();
    QVERIFY(join(a_).ok);
    QVERIFY(join(b_).ok);
    QVERIFY(rotate().ok);
    const Person first = leading(a_, b_);
    const Person other = first.address == a_.address ? b_ : a_;
    const Bytes bytes = parse_hex(data.toStdString()).value();
    world_.warp(kSilence - 1);
    QVERIFY(world_.send(key_of(other), set_, bytes).ok); // somebody else's word counts nothing
    QVERIFY(world_.send(first, set_, bytes).ok);         // nor does the payee's
    world_.warp(1);
    QVERIFY(!set::decode_get_term(world_.read(set_, set::get_term(0)))->heard);
    QVERIFY(world_.send(key_of(first), set_, bytes).ok);
    QVERIFY(set::decode_get_term(world_.read(set_, set::get_term(0)))->heard);
    QVERIFY(takeover().reverts<set::LeaderNotSilentError>());
    world_.warp(kSilence);
    QVERIFY(takeover().ok);
}

void TstSequencerSet::keyChangesWithTheNextElection()
{
    launch();
    QVERIFY(join(a_).ok);
    QVERIFY(rotate().ok);
    const Person fresh = world_.person(200);
    QVERIFY(world_.send(b_, set_, set::set_key(fresh.address)).reverts<set::NotOperatorError>());
    QVERIFY(world_.send(a_, set_, set::set_key(a_.address)).reverts<set::BadKeyError>());
    QVERIFY(world_.send(a_, set_, set::set_key(fresh.address)).ok);
    const auto leader_key = [&] {
        return set::decode_leader_key(world_.read(set_, set::leader_key())).value();
    };
    QCOMPARE(leader_key(), key_of(a_).address);
    world_.warp(kTerm);
    QVERIFY(rotate().ok);
    QCOMPARE(leader_key(), fresh.address);
    QVERIFY(world_.send(b_, set_, set::join(key_of(a_).address), kBond).ok); // the old key is free
}

void TstSequencerSet::leavesAndUnbonds()
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
    QVERIFY(world_.send(first, set_, withdraw).reverts<set::NotUnbondedError>());
    world_.warp(kUnbond);
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

void TstSequencerSet::blocksGoToThoseWhoLed()
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

void TstSequencerSet::unheardTermsPayNobody()
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

void TstSequencerSet::reportRefusals()
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

void TstSequencerSet::ownerSlashes()
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

void TstSequencerSet::onlyTheOwnerMovesGas()
{
    const Bytes calls[] = {set::set_gas_limit(40'000'000), set::set_gas_config_ecotone(1, 2),
                           set::transfer_system_config(dao_.address)};
    for (const Bytes& call : calls) {
        QVERIFY(world_.send(builder_, set_, call).reverts<set::OwnableUnauthorizedAccountError>());
        QVERIFY(world_.send(dao_, set_, call).ok);
    }
    QCOMPARE(
        system_config::decode_gas_limit(world_.read(system_config_, system_config::gas_limit()))
            .value(),
        std::uint64_t{40'000'000});
    QCOMPARE(
        system_config::decode_owner(world_.read(system_config_, system_config::owner())).value(),
        dao_.address);
}

void TstSequencerSet::setIsBounded()
{
    for (std::uint8_t i = 0; i < 64; ++i) {
        const Person person = world_.person(static_cast<std::uint8_t>(20 + i));
        const Person key = world_.person(static_cast<std::uint8_t>(150 + i));
        QVERIFY(world_.send(person, set_, set::join(key.address), kBond).ok);
    }
    QVERIFY(join(a_).reverts<set::SetIsFullError>());
    launch();
    const Sent sent = rotate();
    QVERIFY(sent.ok);
    QVERIFY(sent.gas_used < 4'000'000);
}

QTEST_GUILESS_MAIN(TstSequencerSet)
#include "tst_sequencer_set.moc"
