#include <QTemporaryDir>
#include <QtTest>
#ifndef Q_MOC_RUN // moc cannot read the standard library's thread headers
#include "chain/execution/block_codec.hpp"
#include "chain/execution/state_root.hpp"
#include "chain/storage/event_log.hpp"
#include "chain/trie/proof.hpp"
#include "tests/chain/node/blob_fixture.hpp"

#include <csignal>
#include <random>
#include <sys/wait.h>
#include <unistd.h>
#endif

using namespace nucleate;
using namespace nucleate::node;
using namespace nucleate::node::test;

namespace {

const Address kTo = account(9).address;

constexpr std::uint64_t kBlobsEvery = 5;

/// Builds blocks with one event each, and every fifth with a blob, as fast as it can, and says on
/// `out` which are done, until it is killed.
[[noreturn]] void run_until_killed(const std::string& folder, int out)
{
    auto opened = storage::Database::open(folder);
    if (!opened)
        _exit(2);
    Fixture f(std::move(*opened));
    Chain& chain = f.open();
    *f.time = chain.head()->block.header.timestamp;
    storage::EventLog events(*f.storage);
    chain.on_seal([&](const SealedBlock& block) {
        storage::Event event;
        event.block = block.number();
        event.transaction = to_hex_data(block.hash);
        (void)events.append(event);
    });
    for (;;) {
        const std::uint64_t nonce = chain.next_nonce(account(0).address);
        const Bytes sent = (nonce + 1) % kBlobsEvery == 0 ? of_zeros(1, false, nonce).encode()
                                                          : sign(transfer(nonce, kTo, 1), 0);
        if (!chain.submit(sent))
            _exit(3);
        const SealedBlockPtr block = f.mine();
        if (write(out, block->hash.data(), 32) != 32)
            _exit(4);
    }
}

} // namespace

class TstCrash : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void killedAtAnyMomentNothingCommittedIsLost();
};

void TstCrash::killedAtAnyMomentNothingCommittedIsLost()
{
    QTemporaryDir dir;
    const std::string folder = dir.path().toStdString();
    std::mt19937 random(11);
    std::uint64_t height = 0;
    for (int round = 0; round < 12; ++round) {
        int ends[2];
        QVERIFY(pipe(ends) == 0);
        const pid_t child = fork();
        if (child == 0) {
            close(ends[0]);
            run_until_killed(folder, ends[1]);
        }
        close(ends[1]);
        Hash32 last_said;
        std::uint64_t said = 0;
        // At least one block, then a random while.
        while (said == 0 && read(ends[0], last_said.data(), 32) == 32)
            ++said;
        QVERIFY2(said == 1, "the child could not go on");
        usleep(static_cast<useconds_t>(random() % 60'000));
        kill(child, SIGKILL);
        Hash32 hash;
        while (read(ends[0], hash.data(), 32) == 32)
            last_said = hash, ++said;
        close(ends[0]);
        int status = 0;
        waitpid(child, &status, 0);
        QVERIFY(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL);

        Fixture f(storage::Database::open(folder).value());
        Chain& chain = f.open();
        const SealedBlockPtr head = chain.head();
        // All that was announced is there; the block being announced may be there too.
        QVERIFY(head->number() == height + said || head->number() == height + said + 1);
        QVERIFY(chain.block(last_said) != nullptr);
        height = head->number();
        // One event a block, about exactly that block, in order.
        const auto events =
            storage::EventLog(*f.storage).read({.limit = 10'000, .formation = {}, .kind = {}});
        QCOMPARE(events->size(), static_cast<std::size_t>(height));
        for (const storage::Event& event : *events)
            QVERIFY(event.transaction == to_hex_data(*chain.block_hash(event.block)));
        for (std::uint64_t n = 1; n <= height; ++n)
            QCOMPARE(chain.blobs().of_block(n)->size(),
                     std::size_t{n % kBlobsEvery == 0 ? 1U : 0U});
        // State and trie are those of the head.
        QCOMPARE(chain.state(height)->account(account(0).address)->nonce, height);
        const AccountProof proof = chain.proof(kTo, {}, height).value();
        const auto proven = trie::verify_proof(head->block.header.state_root,
                                               execution::account_key(kTo).view(), proof.nodes);
        QVERIFY(proven && *proven && execution::decode_account(**proven) == proof.account);
    }
    QVERIFY(height > 12);
}

QTEST_GUILESS_MAIN(TstCrash)
#include "tst_crash.moc"
