#include <QFile>
#include <QTemporaryDir>
#include <QtTest>
#ifndef Q_MOC_RUN // moc cannot read the standard library's thread headers
#include "chain/execution/block_codec.hpp"
#include "chain/node/genesis_file.hpp"
#include "chain/node/prune.hpp"
#include "chain/storage/sqlite.hpp"
#include "tests/chain/node/chain_fixture.hpp"
#include "tests/chain/node/proof_check.hpp"
#include "tests/support/source_file.hpp"
#endif

using namespace nucleate;
using namespace nucleate::node;
using namespace nucleate::node::test;

namespace {

const Address kWriter = to_address(uint256(0xaa)); ///< a contract that writes slots and logs
const Address kGone = to_address(uint256(0xbb));   ///< one that deleted itself in block 10

std::string text_of(const char* name)
{
    QFile file(QString::fromStdString(source_file(std::string("tests/chain/node/data/") + name)));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no %s", name);
    return file.readAll().toStdString();
}

std::string wrong_at(const Chain& chain, std::uint64_t number)
{
    for (const Address& address : {kWriter, kGone, account(0).address, Address{}})
        if (auto wrong = wrong_proof(chain, number, address, {0, 1, 2, 5, 256, 1000});
            !wrong.empty())
            return "block " + std::to_string(number) + ": " + wrong;
    return {};
}

ChainOptions options(const std::shared_ptr<storage::Database>& database)
{
    ChainOptions out;
    out.storage = database;
    return out;
}

} // namespace

/// Folders that a program of format 2 wrote (data/format2.sql is the dump of one, of 40 blocks on
/// data/format2_genesis.json), and folders that were pruned.
class TstOldFolders : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void formatTwoIsTakenOver();
    void prunedFolderKeepsTheLastBlocks();
    void pruneSaysWhatIsWrong();
};

void TstOldFolders::formatTwoIsTakenOver()
{
    QTemporaryDir dir;
    const std::string folder = dir.path().toStdString();
    {
        const auto connection = storage::Connection::open(folder + "/nucleate.db",
                                                          storage::Connection::Mode::writer, true)
                                    .value();
        QVERIFY(connection->execute(text_of("format2.sql")));
    }
    const auto database = storage::Database::open(folder).value();
    {
        const auto reader = database->reader();
        storage::Query free = (*reader)->query("PRAGMA freelist_count");
        QVERIFY(free.step().value());
        QCOMPARE(free.integer(0), std::int64_t{0}); // what is gone takes no room
    }
    const Genesis genesis = parse_genesis(text_of("format2_genesis.json")).value();
    const auto chain = open_chain(genesis, options(database)).value();
    QCOMPARE(chain->heads().latest, std::uint64_t{40});
    // As the program that wrote it said.
    QVERIFY(chain->head()->hash ==
            parse_fixed<32>("0xd88e11b55348dc0aea1018b7f5db9a4208ef342e2e769dfe8175ce1c263f0631")
                .value());
    Hash32 parent;
    for (std::uint64_t n = 0; n <= 40; ++n) {
        const SealedBlockPtr block = chain->block(n);
        QVERIFY(block && block->block.header.parent_hash == parent);
        QVERIFY(execution::header_hash(block->block.header) == block->hash);
        QVERIFY(chain->block(block->hash) == block);
        for (std::size_t i = 0; i < block->tx_hashes.size(); ++i)
            QCOMPARE(chain->transaction(block->tx_hashes[i])->index, i);
        const std::string wrong = wrong_at(*chain, n);
        QVERIFY2(wrong.empty(), wrong.c_str());
        parent = block->hash;
    }
    QVERIFY(chain->state(9)->storage(kGone, 1) == uint256(9));
    QVERIFY(!chain->state(10)->account(kGone));
    QVERIFY(chain->state(20)->account(kGone)->balance == uint256(5));
    QVERIFY(chain->state(20)->storage(kGone, 1).is_zero());
    QVERIFY(chain->state_before(16)->storage(kWriter, 1000) ==
            chain->state(15)->storage(kWriter, 1000));
    LogFilter logs;
    logs.addresses = {kWriter};
    logs.to = 40;
    QCOMPARE(chain->logs(logs).value().size(), std::size_t{28});
    QVERIFY(chain->rewind(7)); // every block can be forgotten
    QCOMPARE(wrong_at(*chain, 7), std::string());
    QVERIFY(chain->build({}));
    QCOMPARE(wrong_at(*chain, 8), std::string());
}

void TstOldFolders::prunedFolderKeepsTheLastBlocks()
{
    QTemporaryDir dir;
    const std::string folder = dir.path().toStdString();
    Fixture f(storage::Database::open(folder).value());
    f.options.tries.epoch_changes = 50;
    f.options.tries.blocks_ahead = 7;
    f.open();
    Hash32 old_tx;
    for (std::uint64_t n = 0; n < 100; ++n) {
        QVERIFY(f.chain->dev().set_storage(kWriter, n % 9, n));
        const auto hash = f.chain->submit(sign(transfer(n, to_address(uint256(0xa001 + n)), 1), 0));
        if (n == 50)
            old_tx = *hash;
        f.mine();
    }
    for (const std::uint64_t keep : {40U, 10U, 60U}) {
        f.chain.reset();
        const PruneReport report = prune_chain(f.storage, "l1", keep).value();
        const std::uint64_t first = keep == 40 ? 61 : 91;
        QCOMPARE(report.first, first);
        QCOMPARE(report.last, std::uint64_t{100});
        Chain& chain = f.open();
        QCOMPARE(chain.first_block(), first);
        QVERIFY(chain.block(0) && !chain.block(first - 1) && !chain.state(first - 1));
        QVERIFY(!chain.state(0) && !chain.state_before(first) && !chain.transaction(old_tx));
        QVERIFY(chain.block_hash(first - 1)); // BLOCKHASH reaches back
        QVERIFY(!chain.proof(kWriter, {}, first - 1));
        for (std::uint64_t n = first; n <= 100; ++n) {
            QVERIFY(chain.block(n) && chain.state(n));
            QCOMPARE(wrong_at(chain, n), std::string());
            QVERIFY(chain.state(n)->account(to_address(uint256(0xa005)))->balance == uint256(1));
        }
        const auto about =
            chain.blocks_about(account(0).address, 101, Chain::Direction::older, 1'000).value();
        for (const std::uint64_t n : about)
            QVERIFY(n >= first);
    }
    QVERIFY(!f.chain->rewind(90));
    QVERIFY(f.chain->rewind(91));
    QCOMPARE(wrong_at(*f.chain, 91), std::string());
    f.mine();
    f.open();
    QCOMPARE(wrong_at(*f.chain, 92), std::string());
}

void TstOldFolders::pruneSaysWhatIsWrong()
{
    Fixture f;
    const auto unknown = prune_chain(f.storage, "l1", 5);
    QVERIFY(!unknown && unknown.error().message.find("no chain l1") != std::string::npos);
    f.open();
    f.mine();
    f.chain.reset();
    QCOMPARE(prune_chain(f.storage, "l1", 5).value().first, std::uint64_t{0}); // nothing to forget
    QCOMPARE(prune_chain(f.storage, "l1", ~std::uint64_t{0}).value().first, std::uint64_t{0});
    f.open();
    QVERIFY(f.chain->state(0));
}

QTEST_GUILESS_MAIN(TstOldFolders)
#include "tst_old_folders.moc"
