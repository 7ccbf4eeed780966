#include "models/abi/decoder.hpp"
#include "models/abi/knownabi.hpp"
#include "models/explorer/addresshistory.hpp"
#include "models/explorer/blockpages.hpp"
#include "models/explorer/consoleline.hpp"
#include "models/explorer/statechanges.hpp"
#include "models/storemodel.hpp"
#include "tests/models/fakenode.hpp"

#include <QAbstractItemModelTester>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace nucleate;
using namespace Qt::StringLiterals;

/// What the explorer shows of a chain, and the words it finds for bytes.
class TstExplorer : public QObject
{
    Q_OBJECT

    struct Rig
    {
        FakeNode node;
        World world;
        ControlClient client{world};
        NodeStatus status{client, world};
        ChainClients clients{client, world};

        explicit Rig(std::uint64_t head = 2100)
        {
            QJsonObject snapshot = fixtures::snapshot();
            protocol::ChainRow l1 = fixtures::l1();
            l1.head = head;
            snapshot.insert(u"chains"_s, QJsonArray{rowjson::write(l1)});
            node.setWorld(snapshot);
            node.handlers.insert(u"eth_getBlockByNumber"_s, [](const QJsonArray& params) {
                const QString number = params.at(0).toString();
                return QJsonObject{{u"number"_s, number},
                                   {u"hash"_s, QString(u"0x"_s + QString(64, u'a'))},
                                   {u"timestamp"_s, u"0x10"_s},
                                   {u"gasUsed"_s, u"0x1"_s},
                                   {u"gasLimit"_s, u"0x4"_s},
                                   {u"baseFeePerGas"_s, u"0x7"_s},
                                   {u"transactions"_s, QJsonArray{u"0x1"_s, u"0x2"_s}}};
            });
            client.attach(node.url());
        }
    };

    static QString word(const QString& digits) { return digits.rightJustified(64, u'0'); }

private Q_SLOTS:
    void callDataIsAsSpecified_data()
    {
        QTest::addColumn<QString>("declaration");
        QTest::addColumn<QStringList>("texts");
        QTest::addColumn<QString>("data");
        // The examples of Solidity's "Contract ABI Specification".
        QTest::newRow("baz") << u"baz(uint32 x, bool y)"_s << QStringList{u"69"_s, u"true"_s}
                             << QString(u"0xcdcd77c0"_s + word(u"45"_s) + word(u"1"_s));
        QTest::newRow("bar") << u"bar(bytes3[2] xy)"_s << QStringList{u"[0x616263, 0x646566]"_s}
                             << QString(u"0xfce353f6616263"_s + QString(58, u'0') + u"646566"_s +
                                        QString(58, u'0'));
        QTest::newRow("sam") << u"sam(bytes a, bool b, uint256[] c)"_s
                             << QStringList{u"0x64617665"_s, u"1"_s, u"[1, 2, 0x3]"_s}
                             << QString(u"0xa5643bf2"_s + word(u"60"_s) + word(u"1"_s) +
                                        word(u"a0"_s) + word(u"4"_s) + u"64617665"_s +
                                        QString(56, u'0') + word(u"3"_s) + word(u"1"_s) +
                                        word(u"2"_s) + word(u"3"_s));
        QTest::newRow("transfer") << u"transfer(address to, uint256 value)"_s
                                  << QStringList{u"0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266"_s,
                                                 u"1.5 ether"_s}
                                  << QString(u"0xa9059cbb"_s +
                                             word(u"f39fd6e51aad88f6f4ce6ab8827279cfffb92266"_s) +
                                             word(u"14d1120d7b160000"_s));
    }
    void callDataIsAsSpecified()
    {
        QFETCH(QString, declaration);
        QFETCH(QStringList, texts);
        QFETCH(QString, data);
        const AbiText::Encoded encoded = AbiText::encodeCall(abiFunction(declaration), texts);
        QCOMPARE(encoded.error, QString());
        QCOMPARE(encoded.data, data);
    }

