#include "chain/base/hex.hpp"

#include <QtTest>

using namespace nucleate;
using namespace nucleate::literals;

class TstHex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void data_round_trip();
    void refused_data_data();
    void refused_data();
    void quantities_data();
    void quantities();
    void refused_quantities_data();
    void refused_quantities();
    void fixed_sizes();
};

void TstHex::data_round_trip()
{
    Bytes all(256);
    for (std::size_t i = 0; i < all.size(); ++i)
        all[i] = static_cast<std::uint8_t>(i);
    QCOMPARE(parse_hex(to_hex(all)), std::optional{all});
    QCOMPARE(parse_hex(to_hex_data(all)), std::optional{all});
    QCOMPARE(to_hex_data(BytesView{}), std::string{"0x"});
    QCOMPARE(parse_hex("0xAbCd"), std::optional(Bytes{0xab, 0xcd}));
    QCOMPARE(parse_hex(""), std::optional{Bytes{}});
}

void TstHex::refused_data_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char* text : {"0", "0x1", "0xgg", "0x1 ", "x1", "0x0x00", "12:4"})
        QTest::newRow(text) << QByteArray{text};
}

void TstHex::refused_data()
{
    QFETCH(QByteArray, text);
    QVERIFY(!parse_hex(text.toStdString()));
}

/// The examples of the JSON-RPC specification's "Hex value encoding", and the ends of the range.
void TstHex::quantities_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("decimal");
    QTest::newRow("zero") << QByteArray{"0x0"} << QByteArray{"0"};
    QTest::newRow("65") << QByteArray{"0x41"} << QByteArray{"65"};
    QTest::newRow("1024") << QByteArray{"0x400"} << QByteArray{"1024"};
    QTest::newRow("2^64") << QByteArray{"0x10000000000000000"}
                          << QByteArray{"18446744073709551616"};
    QTest::newRow("most")
        << QByteArray{"0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff"}
        << QByteArray{"11579208923731619542357098500868790785326998466564056403945758400791312963"
                      "9935"};
}

void TstHex::quantities()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, decimal);
    const auto value = parse_quantity(text.toStdString());
    QVERIFY(value);
    QCOMPARE(to_decimal(*value), decimal.toStdString());
    QCOMPARE(to_quantity(*value), text.toStdString());
}

void TstHex::refused_quantities_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char* text : {"", "0x", "41", "0xg", "0x 1", "-0x1", "1"})
        QTest::newRow(text) << QByteArray{text};
    QTest::newRow("65 digits") << "0x" + QByteArray(65, '1');
}

void TstHex::refused_quantities()
{
    QFETCH(QByteArray, text);
    QVERIFY(!parse_quantity(text.toStdString()));
}

void TstHex::fixed_sizes()
{
    QVERIFY(parse_address("0x00000000000000000000000000000000000000ff"));
    QVERIFY(!parse_address("0x000000000000000000000000000000000000ff"));
    QVERIFY(!parse_address("0x0000000000000000000000000000000000000000ff"));
    constexpr Address kAddress = "0x00000000000000000000000000000000000000ff"_address;
    QCOMPARE(to_uint256(kAddress), uint256{255});
    QCOMPARE(to_address(uint256{255}), kAddress);
    QCOMPARE(Address::from_view(Bytes{1, 2}).view()[19], std::uint8_t{2});
}

QTEST_GUILESS_MAIN(TstHex)
#include "tst_hex.moc"
