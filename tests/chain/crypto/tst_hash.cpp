#include "chain/base/hex.hpp"
#include "chain/crypto/hash.hpp"

#include <QtTest>

using namespace nucleate;

namespace {
BytesView view(const QByteArray& text)
{
    return {reinterpret_cast<const std::uint8_t*>(text.constData()),
            static_cast<std::size_t>(text.size())};
}
} // namespace

class TstHash : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void digests_data();
    void digests();
    void hmac_data();
    void hmac();
};

/// FIPS 180-4 examples; RIPEMD-160 test values of its authors.
void TstHash::digests_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<QByteArray>("sha256");
    QTest::addColumn<QByteArray>("ripemd160");
    QTest::newRow("empty")
        << QByteArray{}
        << QByteArray{"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"}
        << QByteArray{"9c1185a5c5e9fc54612808977ee8f548b2258d31"};
    QTest::newRow("abc")
        << QByteArray{"abc"}
        << QByteArray{"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"}
        << QByteArray{"8eb208f7e05d987a9b044a8e98c6b087f15a0bfc"};
    QTest::newRow("two blocks")
        << QByteArray{"abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"}
        << QByteArray{"248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"}
        << QByteArray{"12a053384a9c0c88e405a06c27dcf49ada62eb2b"};
}

void TstHash::digests()
{
    QFETCH(QByteArray, input);
    QFETCH(QByteArray, sha256);
    QFETCH(QByteArray, ripemd160);
    QCOMPARE(to_hex(crypto::sha256(view(input)).view()), sha256.toStdString());
    QCOMPARE(to_hex(crypto::ripemd160(view(input)).view()), ripemd160.toStdString());
}

/// RFC 4231, test cases 2 and 6 (a key longer than a block).
void TstHash::hmac_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("2") << QByteArray{"Jefe"} << QByteArray{"what do ya want for nothing?"}
                       << QByteArray{
                              "164b7a7bfcf819e2e395fbe73b56e0a387bd64222e831fd610270cd7ea250554"
                              "9758bf75c05a994a6d034f65f8f0e6fdcaeab1a34d4a6b4b636e070a38bce737"};
    QTest::newRow("6") << QByteArray(131, '\xaa')
                       << QByteArray{"Test Using Larger Than Block-Size Key - Hash Key First"}
                       << QByteArray{
                              "80b24263c7c1a3ebb71493c1dd7be8b49b46d1f41b4aeec1121b013783f8f352"
                              "6b56d037e05f2598bd0fd2215d6a1e5295e64f73f63f0aec8b915a985d786598"};
}

void TstHash::hmac()
{
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, data);
    QFETCH(QByteArray, expected);
    QCOMPARE(to_hex(crypto::hmac_sha512(view(key), view(data)).view()), expected.toStdString());
}

QTEST_GUILESS_MAIN(TstHash)
#include "tst_hash.moc"