    void aValueThatDoesNotFitIsNamed_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("text");
        QTest::newRow("too large") << u"uint8"_s << u"256"_s;
        QTest::newRow("negative") << u"uint256"_s << u"-1"_s;
        QTest::newRow("words") << u"uint256"_s << u"ten"_s;
        QTest::newRow("short address") << u"address"_s << u"0x1234"_s;
        QTest::newRow("odd bytes") << u"bytes"_s << u"0x123"_s;
        QTest::newRow("wrong length") << u"bytes4"_s << u"0x1234"_s;
        QTest::newRow("maybe") << u"bool"_s << u"maybe"_s;
        QTest::newRow("open list") << u"uint8[]"_s << u"[1, 2"_s;
        QTest::newRow("too few") << u"uint8[3]"_s << u"[1, 2]"_s;
        QTest::newRow("nothing") << u"uint8"_s << QString();
    }
    void aValueThatDoesNotFitIsNamed()
    {
        QFETCH(QString, type);
        QFETCH(QString, text);
        const AbiText::Encoded encoded = AbiText::encodeCall(
            abiFunction(u"f(bool ok, %1 amount)"_s.arg(type)), {u"true"_s, text});
        QVERIFY(encoded.data.isEmpty());
        QCOMPARE(encoded.parameter, 1);
        QVERIFY(encoded.error.contains(u"amount"_s));
    }

    void structsAndListsComeBackAsTheyWent()
    {
        const AbiFunction f = abiFunction(u"f((address,string)[] list, int16 n)"_s);
        const QString list = u"[(0x00000000000000000000000000000000000000ff, \"a, [b\"), "
                             "(0x0000000000000000000000000000000000000001, \"\")]"_s;
        const AbiText::Encoded encoded = AbiText::encodeCall(f, {list, u"-3"_s});
        QCOMPARE(encoded.error, QString());
        const AbiText::Decoded decoded = AbiText::decode(f.inputs, encoded.data.mid(10));
        QVERIFY(decoded.ok);
        QCOMPARE(decoded.arguments.at(0).value, list);
        QCOMPARE(decoded.arguments.at(1).value, u"-3"_s);
    }

    void reasonsOfAReversion_data()
    {
        QTest::addColumn<QString>("data");
        QTest::addColumn<QString>("text");
        // require(false, "not yet") and an overflow, as solc compiles them.
        QTest::newRow("text") << QString(u"0x08c379a0"_s + word(u"20"_s) + word(u"7"_s) +
                                         u"6e6f7420796574"_s + QString(50, u'0'))
                              << u"not yet"_s;
        QTest::newRow("panic") << QString(u"0x4e487b71"_s + word(u"11"_s))
                               << u"arithmetic overflow or underflow"_s;
        QTest::newRow("nothing") << u"0x"_s << QString();
        QTest::newRow("own") << QString(u"0x"_s + abiFunction(u"WrongReveal()"_s).selector.mid(2))
                             << u"WrongReveal()"_s;
    }
    void reasonsOfAReversion()
    {
        QFETCH(QString, data);
        QFETCH(QString, text);
        QCOMPARE(revertReason(data), text);
    }

    /// The contracts that the build compiled are known by name, event by event.
    void theShippedContractsAreKnown()
    {
        QVERIFY(KnownAbi::get().contracts().size() > 30);
        QCOMPARE(functionName(u"0xa9059cbb"_s + QString(128, u'0')), u"transfer"_s);
        // Selectors that Hardhat's console.sol lists.
        for (const char* selector : {"0x41304fac", "0xf82c50f1", "0xb60e72cc", "0x4b5c4277"})
            QCOMPARE(functionName(QString::fromLatin1(selector)), u"log"_s);
        const QString topic =
            u"0xddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef"_s;
        const QString from = u"0x"_s + word(u"11"_s);
        const DecodedLog token = decodeLog({{u"topics"_s, QJsonArray{topic, from, from}},
                                            {u"data"_s, QString(u"0x"_s + word(u"5"_s))}});
        QVERIFY(token.known);
        QCOMPARE(token.name, u"Transfer"_s);
        QCOMPARE(token.arguments.at(2).value, u"5"_s);
        // The same topic with an indexed third argument is that of an ERC-721 token.
        const DecodedLog item = decodeLog(
            {{u"topics"_s, QJsonArray{topic, from, from, QString(u"0x"_s + word(u"9"_s))}},
             {u"data"_s, u"0x"_s}});
        QCOMPARE(item.arguments.at(2).name, u"tokenId"_s);
        QCOMPARE(item.arguments.at(2).value, u"9"_s);
    }

    void artifactsOfAllToolsAreRead_data()
    {
        QTest::addColumn<QByteArray>("json");
        const QByteArray abi = R"([{"type":"function","name":"set","inputs":[{"name":"v",)"
                               R"("type":"tuple","components":[{"name":"a","type":"uint8"}]}],)"
                               R"("outputs":[],"stateMutability":"payable"}])";
        QTest::newRow("bare") << abi;
        QTest::newRow("hardhat") << R"({"contractName":"Box","abi":)" + abi +
                                        R"(,"deployedBytecode":"0x6001"})";
        QTest::newRow("foundry") << R"({"abi":)" + abi +
                                        R"(,"deployedBytecode":{"object":"0x6001"}})";
        QTest::newRow("solc") << R"({"contracts":{"Box.sol":{"Box":{"abi":)" + abi + "}}}}";
        QTest::newRow("build info")
            << R"({"output":{"contracts":{"Box.sol":{"Box":{"abi":)" + abi + "}}}}}";
    }
    void artifactsOfAllToolsAreRead()
    {
        QFETCH(QByteArray, json);
        QTemporaryDir folder;
        QFile file(folder.filePath(u"Box.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(json);
        file.close();
        const QList<ContractAbi> found = abifile::readPath(folder.path());
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.front().name, u"Box"_s);
        QCOMPARE(found.front().functions.front().signature, u"set((uint8))"_s);
        QVERIFY(found.front().functions.front().payable);
    }

    void garbageIsNoArtifact()
    {
        for (const char* json : {"", "[]", "{}", "[1,2]", "{\"abi\":[]}", "null", "[[[["})
            QVERIFY(abifile::read(json, u"x"_s).isEmpty());
    }

    void codeFindsItsContract()
    {
        ContractAbi abi;
        abi.name = u"Immutable"_s;
        abi.code = u"0x60016000000002"_s;
        QVERIFY(abi.mayBe(u"0x600160abcdef02"_s));
        QVERIFY(!abi.mayBe(u"0x600260abcdef02"_s));
        QVERIFY(!abi.mayBe(u"0x600160abcdef"_s));
        const QList<ContractAbi>& known = KnownAbi::get().contracts();
        const auto factory = std::find_if(known.begin(), known.end(), [](const ContractAbi& c) {
            return c.name == u"UniswapV2Factory";
        });
        QVERIFY(factory != known.end());
        QString code = u"0x6080"_s;
        for (const AbiFunction& f : factory->functions)
            code += u"8063"_s + f.selector.mid(2) + u"14"_s;
        QVERIFY(KnownAbi::get().match(code));
        QCOMPARE(KnownAbi::get().match(code)->name, u"UniswapV2Factory"_s);
        QVERIFY(!KnownAbi::get().match(u"0x6080"_s));
    }

    /// A chain of a million blocks opens at once, and only what is looked at is fetched.
    void aMillionRowsCostNothing()
    {
        Rig rig(1'000'000);
        BlockPages pages(rig.clients, rig.world, rig.status);
        pages.setChain(u"l1"_s);
        QTRY_COMPARE(pages.rowCount(), 1'000'001);
        QCOMPARE(pages.rowOf(0), 1'000'000);
        const QModelIndex genesis = pages.index(1'000'000, BlockPages::Transactions);
        QCOMPARE(genesis.siblingAtColumn(BlockPages::Number).data().toString(), u"0"_s);
        QCOMPARE(genesis.data().toString(), u"…"_s);
        QTRY_COMPARE(genesis.data().toString(), u"2"_s);
        QCOMPARE(genesis.siblingAtColumn(BlockPages::Fullness).data().toString(), u"25 %"_s);
        QCOMPARE(rig.node.callsOf(u"eth_getBlockByNumber"_s), 1);
        // A drag over all of it asks for its end only.
        for (int row = 0; row < 900'000; row += 100)
            (void)pages.index(row, BlockPages::Hash).data();
        QTRY_VERIFY(pages.index(899'900, BlockPages::Hash).data().toString() != u"…"_s);
        QVERIFY(rig.node.callsOf(u"eth_getBlockByNumber"_s) <= 1 + 2 * BlockPages::kMostAtOnce);
    }

    void newBlocksComeOnTopAndARevertStartsAnew()
    {
        Rig rig;
        BlockPages pages(rig.clients, rig.world, rig.status);
        const QAbstractItemModelTester tester(
            &pages, QAbstractItemModelTester::FailureReportingMode::QtTest);
        pages.setChain(u"l1"_s);
        QTRY_COMPARE(pages.rowCount(), 2101);
        protocol::ChainRow l1 = fixtures::l1();
        l1.head = 2103;
        rig.node.put(u"chains"_s, l1);
        QTRY_COMPARE(pages.rowCount(), 2104);
        QCOMPARE(pages.numberOf(0), quint64{2103});
        l1.head = 2050;
        rig.node.put(u"chains"_s, l1);
        QTRY_COMPARE(pages.rowCount(), 2051);
    }

    void anAddressIsReadPageByPage()
    {
        Rig rig;
        QList<qint64> before;
        rig.node.handlers.insert(
            u"ots_searchTransactionsBefore"_s, [&before](const QJsonArray& params) {
                const qint64 from = params.at(1).toInteger();
                before.append(from);
                QJsonArray txs;
                QJsonArray receipts;
                for (qint64 n = (from == 0 ? 100 : from) - 1; txs.size() < 25 && n >= 50; --n) {
                    txs.append(
                        QJsonObject{{u"hash"_s, QString(u"0x"_s + QString::number(n))},
                                    {u"blockNumber"_s, QString(u"0x"_s + QString::number(n, 16))}});
                    receipts.append(QJsonObject{{u"status"_s, u"0x1"_s}});
                }
                return QJsonObject{
                    {u"txs"_s, txs}, {u"receipts"_s, receipts}, {u"lastPage"_s, txs.size() < 25}};
            });
        QTRY_VERIFY(rig.status.isLive());
        TransactionList list(rig.world, rig.status);
        const QAbstractItemModelTester tester(
            &list, QAbstractItemModelTester::FailureReportingMode::QtTest);
        AddressHistory history(rig.clients, list);
        history.setAddress(u"l1"_s, qs(fixtures::addressOf(1)), 5);
        QTRY_COMPARE(history.state(), AddressHistory::State::More);
        QCOMPARE(list.rowCount(), 25);
        history.more();
        QTRY_COMPARE(list.rowCount(), 50);
        history.more();
        QTRY_COMPARE(history.state(), AddressHistory::State::End);
        QCOMPARE(list.rowCount(), 50);
        QCOMPARE(before, (QList<qint64>{0, 75, 50}));
        QVERIFY(!history.sentOnly());
    }

    void withoutASearchWhatWasSentIsWalked()
    {
        Rig rig;
        rig.node.handlers.insert(
            u"eth_getTransactionBySenderAndNonce"_s, [](const QJsonArray& params) {
                return QJsonObject{
                    {u"hash"_s, params.at(1)}, {u"to"_s, u"0x12"_s}, {u"blockNumber"_s, u"0x1"_s}};
            });
        QTRY_VERIFY(rig.status.isLive());
        TransactionList list(rig.world, rig.status);
        AddressHistory history(rig.clients, list);
        history.setAddress(u"l1"_s, qs(fixtures::addressOf(1)), 30);
        QTRY_COMPARE(history.state(), AddressHistory::State::More);
        QVERIFY(history.sentOnly());
        QCOMPARE(list.index(0, 0).data(IdRole).toString(), u"0x1d"_s);
        history.more();
        QTRY_COMPARE(history.state(), AddressHistory::State::End);
        QCOMPARE(list.rowCount(), 30);
    }

    void linesOfTheConsole_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QByteArray>("params");
        QTest::newRow("none") << u"eth_blockNumber"_s << QByteArray("[]");
        QTest::newRow("list") << u"eth_getBlockByNumber [\"latest\", false]"_s
                              << QByteArray("[\"latest\",false]");
        QTest::newRow("words") << u"eth_getBlockByNumber latest false"_s
                               << QByteArray("[\"latest\",false]");
        QTest::newRow("hex") << u"eth_getBalance 0x12 0x1"_s << QByteArray("[\"0x12\",\"0x1\"]");
        QTest::newRow("object") << u"eth_call {\"to\": \"0x1\"} latest"_s
                                << QByteArray("[{\"to\":\"0x1\"},\"latest\"]");
        QTest::newRow("blank in quotes") << u"web3_sha3 \"a b\""_s << QByteArray("[\"a b\"]");
    }
    void linesOfTheConsole()
    {
        QFETCH(QString, line);
        QFETCH(QByteArray, params);
        const ConsoleLine read = ConsoleLine::parse(line);
        QCOMPARE(read.error, QString());
        QCOMPARE(QJsonDocument(read.params).toJson(QJsonDocument::Compact), params);
    }

    void aBrokenLineSaysWhatIsWrong()
    {
        QVERIFY(!ConsoleLine::parse(u"hello"_s).error.isEmpty());
        QVERIFY(!ConsoleLine::parse(u"eth_call {\"to\": 1"_s).error.isEmpty());
        QVERIFY(!ConsoleLine::parse(QString()).error.isEmpty());
    }

    /// As geth writes it: what stayed the same stands on the side before only.
    void theDifferenceOfAStateIsRead()
    {
        const QByteArray diff = R"({
          "pre": {"0x01": {"balance": "0x10", "nonce": 4},
                  "0x02": {"balance": "0x5", "code": "0x60", "storage": {"0xa": "0x1", "0xb": "0x2"}}},
          "post": {"0x01": {"balance": "0x8", "nonce": 5},
                   "0x02": {"storage": {"0xa": "0x3"}},
                   "0x03": {"balance": "0x7"}}})";
        const auto changes = stateChanges(QJsonDocument::fromJson(diff).object());
        QCOMPARE(changes.size(), 3);
        QCOMPARE(changes.at(0).changes.size(), 2);
        QCOMPARE(changes.at(0).changes.at(1).after, u"0x5"_s);
        QCOMPARE(changes.at(1).changes.size(), 2);
        QCOMPARE(changes.at(1).changes.at(1).slot, u"0xb"_s);
        QCOMPARE(changes.at(1).changes.at(1).after, QString());
        QVERIFY(changes.at(2).created);
        QVERIFY(!changes.at(1).created && !changes.at(1).deleted);
    }
};

QTEST_GUILESS_MAIN(TstExplorer)
#include "tst_explorer.moc"
