#include "tests/chain/contracts/sequencer_fixture.hpp"

#include <random>

using namespace nucleate;
using namespace nucleate::contracts;
using namespace nucleate::contracts::testing;

namespace {

constexpr std::uint64_t kEpochTerms = 32;
constexpr int kEpochs = 6;

} // namespace

/// Leaders fall silent again and again, by plan and at random, over epochs in which they are
/// judged: the set never stands without a leader, and whoever is alive gets to lead.
class TstAlwaysALeader : public QObject, private SequencerWorld
{
    Q_OBJECT

private slots:
    void someoneLeadsWhateverFalls_data();
    void someoneLeadsWhateverFalls();

private:
    /// The leader's term as it lives it; then the next one.
    void spendTerm(const Person& leading, bool alive);
    void checkLeader(const std::vector<Person>& people);
    bool isActive(const Address& who) const
    {
        return set::decode_operators(world_.read(set_, set::operators(who))).value().active;
    }
};

void TstAlwaysALeader::someoneLeadsWhateverFalls_data()
{
    QTest::addColumn<int>("operators");
    QTest::addColumn<int>("alive"); // of a hundred terms; -1: the first never falls, others always
    for (const int operators : {1, 2, 3})
        for (const int alive : {0, 10, 50, 90, -1})
            QTest::addRow("%d operators, %d", operators, alive) << operators << alive;
}

void TstAlwaysALeader::spendTerm(const Person& leading, bool alive)
{
    if (alive) {
        world_.warp(kTerm / 2);
        QVERIFY(hear(leading).ok);
        world_.warp(kTerm - kTerm / 2);
        QVERIFY(rotate().ok);
    } else {
        world_.warp(kSilence);
        QVERIFY(takeover().ok);
    }
}

void TstAlwaysALeader::checkLeader(const std::vector<Person>& people)
{
    namespace config = system_config;
    const Address who = leader();
    QVERIFY(isActive(who));
    const auto known = std::ranges::find(people, who, &Person::address);
    QVERIFY(known != people.end());
    const auto batcher =
        config::decode_batcher_hash(world_.read(system_config_, config::batcher_hash()));
    const auto signer = config::decode_unsafe_block_signer(
        world_.read(system_config_, config::unsafe_block_signer()));
    QCOMPARE(Address::from_view(batcher.value().view()), key_of(*known).address);
    QCOMPARE(signer.value(), key_of(*known).address);
}

void TstAlwaysALeader::someoneLeadsWhateverFalls()
{
    QFETCH(int, operators);
    QFETCH(int, alive);
    begin();
    std::vector<Person> people;
    for (int i = 0; i < operators; ++i) {
        people.push_back(operator_number(static_cast<std::uint8_t>(11 + i)));
        QVERIFY(join(people.back(), kBond * static_cast<std::uint64_t>(i + 1)).ok);
    }
    launch();
    QVERIFY(rotate().ok);

    std::mt19937 dice(static_cast<unsigned>(operators * 1'000 + alive));
    const std::uint64_t end = world_.now() + kEpochs * kEpochTerms * kTerm;
    std::uint64_t silent = 0; ///< seconds since somebody who lives has led
    while (world_.now() < end) {
        checkLeader(people);
        const auto who = std::ranges::find(people, leader(), &Person::address);
        const bool lives =
            alive < 0 ? who == people.begin() : static_cast<int>(dice() % 100) < alive;
        spendTerm(*who, lives);
        if (QTest::currentTestFailed())
            return;
        silent = lives ? 0 : silent + kSilence;
        // One that lives is in jail for an epoch at most, and then leads within a round.
        if (alive < 0)
            QVERIFY2(silent <= kEpochTerms * kTerm + 2 * people.size() * kSilence,
                     qPrintable(QString::number(silent)));
    }
}

QTEST_GUILESS_MAIN(TstAlwaysALeader)
#include "tst_always_a_leader.moc"
