#include "chain/derivation/batch_queue.hpp"
#include "fake_l1.hpp"

#include <QtTest>
#include <functional>

using namespace nucleate;
using namespace nucleate::derivation;
using namespace nucleate::derivation::test;

namespace {

constexpr std::uint64_t kGenesisTime = 1'000'000;
const Bytes kTransaction{0x02, 0xc0};

SpanBatch::HashCheck start_of(const Hash32& hash)
{
    return SpanBatch::HashCheck::from_view(hash.view().first(20));
}

/// L1 blocks 100 … 109, twelve seconds apart. L2 blocks 0 … 7, the last one the safe head with
/// origin 101 at 14 s; each has one transaction. The span goes on for five blocks, the last of them
/// with origin 102 at 24 s.
struct World
{
    World()
    {
        for (std::uint64_t i = 0; i < 10; ++i)
            l1.add(kGenesisTime + 12 * i);
        config = fake_config(l1);
        config.seq_window_size = 4;
        for (std::uint64_t n = 0; n <= 7; ++n) {
            const std::uint64_t origin = n < 6 ? 100 : 101;
            chain.blocks[n] = {{hash_of("l2-" + std::to_string(n)),
                                n,
                                {},
                                kGenesisTime + 2 * n,
                                l1.at(origin).id(),
                                n < 6 ? n : n - 6},
                               {crypto::keccak256(kTransaction)}};
        }
        safe = chain.blocks[7].ref;
        origins = {l1.at(101), l1.at(102)};
        span.timestamp = safe.timestamp + 2;
        span.block_time = 2;
        span.parent_check = start_of(safe.hash);
        span.origin_check = start_of(l1.at(102).hash);
        for (int i = 0; i < 5; ++i)
            add(i < 4 ? 101 : 102);
    }
    void add(std::uint64_t epoch)
    {
        span.transactions.push_back(kTransaction);
        span.blocks.push_back({epoch, static_cast<std::uint32_t>(span.transactions.size())});
    }
    /// Puts safe blocks in front of the span, as a batcher that lost its place does.
    void prepend(std::uint64_t count)
    {
        for (std::uint64_t i = 0; i < count; ++i) {
            const std::uint64_t number = safe.number - i;
            span.blocks.insert(span.blocks.begin(), {chain.blocks[number].ref.l1_origin.number, 0});
            span.transactions.push_back(kTransaction);
        }
        for (std::size_t i = 0; i < span.blocks.size(); ++i)
            span.blocks[i].transactions_end = static_cast<std::uint32_t>(i + 1);
        span.timestamp -= 2 * count;
        if (const auto parent = chain.safe_block(safe.number - count))
            span.parent_check = start_of(parent->ref.hash);
    }
    BatchCheck check() const
    {
        return check_batch({config, origins, safe, chain}, {span, inclusion_block});
    }

