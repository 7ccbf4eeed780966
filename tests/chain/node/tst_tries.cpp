#include <QTemporaryDir>
#include <QtTest>
#ifndef Q_MOC_RUN // moc cannot read the standard library's thread headers
#include "chain/storage/sqlite.hpp"
#include "tests/chain/node/chain_fixture.hpp"
#include "tests/chain/node/proof_check.hpp"

#include <random>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#endif

using namespace nucleate;
using namespace nucleate::node;
using namespace nucleate::node::test;

namespace {

/// Stores the tries every third block and closes an epoch every few.
constexpr TrieLimits kSmall{
    .bytes_ahead = 1U << 20U, .blocks_ahead = 3, .epoch_changes = 25, .cache_bytes = 4'096};

Address contract(std::uint64_t n)
{
    return to_address(uint256(0xcc00 + n));
}

/// Accounts and slots that come, change and go, the same for the same seed.
class Turmoil
{
public:
    Turmoil(Fixture& fixture, unsigned seed) : fixture_(fixture), random_(seed) {}

    void block()
    {
        Chain& chain = *fixture_.chain;
        const std::uint64_t nonce = chain.next_nonce(account(0).address);
        if (!chain.submit(sign(transfer(nonce, to_address(uint256(1 + random_() % 40)), 1), 0)))
            qFatal("transfer refused");
        for (unsigned i = chance(3); i > 0; --i) {
            execution::StateChanges changes;
            execution::AccountChange& change = changes.accounts[contract(random_() % 4)];
            if (random_() % 6 == 0) {
                change.storage_cleared = true; // gone with all it had
            } else {
                change.account.emplace().nonce = 1;
                change.storage_cleared = random_() % 5 == 0;
                for (unsigned left = chance(8); left > 0; --left)
                    change.storage[random_() % 30] = random_() % 3;
            }
            if (!chain.dev().apply(changes))
                qFatal("changes refused");
        }
        fixture_.mine();
    }
    unsigned chance(unsigned of) { return static_cast<unsigned>(random_()) % of; }

private:
    Fixture& fixture_;
    std::mt19937 random_;
};

std::string wrong_at(const Chain& chain, std::uint64_t number)
{
    for (std::uint64_t n = 0; n < 4; ++n)
        if (auto wrong = wrong_proof(chain, number, contract(n), {0, 1, 7, 29, 31}); !wrong.empty())
            return "block " + std::to_string(number) + ": " + wrong;
    for (const std::uint64_t n : {1U, 17U, 40U, 99U})
        if (auto wrong = wrong_proof(chain, number, to_address(uint256(n)), {}); !wrong.empty())
            return "block " + std::to_string(number) + ": " + wrong;
    return {};
}

std::string wrong_anywhere(const Chain& chain)
{
    for (std::uint64_t n = chain.first_block(); n <= chain.heads().latest; ++n)
        if (auto wrong = wrong_at(chain, n); !wrong.empty())
            return wrong;
    for (std::uint64_t n = chain.heads().latest; n > chain.first_block(); n -= std::min(n, 37UL))
        if (auto wrong = wrong_at(chain, n); !wrong.empty())
            return wrong;
    return {};
}

} // namespace

/// The state tries between what of them is stored.
class TstTries : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyPastBlockIsProven_data();
    void everyPastBlockIsProven();
    void anotherHistoryGivesTheSameRoots();
    void killedBetweenStoredTriesGoesOn();
    void proofsWhileTheChainMovesOn();
    void damagedNodesAreNotBelieved();
};

void TstTries::everyPastBlockIsProven_data()
{
    QTest::addColumn<unsigned>("seed");
    QTest::addColumn<bool>("small");
    QTest::newRow("tries stored often") << 1U << true;
    QTest::newRow("tries stored often, another course") << 2U << true;
    QTest::newRow("tries of the genesis only") << 3U << false;
}

