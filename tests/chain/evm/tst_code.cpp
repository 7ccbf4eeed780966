#include "chain/base/hex.hpp"
#include "chain/crypto/keccak.hpp"
#include "chain/evm/code.hpp"

#include <QtTest>

using namespace nucleate;
using namespace nucleate::evm;
using namespace nucleate::literals;

class TstCode : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void jumpdests_data();
    void jumpdests();
    void padding_is_stop();
    void jumpdest_in_second_word();
    void delegation();
    void none();
};

void TstCode::jumpdests_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("map"); // 'x' where a jump may land
    QTest::newRow("empty") << ""
                           << "";
    QTest::newRow("plain") << "5b005b"
                           << "x.x";
    QTest::newRow("operand") << "605b5b"
                             << "..x";
    QTest::newRow("push0 has no operand") << "5f5b"
                                          << ".x";
    QTest::newRow("push32") << "7f" + QString("5b").repeated(33) << QString(".").repeated(33) + "x";
    QTest::newRow("operand past the end") << "5b615b"
                                          << "x..";
}

void TstCode::jumpdests()
{
    QFETCH(QString, code);
    QFETCH(QString, map);
    const Code analysed{*parse_hex(code.toStdString())};
    QString found;
    for (std::size_t i = 0; i < analysed.size(); ++i)
        found += QLatin1Char(analysed.is_jumpdest(i) ? 'x' : '.');
    QCOMPARE(found, map);
    QVERIFY(!analysed.is_jumpdest(analysed.size()));
    QVERIFY(!analysed.is_jumpdest(~std::uint64_t{0}));
}

void TstCode::padding_is_stop()
{
    const Code code{*parse_hex("7f5b")};
    QCOMPARE(code.size(), std::size_t{2});
    for (std::size_t i = code.size(); i < code.size() + 33; ++i)
        QCOMPARE(code.padded()[i], std::uint8_t{0});
}

void TstCode::jumpdest_in_second_word()
{
    Bytes bytes(130, 0);
    bytes[64] = bytes[129] = 0x5b;
    const Code code{bytes};
    QVERIFY(code.is_jumpdest(64));
    QVERIFY(code.is_jumpdest(129));
    QVERIFY(!code.is_jumpdest(0));
    QVERIFY(!code.is_jumpdest(65));
}

void TstCode::delegation()
{
    const Address target = "0x00000000000000000000000000000000deadbeef"_address;
    const Bytes designator = delegation_designator(target);
    QCOMPARE(to_hex(designator), std::string{"ef010000000000000000000000000000000000deadbeef"});
    QCOMPARE(Code{designator}.delegation(), std::optional{target});
    Bytes longer = designator;
    longer.push_back(0);
    QVERIFY(!Code{longer}.delegation());
    Bytes other = designator;
    other[2] = 1;
    QVERIFY(!Code{other}.delegation());
}

void TstCode::none()
{
    QVERIFY(Code::none()->empty());
    QCOMPARE(Code::none()->hash(), crypto::keccak256({}));
}

QTEST_GUILESS_MAIN(TstCode)
#include "tst_code.moc"
