#include "chain/execution/block_codec.hpp"
#include "chain/rollup/deployed.hpp"
#include "chain/rollup/unsafe_payload.hpp"
#include "tests/chain/rollup/devnet_fixture.hpp"

using namespace nucleate;
using namespace nucleate::rollup;
using namespace nucleate::rollup::test;

namespace {

constexpr std::uint64_t kL2 = 901;

/// A second node of the same rollup, that only follows.
struct Follower
{
    explicit Follower(const World& world)
        : storage(storage::Database::in_memory().value()), sender(*world.l1)
    {
        node::ChainOptions options;
        options.name = "follower";
        options.storage = storage;
        options.clock = [clock = world.time] { return clock->load(); };
        auto chain = node::open_chain(*world.deployment->genesis(), options).value();
        L2Options settings;
        settings.sequence = false;
        settings.replicate = false;
        node = L2Node::open(*world.deployment->config(), *world.deployment->genesis(),
                            *world.l1_source, std::move(chain), sender, recorder, settings)
                   .value();
    }
    node::Heads heads() const { return node->chain().heads(); }

    std::shared_ptr<storage::Database> storage;
    TestSender sender;
    Recorder recorder;
    std::unique_ptr<L2Node> node;
};

Bytes signed_block(const World& world, std::uint64_t number)
{
    return sign_payload(*world.l2->chain().block(number), kL2, account(kBatcherAccount).private_key)
        .value();
}

} // namespace

/// What a node needs to join a rollup of others.
class TstSync : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void deploymentIsFoundOnL1();
    void deploymentThatL1DoesNotHoldIsRefused_data();
    void deploymentThatL1DoesNotHoldIsRefused();
    void payloadComesBack();
    void damagedPayloadIsRefused_data();
    void damagedPayloadIsRefused();
    void followerTakesUnsafeBlocksAndL1ConfirmsThem();
    void followerRefusesWhatDoesNotExecuteSo();

private:
    std::unique_ptr<World> world_;
};

void TstSync::initTestCase()
{
    world_ = std::make_unique<World>();
    world_->deploy();
    world_->open_l2();
    world_->sender->withholds = true;
    world_->run(10);
    QVERIFY(world_->l2->chain().heads().latest >= 4);
}

void TstSync::deploymentIsFoundOnL1()
{
    const auto found =
        find_deployed(*world_->l1_source, world_->parameters, world_->deployment->confirmations());
    QVERIFY2(found.has_value(), found ? "" : found.error().message.c_str());
    QCOMPARE(found->config()->l2_genesis.hash, world_->deployment->config()->l2_genesis.hash);
    QCOMPARE(found->addresses(), world_->deployment->addresses());
}

void TstSync::deploymentThatL1DoesNotHoldIsRefused_data()
{
    QTest::addColumn<int>("lie");
    QTest::newRow("another owner") << 0;
    QTest::newRow("another deployer") << 1;
    QTest::newRow("another gas limit") << 2;
    QTest::newRow("a step in another block") << 3;
    QTest::newRow("a step that is missing") << 4;
    QTest::newRow("contracts that are exchanged") << 5;
}

void TstSync::deploymentThatL1DoesNotHoldIsRefused()
{
    QFETCH(int, lie);
    DeploymentParameters parameters = world_->parameters;
    auto told = world_->deployment->confirmations();
    if (lie == 0)
        parameters.final_owner = account(kOther).address;
    if (lie == 1)
        parameters.deployer = account(kOther).address;
    if (lie == 2)
        parameters.l2_gas_limit += 1;
    if (lie == 3)
        told.back().block.number += 1;
    if (lie == 4)
        told.pop_back();
    if (lie == 5) {
        // Two proxies, made by the same code, change places.
        const auto of = [&](const std::string& step) {
            return std::find_if(told.begin(), told.end(),
                                [&](const auto& claim) { return claim.step == step; });
        };
        std::swap(of("OptimismPortalProxy")->created, of("L1StandardBridgeProxy")->created);
    }
    QVERIFY(!find_deployed(*world_->l1_source, parameters, told).has_value());
}

