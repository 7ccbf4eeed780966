#include "chain/base/hex.hpp"
#include "chain/evm/precompiles.hpp"

#include <QtTest>

using namespace nucleate;
using namespace nucleate::evm;

namespace {

Address numbered(std::uint64_t n)
{
    return to_address(uint256{n});
}

QString run(std::uint64_t number, const QByteArray& input, Fork fork = Fork::prague,
            PrecompileSet set = PrecompileSet::ethereum)
{
    const auto result =
        run_precompile(fork, numbered(number), *parse_hex(input.toStdString()), 1'000'000'000, set);
    if (!result)
        return QStringLiteral("absent");
    if (result->status != Status::success)
        return QStringLiteral("failure");
    return QString::fromStdString(to_hex(result->output));
}

qint64 gas_of(std::uint64_t number, const QByteArray& input, Fork fork,
              PrecompileSet set = PrecompileSet::ethereum)
{
    constexpr std::int64_t kGas = 1'000'000'000;
    const auto result =
        run_precompile(fork, numbered(number), *parse_hex(input.toStdString()), kGas, set);
    return result ? kGas - result->gas_left : -1;
}

/// EIP-198: 3 ^ (2^256 - 2^32 - 978) mod (2^256 - 2^32 - 977), by Fermat 1.
const QByteArray kFermat{"0000000000000000000000000000000000000000000000000000000000000001"
                         "0000000000000000000000000000000000000000000000000000000000000020"
                         "0000000000000000000000000000000000000000000000000000000000000020"
                         "03"
                         "fffffffffffffffffffffffffffffffffffffffffffffffffffffffefffffc2e"
                         "fffffffffffffffffffffffffffffffffffffffffffffffffffffffefffffc2f"};

/// EIP-152, test vector 5: BLAKE2b of "abc".
QByteArray blake2_input(const QByteArray& rounds, const QByteArray& last)
{
    return rounds +
           "48c9bdf267e6096a3ba7ca8485ae67bb2bf894fe72f36e3cf1361d5f3af54fa5"
           "d182e6ad7f520e511f6c3e2b8c68059b6bbd41fbabd9831f79217e1319cde05b"
           "616263" +
           QByteArray(250, '0') + "0300000000000000" + "0000000000000000" + last;
}

} // namespace

class TstPrecompiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void present_data();
    void present();
    void outputs_data();
    void outputs();
    void gas_data();
    void gas();
    void too_little_gas();
    void p256();
};

void TstPrecompiles::present_data()
{
    QTest::addColumn<quint64>("number");
    QTest::addColumn<int>("since"); // -1: never
    for (quint64 n = 1; n <= 4; ++n)
        QTest::addRow("0x%02llx", n) << n << static_cast<int>(Fork::frontier);
    for (quint64 n = 5; n <= 8; ++n)
        QTest::addRow("0x%02llx", n) << n << static_cast<int>(Fork::byzantium);
    QTest::newRow("0x09") << quint64{9} << static_cast<int>(Fork::istanbul);
    QTest::newRow("0x0a") << quint64{10} << static_cast<int>(Fork::cancun);
    for (quint64 n = 0x0b; n <= 0x11; ++n)
        QTest::addRow("0x%02llx", n) << n << static_cast<int>(Fork::prague);
    QTest::newRow("0x12") << quint64{0x12} << -1;
    QTest::newRow("0x100") << quint64{0x100} << static_cast<int>(Fork::osaka);
    QTest::newRow("zero") << quint64{0} << -1;
    QTest::newRow("0x1001") << quint64{0x1001} << -1;
    QTest::newRow("0x10001") << quint64{0x10001} << -1;
}

void TstPrecompiles::present()
{
    QFETCH(quint64, number);
    QFETCH(int, since);
    for (int fork = 0; fork <= static_cast<int>(Fork::osaka); ++fork)
        QCOMPARE(is_precompile(static_cast<Fork>(fork), numbered(number)),
                 since >= 0 && fork >= since);
}

