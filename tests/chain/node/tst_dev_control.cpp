#include <QtTest>
#ifndef Q_MOC_RUN // moc cannot read the standard library's thread headers
#include "chain/crypto/keccak.hpp"
#include "chain/node/gathering.hpp"
#include "chain/node/miner.hpp"
#include "tests/chain/node/chain_fixture.hpp"

#include <thread>
#endif

using namespace nucleate;
using namespace nucleate::node;
using namespace nucleate::node::test;
using namespace std::chrono_literals;

namespace {
const Address kTo = account(9).address;
const Address kContract = Address::from_view(Bytes{0xcc});
execution::Account read(const Chain& chain, const Address& address)
{
    return chain.state(chain.heads().latest)->account(address).value_or(execution::Account{});
}
} // namespace

class TstDevControl : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void changesShowAtOnceAndInTheNextBlock();
    void setNonceUnblocksThePool();
    void impersonation();
    void snapshotAndRevert();
    void revertUsesUpLaterSnapshots();
    void timeControl();
    void overridesOfTheNextBlock();
    void automineReturnsWithTheBlock();
    void whatIsGatheredIsMinedTogether();
    void intervalMinesByTheWallClock();
    void mineManyBlocksApart();
    void writesFromManyThreads();
    void readersDuringBuilding();
};

void TstDevControl::changesShowAtOnceAndInTheNextBlock()
{
    Fixture f;
    Chain& chain = f.open();
    const Hash32 root = chain.head()->block.header.state_root;
    DevControl& dev = chain.dev();
    // Returns the word at slot 3.
    QVERIFY(dev.set_code(kContract, parse_hex("6003545f5260205ff3").value()));
    QVERIFY(dev.set_storage(kContract, 3, 77));
    QVERIFY(dev.set_balance(kContract, 5));
    QVERIFY(dev.set_nonce(kContract, 6));
    const auto check = [&] {
        const StatePtr state = chain.state(chain.heads().latest);
        QVERIFY(state->storage(kContract, 3) == uint256(77));
        QCOMPARE(state->account(kContract)->nonce, std::uint64_t{6});
        execution::CallRequest request;
        request.tx.to = kContract;
        request.tx.gas_limit = 100'000;
        const auto out = execution::call(chain.spec(), chain.next_env(), *state, request);
        QVERIFY(out && out->output == to_bytes(to_hash(uint256(77)).view()));
    };
    check();
    QVERIFY(chain.head()->block.header.state_root == root);
    f.mine();
    QVERIFY(chain.head()->block.header.state_root != root);
    check();
    QVERIFY(dev.set_code(kContract, {}));
    QVERIFY(read(chain, kContract).code_hash == execution::kEmptyCodeHash);
}

void TstDevControl::setNonceUnblocksThePool()
{
    Fixture f;
    Chain& chain = f.open();
    QVERIFY(chain.submit(sign(transfer(5, kTo, 1), 0)));
    QCOMPARE(chain.pool().queued.size(), std::size_t{1});
    QVERIFY(chain.dev().set_nonce(account(0).address, 5));
    QCOMPARE(chain.pool().executable.size(), std::size_t{1});
    QCOMPARE(f.mine()->tx_hashes.size(), std::size_t{1});
    QCOMPARE(read(chain, account(0).address).nonce, std::uint64_t{6});
}

void TstDevControl::impersonation()
{
    Fixture f;
    Chain& chain = f.open();
    QVERIFY(chain.dev().set_balance(kContract, uint256(1) << 70));
    QVERIFY(chain.dev().set_code(kContract, parse_hex("00").value())); // contracts too
    execution::Transaction tx = transfer(0, kTo, 3);
    QVERIFY(!chain.submit_as(tx, kContract));
    chain.dev().impersonate(kContract);
    const auto hash = chain.submit_as(tx, kContract);
    QVERIFY2(hash.has_value(), hash ? "" : hash.error().message.c_str());
    tx.r = tx.s = uint256(1);
    Bytes signed_bytes = execution::encode_transaction(tx);
    append(signed_bytes, kContract.view());
    QVERIFY(*hash == crypto::keccak256(signed_bytes));
    const SealedBlockPtr block = f.mine();
    QCOMPARE(block->tx_hashes.size(), std::size_t{1});
    QVERIFY(block->senders[0] == kContract && block->tx_hashes[0] == *hash);
    QVERIFY(chain.transaction(*hash));
    chain.dev().stop_impersonating(kContract);
    QVERIFY(!chain.submit_as(transfer(1, kTo, 3), kContract));
    chain.dev().set_auto_impersonate(true);
    QVERIFY(chain.submit_as(transfer(1, kTo, 3), kContract));
}

