#include "chain/rollup/rollup_config_json.hpp"
#include "tests/chain/derivation/fake_l1.hpp"

#include <QtTest>
#include <boost/json.hpp>

using namespace nucleate;
using namespace nucleate::rollup;
using namespace nucleate::derivation::test;

namespace {

RollupConfig sample()
{
    FakeL1 l1;
    l1.add(1'700'000'000);
    return fake_config(l1);
}

Hash32 word(std::uint64_t value)
{
    return to_hash(uint256{value});
}

} // namespace

class TstConfig : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void json_goes_round()
    {
        const RollupConfig config = sample();
        const auto text = boost::json::serialize(to_json(config));
        const auto back = rollup_config_from_json(boost::json::parse(text));
        QVERIFY2(back.has_value(), back ? "" : back.error().message.c_str());
        QVERIFY(*back == config);
    }

    /// As op-node has it for chains whose data lie elsewhere.
    void alt_da_goes_round()
    {
        boost::json::value json = to_json(sample());
        json.as_object()["alt_da"] = boost::json::parse(R"({
            "da_challenge_contract_address": "0x0000000000000000000000000000000000000000",
            "da_commitment_type": "GenericCommitment",
            "da_challenge_window": 160, "da_resolve_window": 170})");
        const auto config = rollup_config_from_json(json);
        QVERIFY2(config.has_value(), config ? "" : config.error().message.c_str());
        QVERIFY(config->alt_da == (AltDaConfig{{}, CommitmentType::generic, 160, 170}));
        QVERIFY(to_json(*config) == json);
    }

    void bad_alt_da_is_refused_data()
    {
        QTest::addColumn<QByteArray>("pointer");
        QTest::addColumn<QByteArray>("value");
        QTest::newRow("unknown type")
            << QByteArray("/alt_da/da_commitment_type") << QByteArray("\"Kzg\"");
        QTest::newRow("no window") << QByteArray("/alt_da/da_challenge_window") << QByteArray("0");
        QTest::newRow("challenge contract")
            << QByteArray("/alt_da/da_challenge_contract_address")
            << QByteArray("\"0x1100000000000000000000000000000000000000\"");
        QTest::newRow("not an object") << QByteArray("/alt_da") << QByteArray("null");
    }
    void bad_alt_da_is_refused()
    {
        QFETCH(QByteArray, pointer);
        QFETCH(QByteArray, value);
        RollupConfig config = sample();
        config.alt_da = AltDaConfig{};
        boost::json::value json = to_json(config);
        json.at_pointer(pointer.toStdString()) = boost::json::parse(value.toStdString());
        QVERIFY(!rollup_config_from_json(json));
    }

    /// Keys as op-node writes them.
    void json_has_op_node_keys()
    {
        const boost::json::value json = to_json(sample());
        for (const char* pointer :
             {"/genesis/l1/hash", "/genesis/l1/number", "/genesis/l2/hash", "/genesis/l2_time",
              "/genesis/system_config/batcherAddr", "/genesis/system_config/scalar",
              "/genesis/system_config/gasLimit", "/block_time", "/max_sequencer_drift",
              "/seq_window_size", "/channel_timeout", "/l1_chain_id", "/l2_chain_id",
              "/ecotone_time", "/fjord_time", "/batch_inbox_address", "/deposit_contract_address",
              "/l1_system_config_address"})
        {
            boost::json::error_code error;
            QVERIFY2(json.find_pointer(pointer, error) != nullptr, pointer);
        }
    }

    void json_is_refused_data()
    {
        QTest::addColumn<QByteArray>("pointer");
        QTest::addColumn<QByteArray>("value");
        QTest::newRow("missing member") << QByteArray("/genesis/l1") << QByteArray("{}");
        QTest::newRow("wrong kind") << QByteArray("/block_time") << QByteArray("\"2\"");
        QTest::newRow("negative") << QByteArray("/l2_chain_id") << QByteArray("-1");
        QTest::newRow("short hash") << QByteArray("/genesis/l2/hash") << QByteArray("\"0x12\"");
        QTest::newRow("zero time") << QByteArray("/genesis/l2_time") << QByteArray("0");
        QTest::newRow("same chain") << QByteArray("/l2_chain_id") << QByteArray("900");
        QTest::newRow("short window") << QByteArray("/seq_window_size") << QByteArray("1");
        QTest::newRow("later fork") << QByteArray("/fjord_time") << QByteArray("1");
        QTest::newRow("no gas") << QByteArray("/genesis/system_config/gasLimit") << QByteArray("0");
        QTest::newRow("no batcher") << QByteArray("/genesis/system_config/batcherAddr")
                                    << QByteArray("\"0x0000000000000000000000000000000000000000\"");
    }
    void json_is_refused()
    {
        QFETCH(QByteArray, pointer);
        QFETCH(QByteArray, value);
        boost::json::value json = to_json(sample());
        json.at_pointer(pointer.toStdString()) = boost::json::parse(value.toStdString());
        QVERIFY(!rollup_config_from_json(json));
        QVERIFY(!rollup_config_from_json(boost::json::value(1)));
    }

    void scalar_packs()
    {
        // OP Mainnet's Ecotone scalar: base fee 1368, blob base fee 810949.
        using namespace nucleate::literals;
        const Hash32 packed =
            "0x010000000000000000000000000000000000000000000000000c5fc500000558"_hash;
        QVERIFY(pack_scalar({1368, 810949}) == packed);
        const SystemConfig config{{}, {}, packed, 1};
        QVERIFY((config.fee_scalars() == FeeScalars{1368, 810949}));
        const SystemConfig bedrock{{}, {}, word(7), 1};
        QVERIFY((bedrock.fee_scalars() == FeeScalars{7, 0}));
        const SystemConfig huge{{}, {}, to_hash(uint256{1} << 32U), 1};
        QVERIFY((huge.fee_scalars() == FeeScalars{0xffffffff, 0}));
    }

    void updates_apply()
    {
        SystemConfig config = sample().system_config;
        const Address other = address_of("other batcher");
        const std::vector<execution::Receipt> receipts{
            logging_transaction({config_update(0, {Hash32::from_view(other.view())}),
                                 config_update(1, {word(188), pack_scalar({5, 6})}),
                                 config_update(3, {word(1)})})
                .receipt,
            logging_transaction({config_update(2, {word(60'000'000)})}).receipt,
            logging_transaction({config_update(2, {word(70'000'000)})}, false).receipt,
        };
        QVERIFY(apply_config_updates(config, receipts, kSystemConfig).has_value());
        QVERIFY((config == SystemConfig{other, {}, pack_scalar({5, 6}), 60'000'000}));
        SystemConfig untouched = sample().system_config;
        QVERIFY(apply_config_updates(untouched, receipts, kPortal).has_value());
        QVERIFY(untouched == sample().system_config);
    }

    void invalid_scalar_is_ignored_data()
    {
        QTest::addColumn<int>("byte");
        QTest::addColumn<int>("value");
        QTest::newRow("unknown version") << 0 << 2;
        QTest::newRow("padding of version 1") << 23 << 1;
        QTest::newRow("padding of version 0") << 0 << 0;
    }
    void invalid_scalar_is_ignored()
    {
        QFETCH(int, byte);
        QFETCH(int, value);
        SystemConfig config = sample().system_config;
        const SystemConfig before = config;
        Hash32 scalar = pack_scalar({1, 2});
        scalar[static_cast<std::size_t>(byte)] = static_cast<std::uint8_t>(value);
        QVERIFY(apply_config_update(config, config_update(1, {word(0), scalar})).has_value());
        QVERIFY(config == before);
    }

    void malformed_update_is_an_error()
    {
        SystemConfig config = sample().system_config;
        execution::Log unknown_type = config_update(4, {word(0)});
        QVERIFY(apply_config_update(config, unknown_type).error() ==
                ConfigUpdateError::unknown_type);
        execution::Log version = config_update(0, {word(0)});
        version.topics[1] = word(1);
        QVERIFY(apply_config_update(config, version).error() == ConfigUpdateError::unknown_version);
        execution::Log topics = config_update(0, {word(0)});
        topics.topics.pop_back();
        QVERIFY(apply_config_update(config, topics).error() == ConfigUpdateError::bad_topics);
        QVERIFY(apply_config_update(config, config_update(2, {word(1), word(2)})).error() ==
                ConfigUpdateError::bad_data);
        QVERIFY(
            apply_config_update(config, config_update(2, {to_hash(uint256{1} << 64U)})).error() ==
            ConfigUpdateError::bad_data);
        execution::Log offset = config_update(2, {word(1)});
        offset.data[31] = 0x40;
        QVERIFY(apply_config_update(config, offset).error() == ConfigUpdateError::bad_data);
    }
};

QTEST_GUILESS_MAIN(TstConfig)
#include "tst_config.moc"
