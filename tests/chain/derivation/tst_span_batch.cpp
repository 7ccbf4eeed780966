#include "chain/derivation/compression.hpp"
#include "chain/derivation/span_columns.hpp"
#include "chain/derivation/span_encoding.hpp"
#include "random_transaction.hpp"

#include <QtTest>
#include <limits>

using namespace nucleate;
using namespace nucleate::derivation;
using namespace nucleate::derivation::test;

namespace {

constexpr std::uint64_t kStart = 1'000'000;

RollupConfig config_for(std::uint64_t chain_id)
{
    RollupConfig config;
    config.l2_time = kStart;
    config.block_time = 2;
    config.l2_chain_id = chain_id;
    return config;
}

Bytes hex(std::string_view text)
{
    return parse_hex("0x" + std::string(text)).value();
}

/// The example of EIP-155: what was signed, and all of it.
constexpr std::string_view kEip155R =
    "28ef61340bd939bc2195fe537567866003e1a15d3c71ff63e1590620aa636276";
constexpr std::string_view kEip155S =
    "67cbe9d8997f761aecb703304b3800ccf555c9f3dc64214b297fb1966a3b6d83";
constexpr std::string_view kEip155Raw =
    "f86c098504a817c800825208943535353535353535353535353535353535353535880de0b6b3a76400008025a0"
    "28ef61340bd939bc2195fe537567866003e1a15d3c71ff63e1590620aa636276a067cbe9d8997f761aecb703304b38"
    "00ccf555c9f3dc64214b297fb1966a3b6d83";

/// Two blocks, the second with that transaction, put together by the letter of the specification.
Bytes example()
{
    Bytes out;
    const auto put = [&](std::string_view text) { append(out, hex(text)); };
    put("ac02"); // 300 seconds after the genesis
    put("65");   // last origin 101
    out.insert(out.end(), 20, 0xaa);
    out.insert(out.end(), 20, 0xbb);
    put("02");   // blocks
    put("02");   // the second one has a new origin
    put("0001"); // transactions of each
    put("00");   // no creation
    put("00");   // even y
    put(kEip155R);
    put(kEip155S);
    out.insert(out.end(), 20, 0x35);
    put("d0880de0b6b3a76400008504a817c80080"); // value, gas price, no data
    put("09");                                 // nonce
    put("88a401");                             // 21,000 gas
    put("01");                                 // EIP-155
    return out;
}

std::vector<SingularBatch> random_blocks(std::mt19937_64& random, const RollupConfig& config)
{
    std::vector<SingularBatch> out(1 + random() % 20);
    std::uint64_t epoch = 100 + random() % 5;
    for (std::size_t i = 0; i < out.size(); ++i) {
        epoch += random() % 3 == 0 ? std::uint64_t{1} : 0;
        out[i] = {
            hash_of("parent"), {hash_of(std::to_string(epoch)), epoch}, kStart + 2 * (i + 1), {}};
        for (std::uint64_t count = random() % 4; count > 0; --count)
            out[i].transactions.push_back(random_transaction(random, config.l2_chain_id));
    }
    return out;
}

SpanBatchError error_of(const Bytes& content)
{
    const auto decoded = decode_span_batch(content, config_for(1));
    if (decoded)
        qFatal("decodes");
    return decoded.error();
}

} // namespace

