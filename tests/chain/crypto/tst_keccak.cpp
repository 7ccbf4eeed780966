#include "chain/base/hex.hpp"
#include "chain/crypto/keccak.hpp"

#include <QtTest>

using namespace nucleate;

class TstKeccak : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void permutation_of_zeros();
    void digest_data();
    void digest();
    void block_boundaries();
};

/// KeccakF-1600-IntermediateValues.txt of the Keccak team: the first lanes after one permutation
/// of the zero state and after two.
void TstKeccak::permutation_of_zeros()
{
    std::uint64_t state[25]{};
    crypto::keccak_f1600(state);
    QCOMPARE(state[0], 0xF1258F7940E1DDE7ULL);
    QCOMPARE(state[1], 0x84D5CCF933C0478AULL);
    QCOMPARE(state[24], 0xEAF1FF7B5CECA249ULL);
    crypto::keccak_f1600(state);
    QCOMPARE(state[0], 0x2D5C954DF96ECB3CULL);
    QCOMPARE(state[1], 0x6A332CD07057B56DULL);
}

void TstKeccak::digest_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("empty") << QByteArray{}
                           << QByteArray{"c5d2460186f7233c927e7db2dcc703c0"
                                         "e500b653ca82273b7bfad8045d85a470"};
    QTest::newRow("abc") << QByteArray{"abc"}
                         << QByteArray{"4e03657aea45a94fc7d47ba826c8d667"
                                       "c0d1e6e33a64a036ec44f58fa12d6c45"};
    QTest::newRow("pangram") << QByteArray{"The quick brown fox jumps over the lazy dog"}
                             << QByteArray{"4d741b6f1eb29cb2a9b9911c82f56fa8"
                                           "d73b04959d3d9d222895df6c0b28aa15"};
    QTest::newRow("transfer event")
        << QByteArray{"Transfer(address,address,uint256)"}
        << QByteArray{"ddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef"};
}

void TstKeccak::digest()
{
    QFETCH(QByteArray, input);
    QFETCH(QByteArray, expected);
    const BytesView view{reinterpret_cast<const std::uint8_t*>(input.constData()),
                         static_cast<std::size_t>(input.size())};
    QCOMPARE(to_hex(crypto::keccak256(view).view()), expected.toStdString());
}

/// One byte less, exactly, and one byte more than a block take three different paths of padding.
void TstKeccak::block_boundaries()
{
    const auto hash = [](std::size_t size) {
        return to_hex(crypto::keccak256(Bytes(size, 0x61)).view());
    };
    QCOMPARE(hash(135), std::string{"34367dc248bbd832f4e3e69dfaac2f92"
                                    "638bd0bbd18f2912ba4ef454919cf446"});
    QCOMPARE(hash(136), std::string{"a6c4d403279fe3e0af03729caada8374"
                                    "b5ca54d8065329a3ebcaeb4b60aa386e"});
    QCOMPARE(hash(137), std::string{"d869f639c7046b4929fc92a4d988a8b2"
                                    "2c55fbadb802c0c66ebcd484f1915f39"});
}

QTEST_GUILESS_MAIN(TstKeccak)
#include "tst_keccak.moc"
