#include <QtTest>
#ifndef Q_MOC_RUN // moc cannot read the standard library's thread headers
#include "chain/devnet/rollup_record.hpp"
#endif

using namespace nucleate;
using namespace nucleate::devnet;

namespace {

Address address(std::uint8_t byte)
{
    Address out;
    for (std::size_t i = 0; i < Address::size(); ++i)
        out[i] = byte;
    return out;
}

Hash32 hash(std::uint8_t byte)
{
    Hash32 out;
    for (std::size_t i = 0; i < Hash32::size(); ++i)
        out[i] = byte;
    return out;
}

RollupRecord record()
{
    RollupRecord out;
    out.request = {.formation = "formation-12",
                   .name = "Aurora \"the first\"\n",
                   .l2_chain_id = 0xFFFF'FFFF'FFFFULL,
                   .block_time = 2,
                   .gas_limit = 30'000'000,
                   .sequencer_window = 200,
                   .channel_timeout = 120,
                   .batch_interval = 3,
                   .waiting_cost = 1'000'000'000'000,
                   .deployer = address(0x11),
                   .sequencer_set = address(0x22),
                   .withdrawals = {.proposal_interval = 30,
                                   .finalized_only = false,
                                   .proof_maturity = 50,
                                   .max_clock = 31,
                                   .clock_extension = 5,
                                   .game_finality = 6,
                                   .bond_delay = 7},
                   .alt_da = true,
                   .proof = agents::ProofSystem::validity,
                   .standing = true,
                   .base_fee = 50'000'000,
                   .base_fee_scalar = 2'269,
                   .blob_base_fee_scalar = 1'055'762};
    out.confirmations = {{"ProxyAdmin", address(0x33), {hash(1), 64, hash(2), 1'767'225'728}},
                         {"initialize", std::nullopt, {hash(3), 65, hash(1), 1'767'225'730}}};
    out.prestate = hash(4);
    out.da_url = "http://127.0.0.1:3100";
    return out;
}

} // namespace

class TstRollupRecord : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comes_back_as_it_went()
    {
        const RollupRecord written = record();
        const auto read = rollup_record_from_json(to_json(written));
        QVERIFY(read);
        const agents::RollupRequest& a = written.request;
        const agents::RollupRequest& b = read->request;
        QCOMPARE(b.formation, a.formation);
        QCOMPARE(b.name, a.name);
        QCOMPARE(b.l2_chain_id, a.l2_chain_id);
        QCOMPARE(b.block_time, a.block_time);
        QCOMPARE(b.gas_limit, a.gas_limit);
        QCOMPARE(b.sequencer_window, a.sequencer_window);
        QCOMPARE(b.channel_timeout, a.channel_timeout);
        QCOMPARE(b.batch_interval, a.batch_interval);
        QCOMPARE(b.waiting_cost, a.waiting_cost);
        QVERIFY(b.deployer == a.deployer);
        QVERIFY(b.sequencer_set == a.sequencer_set);
        QVERIFY(b.withdrawals == a.withdrawals);
        QCOMPARE(b.alt_da, a.alt_da);
        QVERIFY(b.proof == a.proof);
        QCOMPARE(b.standing, a.standing);
        QCOMPARE(b.base_fee, a.base_fee);
        QCOMPARE(b.base_fee_scalar, a.base_fee_scalar);
        QCOMPARE(b.blob_base_fee_scalar, a.blob_base_fee_scalar);
        QCOMPARE(read->da_url, written.da_url);
        QCOMPARE(read->prestate, written.prestate);
        QCOMPARE(read->confirmations.size(), std::size_t{2});
        for (std::size_t i = 0; i < 2; ++i) {
            const auto& x = written.confirmations[i];
            const auto& y = read->confirmations[i];
            QCOMPARE(y.step, x.step);
            QVERIFY(y.created == x.created);
            QCOMPARE(y.block.number, x.block.number);
            QVERIFY(y.block.hash == x.block.hash);
            QVERIFY(y.block.parent_hash == x.block.parent_hash);
            QCOMPARE(y.block.timestamp, x.block.timestamp);
        }
        QCOMPARE(to_json(*read), to_json(written));
    }

    void older_records_name_no_program()
    {
        std::string text = to_json(record());
        const std::size_t at = text.find(",\"prestate\"");
        QVERIFY(at != std::string::npos);
        text.erase(at, text.find('}', at) - at);
        const auto read = rollup_record_from_json(text);
        QVERIFY(read);
        QCOMPARE(read->prestate, no_program());
    }

    void damage_is_told_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("not JSON") << QByteArray("formation-1");
        QTest::newRow("another kind") << QByteArray("[]");
        QTest::newRow("no request") << QByteArray(R"({"confirmations":[]})");
        QTest::newRow("no fields") << QByteArray(R"({"request":{},"confirmations":[]})");
        const std::string whole = to_json(record());
        QTest::newRow("cut off") << QByteArray::fromStdString(whole.substr(0, whole.size() / 2));
        QByteArray text = QByteArray::fromStdString(whole);
        QTest::newRow("no proof system")
            << QByteArray(text).replace("\"proof\":\"validity\"", "\"proof\":\"faith\"");
        QTest::newRow("text for a number") << text.replace("\"number\":64", "\"number\":\"x\"");
    }
    void damage_is_told()
    {
        QFETCH(QByteArray, text);
        const auto read = rollup_record_from_json(text.toStdString());
        QVERIFY(!read);
        QVERIFY(read.error().message.starts_with("The record of a rollup is damaged"));
    }

    void a_step_that_no_deployment_has_is_refused()
    {
        RollupRecord wrong = record();
        wrong.confirmations = {{"NoSuchStep", std::nullopt, {}}};
        QVERIFY(!rebuild(wrong, 31337));
    }

    void chains_are_named_after_their_formation()
    {
        QCOMPARE(chain_name("formation-1"), std::string("l2-1"));
        QCOMPARE(chain_name("formation-12"), std::string("l2-12"));
        QVERIFY(rollup_key("formation-1") != rollup_key("formation-12"));
    }
};

QTEST_GUILESS_MAIN(TstRollupRecord)
#include "tst_rollup_record.moc"