    FakeL1 l1;
    RollupConfig config;
    L2BlockRef safe;
    FakeSafeChain chain;
    std::deque<L1BlockRef> origins;
    SpanBatch span;
    std::uint64_t inclusion_block = 103;
};

struct Row
{
    const char* name;
    BatchVerdict verdict;
    BatchRule rule;
    std::function<void(World&)> change;
};

/// Drops the last block, so that all have the same origin.
void one_epoch(World& w)
{
    w.span.blocks.pop_back();
    w.span.transactions.pop_back();
    w.span.origin_check = start_of(w.l1.at(101).hash);
}

/// Moves everything of L2 so that the first block of the span has this time.
void move_to(World& w, std::uint64_t timestamp)
{
    w.safe.timestamp = timestamp - 2;
    w.span.timestamp = timestamp;
}

void empty(World& w)
{
    w.span.transactions.clear();
    for (SpanBatch::Block& block : w.span.blocks)
        block.transactions_end = 0;
}

/// Each row breaks one rule of an otherwise valid span; where two apply, the earlier one decides.
const std::vector<Row>& rows()
{
    using V = BatchVerdict;
    using R = BatchRule;
    constexpr std::uint64_t kDriftEnd = kGenesisTime + 12 + kSequencerDrift; // of origin 101
    static const std::vector<Row> table{
        {"valid", V::accept, R::none, [](World&) {}},
        {"no L1 block", V::undecided, R::no_origin, [](World& w) { w.origins.clear(); }},
        {"begins with an origin that is not known", V::undecided, R::next_unknown,
         [](World& w) {
             w.origins.pop_back();
             for (SpanBatch::Block& block : w.span.blocks)
                 block.epoch = 102;
         }},
        {"future", V::future, R::in_future, [](World& w) { w.span.timestamp += 2; }},
        {"future comes before the parent", V::future, R::in_future,
         [](World& w) {
             w.span.timestamp += 2;
             w.span.parent_check = {};
         }},
        {"nothing new", V::drop, R::in_past, [](World& w) { w.span.timestamp -= 10; }},
        {"between the slots", V::drop, R::misaligned, [](World& w) { --w.span.timestamp; }},
        {"between older slots", V::drop, R::misaligned, [](World& w) { w.span.timestamp -= 3; }},
        {"other parent", V::drop, R::wrong_parent, [](World& w) { w.span.parent_check[0] ^= 1; }},
        {"repeats one block", V::accept, R::none, [](World& w) { w.prepend(1); }},
        {"repeats blocks of two origins", V::accept, R::none, [](World& w) { w.prepend(4); }},
        {"repeats all since the genesis", V::accept, R::none, [](World& w) { w.prepend(7); }},
        {"repeats the genesis", V::drop, R::before_genesis, [](World& w) { w.prepend(8); }},
        {"parent not kept", V::undecided, R::unknown_parent,
         [](World& w) {
             w.prepend(3);
             w.chain.blocks.erase(4);
         }},
        {"repeated block not kept", V::undecided, R::unknown_parent,
         [](World& w) {
             w.prepend(3);
             w.chain.blocks.erase(6);
         }},
        {"repeats on another parent", V::drop, R::wrong_parent,
         [](World& w) {
             w.prepend(3);
             w.span.parent_check = start_of(w.safe.hash);
         }},
        {"repeats with another transaction", V::drop, R::not_the_safe_one,
         [](World& w) {
             w.prepend(3);
             w.span.transactions[1] = {0x02, 0xc1, 0x80};
         }},
        {"repeats with a transaction more", V::drop, R::not_the_safe_one,
         [](World& w) {
             w.prepend(3);
             w.chain.blocks[6].transactions.clear();
         }},
        {"repeats with another origin", V::drop, R::not_the_safe_one,
         [](World& w) {
             w.prepend(2);
             w.span.blocks[0].epoch = 100;
         }},
        {"last block of the window", V::accept, R::none, [](World& w) { w.inclusion_block = 105; }},
        {"after the window", V::drop, R::window_expired, [](World& w) { w.inclusion_block = 106; }},
        {"the window is that of its first origin", V::drop, R::window_expired,
         [](World& w) {
             w.prepend(3);
             w.inclusion_block = 105;
         }},
        {"skips an epoch", V::drop, R::epoch_too_new,
         [](World& w) {
             for (SpanBatch::Block& block : w.span.blocks)
                 block.epoch = 103;
         }},
        {"an origin number that wraps", V::drop, R::epoch_too_new,
         [](World& w) { w.span.blocks[0].epoch = ~std::uint64_t{0}; }},
        {"last origin not known yet", V::undecided, R::next_unknown,
         [](World& w) { w.origins.pop_back(); }},
        {"other L1 branch", V::drop, R::wrong_epoch_hash,
         [](World& w) { w.span.origin_check[19] ^= 1; }},
        {"epoch of the past", V::drop, R::epoch_too_old,
         [](World& w) { w.span.blocks[0].epoch = 100; }},
        {"goes back to an older epoch", V::drop, R::epoch_too_old,
         [](World& w) {
             w.prepend(3);
             w.span.blocks[3].epoch = 100;
         }},
        {"a block older than its origin", V::drop, R::before_origin,
         [](World& w) { w.span.blocks[3].epoch = 102; }},
        {"at the drift", V::accept, R::none,
         [](World& w) {
             one_epoch(w);
             move_to(w, kDriftEnd - 6);
         }},
        {"past the drift", V::drop, R::past_drift,
         [](World& w) {
             one_epoch(w);
             move_to(w, kDriftEnd - 4);
         }},
        {"past the drift, empty, next unknown", V::undecided, R::next_unknown,
         [](World& w) {
             one_epoch(w);
             empty(w);
             w.origins.pop_back();
             move_to(w, kDriftEnd);
         }},
        {"past the drift, empty, next adoptable", V::drop, R::ignored_origin,
         [](World& w) {
             one_epoch(w);
             empty(w);
             move_to(w, kDriftEnd);
         }},
        {"past the drift, empty, next in the future", V::accept, R::none,
         [](World& w) {
             one_epoch(w);
             empty(w);
             move_to(w, kDriftEnd);
             w.origins[1].timestamp = kDriftEnd + 100;
         }},
        {"past the drift of a new origin, empty", V::accept, R::none,
         [](World& w) {
             one_epoch(w);
             empty(w);
             w.span.blocks = {{102, 0}};
             w.span.origin_check = start_of(w.l1.at(102).hash);
             move_to(w, kDriftEnd + 50);
         }},
        {"an empty transaction", V::drop, R::empty_transaction,
         [](World& w) { w.span.transactions[3].clear(); }},
        {"a deposit", V::drop, R::deposit,
         [](World& w) {
             w.span.transactions[4] = {0x7e, 0xc0};
         }},
    };
    return table;
}

/// The next head after a block of a batch.
L2BlockRef after(const L2BlockRef& parent, const NextBatch& next)
{
    return {hash_of("after " + std::to_string(next.batch.timestamp)),
            parent.number + 1,
            parent.hash,
            next.batch.timestamp,
            next.batch.epoch,
            0};
}

} // namespace

