#include "random_rollup.hpp"

#include <QtTest>

using namespace nucleate;
using namespace nucleate::derivation;
using namespace nucleate::derivation::test;

namespace {

constexpr int kSteps = 60;

QByteArray difference(const std::vector<L2BlockRef>& derived, const std::vector<L2BlockRef>& plain)
{
    const auto at = std::ranges::mismatch(derived, plain).in1 - derived.begin();
    return QByteArray::number(qsizetype(derived.size())) + " derived, " +
           QByteArray::number(qsizetype(plain.size())) + " in the reference, equal up to " +
           QByteArray::number(qsizetype(at));
}

} // namespace

class TstRandomChains : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    /// A node that follows L1 through everything, and one that begins at the end, have the chain of
    /// the reference, block by block.
    void follow_the_reference_data()
    {
        QTest::addColumn<quint64>("seed");
        for (quint64 seed = 1; seed <= 100; ++seed)
            QTest::addRow("seed %llu", seed) << seed;
    }
    void follow_the_reference()
    {
        QFETCH(quint64, seed);
        RandomRollup rollup(seed);
        FakeNode follower(rollup.config(), rollup.l1());
        for (int step = 0; step < kSteps; ++step) {
            rollup.step();
            follower.run();
            if (step % 7 == 0) {
                const std::vector<L2BlockRef> expected = rollup.reference().chain();
                QVERIFY2(follower.chain() == expected, difference(follower.chain(), expected));
            }
        }
        const ReferenceDerivation reference = rollup.reference();
        QVERIFY2(follower.chain() == reference.chain(),
                 difference(follower.chain(), reference.chain()));
        FakeNode late(rollup.config(), rollup.l1());
        late.run();
        QVERIFY2(late.chain() == reference.chain(), difference(late.chain(), reference.chain()));
        // A restart begins one window behind and comes to the same.
        late.reset();
        late.run();
        QVERIFY2(late.chain() == reference.chain(), difference(late.chain(), reference.chain()));
        blocks_ += reference.chain().size();
        forced_ += reference.forced;
        spans_ += reference.spans;
        overlapping_ += reference.overlapping;
        invalid_ += reference.invalid;
        timed_out_ += reference.timed_out;
        resets_ += follower.resets;
    }
    /// All that can happen did.
    void the_chains_were_interesting()
    {
        qInfo("%zu blocks, %d forced, %d spans, %d overlapping, %d invalid, %d timed out, %d "
              "resets",
              blocks_, forced_, spans_, overlapping_, invalid_, timed_out_, resets_);
        QVERIFY(blocks_ > 5000);
        for (const int count : {forced_, spans_, overlapping_, invalid_, timed_out_, resets_})
            QVERIFY(count > 50);
        QVERIFY(std::size_t{2} * static_cast<std::size_t>(forced_) < blocks_);
    }

    /// The same blocks, one a batch and in spans of every length.
    void span_and_singular_derive_the_same()
    {
        std::mt19937_64 random(5);
        FakeL1 base;
        for (std::uint64_t i = 0; i < 10; ++i)
            base.add(1'000'000 + 12 * i);
        const RollupConfig config = fake_config(base);
        std::vector<SingularBatch> blocks;
        L2BlockRef head = genesis_ref(config);
        for (std::uint64_t time = head.timestamp + 2; time < 1'000'000 + 12 * 9; time += 2) {
            std::vector<Bytes> transactions(random() % 3);
            for (Bytes& tx : transactions)
                do
                    tx = random_transaction(random, config.l2_chain_id);
                while (!is_executable({tx}));
            const BlockId origin = base.at(100 + (time - 1'000'000) / 12).id();
            blocks.push_back({head.hash, origin, time, transactions});
            head = child_ref(head, time, origin, transactions);
        }
        const auto derive = [&](std::size_t length) {
            Bytes content;
            for (std::size_t at = 0; at < blocks.size(); at += std::max<std::size_t>(length, 1)) {
                const auto some =
                    std::span(blocks).subspan(at, std::min(length, blocks.size() - at));
                if (length == 0)
                    append_batch(content, blocks[at]);
                else
                    append_batch(content,
                                 *encode_span_batch(span_of(some, at == 0, config), config));
            }
            FakeL1 l1 = base;
            l1.add(l1.head().timestamp + 12,
                   {batch_transaction(encode_frames(
                       {{ChannelId{}, 0, *compress(Compression::brotli, content), true}}))});
            FakeNode node(config, l1);
            node.run();
            return node.chain();
        };
        const std::vector<L2BlockRef> singular = derive(0);
        QCOMPARE(singular.size(), blocks.size());
        QVERIFY(singular.back() == head);
        for (std::size_t length = 1; length <= blocks.size(); ++length)
            QVERIFY2(derive(length) == singular, qPrintable(QString::number(length)));
    }

private:
    std::size_t blocks_ = 0;
    int forced_ = 0;
    int spans_ = 0;
    int overlapping_ = 0;
    int invalid_ = 0;
    int timed_out_ = 0;
    int resets_ = 0;
};

QTEST_GUILESS_MAIN(TstRandomChains)
#include "tst_random_chains.moc"
