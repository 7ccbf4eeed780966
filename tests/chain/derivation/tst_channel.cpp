#include "chain/derivation/batch.hpp"
#include "chain/derivation/channel_bank.hpp"
#include "chain/derivation/compression.hpp"
#include "fake_l1.hpp"

#include <QtTest>

using namespace nucleate;
using namespace nucleate::derivation;
using namespace nucleate::derivation::test;

namespace {

ChannelId channel_id(const std::string& name)
{
    return ChannelId::from_view(hash_of(name).view());
}

Frame frame(int number, bool last = false, const std::string& channel = "a", std::size_t size = 3)
{
    return {channel_id(channel), static_cast<std::uint16_t>(number),
            Bytes(size, static_cast<std::uint8_t>(number)), last};
}

/// "0 1 2L": frames by number, L closes. A channel that saw them, and what it said to each.
QByteArray verdicts(const QByteArray& script, Channel& channel)
{
    QByteArray out;
    for (const QByteArray& word : script.split(' ')) {
        const bool last = word.endsWith('L');
        const int number = (last ? word.chopped(1) : word).toInt();
        static constexpr char kLetters[] = {'+', 't', 'd', 'c', 'b'};
        out += kLetters[static_cast<std::size_t>(channel.add(frame(number, last)))];
    }
    return out;
}

} // namespace

