#include "devnet_fixture.hpp"

#include "chain/derivation/batch.hpp"
#include "chain/derivation/frame.hpp"
#include "chain/rollup/verify.hpp"

using namespace nucleate;
using namespace nucleate::rollup;
using namespace nucleate::rollup::test;

namespace {

constexpr std::uint64_t kEther = 1'000'000'000'000'000'000;

/// The batches that a posted channel holds, read back from L1.
std::vector<Batch> batches_on_l1(const World& world, const PostedBatch& posted)
{
    Bytes channel;
    for (const Hash32& hash : posted.transactions) {
        const auto place = world.l1->transaction(hash);
        if (!place)
            return {};
        const auto frames = parse_frames(place->block->block.transactions[place->index].data);
        if (!frames)
            return {};
        for (const Frame& frame : *frames)
            append(channel, frame.data);
    }
    return read_channel(channel, world.l2->config());
}

void fund_user(World& world)
{
    QVERIFY(send(*world.l1, kUser, world.deployment->config()->deposit_contract, uint256{kEther},
                 {}, 300'000)
                .has_value());
    world.run(10);
}

void transfer(World& world)
{
    const auto sent =
        send(world.l2->chain(), kUser, account(kOther).address, uint256{1}, {}, 21'000);
    QVERIFY2(sent.has_value(), sent ? "" : sent.error().message.c_str());
}

/// Seconds after the start of each batch's first block at which the batch was sent, at most.
std::vector<std::uint64_t> lengths(const std::vector<PostedBatch>& batches, std::size_t from)
{
    std::vector<std::uint64_t> out;
    for (std::size_t i = from; i < batches.size(); ++i)
        out.push_back(batches[i].to - batches[i].from + 1);
    return out;
}

} // namespace

class TstBatcher : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void writes_spans()
    {
        World world;
        world.deploy();
        world.open_l2();
        fund_user(world);
        transfer(world);
        world.run(20);
        QVERIFY(world.recorder.batches.size() > 2);
        for (std::size_t i = 0; i + 1 < world.recorder.batches.size(); ++i) {
            const PostedBatch& posted = world.recorder.batches[i];
            const std::vector<Batch> batches = batches_on_l1(world, posted);
            QCOMPARE(batches.size(), std::size_t{1});
            const auto* span = std::get_if<SpanBatch>(&batches.front());
            QVERIFY(span != nullptr);
            QCOMPARE(span->blocks.size(), std::size_t{posted.to - posted.from + 1});
        }
        QVERIFY(world.recorder.mismatches.empty());
        QVERIFY(world.l2->chain().heads().safe > 8);
    }

    /// Blobs at the least price there is are cheaper than any calldata.
    void goes_in_blobs_where_they_are_cheaper()
    {
        World world;
        world.sender->uses_blobs = true;
        world.deploy();
        world.open_l2();
        fund_user(world);
        transfer(world);
        world.run(20);
        QVERIFY(world.recorder.batches.size() > 2);
        for (const PostedBatch& posted : world.recorder.batches) {
            QCOMPARE(posted.medium, BatchMedium::blobs);
            QCOMPARE(posted.transactions.size(), std::size_t{1});
        }
        const auto place = world.l1->transaction(world.recorder.batches[0].transactions[0]);
        QVERIFY(place.has_value());
        const execution::Transaction& tx = place->block->block.transactions[place->index];
        QVERIFY(tx.data.empty() && tx.blob_hashes.size() == 1);
        // Derived back from them, by the node, by the replica and by who checks everything.
        QVERIFY(world.l2->chain().heads().safe > 8);
        QCOMPARE(world.recorder.replica.number, world.l2->chain().heads().safe);
        const auto report = verify(*world.l1_source, world.l2->config(),
                                   *world.deployment->genesis(), world.l2->chain());
        QVERIFY(report.has_value() && report->equal());
        QCOMPARE(report->blocks, world.l2->chain().heads().safe);
    }

    /// With nothing that loses by waiting, the interval alone says when.
    void waits_for_the_interval()
    {
        World world;
        world.options.batcher.interval = 20;
        world.options.batcher.l1_block_time = 2;
        world.options.batcher.waiting_cost = kEther; // but nobody sends anything
        world.deploy();
        world.open_l2();
        world.run(100);
        const auto blocks = lengths(world.recorder.batches, 1);
        QVERIFY(blocks.size() >= 3);
        for (const std::uint64_t count : blocks)
            QCOMPARE(count, std::uint64_t{10});
    }

    void comes_earlier_when_waiting_is_dear()
    {
        World world;
        world.options.batcher.interval = 40;
        world.options.batcher.l1_block_time = 2;
        world.options.batcher.waiting_cost = kEther / 1000;
        world.deploy();
        world.open_l2();
        fund_user(world);
        world.run(40);
        const std::size_t before = world.recorder.batches.size();
        for (int i = 0; i < 10; ++i) {
            transfer(world);
            world.run(4);
        }
        const std::size_t dear = world.recorder.batches.size() - before;
        world.run(40);
        const std::size_t idle = world.recorder.batches.size() - before - dear;
        QVERIFY2(dear >= 8 && idle <= 2, qPrintable(QString("%1 and %2").arg(dear).arg(idle)));
    }

    /// All that there is goes out before the term is over, nothing beside its end, and more after.
    void empties_itself_before_a_term_ends()
    {
        World world;
        world.options.batcher.interval = 30;
        world.options.batcher.l1_block_time = 2;
        world.deploy();
        world.open_l2();
        world.run(20);
        const std::uint64_t end = *world.time + 25;
        world.l2->set_term_end(end);
        std::uint64_t last = 0;
        std::size_t known = world.recorder.batches.size();
        while (*world.time < end + 4) {
            world.run(1);
            if (world.recorder.batches.size() == known)
                continue;
            known = world.recorder.batches.size();
            last = *world.time;
        }
        QVERIFY2(last + 2 < end && last + 4 >= end, qPrintable(QString::number(end - last)));
        const std::uint64_t time = world.deployment->config()->l2_time;
        QVERIFY(time + 2 * world.recorder.batches.back().to + 2 >= last);
        world.run(31);
        QVERIFY(world.recorder.batches.size() > known);
    }

    void a_full_channel_waits_for_nothing()
    {
        World world;
        world.options.batcher.interval = 600;
        world.options.batcher.channel_bytes = 300;
        world.deploy();
        world.open_l2();
        fund_user(world);
        const std::size_t before = world.recorder.batches.size();
        for (int i = 0; i < 12; ++i) {
            transfer(world);
            world.run(2);
        }
        QVERIFY(world.recorder.batches.size() - before >= 3);
    }
};

QTEST_GUILESS_MAIN(TstBatcher)
#include "tst_batcher.moc"
