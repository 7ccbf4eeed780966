#include "chain/contracts/generated/optimism_portal2.hpp"
#include "chain/derivation/deposits.hpp"
#include "chain/derivation/l1_attributes.hpp"
#include "chain/storage/sqlite.hpp"
#include "devnet_fixture.hpp"

using namespace nucleate;
using namespace nucleate::rollup;
using namespace nucleate::rollup::test;

namespace {

const uint256 kEther = 1'000'000'000'000'000'000;

Address portal_of(const World& world)
{
    return world.deployment->addresses().at("OptimismPortalProxy");
}

/// Locks ether in the portal for `to`, who is called with `data` on the L2.
void deposit(World& world, const uint256& wei, const Address& to, const uint256& value, Bytes data)
{
    const auto sent =
        send(*world.l1, kUser, portal_of(world), wei,
             contracts::optimism_portal2::deposit_transaction(to, value, 200'000, false, data),
             2'000'000);
    QVERIFY2(sent.has_value(), sent ? "" : sent.error().message.c_str());
}

/// An L2 with deposits of every kind, transfers, and batches.
void live(World& world)
{
    world.deploy();
    world.open_l2();
    world.run(6);
    for (unsigned i = 1; i <= 4; ++i) {
        deposit(world, kEther * uint256{i}, account(kUser).address, kEther * uint256{i}, {});
        world.run(5);
        // Mints more than the call moves, and calls what is not there to be called.
        deposit(world, kEther, account(kOther).address, kEther / uint256{3}, {0x12, 0x34});
        deposit(world, uint256{7}, account(kOther).address, kEther * uint256{900}, {});
        QVERIFY(send(*world.l1, kUser, portal_of(world), uint256{i}, {}, 500'000));
        world.run(4);
        QVERIFY(
            send(world.l2->chain(), kUser, account(kOther).address, uint256{1'000}, {}, 21'000));
        world.run(3);
    }
    world.run(30);
}

/// Addresses that the L2 ever stored.
std::vector<Address> accounts_of_l2(const World& world)
{
    auto reader = world.storage->reader().value();
    storage::Query chains = reader->query("SELECT id FROM chains WHERE name = 'l2'");
    if (!chains.step().value())
        qFatal("no L2 in the database");
    storage::Query query = reader->query("SELECT DISTINCT address FROM c" +
                                         std::to_string(chains.integer(0)) + "_accounts");
    std::vector<Address> out;
    while (query.step().value())
        out.push_back(Address::from_view(query.blob(0)));
    return out;
}

uint256 balance_of(const node::Chain& chain, std::uint64_t number, const Address& who)
{
    const auto found = chain.state(number)->account(who);
    return found ? found->balance : uint256{};
}

} // namespace

/// What an L2 has of its L1: its money, its data, its order.
class TstInheritance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// All ether of the L2 came over the bridge, and all that came is there.
    void locked_ether_is_minted_ether_at_every_block()
    {
        World world;
        live(world);
        const node::Chain& l2 = world.l2->chain();
        const std::vector<Address> accounts = accounts_of_l2(world);
        QVERIFY(accounts.size() > 20);
        // OP Stack geneses put one wei on each of the 256 lowest addresses, so that precompiles
        // exist; nothing locks it.
        const uint256 dust{256};
        uint256 minted;
        std::size_t deposits = 0;
        for (std::uint64_t n = 0; n <= l2.heads().latest; ++n) {
            const node::SealedBlockPtr block = l2.block(n);
            for (const execution::Transaction& tx : block->block.transactions) {
                minted = minted + tx.mint;
                deposits += tx.mint.is_zero() ? 0U : 1U;
            }
            const auto attributes = attributes_of(block->block);
            const std::uint64_t origin =
                attributes ? attributes->number : world.l2->config().l1_genesis.number;
            QCOMPARE(QByteArray::fromStdString(
                         to_decimal(balance_of(*world.l1, origin, portal_of(world)))),
                     QByteArray::fromStdString(to_decimal(minted)));
            uint256 supply;
            for (const Address& who : accounts)
                supply = supply + balance_of(l2, n, who);
            QCOMPARE(QByteArray::fromStdString(to_decimal(supply)),
                     QByteArray::fromStdString(to_decimal(minted + dust)));
        }
        QCOMPARE(deposits, std::size_t{16});
        QVERIFY(minted > kEther * uint256{14});
        QVERIFY(balance_of(l2, 0, account(kUser).address).is_zero());
    }

    /// The sequencer's whole database is gone: L1 gives every block again.
    void a_lost_database_comes_back_from_l1()
    {
        World world;
        live(world);
        const node::Heads heads = world.l2->chain().heads();
        std::vector<std::pair<Hash32, Hash32>> before;
        for (std::uint64_t n = 0; n <= heads.safe; ++n) {
            const node::SealedBlockPtr block = world.l2->chain().block(n);
            before.emplace_back(block->block.header.state_root, block->hash);
        }
        QVERIFY(before.size() > 30);
        world.l2.reset();

        node::ChainOptions options;
        options.name = "l2";
        options.storage = storage::Database::in_memory().value();
        auto empty = node::open_chain(*world.deployment->genesis(), options).value();
        QCOMPARE(empty->heads().latest, std::uint64_t{0});
        L2Options follower;
        follower.sequence = false;
        follower.replicate = false;
        Recorder recorder;
        const auto again =
            L2Node::open(*world.deployment->config(), *world.deployment->genesis(),
                         *world.l1_source, std::move(empty), *world.sender, recorder, follower)
                .value();
        for (int i = 0; i < 20 && again->chain().heads().safe < heads.safe; ++i)
            QVERIFY(again->tick(*world.time));
        QCOMPARE(again->chain().heads().safe, heads.safe);
        for (std::uint64_t n = 0; n <= heads.safe; ++n) {
            const node::SealedBlockPtr block = again->chain().block(n);
            QVERIFY(block->block.header.state_root == before[n].first);
            QVERIFY(block->hash == before[n].second);
        }
    }

    /// A batcher that posts nothing is told of before the sequencing window closes, once; and that
    /// is over when it posts again.
    void a_withheld_batch_is_told_of_within_the_window()
    {
        World world;
        world.options.patience = 8; // of a window of 12 L1 blocks
        live(world);
        QVERIFY(world.recorder.withheld.empty());
        world.sender->withholds = true;
        const std::uint64_t safe = world.l2->chain().heads().safe;
        for (int i = 0; i < 60 && world.recorder.withheld.empty(); ++i)
            world.run(1);
        QCOMPARE(world.recorder.withheld.size(), std::size_t{1});
        QVERIFY(world.l2->is_withheld());
        const auto& [oldest, blocks] = world.recorder.withheld.front();
        QVERIFY(oldest.number > safe);
        QCOMPARE(blocks, world.l2->chain().heads().latest - world.l2->chain().heads().safe);
        const std::uint64_t waited = world.l1->heads().latest - oldest.l1_origin.number;
        QVERIFY(waited > 8 && waited < world.l2->config().seq_window_size);
        const Hash32 head = world.l2->chain().head()->hash;
        const std::uint64_t number = world.l2->chain().heads().latest;

        world.sender->withholds = false;
        world.run(20);
        QVERIFY(!world.l2->is_withheld());
        QCOMPARE(world.recorder.withheld.size(), std::size_t{1});
        QVERIFY(world.l2->chain().heads().safe >= number);
        QVERIFY(world.l2->chain().block_hash(number) == head); // nothing was lost
    }
};

QTEST_GUILESS_MAIN(TstInheritance)
#include "tst_inheritance.moc"
