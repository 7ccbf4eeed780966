#include "chain/base/hex.hpp"
#include "chain/crypto/secp256k1.hpp"
#include "chain/execution/access_list_tracer.hpp"
#include "chain/execution/block_codec.hpp"
#include "chain/execution/block_execution.hpp"
#include "chain/execution/block_import.hpp"
#include "chain/execution/evm_host.hpp"
#include "chain/execution/overrides.hpp"
#include "chain/execution/transaction_codec.hpp"
#include "tests/chain/execution/memory_view.hpp"

#include <QtTest>

using namespace nucleate;
using namespace nucleate::execution;
using test::MemoryView;

Q_DECLARE_METATYPE(nucleate::execution::Transaction)

namespace {

constexpr Address kAlice = "0x00000000000000000000000000000000000a11ce"_address;
constexpr Address kBob = "0x0000000000000000000000000000000000000b0b"_address;
constexpr Address kMiner = "0x00000000000000000000000000000000000c01ba"_address;
const uint256 kEther{1'000'000'000'000'000'000U};

ChainSpec spec()
{
    return ChainSpec::l1(1337, evm::Fork::cancun);
}

BlockEnv env()
{
    BlockEnv e;
    e.number = 1;
    e.timestamp = 12;
    e.coinbase = kMiner;
    e.gas_limit = 100'000;
    e.base_fee = uint256{10U};
    e.parent_beacon_block_root = Hash32{};
    return e;
}

Transaction transfer(std::uint64_t nonce = 0)
{
    Transaction tx;
    tx.type = TxType::dynamic_fee;
    tx.chain_id = 1337;
    tx.nonce = nonce;
    tx.max_fee = uint256{100U};
    tx.max_priority_fee = uint256{2U};
    tx.gas_limit = 21'000;
    tx.to = kBob;
    tx.value = uint256{7U};
    return tx;
}

MemoryView rich_alice()
{
    MemoryView view;
    view.set_balance(kAlice, kEther);
    return view;
}

/// A state with its trie, for imports.
struct TrieState
{
    MemoryView view = rich_alice();
    trie::MemoryNodeStore nodes;
    Hash32 root;

    explicit TrieState(const Address& rich)
    {
        view = {};
        view.set_balance(rich, kEther);
        StateChanges changes;
        changes.accounts[rich].account = Account{0, kEther, kEmptyCodeHash, kEmptyTrieRoot};
        StateCommit commit = *commit_state(changes, kEmptyTrieRoot, nodes);
        nodes.add(std::move(commit.nodes));
        root = commit.root;
    }
};

} // namespace

class TstBlockExecution : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void transfer_moves_value_and_fees();
    void refusals_change_nothing_data();
    void refusals_change_nothing();
    void gas_of_the_block_runs_out();
    void created_and_destroyed_leaves_nothing();
    void call_needs_no_funds_and_keeps_nothing();
    void overrides_replace_code_and_storage();
    void access_list_names_what_is_touched();
    void import_checks_every_commitment_data();
    void import_checks_every_commitment();
};

