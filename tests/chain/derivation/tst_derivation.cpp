#include "chain/derivation/compression.hpp"
#include "chain/derivation/deposits.hpp"
#include "chain/derivation/derivation.hpp"
#include "chain/derivation/l1_attributes.hpp"
#include "fake_l1.hpp"

#include <QtTest>
#include <algorithm>
#include <random>

using namespace nucleate;
using namespace nucleate::derivation;
using namespace nucleate::derivation::test;

namespace {

constexpr std::uint64_t kStart = 1'000'000;

/// What a block is made of, instead of executing it.
Hash32 fake_block_hash(const Hash32& parent, std::uint64_t timestamp, const BlockId& origin,
                       const std::vector<Bytes>& transactions)
{
    Bytes all = to_bytes(parent.view());
    append(all, to_hash(uint256{timestamp}).view());
    append(all, origin.hash.view());
    for (const Bytes& tx : transactions)
        append(all, crypto::keccak256(tx).view());
    return crypto::keccak256(all);
}

L2Tip child(const L2Tip& parent, std::uint64_t timestamp, const BlockId& origin,
            const std::vector<Bytes>& transactions)
{
    L2Tip out = parent;
    out.ref = {fake_block_hash(parent.ref.hash, timestamp, origin, transactions),
               parent.ref.number + 1,
               parent.ref.hash,
               timestamp,
               origin,
               origin == parent.ref.l1_origin ? parent.ref.sequence_number + 1 : 0};
    return out;
}

/// Derives all that L1 holds; the heads in order.
std::vector<L2Tip> derive_all(Derivation& derivation, L2Tip head)
{
    std::vector<L2Tip> out;
    for (;;) {
        const auto attributes = derivation.next(head);
        if (!attributes)
            qFatal("%s", attributes.error().message().c_str());
        if (!*attributes)
            return out;
        const PayloadAttributes& a = **attributes;
        head = child(head, a.timestamp, a.origin, a.transactions);
        if (a.sequence_number != head.ref.sequence_number)
            qFatal("sequence number");
        out.push_back(head);
    }
}

/// A sequencer, and a batcher that makes life hard for everybody: random channels, random frames,
/// shuffled, doubled, among rubbish.
class Scenario
{
public:
    explicit Scenario(unsigned seed) : random_(seed) {}

    std::uint64_t pick(std::uint64_t low, std::uint64_t high)
    {
        return std::uniform_int_distribution<std::uint64_t>(low, high)(random_);
    }

    void run(unsigned l1_blocks)
    {
        l1_.add(kStart);
        config_ = fake_config(l1_);
        head_ = {genesis_ref(config_), config_.system_config};
        for (unsigned i = 0; i < l1_blocks; ++i) {
            sequence();
            // The last blocks only flush, so that everything fits its window.
            if (i + 8 < l1_blocks)
                make_channel();
            add_l1_block(i + 1 == l1_blocks);
        }
    }

    const FakeL1& l1() const { return l1_; }
    const RollupConfig& config() const { return config_; }
    const std::vector<L2Tip>& reference() const { return batched_; }

private:
    /// L2 blocks until the time of the newest L1 block, as the sequencer picks origins.
    void sequence()
    {
        const L1BlockRef newest = l1_.head();
        while (head_.ref.timestamp + config_.block_time <= newest.timestamp + 2) {
            const std::uint64_t next_time = head_.ref.timestamp + config_.block_time;
            BlockId origin = head_.ref.l1_origin;
            if (origin.number < newest.number && l1_.at(origin.number + 1).timestamp <= next_time &&
                pick(0, 3) != 0)
                origin = l1_.at(origin.number + 1).id();
            std::vector<Bytes> transactions(pick(0, 3));
            for (Bytes& tx : transactions)
                tx = Bytes(pick(1, 200), static_cast<std::uint8_t>(pick(1, 0x7d)));
            pending_.push_back({head_.ref.hash, origin, next_time, transactions});
            head_ = child(head_, next_time, origin, transactions);
            unbatched_.push_back(head_);
        }
    }

