#include <QtTest>
#ifndef Q_MOC_RUN // moc cannot read the standard library's thread headers
#include "chain/devnet/safe_head_rows.hpp"
#endif

using namespace nucleate;
using namespace nucleate::devnet;

class TstSafeHeadRows : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void comes_back_as_it_went()
    {
        rollup::SafeHeads::Entry entry;
        entry.l1.number = 18'446'744'073'709'551'615ULL;
        entry.l1.hash[0] = 0xab;
        entry.l2.number = 7;
        entry.l2.hash[31] = 0x01;
        QVERIFY(safe_head_from_text(to_text(entry)) == entry);
    }

    void damage_is_seen_data()
    {
        QTest::addColumn<QByteArray>("text");
        const QByteArray hash = "0x" + QByteArray(64, '1');
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("one block") << "5 " + hash;
        QTest::newRow("short hash") << "5 " + hash + " 6 0x11";
        QTest::newRow("no number") << "x " + hash + " 6 " + hash;
        QTest::newRow("number too large") << "18446744073709551616 " + hash + " 6 " + hash;
        QTest::newRow("more") << "5 " + hash + " 6 " + hash + " 7";
    }
    void damage_is_seen()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!safe_head_from_text(text.toStdString()));
    }
};

QTEST_GUILESS_MAIN(TstSafeHeadRows)
#include "tst_safe_head_rows.moc"
