#include "chain/derivation/blob_data.hpp"
#include "chain/derivation/compression.hpp"
#include "chain/derivation/deposits.hpp"
#include "chain/derivation/derivation.hpp"
#include "chain/derivation/l1_attributes.hpp"
#include "chain/derivation/span_encoding.hpp"
#include "fake_l2.hpp"

#include <QtTest>

using namespace nucleate;
using namespace nucleate::derivation;
using namespace nucleate::derivation::test;

namespace {

constexpr std::uint64_t kStart = 1'000'000;

/// Derives all that L1 holds; the heads in order.
std::vector<L2BlockRef> derive_all(const RollupConfig& config, const FakeL1& l1)
{
    FakeNode node(config, l1);
    node.run();
    return node.chain();
}

Bytes channel_data(const std::vector<SingularBatch>& batches, const std::string& id,
                   std::size_t cut = 0)
{
    Bytes content;
    for (const SingularBatch& batch : batches)
        append_batch(content, batch);
    const Bytes data = *compress(Compression::zlib, content);
    const ChannelId channel = ChannelId::from_view(hash_of(id).view());
    if (cut == 0)
        return encode_frames({{channel, 0, data, true}});
    return encode_frames({{channel, 0, Bytes(data.begin(), data.begin() + 10), false}});
}

} // namespace