void TstPrecompiles::outputs_data()
{
    QTest::addColumn<quint64>("number");
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, quint64 number, const QByteArray& input,
                        const QString& expected) {
        QTest::newRow(name) << number << input << expected;
    };
    // go-ethereum, core/vm/testdata/precompiles/ecRecover.json.
    const QByteArray signature = "18c547e4f7b0f325ad1e56f57e26c745b09a3e503d86e00e5255ff7f715d3d1c"
                                 "000000000000000000000000000000000000000000000000000000000000001c"
                                 "73b1693892219d736caba55bdb67216e485557ea6b6af75f37096c9aa6a5a75f"
                                 "eeb940b1d03b21e36b0e47e79769f095fe2ab855bd91e3a38756b7d75a9c4549";
    row("ecrecover", 1, signature,
        "000000000000000000000000a94f5374fce5edbc8e2a8697c15331677e6ebf0b");
    row("ecrecover, trailing bytes", 1, signature + "ffff",
        "000000000000000000000000a94f5374fce5edbc8e2a8697c15331677e6ebf0b");
    row("ecrecover, v of 29", 1, QByteArray(signature).replace("001c73b1", "001d73b1"), "");
    row("ecrecover, v above a byte", 1, QByteArray(signature).replace("00001c73b1", "00011c73b1"),
        "");
    row("ecrecover, nothing", 1, "", "");
    row("sha256, nothing", 2, "",
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    row("ripemd160, nothing", 3, "",
        "0000000000000000000000009c1185a5c5e9fc54612808977ee8f548b2258d31");
    row("identity", 4, "00ff01", "00ff01");
    row("modexp, Fermat", 5, kFermat,
        "0000000000000000000000000000000000000000000000000000000000000001");
    row("modexp, modulus cut off", 5, kFermat.left(194), QString("0").repeated(64));
    row("modexp, no input", 5, "", "");
    row("add, nothing is infinity twice", 6, "", QString("0").repeated(128));
    row("add, off the curve", 6, QByteArray(127, '0') + "1", "failure");
    row("mul, off the curve", 7, QByteArray(127, '0') + "1", "failure");
    row("pairing, nothing", 8, "", QString("0").repeated(63) + "1");
    row("pairing, wrong length", 8, QByteArray(2 * 191, '0'), "failure");
    row("blake2f, 12 rounds", 9, blake2_input("0000000c", "01"),
        "ba80a53f981c4d0d6a2797b69f12f6e94c212f14685ac4b74b12bb6fdbffa2d1"
        "7d87c5392aab792dc252d5de4533cc9518d38aa8dbf1925ab92386edd4009923");
    row("blake2f, no round", 9, blake2_input("00000000", "01"),
        "08c9bcf367e6096a3ba7ca8485ae67bb2bf894fe72f36e3cf1361d5f3af54fa5"
        "d282e6ad7f520e511f6c3e2b8c68059b9442be0454267ce079217e1319cde05b");
    row("blake2f, not the last block", 9, blake2_input("0000000c", "00"),
        "75ab69d3190a562c51aef8d88f1c2775876944407270c42c9844252c26d28752"
        "98743e7f6d5ea2f2d3e8d226039cd31b4e426ac4f2d3d666a610c2116fde4735");
    row("blake2f, one round", 9, blake2_input("00000001", "01"),
        "b63a380cb2897d521994a85234ee2c181b5f844d2c624c002677e9703449d2fb"
        "a551b3a8333bcdf5f2f7e08993d53923de3d64fcc68c034e717b9293fed7a421");
    row("blake2f, bad flag", 9, blake2_input("0000000c", "02"), "failure");
    row("blake2f, short", 9, blake2_input("0000000c", ""), "failure");
    // go-ethereum, core/vm/testdata/precompiles/pointEvaluation.json.
    const QByteArray opening = "01e798154708fe7789429634053cbf9f99b619f9f084048927333fce637f549b"
                               "564c0a11a0f704f4fc3e8acfe0f8245f0ad1347b378fbf96e206da11a5d36306"
                               "24d25032e67a7e6a4910df5834b8fe70e6bcfeeac0352434196bdf4b2485d5a1"
                               "8f59a8d2a1a625a17f3fea0fe5eb8c896db3764f3185481bc22f91b4aaffcca2"
                               "5f26936857bc3a7c2539ea8ec3a952b7873033e038326e87ed3e1276fd140253"
                               "fa08e9fc25fb2d9a98527fc22a2c9612fbeafdad446cbc7bcdbdcd780af2c16a";
    row("point evaluation", 10, opening,
        "0000000000000000000000000000000000000000000000000000000000001000"
        "73eda753299d7d483339d80809a1d80553bda402fffe5bfeffffffff00000001");
    row("point evaluation, other hash", 10, "02" + opening.mid(2), "failure");
    row("point evaluation, trailing byte", 10, opening + "00", "failure");
    row("g1add of infinities", 0x0b, QByteArray(512, '0'), QString("0").repeated(256));
    row("g1add, short", 0x0b, QByteArray(510, '0'), "failure");
    row("g1msm, nothing", 0x0c, "", "failure");
    row("g1msm of infinity", 0x0c, QByteArray(320, '0'), QString("0").repeated(256));
    row("g1msm, not pairs", 0x0c, QByteArray(322, '0'), "failure");
    row("g2add of infinities", 0x0d, QByteArray(1024, '0'), QString("0").repeated(512));
    row("g2add, long", 0x0d, QByteArray(1026, '0'), "failure");
    row("g2msm, nothing", 0x0e, "", "failure");
    row("g2msm of infinity", 0x0e, QByteArray(576, '0'), QString("0").repeated(512));
    row("pairing check of infinities", 0x0f, QByteArray(768, '0'), QString("0").repeated(63) + "1");
    row("pairing check, nothing", 0x0f, "", "failure");
    row("map to g1, short", 0x10, QByteArray(126, '0'), "failure");
    row("map to g2, long", 0x11, QByteArray(258, '0'), "failure");
}

