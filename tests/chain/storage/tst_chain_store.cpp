#include <QtTest>
#ifndef Q_MOC_RUN // moc cannot read the standard library's thread headers
#include "chain/crypto/keccak.hpp"
#include "chain/evm/code.hpp"
#include "chain/storage/chain_store.hpp"

#include <map>
#include <random>
#endif

using namespace nucleate;
using namespace nucleate::storage;
using execution::Account;

namespace {

Address address(std::uint64_t n)
{
    return to_address(uint256(n));
}
Hash32 hash(std::uint64_t n)
{
    return to_hash(uint256(n));
}
Hash32 tx_hash(std::uint64_t n)
{
    return crypto::keccak256(hash(n).view());
}
BlockRecord block(std::uint64_t number, std::uint64_t salt = 0)
{
    BlockRecord record;
    record.number = number;
    record.hash = hash(number * 1'000 + salt);
    record.body = {2, static_cast<std::uint8_t>(number)};
    record.receipts = {3, static_cast<std::uint8_t>(number)};
    record.tx_hashes = {tx_hash(number * 1'000'000 + salt)};
    record.log_keys = {kAnyLog, log_key(address(number))};
    return record;
}
Account with_nonce(std::uint64_t nonce)
{
    Account account;
    account.nonce = nonce;
    return account;
}
execution::AccountChange balance_of(std::uint64_t wei)
{
    execution::AccountChange change;
    change.account.emplace().balance = wei;
    return change;
}
std::unique_ptr<ChainStore> make(const char* name = "l1")
{
    return ChainStore::open(Database::in_memory().value(), name).value();
}

} // namespace

class TstChainStore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void blocksComeBackAsTheyWere();
    void valuesAtEveryBlock();
    void deletedAccountIsGoneFromItsBlockOn();
    void clearedStorageIsEmptyUntilWritten();
    void truncateForgetsWhatCameAfter();
    void historyMatchesAModel();
    void chainsOfOneFileAreApart();
    void codeByHash();
    void hashesThatBeginAlikeStayApart();
    void touchedRowsOfARun();
    void pruneKeepsTheStateOfItsFirstBlock();
    void logKeysAreStable();
};

void TstChainStore::blocksComeBackAsTheyWere()
{
    auto store = make();
    QVERIFY(!store->last().value());
    BlockRecord genesis = block(0);
    genesis.before = {9};
    QVERIFY(store->put_block(genesis, {}));
    QVERIFY(store->put_block(block(1), {}));
    QCOMPARE(store->last().value().value(), std::uint64_t{1});
    const BlockRecord got = store->block(0).value().value();
    QVERIFY(got.hash == genesis.hash && got.before == genesis.before);
    QVERIFY(got.body == genesis.body && got.receipts == genesis.receipts);
    QVERIFY(store->before(0).value() == Bytes{9});
    QVERIFY(store->number(block(1).hash).value() == std::uint64_t{1});
    QVERIFY(store->hash(1).value() == block(1).hash);
    QVERIFY(!store->block(2).value());
    QVERIFY(!store->block(~std::uint64_t{0}).value());
    QVERIFY(!store->number(hash(77)).value());
    QCOMPARE(store->transaction(block(1).tx_hashes[0]).value().at(0).first, std::uint64_t{1});
    QVERIFY(!store->put_block(block(1, 5), {})); // a number is given once
    QVERIFY(store->blocks_with_log(kAnyLog, 0, 9, 10).value() ==
            (std::vector<std::uint64_t>{0, 1}));
    QVERIFY(store->blocks_with_log(kAnyLog, 1, 9, 10).value() == std::vector<std::uint64_t>{1});
    QCOMPARE(store->blocks_with_log(kAnyLog, 0, 9, 1).value().size(), std::size_t{1});
}

void TstChainStore::valuesAtEveryBlock()
{
    auto store = make();
    Account full{.nonce = ~std::uint64_t{0},
                 .balance = ~uint256{},
                 .code_hash = hash(1),
                 .storage_root = hash(2)};
    execution::StateChanges first;
    first.accounts[address(1)].account = full;
    first.accounts[address(1)].storage[5] = 7;
    QVERIFY(store->put_block(block(0), first));
    execution::StateChanges second;
    second.accounts[address(1)].account = with_nonce(1);
    second.accounts[address(1)].storage[5] = ~uint256{};
    QVERIFY(store->put_block(block(3), second));

    QVERIFY(store->account(address(1), 0).value().account == full);
    QVERIFY(store->account(address(1), 2).value().account == full);
    QCOMPARE(store->account(address(1), 2).value().since, std::uint64_t{0});
    QVERIFY(store->account(address(1), 3).value().account == with_nonce(1));
    QCOMPARE(store->account(address(1), 9).value().since, std::uint64_t{3});
    QVERIFY(!store->account(address(2), 9).value().account);
    QVERIFY(store->slot(address(1), 5, 2).value().value == uint256(7));
    QVERIFY(store->slot(address(1), 5, 3).value().value == ~uint256{});
    QVERIFY(store->slot(address(1), 6, 3).value().value.is_zero());
}

