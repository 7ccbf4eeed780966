#include "chain/base/hex.hpp"
#include "chain/rpc/console_text.hpp"

#include <QtTest>

using namespace nucleate;

namespace {

/// A word of the contract ABI that ends in these hex digits.
QByteArray word(const char* digits)
{
    return QByteArray(digits).rightJustified(64, '0');
}

/// Bytes of a string with their length, in whole words.
QByteArray text(const char* value)
{
    const QByteArray bytes(value);
    QByteArray hex = bytes.toHex();
    hex = hex.leftJustified((hex.size() + 63) / 64 * 64, '0');
    return word(QByteArray::number(bytes.size(), 16).constData()) + hex;
}

} // namespace

/// Calls to the console of Hardhat and forge-std; selectors as in Hardhat's console.sol.
class TstConsoleText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decodes_data()
    {
        QTest::addColumn<QByteArray>("call");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("log()") << QByteArray("51973ec9") << QByteArray("");
        QTest::newRow("log(string)")
            << "41304fac" + word("20") + text("hello") << QByteArray("hello");
        QTest::newRow("log(uint256)") << "f82c50f1" + word("2a") << QByteArray("42");
        QTest::newRow("log(uint), of old") << "f5b1bba9" + word("2a") << QByteArray("42");
        QTest::newRow("log(int256)") << "2d5b6cb9" + QByteArray(63, 'f') + "e" << QByteArray("-2");
        QTest::newRow("log(bool)") << "32458eed" + word("1") << QByteArray("true");
        QTest::newRow("log(address)")
            << "2c2ecbc2" + word("f39fd6e51aad88f6f4ce6ab8827279cfffb92266")
            << QByteArray("0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266");
        QTest::newRow("log(bytes)")
            << "0be77f56" + word("20") + word("2") + "0102" + QByteArray(60, '0')
            << QByteArray("0x0102");
        QTest::newRow("log(bytes4)") << "e05f48d1" + QByteArray("deadbeef") + QByteArray(56, '0')
                                     << QByteArray("0xdeadbeef");
        QTest::newRow("log(string,uint256)")
            << "b60e72cc" + word("40") + word("7") + text("n =") << QByteArray("n = 7");
        QTest::newRow("a mark") << "b60e72cc" + word("40") + word("7") + text("%s of 100%%")
                                << QByteArray("7 of 100%");
        QTest::newRow("a mark too many")
            << "b60e72cc" + word("40") + word("7") + text("%d %d") << QByteArray("7 %d");
        QTest::newRow("marks alone stay")
            << "41304fac" + word("20") + text("100%%") << QByteArray("100%%");
    }
    void decodes()
    {
        QFETCH(QByteArray, call);
        QFETCH(QByteArray, expected);
        const auto bytes = parse_hex(("0x" + call).toStdString());
        QVERIFY(bytes);
        const auto line = rpc::console_text(*bytes);
        QVERIFY(line);
        QCOMPARE(QByteArray::fromStdString(*line), expected);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("call");
        QTest::newRow("nothing") << QByteArray("");
        QTest::newRow("no function") << QByteArray("00000000");
        QTest::newRow("no argument") << QByteArray("41304fac");
        QTest::newRow("an offset beyond the data") << "41304fac" + word("21") + text("x");
        QTest::newRow("an offset of 2^256 - 1") << "41304fac" + QByteArray(64, 'f') + text("x");
        QTest::newRow("a length beyond the data") << "41304fac" + word("20") + word("41");
        QTest::newRow("a length of 2^64") << "41304fac" + word("20") + word("10000000000000000");
    }
    void refuses()
    {
        QFETCH(QByteArray, call);
        const auto bytes = parse_hex(("0x" + call).toStdString());
        QVERIFY(bytes);
        QVERIFY(!rpc::console_text(*bytes));
    }
};

QTEST_GUILESS_MAIN(TstConsoleText)
#include "tst_console_text.moc"