class TstDerivation : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void silence_gives_one_block_an_epoch_at_least()
    {
        FakeL1 l1;
        for (std::uint64_t i = 0; i < 60; ++i)
            l1.add(kStart + i * 7);
        const RollupConfig config = fake_config(l1);
        std::uint64_t epoch = 100;
        std::uint64_t time = kStart;
        for (const L2BlockRef& ref : derive_all(config, l1)) {
            QVERIFY(ref.l1_origin.number - epoch <= 1);
            epoch = ref.l1_origin.number;
            time += 2;
            QCOMPARE(ref.timestamp, time);
            QVERIFY(time >= l1.at(epoch).timestamp);
        }
        QCOMPARE(epoch, std::uint64_t{139}); // window 20 behind 159
    }

    void a_timed_out_channel_is_lost()
    {
        FakeL1 l1;
        l1.add(kStart);
        const RollupConfig config = fake_config(l1);
        const L2Tip genesis{genesis_ref(config), config.system_config};
        const SingularBatch batch{genesis.ref.hash, config.l1_genesis, kStart + 2, {{0x01}}};
        l1.add(kStart + 12, {batch_transaction(channel_data({batch}, "a", 1))});
        const auto finish = [&](FakeL1 chain, std::uint64_t wait) {
            for (std::uint64_t i = 1; i < wait; ++i)
                chain.add(chain.head().timestamp + 12);
            Bytes content;
            append_batch(content, batch);
            const Bytes data = *compress(Compression::zlib, content);
            const ChannelId id = ChannelId::from_view(hash_of("a").view());
            const Bytes rest(data.begin() + 10, data.end());
            chain.add(chain.head().timestamp + 12,
                      {batch_transaction(encode_frames({{id, 1, rest, true}}))});
            return derive_all(config, chain).size();
        };
        QCOMPARE(finish(l1, config.channel_timeout), std::size_t{1});
        QCOMPARE(finish(l1, config.channel_timeout + 1), std::size_t{0});
    }

    /// A new batcher counts for the whole of the block that names it, also for what lies before.
    void batcher_change_holds_for_its_block()
    {
        FakeL1 l1;
        l1.add(kStart);
        const RollupConfig config = fake_config(l1);
        const L2Tip genesis{genesis_ref(config), config.system_config};
        const Address fresh = address_of("fresh batcher");
        const SingularBatch old_batch{genesis.ref.hash, config.l1_genesis, kStart + 2, {{0x01}}};
        const SingularBatch new_batch{genesis.ref.hash, config.l1_genesis, kStart + 2, {{0x02}}};
        l1.add(kStart + 12,
               {batch_transaction(channel_data({old_batch}, "old")),
                batch_transaction(channel_data({new_batch}, "new"), fresh),
                logging_transaction({config_update(0, {Hash32::from_view(fresh.view())})})});
        const FakeL2 l2(config);
        Derivation derivation(config, l1, l2);
        derivation.reset(l1.at(100), genesis.config);
        const auto attributes = derivation.next(genesis);
        QVERIFY(attributes && *attributes);
        QVERIFY((**attributes).transactions == new_batch.transactions);
        QVERIFY(derivation.system_config().batcher == fresh);
        // The L2 block still belongs to the epoch before and says so.
        const auto info = L1Attributes::decode((**attributes).deposits[0].data);
        QVERIFY(info->batcher == kBatcher);
    }

    void epoch_brings_deposits_and_config()
    {
        FakeL1 l1;
        l1.add(kStart);
        const RollupConfig config = fake_config(l1);
        Bytes opaque(73);
        opaque[31] = 5;
        opaque[71] = 100;
        const execution::Log deposit{
            kPortal, {kTransactionDepositedTopic, {}, {}, {}}, abi_bytes(opaque)};
        l1.add(kStart + 2,
               {logging_transaction({config_update(2, {to_hash(uint256{50'000'000})}), deposit})});
        const L2Tip genesis{genesis_ref(config), config.system_config};
        const auto first = prepare_attributes(config, l1, genesis, l1.at(101).id());
        QVERIFY(first.has_value());
        QCOMPARE(first->deposits.size(), std::size_t{2});
        QVERIFY(first->deposits[1].mint == uint256{5});
        QVERIFY(first->deposits[1].source_hash == user_deposit_source(l1.at(101).hash, 1));
        QCOMPARE(first->gas_limit, std::uint64_t{50'000'000});
        QCOMPARE(first->sequence_number, std::uint64_t{0});
        QVERIFY(first->prev_randao == hash_of("randao101"));
        QVERIFY(first->parent_beacon_block_root == hash_of("beacon101"));
        FakeL2 l2(config);
        QVERIFY(l2.append(*first));
        const auto second = prepare_attributes(config, l1, l2.tip(), l1.at(101).id());
        QCOMPARE(second->deposits.size(), std::size_t{1});
        QCOMPARE(second->sequence_number, std::uint64_t{1});
    }

    void attributes_are_refused()
    {
        FakeL1 l1;
        l1.add(kStart);
        l1.add(kStart + 3);
        const RollupConfig config = fake_config(l1);
        L2Tip genesis{genesis_ref(config), config.system_config};
        QVERIFY(prepare_attributes(config, l1, genesis, l1.at(101).id()).error().kind ==
                DerivationErrorKind::time_before_l1);
        QVERIFY(prepare_attributes(config, l1, genesis, {hash_of("gone"), 101}).error().kind ==
                DerivationErrorKind::l1_reorganised);
        genesis.ref.l1_origin.hash = hash_of("other");
        genesis.ref.timestamp += 10;
        QVERIFY(prepare_attributes(config, l1, genesis, l1.at(101).id()).error().kind ==
                DerivationErrorKind::l1_reorganised);
    }

    void reorganised_l1_is_noticed()
    {
        FakeL1 l1;
        for (std::uint64_t i = 0; i < 5; ++i)
            l1.add(kStart + i * 12);
        const RollupConfig config = fake_config(l1);
        const L2Tip genesis{genesis_ref(config), config.system_config};
        const FakeL2 l2(config);
        Derivation derivation(config, l1, l2);
        derivation.reset(l1.at(100), genesis.config);
        QVERIFY(!*derivation.next(genesis));
        l1.drop_last();
        l1.add(kStart + 49, {}, "branch");
        l1.add(kStart + 60, {}, "branch");
        const auto next = derivation.next(genesis);
        QVERIFY(!next);
        QVERIFY(next.error().kind == DerivationErrorKind::l1_reorganised);
        QCOMPARE(next.error().l1_number, std::uint64_t{105});
    }

    /// What L1 does not answer now is asked again: no batch gets lost over it.
    void an_interruption_loses_nothing()
    {
        FakeL1 l1;
        l1.add(kStart);
        const RollupConfig config = fake_config(l1);
        const L2Tip genesis{genesis_ref(config), config.system_config};
        const std::vector<SingularBatch> blocks{
            {genesis.ref.hash, config.l1_genesis, kStart + 2, {}},
            {hash_of("not told"), config.l1_genesis, kStart + 4, {}}};
        Bytes content;
        append_batch(content, *encode_span_batch(span_of(blocks, false, config), config));
        const Bytes data =
            encode_frames({{ChannelId{}, 0, *compress(Compression::brotli, content), true}});
        FakeTransaction carrier = batch_transaction({});
        carrier.tx.type = execution::TxType::blob;
        carrier.tx.blob_hashes = {hash_of("blob")};
        l1.add(kStart + 12, {carrier});
        FakeL2 l2(config);
        Derivation derivation(config, l1, l2);
        derivation.reset(l1.at(100), genesis.config);
        for (int i = 0; i < 2; ++i) {
            const auto failed = derivation.next(genesis);
            QVERIFY(!failed && failed.error().kind == DerivationErrorKind::l1_unusable);
            QVERIFY(failed.error().l1 == L1Error::blob_missing);
            QCOMPARE(derivation.origin().number, std::uint64_t{100});
        }
        l1.blobs[hash_of("blob")] = *encode_blob_data(data);
        for (const bool concludes : {false, true}) {
            l1.is_silent = true;
            const auto silent = derivation.next(l2.tip());
            QVERIFY(!silent && silent.error().l1 == L1Error::unreachable);
            l1.is_silent = false;
            const auto attributes = derivation.next(l2.tip());
            QVERIFY(attributes && *attributes);
            QCOMPARE((**attributes).concludes, concludes);
            QVERIFY(l2.append(**attributes));
        }
        QVERIFY(!*derivation.next(l2.tip()));
    }
};

QTEST_GUILESS_MAIN(TstDerivation)
#include "tst_derivation.moc"