void TstPrecompiles::outputs()
{
    QFETCH(quint64, number);
    QFETCH(QByteArray, input);
    QFETCH(QString, expected);
    QCOMPARE(run(number, input), expected);
}

void TstPrecompiles::gas_data()
{
    QTest::addColumn<quint64>("number");
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<int>("fork");
    QTest::addColumn<qint64>("expected");
    const auto row = [](const char* name, quint64 number, const QByteArray& input, Fork fork,
                        qint64 expected) {
        QTest::newRow(name) << number << input << static_cast<int>(fork) << expected;
    };
    row("ecrecover", 1, "", Fork::prague, 3000);
    row("sha256 of 33 bytes", 2, QByteArray(66, '0'), Fork::prague, 84);
    row("ripemd160 of 33 bytes", 3, QByteArray(66, '0'), Fork::prague, 840);
    row("identity of 33 bytes", 4, QByteArray(66, '0'), Fork::prague, 21);
    row("modexp, EIP-198", 5, kFermat, Fork::byzantium, 13056);
    row("modexp, EIP-2565", 5, kFermat, Fork::berlin, 1360);
    row("modexp, EIP-7883", 5, kFermat, Fork::osaka, 4080);
    row("modexp, least of EIP-198", 5, "", Fork::byzantium, 0);
    row("modexp, least of EIP-2565", 5, "", Fork::berlin, 200);
    row("modexp, least of EIP-7883", 5, "", Fork::osaka, 500);
    row("add, EIP-196", 6, "", Fork::byzantium, 500);
    row("add, EIP-1108", 6, "", Fork::istanbul, 150);
    row("mul, EIP-196", 7, "", Fork::byzantium, 40000);
    row("mul, EIP-1108", 7, "", Fork::istanbul, 6000);
    row("pairing, EIP-197", 8, QByteArray(768, '0'), Fork::byzantium, 260000);
    row("pairing, EIP-1108", 8, QByteArray(768, '0'), Fork::istanbul, 113000);
    row("blake2f", 9, blake2_input("0000000c", "01"), Fork::istanbul, 12);
    row("point evaluation", 10,
        "010657f37554c781402a22917dee2f75def7ab966d7b770905398eba3c444014" + QByteArray(128, '0') +
            "c0" + QByteArray(94, '0') + "c0" + QByteArray(94, '0'),
        Fork::cancun, 50000);
    row("g1add", 0x0b, QByteArray(512, '0'), Fork::prague, 375);
    row("g1msm of one", 0x0c, QByteArray(320, '0'), Fork::prague, 12000);
    row("g1msm of two", 0x0c, QByteArray(2 * 320, '0'), Fork::prague, 22776);
    row("g1msm of 128", 0x0c, QByteArray(128 * 320, '0'), Fork::prague, 797184);
    row("g1msm of 129", 0x0c, QByteArray(129 * 320, '0'), Fork::prague, 803412);
    row("g2add", 0x0d, QByteArray(1024, '0'), Fork::prague, 600);
    row("g2msm of one", 0x0e, QByteArray(576, '0'), Fork::prague, 22500);
    row("g2msm of three", 0x0e, QByteArray(3 * 576, '0'), Fork::prague, 62302);
    row("g2msm of 129", 0x0e, QByteArray(129 * 576, '0'), Fork::prague, 1520910);
    row("pairing check of two", 0x0f, QByteArray(2 * 768, '0'), Fork::prague, 102900);
    row("map to g1", 0x10, QByteArray(128, '0'), Fork::prague, 5500);
    row("map to g2", 0x11, QByteArray(256, '0'), Fork::prague, 23800);
}

