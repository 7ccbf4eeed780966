#include "chain/derivation/deposits.hpp"
#include "chain/derivation/l1_attributes.hpp"
#include "chain/derivation/predeploys.hpp"
#include "chain/derivation/system_config.hpp"
#include "chain/execution/transaction_codec.hpp"
#include "chain/rollup/outputs.hpp"
#include "tests/chain/derivation/fake_l1.hpp"
#include "tests/support/source_file.hpp"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace nucleate;
using namespace nucleate::derivation;
using namespace nucleate::rollup;
using namespace nucleate::derivation::test;

namespace {

/// Known answers, made by viem 2.57.20 and by the contracts themselves.
QJsonObject vectors()
{
    QFile file(QString::fromStdString(source_file("tests/chain/rollup/data/op-vectors.json")));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object()
                                          : QJsonObject();
}

Hash32 hash_at(const QJsonValue& value)
{
    return parse_hash(value.toString().toStdString()).value();
}
Address address_at(const QJsonValue& value)
{
    return parse_address(value.toString().toStdString()).value();
}
Bytes bytes_at(const QJsonValue& value)
{
    return parse_hex(value.toString().toStdString()).value();
}
/// A number or a string of decimal digits.
uint256 number_at(const QJsonValue& value)
{
    const QString text =
        value.isString() ? value.toString() : QString::number(value.toDouble(), 'f', 0);
    return parse_decimal(text.toStdString()).value();
}

Hash32 word(const uint256& value)
{
    return to_hash(value);
}

/// The log that the portal emits for a deposit.
execution::Log deposit_log(const QJsonObject& tx)
{
    Bytes opaque;
    append(opaque, word(number_at(tx["mint"])).view());
    append(opaque, word(number_at(tx["value"])).view());
    append(opaque, word(number_at(tx["gas"])).view().last(8));
    const bool creation = !tx.contains("to");
    opaque.push_back(creation ? 1 : 0);
    append(opaque, bytes_at(tx["data"]));
    const Address to = creation ? Address{} : address_at(tx["to"]);
    return {kPortal,
            {kTransactionDepositedTopic,
             Hash32::from_view(address_at(tx["from"]).view()),
             Hash32::from_view(to.view()),
             {}},
            abi_bytes(opaque)};
}

} // namespace

