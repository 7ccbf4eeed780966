#include "models/abi/opstack.hpp"
#include "models/rollup/bridgecalls.hpp"
#include "models/rollup/token.hpp"
#include "models/rollup/tokencalls.hpp"
#include "models/rollup/transfer.hpp"
#include "tests/models/fixtures.hpp"

#include <QJsonArray>
#include <QTest>

using namespace nucleate;
using namespace Qt::StringLiterals;

namespace {

// What viem 2 with viem/op-stack gives for the same arguments: the account of the private key 1,
// 0.25 ETH out and 1.5 ETH in.
const QString kMe = u"0x7e5f4552091a69125d5dfcb7b8c2659029395bdf"_s;
const QString kNonce = u"0x0001000000000000000000000000000000000000000000000000000000000005"_s;
const QString kHash = u"0x03e080f50fc331fc31b12519a77b87e95d263aa77e7c2e332625d6d5bf549bac"_s;

QString word(const QString& digits)
{
    return digits.rightJustified(64, u'0');
}
QString topic(const QString& digits)
{
    return u"0x"_s + word(digits);
}
/// The words of the struct with the data's place, and its empty data.
QString withdrawalWords()
{
    return kNonce.mid(2) + word(kMe.mid(2)) + word(kMe.mid(2)) + word(u"3782dace9d90000"_s) +
           word(u"5208"_s) + word(u"c0"_s) + word({});
}

QJsonObject messagePassed()
{
    return {{u"address"_s, bridgecalls::kMessagePasser},
            {u"blockNumber"_s, u"0x40"_s},
            {u"transactionHash"_s, u"0xaa"_s},
            {u"topics"_s,
             QJsonArray{u"0x02a52367d10742d8032712c1bb8e0144ff1ec5ffda1ed7d70bb05a2744955054"_s,
                        kNonce, topic(kMe.mid(2)), topic(kMe.mid(2))}},
            {u"data"_s, QString(topic(u"3782dace9d90000"_s) + word(u"5208"_s) + word(u"80"_s) +
                                kHash.mid(2) + word({}))}};
}

Transfer withdrawal(quint64 block)
{
    Transfer out;
    out.kind = Transfer::Kind::Withdrawal;
    out.block = block;
    return out;
}

} // namespace