    void make_channel()
    {
        if (pending_.empty() || pick(0, 2) == 0)
            return;
        Bytes content;
        for (const SingularBatch& batch : pending_) {
            append_batch(content, batch);
            if (pick(0, 9) == 0) // once more, and once on a fork
                append_batch(content, batch);
            if (pick(0, 9) == 0) {
                SingularBatch fork = batch;
                fork.parent_hash = hash_of("fork");
                append_batch(content, fork);
            }
        }
        pending_.clear();
        batched_.insert(batched_.end(), unbatched_.begin(), unbatched_.end());
        unbatched_.clear();
        const auto algorithm = pick(0, 1) == 0 ? Compression::zlib : Compression::brotli;
        split(*compress(algorithm, content));
    }

    void split(const Bytes& data)
    {
        const ChannelId id =
            ChannelId::from_view(hash_of("channel" + std::to_string(channels_++)).view());
        std::vector<Frame> frames;
        for (std::size_t at = 0; at < data.size();) {
            const std::size_t size = std::min<std::size_t>(pick(1, 150), data.size() - at);
            frames.push_back({id, static_cast<std::uint16_t>(frames.size()),
                              Bytes(data.begin() + static_cast<std::ptrdiff_t>(at),
                                    data.begin() + static_cast<std::ptrdiff_t>(at + size)),
                              at + size == data.size()});
            at += size;
        }
        const std::size_t original = frames.size();
        for (std::size_t i = 0; i < original; ++i)
            if (pick(0, 5) == 0)
                frames.push_back(frames[i]);
        waiting_.push_back({std::move(frames), 0});
        // A channel that never finishes lies in front of all others.
        if (pick(0, 3) == 0) {
            const Hash32 lost = hash_of("lost" + std::to_string(channels_));
            const auto number = static_cast<std::uint16_t>(pick(0, 3));
            waiting_.push_back(
                {{{ChannelId::from_view(lost.view()), number, Bytes(50), false}}, 0});
        }
    }

    std::vector<FakeTransaction> rubbish()
    {
        std::vector<FakeTransaction> out;
        if (pick(0, 2) == 0)
            out.push_back(batch_transaction(Bytes(pick(0, 60), 0)));
        if (pick(0, 2) == 0)
            out.push_back(batch_transaction(Bytes(pick(1, 60), 1)));
        if (pick(0, 2) == 0) // good frames of a stranger
            out.push_back(batch_transaction(encode_frames({{ChannelId{}, 0, Bytes(5), true}}),
                                            address_of("stranger")));
        return out;
    }

    void add_l1_block(bool flush)
    {
        std::vector<Frame> now;
        for (auto& [frames, age] : waiting_) {
            std::shuffle(frames.begin(), frames.end(), random_);
            const bool hurry = flush || ++age == config_.channel_timeout;
            while (!frames.empty() && (hurry || pick(0, 4) != 0)) {
                now.push_back(std::move(frames.back()));
                frames.pop_back();
            }
        }
        std::erase_if(waiting_, [](const Waiting& waiting) { return waiting.frames.empty(); });
        std::shuffle(now.begin(), now.end(), random_);
        std::vector<FakeTransaction> transactions = rubbish();
        for (std::size_t at = 0; at < now.size();) {
            const std::size_t count = std::min<std::size_t>(pick(1, 4), now.size() - at);
            const std::vector<Frame> some(now.begin() + static_cast<std::ptrdiff_t>(at),
                                          now.begin() + static_cast<std::ptrdiff_t>(at + count));
            transactions.push_back(batch_transaction(encode_frames(some)));
            at += count;
        }
        l1_.add(l1_.head().timestamp + pick(1, 14), std::move(transactions));
    }

    /// Frames of a channel that are not on L1 yet, and for how many blocks.
    struct Waiting
    {
        std::vector<Frame> frames;
        std::uint64_t age = 0;
    };