void TstPrecompiles::gas()
{
    QFETCH(quint64, number);
    QFETCH(QByteArray, input);
    QFETCH(int, fork);
    QFETCH(qint64, expected);
    QCOMPARE(gas_of(number, input, static_cast<Fork>(fork)), expected);
}

void TstPrecompiles::too_little_gas()
{
    const auto short_of_gas = run_precompile(Fork::prague, numbered(4), {}, 14);
    QVERIFY(short_of_gas);
    QCOMPARE(short_of_gas->status, Status::out_of_gas);
    QCOMPARE(short_of_gas->gas_left, std::int64_t{0});
    QCOMPARE(run_precompile(Fork::prague, numbered(4), {}, 15)->status, Status::success);
    // Lengths that no gas pays for must neither overflow nor allocate.
    const QByteArray huge = QByteArray(64, 'f') + QByteArray(64, 'f') + QByteArray(64, 'f');
    QCOMPARE(run(5, huge, Fork::byzantium), QStringLiteral("failure"));
    QCOMPARE(run(5, huge, Fork::berlin), QStringLiteral("failure"));
    QCOMPARE(run(5, huge, Fork::osaka), QStringLiteral("failure"));
}

/// RFC 6979, A.2.5: "sample" under SHA-256 on P-256.
void TstPrecompiles::p256()
{
    const QByteArray input = "af2bdbe1aa9b6ec1e2ade1d694f41fc71a831d0268e9891562113d8a62add1bf"
                             "efd48b2aacb6a8fd1140dd9cd45e81d69d2c877b56aaf991c34d0ea84eaf3716"
                             "f7cb1c942d657c41d436c7a1b6e29f65f3e900dbb9aff4064dc4ab2f843acda8"
                             "60fed4ba255a9d31c961eb74c6356d68c049b8923b61fa6ce669622e60f29fb6"
                             "7903fe1008b8bc99a41ae9e95628bc64f2f1b20c2d7e9f5177a3c294d4462299";
    const QString one = QString("0").repeated(63) + "1";
    QCOMPARE(run(0x100, input, Fork::cancun, PrecompileSet::op_fjord), one);
    QCOMPARE(run(0x100, input, Fork::cancun), QStringLiteral("absent"));
    QCOMPARE(run(0x100, input, Fork::osaka), one);
    QCOMPARE(gas_of(0x100, input, Fork::cancun, PrecompileSet::op_fjord), qint64{3450});
    QCOMPARE(gas_of(0x100, input, Fork::osaka), qint64{6900});
    QCOMPARE(run(0x100, QByteArray(input).replace("af2bdb", "af2bdc"), Fork::osaka), QString{});
    QCOMPARE(run(0x100, QByteArray(input).replace("60fed4", "60fed5"), Fork::osaka), QString{});
    QCOMPARE(run(0x100, input + "00", Fork::osaka), QString{});
    QCOMPARE(run(0x100, "", Fork::osaka), QString{});
}

QTEST_GUILESS_MAIN(TstPrecompiles)
#include "tst_precompiles.moc"
