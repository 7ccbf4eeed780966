#include <QtTest>
#ifndef Q_MOC_RUN // moc cannot read the standard library's thread headers
#include "chain/storage/block_content.hpp"

#include <random>
#endif

using namespace nucleate;
using namespace nucleate::storage;

namespace {

Bytes random_bytes(std::size_t size, unsigned seed)
{
    std::mt19937 random(seed);
    Bytes out(size);
    for (std::uint8_t& byte : out)
        byte = static_cast<std::uint8_t>(random());
    return out;
}

} // namespace

class TstPacking : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void comesBackAsItWas_data();
    void comesBackAsItWas();
    void damageIsSeen();
    void contentHasItsParts();
    void slotsKeepTheirOrder();
};

void TstPacking::comesBackAsItWas_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("smaller");
    QTest::newRow("nothing") << QByteArray() << false;
    QTest::newRow("a byte") << QByteArray("x") << false;
    QTest::newRow("zeros") << QByteArray(100'000, '\0') << true;
    const Bytes random = random_bytes(70'000, 3);
    const QByteArray noise(reinterpret_cast<const char*>(random.data()), qsizetype(random.size()));
    QTest::newRow("noise") << noise << false;
    QTest::newRow("noise twice") << noise.left(20'000) + noise.left(20'000) << true;
    QTest::newRow("what every header has")
        << QByteArray::fromHex("a01dcc4de8dec75d7aab85b567b6ccd41ad312451b948a7413f0a142fd40d49347")
        << true;
}

void TstPacking::comesBackAsItWas()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, smaller);
    Packer packer;
    const Bytes plain(bytes.begin(), bytes.end());
    for (int round = 0; round < 2; ++round) { // the packer can be used again
        const Bytes packed = packer.pack(plain);
        QVERIFY(packed.size() <= plain.size() + 5);
        QCOMPARE(packed.size() < plain.size(), smaller);
        QVERIFY(unpack(packed) == plain);
    }
}

void TstPacking::damageIsSeen()
{
    Packer packer;
    const Bytes plain(1'000, 7);
    const Bytes packed = packer.pack(plain);
    QVERIFY(!unpack({}));
    QVERIFY(!unpack(BytesView{packed}.first(packed.size() - 1)));
    Bytes other = packed;
    other[0] = 9;
    QVERIFY(!unpack(other));
    other = packed;
    other[4] ^= 1U; // another size
    QVERIFY(!unpack(other));
    other = packed;
    other[1] = 0xff; // more than can be
    QVERIFY(!unpack(other));
}

void TstPacking::contentHasItsParts()
{
    Packer packer;
    const Bytes body = random_bytes(300, 1);
    const Bytes receipts = random_bytes(20, 2);
    const Bytes packed = pack_content(packer, body, receipts, {});
    const auto content = unpack_content(packed);
    QVERIFY(content && content->body == body && content->receipts == receipts);
    QVERIFY(content->touched.empty());
    QVERIFY(!unpack_content(packer.pack(Bytes(11, 0))));
    QVERIFY(!unpack_content(packer.pack(Bytes(13, 0))));
    QVERIFY(unpack_content(packer.pack(Bytes(12, 0))));
}

void TstPacking::slotsKeepTheirOrder()
{
    std::vector<uint256> numbers{0, 1, 255, 256, 65'535, uint256{1} << 64U, ~uint256{}};
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        QVERIFY(slot_of_column(slot_column(numbers[i])) == numbers[i]);
        if (i > 0)
            QVERIFY(slot_column(numbers[i - 1]) < slot_column(numbers[i]));
    }
}

QTEST_GUILESS_MAIN(TstPacking)
#include "tst_packing.moc"
