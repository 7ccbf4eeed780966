#include "chain/contracts/generated/preimage_oracle.hpp"
#include "chain/crypto/keccak.hpp"
#include "chain/rollup/large_preimage_calls.hpp"
#include "devnet_fixture.hpp"

using namespace nucleate;
using namespace nucleate::rollup;
using namespace nucleate::rollup::test;

namespace {

namespace oracle_calls = contracts::preimage_oracle;

constexpr std::size_t kPiece = std::size_t{600} * 136; ///< bytes of one transaction

Bytes data_of(std::size_t size)
{
    Bytes out(size);
    for (std::size_t i = 0; i < size; ++i)
        out[i] = static_cast<std::uint8_t>(i * 31 + i / 256);
    return out;
}

/// What the machine reads there: the length in eight bytes and the preimage, and zeros after it.
Hash32 part_of(const Bytes& data, std::uint32_t offset)
{
    Bytes all(8);
    store_be64(data.size(), all.data());
    append(all, data);
    all.resize(all.size() + 32);
    return Hash32::from_view(BytesView(all).subspan(offset, 32));
}

} // namespace

/// Preimages that fit no transaction, on the real PreimageOracle.
class TstLargePreimage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        world_.deploy();
        oracle_ = world_.deployment->addresses().at("PreimageOracle");
    }

    void comes_to_l1_in_pieces_data()
    {
        QTest::addColumn<quint32>("size");
        QTest::addColumn<quint32>("offset");
        QTest::addColumn<int>("transactions");
        QTest::newRow("smallest, its length") << 126'000U << 0U << 4;
        QTest::newRow("a part of both") << 126'000U << 5U << 4;
        QTest::newRow("odd size, first byte") << 300'001U << 8U << 6;
        QTest::newRow("within") << 300'001U << 123'457U << 6;
        const auto edge = static_cast<quint32>(kPiece);
        QTest::newRow("across two pieces") << 300'001U << edge - 8 << 6;
        QTest::newRow("just before the next") << 300'001U << edge + 8 - 32 << 6;
        QTest::newRow("the end") << 300'001U << 300'004U << 6;
        QTest::newRow("whole blocks") << 136U * 1'000U << 99'000U << 4;
        QTest::newRow("whole pieces, the end") << 2U * edge << 2U * edge + 4U << 5;
    }
    void comes_to_l1_in_pieces()
    {
        QFETCH(quint32, size);
        QFETCH(quint32, offset);
        QFETCH(int, transactions);
        const Bytes data = data_of(size);
        const fault::PreimagePart part{fault::keccak_key(crypto::keccak256(data)), offset};
        const ChainL1Calls calls(*world_.l1);
        const Address player = account(kUser).address;
        QVERIFY(least_large_preimage(calls, oracle_).value() <= size);
        int sent = 0;
        const auto is_there = [&] {
            return calls
                .read(oracle_, oracle_calls::preimage_part_ok(part.key, uint256{offset}),
                      oracle_calls::decode_preimage_part_ok)
                .value();
        };
        for (int round = 0; round < 60 && !is_there(); ++round) {
            const auto next = next_large_call(calls, oracle_, player, part, data, *world_.time);
            QVERIFY(next.has_value());
            if (*next) {
                L1Transaction call = **next;
                call.gas_limit = 16'000'000;
                const auto answer = calls.call(player, call);
                QVERIFY2(answer.has_value(), qPrintable(QString::number(sent)));
                send(*world_.l1, kUser, call.to, call.value, call.data, answer->gas).value();
                ++sent;
            }
            *world_.time += 2;
            world_.mine_l1();
        }
        QVERIFY(is_there());
        QCOMPARE(sent, transactions);
        const auto read =
            calls.read(oracle_, oracle_calls::preimage_parts(part.key, uint256{offset}),
                       oracle_calls::decode_preimage_parts);
        QCOMPARE(to_hex(read.value().view()), to_hex(part_of(data, offset).view()));
    }

private:
    World world_;
    Address oracle_;
};

QTEST_GUILESS_MAIN(TstLargePreimage)
#include "tst_large_preimage.moc"
