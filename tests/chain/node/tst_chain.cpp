#include <QTemporaryDir>
#include <QtTest>
#ifndef Q_MOC_RUN // moc cannot read the standard library's thread headers
#include "chain/evm/code.hpp"
#include "chain/execution/block_codec.hpp"
#include "chain/execution/fees.hpp"
#include "chain/execution/state_root.hpp"
#include "chain/node/predeploy_code.hpp"
#include "chain/storage/event_log.hpp"
#include "chain/trie/proof.hpp"
#include "tests/chain/node/chain_fixture.hpp"
#endif

using namespace nucleate;
using namespace nucleate::node;
using namespace nucleate::node::test;

namespace {
uint256 balance(const Chain& chain, std::uint64_t block, const Address& address)
{
    return chain.state(block)->account(address).value_or(execution::Account{}).balance;
}
/// Runtime code that stores its call's first word at slot 0 and logs it with topic 7.
constexpr const char* kStoreAndLog = "5f355f555f355f52600760205fa100";
/// Init code that returns it.
Bytes init_code(const char* runtime)
{
    const Bytes code = parse_hex(runtime).value();
    Bytes out = parse_hex("60").value();
    out.push_back(static_cast<std::uint8_t>(code.size()));
    append(out, parse_hex("600a5f3960").value());
    out.push_back(static_cast<std::uint8_t>(code.size()));
    append(out, parse_hex("5ff3").value());
    append(out, code);
    return out;
}
} // namespace

class TstChain : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void genesisHasTheKnownAccounts();
    void transferIsMined();
    void historyAndReceiptsAtEveryBlock();
    void logsByFilter();
    void restartGoesOn();
    void otherGenesisIsRefused();
    void proofsVerifyAtPastBlocks();
    void rewindReturnsTransactions();
    void baseFeeMovesBecauseBlocksAreFull();
    void forcedTransactionsComeFirstOrFail();
    void timestampsAscend();
    void eventsOfASealAreDurableWithTheBlock();
    void failedStorageChangesNothing();
    void headsTrailByDepth();
    void pendingShowsTheNextBlock();
    void parentStateOfABlockHasTheDevChanges();
};

void TstChain::genesisHasTheKnownAccounts()
{
    Fixture f;
    const Chain& chain = f.open();
    QVERIFY(account(0).address == *parse_address("0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266"));
    QVERIFY(account(9).address == *parse_address("0xa0Ee7A142d267C1f36714E4a8F75612F20a79720"));
    QVERIFY(to_decimal(balance(chain, 0, account(9).address)) == "10000000000000000000000");
    const auto state = chain.state(0);
    // Hashes of the deployed code on mainnet (EXTCODEHASH).
    const auto hash_of = [&](const Address& a) { return state->account(a)->code_hash; };
    QVERIFY(hash_of(kMulticall3) ==
            *parse_hash("0xd5c15df687b16f2ff992fc8d767b4216323184a2bbc6ee2f9c398c318e770891"));
    QVERIFY(hash_of(kBeaconRoots) ==
            *parse_hash("0xf57acd40259872606d76197ef052f3d35588dadf919ee1f0e3cb9b62d3f4b02c"));
    for (const Address& a :
         {kCreate2Deployer, kHistoryStorage, kWithdrawalRequests, kConsolidationRequests})
        QVERIFY(!state->code(hash_of(a))->empty());
}

