#include "tests/chain/contracts/sequencer_fixture.hpp"

using namespace nucleate;
using namespace nucleate::contracts;
using namespace nucleate::contracts::testing;

namespace {

constexpr std::uint64_t kEpochTerms = 32;

/// P(X >= missed) < 1/1000 for X ~ Binomial(turns, 1/20), in whole numbers: exact up to 50 turns.
bool too_many(unsigned turns, unsigned missed)
{
    uint256 all = 1; // 20^turns
    for (unsigned i = 0; i < turns; ++i)
        all = all * uint256{20};
    uint256 tail;
    for (unsigned hits = missed; hits <= turns; ++hits) {
        uint256 ways = 1;
        for (unsigned i = 0; i < hits; ++i)
            ways = ways * uint256{turns - i} / uint256{i + 1};
        for (unsigned i = 0; i < turns - hits; ++i)
            ways = ways * uint256{19};
        tail = tail + ways;
    }
    return tail * uint256{1000} < all;
}

} // namespace

/// Turns that a leader let pass: which count as missed, how many are too many, what they cost.
class TstMissedTurns : public QObject, private SequencerWorld
{
    Q_OBJECT

private slots:
    void init() { begin(); }
    void ruleIsTheBinomialTest();
    void silenceIsCounted();
    void oneMissIsNeverPunished();
    void tooManyCostAndJail();
    void whenAllAreInJailTheyLead();

private:
    bool rule(unsigned turns, unsigned missed) const
    {
        const Bytes answer =
            world_.read(set_, set::missed_too_many(uint256{turns}, uint256{missed}));
        return set::decode_missed_too_many(answer).value();
    }
    auto tally(const Person& who) const
    {
        return set::decode_tally_of(world_.read(set_, set::tally_of(who.address))).value();
    }
    std::uint64_t jailed_until(const Person& who) const
    {
        return set::decode_jailed_until(world_.read(set_, set::jailed_until(who.address))).value();
    }
    uint256 bond(const Person& who) const
    {
        return set::decode_operators(world_.read(set_, set::operators(who.address)))->bond;
    }
    /// To the first second of the next epoch but `less` terms.
    void to_next_epoch(std::uint64_t less = 0)
    {
        const std::uint64_t epoch = kTerm * kEpochTerms;
        world_.warp((world_.now() / epoch + 1) * epoch - less * kTerm - world_.now());
    }
    /// A term for each of `count` turns; `silent` never speaks.
    void turns(int count, const Person& silent)
    {
        for (int i = 0; i < count; ++i) {
            for (const Person& who : {a_, b_})
                if (leader() == who.address && who.address != silent.address)
                    QVERIFY(hear(who).ok);
            world_.warp(kTerm);
            QVERIFY(rotate().ok);
        }
    }
};

void TstMissedTurns::ruleIsTheBinomialTest()
{
    unsigned differences = 0;
    for (unsigned turns = 0; turns <= 50; ++turns)
        for (unsigned missed = 0; missed <= turns; ++missed)
            differences += rule(turns, missed) != too_many(turns, missed) ? 1U : 0U;
    QCOMPARE(differences, 0U);
    QVERIFY(!rule(1, 1));
    QVERIFY(!rule(2, 2));
    QVERIFY(rule(3, 3));
    QVERIFY(!rule(32, 6));
    QVERIFY(rule(32, 7));
    QVERIFY(!rule(3, 4)); // there are no such
}

void TstMissedTurns::silenceIsCounted()
{
    launch();
    QVERIFY(join(a_).ok);
    QVERIFY(join(b_).ok);
    QVERIFY(rotate().ok);
    const Person first = leading(a_, b_);
    QVERIFY(hear(first).ok);
    world_.warp(kSilence);
    QVERIFY(takeover().ok); // heard at first, silent then
    QCOMPARE(tally(first).missed, std::uint64_t{1});
    QCOMPARE(tally(first).turns, std::uint64_t{1});
    const Person second = leading(a_, b_);
    world_.warp(kTerm);
    QVERIFY(rotate().ok); // never heard, and nobody took over
    QCOMPARE(tally(second).missed, std::uint64_t{1});
    const Person third = leading(a_, b_);
    const std::uint64_t turns = tally(third).turns;
    const std::uint64_t missed = tally(third).missed;
    world_.warp(kSilence - 1);
    QVERIFY(world_.send(third, set_, set::leave()).ok);
    QVERIFY(rotate().ok); // too short for a word
    QCOMPARE(tally(third).turns, turns + 1);
    QCOMPARE(tally(third).missed, missed);
}

void TstMissedTurns::oneMissIsNeverPunished()
{
    to_next_epoch();
    launch();
    QVERIFY(join(a_).ok);
    QVERIFY(rotate().ok);
    world_.warp(kTerm);
    QVERIFY(rotate().ok); // one turn, one missed
    QCOMPARE(tally(a_).epoch_missed, std::uint64_t{1});
    QVERIFY(hear(a_).ok);
    to_next_epoch();
    QVERIFY(rotate().ok);
    QCOMPARE(tally(a_).epoch_turns, std::uint64_t{0});
    QCOMPARE(tally(a_).missed, std::uint64_t{1});
    QCOMPARE(jailed_until(a_), std::uint64_t{0});
    QCOMPARE(bond(a_), kBond);
}

void TstMissedTurns::tooManyCostAndJail()
{
    to_next_epoch();
    launch();
    QVERIFY(join(a_).ok);
    QVERIFY(join(b_).ok);
    QVERIFY(rotate().ok);
    turns(8, b_);
    QCOMPARE(tally(b_).epoch_missed, std::uint64_t{4});
    QCOMPARE(bond(b_), kBond); // the epoch is not over
    to_next_epoch(1);
    for (const Person& who : {a_, b_})
        if (leader() == who.address)
            QVERIFY(hear(who).ok);
    const uint256 ashes = world_.balance({});
    to_next_epoch();
    const Sent sent = rotate();
    const auto jailed = sent.events<set::JailedEvent>();
    QCOMPARE(jailed.size(), std::size_t{1});
    QCOMPARE(jailed[0].operator_, b_.address);
    QCOMPARE(jailed[0].missed, uint256{4});
    const std::uint64_t epoch = kTerm * kEpochTerms;
    QCOMPARE(jailed_until(b_), world_.now() + epoch);
    QCOMPARE(bond(b_), kBond - kBond / uint256{1000});
    QCOMPARE(world_.balance({}) - ashes, kBond / uint256{1000});
    QVERIFY(set::decode_operators(world_.read(set_, set::operators(b_.address)))->active);
    QCOMPARE(bond(a_), kBond);
    const std::uint64_t out = world_.now() + epoch;
    while (world_.now() + kTerm < out) {
        QCOMPARE(leader(), a_.address);
        turns(1, b_);
    }
    QCOMPARE(tally(a_).missed, std::uint64_t{0});
    turns(2, Person{});
    QVERIFY(leader() == b_.address || tally(b_).epoch_turns > 0); // it is free again
}

void TstMissedTurns::whenAllAreInJailTheyLead()
{
    to_next_epoch();
    launch();
    QVERIFY(join(a_).ok);
    QVERIFY(rotate().ok);
    turns(5, a_);
    to_next_epoch();
    QVERIFY(rotate().ok);
    QVERIFY(jailed_until(a_) > world_.now());
    QCOMPARE(leader(), a_.address);
    world_.warp(kTerm);
    QVERIFY(rotate().ok);
    QCOMPARE(leader(), a_.address);
}

QTEST_GUILESS_MAIN(TstMissedTurns)
#include "tst_missed_turns.moc"
