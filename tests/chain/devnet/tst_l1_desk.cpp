#include <QTemporaryDir>
#include <QtTest>
#ifndef Q_MOC_RUN // moc cannot read the standard library's thread headers
#include "chain/devnet/control_desk.hpp"
#include "chain/devnet/l1_desk.hpp"
#include "chain/devnet/l1_only.hpp"
#include "chain/protocol/capabilities.hpp"
#include "tests/chain/devnet/json_rpc.hpp"

#include <map>
#endif

using namespace nucleate;
namespace json = boost::json;

namespace {

using Rows = std::map<std::string, json::object>; ///< by id

struct Node
{
    std::unique_ptr<devnet::L1Only> l1;

    explicit Node(const QString& folder = {})
    {
        devnet::L1OnlyOptions options;
        options.port = 0;
        if (!folder.isEmpty())
            options.data_dir = folder.toStdString();
        auto started = devnet::L1Only::start(options);
        if (!started)
            qFatal("%s", started.error().message.c_str());
        l1 = std::move(*started);
    }
    json::value call(const std::string& method, json::array params = {}) const
    {
        return devnet::test::call(l1->endpoints().l1.http, method, std::move(params));
    }
    Rows table(const std::string& name) const
    {
        Rows out;
        const json::value answer = call("nucleate_snapshot");
        for (const json::value& row : answer.at("snapshot").at(name).as_array())
            out[json::value_to<std::string>(row.at("id"))] = row.as_object();
        return out;
    }
    std::uint64_t head() const
    {
        const Rows chains = table("chains");
        return chains.contains("l1") ? chains.at("l1").at("head").to_number<std::uint64_t>() : 0;
    }
    /// The events of a kind, from the log.
    json::array events(const std::string& kind) const
    {
        return call("nucleate_events", {json::object{{"kind", kind}}}).as_array();
    }
    std::string hash(std::uint64_t number) const
    {
        const json::value block =
            call("eth_getBlockByNumber", {"0x" + QString::number(number, 16).toStdString(), false});
        return block.is_object() ? json::value_to<std::string>(block.at("hash")) : std::string();
    }
    /// Of the table of blocks; empty when it has no such row.
    std::string told_hash(std::uint64_t number) const
    {
        const Rows rows = table("blocks");
        const auto found = rows.find("l1/" + std::to_string(number));
        return found == rows.end() ? std::string()
                                   : json::value_to<std::string>(found->second.at("hash"));
    }
    json::value send(json::object transaction) const
    {
        transaction["from"] = call("eth_accounts").at(0);
        return call("eth_sendTransaction", {std::move(transaction)});
    }
};

/// Init code that calls console.log(string) and leaves an empty contract. The calldata follows the
/// code: CODECOPY, then CALL of the console's address.
std::string logging_code(const std::string& text)
{
    const auto word = [](const std::string& hex) {
        return std::string(64 - hex.size(), '0') + hex;
    };
    std::string data =
        "41304fac" + word("20") + word(QByteArray::number(text.size(), 16).toStdString());
    std::string padded = QByteArray::fromStdString(text).toHex().toStdString();
    padded.resize((padded.size() + 63) / 64 * 64, '0');
    data += padded;
    const std::string length =
        QByteArray::number(data.size() / 2, 16).rightJustified(4, '0').toStdString();
    return "0x61" + length + "602c600039" + "6000600061" + length + "60006000" +
           "73000000000000000000636f6e736f6c652e6c6f67" + "5af15000" + data;
}

std::string fact(const json::value& event, const std::string& key)
{
    for (const json::value& fact : event.at("facts").as_array())
        if (fact.at("key").as_string() == key)
            return json::value_to<std::string>(fact.at("value"));
    return {};
}

} // namespace

