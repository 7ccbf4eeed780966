#include "tests/chain/contracts/sequencer_fixture.hpp"

using namespace nucleate;
using namespace nucleate::contracts;
using namespace nucleate::contracts::testing;
using namespace nucleate::literals;

/// Membership, election and the rights of the owner.
class TstSequencerSet : public QObject, private SequencerWorld
{
    Q_OBJECT

private slots:
    void init() { begin(); }
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
    void operatorsSayWhereTheyAnswer();
    void onlyTheOwnerMovesGas();
    void setIsBounded();
};

void TstSequencerSet::noSelectorLooksLikeABatch()
{
    // A batch starts with a zero byte, so the fallback gets it only if no function's selector does.
    const Bytes calls[] = {set::active_operators(),
                           set::answers_for({}),
                           set::config(),
                           set::endpoint_of({}),
                           set::epoch(),
                           set::epoch_seconds(),
                           set::epoch_terms(),
                           set::genesis_time(),
                           set::get_term({}),
                           set::heartbeat(),
                           set::is_punished({}, 0),
                           set::jailed_until({}),
                           set::join({}),
                           set::l2_chain_id(),
                           set::last_heard(),
                           set::launch(0, {}),
                           set::launcher(),
                           set::leader(),
                           set::leader_key(),
                           set::leave(),
                           set::missed_too_many({}, {}),
                           set::next_block(),
                           set::operator_of_key({}),
                           set::operators({}),
                           set::owner(),
                           set::penalty_of({}),
                           set::renounce_ownership(),
                           set::report(0),
                           set::rotate(),
                           set::set_endpoint({}),
                           set::set_gas_config_ecotone(0, 0),
                           set::set_gas_limit(0),
                           set::set_key({}),
                           set::set_watcher({}),
                           set::slash({}, {}, {}),
                           set::slash_equivocation({}, {}),
                           set::system_config(),
                           set::takeover(),
                           set::tally_of({}),
                           set::term_count(),
                           set::total_bonded(),
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
        QVERIFY(world_.send(keys_.at(previous), set_, set::heartbeat()).ok);
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
    // Whoever signed with the old key answers for it, so that nobody else gets it.
    const Address old = key_of(a_).address;
    QVERIFY(world_.send(b_, set_, set::join(old), kBond).reverts<set::BadKeyError>());
    QVERIFY(world_.send(key_of(a_), set_, set::set_endpoint("x")).reverts<set::NotOperatorError>());
    QVERIFY(world_.send(a_, set_, set::set_key(old)).ok);
}

void TstSequencerSet::operatorsSayWhereTheyAnswer()
{
    const std::string url = "http://127.0.0.1:8546";
    const auto say = [&](const Person& who, const std::string& text) {
        return world_.send(who, set_, set::set_endpoint(text));
    };
    const auto told = [&] {
        return set::decode_endpoint_of(world_.read(set_, set::endpoint_of(a_.address))).value();
    };
    QVERIFY(say(a_, url).reverts<set::NotOperatorError>());
    QVERIFY(join(a_).ok);
    const auto event = say(a_, url).events<set::EndpointChangedEvent>().at(0);
    QCOMPARE(event.operator_, a_.address);
    QCOMPARE(event.url, url);
    QCOMPARE(told(), url);
    QVERIFY(say(key_of(a_), "https://node.example").ok); // its node's key may say so too
    QCOMPARE(told(), std::string("https://node.example"));
    QVERIFY(say(b_, url).reverts<set::NotOperatorError>());
    QVERIFY(say(a_, std::string(201, 'x')).reverts<set::UrlTooLongError>());
    QVERIFY(world_.send(a_, set_, set::leave()).ok);
    QVERIFY(say(a_, url).reverts<set::NotOperatorError>());
    QVERIFY(say(key_of(a_), url).reverts<set::NotOperatorError>());
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