class TstBridge : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void callsAreThoseOfViem()
    {
        QCOMPARE(bridgecalls::deposit(kMe, Wei(Wei::Value{1'500'000'000'000'000'000}), 100'000),
                 QString(u"0xe9e05c42"_s + word(kMe.mid(2)) + word(u"14d1120d7b160000"_s) +
                         word(u"186a0"_s) + word({}) + word(u"a0"_s) + word({})));
        QCOMPARE(bridgecalls::initiate(kMe, 21'000),
                 QString(u"0xc2b3e5ac"_s + word(kMe.mid(2)) + word(u"5208"_s) + word(u"60"_s) +
                         word({})));
        const auto read = bridgecalls::withdrawalOf(messagePassed());
        QVERIFY(read);
        QCOMPARE(bridgecalls::finalize(*read),
                 QString(u"0x8c3152e9"_s + word(u"20"_s) + withdrawalWords()));
        QCOMPARE(bridgecalls::prove(*read, 7, {topic(u"11"_s), topic(u"12"_s), topic(u"13"_s)},
                                    {u"0xf851"_s, u"0xe2a011111111111111"_s}),
                 QString(u"0x4870496f"_s + word(u"e0"_s) + word(u"7"_s) + word({}) + word(u"11"_s) +
                         word(u"12"_s) + word(u"13"_s) + word(u"1c0"_s) + withdrawalWords() +
                         word(u"2"_s) + word(u"40"_s) + word(u"80"_s) + word(u"2"_s) +
                         u"f851"_s.leftJustified(64, u'0') + word(u"9"_s) +
                         u"e2a011111111111111"_s.leftJustified(64, u'0')));
    }

    void tokenCallsAreThoseOfViem()
    {
        const QString a = u"0x00000000000000000000000000000000000000a1"_s;
        const QString b = u"0x00000000000000000000000000000000000000b2"_s;
        const Wei amount(1'500'000);
        const QString me = word(kMe.mid(2));
        QCOMPARE(tokencalls::bridgeInitiated(),
                 u"0x7ff126db8024424bbfd9826e8ab82ff59136289ea440b04b39a0df1b03b9cabf"_s);
        QCOMPARE(tokencalls::tokenCreated(),
                 u"0x52fe89dd5930f343d25650b62fd367bae47088bcddffd2a88350a6ecdd620cdb"_s);
        QCOMPARE(tokencalls::approve(b, amount),
                 QString(u"0x095ea7b3"_s + word(u"b2"_s) + word(u"16e360"_s)));
        QCOMPARE(tokencalls::balanceOf(kMe), QString(u"0x70a08231"_s + me));
        QCOMPARE(tokencalls::allowance(kMe, b), QString(u"0xdd62ed3e"_s + me + word(u"b2"_s)));
        QCOMPARE(tokencalls::deposit(a, b, kMe, amount, 200'000),
                 QString(u"0x838b2520"_s + word(u"a1"_s) + word(u"b2"_s) + me + word(u"16e360"_s) +
                         word(u"30d40"_s) + word(u"c0"_s) + word({})));
        QCOMPARE(tokencalls::withdraw(b, kMe, amount, 200'000),
                 QString(u"0xa3a79548"_s + word(u"b2"_s) + me + word(u"16e360"_s) +
                         word(u"30d40"_s) + word(u"a0"_s) + word({})));
        QCOMPARE(tokencalls::create(a, u"Devnet USD"_s, u"USD"_s, 6),
                 QString(u"0x8cf0629c"_s + word(u"a1"_s) + word(u"80"_s) + word(u"c0"_s) +
                         word(u"6"_s) + word(u"a"_s) +
                         u"4465766e657420555344"_s.leftJustified(64, u'0') + word(u"3"_s) +
                         u"555344"_s.leftJustified(64, u'0')));
    }

    void tokensAreReadFromTheLogOfTheirBridge()
    {
        const QString bridge = u"0x00000000000000000000000000000000000000Bb"_s;
        QJsonObject log{
            {u"address"_s, bridge.toLower()},
            {u"blockNumber"_s, u"0x40"_s},
            {u"logIndex"_s, u"0x7"_s},
            {u"transactionHash"_s, u"0xaa"_s},
            {u"topics"_s, QJsonArray{tokencalls::bridgeInitiated(), topic(u"a1"_s), topic(u"b2"_s),
                                     topic(kMe.mid(2))}},
            {u"data"_s, QString(topic(kMe.mid(2)) + word(u"16e360"_s) + word(u"60"_s) + word({}))}};
        const auto read = tokencalls::bridgedOf(log, bridge);
        QVERIFY(read);
        QCOMPARE(read->amount.decimal(), u"1500000"_s);
        QCOMPARE(read->local.right(2), u"a1"_s);
        QCOMPARE(read->remote.right(2), u"b2"_s);
        QCOMPARE(read->block, 64U);
        QCOMPARE(read->logIndex, 7U);
        QVERIFY2(!tokencalls::bridgedOf(log, kMe), "the log of another contract counts");
        log.insert(u"data"_s, u"0x00"_s);
        QVERIFY(!tokencalls::bridgedOf(log, bridge));
    }

    void wordsOfTokens_data()
    {
        QTest::addColumn<QString>("answer");
        QTest::addColumn<QString>("text");
        const auto row = [](const char* name, const QByteArray& utf8, const QString& text) {
            const auto size = QString::number(utf8.size(), 16);
            QTest::addRow("%s", name)
                << QString(topic(u"20"_s) + word(size) +
                           QString::fromLatin1(utf8.toHex()).leftJustified(128, u'0'))
                << text;
        };
        row("a string", "Devnet USD", u"Devnet USD"_s);
        row("lines", "two\nlines\t ", u"twolines"_s);
        row("turned round",
            "safe\xe2\x80\xae"
            "DSU",
            u"safeDSU"_s);
        row("longer than is shown", QByteArray(40, 'x'), QString(16, u'x'));
        row("no text", {}, {});
        QTest::newRow("bytes32") << QString(u"0x"_s + u"4d4b52"_s.leftJustified(64, u'0'))
                                 << u"MKR"_s;
        QTest::newRow("a length past the end")
            << QString(topic(u"20"_s) + word(u"ffffffffffffffff"_s)) << QString();
        QTest::newRow("nothing") << u"0x"_s << QString();
    }
    void wordsOfTokens()
    {
        QFETCH(QString, answer);
        QFETCH(QString, text);
        QCOMPARE(Token::text(answer, 16), text);
    }

    void amountsOfTokens()
    {
        Token token;
        token.symbol = u"%1"_s; // the contract's words are no template
        token.decimals = 6;
        QCOMPARE(token.amount(Wei(1'234'500'000)), u"1,234.5 %1"_s);
        QCOMPARE(token.units(u"600.5"_s)->decimal(), u"600500000"_s);
        QVERIFY2(!token.units(u"0.0000001"_s), "more decimals than the token has");
        QVERIFY2(!token.units(QString(45, u'9')), "what does not fit is not cut");
        QVERIFY(!token.units(QString()));
        token.decimals = 0;
        QCOMPARE(token.units(u"7"_s)->decimal(), u"7"_s);
        QCOMPARE(token.amount(Wei(7)), u"7 %1"_s);
    }

    void aMessageIsReadFromItsLog()
    {
        const auto read = bridgecalls::withdrawalOf(messagePassed());
        QVERIFY(read);
        QCOMPARE(read->hash, kHash);
        QCOMPARE(read->value.decimal(), u"250000000000000000"_s);
        QCOMPARE(read->sender, kMe);
        QCOMPARE(read->data, u"0x"_s);
        QCOMPARE(read->block, 64U);
        QJsonObject elsewhere = messagePassed();
        elsewhere.insert(u"address"_s, kMe);
        QVERIFY2(!bridgecalls::withdrawalOf(elsewhere), "the log of another contract counts");
        QJsonObject cut = messagePassed();
        cut.insert(u"data"_s, u"0x00"_s);
        QVERIFY(!bridgecalls::withdrawalOf(cut));
        QVERIFY(!bridgecalls::withdrawalOf({}));
    }

    void hashesAreThoseOfViem()
    {
        QCOMPARE(opstack::sentMessageSlot(kHash),
                 u"0x3582f028e880b12803b46850d8b0b4cd3cc9a661f78c5ea266388914bb145be8"_s);
        const QString amount = word(u"14d1120d7b160000"_s);
        QJsonObject log{{u"blockHash"_s,
                         u"0x5fe7f977e71dba2ea1a68e21057beebb9be2ac30c6410aa38d4f3fbe41dcffd2"_s},
                        {u"logIndex"_s, u"0x3"_s},
                        {u"topics"_s, QJsonArray{bridgecalls::transactionDeposited(),
                                                 topic(kMe.mid(2)), topic(kMe.mid(2)), topic({})}},
                        {u"data"_s, QString(topic(u"20"_s) + word(u"49"_s) + amount + amount +
                                            u"00000000000186a0"_s + QString(48, u'0'))}};
        QCOMPARE(bridgecalls::transactionDeposited(),
                 u"0xb3813568d9991fc951961fcb4c784893574240a28925604d09fc577c55bb7c32"_s);
        QCOMPARE(opstack::depositHash(log),
                 u"0xdd56219c3017cbc6e3c47f73d7a17286663d3626c19af783bc57cbe43d3dacf9"_s);
        log.insert(u"data"_s, QString(topic(u"20"_s) + word(u"ffff"_s) + amount));
        QVERIFY2(opstack::depositHash(log).isEmpty(), "a length past the end is taken");
        QVERIFY(opstack::depositHash({}).isEmpty());
    }

    void aWithdrawalMovesOnByItsProposal()
    {
        using fixtures::kNow;
        const protocol::ChainRow chain = fixtures::l2();
        Transfer transfer = withdrawal(310);
        const auto at = [&](quint64 now) { return TransferProgress(transfer, chain, now); };
        QCOMPARE(at(kNow).stage(), 1);
        QCOMPARE(at(kNow).act(), Transfer::Act::None);
        transfer = withdrawal(290);
        QCOMPARE(at(kNow).stage(), 2);
        QCOMPARE(at(kNow).act(), Transfer::Act::Prove);
        transfer.state.provenAt = kNow - 5;
        transfer.state.game = qs(chain.outputs[0].game);
        QCOMPARE(at(kNow).stage(), 3);
        QCOMPARE(at(kNow).act(), Transfer::Act::None);
        QCOMPARE(at(kNow).wait().until, kNow - 5 + 120 + 1);
        transfer.payable = true;
        QCOMPARE(at(kNow).act(), Transfer::Act::Finalize);
        transfer.state.finalized = true;
        QVERIFY(at(kNow).isDone());
        QCOMPARE(at(kNow).act(), Transfer::Act::None);
    }

    void aProofOfALostProposalIsWorthNothing()
    {
        const protocol::ChainRow chain = fixtures::l2();
        Transfer transfer = withdrawal(140);
        transfer.state.provenAt = fixtures::kNow - 100;
        transfer.state.game = qs(chain.outputs[5].game);
        const TransferProgress progress(transfer, chain, fixtures::kNow);
        QCOMPARE(progress.act(), Transfer::Act::Prove);
    }

    void aDepositIsDoneOnceItIsSafe()
    {
        const protocol::ChainRow chain = fixtures::l2();
        Transfer transfer;
        const auto stage = [&] { return TransferProgress(transfer, chain, 0).stage(); };
        QCOMPARE(stage(), 1);
        transfer.arrived = chain.safe + 1;
        QCOMPARE(stage(), 2);
        transfer.arrived = chain.safe;
        QVERIFY(TransferProgress(transfer, chain, 0).isDone());
    }
};

QTEST_GUILESS_MAIN(TstBridge)
#include "tst_bridge.moc"
