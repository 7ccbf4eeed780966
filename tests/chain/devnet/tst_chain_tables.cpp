#include <QtTest>
#ifndef Q_MOC_RUN // moc cannot read the standard library's thread headers
#include "chain/base/hex.hpp"
#include "chain/devnet/chain_tables.hpp"
#include "tests/chain/node/chain_fixture.hpp"

#include <boost/json/parse.hpp>
#endif

using namespace nucleate;
using devnet::ChainTables;

namespace {

struct World
{
    node::test::Fixture fixture;
    node::Chain& chain = fixture.open();
    rpc::TableStore store;
    ChainTables tables{store};

    World()
    {
        protocol::ChainRow row;
        row.id = chain.name();
        row.kind = "l1";
        row.name = "L1";
        row.chain_id = 31'337;
        row.http = "http://here";
        row.block_time = 2;
        tables.describe(row);
    }
    void mine(std::uint64_t origin = 0)
    {
        tables.block(chain, *fixture.mine(), origin);
        tables.refresh(chain);
    }
    void transfer()
    {
        const auto tx = node::test::transfer(chain.next_nonce(node::test::account(0).address),
                                             node::test::account(1).address, 1);
        if (!chain.submit(node::test::sign(tx, 0)))
            qFatal("refused");
    }
    protocol::ChainRow row() const { return tables.list().front(); }
    std::vector<protocol::BlockRow> blocks() const
    {
        std::vector<protocol::BlockRow> out;
        for (const rpc::TableRows& table : store.snapshot())
            if (table.table == "blocks")
                for (const rpc::RowText& text : table.rows)
                    out.push_back(
                        rpc::read_row<protocol::BlockRow>(boost::json::parse(*text)).value());
        return out;
    }
};

} // namespace

class TstChainTables : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void a_block_is_shown_as_it_is()
    {
        World world;
        world.mine(41);
        const node::SealedBlockPtr head = world.chain.head();
        const protocol::ChainRow row = world.row();
        QCOMPARE(row.head, std::uint64_t{1});
        QCOMPARE(row.head_hash, to_hex_data(head->hash));
        QCOMPARE(row.head_time, head->block.header.timestamp);
        QCOMPARE(row.gas_limit, head->block.header.gas_limit);
        QCOMPARE(row.base_fee, to_decimal(*head->block.header.base_fee));
        const auto blocks = world.blocks();
        QCOMPARE(blocks.size(), std::size_t{1});
        QCOMPARE(blocks[0].id, world.chain.name() + "/1");
        QCOMPARE(blocks[0].hash, row.head_hash);
        QCOMPARE(blocks[0].l1_origin, std::uint64_t{41});
    }

    void rate_is_transactions_a_second()
    {
        World world;
        world.mine(); // opens the window
        QCOMPARE(world.row().tps, 0.0);
        for (int i = 0; i < 4; ++i) {
            for (int k = 0; k < 3; ++k)
                world.transfer();
            world.mine(); // a second later
        }
        QCOMPARE(world.row().tps, 3.0);
        for (int i = 0; i < 15; ++i)
            world.mine();
        QCOMPARE(world.row().tps, 0.0);
    }

    void describing_again_keeps_what_was_measured()
    {
        World world;
        world.mine();
        world.tables.pressure(world.chain.name(), 1.5, "fee");
        world.tables.metric({"", world.chain.name(), "inclusion_p95", 1, 12});
        world.tables.metric({"", world.chain.name(), "tps_offered", 1, 99});
        world.tables.metric({"", "elsewhere", "inclusion_p95", 1, 99});
        world.tables.verified(world.chain.name(), 1, true);
        protocol::ChainRow row = world.row();
        row.http = "http://there";
        row.head_hash = "not to be taken";
        world.tables.describe(row);
        const protocol::ChainRow now = world.row();
        QCOMPARE(now.http, std::string("http://there"));
        QCOMPARE(now.head_hash, to_hex_data(world.chain.head()->hash));
        QCOMPARE(now.pressure, 1.5);
        QCOMPARE(now.pressure_driver, std::string("fee"));
        QCOMPARE(now.inclusion_p95, 12.0);
        QVERIFY(now.verified);
    }

    void nothing_is_shown_of_a_chain_that_is_not_described()
    {
        World world;
        world.tables.pressure("elsewhere", 2, "fee");
        QCOMPARE(world.tables.list().size(), std::size_t{1});
        QCOMPARE(world.row().pressure, 0.0);
    }
};

QTEST_GUILESS_MAIN(TstChainTables)
#include "tst_chain_tables.moc"