/// What the control protocol tells of an L1 that stands alone.
class TstL1Desk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void it_says_what_it_is_and_allows()
    {
        const Node node;
        const json::object row = node.table("node").at("node");
        QCOMPARE(row.at("phase"), json::value("running"));
        for (const char* name : {"explorer", "trace", "control", "rewind", "fork"})
            QVERIFY(std::ranges::count(row.at("capabilities").as_array(), json::value(name)) == 1);
        QVERIFY(std::ranges::count(row.at("capabilities").as_array(), json::value("swarm")) == 0);
        QVERIFY(row.at("chainTime").to_number<std::uint64_t>() + 60 >
                static_cast<std::uint64_t>(QDateTime::currentSecsSinceEpoch()));
        const json::value capabilities = node.call("nucleate_capabilities");
        QCOMPARE(capabilities.at("capabilities"), row.at("capabilities"));
        QCOMPARE(capabilities.at("chains").at(0).at("ws"), json::value(node.l1->endpoints().l1.ws));
        QCOMPARE(node.events("l1.started").size(), std::size_t{1});
        QVERIFY(node.call("nucleate_thread", {"formation-1"}).is_null());
        QVERIFY(node.call("nucleate_pause").is_null());
    }

    void a_fork_takes_the_place_of_what_was_told()
    {
        const Node other;
        QVERIFY(other.call("anvil_setChainId", {4242}).is_null());
        for (int i = 0; i < 4; ++i)
            other.call("evm_mine");
        const Node node;
        for (int i = 0; i < 2; ++i)
            node.call("evm_mine");
        QTRY_VERIFY(!node.told_hash(2).empty());
        const json::object forking{{"jsonRpcUrl", other.l1->endpoints().l1.http},
                                   {"blockNumber", 3}};
        QVERIFY(node.call("anvil_reset", {json::object{{"forking", forking}}}).is_null());
        QTRY_COMPARE(node.told_hash(3), other.hash(3));
        QVERIFY(node.told_hash(2).empty());
        QCOMPARE(node.table("chains").at("l1").at("chainId").to_number<std::uint64_t>(),
                 std::uint64_t{31'337});
        node.send({{"to", node.call("eth_accounts").at(1)}, {"value", "0x1"}});
        QTRY_COMPARE(node.told_hash(4), node.hash(4));
        QVERIFY(node.told_hash(4) != other.hash(4));
        QVERIFY(node.call("anvil_reset").is_null());
        QTRY_COMPARE(node.told_hash(0), node.hash(0));
        QVERIFY(node.told_hash(3).empty());
        QCOMPARE(node.head(), std::uint64_t{0});
    }

    void capabilities_are_those_that_the_protocol_names()
    {
        std::vector<std::string> names = devnet::L1Desk::capability_names();
        for (const std::string& name : devnet::ControlDesk::capability_names(true, true))
            names.push_back(name);
        for (const std::string& name : names)
            QVERIFY2(
                std::ranges::count(protocol::kCapabilities, name, &protocol::Capability::name) == 1,
                name.c_str());
        for (const protocol::Capability& one : protocol::kCapabilities)
            QVERIFY2(std::ranges::count(names, one.name) >= 1, std::string(one.name).c_str());
    }

    void blocks_and_figures_follow_the_chain()
    {
        const Node node;
        const json::value sent = node.send({{"to", node.call("eth_accounts").at(1)}});
        QVERIFY(sent.is_string());
        node.call("anvil_mine", {2});
        QTRY_COMPARE(node.head(), std::uint64_t{3});
        const Rows blocks = node.table("blocks");
        QCOMPARE(blocks.size(), std::size_t{4});
        QCOMPARE(blocks.at("l1/1").at("transactions").to_number<int>(), 1);
        for (std::uint64_t n = 0; n <= 3; ++n)
            QCOMPARE(json::value_to<std::string>(blocks.at("l1/" + std::to_string(n)).at("hash")),
                     node.hash(n));
        const json::array fees = node.call("nucleate_series", {"l1", "base_fee"}).as_array();
        QCOMPARE(fees.size(), std::size_t{4});
    }

    void a_chain_that_moves_fast_leaves_no_more_rows_than_the_newest()
    {
        const Node node;
        node.call("anvil_mine", {5'000});
        QTRY_COMPARE(node.head(), std::uint64_t{5'000});
        const Rows blocks = node.table("blocks");
        QVERIFY(blocks.size() <= 512);
        QVERIFY(blocks.contains("l1/5000"));
    }

    void going_back_takes_rows_and_figures_out()
    {
        const Node node;
        node.call("anvil_mine", {2});
        const json::value snapshot = node.call("evm_snapshot");
        const json::value marks = node.call("anvil_metadata").at("snapshots");
        QCOMPARE(marks.as_object().size(), std::size_t{1});
        const json::value mark = marks.at(json::value_to<std::string>(snapshot));
        QCOMPARE(mark.at(0).to_number<int>(), 2);
        QCOMPARE(json::value_to<std::string>(mark.at(1)), node.hash(2));
        node.call("evm_increaseTime", {86'400});
        node.send({{"to", node.call("eth_accounts").at(1)}});
        node.call("anvil_mine", {3});
        QTRY_COMPARE(node.head(), std::uint64_t{6});
        QVERIFY(node.call("evm_revert", {snapshot}).as_bool());
        QTRY_COMPARE(node.head(), std::uint64_t{2});
        QVERIFY(node.call("anvil_metadata").at("snapshots").as_object().empty());
        QCOMPARE(node.table("blocks").size(), std::size_t{3});
        const std::uint64_t time =
            node.table("chains").at("l1").at("headTime").to_number<std::uint64_t>();
        for (const auto& [id, metric] : node.table("metrics"))
            QVERIFY2(metric.at("time").to_number<std::uint64_t>() <= time, id.c_str());
        const json::array series = node.call("nucleate_series", {"l1", "base_fee"}).as_array();
        QCOMPARE(series.back().at(0).to_number<std::uint64_t>(), time);
        const json::array told = node.events("chain.reverted");
        QCOMPARE(told.size(), std::size_t{1});
        QCOMPARE(fact(told.at(0), "from"), std::string("6"));
        QCOMPARE(fact(told.at(0), "to"), std::string("2"));
        QCOMPARE(fact(told.at(0), "transactions"), std::string("1"));
    }

    void another_history_of_the_same_height_shows()
    {
        const Node node;
        node.call("anvil_mine", {150});
        QTRY_COMPARE(node.head(), std::uint64_t{150});
        const std::string before = node.hash(150);
        node.call("anvil_rollback", {120});
        node.call("anvil_setCoinbase", {"0x00000000000000000000000000000000000000aa"});
        node.call("anvil_mine", {120});
        QVERIFY(node.hash(150) != before);
        QTRY_COMPARE(node.told_hash(150), node.hash(150));
        for (const auto& [id, row] : node.table("blocks"))
            QCOMPARE(json::value_to<std::string>(row.at("hash")),
                     node.hash(row.at("number").to_number<std::uint64_t>()));
    }

    void what_contracts_write_is_told()
    {
        const Node node;
        const json::value sent = node.send({{"data", logging_code("12345678901234567890 hello")}});
        const json::array told = node.events("console.log");
        QCOMPARE(told.size(), std::size_t{1});
        QCOMPARE(fact(told.at(0), "text"), std::string("12345678901234567890 hello"));
        QCOMPARE(told.at(0).at("transaction"), sent);
        // By a call it is nobody's, and a long text is cut between characters.
        node.call("eth_call", {json::object{{"data", logging_code("call")}}, "latest"});
        std::string umlauts("a");
        for (int i = 0; i < 300; ++i)
            umlauts += "ü\n";
        node.send({{"data", logging_code(umlauts)}});
        const json::array more = node.events("console.log");
        QCOMPARE(more.size(), std::size_t{2});
        const QString text = QString::fromStdString(fact(more.at(1), "text"));
        QVERIFY(text.startsWith(QStringLiteral("aü ü ")) && text.endsWith(QStringLiteral("…")));
        QVERIFY(text.toUtf8().size() <= 244 && !text.contains(QChar::ReplacementCharacter));
    }

    void the_log_lasts_as_long_as_the_folder()
    {
        const QTemporaryDir folder;
        {
            const Node node(folder.path());
            // Returns one byte of code.
            const json::value sent = node.send({{"data", "0x60006000f3"}});
            const json::value receipt = node.call("eth_getTransactionReceipt", {sent});
            const json::array created = node.events("contract.created");
            QCOMPARE(created.size(), std::size_t{1});
            QCOMPARE(created.at(0).at("subject"), receipt.at("contractAddress"));
            QCOMPARE(created.at(0).at("transaction"), sent);
        }
        const Node node(folder.path());
        QCOMPARE(node.events("l1.started").size(), std::size_t{1});
        QCOMPARE(node.events("contract.created").size(), std::size_t{1});
        QCOMPARE(fact(node.events("devnet.resumed").at(0), "block"), std::string("1"));
        QCOMPARE(node.head(), std::uint64_t{1});
        QCOMPARE(node.call("nucleate_snapshot").at("snapshot").at("events").as_array().size(),
                 std::size_t{3});
    }
};

QTEST_GUILESS_MAIN(TstL1Desk)
#include "tst_l1_desk.moc"