void TstChainStore::deletedAccountIsGoneFromItsBlockOn()
{
    auto store = make();
    execution::StateChanges made;
    made.accounts[Address{}] = balance_of(1);
    made.accounts[address(9)] = balance_of(2);
    QVERIFY(store->put_block(block(0), made));
    execution::StateChanges deleted;
    deleted.accounts[address(9)].account = std::nullopt;
    QVERIFY(store->put_block(block(1), deleted));
    QVERIFY(store->account(address(9), 0).value().account);
    QVERIFY(!store->account(address(9), 1).value().account);
    QCOMPARE(store->accounts(0, {}, 10).value().size(), std::size_t{2});
    QCOMPARE(store->accounts(1, {}, 10).value().size(), std::size_t{1});
}

void TstChainStore::clearedStorageIsEmptyUntilWritten()
{
    auto store = make();
    execution::StateChanges made;
    made.accounts[address(1)] = balance_of(1);
    for (std::uint64_t slot = 0; slot < 10; ++slot)
        made.accounts[address(1)].storage[slot] = slot + 1;
    QVERIFY(store->put_block(block(0), made));
    execution::StateChanges again;
    again.accounts[address(1)] = balance_of(1);
    again.accounts[address(1)].storage_cleared = true;
    again.accounts[address(1)].storage[3] = 99;
    QVERIFY(store->put_block(block(1), again));
    QVERIFY(store->slot(address(1), 4, 0).value().value == uint256(5));
    QVERIFY(store->slot(address(1), 4, 1).value().value.is_zero());
    QVERIFY(store->slot(address(1), 3, 1).value().value == uint256(99));
    QCOMPARE(store->storage_range(address(1), 0, 0, 100).value().size(), std::size_t{10});
    QCOMPARE(store->storage_range(address(1), 0, 8, 100).value().size(), std::size_t{2});
    QCOMPARE(store->storage_range(address(1), 1, 0, 100).value().size(), std::size_t{1});
}

void TstChainStore::truncateForgetsWhatCameAfter()
{
    auto store = make();
    for (std::uint64_t n = 0; n < 6; ++n) {
        execution::StateChanges changes;
        changes.accounts[address(1)] = balance_of(n);
        changes.accounts[address(1)].storage[1] = n + 1;
        QVERIFY(store->put_block(block(n), changes));
    }
    QVERIFY(store->truncate(2));
    QCOMPARE(store->last().value().value(), std::uint64_t{2});
    QVERIFY(store->account(address(1), 9).value().account->balance == uint256(2));
    QVERIFY(store->slot(address(1), 1, 9).value().value == uint256(3));
    QVERIFY(store->transaction(block(4).tx_hashes[0]).value().empty());
    QCOMPARE(store->transaction(block(2).tx_hashes[0]).value().size(), std::size_t{1});
    QCOMPARE(store->blocks_with_log(kAnyLog, 0, 9, 10).value().size(), std::size_t{3});
    QVERIFY(store->put_block(block(3, 7), {})); // and another block 3 takes its place
    QVERIFY(store->hash(3).value() == block(3, 7).hash);
}

void TstChainStore::historyMatchesAModel()
{
    auto store = make();
    std::mt19937 random(7);
    std::vector<std::map<std::pair<std::uint64_t, std::uint64_t>, std::uint64_t>> model(1);
    for (std::uint64_t n = 0, step = 0; step < 120; ++n, ++step) {
        if (step % 17 == 16) { // go back a few blocks
            n -= 5;
            QVERIFY(store->truncate(n));
            model.resize(n + 2);
            ++n;
        }
        auto state = model.back();
        execution::StateChanges changes;
        for (int i = 0; i < 8; ++i) {
            const std::uint64_t account = random() % 5;
            const std::uint64_t slot = random() % 20;
            const std::uint64_t value = random() % 3;
            auto& change = changes.accounts[address(account)];
            change.account = with_nonce(n);
            change.storage[slot] = value;
            state[{account, slot}] = value;
        }
        QVERIFY(store->put_block(block(n, random()), changes));
        model.push_back(std::move(state));
    }
    for (std::size_t n = 1; n < model.size(); ++n)
        for (const auto& [key, value] : model[n])
            QVERIFY(store->slot(address(key.first), key.second, n - 1).value().value ==
                    uint256(value));
}

void TstChainStore::chainsOfOneFileAreApart()
{
    const auto db = Database::in_memory().value();
    auto first = ChainStore::open(db, "l1").value();
    auto second = ChainStore::open(db, "l2-1").value();
    QVERIFY(first->put_block(block(0), {}));
    QVERIFY(!second->last().value());
    QVERIFY(ChainStore::names(*db).value() == (std::vector<std::string>{"l1", "l2-1"}));
    second.reset();
    QVERIFY(ChainStore::erase(*db, "l2-1"));
    QVERIFY(ChainStore::names(*db).value() == std::vector<std::string>{"l1"});
    QVERIFY(!ChainStore::open(db, "l2-1").value()->last().value());
    QVERIFY(first->last().value() == std::uint64_t{0});
}

