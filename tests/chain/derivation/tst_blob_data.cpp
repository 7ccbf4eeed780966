#include "chain/derivation/blob_data.hpp"
#include "chain/derivation/data_source.hpp"
#include "fake_l1.hpp"

#include <QtTest>
#include <random>
#include <string>

using namespace nucleate;
using namespace nucleate::derivation;
using namespace nucleate::derivation::test;

namespace {

/// A blob that begins with `start`; zero after that.
Bytes blob_of(const std::string& start)
{
    Bytes out(start.begin(), start.end());
    out.resize(kBlobBytes);
    return out;
}

Bytes random_bytes(std::size_t size)
{
    std::mt19937 random(99);
    Bytes out(size);
    for (std::uint8_t& byte : out)
        byte = static_cast<std::uint8_t>(random());
    return out;
}

std::string ones(std::size_t count)
{
    return std::string(count, '\xff');
}

} // namespace

class TstBlobData : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    /// The known answers of op-node (op-service/eth/blob_test.go).
    void known_answers_data()
    {
        QTest::addColumn<QByteArray>("blob");
        QTest::addColumn<QByteArray>("data");
        QTest::addColumn<bool>("is_good");
        const auto row = [](const char* name, const std::string& blob, const std::string& data) {
            QTest::newRow(name) << QByteArray::fromStdString(blob)
                                << QByteArray::fromStdString(data) << true;
        };
        using namespace std::string_literals;
        row("empty", ""s, ""s);
        row("one zero", "\x00\x00\x00\x00\x01"s, "\x00"s);
        row("as much as there is room for", "\x00\x00\x01\xfb\xfc"s, std::string(130044, '\0'));
        row("ten bytes", "\x00\x00\x00\x00\x0a\x00\x00\x00\x00\x00\x00\x00\x00\x00\xff"s,
            "\x00\x00\x00\x00\x00\x00\x00\x00\x00\xff"s);
        row("the rest of the first element", "\x00\x00\x00\x00\x1b"s + ones(27), ones(27));
        row("one byte more", "\x3f\x00\x00\x00\x1c"s + ones(27) + "\x30"s, ones(28));
        row("into the second element", "\x3f\x00\x00\x00\x20"s + ones(27) + "\x30"s + ones(4),
            ones(32));
        QTest::newRow("one byte too long")
            << QByteArray("\x00\x00\x01\xfb\xfd", 5) << QByteArray() << false;
        QTest::newRow("another version")
            << QByteArray("\x00\x01\x00\x00\x00", 5) << QByteArray() << false;
        QTest::newRow("high bits beyond the data")
            << QByteArray("\x30\x00\x00\x00\x00", 5) << QByteArray() << false;
        QTest::newRow("low bits beyond the data")
            << QByteArray("\x01\x00\x00\x00\x00", 5) << QByteArray() << false;
    }
    void known_answers()
    {
        QFETCH(QByteArray, blob);
        QFETCH(QByteArray, data);
        QFETCH(bool, is_good);
        const Bytes full = blob_of(blob.toStdString());
        const auto decoded = decode_blob_data(full);
        QCOMPARE(decoded.has_value(), is_good);
        if (!is_good)
            return;
        QVERIFY((*decoded == Bytes(data.begin(), data.end())));
        QVERIFY(encode_blob_data(*decoded) == full);
    }

    void all_lengths_go_round()
    {
        const Bytes data = random_bytes(kMaxBlobData);
        std::vector<std::size_t> sizes;
        for (std::size_t i = 0; i < 300; ++i)
            sizes.insert(sizes.end(), {i, kMaxBlobData - i});
        for (const std::size_t size : sizes) {
            const BytesView part = BytesView{data}.first(size);
            const auto blob = encode_blob_data(part);
            QVERIFY(blob && blob->size() == kBlobBytes);
            for (std::size_t i = 0; i < kBlobBytes; i += 32)
                QVERIFY((*blob)[i] < 0x40); // below the modulus of the field
            QVERIFY(decode_blob_data(*blob) == to_bytes(part));
        }
        QVERIFY(!encode_blob_data(Bytes(kMaxBlobData + 1)));
        QVERIFY(!decode_blob_data(Bytes(kBlobBytes - 1)));
    }

    void rubbish_after_the_data_is_refused()
    {
        Bytes blob = *encode_blob_data(Bytes{1, 2, 3});
        for (std::size_t i = 8; i < kBlobBytes; i += i < 256 ? 1 : 97) {
            blob[i] ^= 1;
            QVERIFY2(!decode_blob_data(blob), qPrintable(QString::number(i)));
            blob[i] ^= 1;
        }
        blob[32] = 0x80; // no field element of the encoding has these bits
        QVERIFY(!decode_blob_data(blob));
        blob[32] = 0x40;
        QVERIFY(!decode_blob_data(blob));
        blob[32] = 0;
        QVERIFY(decode_blob_data(blob).has_value());
    }

    /// Calldata and blobs of the right sender in the order of the block; calldata beside blobs and
    /// what does not parse is passed over.
    void frames_of_a_block()
    {
        const auto frame = [](std::uint16_t number) {
            return Frame{ChannelId::from_view(hash_of("c").view()), number, Bytes(5), false};
        };
        FakeL1 l1;
        const auto with_blobs = [&](std::vector<Bytes> blobs) {
            FakeTransaction out = batch_transaction(encode_frames({frame(99)}));
            out.tx.type = execution::TxType::blob;
            for (Bytes& blob : blobs) {
                const Hash32 hash = crypto::keccak256(blob);
                out.tx.blob_hashes.push_back(hash);
                l1.blobs[hash] = std::move(blob);
            }
            return out;
        };
        FakeTransaction stranger = with_blobs({*encode_blob_data(encode_frames({frame(98)}))});
        stranger.sender = address_of("stranger");
        FakeTransaction set_code = batch_transaction(encode_frames({frame(97)}));
        set_code.tx.type = execution::TxType::set_code;
        FakeTransaction legacy = batch_transaction(encode_frames({frame(0)}));
        legacy.tx.type = execution::TxType::legacy;
        l1.add(1000, {stranger, legacy, set_code,
                      with_blobs({*encode_blob_data(encode_frames({frame(1), frame(2)})),
                                  Bytes(kBlobBytes, 0x7f), *encode_blob_data(Bytes{1, 2, 3}),
                                  *encode_blob_data(encode_frames({frame(3)}))}),
                      batch_transaction(encode_frames({frame(4)}))});
        const auto frames = read_frames(fake_config(l1), l1, *l1.block(100), kBatcher);
        QVERIFY(frames.has_value());
        QCOMPARE(frames->size(), std::size_t{5});
        for (std::uint16_t i = 0; i < 5; ++i)
            QVERIFY((*frames)[i] == frame(i));
        l1.blobs.clear();
        const auto missing = read_frames(fake_config(l1), l1, *l1.block(100), kBatcher);
        QVERIFY(!missing && missing.error().l1 == L1Error::blob_missing);
    }
};

QTEST_GUILESS_MAIN(TstBlobData)
#include "tst_blob_data.moc"
