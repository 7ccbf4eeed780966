#include "chain/derivation/checked_l1_source.hpp"
#include "chain/derivation/data_source.hpp"
#include "fake_l2.hpp"

#include <QtTest>

using namespace nucleate;
using namespace nucleate::derivation;
using namespace nucleate::derivation::test;

namespace {

Frame frame(std::uint16_t number, std::size_t size = 4)
{
    return {ChannelId::from_view(hash_of("channel").view()), number, Bytes(size, 0x11), false};
}

RollupConfig alt_da_config(const FakeL1& l1, CommitmentType type = CommitmentType::keccak)
{
    RollupConfig config = fake_config(l1);
    config.alt_da = AltDaConfig{{}, type, 5, 5};
    return config;
}

/// Puts the frames on the DA layer; what the batcher sends in their place.
FakeTransaction commit(FakeL1& l1, const Bytes& data)
{
    const Bytes commitment = keccak_commitment(data);
    l1.committed_data[commitment] = data;
    return batch_transaction(commitment_transaction(commitment));
}

} // namespace

class TstAltDa : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    /// keccak256 of "hello", from the Keccak team's own implementation.
    void commitment_is_type_and_hash()
    {
        const Bytes hello{'h', 'e', 'l', 'l', 'o'};
        QCOMPARE(
            QString::fromStdString(to_hex_data(keccak_commitment(hello))),
            QStringLiteral("0x001c8aff950685c2ed4bc3174f3472287b56d9517b9c948127319a09a7a36deac8"));
        QCOMPARE(commitment_transaction(keccak_commitment(hello)).size(), std::size_t{34});
        QVERIFY(may_be_data_of(keccak_commitment(hello), hello));
        QVERIFY(!may_be_data_of(keccak_commitment(hello), Bytes{'h'}));
    }

    void malformed_commitments_count_for_nothing_data()
    {
        QTest::addColumn<QByteArray>("transaction");
        const QByteArray hash(32, '\x22');
        QTest::newRow("version alone") << QByteArray("\x01", 1);
        QTest::newRow("no hash") << QByteArray("\x01\x00", 2);
        QTest::newRow("short hash") << QByteArray("\x01\x00", 2) + hash.left(31);
        QTest::newRow("long hash") << QByteArray("\x01\x00", 2) + hash + 'x';
        QTest::newRow("other type") << QByteArray("\x01\x01\x0c", 3) + hash;
        QTest::newRow("unknown type") << QByteArray("\x01\x02", 2) + hash;
    }
    void malformed_commitments_count_for_nothing()
    {
        QFETCH(QByteArray, transaction);
        FakeL1 l1;
        l1.add(1000, {batch_transaction(Bytes(transaction.begin(), transaction.end()))});
        const auto frames = read_frames(alt_da_config(l1), l1, *l1.block(100), kBatcher);
        QVERIFY(frames && frames->empty());
    }

    void frames_come_from_either_place_in_order()
    {
        FakeL1 l1;
        std::vector<FakeTransaction> all;
        all.push_back(commit(l1, encode_frames({frame(0), frame(1)})));
        all.push_back(batch_transaction(encode_frames({frame(2)})));
        all.push_back(commit(l1, encode_frames({frame(3)})));
        all.push_back(commit(l1, Bytes{0x00, 0x01, 0x02}));                    // no frames
        all.push_back(commit(l1, encode_frames({frame(9, kMaxKeccakInput)}))); // too long
        l1.add(1000, all);
        const auto frames = read_frames(alt_da_config(l1), l1, *l1.block(100), kBatcher);
        QVERIFY(frames.has_value());
        QCOMPARE(frames->size(), std::size_t{4});
        for (std::uint16_t i = 0; i < 4; ++i)
            QVERIFY((*frames)[i] == frame(i));
        // A rollup whose data lie on L1 knows no commitments.
        const auto plain = read_frames(fake_config(l1), l1, *l1.block(100), kBatcher);
        QVERIFY(plain && plain->size() == 1);
    }

    void missing_data_stop_derivation_and_are_named()
    {
        FakeL1 l1;
        const Bytes data = encode_frames({frame(0)});
        const FakeTransaction tx = commit(l1, data);
        l1.add(1000, {tx});
        l1.committed_data.clear();
        const RollupConfig config = alt_da_config(l1);
        const auto within = read_frames(config, l1, *l1.block(100), kBatcher);
        QVERIFY(!within && within.error().kind == DerivationErrorKind::data_missing);
        QVERIFY(within.error().is_outage());
        QCOMPARE(QString::fromStdString(within.error().message()),
                 QStringLiteral("L1 block 100: the data of commitment %1 are not to be had: the DA "
                                "server does not have them")
                     .arg(QString::fromStdString(to_hex_data(keccak_commitment(data)))));
        for (int i = 0; i < 6; ++i)
            l1.add(1012);
        const auto late = read_frames(config, l1, *l1.block(100), kBatcher);
        QVERIFY(!late && late.error().kind == DerivationErrorKind::data_lost);
        l1.committed_data[keccak_commitment(data)] = data;
        QVERIFY(read_frames(config, l1, *l1.block(100), kBatcher).has_value());
    }

    void wrong_data_are_seen_through()
    {
        FakeL1 l1;
        const Bytes data = encode_frames({frame(0)});
        l1.add(1000, {commit(l1, data)});
        l1.committed_data[keccak_commitment(data)] = encode_frames({frame(1)});
        const CheckedL1Source checked(l1);
        const auto got = checked.committed(keccak_commitment(data));
        QVERIFY(!got && got.error() == L1Error::bad_data);
    }

    void generic_commitments_are_the_layers_own()
    {
        FakeL1 l1;
        const Bytes commitment{0x01, 0x0c, 0xaa};
        l1.committed_data[commitment] = encode_frames({frame(7, kMaxKeccakInput)});
        l1.add(1000, {batch_transaction(commitment_transaction(commitment))});
        const RollupConfig config = alt_da_config(l1, CommitmentType::generic);
        const auto frames = read_frames(config, l1, *l1.block(100), kBatcher);
        QVERIFY(frames && frames->size() == 1);
    }
};

QTEST_GUILESS_MAIN(TstAltDa)
#include "tst_alt_da.moc"
