#include "chain/base/hex.hpp"
#include "chain/crypto/bip32.hpp"
#include "chain/crypto/bip39.hpp"
#include "chain/crypto/bip39_english.hpp"
#include "chain/crypto/hash.hpp"
#include "chain/crypto/secp256k1.hpp"

#include <QtTest>

using namespace nucleate;
using namespace nucleate::crypto;

class TstWalletStandards : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void word_list();
    void mnemonics_data();
    void mnemonics();
    void bad_mnemonics_data();
    void bad_mnemonics();
    void bip32_data();
    void bip32();
    void bad_paths_data();
    void bad_paths();
    void devnet_accounts_data();
    void devnet_accounts();
};

/// The SHA-256 of bip-0039/english.txt.
void TstWalletStandards::word_list()
{
    Bytes text;
    for (const std::string_view word : kBip39English) {
        text.insert(text.end(), word.begin(), word.end());
        text.push_back('\n');
    }
    QCOMPARE(to_hex(sha256(text).view()),
             std::string{"2f5eed53a4727b4bf8880d8f3f199efc90e58503646d9ff8eff3a2ed3b24dbda"});
}

/// python-mnemonic's vectors, which BIP-39 names; the passphrase is TREZOR.
void TstWalletStandards::mnemonics_data()
{
    QTest::addColumn<QByteArray>("entropy");
    QTest::addColumn<QByteArray>("mnemonic");
    QTest::addColumn<QByteArray>("seed");
    QTest::newRow("zeros")
        << QByteArray(32, '0')
        << QByteArray{"abandon abandon abandon abandon abandon abandon abandon abandon abandon "
                      "abandon abandon about"}
        << QByteArray{"c55257c360c07c72029aebc1b53c05ed0362ada38ead3e3e9efa3708e5349553"
                      "1f09a6987599d18264c1e1c92f2cf141630c7a3c4ab7c81b2f001698e7463b04"};
    QTest::newRow("7f")
        << QByteArray("7f").repeated(16)
        << QByteArray{"legal winner thank year wave sausage worth useful legal winner thank yellow"}
        << QByteArray{"2e8905819b8723fe2c1d161860e5ee1830318dbf49a83bd451cfb8440c28bd6f"
                      "a457fe1296106559a3c80937a1c1069be3a3a5bd381ee6260e8d9739fce1f607"};
    QTest::newRow("random")
        << QByteArray{"9e885d952ad362caeb4efe34a8e91bd2"}
        << QByteArray{"ozone drill grab fiber curtain grace pudding thank cruise elder eight "
                      "picnic"}
        << QByteArray{"274ddc525802f7c828d8ef7ddbcdc5304e87ac3535913611fbbfa986d0c9e547"
                      "6c91689f9c8a54fd55bd38606aa6a8595ad213d4c9c9f9aca3fb217069a41028"};
    QTest::newRow("32 bytes of ff")
        << QByteArray(64, 'f') << QByteArray("zoo ").repeated(23) + "vote"
        << QByteArray{"dd48c104698c30cfe2b6142103248622fb7bb0ff692eebb00089b32d22484e16"
                      "13912f0a5b694407be899ffd31ed3992c456cdf60f5d4564b8ba3f05a69890ad"};
}

void TstWalletStandards::mnemonics()
{
    QFETCH(QByteArray, entropy);
    QFETCH(QByteArray, mnemonic);
    QFETCH(QByteArray, seed);
    const auto words = mnemonic_from_entropy(*parse_hex(entropy.toStdString()));
    QVERIFY(words);
    QCOMPARE(*words, mnemonic.toStdString());
    const auto back = entropy_from_mnemonic(mnemonic.toStdString());
    QVERIFY(back);
    QCOMPARE(to_hex(back->view()), entropy.toStdString());
    const auto derived = seed_from_mnemonic(mnemonic.toStdString(), "TREZOR");
    QVERIFY(derived);
    QCOMPARE(to_hex(derived->view()), seed.toStdString());
    const std::string spaced = "  " + mnemonic.toStdString() + " \n";
    QVERIFY(equal(seed_from_mnemonic(spaced, "TREZOR")->view(), derived->view()));
}

void TstWalletStandards::bad_mnemonics_data()
{
    QTest::addColumn<QByteArray>("mnemonic");
    QTest::addColumn<int>("error");
    QTest::newRow("empty") << QByteArray{} << static_cast<int>(MnemonicError::wrong_word_count);
    QTest::newRow("11 words") << QByteArray("abandon ").repeated(11)
                              << static_cast<int>(MnemonicError::wrong_word_count);
    QTest::newRow("27 words") << QByteArray("abandon ").repeated(27)
                              << static_cast<int>(MnemonicError::wrong_word_count);
    QTest::newRow("checksum") << QByteArray("abandon ").repeated(12)
                              << static_cast<int>(MnemonicError::wrong_checksum);
    QTest::newRow("upper case") << QByteArray("abandon ").repeated(11) + "About"
                                << static_cast<int>(MnemonicError::unknown_word);
    QTest::newRow("after the last") << QByteArray("abandon ").repeated(11) + "zzz"
                                    << static_cast<int>(MnemonicError::unknown_word);
}

