#include "chain/rollup/rollup_rpc.hpp"
#include "chain/rollup/safe_heads.hpp"
#include "devnet_fixture.hpp"

#include <boost/json.hpp>

using namespace nucleate;
using namespace nucleate::rollup;
using namespace nucleate::rollup::test;

namespace {

BlockId id(std::uint64_t number, std::uint8_t byte)
{
    BlockId out;
    out.number = number;
    out.hash[0] = byte;
    return out;
}

} // namespace

class TstSafeHeads : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void the_newest_entry_up_to_a_block_answers()
    {
        SafeHeads heads;
        QVERIFY(!heads.at(100));
        heads.record({id(10, 1), id(4, 2)});
        heads.record({id(13, 3), id(5, 4)});
        heads.record({id(13, 3), id(9, 5)}); // the same L1 block held more
        QVERIFY(!heads.at(9));
        QCOMPARE(heads.at(10)->l2.number, std::uint64_t{4});
        QCOMPARE(heads.at(12)->l1.number, std::uint64_t{10});
        QVERIFY(heads.at(13) == (SafeHeads::Entry{id(13, 3), id(9, 5)}));
        QVERIFY(heads.at(1'000'000) == heads.at(13));
        QCOMPARE(heads.take_fresh().size(), std::size_t{2});
        QVERIFY(heads.take_fresh().empty());
    }

    void a_reset_forgets_what_came_after()
    {
        SafeHeads heads;
        for (std::uint64_t n = 1; n <= 5; ++n)
            heads.record({id(10 * n, 1), id(2 * n, 2)});
        heads.reset(6);
        QCOMPARE(heads.at(100)->l1.number, std::uint64_t{30});
        QCOMPARE(heads.take_fresh().size(), std::size_t{3});
        heads.reset(0);
        QVERIFY(!heads.at(100));
    }

    /// Each batch makes its last block safe in the L1 block that holds it, and not before.
    void a_chain_records_the_blocks_of_its_batches()
    {
        World world;
        world.deploy();
        world.open_l2();
        world.run(90);
        const SafeHeads& heads = world.l2->safe_heads();
        std::size_t checked = 0;
        for (const PostedBatch& batch : world.recorder.batches) {
            const L1Status status = status_on(*world.l1, batch.transactions.back());
            if (status.kind != L1Status::Kind::included ||
                status.number > world.l2->status().current_l1.number)
                continue;
            QCOMPARE(heads.at(status.number)->l2.number, batch.to);
            QVERIFY(heads.at(status.number)->l2.hash == world.l2->chain().block_hash(batch.to));
            const auto before = heads.at(status.number - 1);
            QVERIFY(!before || before->l2.number < batch.to);
            ++checked;
        }
        QVERIFY(checked > 8);
        // A restart derives the last window again and finds the same.
        const auto last = heads.at(world.l1->heads().latest);
        world.l2.reset();
        world.open_l2();
        world.run(2);
        QVERIFY(world.l2->safe_heads().at(last->l1.number) == last);
    }

    void a_stopped_sequencer_still_posts_its_batches()
    {
        World world;
        world.deploy();
        world.open_l2();
        world.run(20);
        QVERIFY(!world.l2->start_sequencer({}).has_value());
        const Result<Hash32> head = world.l2->stop_sequencer();
        QVERIFY(head.has_value() && *head == world.l2->chain().head()->hash);
        world.run(16);
        QVERIFY(world.l2->chain().head()->hash == *head);
        QCOMPARE(world.l2->chain().heads().safe, world.l2->chain().heads().latest);
        QVERIFY(!world.l2->start_sequencer({}).has_value());
        QVERIFY(world.l2->start_sequencer(*head).has_value());
        world.run(4);
        QVERIFY(world.l2->chain().head()->number() > world.l2->chain().heads().safe);
        // Somebody else leads: this node's operator cannot start it.
        (void)world.l2->stop_sequencer();
        world.l2->set_sequencing(false);
        QVERIFY(!world.l2->start_sequencer(world.l2->chain().head()->hash).has_value());
    }

    void every_method_is_answered()
    {
        World world;
        world.deploy();
        world.open_l2();
        world.run(30);
        for (const RpcMethod& method : kRpcMethods) {
            boost::json::array params;
            if (method.params == "[number]")
                params.emplace_back("0x64");
            if (method.params == "[hash]")
                params.emplace_back(to_hex_data(Hash32{}));
            const auto answer = method.admin ? handle_admin(*world.l2, method.name, params)
                                             : handle(*world.l2, method.name, params);
            QVERIFY2(answer.has_value() || answer.error().code != -32601,
                     std::string(method.name).c_str());
        }
        QCOMPARE(handle(*world.l2, "admin_stopSequencer", {}).error().code, -32601);
        QCOMPARE(handle_admin(*world.l2, "optimism_version", {}).error().code, -32601);
    }
};

QTEST_GUILESS_MAIN(TstSafeHeads)
#include "tst_safe_heads.moc"
