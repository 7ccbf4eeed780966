#include "chain/execution/block_codec.hpp"
#include "chain/execution/fork_names.hpp"
#include "chain/node/chain.hpp"
#include "chain/node/genesis_file.hpp"

#include <QtTest>

using namespace nucleate;
using evm::Fork;

namespace {

std::string genesis_with(const std::string& config)
{
    return R"({"config":{"chainId":7,)" + config + R"(},"gasLimit":"0x5f5e100","difficulty":"0x1",
        "alloc":{"00000000000000000000000000000000000000aa":{"balance":"0x10","nonce":"0x2",
        "code":"0x6001","storage":{"0x01":"0x02"}}}})";
}

constexpr const char* kForks =
    R"("homesteadBlock":0,"eip150Block":0,"eip158Block":0,"byzantiumBlock":2,
    "constantinopleBlock":4,"londonBlock":6,"mergeNetsplitBlock":8,"shanghaiTime":100,
    "cancunTime":200,"bpo1Time":300,
    "blobSchedule":{"cancun":{"target":2,"max":4,"baseFeeUpdateFraction":100},
                    "bpo1":{"target":"0x5","max":"0x0a","baseFeeUpdateFraction":200}})";

} // namespace

class TstGenesisFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void forks_data()
    {
        QTest::addColumn<quint64>("number");
        QTest::addColumn<quint64>("time");
        QTest::addColumn<QString>("fork");
        QTest::newRow("start") << quint64{0} << quint64{0} << "spuriousdragon";
        QTest::newRow("byzantium") << quint64{2} << quint64{20} << "byzantium";
        QTest::newRow("petersburg comes along") << quint64{4} << quint64{40} << "petersburg";
        QTest::newRow("london") << quint64{7} << quint64{70} << "london";
        QTest::newRow("merged") << quint64{8} << quint64{80} << "paris";
        QTest::newRow("by time") << quint64{9} << quint64{100} << "shanghai";
        QTest::newRow("cancun") << quint64{12} << quint64{250} << "cancun";
    }
    void forks()
    {
        QFETCH(quint64, number);
        QFETCH(quint64, time);
        QFETCH(QString, fork);
        const auto genesis = node::parse_genesis(genesis_with(kForks));
        QVERIFY2(genesis.has_value(), genesis ? "" : genesis.error().message.c_str());
        const auto name = execution::fork_name(genesis->spec.fork_at(number, time));
        QCOMPARE(QString::fromUtf8(name.data(), qsizetype(name.size())), fork);
    }

    void blobsChangeByTime()
    {
        const auto genesis = node::parse_genesis(genesis_with(kForks));
        QVERIFY(genesis.has_value());
        QCOMPARE(genesis->spec.blob_parameters_at(9, 200).max, std::uint64_t{4});
        QCOMPARE(genesis->spec.blob_parameters_at(9, 300).target, std::uint64_t{5});
        QCOMPARE(genesis->spec.blob_parameters_at(9, 300).max, std::uint64_t{10});
    }

    void accountsAreRead()
    {
        const auto genesis = node::parse_genesis(genesis_with(kForks));
        QVERIFY(genesis.has_value());
        QCOMPARE(genesis->alloc.size(), std::size_t{1});
        const node::GenesisAccount& account = genesis->alloc.begin()->second;
        QCOMPARE(account.nonce, std::uint64_t{2});
        QVERIFY(account.balance == uint256{16});
        QCOMPARE(account.code.size(), std::size_t{2});
        QVERIFY(account.storage.at(uint256{1}) == uint256{2});
        QVERIFY(!genesis->header.base_fee);
    }

    void refused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("why");
        const auto with = [](const char* config) {
            return QString::fromStdString(genesis_with(config));
        };
        QTest::newRow("no json") << "{"
                                 << "no JSON object";
        QTest::newRow("no config") << "{}"
                                   << "no 'config'";
        QTest::newRow("not a number") << with(R"("londonBlock":"x")") << "londonBlock";
        QTest::newRow("negative") << with(R"("londonBlock":-1)") << "londonBlock";
        QTest::newRow("later fork") << with(R"("amsterdamTime":1)") << "amsterdamTime";
        QTest::newRow("no schedule") << with(R"("bpo2Time":1)") << "bpo2";
        QTest::newRow("half a schedule")
            << with(R"("blobSchedule":{"cancun":{"target":1}})") << "cancun";
        QTest::newRow("bad account") << R"({"config":{"chainId":1},"alloc":{"0x12":{}}})"
                                     << "0x12";
    }
    void refused()
    {
        QFETCH(QString, text);
        QFETCH(QString, why);
        const auto genesis = node::parse_genesis(text.toStdString());
        QVERIFY(!genesis.has_value());
        QVERIFY2(genesis.error().message.find(why.toStdString()) != std::string::npos,
                 genesis.error().message.c_str());
    }

    void blocksFollowEachOther()
    {
        execution::Block block;
        block.header.number = 3;
        Bytes file = execution::encode_block(block);
        block.header.number = 4;
        append(file, execution::encode_block(block));
        const auto blocks = node::decode_blocks(file);
        QVERIFY(blocks.has_value());
        QCOMPARE(blocks->size(), std::size_t{2});
        QCOMPARE((*blocks)[1].header.number, std::uint64_t{4});
        file.pop_back();
        QVERIFY(!node::decode_blocks(file).has_value());
    }
};

QTEST_GUILESS_MAIN(TstGenesisFile)
#include "tst_genesis_file.moc"
