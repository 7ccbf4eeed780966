#include "tests/chain/node/fork_fixture.hpp"

#include <QtTest>

using namespace nucleate;
using namespace nucleate::node;
using namespace nucleate::node::test;

/// A fork that goes on as the chain below does.
class TstFollow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// A chain that follows executes what the other one has mined and comes to the same roots, also
    /// with contracts that were not there where it began.
    void a_fork_follows_the_chain_below()
    {
        World world;
        test::Fixture above;
        above.options.fork = world.open(world.request()).value();
        above.options.follows = true;
        std::vector<Bytes> relayed;
        above.options.relay = [&](BytesView raw) -> Expected<void, PoolError> {
            relayed.push_back(to_bytes(raw));
            return {};
        };
        above.open();
        test::Fixture& below = world.below;

        execution::Transaction creation = test::transfer(0, {}, {});
        creation.to.reset();
        creation.gas_limit = 300'000;
        // Sets a slot, and leaves kSetSlot as the contract's code.
        creation.data =
            parse_hex("0x602a60015566" + std::string(kSetSlot).substr(2) + "5f5260076019f3")
                .value();
        const auto submitted = above.chain->submit(test::sign(creation, 0));
        QVERIFY(submitted.has_value());
        QCOMPARE(relayed.size(), std::size_t{1});
        QVERIFY(below.chain->submit(relayed.front()).has_value());
        SealedBlockPtr block = below.mine();
        const Address made = block->receipts.at(0).created.value();
        auto taken = above.chain->import_block(block->block);
        QVERIFY2(taken.has_value(), taken ? "" : taken.error().message.c_str());
        QVERIFY(!above.chain->pooled(*submitted));

        std::uint64_t nonce = 1;
        for (std::uint64_t round = 1; round <= 6; ++round) {
            for (std::uint64_t i = 0; i < 25; ++i) {
                execution::Transaction tx =
                    test::transfer(nonce++, i % 3 == 0 ? kContract : made, {});
                tx.gas_limit = 200'000;
                tx.data = to_bytes(to_hash(uint256{round * i * 7}).view());
                append(tx.data, to_hash(uint256{i % 4 == 0 ? 0 : i}).view());
                QVERIFY(below.chain->submit(test::sign(tx, 0)).has_value());
            }
            block = below.mine();
            taken = above.chain->import_block(block->block);
            QVERIFY2(taken.has_value(), taken ? "" : taken.error().message.c_str());
            QCOMPARE((*taken)->hash, block->hash);
        }
        QVERIFY(!above.chain->build({}).has_value());
    }

    void a_state_root_that_is_none_is_taken_of_development_chains_alone_data()
    {
        QTest::addColumn<int>("chainId");
        QTest::addColumn<bool>("taken");
        QTest::newRow("development") << 31'337 << true;
        QTest::newRow("another") << 777 << false;
    }
    void a_state_root_that_is_none_is_taken_of_development_chains_alone()
    {
        QFETCH(int, chainId);
        QFETCH(bool, taken);
        World world;
        world.endpoint->chain_id = static_cast<std::uint64_t>(chainId);
        test::Fixture above;
        above.genesis.chain_id = static_cast<std::uint64_t>(chainId);
        above.options.fork = world.open(world.request()).value();
        above.options.follows = true;
        above.open();
        execution::Block forged = world.below.mine()->block;
        forged.header.state_root[0] ^= 1;
        QCOMPARE(above.chain->import_block(forged).has_value(), taken);
        forged = world.below.mine()->block;
        forged.header.parent_hash = above.chain->head()->hash;
        forged.header.gas_used += 1;
        QVERIFY(!above.chain->import_block(forged).has_value());
    }
};

QTEST_GUILESS_MAIN(TstFollow)
#include "tst_follow.moc"