void TstWalletStandards::bad_mnemonics()
{
    QFETCH(QByteArray, mnemonic);
    QFETCH(int, error);
    const auto entropy = entropy_from_mnemonic(mnemonic.toStdString());
    QVERIFY(!entropy);
    QCOMPARE(static_cast<int>(entropy.error()), error);
    QVERIFY(!seed_from_mnemonic(mnemonic.toStdString()));
    QVERIFY(!mnemonic_from_entropy(Bytes(15)));
}

/// BIP-32 test vectors 1 and 3 (leading zeros).
void TstWalletStandards::bip32_data()
{
    QTest::addColumn<QByteArray>("seed");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("chain");
    const QByteArray one = "000102030405060708090a0b0c0d0e0f";
    const QByteArray three = "4b381541583be4423346c643850da4b320e46a87ae3d2a4e6da11eba819cd4ac"
                             "ba45d239319ac14f863b8d5ab5a0d0c64d2e8a1e7d1457df2e5a3c51c73235be";
    const auto row = [](const QByteArray& seed, const char* path, const char* key,
                        const char* chain) {
        QTest::newRow(seed.left(2) + path)
            << seed << QByteArray{path} << QByteArray{key} << QByteArray{chain};
    };
    row(one, "m", "e8f32e723decf4051aefac8e2c93c9c5b214313817cdb01a1494b917c8436b35",
        "873dff81c02f525623fd1fe5167eac3a55a049de3d314bb42ee227ffed37d508");
    row(one, "m/0'", "edb2e14f9ee77d26dd93b4ecede8d16ed408ce149b6cd80b0715a2d911a0afea",
        "47fdacbd0f1097043b78c63c20c34ef4ed9a111d980047ad16282c7ae6236141");
    row(one, "m/0'/1", "3c6cb8d0f6a264c91ea8b5030fadaa8e538b020f0a387421a12de9319dc93368",
        "2a7857631386ba23dacac34180dd1983734e444fdbf774041578e9b6adb37c19");
    row(one, "m/0h/1/2h", "cbce0d719ecf7431d88e6a89fa1483e02e35092af60c042b1df2ff59fa424dca",
        "04466b9cc8e161e966409ca52986c584f07e9dc81f735db683c3ff6ec7b1503f");
    row(one, "m/0'/1/2'/2/1000000000",
        "471b76e389e528d6de6d816857e012c5455051cad6660850e58372a6c3e6e7c8",
        "c783e67b921d2beb8f6b389cc646d7263b4145701dadd2161548a8b078e65e9e");
    row(three, "m", "00ddb80b067e0d4993197fe10f2657a844a384589847602d56f0c629c81aae32",
        "01d28a3e53cffa419ec122c968b3259e16b65076495494d97cae10bbfec3c36f");
    row(three, "m/0'", "491f7a2eebc7b57028e0d3faa0acda02e75c33b03c48fb288c41e2ea44e1daef",
        "e5fea12a97b927fc9dc3d2cb0d1ea1cf50aa5a1fdc1f933e8906bb38df3377bd");
}

void TstWalletStandards::bip32()
{
    QFETCH(QByteArray, seed);
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, chain);
    const auto derived = derive(*parse_hex(seed.toStdString()), path.toStdString());
    QVERIFY(derived);
    QCOMPARE(to_hex(derived->private_key.view()), key.toStdString());
    QCOMPARE(to_hex(derived->chain_code.view()), chain.toStdString());
}

void TstWalletStandards::bad_paths_data()
{
    QTest::addColumn<QByteArray>("path");
    for (const char* path : {"", "0", "m/", "m//0", "m/0/", "m/x", "m/-1", "m/2147483648", "m0",
                             "m/0''", "m/ 0", "m/'"})
        QTest::newRow(path) << QByteArray{path};
}

void TstWalletStandards::bad_paths()
{
    QFETCH(QByteArray, path);
    QVERIFY(!derive(Bytes(16, 1), path.toStdString()));
    QVERIFY(!derive(Bytes(15, 1), "m"));
    QVERIFY(!derive(Bytes(65, 1), "m"));
}

/// The accounts that every Ethereum development chain funds.
void TstWalletStandards::devnet_accounts_data()
{
    QTest::addColumn<uint>("index");
    QTest::addColumn<QByteArray>("address");
    QTest::newRow("0") << 0U << QByteArray{"f39fd6e51aad88f6f4ce6ab8827279cfffb92266"};
    QTest::newRow("1") << 1U << QByteArray{"70997970c51812dc3a010c7d01b50e0d17dc79c8"};
    QTest::newRow("2") << 2U << QByteArray{"3c44cdddb6a900fa2b585dd299e03d12fa4293bc"};
    QTest::newRow("9") << 9U << QByteArray{"a0ee7a142d267c1f36714e4a8f75612f20a79720"};
}

void TstWalletStandards::devnet_accounts()
{
    QFETCH(uint, index);
    QFETCH(QByteArray, address);
    const auto seed =
        seed_from_mnemonic("test test test test test test test test test test test junk");
    QVERIFY(seed);
    const auto key = ethereum_private_key(seed->view(), index);
    QVERIFY(key);
    QCOMPARE(to_hex(address_of_private_key(*key)->view()), address.toStdString());
}

QTEST_GUILESS_MAIN(TstWalletStandards)
#include "tst_wallet_standards.moc"