void TstBlockExecution::transfer_moves_value_and_fees()
{
    const MemoryView view = rich_alice();
    const auto block = begin_block(spec(), env(), view);
    const auto receipt = block->apply(transfer(), kAlice);
    QVERIFY(receipt && receipt->success);
    QCOMPARE(receipt->gas_used, std::uint64_t{21'000});
    QVERIFY(receipt->effective_gas_price == uint256{12U});
    QCOMPARE(block->gas_left(), std::uint64_t{79'000});
    const BlockOutcome outcome = *block->finish();
    const auto& accounts = outcome.changes.accounts;
    QCOMPARE(accounts.size(), std::size_t{3});
    QVERIFY(accounts.at(kBob).account->balance == uint256{7U});
    QVERIFY(accounts.at(kMiner).account->balance == uint256{2U * 21'000U});
    QVERIFY(accounts.at(kAlice).account->balance == kEther - uint256{7U + 12U * 21'000U});
    QCOMPARE(accounts.at(kAlice).account->nonce, std::uint64_t{1});
}

void TstBlockExecution::refusals_change_nothing_data()
{
    QTest::addColumn<Transaction>("tx");
    QTest::addColumn<QByteArray>("error");
    const auto row = [](const char* error, auto change) {
        Transaction tx = transfer();
        change(tx);
        QTest::newRow(error) << tx << QByteArray(error);
    };
    row("NONCE_MISMATCH_TOO_HIGH", [](Transaction& tx) { tx.nonce = 1; });
    row("NONCE_IS_MAX", [](Transaction& tx) { tx.nonce = ~std::uint64_t{0}; });
    row("INTRINSIC_GAS_TOO_LOW", [](Transaction& tx) { tx.gas_limit = 20'999; });
    row("GAS_ALLOWANCE_EXCEEDED", [](Transaction& tx) { tx.gas_limit = 100'001; });
    row("INSUFFICIENT_MAX_FEE_PER_GAS", [](Transaction& tx) { tx.max_fee = uint256{9U}; });
    row("PRIORITY_GREATER_THAN_MAX_FEE_PER_GAS",
        [](Transaction& tx) { tx.max_priority_fee = uint256{101U}; });
    row("INSUFFICIENT_ACCOUNT_FUNDS", [](Transaction& tx) { tx.value = kEther; });
    row("INVALID_CHAINID", [](Transaction& tx) { tx.chain_id = 1; });
    row("TYPE_4_TX_PRE_FORK", [](Transaction& tx) { tx.type = TxType::set_code; });
    row("TYPE_3_TX_ZERO_BLOBS", [](Transaction& tx) { tx.type = TxType::blob; });
    row("INITCODE_SIZE_EXCEEDED", [](Transaction& tx) {
        tx.to.reset();
        tx.data = Bytes(49'153, 0);
        tx.gas_limit = 10'000'000;
    });
}

void TstBlockExecution::refusals_change_nothing()
{
    QFETCH(Transaction, tx);
    QFETCH(QByteArray, error);
    const MemoryView view = rich_alice();
    const auto block = begin_block(spec(), env(), view);
    const auto receipt = block->apply(tx, kAlice);
    QVERIFY(!receipt);
    QCOMPARE(QByteArray(to_string(receipt.error())), error);
    QCOMPARE(block->gas_left(), std::uint64_t{100'000});
    QVERIFY(block->apply(transfer(), kAlice).has_value());
}

void TstBlockExecution::gas_of_the_block_runs_out()
{
    const MemoryView view = rich_alice();
    const auto block = begin_block(spec(), env(), view);
    for (std::uint64_t nonce = 0; nonce < 4; ++nonce)
        QVERIFY(block->apply(transfer(nonce), kAlice).has_value());
    QVERIFY(block->apply(transfer(4), kAlice).error() == TxError::gas_allowance_exceeded);
    const BlockOutcome outcome = *block->finish();
    QCOMPARE(outcome.gas_used, std::uint64_t{84'000});
    QCOMPARE(outcome.receipts.back().cumulative_gas, std::uint64_t{84'000});
}

/// EIP-6780: what one transaction creates and destroys is as if it had never been.
void TstBlockExecution::created_and_destroyed_leaves_nothing()
{
    const MemoryView view = rich_alice();
    Transaction tx = transfer();
    tx.to.reset();
    tx.value = {};
    tx.gas_limit = 100'000;
    tx.data = *parse_hex("600160005573"
                         "0000000000000000000000000000000000000b0b"
                         "ff");
    const auto block = begin_block(spec(), env(), view);
    const auto receipt = block->apply(tx, kAlice);
    QVERIFY(receipt && receipt->success);
    QVERIFY(!block->state().account(*receipt->created));
    QVERIFY(!block->finish()->changes.accounts.contains(*receipt->created));
}

void TstBlockExecution::call_needs_no_funds_and_keeps_nothing()
{
    MemoryView view;
    view.set_code(kBob, *parse_hex("3360005260206000f3")); // returns CALLER
    Transaction tx = transfer();
    tx.value = {};
    tx.gas_limit = 50'000;
    const auto outcome = call(spec(), env(), view, {tx, kAlice, false, false, false});
    QVERIFY(outcome);
    QVERIFY(outcome->output == to_bytes(to_hash(to_uint256(kAlice)).view()));
    tx.value = uint256{1U};
    QVERIFY(call(spec(), env(), view, {tx, kAlice, false, false, false}).error() ==
            TxError::insufficient_account_funds);
}

void TstBlockExecution::overrides_replace_code_and_storage()
{
    const MemoryView view = rich_alice();
    AccountOverride change;
    change.code = *parse_hex("60005460005260206000f3"); // returns slot 0
    change.state_diff[uint256{}] = uint256{42U};
    const OverriddenState state(view, {{kBob, change}});
    Transaction tx = transfer();
    tx.gas_limit = 50'000;
    const auto outcome = call(spec(), env(), state, {tx, kAlice, false, false, false});
    QVERIFY(outcome);
    QVERIFY(uint256_from_be(outcome->output) == uint256{42U});
    // The call sees its own changes; the view does not.
    const ChangedState after(state, outcome->changes);
    QVERIFY(after.account(kBob)->balance == uint256{7U});
    QVERIFY(state.account(kBob)->balance.is_zero());
}

void TstBlockExecution::access_list_names_what_is_touched()
{
    MemoryView view = rich_alice();
    const Address other = "0x00000000000000000000000000000000000000ee"_address;
    view.set_code(kBob, *parse_hex("600554"
                                   "60ee31"
                                   "00")); // SLOAD(5), BALANCE(0xee)
    Transaction tx = transfer();
    tx.gas_limit = 50'000;
    AccessListTracer tracer({kAlice, kBob});
    QVERIFY(call(spec(), env(), view, {tx, kAlice, false, false, false}, &tracer).has_value());
    const auto list = tracer.list();
    QCOMPARE(list.size(), std::size_t{2});
    QVERIFY(list[0].address == other && list[0].keys.empty());
    QVERIFY(list[1].address == kBob && list[1].keys == std::vector<uint256>{uint256{5U}});
}

void TstBlockExecution::import_checks_every_commitment_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QByteArray>("error");
    QTest::newRow("as built") << QByteArray("") << QByteArray("");
    const auto row = [](const char* field, const char* error) {
        QTest::newRow(field) << QByteArray(field) << QByteArray(error);
    };
    row("parent", "UNKNOWN_PARENT");
    row("number", "INVALID_BLOCK_NUMBER");
    row("timestamp", "INVALID_BLOCK_TIMESTAMP_OLDER_THAN_PARENT");
    row("gas limit", "INVALID_GASLIMIT");
    row("base fee", "INVALID_BASEFEE_PER_GAS");
    row("extra data", "EXTRA_DATA_TOO_BIG");
    row("excess", "INCORRECT_EXCESS_BLOB_GAS");
    row("requests", "INCORRECT_BLOCK_FORMAT");
    row("ommers", "INVALID_OMMERS");
    row("difficulty", "IMPORT_IMPOSSIBLE_DIFFICULTY_OVER_PARIS");
    row("transactions", "INVALID_TRANSACTIONS_ROOT");
    row("withdrawals", "INVALID_WITHDRAWALS_ROOT");
    row("gas used", "INVALID_GAS_USED");
    row("bloom", "INVALID_LOG_BLOOM");
    row("receipts", "INVALID_RECEIPTS_ROOT");
    row("state", "INVALID_STATE_ROOT");
}

static void damage(Block& block, const QByteArray& field)
{
    Header& h = block.header;
    const Hash32 wrong = to_hash(uint256{1U});
    if (field == "parent")
        h.parent_hash = wrong;
    else if (field == "number")
        ++h.number;
    else if (field == "timestamp")
        h.timestamp = 0;
    else if (field == "gas limit")
        h.gas_limit += h.gas_limit / 1024;
    else if (field == "base fee")
        *h.base_fee += uint256{1U};
    else if (field == "extra data")
        h.extra_data = Bytes(33, 0);
    else if (field == "excess")
        h.excess_blob_gas = 1;
    else if (field == "requests")
        h.requests_hash = wrong;
    else if (field == "ommers")
        block.ommers.push_back({});
    else if (field == "difficulty")
        h.difficulty = uint256{1U};
    else if (field == "transactions")
        h.transactions_root = wrong;
    else if (field == "withdrawals")
        h.withdrawals_root = wrong;
    else if (field == "gas used")
        ++h.gas_used;
    else if (field == "bloom")
        h.bloom[0] = 1;
    else if (field == "receipts")
        h.receipts_root = wrong;
    else if (field == "state")
        h.state_root = wrong;
}

void TstBlockExecution::import_checks_every_commitment()
{
    QFETCH(QByteArray, field);
    QFETCH(QByteArray, error);
    const Hash32 key = to_hash(uint256{0x77U});
    const Address sender = *crypto::address_of_private_key(key);
    const TrieState state(sender);
    Header genesis;
    genesis.gas_limit = 100'000;
    genesis.base_fee = uint256{10U};
    genesis.state_root = state.root;
    genesis.blob_gas_used = 0;
    genesis.excess_blob_gas = 0;

    BlockEnv e = child_env(spec(), genesis, header_hash(genesis), 12);
    e.coinbase = kMiner;
    Transaction tx = transfer();
    const crypto::Signature signature = *crypto::sign(signing_hash(tx), key);
    tx.r = signature.r;
    tx.s = signature.s;
    tx.y_parity = signature.y_parity ? 1 : 0;
    const auto run = begin_block(spec(), e, state.view);
    QVERIFY(run->apply(tx, sender).has_value());
    const BlockOutcome outcome = *run->finish();
    Block block;
    block.transactions = {tx};
    block.withdrawals.emplace();
    block.header = make_header(spec(), e, outcome, block.transactions);
    block.header.state_root = commit_state(outcome.changes, state.root, state.nodes)->root;
    damage(block, field);

    const auto imported =
        import_block(spec(), block, {genesis, header_hash(genesis), state.view, state.nodes, {}});
    QCOMPARE(imported ? QByteArray() : QByteArray(imported.error().name()), error);
    if (imported)
        QVERIFY(imported->senders == std::vector<Address>{sender});
}

QTEST_GUILESS_MAIN(TstBlockExecution)
#include "tst_block_execution.moc"