void TstDevControl::snapshotAndRevert()
{
    Fixture f;
    Chain& chain = f.open();
    DevControl& dev = chain.dev();
    f.mine();
    QVERIFY(dev.set_balance(kContract, 11));
    const auto waiting = chain.submit(sign(transfer(0, kTo, 1), 0));
    const std::uint64_t id = dev.snapshot();
    QCOMPARE(id, std::uint64_t{1});

    QVERIFY(dev.increase_time(500));
    f.mine();
    QVERIFY(dev.set_balance(kContract, 22));
    QVERIFY(chain.submit(sign(transfer(0, kTo, 1), 1)));
    f.mine();
    QVERIFY(dev.revert(id).value());

    QCOMPARE(chain.heads().latest, std::uint64_t{1});
    QVERIFY(read(chain, kContract).balance == uint256(11));
    QCOMPARE(chain.pending_count(), std::size_t{1});
    QVERIFY(chain.pooled(*waiting));
    QCOMPARE(dev.time_offset(), std::int64_t{0});
    QVERIFY(!dev.revert(id).value()); // used up
    QCOMPARE(f.mine()->tx_hashes.size(), std::size_t{1});
    QVERIFY(read(chain, kContract).balance == uint256(11));
}

void TstDevControl::revertUsesUpLaterSnapshots()
{
    Fixture f;
    Chain& chain = f.open();
    const std::uint64_t first = chain.dev().snapshot();
    f.mine();
    const std::uint64_t second = chain.dev().snapshot();
    QVERIFY(chain.dev().revert(first).value());
    QVERIFY(!chain.dev().revert(second).value());
    QVERIFY(chain.dev().snapshot() > second); // ids are not given twice
}