class TstVectors : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void topics()
    {
        const QJsonObject topics = vectors()["topics"].toObject();
        QVERIFY(hash_at(topics["TransactionDeposited(address,address,uint256,bytes)"]) ==
                kTransactionDepositedTopic);
        QVERIFY(hash_at(topics["ConfigUpdate(uint256,uint8,bytes)"]) == kConfigUpdateTopic);
        const QJsonObject slots_ = vectors()["slots"].toObject();
        QVERIFY(hash_at(slots_["eip1967Impl"]) == kProxyImplementationSlot);
        QVERIFY(hash_at(slots_["eip1967Admin"]) == kProxyAdminSlot);
    }

    void source_hashes()
    {
        const QJsonObject user = vectors()["sourceHash"].toObject()["userDeposit"].toObject();
        QVERIFY(user_deposit_source(hash_at(user["l1BlockHash"]),
                                    number_at(user["l1LogIndex"]).low64()) ==
                hash_at(user["hash"]));
        const QJsonObject info = vectors()["sourceHash"].toObject()["l1Info"].toObject();
        QVERIFY(l1_attributes_source(hash_at(info["l1BlockHash"]),
                                     number_at(info["sequenceNumber"]).low64()) ==
                hash_at(info["hash"]));
        // Ecotone's L1Block deployment (specs: ecotone/derivation.md).
        QVERIFY(upgrade_source("Ecotone: L1 Block Deployment") ==
                "0x877a6077205782ea15a6dc8699fa5ebcec5e0f4389f09cb8eda09488231346f8"_hash);
    }

    void deposits_data()
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < vectors()["depositTx"].toArray().size(); ++i)
            QTest::addRow("deposit %d", i) << i;
    }
    void deposits()
    {
        QFETCH(int, index);
        const QJsonObject tx = vectors()["depositTx"].toArray()[index].toObject()["tx"].toObject();
        const QJsonObject user = vectors()["sourceHash"].toObject()["userDeposit"].toObject();
        // Logs of other contracts before it count for the index.
        const execution::Log other{kInbox, {kTransactionDepositedTopic}, {}};
        const std::vector<execution::Receipt> receipts{
            logging_transaction({other, other, other}).receipt,
            logging_transaction({other, other, deposit_log(tx)}).receipt};
        const auto derived = derive_deposits(receipts, hash_at(user["l1BlockHash"]), kPortal);
        QVERIFY(derived && derived->size() == 1);
        const execution::Transaction& deposit = derived->front();
        QVERIFY(deposit.type == execution::TxType::deposit);
        QVERIFY(deposit.source_hash == hash_at(tx["sourceHash"]));
        QVERIFY(deposit.deposit_from == address_at(tx["from"]));
        QCOMPARE(deposit.to.has_value(), tx.contains("to"));
        if (deposit.to)
            QVERIFY(*deposit.to == address_at(tx["to"]));
        QVERIFY(deposit.mint == number_at(tx["mint"]));
        QVERIFY(deposit.value == number_at(tx["value"]));
        QVERIFY(uint256{deposit.gas_limit} == number_at(tx["gas"]));
        QVERIFY(deposit.data == bytes_at(tx["data"]));
        QVERIFY(!deposit.is_system);
        const QJsonObject vector = vectors()["depositTx"].toArray()[index].toObject();
        QVERIFY(execution::encode_transaction(deposit) == bytes_at(vector["raw"]));
        QVERIFY(execution::transaction_hash(deposit) == hash_at(vector["hash"]));
    }

    void output_root()
    {
        const QJsonObject vector = vectors()["outputRoot"].toObject();
        const Output output{hash_at(vector["stateRoot"]),
                            hash_at(vector["messagePasserStorageRoot"]),
                            hash_at(vector["blockHash"])};
        QVERIFY(output.root() == hash_at(vector["root"]));
    }

    void malformed_deposits()
    {
        const QJsonObject tx = vectors()["depositTx"].toArray()[0].toObject()["tx"].toObject();
        const execution::Log good = deposit_log(tx);
        QVERIFY(decode_deposit(good, {}, 0).has_value());
        execution::Log bad = good;
        bad.topics.pop_back();
        QVERIFY(decode_deposit(bad, {}, 0).error() == DepositError::bad_topics);
        bad = good;
        bad.topics[3] = word(uint256{1});
        QVERIFY(decode_deposit(bad, {}, 0).error() == DepositError::unknown_version);
        bad = good;
        bad.data[31] = 0x40;
        QVERIFY(decode_deposit(bad, {}, 0).error() == DepositError::bad_data);
        bad = good;
        bad.data[63] = 0xff;
        QVERIFY(decode_deposit(bad, {}, 0).error() == DepositError::bad_data);
        bad.data = abi_bytes(Bytes(72));
        QVERIFY(decode_deposit(bad, {}, 0).error() == DepositError::bad_data);
        // A failed transaction has no deposits, whatever its receipt says.
        const std::vector<execution::Receipt> failed{logging_transaction({good}, false).receipt};
        QVERIFY(derive_deposits(failed, {}, kPortal)->empty());
    }

    void aliases()
    {
        const Address contract = "0xffffffffffffffffffffffffffffffffffffffff"_address;
        const Address alias = "0x1111000000000000000000000000000000001110"_address;
        QVERIFY(apply_alias(contract) == alias);
        QVERIFY(undo_alias(alias) == contract);
        QVERIFY(undo_alias(apply_alias(kPortal)) == kPortal);
    }

    void l1_attributes()
    {
        const QJsonObject vector = vectors()["l1Attributes"].toObject();
        const Bytes calldata = bytes_at(vector["calldata"]);
        const auto decoded = L1Attributes::decode(calldata);
        QVERIFY(decoded.has_value());
        QVERIFY((decoded->scalars == FeeScalars{1368, 810949}));
        QCOMPARE(decoded->sequence_number, std::uint64_t{3});
        QCOMPARE(decoded->timestamp, std::uint64_t{0x66575740});
        QCOMPARE(decoded->number, std::uint64_t{1234});
        QVERIFY(decoded->base_fee == uint256{7'000'000'000});
        QVERIFY(decoded->blob_base_fee == uint256{1});
        QVERIFY(decoded->encode() == calldata);
        const execution::Transaction tx = decoded->to_transaction();
        const QJsonObject expected = vector["tx"].toObject();
        QVERIFY(tx.source_hash == hash_at(expected["sourceHash"]));
        QVERIFY(tx.deposit_from == address_at(expected["from"]));
        QVERIFY(tx.to == address_at(expected["to"]));
        QVERIFY(uint256{tx.gas_limit} == number_at(expected["gas"]));
        QVERIFY(execution::encode_transaction(tx) == bytes_at(vector["raw"]));
        QVERIFY(execution::transaction_hash(tx) == hash_at(vector["hash"]));
        QVERIFY(!L1Attributes::decode(BytesView{calldata}.first(163)));
        Bytes other = calldata;
        other[0] ^= 1;
        QVERIFY(!L1Attributes::decode(other));
    }
};

QTEST_GUILESS_MAIN(TstVectors)
#include "tst_vectors.moc"
