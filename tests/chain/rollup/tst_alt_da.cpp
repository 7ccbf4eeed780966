#include "chain/contracts/generated/optimism_portal2.hpp"
#include "chain/rollup/rederivation.hpp"
#include "chain/rollup/verify.hpp"
#include "devnet_fixture.hpp"

#include <map>

using namespace nucleate;
using namespace nucleate::rollup;
using namespace nucleate::rollup::test;

namespace {

/// The World's L1, with an L2 whose batches lie on a DA layer.
class DaWorld : public World
{
public:
    DaWorld()
    {
        parameters.alt_da = AltDaConfig{};
        parameters.seq_window_size = 40; // an outage is shorter than the window
        deploy();
        open_l2();
        run(4);
        const uint256 ether = 1'000'000'000'000'000'000;
        const Bytes data = contracts::optimism_portal2::deposit_transaction(
            account(kUser).address, ether, 100'000, false, {});
        test::send(*l1, kUser, deployment->addresses().at("OptimismPortalProxy"), ether, data,
                   1'000'000)
            .value();
        run(10);
    }
    /// A transfer every other second.
    void live(unsigned seconds)
    {
        for (unsigned i = 0; i < seconds / 2; ++i) {
            test::send(l2->chain(), kUser, account(kOther).address, uint256{1}, {}, 21'000).value();
            run(2);
        }
    }
    std::uint64_t safe() const { return l2->chain().heads().safe; }
    /// From L1 and the layer alone.
    VerifyReport verdict() const
    {
        return verify(*alt_da_source, l2->config(), *deployment->genesis(), l2->chain()).value();
    }
};

} // namespace

class TstAltDa : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    /// L1 holds 34 bytes a batch, and a chain that is derived equal by way of the layer.
    void a_chain_is_derived_by_commitments()
    {
        DaWorld world;
        world.live(60);
        QVERIFY(world.safe() > 10);
        QVERIFY(world.recorder.outages.empty());
        QVERIFY(!world.layer.data.empty());
        std::size_t commitments = 0;
        for (std::uint64_t n = 1; n <= world.l1->heads().latest; ++n)
            for (const auto& tx : world.l1->block(n)->block.transactions)
                if (tx.to == world.parameters.batch_inbox) {
                    QCOMPARE(tx.data.size(), std::size_t{34});
                    ++commitments;
                }
        QVERIFY(commitments >= 5);
        const VerifyReport report = world.verdict();
        QVERIFY(report.equal());
        QVERIFY(report.blocks >= world.safe());
        QVERIFY(world.l2->replica() != nullptr && !world.l2->replica()->mismatch());
    }

    /// The same L1 with the data in the place of their commitments gives the same chain.
    void calldata_gives_the_same_chain()
    {
        DaWorld world;
        world.live(40);
        class Inlined final : public L1Source
        {
        public:
            Inlined(const L1Source& l1, const Layer& layer) : l1_(l1), layer_(layer) {}
            Expected<L1Block, L1Error> block(std::uint64_t number) const override
            {
                return inlined(l1_.block(number));
            }
            Expected<L1Block, L1Error> block(const Hash32& hash) const override
            {
                return inlined(l1_.block(hash));
            }
            std::optional<Address> sender(const L1Block& block, std::size_t i) const override
            {
                return l1_.sender(*l1_.block(block.hash), i);
            }
            L1BlockRef head() const override { return l1_.head(); }
            L1BlockRef safe() const override { return l1_.safe(); }
            L1BlockRef finalized() const override { return l1_.finalized(); }

        private:
            Expected<L1Block, L1Error> inlined(Expected<L1Block, L1Error> block) const
            {
                if (!block)
                    return block;
                auto own = std::make_shared<std::vector<execution::Transaction>>(
                    block->transactions.begin(), block->transactions.end());
                for (execution::Transaction& tx : *own)
                    if (tx.data.size() == 34 && tx.data[0] == kCommitmentVersion)
                        tx.data = layer_.data.at(Bytes(tx.data.begin() + 1, tx.data.end()));
                block->transactions = *own;
                block->owner =
                    std::make_shared<std::pair<std::shared_ptr<const void>, decltype(own)>>(
                        block->owner, own);
                return block;
            }
            const L1Source& l1_;
            const Layer& layer_;
        };
        const Inlined plain(*world.l1_source, world.layer);
        RollupConfig config = world.l2->config();
        config.alt_da.reset();
        auto derived = Rederivation::start(config, *world.deployment->genesis(), plain).value();
        std::uint64_t blocks = 0;
        for (;;) {
            const auto block = derived->next();
            QVERIFY(block.has_value());
            if (!*block)
                break;
            QCOMPARE((*block)->hash, *world.l2->chain().block_hash((*block)->block.header.number));
            ++blocks;
        }
        QVERIFY(blocks >= world.safe() && blocks > 10);
    }