void TstChain::transferIsMined()
{
    Fixture f;
    Chain& chain = f.open();
    const Address to = *parse_address("0x00000000000000000000000000000000000000aa");
    const auto hash = chain.submit(sign(transfer(0, to, 5), 0));
    QVERIFY2(hash.has_value(), hash ? "" : hash.error().message.c_str());
    QCOMPARE(chain.pending_count(), std::size_t{1});
    QCOMPARE(chain.next_nonce(account(0).address), std::uint64_t{1});
    const SealedBlockPtr block = f.mine();
    QCOMPARE(block->tx_hashes.size(), std::size_t{1});
    QVERIFY(block->tx_hashes[0] == *hash && block->senders[0] == account(0).address);
    QVERIFY(block->receipts[0].success);
    QCOMPARE(block->receipts[0].gas_used, std::uint64_t{21'000});
    QVERIFY(block->hash == execution::header_hash(block->block.header));
    QCOMPARE(chain.pending_count(), std::size_t{0});
    QVERIFY(balance(chain, 1, to) == uint256(5));
    QVERIFY(balance(chain, 0, to).is_zero());
    const auto place = chain.transaction(*hash);
    QVERIFY(place && place->index == 0 && place->block->hash == block->hash);
    QVERIFY(chain.block(block->hash)->number() == 1);
    QVERIFY(chain.block_hash(1) == block->hash);
    QVERIFY(!chain.block(2) && !chain.state(2) && !chain.block(Hash32{}));
    // The header's root is that of a trie built from nothing but the changes since genesis.
    QVERIFY(block->block.header.state_root != chain.block(0)->block.header.state_root);
}

void TstChain::historyAndReceiptsAtEveryBlock()
{
    Fixture f;
    f.options.block_cache = 1; // so that old blocks come from storage
    Chain& chain = f.open();
    execution::Transaction create = transfer(0, {}, 0);
    create.to.reset();
    create.gas_limit = 200'000;
    create.data = init_code(kStoreAndLog);
    QVERIFY(chain.submit(sign(create, 0)));
    const SealedBlockPtr made = f.mine();
    QVERIFY(made->receipts[0].success);
    const Address contract = made->receipts[0].created.value();
    for (std::uint64_t n = 1; n <= 5; ++n) {
        execution::Transaction call = transfer(n, contract, 0);
        call.gas_limit = 100'000;
        call.data = to_bytes(to_hash(uint256(n * 11)).view());
        QVERIFY(chain.submit(sign(call, 0)));
        QVERIFY(f.mine()->receipts[0].success);
    }
    for (std::uint64_t n = 1; n <= 5; ++n) {
        QVERIFY(chain.state(n + 1)->storage(contract, 0) == uint256(n * 11));
        const SealedBlockPtr block = chain.block(n + 1);
        QCOMPARE(block->receipts[0].logs.size(), std::size_t{1});
        QVERIFY(block->receipts[0].logs[0].data == to_bytes(to_hash(uint256(n * 11)).view()));
        QVERIFY(execution::receipts_root(block->receipts) == block->block.header.receipts_root);
        QVERIFY(execution::header_hash(block->block.header) == block->hash);
    }
    QVERIFY(chain.state(1)->storage(contract, 0).is_zero());
    QVERIFY(!chain.state(0)->account(contract));
}

void TstChain::logsByFilter()
{
    Fixture f;
    Chain& chain = f.open();
    execution::Transaction create = transfer(0, {}, 0);
    create.to.reset();
    create.gas_limit = 200'000;
    create.data = init_code(kStoreAndLog);
    QVERIFY(chain.submit(sign(create, 0)));
    const Address contract = f.mine()->receipts[0].created.value();
    for (std::uint64_t n = 1; n <= 6; ++n) {
        if (n % 2 == 0) {
            execution::Transaction call = transfer(n / 2, contract, 0);
            call.gas_limit = 100'000;
            QVERIFY(chain.submit(sign(call, 0)));
        }
        f.mine();
    }
    const Hash32 seven = to_hash(uint256(7));
    LogFilter all;
    all.to = ~std::uint64_t{0};
    QCOMPARE(chain.logs(all).value().size(), std::size_t{3});
    LogFilter both = all;
    both.addresses = {Address{}, contract};
    both.topics = {{to_hash(uint256(8)), seven}};
    const auto found = chain.logs(both).value();
    QCOMPARE(found.size(), std::size_t{3});
    QCOMPARE(found[0].block, std::uint64_t{3});
    QVERIFY(found[2].block_hash == chain.block(7)->hash);
    both.from = 4;
    both.to = 5;
    QCOMPARE(chain.logs(both).value().size(), std::size_t{1});
    both.topics = {{}, {seven}};
    QVERIFY(chain.logs(both).value().empty()); // no second topic
    LogFilter other = all;
    other.addresses = {account(3).address};
    QVERIFY(chain.logs(other).value().empty());
    all.limit = 2;
    QVERIFY(!chain.logs(all)); // too many is an error, not a cut
}

void TstChain::restartGoesOn()
{
    QTemporaryDir dir;
    Hash32 head;
    const Address to = account(5).address;
    {
        Fixture f(storage::Database::open(dir.path().toStdString()).value());
        Chain& chain = f.open();
        QVERIFY(chain.submit(sign(transfer(0, to, 7), 0)));
        f.mine();
        chain.set_safe(1);
        QVERIFY(chain.dev().set_balance(to, 99));
        QVERIFY(chain.dev().increase_time(1000));
        head = chain.head()->hash;
    }
    Fixture f(storage::Database::open(dir.path().toStdString()).value());
    Chain& chain = f.open();
    QVERIFY(chain.head()->hash == head);
    QVERIFY(chain.head()->receipts[0].success);
    QCOMPARE(chain.heads().safe, std::uint64_t{1});
    QVERIFY(balance(chain, 1, to) == uint256(99)); // dev changes survive too
    QCOMPARE(chain.dev().time_offset(), std::int64_t{1000});
    QVERIFY(chain.submit(sign(transfer(1, to, 1), 0)));
    const SealedBlockPtr next = f.mine();
    QVERIFY(next->block.header.parent_hash == head);
    QVERIFY(balance(chain, 2, to) == uint256(100));
    QCOMPARE(next->block.header.timestamp, kStart + 1001);
}

void TstChain::otherGenesisIsRefused()
{
    Fixture f;
    f.open();
    f.chain.reset();
    f.genesis.gas_limit = 1;
    const auto opened = open_chain(l1_genesis(f.genesis), f.options);
    QVERIFY(!opened && opened.error().message.find("genesis block differs") != std::string::npos);
}

void TstChain::proofsVerifyAtPastBlocks()
{
    Fixture f;
    Chain& chain = f.open();
    const Address to = account(1).address;
    const Address contract = *parse_address("0x00000000000000000000000000000000000000cc");
    for (std::uint64_t n = 0; n < 4; ++n) {
        QVERIFY(chain.dev().set_storage(contract, 1, n + 1));
        QVERIFY(chain.dev().set_nonce(contract, 1));
        QVERIFY(chain.submit(sign(transfer(n, to, 1), 0)));
        f.mine();
    }
    for (std::uint64_t n = 1; n <= 4; ++n) {
        const Hash32 root = chain.block(n)->block.header.state_root;
        const AccountProof proof = chain.proof(contract, {1, 2}, n).value();
        const auto proven =
            trie::verify_proof(root, execution::account_key(contract).view(), proof.nodes);
        QVERIFY(proven && *proven);
        QVERIFY(execution::decode_account(**proven) == proof.account);
        const auto slot = trie::verify_proof(
            proof.account.storage_root, execution::storage_key(1).view(), proof.storage[0].nodes);
        QVERIFY(slot && *slot == Bytes{static_cast<std::uint8_t>(n)});
        QVERIFY(proof.storage[0].value == uint256(n));
        QVERIFY(proof.storage[1].value.is_zero());
        const Address nobody = *parse_address("0x00000000000000000000000000000000000000dd");
        const AccountProof absent = chain.proof(nobody, {}, n).value();
        const auto nothing =
            trie::verify_proof(root, execution::account_key(nobody).view(), absent.nodes);
        QVERIFY(nothing && !*nothing);
    }
    QVERIFY(!chain.proof(to, {}, 5));
}

void TstChain::rewindReturnsTransactions()
{
    Fixture f;
    Chain& chain = f.open();
    const Address to = account(1).address;
    const uint256 before = balance(chain, 0, to);
    std::vector<std::uint64_t> dropped;
    chain.on_rewind([&](const std::vector<SealedBlockPtr>& blocks) {
        for (const SealedBlockPtr& block : blocks)
            dropped.push_back(block->number());
    });
    const auto first = chain.submit(sign(transfer(0, to, 1), 0));
    f.mine();
    const auto second = chain.submit(sign(transfer(1, to, 1), 0));
    const Hash32 old = f.mine()->hash;
    QVERIFY(chain.rewind(0));
    QVERIFY(dropped == (std::vector<std::uint64_t>{2, 1}));
    QCOMPARE(chain.heads().latest, std::uint64_t{0});
    QVERIFY(balance(chain, 0, to) == before);
    QVERIFY(!chain.block(1) && !chain.transaction(*first) && !chain.block(old));
    QCOMPARE(chain.pending_count(), std::size_t{2});
    QCOMPARE(chain.next_nonce(account(0).address), std::uint64_t{2});
    const SealedBlockPtr again = f.mine();
    QCOMPARE(again->tx_hashes.size(), std::size_t{2});
    QVERIFY(chain.transaction(*second)->block->number() == 1);
    QVERIFY(balance(chain, 1, to) == before + uint256(2));
    QVERIFY(!chain.rewind(9));
}

void TstChain::baseFeeMovesBecauseBlocksAreFull()
{
    Fixture f;
    f.genesis.gas_limit = 210'000;
    Chain& chain = f.open();
    for (std::uint64_t n = 0; n < 40; ++n)
        QVERIFY(chain.submit(sign(transfer(n, account(1).address, 1), 0)));
    uint256 fee = f.mine()->block.header.base_fee.value();
    for (int i = 0; i < 3; ++i) {
        const SealedBlockPtr block = f.mine();
        QCOMPARE(block->block.header.gas_used, std::uint64_t{210'000});
        QVERIFY(
            *block->block.header.base_fee ==
            execution::next_base_fee(chain.spec(), chain.block(block->number() - 1)->block.header));
        QVERIFY(*block->block.header.base_fee > fee);
        fee = *block->block.header.base_fee;
    }
    f.mine();
    QVERIFY(*f.mine()->block.header.base_fee < *chain.block(5)->block.header.base_fee);
}

void TstChain::forcedTransactionsComeFirstOrFail()
{
    Fixture f;
    Chain& chain = f.open();
    QVERIFY(chain.submit(sign(transfer(0, account(5).address, 1), 1)));
    BuildRequest request;
    request.forced = {
        execution::decode_transaction(sign(transfer(0, account(5).address, 1), 2)).value()};
    const SealedBlockPtr block = f.mine(request);
    QCOMPARE(block->senders.size(), std::size_t{2});
    QVERIFY(block->senders[0] == account(2).address);
    ++*f.time;
    const auto again = chain.build(request); // its nonce is used
    QVERIFY(!again && again.error().message.find("TOO_LOW") != std::string::npos);
    QCOMPARE(chain.heads().latest, std::uint64_t{1});
    request.forced.clear();
    request.use_pool = false;
    QVERIFY(chain.submit(sign(transfer(1, account(5).address, 1), 1)));
    QVERIFY(f.mine(request)->tx_hashes.empty());
}

void TstChain::timestampsAscend()
{
    Fixture f;
    Chain& chain = f.open();
    const std::uint64_t first = chain.build({}).value()->block.header.timestamp;
    QCOMPARE(first, kStart + 1); // the clock stands still
    QCOMPARE(chain.build({}).value()->block.header.timestamp, kStart + 2);
    BuildRequest request;
    request.timestamp = kStart + 2;
    QVERIFY(!chain.build(request));
    request.timestamp = kStart + 50;
    QCOMPARE(chain.build(request).value()->block.header.timestamp, kStart + 50);
}

void TstChain::eventsOfASealAreDurableWithTheBlock()
{
    Fixture f;
    Chain& chain = f.open();
    storage::EventLog events(*f.storage);
    std::uint64_t visible = 99;
    chain.on_seal([&](const SealedBlock& block) {
        storage::Event event;
        event.kind = "block";
        event.block = block.number();
        QVERIFY(events.append(event));
        visible = events.last_id().value(); // not yet committed
    });
    f.mine();
    QCOMPARE(visible, std::uint64_t{0});
    QCOMPARE(events.last_id().value(), std::uint64_t{1});
}

void TstChain::failedStorageChangesNothing()
{
    Fixture f;
    Chain& chain = f.open();
    const auto id = chain.on_seal([&](const SealedBlock&) {
        const auto inner = storage::Database::Transaction::begin(*f.storage); // rolled back
    });
    const Hash32 head = chain.head()->hash;
    QVERIFY(chain.submit(sign(transfer(0, account(1).address, 1), 0)));
    QVERIFY(!chain.build({}));
    QVERIFY(chain.head()->hash == head && !chain.block(1));
    QCOMPARE(chain.pending_count(), std::size_t{1});
    chain.unsubscribe(id);
    QCOMPARE(f.mine()->tx_hashes.size(), std::size_t{1});
}

void TstChain::headsTrailByDepth()
{
    Fixture f;
    f.options.safe_depth = 2;
    f.options.finalized_depth = 4;
    Chain& chain = f.open();
    for (int i = 0; i < 5; ++i)
        f.mine();
    QVERIFY(chain.heads() == (Heads{.latest = 5, .safe = 3, .finalized = 1}));
    QVERIFY(chain.rewind(2));
    QVERIFY(chain.heads() == (Heads{.latest = 2, .safe = 2, .finalized = 1}));
}

void TstChain::pendingShowsTheNextBlock()
{
    Fixture f;
    Chain& chain = f.open();
    QVERIFY(chain.submit(sign(transfer(0, account(15).address, 9), 0)));
    const Chain::Pending pending = chain.pending();
    QCOMPARE(pending.block->number(), std::uint64_t{1});
    QCOMPARE(pending.block->tx_hashes.size(), std::size_t{1});
    QVERIFY(pending.state->account(account(15).address)->balance == uint256(9));
    QCOMPARE(pending.state->account(account(0).address)->nonce, std::uint64_t{1});
    QVERIFY(!chain.state(0)->account(account(15).address));
    QVERIFY(chain.pending().block == pending.block); // kept
    f.mine();
    QVERIFY(chain.pending().block->tx_hashes.empty());
}

void TstChain::parentStateOfABlockHasTheDevChanges()
{
    Fixture f;
    Chain& chain = f.open();
    const Address who = account(15).address;
    QVERIFY(chain.dev().set_balance(who, 42));
    QVERIFY(balance(chain, 0, who) == uint256(42));
    f.mine();
    QVERIFY(balance(chain, 0, who).is_zero());
    QVERIFY(balance(chain, 1, who) == uint256(42));
    QVERIFY(chain.state_before(1)->account(who)->balance == uint256(42));
    QVERIFY(!chain.state_before(0) && !chain.state_before(2));
    f.mine();
    QVERIFY(chain.state_before(2)->account(who)->balance == uint256(42));
}

QTEST_GUILESS_MAIN(TstChain)
#include "tst_chain.moc"
