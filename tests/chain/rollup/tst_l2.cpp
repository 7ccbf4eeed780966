#include "chain/contracts/generated/optimism_portal2.hpp"
#include "chain/derivation/deposits.hpp"
#include "chain/rollup/outputs.hpp"
#include "chain/rollup/rollup_config_json.hpp"
#include "chain/rollup/rollup_rpc.hpp"
#include "chain/rollup/verify.hpp"
#include "chain/storage/block_content.hpp"
#include "devnet_fixture.hpp"

#include <algorithm>
#include <boost/json.hpp>
#include <sqlite3.h>

using namespace nucleate;
using namespace nucleate::rollup;
using namespace nucleate::rollup::test;

namespace {

const uint256 kEther = 1'000'000'000'000'000'000;

void deposit(World& world, const uint256& wei)
{
    const Bytes data = contracts::optimism_portal2::deposit_transaction(account(kUser).address, wei,
                                                                        100'000, false, {});
    const auto sent =
        send(*world.l1, kUser, world.deployment->addresses().at("OptimismPortalProxy"), wei, data,
             1'000'000);
    QVERIFY2(sent.has_value(), sent ? "" : sent.error().message.c_str());
}

/// The deposit's hash as a wallet computes it from the L1 receipt.
Hash32 expected_deposit_hash(World& world)
{
    const Address portal = world.deployment->addresses().at("OptimismPortalProxy");
    for (std::uint64_t n = world.l1->heads().latest; n > 0; --n) {
        const auto block = world.l1->block(n);
        const auto found = derive_deposits(block->receipts, block->hash, portal);
        if (found && !found->empty())
            return execution::transaction_hash(found->front());
    }
    return {};
}

/// An L2 with a deposit, transfers and batches.
void live(World& world, unsigned seconds = 60)
{
    world.deploy();
    world.open_l2();
    world.run(4);
    deposit(world, kEther);
    world.run(10);
    for (unsigned i = 0; i < 3; ++i) {
        const auto sent = send(world.l2->chain(), kUser, account(kOther).address,
                               kEther / uint256{10}, {}, 21'000);
        QVERIFY2(sent.has_value(), sent ? "" : sent.error().message.c_str());
        world.run(3);
    }
    world.run(seconds);
}

/// Changes the database behind everybody's back.
class Vandal
{
public:
    explicit Vandal(const World& world)
    {
        const auto path = world.storage->folder() / "nucleate.db";
        if (sqlite3_open(path.c_str(), &db_) != SQLITE_OK)
            qFatal("no database");
        sqlite3_busy_timeout(db_, 2000);
    }
    ~Vandal() { sqlite3_close(db_); }
    Vandal(const Vandal&) = delete;
    Vandal& operator=(const Vandal&) = delete;

    /// Table of the n-th chain that was made.
    QByteArray table(const char* suffix, int index)
    {
        const QByteArray sql = QByteArray("SELECT name FROM sqlite_master WHERE type='table' AND "
                                          "name LIKE '%_") +
                               suffix + "' ORDER BY rowid";
        sqlite3_stmt* statement = nullptr;
        sqlite3_prepare_v2(db_, sql.constData(), -1, &statement, nullptr);
        QByteArray out;
        for (int i = 0; i <= index && sqlite3_step(statement) == SQLITE_ROW; ++i)
            out = reinterpret_cast<const char*>(sqlite3_column_text(statement, 0));
        sqlite3_finalize(statement);
        return out;
    }
    int run(const QByteArray& sql)
    {
        char* error = nullptr;
        if (sqlite3_exec(db_, sql.constData(), nullptr, nullptr, &error) != SQLITE_OK)
            qFatal("%s: %s", sql.constData(), error);
        return sqlite3_changes(db_);
    }

    /// Finds `data` in what is kept of a block and changes a byte in the middle of it.
    bool flip_byte(int index, std::uint64_t block, const Bytes& data)
    {
        const QByteArray name = table("blocks", index);
        const QByteArray where = " WHERE number = " + QByteArray::number(qulonglong(block));
        auto content = storage::unpack_content(blob("SELECT content FROM " + name + where));
        if (!content)
            return false;
        const auto at =
            std::search(content->body.begin(), content->body.end(), data.begin(), data.end());
        if (at == content->body.end())
            return false;
        at[static_cast<std::ptrdiff_t>(data.size() / 2)] ^= 1U;
        storage::Packer packer;
        const Bytes packed =
            storage::pack_content(packer, content->body, content->receipts, content->touched);
        return run("UPDATE " + name + " SET content = x'" +
                   QByteArray::fromStdString(to_hex(packed)) + "'" + where) == 1;
    }

private:
    Bytes blob(const QByteArray& sql)
    {
        sqlite3_stmt* statement = nullptr;
        sqlite3_prepare_v2(db_, sql.constData(), -1, &statement, nullptr);
        sqlite3_step(statement);
        const auto* bytes = static_cast<const std::uint8_t*>(sqlite3_column_blob(statement, 0));
        const Bytes out(bytes, bytes + sqlite3_column_bytes(statement, 0));
        sqlite3_finalize(statement);
        return out;
    }

    sqlite3* db_ = nullptr;
};

} // namespace

class TstL2 : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void deploys_by_transactions()
    {
        World world;
        const unsigned blocks = world.deploy();
        QVERIFY(world.deployment->is_done());
        QVERIFY2(blocks >= 4 && blocks <= 12, qPrintable(QString::number(blocks)));
        // Measured on another EVM: 36.1 million for this set.
        QVERIFY2(world.deployment_gas > 30'000'000 && world.deployment_gas < 42'000'000,
                 qPrintable(QString::number(world.deployment_gas)));
        for (const char* name :
             {"OptimismPortalProxy", "DisputeGameFactoryProxy", "L1StandardBridgeProxy",
              "SystemConfigProxy", "L1CrossDomainMessengerProxy", "AnchorStateRegistryProxy"})
            QVERIFY2(world.deployment->addresses().contains(name), name);
        // The same confirmations make the same deployment.
        Deployment again(world.parameters);
        for (const auto& confirmation : world.deployment->confirmations())
            QVERIFY(again.confirm(confirmation).has_value());
        QVERIFY(again.is_done() && again.config() == world.deployment->config());
        QVERIFY(again.ready().empty());
    }

    void sequences_batches_and_derives()
    {
        World world;
        live(world);
        const Recorder& seen = world.recorder;
        QVERIFY2(seen.problems.empty(), seen.problems.empty() ? "" : seen.problems.front().c_str());
        QVERIFY(seen.mismatches.empty() && seen.reorganised.empty());
        QVERIFY(seen.blocks.size() > 35);
        for (std::size_t i = 0; i < seen.blocks.size(); ++i) {
            QCOMPARE(seen.blocks[i].number, i + 1);
            QCOMPARE(seen.blocks[i].timestamp, world.deployment->config()->l2_time + 2 * (i + 1));
        }
        // Batches follow each other without a gap.
        QVERIFY(seen.batches.size() > 5);
        std::uint64_t next = 1;
        for (const PostedBatch& batch : seen.batches) {
            QCOMPARE(batch.from, next);
            next = batch.to + 1;
        }
        const node::Heads heads = world.l2->chain().heads();
        QVERIFY(heads.safe + 8 > heads.latest && heads.safe <= heads.latest);
        QCOMPARE(seen.replica.number, heads.safe);
        QVERIFY(seen.replica.hash == world.l2->chain().block_hash(heads.safe));
    }

    void deposit_arrives_with_its_hash()
    {
        World world;
        live(world, 4);
        QCOMPARE(world.recorder.deposits.size(), std::size_t{1});
        const ArrivedDeposit& arrived = world.recorder.deposits.front();
        QVERIFY(arrived.hash == expected_deposit_hash(world));
        QVERIFY(arrived.success && arrived.mint == kEther);
        QVERIFY(world.l2_balance(account(kOther).address) == uint256{3} * (kEther / uint256{10}));
        // The sender paid for gas and for L1 data.
        const uint256 left = world.l2_balance(account(kUser).address);
        QVERIFY(left < kEther - uint256{3} * (kEther / uint256{10}));
        QVERIFY(left > kEther / uint256{2});
    }

    void header_is_what_the_specification_says()
    {
        World world;
        live(world, 4);
        const auto block = world.l2->chain().head();
        const auto origin = world.l1->block(
            l2_tip(world.l2->config(), block->block, block->hash)->ref.l1_origin.number);
        const execution::Header& header = block->block.header;
        QVERIFY(header.extra_data.empty());
        QVERIFY(header.mix_hash == origin->block.header.mix_hash);
        QVERIFY(header.parent_beacon_block_root == origin->block.header.parent_beacon_block_root);
        QCOMPARE(header.gas_limit, std::uint64_t{30'000'000});
        QVERIFY(header.withdrawals_root == execution::kEmptyTrieRoot);
        QVERIFY(header.blob_gas_used == 0U && header.excess_blob_gas == 0U);
        QVERIFY(!header.requests_hash);
    }

    void verify_agrees()
    {
        World world;
        live(world);
        const auto report = verify(*world.l1_source, world.l2->config(),
                                   *world.deployment->genesis(), world.l2->chain());
        QVERIFY(report.has_value());
        QVERIFY2(report->equal(), report->difference ? report->difference->what.c_str() : "");
        QCOMPARE(report->blocks, world.l2->chain().heads().safe);
        QVERIFY(report->unsafe_blocks < 8);
    }

    void verify_finds_a_changed_batch()
    {
        World world;
        live(world);
        const auto place = world.l1->transaction(world.recorder.batches[1].transactions.front());
        const std::uint64_t number = place->block->number();
        const Bytes data = place->block->block.transactions[place->index].data;
        const RollupConfig config = world.l2->config();
        world.l2.reset();
        world.l1.reset();
        QVERIFY(Vandal(world).flip_byte(0, number, data));
        world.open_l1();
        world.open_l2();
        const auto report =
            verify(*world.l1_source, config, *world.deployment->genesis(), world.l2->chain());
        QVERIFY(report && report->difference);
        QCOMPARE(report->difference->chain, std::string("l1"));
        QCOMPARE(report->difference->number, number);
    }

    void verify_finds_a_changed_row_data()
    {
        QTest::addColumn<QByteArray>("table");
        QTest::addColumn<QByteArray>("change");
        QTest::newRow("balance") << QByteArray("accounts") << QByteArray("balance = x'01'");
        QTest::newRow("slot") << QByteArray("slots") << QByteArray("value = x'01'");
    }
    void verify_finds_a_changed_row()
    {
        QFETCH(QByteArray, table);
        QFETCH(QByteArray, change);
        World world;
        live(world);
        const RollupConfig config = world.l2->config();
        const QByteArray block = QByteArray::number(5);
        world.l2.reset();
        {
            Vandal vandal(world);
            const QByteArray name = vandal.table(table.constData(), 1);
            QCOMPARE(vandal.run("UPDATE " + name + " SET " + change + " WHERE block = " + block +
                                " AND address = (SELECT max(address) FROM " + name +
                                " WHERE block = " + block + ")") > 0,
                     true);
        }
        world.open_l2();
        const auto report =
            verify(*world.l1_source, config, *world.deployment->genesis(), world.l2->chain());
        QVERIFY(report && report->difference);
        QCOMPARE(report->difference->chain, std::string("l2"));
        QCOMPARE(report->difference->number, std::uint64_t{5});
    }

    void verify_finds_a_changed_trie_node()
    {
        World world;
        live(world);
        const RollupConfig config = world.l2->config();
        world.l2.reset();
        {
            // The version of a leaf that the last epoch keeps.
            Vandal vandal(world);
            const QByteArray name = vandal.table("nodes", 1);
            QVERIFY(
                vandal.run("UPDATE " + name +
                           " SET node = CAST(substr(node, 1, length(node) - 1) || x'00' AS BLOB)"
                           " WHERE (place, epoch) = (SELECT place, epoch FROM " +
                           name +
                           " WHERE substr(node, -1) <> x'00'"
                           " ORDER BY epoch DESC, length(place) DESC LIMIT 1)") == 1);
        }
        world.open_l2();
        const auto report =
            verify(*world.l1_source, config, *world.deployment->genesis(), world.l2->chain());
        QVERIFY(report && report->difference);
        QCOMPARE(report->difference->chain, std::string("l2"));
    }

    void rpc_answers_like_op_node()
    {
        World world;
        live(world, 4);
        const auto status = handle(*world.l2, "optimism_syncStatus", {});
        QVERIFY(status.has_value());
        QCOMPARE(status->at("unsafe_l2").at("number").to_number<std::uint64_t>(),
                 world.l2->chain().heads().latest);
        QVERIFY(status->at("safe_l2").at("l1origin").at("hash").is_string());
        const auto config = handle(*world.l2, "optimism_rollupConfig", {});
        QVERIFY(rollup_config_from_json(*config) == world.l2->config());
        const auto output = handle(*world.l2, "optimism_outputAtBlock", {"0x1"});
        QVERIFY(output->at("outputRoot").as_string() ==
                to_hex_data(output_at(world.l2->chain(), 1)->root()));
        QCOMPARE(handle(*world.l2, "optimism_outputAtBlock", {"0xffffff"}).error().code, -32000);
        QCOMPARE(handle(*world.l2, "optimism_outputAtBlock", {1}).error().code, -32602);
        QCOMPARE(handle(*world.l2, "optimism_none", {}).error().code, -32601);
    }

    /// L1 takes blocks back, batches and origins among them.
    void follows_an_l1_reorganisation()
    {
        World world;
        live(world, 20);
        const std::uint64_t before = world.l2->chain().heads().latest;
        QVERIFY(world.l1->rewind(world.l1->heads().latest - 5).has_value());
        world.run(60);
        QVERIFY(!world.recorder.reorganised.empty());
        const node::Heads heads = world.l2->chain().heads();
        QVERIFY(heads.latest > before && heads.safe + 8 > heads.latest);
        QVERIFY(!world.l2->replica()->mismatch());
        QCOMPARE(world.l2->replica()->tip().ref.number, heads.safe);
        const auto report = verify(*world.l1_source, world.l2->config(),
                                   *world.deployment->genesis(), world.l2->chain());
        QVERIFY(report && report->equal());
        QCOMPARE(report->blocks, heads.safe);
    }

    /// Nobody sequences: every L1 block still gets its L2 block, and a sequencer that comes back
    /// goes on from there.
    void silence_forces_empty_blocks()
    {
        World world;
        live(world, 10);
        const node::Heads before = world.l2->chain().heads();
        world.l2->set_sequencing(false);
        world.run(80);
        const node::Heads silent = world.l2->chain().heads();
        QVERIFY(silent.safe > before.latest + 10);
        QVERIFY(!world.l2->replica()->mismatch());
        world.l2->set_sequencing(true);
        world.run(60);
        const node::Heads after = world.l2->chain().heads();
        QVERIFY(after.latest > silent.latest + 30 && after.safe + 8 > after.latest);
        QVERIFY(!world.l2->replica()->mismatch());
    }

    /// A restart posts what is missing, once.
    void restart_has_no_gaps_and_no_doubles()
    {
        World world;
        live(world, 15);
        for (int i = 0; i < 4; ++i) {
            world.l2.reset();
            world.open_l2();
            world.run(static_cast<unsigned>(5 + i * 4));
        }
        world.run(30);
        QVERIFY(world.recorder.reorganised.empty() && world.recorder.mismatches.empty());
        QVERIFY2(world.recorder.problems.empty(),
                 world.recorder.problems.empty() ? "" : world.recorder.problems.front().c_str());
        std::uint64_t next = 1;
        for (const PostedBatch& batch : world.recorder.batches) {
            QCOMPARE(batch.from, next);
            next = batch.to + 1;
        }
        const node::Heads heads = world.l2->chain().heads();
        QVERIFY(heads.safe + 8 > heads.latest);
    }
};

QTEST_GUILESS_MAIN(TstL2)
#include "tst_l2.moc"