    void an_outage_stops_the_safe_head_and_nothing_else()
    {
        DaWorld world;
        world.live(30);
        world.layer.is_out = true;
        world.run(4); // takes in what L1 had already
        const std::uint64_t safe = world.safe();
        const std::uint64_t unsafe = world.l2->chain().heads().latest;
        world.run(30);
        QCOMPARE(world.safe(), safe);
        QVERIFY(world.l2->chain().heads().latest >= unsafe + 14);
        QVERIFY(!world.alt_da_sender->trouble().empty());
        world.layer.is_out = false;
        world.run(30);
        QVERIFY(world.alt_da_sender->trouble().empty());
        QVERIFY(world.safe() > unsafe);
        QVERIFY(world.verdict().equal());
    }

    void lost_data_are_named_and_come_back()
    {
        DaWorld world;
        world.live(30);
        // The layer loses a batch that L1 has and this node has not taken in yet.
        world.run(1);
        std::map<Bytes, Bytes> lost;
        for (unsigned i = 0; i < 20 && world.recorder.outages.empty(); ++i) {
            ++*world.time;
            if (*world.time % 2 == 0)
                world.mine_l1();
            for (auto& [commitment, data] : std::exchange(world.layer.data, {}))
                lost[commitment] = std::move(data);
            QVERIFY(world.l2->tick(*world.time));
        }
        QCOMPARE(world.recorder.outages.size(), std::size_t{1});
        const DerivationError& error = world.recorder.outages.front();
        QVERIFY(error.kind == DerivationErrorKind::data_missing);
        QVERIFY(lost.contains(error.commitment));
        QVERIFY(world.l2->outage().has_value());
        const VerifyReport blind = world.verdict();
        QVERIFY(blind.difference.has_value());
        QCOMPARE(blind.difference->chain, std::string("l1"));
        QVERIFY(blind.difference->what.find("the data of commitment 0x00") != std::string::npos);
        world.layer.data = lost;
        world.run(20);
        QCOMPARE(world.recorder.outage_ends, 1);
        QVERIFY(!world.l2->outage());
        QVERIFY(world.verdict().equal());
    }

    /// What could not be stored has no commitment on L1.
    void nothing_is_committed_that_is_not_stored()
    {
        DaWorld world;
        world.layer.is_full = true;
        world.run(4); // what was sent before is mined
        const std::uint64_t from = world.l1->heads().latest + 1;
        world.live(30);
        for (std::uint64_t n = from; n <= world.l1->heads().latest; ++n)
            for (const auto& tx : world.l1->block(n)->block.transactions)
                QVERIFY(tx.to != world.parameters.batch_inbox);
        QVERIFY(world.l2->chain().heads().latest > 10);
        world.layer.is_full = false;
        world.run(20);
        QVERIFY(world.safe() > 10);
    }
};

QTEST_GUILESS_MAIN(TstAltDa)
#include "tst_alt_da.moc"