void TstSync::payloadComesBack()
{
    for (const std::uint64_t number : {1U, 2U, 3U}) {
        const auto opened = open_payload(signed_block(*world_, number), kL2);
        QVERIFY(opened.has_value());
        QCOMPARE(opened->signer, account(kBatcherAccount).address);
        const node::SealedBlockPtr block = world_->l2->chain().block(number);
        QCOMPARE(opened->hash, block->hash);
        QCOMPARE(execution::header_hash(opened->header), block->hash);
        QCOMPARE(opened->transactions.size(), block->block.transactions.size());
    }
    // The signature is for one chain.
    const auto elsewhere = open_payload(signed_block(*world_, 1), kL2 + 1);
    QVERIFY(!elsewhere || elsewhere->signer != account(kBatcherAccount).address);
}

void TstSync::damagedPayloadIsRefused_data()
{
    QTest::addColumn<int>("at");
    const int first = 65 + 32; // after signature and beacon root
    QTest::newRow("cut off") << -1;
    QTest::newRow("y parity") << 64;
    QTest::newRow("beacon root") << 65;
    QTest::newRow("parent") << first;
    QTest::newRow("gas used") << first + 420;
    QTest::newRow("offset of the extra data") << first + 436;
    QTest::newRow("offset of the transactions") << first + 504;
    QTest::newRow("offset of the withdrawals") << first + 508;
    QTest::newRow("offset of the first transaction") << first + 528;
    QTest::newRow("type of the first transaction") << first + 532;
}

void TstSync::damagedPayloadIsRefused()
{
    QFETCH(int, at);
    Bytes envelope = signed_block(*world_, 2);
    if (at < 0)
        envelope.pop_back();
    else
        envelope[static_cast<std::size_t>(at)] ^= 0x40;
    const auto opened = open_payload(envelope, kL2);
    QVERIFY(!opened.has_value());
}

void TstSync::followerTakesUnsafeBlocksAndL1ConfirmsThem()
{
    Follower follower(*world_);
    const std::uint64_t head = world_->l2->chain().heads().latest;
    for (std::uint64_t number = 1; number <= head; ++number) {
        const auto payload = open_payload(signed_block(*world_, number), kL2).value();
        const auto taken = follower.node->take_unsafe(payload);
        QVERIFY2(taken.has_value(), taken ? "" : taken.error().message.c_str());
        QVERIFY(*taken);
        QVERIFY(!follower.node->take_unsafe(payload).value()); // it has it
    }
    QCOMPARE(follower.node->chain().head()->hash, world_->l2->chain().head()->hash);
    QCOMPARE(follower.heads().safe, std::uint64_t{0});
    QCOMPARE(follower.recorder.blocks.size(), static_cast<std::size_t>(head));
    // A block whose parent is unknown has to wait.
    world_->run(6);
    const auto later = open_payload(signed_block(*world_, head + 2), kL2).value();
    QVERIFY(!follower.node->take_unsafe(later).has_value());

    world_->sender->withholds = false;
    world_->run(20);
    QVERIFY(follower.node->tick(*world_->time).has_value());
    QVERIFY(follower.heads().safe >= head);
    QVERIFY(follower.recorder.reorganised.empty());
    const std::uint64_t safe = follower.heads().safe;
    QCOMPARE(follower.node->chain().block_hash(safe), world_->l2->chain().block_hash(safe));
}

void TstSync::followerRefusesWhatDoesNotExecuteSo()
{
    Follower follower(*world_);
    node::SealedBlock forged = *world_->l2->chain().block(1);
    forged.block.header.state_root[0] ^= 1;
    forged.hash = execution::header_hash(forged.block.header);
    const Bytes envelope = sign_payload(forged, kL2, account(kBatcherAccount).private_key).value();
    const auto payload = open_payload(envelope, kL2);
    QVERIFY(payload.has_value());
    QVERIFY(!follower.node->take_unsafe(*payload).has_value());
    QCOMPARE(follower.heads().latest, std::uint64_t{0});
    QVERIFY(
        follower.node->take_unsafe(open_payload(signed_block(*world_, 1), kL2).value()).value());
}

QTEST_GUILESS_MAIN(TstSync)
#include "tst_sync.moc"