/// Builds, goes back and reopens at random; each build checks what comes of that, as the next block
/// stands on those tries.
void TstTries::everyPastBlockIsProven()
{
    QFETCH(unsigned, seed);
    QFETCH(bool, small);
    Fixture f;
    if (small)
        f.options.tries = kSmall;
    f.open();
    Turmoil turmoil(f, seed);
    for (int step = 0; step < 150; ++step) {
        turmoil.block();
        const std::uint64_t head = f.chain->heads().latest;
        if (turmoil.chance(10) == 0)
            QVERIFY(f.chain->rewind(head - turmoil.chance(std::min(unsigned(head), 30U))));
        if (turmoil.chance(20) == 0)
            f.open();
        const std::string wrong = wrong_at(*f.chain, turmoil.chance(unsigned(head)));
        QVERIFY2(wrong.empty() || f.chain->heads().latest < head, wrong.c_str());
    }
    const std::string wrong = wrong_anywhere(*f.chain);
    QVERIFY2(wrong.empty(), wrong.c_str());
    QVERIFY(f.chain->rewind(1));
    QCOMPARE(wrong_anywhere(*f.chain), std::string());
    f.open();
    turmoil.block();
    QCOMPARE(wrong_anywhere(*f.chain), std::string());
}

/// The roots do not depend on when tries were stored or on what was built in between.
void TstTries::anotherHistoryGivesTheSameRoots()
{
    std::vector<Hash32> roots[2];
    for (const bool small : {false, true}) {
        Fixture f;
        if (small)
            f.options.tries = kSmall;
        f.open();
        Turmoil turmoil(f, 5);
        for (int n = 0; n < 60; ++n) {
            turmoil.block();
            if (small && n % 9 == 8) {
                const std::uint64_t head = f.chain->heads().latest;
                for (int more = 0; more < 8; ++more)
                    f.mine();
                QVERIFY(f.chain->rewind(head));
                *f.time = f.chain->head()->block.header.timestamp;
            }
            roots[small].push_back(f.chain->head()->block.header.state_root);
        }
    }
    QVERIFY(roots[0] == roots[1]);
}

void TstTries::killedBetweenStoredTriesGoesOn()
{
    QTemporaryDir dir;
    const std::string folder = dir.path().toStdString();
    std::uint64_t height = 0;
    for (unsigned blocks : {1U, 2U, 7U, 5U}) {
        const pid_t child = fork();
        if (child == 0) {
            Fixture f(storage::Database::open(folder).value());
            f.options.tries = kSmall;
            f.open();
            *f.time = f.chain->head()->block.header.timestamp;
            Turmoil turmoil(f, blocks);
            for (unsigned n = 0; n < blocks; ++n)
                turmoil.block();
            _exit(0); // nothing is closed
        }
        int status = 1;
        waitpid(child, &status, 0);
        QCOMPARE(status, 0);
        height += blocks;
        Fixture f(storage::Database::open(folder).value());
        f.options.tries = kSmall;
        QCOMPARE(f.open().heads().latest, height);
        QCOMPARE(wrong_anywhere(*f.chain), std::string());
    }
}

void TstTries::proofsWhileTheChainMovesOn()
{
    Fixture f;
    f.options.tries = kSmall;
    f.open();
    Turmoil turmoil(f, 9);
    for (int n = 0; n < 20; ++n)
        turmoil.block();
    std::atomic<bool> stop = false;
    std::atomic<int> proofs = 0;
    std::string wrong;
    std::thread reader([&] {
        std::mt19937 random(4);
        while (!stop && wrong.empty()) {
            wrong = wrong_at(*f.chain, random() % 20); // these blocks stay
            ++proofs;
        }
    });
    for (int n = 0; n < 120; ++n) {
        turmoil.block();
        if (n % 10 == 9)
            QVERIFY(f.chain->rewind(20 + turmoil.chance(5)));
    }
    stop = true;
    reader.join();
    QVERIFY2(wrong.empty(), wrong.c_str());
    QVERIFY(proofs > 0);
}

void TstTries::damagedNodesAreNotBelieved()
{
    QTemporaryDir dir;
    const std::string folder = dir.path().toStdString();
    {
        Fixture f(storage::Database::open(folder).value());
        f.open();
        Turmoil turmoil(f, 6);
        turmoil.block();
        f.chain.reset();
        const auto transaction = storage::Database::Transaction::begin(*f.storage);
        QVERIFY(f.storage->writer().execute("UPDATE c1_nodes SET node = x'00c0'"));
        QVERIFY(const_cast<storage::Database::Transaction&>(*transaction).commit());
    }
    Fixture f(storage::Database::open(folder).value());
    const auto opened = open_chain(l1_genesis(f.genesis), f.options);
    QVERIFY(!opened && opened.error().message.find("damaged") != std::string::npos);
}

QTEST_GUILESS_MAIN(TstTries)
#include "tst_tries.moc"
