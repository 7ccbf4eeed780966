#include "chain/derivation/batch_queue.hpp"
#include "fake_l1.hpp"

#include <QtTest>
#include <functional>

using namespace nucleate;
using namespace nucleate::derivation;
using namespace nucleate::derivation::test;

namespace {

constexpr std::uint64_t kGenesisTime = 1'000'000;

/// L1 blocks 100 … 109, twelve seconds apart; the safe head at origin 101, time 1'000'014.
struct World
{
    World()
    {
        for (std::uint64_t i = 0; i < 10; ++i)
            l1.add(kGenesisTime + 12 * i);
        config = fake_config(l1);
        config.seq_window_size = 4;
        safe = {hash_of("safe"), 7, hash_of("before"), kGenesisTime + 14, l1.at(101).id(), 1};
        origins = {l1.at(101), l1.at(102)};
        included.batch =
            SingularBatch{safe.hash, l1.at(101).id(), safe.timestamp + 2, {{0x02, 0xc0}}};
        included.inclusion_block = 103;
    }
    SingularBatch& batch() { return std::get<SingularBatch>(included.batch); }

    FakeL1 l1;
    RollupConfig config;
    L2BlockRef safe;
    std::deque<L1BlockRef> origins;
    IncludedBatch included;
    FakeSafeChain chain;
};

/// What the queue gives for a batch of one block.
std::optional<NextBatch> whole(const SingularBatch& batch)
{
    return NextBatch{batch, true};
}

struct Row
{
    const char* name;
    BatchVerdict verdict;
    BatchRule rule;
    std::function<void(World&)> change;
};

/// Each row breaks one rule of an otherwise valid batch; where two apply, the earlier one decides.
const std::vector<Row>& rows()
{
    using V = BatchVerdict;
    using R = BatchRule;
    const auto late = [](World& w, std::uint64_t seconds) {
        w.safe.timestamp += seconds;
        w.batch().timestamp += seconds;
    };
    static const std::vector<Row> table{
        {"valid", V::accept, R::none, [](World&) {}},
        {"no L1 block", V::undecided, R::no_origin, [](World& w) { w.origins.clear(); }},
        {"future", V::future, R::in_future, [](World& w) { w.batch().timestamp += 2; }},
        {"future, between slots", V::future, R::in_future, [](World& w) { ++w.batch().timestamp; }},
        {"future comes before the parent", V::future, R::in_future,
         [](World& w) {
             w.batch().timestamp += 2;
             w.batch().parent_hash = {};
         }},
        {"past", V::drop, R::in_past, [](World& w) { w.batch().timestamp -= 2; }},
        {"other parent", V::drop, R::wrong_parent,
         [](World& w) { w.batch().parent_hash = hash_of("fork"); }},
        {"last block of the window", V::accept, R::none,
         [](World& w) { w.included.inclusion_block = 105; }},
        {"after the window", V::drop, R::window_expired,
         [](World& w) { w.included.inclusion_block = 106; }},
        {"window of the next epoch", V::accept, R::none,
         [](World& w) {
             w.batch().epoch = w.l1.at(102).id();
             w.safe.timestamp += 8;
             w.batch().timestamp += 8;
             w.included.inclusion_block = 106;
         }},
        {"epoch number that wraps", V::drop, R::epoch_too_new,
         [](World& w) { w.batch().epoch.number = ~std::uint64_t{0}; }},
        {"epoch of the past", V::drop, R::epoch_too_old,
         [](World& w) { w.batch().epoch = w.l1.at(100).id(); }},
        {"next epoch not known yet", V::undecided, R::next_unknown,
         [](World& w) {
             w.batch().epoch = w.l1.at(102).id();
             w.origins.pop_back();
         }},
        {"skips an epoch", V::drop, R::epoch_too_new,
         [](World& w) { w.batch().epoch = w.l1.at(103).id(); }},
        {"other L1 branch", V::drop, R::wrong_epoch_hash,
         [](World& w) { w.batch().epoch.hash = hash_of("l1 fork"); }},
        {"older than its origin", V::drop, R::before_origin,
         [](World& w) { w.batch().epoch = w.l1.at(102).id(); }},
        {"at the drift", V::accept, R::none,
         [late](World& w) { late(w, 12 + kSequencerDrift - 16); }},
        {"past the drift", V::drop, R::past_drift,
         [late](World& w) { late(w, 12 + kSequencerDrift - 14); }},
        {"past the drift, empty, next unknown", V::undecided, R::next_unknown,
         [late](World& w) {
             late(w, 12 + kSequencerDrift - 14);
             w.batch().transactions.clear();
             w.origins.pop_back();
         }},
        {"past the drift, empty, next in the future", V::accept, R::none,
         [late](World& w) {
             late(w, 12 + kSequencerDrift - 14);
             w.batch().transactions.clear();
             w.origins[1].timestamp = w.batch().timestamp + 1;
         }},
        {"past the drift, empty, next adoptable", V::drop, R::ignored_origin,
         [late](World& w) {
             late(w, 12 + kSequencerDrift - 14);
             w.batch().transactions.clear();
         }},
        {"past the drift of the next epoch, empty", V::accept, R::none,
         [late](World& w) {
             late(w, 24 + kSequencerDrift);
             w.batch().transactions.clear();
             w.batch().epoch = w.l1.at(102).id();
         }},
        {"an empty transaction", V::drop, R::empty_transaction,
         [](World& w) { w.batch().transactions.push_back({}); }},
        {"a deposit", V::drop, R::deposit,
         [](World& w) {
             w.batch().transactions.push_back({0x7e, 0xc0});
         }},
    };
    return table;
}

} // namespace