void TstChainStore::codeByHash()
{
    auto store = make();
    const auto code = std::make_shared<const evm::Code>(Bytes{0x60, 0x01});
    execution::StateChanges changes;
    changes.codes[code->hash()] = code;
    QVERIFY(store->put_block(block(0), changes));
    QVERIFY(store->put_block(block(1), changes)); // known ones again
    QVERIFY(store->code(code->hash()).value() == (Bytes{0x60, 0x01}));
    QVERIFY(!store->code(hash(1)).value());
}

void TstChainStore::hashesThatBeginAlikeStayApart()
{
    auto store = make();
    BlockRecord first = block(0);
    first.tx_hashes = {hash(1), hash(2)};
    QVERIFY(store->put_block(first, {}));
    BlockRecord second = block(1);
    second.tx_hashes = {hash(1)};
    QVERIFY(store->put_block(second, {}));
    using Places = std::vector<std::pair<std::uint64_t, std::size_t>>;
    QVERIFY(store->transaction(hash(2)).value() == (Places{{0, 0}, {0, 1}, {1, 0}}));
    // Blocks' hashes begin alike as well, but are compared as a whole.
    QVERIFY(store->number(first.hash).value() == std::uint64_t{0});
    QVERIFY(store->number(second.hash).value() == std::uint64_t{1});
    QVERIFY(store->truncate(0));
    QVERIFY(store->transaction(hash(1)).value() == (Places{{0, 0}, {0, 1}}));
}

void TstChainStore::touchedRowsOfARun()
{
    auto store = make();
    for (std::uint64_t n = 0; n < 6; ++n) {
        execution::StateChanges changes;
        changes.accounts[address(n)] = balance_of(n);
        changes.accounts[address(n)].storage[n] = 1;
        changes.accounts[address(9)].storage[~uint256{}] = n;
        QVERIFY(store->put_block(block(n), changes));
    }
    const auto all = store->touched(1, 3, 1'000).value();
    QCOMPARE(all.last, std::uint64_t{3});
    QCOMPARE(all.count, std::size_t{12});
    QVERIFY(
        all.keys ==
        (TouchedKeys{
            {address(1), {1}}, {address(2), {2}}, {address(3), {3}}, {address(9), {~uint256{}}}}));
    QCOMPARE(store->touched(1, 5, 5).value().last, std::uint64_t{2});
    QCOMPARE(store->touched(5, 1, 5).value().last, std::uint64_t{4});
    QCOMPARE(store->touched(5, 1, 1'000).value().keys.size(), std::size_t{6});
}

void TstChainStore::pruneKeepsTheStateOfItsFirstBlock()
{
    auto store = make();
    for (std::uint64_t n = 0; n < 400; ++n) {
        execution::StateChanges changes;
        changes.accounts[address(1)] = balance_of(n);
        changes.accounts[address(100 + n)] = balance_of(n);
        changes.accounts[address(1)].storage[1] = n + 1;
        QVERIFY(store->put_block(block(n), changes));
    }
    QCOMPARE(store->first().value(), std::uint64_t{0});
    QVERIFY(store->prune(390));
    QCOMPARE(store->first().value(), std::uint64_t{390});
    QVERIFY(store->block(0).value() && !store->block(389).value() && store->block(390).value());
    QVERIFY(store->hash(134).value() && !store->hash(133).value()); // what BLOCKHASH may ask for
    QVERIFY(store->transaction(block(389).tx_hashes[0]).value().empty());
    QVERIFY(!store->transaction(block(390).tx_hashes[0]).value().empty());
    QCOMPARE(store->blocks_with_log(kAnyLog, 0, 1'000, 1'000).value().size(), std::size_t{10});
    for (std::uint64_t n = 390; n < 400; ++n) {
        QVERIFY(store->account(address(1), n).value().account->balance == uint256(n));
        QVERIFY(store->account(address(105), n).value().account->balance == uint256(5));
        QVERIFY(store->slot(address(1), 1, n).value().value == uint256(n + 1));
    }
    QCOMPARE(store->accounts(399, {}, 1'000).value().size(), std::size_t{401});
    QVERIFY(store->truncate(395));
    QVERIFY(store->account(address(1), 399).value().account->balance == uint256(395));
}

void TstChainStore::logKeysAreStable()
{
    // FNV-1a 64 of ff and twenty zero bytes, and of 02 and 32 zero bytes, computed apart from this
    // program: they lie in files.
    QCOMPARE(log_key(Address{}), std::uint64_t{0xcd6b9fd08b5fc4ce});
    QCOMPARE(log_key(Hash32{}, 2), std::uint64_t{0xe3e89f3993fe9dc5});
}

QTEST_GUILESS_MAIN(TstChainStore)
#include "tst_chain_store.moc"
