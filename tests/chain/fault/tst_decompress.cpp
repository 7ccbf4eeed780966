#include "chain/derivation/compression.hpp"
#include "chain/fault/program/brotli.hpp"
#include "chain/fault/program/inflate.hpp"

#include <QTest>

#include <algorithm>
#include <random>

using namespace nucleate;
using derivation::Compression;

namespace {

/// Texts between noise and repetition, with words that Brotli's dictionary has.
Bytes sample(std::mt19937_64& source, std::size_t size)
{
    static constexpr std::string_view kWords[] = {"transaction ", "The ", "government", "\n",
                                                  " of the ",     "0x00", "download",   "language"};
    Bytes out;
    const std::uint64_t kind = source() % 4;
    while (out.size() < size) {
        if (kind == 0 || source() % 8 == 0) {
            out.push_back(static_cast<std::uint8_t>(source()));
        } else if (kind == 1) {
            const std::string_view word = kWords[source() % std::size(kWords)];
            out.insert(out.end(), word.begin(), word.end());
        } else if (kind == 2) {
            out.insert(out.end(), 1 + source() % 300, static_cast<std::uint8_t>(source() % 3));
        } else if (out.size() > 40) {
            const std::size_t from = source() % (out.size() - 32);
            for (std::size_t i = 0; i < 4 + source() % 28; ++i)
                out.push_back(out[from + i]);
        } else {
            out.push_back('a');
        }
    }
    out.resize(size);
    return out;
}

Bytes own(Compression algorithm, BytesView channel, std::size_t limit)
{
    return algorithm == Compression::zlib ? fault::inflate(channel, limit)
                                          : fault::unbrotli(channel.subspan(1), limit);
}

constexpr std::size_t kLimit = 1 << 20;

bool begins_with(const Bytes& whole, const Bytes& start)
{
    return start.size() <= whole.size() && std::equal(start.begin(), start.end(), whole.begin());
}

} // namespace

/// The program's decoders against zlib and the library of Brotli, which rollup nodes use.
class TstDecompress : public QObject
{
    Q_OBJECT

private slots:
    void agrees_data();
    void agrees();
    void agreesOnWhatIsCutOff_data() { agrees_data(); }
    void agreesOnWhatIsCutOff();
    void survivesCorruption_data() { agrees_data(); }
    void survivesCorruption();
};

void TstDecompress::agrees_data()
{
    QTest::addColumn<bool>("brotli");
    QTest::newRow("zlib") << false;
    QTest::newRow("brotli") << true;
}

void TstDecompress::agrees()
{
    QFETCH(bool, brotli);
    const Compression algorithm = brotli ? Compression::brotli : Compression::zlib;
    std::mt19937_64 source(11);
    for (std::size_t i = 0; i < 300; ++i) {
        const std::size_t size = i < 40 ? i : source() % 60'000;
        const Bytes data = sample(source, size);
        const Bytes channel = derivation::compress(algorithm, data).value();
        QCOMPARE(own(algorithm, channel, kLimit), data);
        const std::size_t limit = size == 0 ? 1 : 1 + source() % size;
        QCOMPARE(own(algorithm, channel, limit), derivation::decompress(channel, limit).value());
    }
}

void TstDecompress::agreesOnWhatIsCutOff()
{
    QFETCH(bool, brotli);
    const Compression algorithm = brotli ? Compression::brotli : Compression::zlib;
    std::mt19937_64 source(12);
    for (std::size_t i = 0; i < 400; ++i) {
        const Bytes data = sample(source, 200 + source() % 4000);
        const Bytes channel = derivation::compress(algorithm, data).value();
        const BytesView cut = BytesView(channel).first(2 + source() % (channel.size() - 2));
        QCOMPARE(own(algorithm, cut, kLimit), derivation::decompress(cut, kLimit).value());
    }
}

/// zlib gives all that comes before an error; the library of Brotli keeps some of it back.
void TstDecompress::survivesCorruption()
{
    QFETCH(bool, brotli);
    const Compression algorithm = brotli ? Compression::brotli : Compression::zlib;
    std::mt19937_64 source(13);
    for (std::size_t i = 0; i < 1500; ++i) {
        Bytes channel =
            derivation::compress(algorithm, sample(source, 50 + source() % 3000)).value();
        const std::size_t first = brotli ? 1 : 2;
        for (std::uint64_t flips = 1 + source() % 3; flips != 0; --flips)
            channel[first + source() % (channel.size() - first)] ^=
                static_cast<std::uint8_t>(1U << (source() % 8));
        const Bytes ours = own(algorithm, channel, kLimit);
        const Bytes theirs = derivation::decompress(channel, kLimit).value();
        QVERIFY(brotli ? begins_with(ours, theirs) : ours == theirs);
    }
}

QTEST_GUILESS_MAIN(TstDecompress)
#include "tst_decompress.moc"