    std::mt19937 random_;
    FakeL1 l1_;
    RollupConfig config_;
    L2Tip head_;
    std::vector<SingularBatch> pending_;
    std::vector<L2Tip> unbatched_;
    std::vector<L2Tip> batched_;
    std::vector<Waiting> waiting_;
    unsigned channels_ = 0;
};

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
    void random_chains_derive_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 60; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void random_chains_derive()
    {
        QFETCH(unsigned, seed);
        Scenario scenario(seed);
        scenario.run(40);
        const std::vector<L2Tip>& reference = scenario.reference();
        QVERIFY(reference.size() > 20);
        Derivation derivation(scenario.config(), scenario.l1());
        const L2Tip genesis{genesis_ref(scenario.config()), scenario.config().system_config};
        derivation.reset(scenario.l1().at(100), genesis.config);
        const std::vector<L2Tip> derived = derive_all(derivation, genesis);
        QVERIFY(derived.size() >= reference.size());
        for (std::size_t i = 0; i < reference.size(); ++i)
            QVERIFY2(derived[i].ref == reference[i].ref, qPrintable(QString::number(i)));
    }

    /// A restart from any safe head goes on to the same chain.
    void restart_derives_the_same()
    {
        Scenario scenario(7);
        scenario.run(40);
        const std::vector<L2Tip>& reference = scenario.reference();
        const std::uint64_t timeout = scenario.config().channel_timeout;
        for (std::size_t at = 0; at + 1 < reference.size(); at += 5) {
            const std::uint64_t origin = reference[at].ref.l1_origin.number;
            const std::uint64_t base = std::max<std::uint64_t>(100, origin - timeout);
            Derivation derivation(scenario.config(), scenario.l1());
            derivation.reset(scenario.l1().at(base), scenario.config().system_config);
            const std::vector<L2Tip> derived = derive_all(derivation, reference[at]);
            QVERIFY(derived.size() >= reference.size() - at - 1);
            for (std::size_t i = at + 1; i < reference.size(); ++i)
                QVERIFY(derived[i - at - 1].ref == reference[i].ref);
        }
    }

    void silence_gives_one_block_an_epoch_at_least()
    {
        FakeL1 l1;
        for (std::uint64_t i = 0; i < 60; ++i)
            l1.add(kStart + i * 7);
        const RollupConfig config = fake_config(l1);
        const L2Tip genesis{genesis_ref(config), config.system_config};
        Derivation derivation(config, l1);
        derivation.reset(l1.at(100), genesis.config);
        std::uint64_t epoch = 100;
        std::uint64_t time = kStart;
        for (const L2Tip& tip : derive_all(derivation, genesis)) {
            QVERIFY(tip.ref.l1_origin.number - epoch <= 1);
            epoch = tip.ref.l1_origin.number;
            time += 2;
            QCOMPARE(tip.ref.timestamp, time);
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
            Derivation derivation(config, chain);
            derivation.reset(chain.at(100), genesis.config);
            return derive_all(derivation, genesis).size();
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
        Derivation derivation(config, l1);
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
        L2Tip tip = child(genesis, first->timestamp, first->origin, {});
        tip.config.gas_limit = first->gas_limit;
        const auto second = prepare_attributes(config, l1, tip, l1.at(101).id());
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
        Derivation derivation(config, l1);
        derivation.reset(l1.at(100), genesis.config);
        QVERIFY(derive_all(derivation, genesis).empty());
        l1.drop_last();
        l1.add(kStart + 49, {}, "branch");
        l1.add(kStart + 60, {}, "branch");
        const auto next = derivation.next(genesis);
        QVERIFY(!next);
        QVERIFY(next.error().kind == DerivationErrorKind::l1_reorganised);
        QCOMPARE(next.error().l1_number, std::uint64_t{105});
    }
};

QTEST_GUILESS_MAIN(TstDerivation)
#include "tst_derivation.moc"
