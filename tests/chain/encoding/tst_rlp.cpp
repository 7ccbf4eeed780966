#include "chain/base/hex.hpp"
#include "chain/encoding/rlp.hpp"

#include <QtTest>

using namespace nucleate;

Q_DECLARE_METATYPE(nucleate::rlp::Error)

class TstRlp : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void strings_data();
    void strings();
    void numbers_data();
    void numbers();
    void nested_lists();
    void long_list();
    void refuses_data();
    void refuses();
    void cursor_errors_stick();
    void typed_fields();
};

static QByteArray hex(const Bytes& bytes)
{
    return QByteArray::fromStdString(to_hex(bytes));
}

void TstRlp::strings_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("encoded");
    // Examples of the Ethereum wiki's RLP page.
    QTest::newRow("dog") << QByteArray("dog") << QByteArray("83646f67");
    QTest::newRow("empty") << QByteArray("") << QByteArray("80");
    QTest::newRow("byte 0x0f") << QByteArray("\x0f") << QByteArray("0f");
    QTest::newRow("byte 0x80") << QByteArray("\x80") << QByteArray("8180");
    QTest::newRow("56 bytes") << QByteArray(
                                     "Lorem ipsum dolor sit amet, consectetur adipisicing elit")
                              << QByteArray(
                                     "b8384c6f72656d20697073756d20646f6c6f722073697420616d65742c"
                                     "20636f6e7365637465747572206164697069736963696e6720656c6974");
}

void TstRlp::strings()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, encoded);
    const Bytes bytes(text.begin(), text.end());
    QCOMPARE(hex(rlp::encode_string(bytes)), encoded);
    QVERIFY(rlp::validate(rlp::encode_string(bytes)));
}

void TstRlp::numbers_data()
{
    QTest::addColumn<QByteArray>("decimal");
    QTest::addColumn<QByteArray>("encoded");
    QTest::newRow("0") << QByteArray("0") << QByteArray("80");
    QTest::newRow("15") << QByteArray("15") << QByteArray("0f");
    QTest::newRow("1024") << QByteArray("1024") << QByteArray("820400");
    QTest::newRow("2^256-1")
        << QByteArray(
               "115792089237316195423570985008687907853269984665640564039457584007913129639935")
        << QByteArray("a0") + QByteArray(64, 'f');
}

void TstRlp::numbers()
{
    QFETCH(QByteArray, decimal);
    QFETCH(QByteArray, encoded);
    const uint256 value = *parse_decimal(decimal.toStdString());
    QCOMPARE(hex(rlp::encode_number(value)), encoded);
    const Bytes bytes = rlp::encode_number(value);
    rlp::Decoder decoder(bytes);
    rlp::Cursor cursor = decoder.root();
    QVERIFY(cursor.u256() == value);
    QVERIFY(decoder.ok());
}

void TstRlp::nested_lists()
{
    // The set-theoretical representation of three: [ [], [[]], [ [], [[]] ] ].
    rlp::Writer w;
    w.begin_list();
    w.begin_list().end_list();
    w.begin_list().begin_list().end_list().end_list();
    w.begin_list().begin_list().end_list();
    w.begin_list().begin_list().end_list().end_list().end_list();
    w.end_list();
    QCOMPARE(hex(w.take()), QByteArray("c7c0c1c0c3c0c1c0"));
    QCOMPARE(hex(w.begin_list().string(BytesView{}).end_list().take()), QByteArray("c180"));
}

void TstRlp::long_list()
{
    rlp::Writer w;
    w.begin_list();
    for (unsigned i = 0; i < 300; ++i)
        w.begin_list().number(i).end_list();
    w.end_list();
    const Bytes bytes = w.take();
    QVERIFY(rlp::validate(bytes));
    rlp::Decoder decoder(bytes);
    rlp::Cursor top = decoder.root();
    rlp::Cursor list = top.list();
    unsigned count = 0;
    for (; !list.at_end(); ++count) {
        rlp::Cursor inner = list.list();
        QCOMPARE(inner.u64(), std::uint64_t{count});
        inner.end();
    }
    top.end();
    QVERIFY(decoder.ok());
    QCOMPARE(count, 300U);
}

void TstRlp::refuses_data()
{
    QTest::addColumn<QByteArray>("encoded");
    QTest::addColumn<rlp::Error>("error");
    using rlp::Error;
    QTest::newRow("nothing") << QByteArray("") << Error::truncated;
    QTest::newRow("short string cut") << QByteArray("83646f") << Error::truncated;
    QTest::newRow("list cut") << QByteArray("c20f") << Error::truncated;
    QTest::newRow("item beyond its list") << QByteArray("c18180") << Error::trailing_bytes;
    QTest::newRow("inner item beyond its list") << QByteArray("c2c281") << Error::truncated;
    QTest::newRow("byte as string") << QByteArray("8101") << Error::non_canonical;
    QTest::newRow("long form of a short string") << QByteArray("b80100") << Error::non_canonical;
    QTest::newRow("length with leading zero") << QByteArray("b90038") << Error::non_canonical;
    QTest::newRow("length of 2^64-1") << QByteArray("bfffffffffffffffff") << Error::truncated;
    QTest::newRow("list of 2^64-1") << QByteArray("ffffffffffffffffff") << Error::truncated;
    QTest::newRow("two items") << QByteArray("0101") << Error::trailing_bytes;
    QByteArray deep(34, 'c');
    for (int i = 0; i < 17; ++i)
        deep.replace(2 * i, 2, QByteArray::number(0xc0 + 16 - i, 16));
    QTest::newRow("seventeen lists") << deep << Error::too_deep;
}

void TstRlp::refuses()
{
    QFETCH(QByteArray, encoded);
    QFETCH(rlp::Error, error);
    const auto result = rlp::validate(*parse_hex(encoded.toStdString()));
    QVERIFY(!result);
    QCOMPARE(int(result.error()), int(error));
}

void TstRlp::cursor_errors_stick()
{
    const Bytes bytes = *parse_hex("c3820001"
                                   "01");
    rlp::Decoder decoder(bytes);
    rlp::Cursor top = decoder.root();
    rlp::Cursor list = top.list();
    QCOMPARE(list.u64(), std::uint64_t{0}); // leading zero
    QVERIFY(list.at_end());
    QCOMPARE(top.u64(), std::uint64_t{0});
    QCOMPARE(int(*decoder.error()), int(rlp::Error::leading_zero));
}

void TstRlp::typed_fields()
{
    const Bytes bytes = *parse_hex("cb"
                                   "80"
                                   "890100000000000000"
                                   "00");
    rlp::Decoder decoder(bytes);
    rlp::Cursor top = decoder.root();
    rlp::Cursor list = top.list();
    QVERIFY(!list.optional_address());
    QVERIFY(decoder.ok());
    list.u64();
    QCOMPARE(int(*decoder.error()), int(rlp::Error::overflow));
    rlp::Decoder tiny(bytes, 4);
    QCOMPARE(int(*tiny.error()), int(rlp::Error::too_long));
}

QTEST_GUILESS_MAIN(TstRlp)
#include "tst_rlp.moc"