class TstSpanBatch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void by_the_letter()
    {
        const auto span = decode_span_batch(example(), config_for(1));
        QVERIFY(span.has_value());
        QCOMPARE(span->timestamp, kStart + 300);
        QCOMPARE(span->timestamp_of(1), kStart + 302);
        QCOMPARE(span->blocks.size(), std::size_t{2});
        QCOMPARE(span->blocks[0].epoch, std::uint64_t{100});
        QCOMPARE(span->blocks[1].epoch, std::uint64_t{101});
        QVERIFY(!span->opens_epoch);
        QVERIFY(span->transactions_of(0).empty());
        QCOMPARE(span->transactions_of(1).size(), std::size_t{1});
        QVERIFY(span->transactions_of(1)[0] == hex(kEip155Raw));
        QVERIFY(span->parent_check == SpanBatch::HashCheck::from_view(Bytes(20, 0xaa)));
        QVERIFY(span->origin_check == SpanBatch::HashCheck::from_view(Bytes(20, 0xbb)));
        Bytes expected{kSpanVersion};
        append(expected, example());
        QVERIFY(encode_span_batch(*span, config_for(1)) == expected);
        // Bytes after the content do not matter.
        Bytes longer = example();
        longer.push_back(0xff);
        QVERIFY(decode_span_batch(longer, config_for(1)) == *span);
        // Without EIP-155 the chain id is in no part of it.
        Bytes unprotected = example();
        unprotected.back() = 0;
        const auto other = decode_span_batch(unprotected, config_for(1));
        QVERIFY(!execution::decode_transaction(other->transactions[0])->chain_id);
    }

    void random_blocks_go_round_data()
    {
        QTest::addColumn<quint64>("seed");
        for (quint64 seed = 1; seed <= 50; ++seed)
            QTest::addRow("seed %llu", seed) << seed;
    }
    void random_blocks_go_round()
    {
        QFETCH(quint64, seed);
        std::mt19937_64 random(seed);
        const RollupConfig config = config_for(901);
        const std::vector<SingularBatch> blocks = random_blocks(random, config);
        const SpanBatch span = span_of(blocks, random() % 2 == 0, config);
        const auto encoded = encode_span_batch(span, config);
        QVERIFY(encoded.has_value());
        const auto decoded = decode_span_batch(BytesView{*encoded}.subspan(1), config);
        QVERIFY(decoded == span);
        for (std::size_t i = 0; i < blocks.size(); ++i) {
            QCOMPARE(decoded->timestamp_of(i), blocks[i].timestamp);
            QCOMPARE(decoded->blocks[i].epoch, blocks[i].epoch.number);
            QVERIFY(std::ranges::equal(decoded->transactions_of(i), blocks[i].transactions));
        }
    }

    void every_cut_is_malformed()
    {
        const Bytes whole = example();
        for (std::size_t size = 0; size < whole.size(); ++size)
            QVERIFY(
                error_of(Bytes(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(size))) ==
                SpanBatchError::malformed);
    }

    void broken_data()
    {
        QTest::addColumn<int>("at");
        QTest::addColumn<int>("removed");
        QTest::addColumn<QByteArray>("inserted");
        QTest::addColumn<bool>("ends_channel");
        const auto row = [](const char* name, int at, int removed, const char* inserted,
                            bool ends) {
            QTest::newRow(name) << at << removed << QByteArray::fromHex(inserted) << ends;
        };
        constexpr int kBlocks = 43;
        constexpr int kContent = kBlocks + 6 + 64 + 20;
        row("no block", kBlocks, 1, "00", true);
        row("too many blocks", kBlocks, 1, "81ade204", true);
        row("a bit for a third block", kBlocks + 1, 1, "04", true);
        row("more transactions than there are", kBlocks + 3, 1, "02", true);
        row("too many transactions", kBlocks + 2, 1, "ffffffffffffffff7f", true);
        row("a second transaction creates", kBlocks + 4, 1, "02", true);
        row("a number of more than 64 bits", 0, 2, "ffffffffffffffffff02", true);
        row("a number of eleven bytes", 0, 2, "8080808080808080808001", true);
        row("a string for a list", kContent, 1, "b0", true);
        row("a length that is not canonical", kContent, 1, "f810", true);
        row("unknown type", kContent, 0, "05", false);
        row("set code", kContent, 0, "04", false);
        row("blob", kContent, 0, "03", false);
        row("type 0 written out", kContent, 0, "00", false);
        row("wrong number of fields", kContent, 0, "02", false);
        row("leading zero", kContent + 2, 1, "00", false);
    }
    void broken()
    {
        QFETCH(int, at);
        QFETCH(int, removed);
        QFETCH(QByteArray, inserted);
        QFETCH(bool, ends_channel);
        Bytes bad = example();
        const auto rest = bad.erase(bad.begin() + at, bad.begin() + at + removed);
        bad.insert(rest, inserted.begin(), inserted.end());
        QVERIFY(error_of(bad) ==
                (ends_channel ? SpanBatchError::malformed : SpanBatchError::bad_transaction));
    }

    /// A span that does not decode ends its channel; one with a transaction that cannot be, does
    /// not.
    void channels_of_both_kinds()
    {
        const RollupConfig config = config_for(1);
        const SingularBatch singular{hash_of("p"), {hash_of("e"), 17}, 1234, {{1, 2, 3}}};
        Bytes good{kSpanVersion};
        append(good, example());
        Bytes bad = good;
        bad[1 + 43 + 6 + 64 + 20 + 1] = 0x89; // the value reaches into the gas price
        Bytes cut(good.begin(), good.end() - 1);
        const auto count = [&](const std::vector<Bytes>& batches) {
            Bytes content;
            for (const Bytes& batch : batches)
                append_batch(content, batch);
            return read_channel(*compress(Compression::brotli, content), config).size();
        };
        QCOMPARE(count({good, singular.encode(), good}), std::size_t{3});
        QCOMPARE(count({singular.encode(), bad, good}), std::size_t{2});
        QCOMPARE(count({good, cut, good}), std::size_t{1});
    }

    void only_what_fits_is_written()
    {
        const RollupConfig config = config_for(901);
        std::mt19937_64 random(1);
        const auto span = [&](const Bytes& tx) {
            const std::vector<SingularBatch> blocks{
                {hash_of("p"), {hash_of("e"), 17}, kStart + 2, {tx}}};
            return encode_span_batch(span_of(blocks, true, config), config);
        };
        execution::Transaction tx;
        tx.type = execution::TxType::dynamic_fee;
        tx.chain_id = 901;
        QVERIFY(span(execution::encode_transaction(tx)));
        tx.chain_id = 902;
        QVERIFY(!span(execution::encode_transaction(tx)));
        tx.chain_id = 901;
        tx.to = address_of("a");
        tx.type = execution::TxType::set_code;
        QVERIFY(!span(execution::encode_transaction(tx)));
        QVERIFY(!span({0x02, 0xc0}));
    }

    /// Ten million empty blocks are a few bytes compressed: they are read without much ado.
    void a_great_many_blocks()
    {
        Bytes content = hex("0200");
        content.insert(content.end(), 40, 0);
        append_uvarint(content, kMaxSpanBatchElements);
        content.resize(content.size() + kMaxSpanBatchElements / 8 + kMaxSpanBatchElements);
        const auto span = decode_span_batch(content, config_for(1));
        QVERIFY(span.has_value());
        QCOMPARE(span->blocks.size(), std::size_t{kMaxSpanBatchElements});
    }
};

QTEST_GUILESS_MAIN(TstSpanBatch)
#include "tst_span_batch.moc"
