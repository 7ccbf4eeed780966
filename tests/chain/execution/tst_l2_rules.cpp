#include "chain/base/hex.hpp"
#include "chain/execution/block_execution.hpp"
#include "chain/execution/evm_host.hpp"
#include "chain/execution/fees.hpp"
#include "chain/execution/l2_fees.hpp"
#include "chain/execution/transaction_codec.hpp"
#include "tests/chain/execution/memory_view.hpp"
#include "tests/support/source_file.hpp"

#include <boost/json.hpp>

#include <QFile>
#include <QtTest>

using namespace nucleate;
using namespace nucleate::execution;
using test::MemoryView;

namespace {

constexpr std::uint64_t kChain = 901;
constexpr Address kAlice = "0x00000000000000000000000000000000000a11ce"_address;
constexpr Address kBob = "0x0000000000000000000000000000000000000b0b"_address;

boost::json::value vectors()
{
    QFile file(QString::fromStdString(source_file("tests/chain/execution/data/l1_fee.json")));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no vectors");
    return boost::json::parse(file.readAll().toStdString());
}

Bytes bytes_of(const boost::json::value& value)
{
    return *parse_hex(std::string(value.as_string()));
}

uint256 number_of(const boost::json::value& value)
{
    return value.is_string() ? *parse_decimal(std::string(value.as_string()))
                             : uint256{value.to_number<std::uint64_t>()};
}

BlockEnv env()
{
    BlockEnv e;
    e.number = 5;
    e.timestamp = 1000;
    e.coinbase = kSequencerFeeVault;
    e.gas_limit = 30'000'000;
    e.base_fee = uint256{1'000'000U};
    e.parent_beacon_block_root = Hash32{};
    return e;
}

Transaction deposit(const uint256& mint, const uint256& value, std::uint64_t gas = 100'000)
{
    Transaction tx;
    tx.type = TxType::deposit;
    tx.deposit_from = kAlice;
    tx.to = kBob;
    tx.mint = mint;
    tx.value = value;
    tx.gas_limit = gas;
    return tx;
}

Transaction transfer(const uint256& value)
{
    Transaction tx;
    tx.type = TxType::dynamic_fee;
    tx.chain_id = kChain;
    tx.max_fee = uint256{5'000'000U};
    tx.max_priority_fee = uint256{2'000'000U};
    tx.gas_limit = 21'000;
    tx.to = kBob;
    tx.value = value;
    tx.r = uint256{1U};
    tx.s = uint256{1U};
    return tx;
}

/// L1Block after an attributes transaction: base fee 7 gwei, blob base fee 1, the scalars of the
/// vectors.
void fill_l1_block(MemoryView& view)
{
    view.set_nonce(kL1Block, 1);
    view.set_storage(kL1Block, uint256{1U}, uint256{7'000'000'000U});
    view.set_storage(kL1Block, uint256{7U}, uint256{1U});
    view.set_storage(kL1Block, uint256{3U},
                     uint256{9, (std::uint64_t{1368} << 32U) | 810'949U, 0, 0});
}

uint256 balance(const BlockExecution& block, const Address& address)
{
    return block.state().account(address).value_or(Account{}).balance;
}

std::uint64_t nonce(const BlockExecution& block, const Address& address)
{
    return block.state().account(address).value_or(Account{}).nonce;
}

} // namespace

class TstL2Rules : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void estimated_sizes();
    void fees_of_the_oracle();
    void deposit_mints_and_sends();
    void failed_deposit_keeps_mint_and_nonce_data();
    void failed_deposit_keeps_mint_and_nonce();
    void reverted_deposit_pays_for_gas_used();
    void deposit_creates_by_its_nonce();
    void fees_go_to_the_vaults();
    void data_fee_must_be_affordable();
    void other_chains_rules_data();
    void other_chains_rules();
    void block_opens_with_beacon_root_only();
};

void TstL2Rules::estimated_sizes()
{
    const boost::json::value file = vectors();
    for (const auto& item : file.at("sizes").as_array()) {
        const std::uint64_t length = fastlz_length(bytes_of(item.at("data"))) + 68;
        QCOMPARE(estimated_size(length), number_of(item.at("estimatedSize")).low64());
    }
}

void TstL2Rules::fees_of_the_oracle()
{
    MemoryView view;
    fill_l1_block(view);
    const L1FeeInputs inputs = l1_fee_inputs(view);
    QCOMPARE(inputs.base_fee_scalar, 1368U);
    QCOMPARE(inputs.blob_base_fee_scalar, 810'949U);
    const boost::json::value file = vectors();
    for (const auto& item : file.at("fees").at("cases").as_array()) {
        const std::uint64_t length = fastlz_length(bytes_of(item.at("data"))) + 68;
        const uint256 price = uint256{16U * 1368U} * inputs.base_fee + uint256{810'949U};
        const uint256 fee = uint256{estimated_size(length)} * price / uint256{1'000'000'000'000U};
        QVERIFY(fee == number_of(item.at("getL1Fee")));
    }
    // The fee of a transaction is that formula on its own bytes, without the allowance.
    QVERIFY(l1_fee(inputs, Bytes(10, 1)) ==
            uint256{100'000'000U} * (uint256{16U * 1368U} * inputs.base_fee + uint256{810'949U}) /
                uint256{1'000'000'000'000U});
}

void TstL2Rules::deposit_mints_and_sends()
{
    MemoryView view;
    view.set_nonce(kAlice, 4);
    const auto block = begin_block(ChainSpec::l2(kChain), env(), view);
    const auto receipt = block->apply(deposit(uint256{100U}, uint256{30U}), kAlice);
    QVERIFY(receipt && receipt->success);
    QCOMPARE(*receipt->deposit_nonce, std::uint64_t{4});
    QCOMPARE(receipt->gas_used, std::uint64_t{21'000});
    QVERIFY(balance(*block, kAlice) == uint256{70U});
    QVERIFY(balance(*block, kBob) == uint256{30U});
    QCOMPARE(nonce(*block, kAlice), std::uint64_t{5});
    QVERIFY(balance(*block, kBaseFeeVault).is_zero() && balance(*block, kL1FeeVault).is_zero());
}

void TstL2Rules::failed_deposit_keeps_mint_and_nonce_data()
{
    QTest::addColumn<quint64>("value");
    QTest::addColumn<quint64>("gas");
    QTest::newRow("value beyond the balance") << quint64{101} << quint64{100'000};
    QTest::newRow("gas below the intrinsic") << quint64{1} << quint64{20'999};
}

void TstL2Rules::failed_deposit_keeps_mint_and_nonce()
{
    QFETCH(quint64, value);
    QFETCH(quint64, gas);
    const MemoryView view;
    const auto block = begin_block(ChainSpec::l2(kChain), env(), view);
    const auto receipt = block->apply(deposit(uint256{100U}, uint256{value}, gas), kAlice);
    QVERIFY(receipt);
    QVERIFY(!receipt->success);
    QCOMPARE(receipt->gas_used, std::uint64_t{gas});
    QVERIFY(balance(*block, kAlice) == uint256{100U});
    QVERIFY(balance(*block, kBob).is_zero());
    QCOMPARE(nonce(*block, kAlice), std::uint64_t{1});
}

void TstL2Rules::reverted_deposit_pays_for_gas_used()
{
    MemoryView view;
    view.set_code(kBob, *parse_hex("60006000fd")); // REVERT with nothing
    const auto block = begin_block(ChainSpec::l2(kChain), env(), view);
    const auto receipt = block->apply(deposit(uint256{100U}, uint256{30U}), kAlice);
    QVERIFY(receipt && !receipt->success);
    QCOMPARE(receipt->gas_used, std::uint64_t{21'006});
    QVERIFY(balance(*block, kAlice) == uint256{100U});
    QCOMPARE(nonce(*block, kAlice), std::uint64_t{1});
}

void TstL2Rules::deposit_creates_by_its_nonce()
{
    MemoryView view;
    view.set_nonce(kAlice, 9);
    Transaction tx = deposit(uint256{}, uint256{});
    tx.to.reset();
    tx.data = *parse_hex("600160005500"); // SSTORE(0, 1)
    const auto block = begin_block(ChainSpec::l2(kChain), env(), view);
    const auto receipt = block->apply(tx, kAlice);
    QVERIFY(receipt && receipt->success);
    QVERIFY(receipt->created == create_address(kAlice, 9));
    QVERIFY(block->state().storage(*receipt->created, uint256{}) == uint256{1U});
}

void TstL2Rules::fees_go_to_the_vaults()
{
    MemoryView view;
    fill_l1_block(view);
    const uint256 funds{1'000'000'000'000'000'000U};
    view.set_balance(kAlice, funds);
    const auto block = begin_block(ChainSpec::l2(kChain), env(), view);
    const Transaction tx = transfer(uint256{5U});
    const auto receipt = block->apply(tx, kAlice);
    QVERIFY(receipt && receipt->success);
    const uint256 data_fee = l1_fee(l1_fee_inputs(view), encode_transaction(tx));
    QVERIFY(receipt->l1_fee == data_fee);
    QVERIFY(receipt->effective_gas_price == uint256{3'000'000U});
    QVERIFY(balance(*block, kBaseFeeVault) == uint256{21'000U * 1'000'000ULL});
    QVERIFY(balance(*block, kSequencerFeeVault) == uint256{21'000U * 2'000'000ULL});
    QVERIFY(balance(*block, kL1FeeVault) == data_fee);
    QVERIFY(balance(*block, kAlice) ==
            funds - data_fee - uint256{5U} - uint256{21'000U * 3'000'000ULL});
}

void TstL2Rules::data_fee_must_be_affordable()
{
    MemoryView view;
    fill_l1_block(view);
    const Transaction tx = transfer(uint256{5U});
    const uint256 data_fee = l1_fee(l1_fee_inputs(view), encode_transaction(tx));
    const uint256 enough = data_fee + uint256{5U} + uint256{21'000U * 5'000'000ULL};
    view.set_balance(kAlice, enough - uint256{1U});
    auto block = begin_block(ChainSpec::l2(kChain), env(), view);
    QVERIFY(block->apply(tx, kAlice).error() == TxError::insufficient_account_funds);
    view.set_balance(kAlice, enough);
    block = begin_block(ChainSpec::l2(kChain), env(), view);
    QVERIFY(block->apply(tx, kAlice).has_value());
}

void TstL2Rules::other_chains_rules_data()
{
    QTest::addColumn<int>("type");
    QTest::addColumn<bool>("on_l2");
    QTest::newRow("blobs on L2") << int(TxType::blob) << true;
    QTest::newRow("deposit on L1") << int(TxType::deposit) << false;
}

void TstL2Rules::other_chains_rules()
{
    QFETCH(int, type);
    QFETCH(bool, on_l2);
    MemoryView view;
    view.set_balance(kAlice, uint256{1'000'000'000'000'000'000U});
    Transaction tx = transfer(uint256{});
    tx.type = static_cast<TxType>(type);
    const ChainSpec spec = on_l2 ? ChainSpec::l2(kChain) : ChainSpec::l1(kChain, evm::Fork::cancun);
    const auto block = begin_block(spec, env(), view);
    QVERIFY(block->apply(tx, kAlice).error() == TxError::type_not_supported);
}

/// Cancun's system call, and none of Prague's.
void TstL2Rules::block_opens_with_beacon_root_only()
{
    MemoryView view;
    const Bytes store_one = *parse_hex("600160005500");
    const Address beacon_roots = "0x000f3df6d732807ef1319fb7b8bb8522d0beac02"_address;
    const Address block_hashes = "0x0000f90827f1c53a10cb7a02335b175320002935"_address;
    view.set_code(beacon_roots, store_one);
    view.set_code(block_hashes, store_one);
    const auto block = begin_block(ChainSpec::l2(kChain), env(), view);
    QVERIFY(block->state().storage(beacon_roots, uint256{}) == uint256{1U});
    QVERIFY(block->state().storage(block_hashes, uint256{}).is_zero());
    const auto outcome = block->finish();
    QVERIFY(outcome && outcome->requests.empty());
}

QTEST_GUILESS_MAIN(TstL2Rules)
#include "tst_l2_rules.moc"