void TstDevControl::timeControl()
{
    Fixture f;
    Chain& chain = f.open();
    DevControl& dev = chain.dev();
    QCOMPARE(dev.increase_time(100).value(), std::int64_t{100});
    QCOMPARE(f.mine()->block.header.timestamp, kStart + 101);
    QVERIFY(!dev.set_next_timestamp(kStart + 101));
    QVERIFY(dev.set_next_timestamp(kStart + 5'000));
    QCOMPARE(dev.next_timestamp(), kStart + 5'000);
    QCOMPARE(f.mine()->block.header.timestamp, kStart + 5'000);
    *f.time += 9; // the clock goes on from there
    QCOMPARE(f.mine()->block.header.timestamp, kStart + 5'010);
    QVERIFY(dev.set_timestamp_interval(7));
    QCOMPARE(f.mine()->block.header.timestamp, kStart + 5'017);
    QVERIFY(dev.set_timestamp_interval(std::nullopt));
    QVERIFY(dev.set_time(kStart + 9'000));
    QCOMPARE(dev.now(), kStart + 9'000);
    QCOMPARE(f.mine()->block.header.timestamp, kStart + 9'001);
    QVERIFY(dev.set_time(kStart)); // back, but blocks ascend
    QCOMPARE(f.mine()->block.header.timestamp, kStart + 9'002);
    QVERIFY(!dev.increase_time(~std::uint64_t{0}));
}

void TstDevControl::overridesOfTheNextBlock()
{
    Fixture f;
    Chain& chain = f.open();
    DevControl& dev = chain.dev();
    dev.set_next_base_fee(12'345);
    dev.set_next_prev_randao(Hash32::from_view(Bytes{1}));
    dev.set_coinbase(kTo);
    QVERIFY(dev.set_gas_limit(123'456));
    QVERIFY(!dev.set_gas_limit(0));
    const execution::Header first = f.mine()->block.header;
    QVERIFY(first.base_fee == uint256(12'345));
    QVERIFY(first.mix_hash == Hash32::from_view(Bytes{1}));
    QVERIFY(first.coinbase == kTo);
    QCOMPARE(first.gas_limit, std::uint64_t{123'456});
    const execution::Header second = f.mine()->block.header;
    QVERIFY(*second.base_fee < uint256(12'345));
    QVERIFY(second.mix_hash != first.mix_hash);
    QCOMPARE(second.gas_limit, std::uint64_t{123'456});
}

void TstDevControl::automineReturnsWithTheBlock()
{
    Fixture f;
    CommandQueue queue;
    Miner miner(f.open(), queue, MiningMode::automine);
    const WriterThread writer(queue, miner);
    for (std::uint64_t n = 0; n < 5; ++n) {
        const auto hash = miner.submit(sign(transfer(n, kTo, 1), 0));
        QVERIFY(hash && f.chain->transaction(*hash));
        QCOMPARE(f.chain->heads().latest, n + 1);
    }
    miner.set_automine(false);
    QVERIFY(miner.submit(sign(transfer(5, kTo, 1), 0)));
    QCOMPARE(f.chain->pending_count(), std::size_t{1});
    miner.set_automine(true); // takes in what waits
    QCOMPARE(f.chain->pending_count(), std::size_t{0});
}

void TstDevControl::whatIsGatheredIsMinedTogether()
{
    Fixture f;
    CommandQueue queue;
    Miner miner(f.open(), queue, MiningMode::automine);
    const WriterThread writer(queue, miner);
    {
        Gathering all;
        const std::vector<Bytes> raw{sign(transfer(0, kTo, 1), 0), sign(transfer(1, kTo, 1), 0),
                                     sign(transfer(2, kTo, 1), 0), Bytes{0xff}};
        all.expect(raw);
        QCOMPARE(all.sender_of(crypto::keccak256(raw[2])), std::optional(account(0).address));
        QVERIFY(!all.sender_of(crypto::keccak256(raw[3])));
        for (std::size_t n = 0; n < 3; ++n)
            QVERIFY(miner.submit(raw[n]));
        {
            const Gathering part; // its end is not the end of the outer one
            QVERIFY(miner.submit(sign(transfer(0, kTo, 1), 1)));
        }
        QCOMPARE(f.chain->heads().latest, std::uint64_t{0});
        // Other threads are not held up, and take along what waits.
        std::thread([&] { QVERIFY(miner.submit(sign(transfer(0, kTo, 1), 2))); }).join();
        QCOMPARE(f.chain->heads().latest, std::uint64_t{1});
        QCOMPARE(f.chain->head()->tx_hashes.size(), std::size_t{5});
        QVERIFY(miner.submit(sign(transfer(3, kTo, 1), 0)));
        QVERIFY(miner.submit(sign(transfer(4, kTo, 1), 0)));
    }
    QCOMPARE(f.chain->heads().latest, std::uint64_t{2});
    QCOMPARE(f.chain->head()->tx_hashes.size(), std::size_t{2});
    QVERIFY(miner.submit(sign(transfer(5, kTo, 1), 0)));
    QCOMPARE(f.chain->heads().latest, std::uint64_t{3});
}

void TstDevControl::intervalMinesByTheWallClock()
{
    Fixture f;
    f.options.clock = {};
    CommandQueue queue;
    Miner miner(f.open(), queue, MiningMode::interval, 30ms);
    const WriterThread writer(queue, miner);
    QTRY_VERIFY_WITH_TIMEOUT(f.chain->heads().latest >= 4, 5'000);
    miner.set_interval(0ms);
    QVERIFY(miner.mode() == MiningMode::manual);
    const auto settled = miner.mine(1).value()->number();
    QTest::qWait(100);
    QCOMPARE(f.chain->heads().latest, settled);
}

void TstDevControl::mineManyBlocksApart()
{
    Fixture f;
    CommandQueue queue;
    Miner miner(f.open(), queue);
    const WriterThread writer(queue, miner);
    const SealedBlockPtr last = miner.mine(100, 60).value();
    QCOMPARE(last->number(), std::uint64_t{100});
    const std::uint64_t first = f.chain->block(1)->block.header.timestamp;
    QCOMPARE(last->block.header.timestamp, first + 99 * 60);
    QVERIFY(!miner.mine(Miner::kMostBlocks + 1));
}

void TstDevControl::writesFromManyThreads()
{
    Fixture f;
    CommandQueue queue;
    Miner miner(f.open(), queue, MiningMode::automine);
    std::optional<WriterThread> writer(std::in_place, queue, miner);
    std::vector<std::thread> threads;
    std::atomic<int> failures{0};
    for (std::size_t sender = 0; sender < 8; ++sender) {
        threads.emplace_back([&, sender] {
            for (std::uint64_t n = 0; n < 20; ++n)
                if (!miner.submit(sign(transfer(n, kTo, 1), sender)))
                    ++failures;
        });
    }
    for (std::thread& thread : threads)
        thread.join();
    QCOMPARE(failures.load(), 0);
    for (std::size_t sender = 0; sender < 8; ++sender)
        QCOMPARE(read(*f.chain, account(sender).address).nonce, std::uint64_t{20});
    writer.reset();
    const auto refused = miner.write([](Chain& chain) { return chain.build({}); });
    QVERIFY(!refused); // the node is stopping
}

void TstDevControl::readersDuringBuilding()
{
    Fixture f;
    Chain& chain = f.open();
    std::atomic<bool> stop{false};
    std::atomic<int> wrong{0};
    const uint256 before = read(chain, kTo).balance;
    std::vector<std::thread> readers;
    for (int i = 0; i < 3; ++i) {
        readers.emplace_back([&] {
            while (!stop.load()) {
                // Block n holds n transfers of 1 wei, at whatever moment it is asked.
                const SealedBlockPtr head = chain.head();
                const StatePtr state = chain.state(head->number());
                if (state->account(kTo)->balance != before + uint256(head->number()))
                    ++wrong;
                const StatePtr half = chain.state(head->number() / 2);
                if (half->account(kTo)->balance != before + uint256(head->number() / 2))
                    ++wrong;
            }
        });
    }
    for (std::uint64_t n = 0; n < 150; ++n) {
        QVERIFY(chain.submit(sign(transfer(n, kTo, 1), 0)));
        QCOMPARE(f.mine()->tx_hashes.size(), std::size_t{1});
    }
    stop = true;
    for (std::thread& reader : readers)
        reader.join();
    QCOMPARE(wrong.load(), 0);
}

QTEST_GUILESS_MAIN(TstDevControl)
#include "tst_dev_control.moc"
