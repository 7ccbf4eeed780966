#include "models/format.hpp"
#include "models/wei.hpp"

#include <QLocale>
#include <QTest>

using namespace nucleate;
using namespace Qt::StringLiterals;

class TstFormat : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void ether_data()
    {
        QTest::addColumn<QByteArray>("wei");
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << QByteArray("0") << u"0"_s;
        QTest::newRow("one wei") << QByteArray("1") << u"< 0.0001"_s;
        QTest::newRow("cut, not rounded up") << QByteArray("999999999999999999") << u"0.9999"_s;
        QTest::newRow("whole") << QByteArray("1000000000000000000") << u"1"_s;
        QTest::newRow("groups") << QByteArray("1234567890000000000000000") << u"1,234,567.89"_s;
        QTest::newRow("beyond 128 bits")
            << QByteArray("115792089237316195423570985008687907853269984665640564039457584007913"
                          "129639935")
            << u"115,792,089,237,316,195,423,570,985,008,687,907,853,269,984,665,640,564,039,457."
               "584"_s;
        QTest::newRow("no number") << QByteArray("0x12") << u"–"_s;
    }
    void ether()
    {
        QFETCH(QByteArray, wei);
        QFETCH(QString, text);
        QCOMPARE(Format::etherNumber(wei.toStdString()), text);
    }

    void duration_data()
    {
        QTest::addColumn<quint64>("seconds");
        QTest::addColumn<QString>("text");
        QTest::newRow("s") << quint64{59} << u"59 s"_s;
        QTest::newRow("min s") << quint64{125} << u"2 min 5 s"_s;
        QTest::newRow("min") << quint64{1200} << u"20 min"_s;
        QTest::newRow("h") << quint64{7200} << u"2 h"_s;
        QTest::newRow("h min") << quint64{15'000} << u"4 h 10 min"_s;
        QTest::newRow("d h") << quint64{266'400} << u"3 d 2 h"_s;
    }
    void duration()
    {
        QFETCH(quint64, seconds);
        QFETCH(QString, text);
        QCOMPARE(Format::duration(seconds), text);
    }

    void agesAreNeverNegative()
    {
        QCOMPARE(Format::age(100, 100), u"now"_s);
        QCOMPARE(Format::age(90, 100), u"10 s ago"_s);
        QCOMPARE(Format::age(130, 100), u"in 30 s"_s);
    }

    void hashesLoseTheirMiddle()
    {
        QCOMPARE(Format::elided(u"0x1234567890abcdef1234567890abcdef12345678"_s), u"0x1234…5678"_s);
        QCOMPARE(Format::elided(u"short"_s), u"short"_s);
    }

    void weiReadsAndWrites()
    {
        QCOMPARE(Wei::parse(u"0xde0b6b3a7640000"_s)->decimal(), u"1000000000000000000"_s);
        QCOMPARE(Wei::fromEther(u"0.25"_s)->decimal(), u"250000000000000000"_s);
        QVERIFY(!Wei::fromEther(u"1.0000000000000000001"_s));
        QVERIFY(!Wei::parse(u"12x"_s));
        QVERIFY(!Wei::parse(QString()));
        QCOMPARE((Wei(5) - Wei(9)).decimal(), u"0"_s);
        QCOMPARE(Wei::parse(u"0x100000000000000000"_s)->hex(), u"0x100000000000000000"_s);
    }
};

QTEST_GUILESS_MAIN(TstFormat)
#include "tst_format.moc"