class TstChannel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void frames_go_round()
    {
        const std::vector<Frame> frames{frame(0), frame(0xabcd, true, "b", 0),
                                        frame(1, false, "c", 70'000)};
        const auto parsed = parse_frames(encode_frames(frames));
        QVERIFY(parsed && *parsed == frames);
        QCOMPARE(encode_frames({frames[0]}).size(), 1 + Frame::kOverhead + 3);
    }

    void frames_are_refused_data()
    {
        QTest::addColumn<QByteArray>("hex");
        QTest::addColumn<int>("error");
        const auto row = [](const char* name, Bytes data, FrameError error) {
            QTest::newRow(name) << QByteArray::fromStdString(to_hex(data))
                                << static_cast<int>(error);
        };
        const Bytes good = encode_frames({frame(0), frame(1)});
        row("nothing", {}, FrameError::empty);
        row("version alone", {0}, FrameError::empty);
        Bytes bad = good;
        bad[0] = 1;
        row("alt-DA", bad, FrameError::unknown_version);
        row("cut head", Bytes(good.begin(), good.begin() + 10), FrameError::truncated);
        row("cut data", Bytes(good.begin(), good.begin() + 25), FrameError::truncated);
        row("cut second", Bytes(good.begin(), good.end() - 1), FrameError::truncated);
        bad = good;
        bad.back() = 2;
        row("bad flag", bad, FrameError::bad_last_flag);
        bad = good;
        bad[19] = 0x01;
        row("too large", bad, FrameError::too_large);
    }
    void frames_are_refused()
    {
        QFETCH(QByteArray, hex);
        QFETCH(int, error);
        const auto parsed = parse_frames(*parse_hex(hex.toStdString()));
        QVERIFY(!parsed);
        QCOMPARE(static_cast<int>(parsed.error()), error);
    }

    /// Verdicts: + taken, d duplicate, c second closing frame, b beyond the end.
    void channel_rules_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<QByteArray>("expected");
        QTest::addColumn<bool>("ready");
        QTest::addColumn<int>("frames");
        const auto row = [](const char* name, const char* script, const char* expected, bool ready,
                            int frames) {
            QTest::newRow(name) << QByteArray(script) << QByteArray(expected) << ready << frames;
        };
        row("in order", "0 1 2L", "+++", true, 3);
        row("backwards", "2L 1 0", "+++", true, 3);
        row("one frame", "0L", "+", true, 1);
        row("open", "0 1 2", "+++", false, 3);
        row("gap", "0 2L", "++", false, 2);
        row("duplicate", "0 0 1L", "+d+", true, 2);
        row("duplicate that would close", "0 1 1L", "++d", false, 2);
        row("second close", "0 2L 1L", "++c", false, 2);
        row("close removes higher", "0 1 5 6 2L", "+++++", true, 3);
        row("beyond the end", "1L 2 0", "+b+", true, 2);
        row("close again at the end", "1L 1", "+d", false, 1);
    }
    void channel_rules()
    {
        QFETCH(QByteArray, script);
        QFETCH(QByteArray, expected);
        QFETCH(bool, ready);
        QFETCH(int, frames);
        Channel channel(0);
        QCOMPARE(verdicts(script, channel), expected);
        QCOMPARE(channel.is_ready(), ready);
        QCOMPARE(channel.size(), static_cast<std::uint64_t>(frames) * (3 + 200));
        if (ready)
            QCOMPARE(channel.data().size(), static_cast<std::size_t>(frames) * 3);
    }

    void bank_reads_the_first_ready()
    {
        ChannelBank bank(10);
        bank.add(frame(0, false, "old"), 1);
        bank.add(frame(0, true, "b", 5), 2);
        bank.add(frame(0, true, "c", 6), 2);
        QCOMPARE(bank.read(2)->size(), std::size_t{5}); // since Canyon not blocked by "old"
        QCOMPARE(bank.read(2)->size(), std::size_t{6});
        QVERIFY(!bank.read(2));
        bank.add(frame(1, true, "old"), 3);
        QCOMPARE(bank.read(3)->size(), std::size_t{6});
        QCOMPARE(bank.size(), std::uint64_t{0});
    }

    void bank_times_out()
    {
        ChannelBank bank(10);
        bank.add(frame(0), 100);
        bank.add(frame(1), 110); // the last block that counts
        QVERIFY(bank.add(frame(2, true), 111) == FrameVerdict::channel_timed_out);
        QVERIFY(!bank.read(111));
        QCOMPARE(bank.channel_count(), std::size_t{0});
        // Gone from the bank, its id may be used again.
        bank.add(frame(0, true), 112);
        QVERIFY(bank.read(112).has_value());
        // Ready, but read too late.
        bank.add(frame(0, true), 120);
        QVERIFY(!bank.read(131));
    }

    void bank_drops_the_oldest()
    {
        ChannelBank bank(10, 1000);
        bank.add(frame(0, false, "a", 100), 1);
        bank.add(frame(0, false, "b", 100), 1);
        bank.add(frame(0, false, "c", 100), 1);
        QCOMPARE(bank.size(), std::uint64_t{900});
        bank.add(frame(1, false, "b", 100), 1); // 1200: "a" goes
        QCOMPARE(bank.channel_count(), std::size_t{2});
        QCOMPARE(bank.size(), std::uint64_t{900});
        bank.add(frame(0, true, "d", 2000), 1); // larger than the bank: everything goes
        QCOMPARE(bank.channel_count(), std::size_t{0});
        QCOMPARE(bank.size(), std::uint64_t{0});
    }

    void compression_goes_round_data()
    {
        QTest::addColumn<bool>("brotli");
        QTest::newRow("zlib") << false;
        QTest::newRow("brotli") << true;
    }
    void compression_goes_round()
    {
        QFETCH(bool, brotli);
        const Compression algorithm = brotli ? Compression::brotli : Compression::zlib;
        Bytes data;
        for (unsigned i = 0; i < 20'000; ++i)
            append(data, hash_of(std::to_string(i % 300)).view());
        const auto packed = compress(algorithm, data);
        QVERIFY(packed && packed->size() < data.size());
        QVERIFY(decompress(*packed) == data);
        QVERIFY(decompress(*packed, 1000) == Bytes(data.begin(), data.begin() + 1000));
        // Cut off: what came before counts.
        const auto half = decompress(BytesView{*packed}.first(packed->size() / 2));
        QVERIFY(half && half->size() > 1000 && half->size() < data.size());
        QVERIFY(std::equal(half->begin(), half->end(), data.begin()));
        const auto bomb = compress(algorithm, Bytes(30'000'000));
        QVERIFY(bomb->size() < 100'000);
        QCOMPARE(decompress(*bomb, 1'000'000)->size(), std::size_t{1'000'000});
        QCOMPARE(compress(algorithm, {}).has_value(), true);
    }

    void compression_is_told_by_the_first_byte()
    {
        QVERIFY(!decompress({}));
        QVERIFY(!decompress(Bytes{0x02, 1, 2, 3}));
        QVERIFY(!decompress(Bytes{0x00}));
        // Named, but no such stream: nothing in it.
        for (const int first : {0x01, 0x78, 0x1f})
            QVERIFY(decompress(Bytes{static_cast<std::uint8_t>(first), 0xff, 0xff, 0xff}) ==
                    Bytes{});
    }

    void batches_go_round()
    {
        const SingularBatch batch{hash_of("p"), {hash_of("e"), 17}, 1234, {{1, 2, 3}, {}, {0x7f}}};
        const SingularBatch empty{hash_of("q"), {hash_of("e"), 0}, 1236, {}};
        QVERIFY(decode_singular_batch(batch.encode()) == batch);
        Bytes content;
        append_batch(content, batch);
        append_batch(content, empty);
        for (const Compression algorithm : {Compression::zlib, Compression::brotli})
            QVERIFY((read_channel(*compress(algorithm, content), {}) ==
                     std::vector<Batch>{batch, empty}));
    }

    void bad_batch_ends_the_channel()
    {
        const SingularBatch batch{hash_of("p"), {hash_of("e"), 17}, 1234, {{1, 2, 3}}};
        Bytes bad = batch.encode();
        bad[0] = 9;
        QVERIFY(!decode_singular_batch(bad));
        QVERIFY(!decode_singular_batch({}));
        Bytes cut = batch.encode();
        cut.pop_back();
        QVERIFY(!decode_singular_batch(cut));
        Bytes content;
        append_batch(content, batch);
        const std::size_t good = content.size();
        content.push_back(static_cast<std::uint8_t>(0x80 + 55));
        append_batch(content, batch);
        QCOMPARE(read_channel(*compress(Compression::zlib, content), {}).size(), std::size_t{1});
        content.resize(good);
        content.push_back(0xc0); // a list is no batch
        append_batch(content, batch);
        QCOMPARE(read_channel(*compress(Compression::zlib, content), {}).size(), std::size_t{1});
    }
};

QTEST_GUILESS_MAIN(TstChannel)
#include "tst_channel.moc"