class TstSpanRules : public QObject
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
        const BatchCheck check = world.check();
        QCOMPARE(static_cast<int>(check.verdict), static_cast<int>(row.verdict));
        QCOMPARE(static_cast<int>(check.rule), static_cast<int>(row.rule));
    }

    void gives_its_blocks_one_by_one()
    {
        World world;
        world.prepend(2); // which are safe already
        BatchQueue queue(world.config, world.chain);
        queue.reset(world.l1.at(101));
        queue.add(world.span, world.safe);
        QVERIFY(!queue.next(world.safe, true)); // the last origin is not known
        queue.advance(world.l1.at(102), world.safe);
        QVERIFY(!queue.continue_span(world.safe));
        std::optional<NextBatch> next = queue.next(world.safe, true);
        L2BlockRef head = world.safe;
        for (std::uint64_t i = 0; i < 5; ++i) {
            QVERIFY(next.has_value());
            QVERIFY(next->batch.parent_hash == head.hash);
            QCOMPARE(next->batch.timestamp, world.safe.timestamp + 2 * (i + 1));
            QVERIFY(next->batch.epoch == world.l1.at(i < 4 ? 101 : 102).id());
            QVERIFY(next->batch.transactions == std::vector<Bytes>{kTransaction});
            QCOMPARE(next->concludes, i == 4);
            head = after(head, *next);
            next = queue.continue_span(head);
        }
        QVERIFY(!next);
        QVERIFY(!queue.is_out_of_step(head));
    }

    /// A block that does not execute drops the rest; the next candidate starts where the span did.
    void an_invalid_block_drops_the_rest()
    {
        for (std::size_t invalid = 0; invalid < 5; ++invalid) {
            World world;
            BatchQueue queue(world.config, world.chain);
            queue.reset(world.l1.at(101));
            queue.advance(world.l1.at(102), world.safe);
            queue.add(world.span, world.safe);
            const SingularBatch other{
                world.safe.hash, world.l1.at(101).id(), world.safe.timestamp + 2, {}};
            queue.add(other, world.safe);
            std::optional<NextBatch> next = queue.next(world.safe, true);
            L2BlockRef head = world.safe;
            for (std::size_t i = 0; i < invalid; ++i) {
                head = after(head, *next);
                next = queue.continue_span(head);
            }
            QVERIFY(next.has_value());
            QVERIFY(!queue.continue_span(world.safe));
            QVERIFY(!queue.is_out_of_step(world.safe));
            QVERIFY((queue.next(world.safe, true) == NextBatch{other, true}));
        }
    }
};

QTEST_GUILESS_MAIN(TstSpanRules)
#include "tst_span_rules.moc"