class TstBatchQueue : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void rules_data()
    {
        QTest::addColumn<int>("index");
        for (std::size_t i = 0; i < rows().size(); ++i)
            QTest::newRow(rows()[i].name) << static_cast<int>(i);
    }
    void rules()
    {
        QFETCH(int, index);
        const Row& row = rows()[static_cast<std::size_t>(index)];
        World world;
        row.change(world);
        const BatchCheck check =
            check_batch({world.config, world.origins, world.safe, world.chain}, world.included);
        QCOMPARE(static_cast<int>(check.verdict), static_cast<int>(row.verdict));
        QCOMPARE(static_cast<int>(check.rule), static_cast<int>(row.rule));
    }

    void first_included_wins()
    {
        World world;
        BatchQueue queue(world.config, world.chain);
        queue.reset(world.l1.at(101));
        SingularBatch second = world.batch();
        second.transactions = {{0x01}};
        SingularBatch wrong = world.batch();
        wrong.parent_hash = hash_of("fork");
        queue.add(wrong, world.safe);
        queue.add(world.batch(), world.safe);
        queue.add(second, world.safe);
        QVERIFY(queue.next(world.safe, true) == whole(world.batch()));
        // The engine found it invalid: the next candidate.
        QVERIFY(queue.next(world.safe, true) == whole(second));
        QVERIFY(!queue.next(world.safe, true));
    }

    void future_waits_and_undecided_stops()
    {
        World world;
        BatchQueue queue(world.config, world.chain);
        queue.reset(world.l1.at(101));
        SingularBatch later = world.batch();
        later.timestamp += 2;
        later.parent_hash = hash_of("next");
        queue.add(later, world.safe);
        QVERIFY(!queue.next(world.safe, true));
        L2BlockRef next = world.safe;
        next.hash = hash_of("next");
        next.timestamp += 2;
        QVERIFY(queue.next(next, true) == whole(later));

        World other;
        other.safe.timestamp += 8;
        SingularBatch undecided = other.batch();
        undecided.timestamp += 8;
        SingularBatch fine = undecided;
        undecided.epoch = other.l1.at(102).id();
        BatchQueue stopped(other.config, other.chain);
        stopped.reset(other.l1.at(101));
        stopped.add(undecided, other.safe);
        stopped.add(fine, other.safe);
        QVERIFY(!stopped.next(other.safe, true)); // although `fine` would be valid
        stopped.advance(other.l1.at(102), other.safe);
        QVERIFY(stopped.next(other.safe, false) == whole(undecided));
    }

    /// Window 4: epoch 101 runs out at block 105 once its data is used up, or at 106.
    void empty_batches_are_forced()
    {
        World world;
        BatchQueue queue(world.config, world.chain);
        queue.reset(world.l1.at(101));
        for (std::uint64_t n = 102; n <= 105; ++n) {
            QVERIFY(!queue.next(world.safe, true));
            queue.advance(world.l1.at(n), world.safe);
        }
        QVERIFY(!queue.next(world.safe, false));
        const auto make = [&](const L2BlockRef& parent, std::uint64_t epoch) {
            return whole({parent.hash, world.l1.at(epoch).id(), parent.timestamp + 2, {}});
        };
        L2BlockRef head = world.safe; // 14 s; block 102 is at 24 s
        for (int i = 0; i < 4; ++i) {
            const auto batch = queue.next(head, true);
            QVERIFY(batch == make(head, 101));
            head.hash = hash_of("empty" + std::to_string(i));
            head.timestamp += 2;
        }
        QCOMPARE(head.timestamp, kGenesisTime + 22);
        // The next one is for epoch 102, whose window lasts until 106.
        QVERIFY(!queue.next(head, true));
        QVERIFY(!queue.next(head, true));
        queue.advance(world.l1.at(106), head);
        QVERIFY(queue.next(head, true) == make(head, 102));
    }

    void every_epoch_gets_a_block()
    {
        World world;
        // L2 far ahead of L1: a forced epoch still has its one block.
        world.safe.timestamp = kGenesisTime + 500;
        BatchQueue queue(world.config, world.chain);
        queue.reset(world.l1.at(101));
        for (std::uint64_t n = 102; n <= 108; ++n)
            queue.advance(world.l1.at(n), world.safe);
        L2BlockRef head = world.safe;
        std::vector<std::uint64_t> epochs;
        for (int i = 0; i < 20; ++i)
            if (const auto batch = queue.next(head, true)) {
                epochs.push_back(batch->batch.epoch.number);
                head.timestamp = batch->batch.timestamp;
                head.l1_origin = batch->batch.epoch;
                head.hash = hash_of("x" + std::to_string(i));
            }
        QVERIFY((epochs == std::vector<std::uint64_t>{102, 103, 104}));
    }
};

QTEST_GUILESS_MAIN(TstBatchQueue)
#include "tst_batch_queue.moc"
