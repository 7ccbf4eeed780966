#include "chain/base/hex.hpp"
#include "models/wallet/keyfile.hpp"
#include "models/wallet/transactionsigner.hpp"
#include "models/wallet/wallet.hpp"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace nucleate;
using namespace Qt::StringLiterals;

/// The mnemonic that Hardhat, Anvil and Ganache fund, and its first account.
static const QString kWords = u"test test test test test test test test test test test junk"_s;
static const QString kAddress = u"0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266"_s;
static const QString kKey = u"0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80"_s;

class TstWallet : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_files = 0;

    QString file() { return m_folder.filePath(QString::number(++m_files) + u".json"_s); }

    static QString made(Wallet& wallet, const QString& words, const QString& password)
    {
        wallet.setCost({1024, 8, 1});
        QString result = u"pending"_s;
        wallet.createFromMnemonic(words, password, [&](const QString& error) { result = error; });
        (void)QTest::qWaitFor([&] { return result != u"pending"; });
        return result;
    }

private Q_SLOTS:
    /// Made by viem 2.57.20: privateKeyToAccount(kKey).signTransaction({type: 'eip1559', …}).
    /// Signatures are deterministic (RFC 6979), so whole transactions compare.
    void signsWhatViemSigns_data()
    {
        QTest::addColumn<TransactionRequest>("request");
        QTest::addColumn<QByteArray>("raw");
        const QString to = u"0x70997970C51812dc3A010C7d01b50e0d17dc79C8"_s;
        QTest::newRow("a call with value")
            << TransactionRequest{31337,
                                  7,
                                  212'345,
                                  Wei(21'500'000'000),
                                  Wei(1'500'000'000),
                                  to,
                                  Wei(5'000'000'000'000'000'000),
                                  u"0x28ffe6c8000000000000000000000000"
                                  "f39fd6e51aad88f6f4ce6ab8827279cfffb92266"_s}
            << QByteArray("0x02f89a827a69078459682f008505017ff70083033d799470997970c51812dc3a010c7d"
                          "01b50e0d17dc79c8"
                          "884563918244f40000a428ffe6c8000000000000000000000000f39fd6e51aad88f6f4ce"
                          "6ab8827279cfffb9"
                          "2266c001a0877f3cb5db80066c62d557c078791454cf75ba0b71e2cf7cef652a934ac981"
                          "5fa0725b25ab34ed"
                          "c44c23981f84ef19034383d8cdf8dda8311f12580bbdf8287e66");
        QTest::newRow("all that can be zero")
            << TransactionRequest{901, 0, 21'000, Wei(1), Wei(), to, Wei(), {}}
            << QByteArray("0x02f8648203858080018252089470997970c51812dc3a010c7d01b50e0d17dc79c88080"
                          "c080a0b4c0c42985"
                          "f6d6d9c719f6f2aebe070f227a4848f93092b5e3aec16d71c18fb2a06abea654295d16e6"
                          "4337ae8a898931bf"
                          "e617b7b136a69801fd8c3d463c4697ad");
        QTest::newRow("a new contract; r of 31 bytes")
            << TransactionRequest{31337,      256,
                                  16'000'000, Wei(65'536),
                                  Wei(128),   {},
                                  Wei(),      u"0x600a600c600039600a6000f3602a60005260206000f3"_s}
            << QByteArray("0x02f86c827a6982010081808301000083f42400808096600a600c600039600a6000f360"
                          "2a60005260206000"
                          "f3c0019f0838855b7ccff3c5f552581f8ca45414c6dafefee0250296e77464f23ca431a0"
                          "177f4451bf8751e1"
                          "f8bf27079a1e2c7df6a007f6022f6317215b4730ce84065a");
    }
    void signsWhatViemSigns()
    {
        QFETCH(TransactionRequest, request);
        QFETCH(QByteArray, raw);
        const auto key = parse_hash(kKey.toStdString());
        QVERIFY(key);
        const Signer::Signed out = signTransaction(request, *key);
        QCOMPARE(out.error, QString());
        QCOMPARE(out.raw.toLatin1(), raw);
    }

    void wordsGiveTheKnownAccount()
    {
        const QString path = file();
        Wallet wallet(path);
        QCOMPARE(made(wallet, kWords, u"correct horse"_s), QString());
        QCOMPARE(wallet.address(), kAddress);
        QVERIFY(wallet.isUnlocked());
        QFile stored(path);
        QVERIFY(stored.open(QIODevice::ReadOnly));
        const QByteArray text = stored.readAll();
        QVERIFY(!text.contains(kKey.mid(2).toLatin1()));
        QCOMPARE(stored.permissions() & (QFile::ReadGroup | QFile::ReadOther),
                 QFile::Permissions());
    }

    void aSecondStartUnlocksWithThePasswordOnly()
    {
        const QString path = file();
        {
            Wallet first(path);
            QCOMPARE(made(first, kWords, u"correct horse"_s), QString());
        }
        Wallet wallet(path);
        QVERIFY(wallet.exists());
        QVERIFY(!wallet.isUnlocked());
        QString wrong;
        wallet.unlock(u"wrong horse"_s, [&](const QString& error) { wrong = error; });
        QTRY_VERIFY(!wrong.isEmpty());
        QVERIFY(!wallet.isUnlocked());
        bool done = false;
        wallet.unlock(u"correct horse"_s, [&](const QString& error) { done = error.isEmpty(); });
        QTRY_VERIFY(done);
        QCOMPARE(wallet.address(), kAddress);
        wallet.lock();
        QVERIFY(
            wallet.sign({31337, 0, 21'000, Wei(1), Wei(1), kAddress, Wei(1), {}}).raw.isEmpty());
    }

    void itLocksItself()
    {
        Wallet wallet(file());
        QCOMPARE(made(wallet, kWords, u"correct horse"_s), QString());
        wallet.setAutoLock(50);
        QTRY_VERIFY(!wallet.isUnlocked());
    }

    void badWordsAndShortPasswordsAreRefused()
    {
        Wallet wallet(file());
        QVERIFY(!made(wallet, u"test test test"_s, u"correct horse"_s).isEmpty());
        QVERIFY(!made(wallet, kWords, u"short"_s).isEmpty());
        QVERIFY(!wallet.exists());
    }

    void newWordsDiffer()
    {
        QCOMPARE(Wallet::newMnemonic().split(u' ').size(), 12);
        QVERIFY(Wallet::newMnemonic() != Wallet::newMnemonic());
    }

    void chainsWithRealMoneyAreRefused_data()
    {
        QTest::addColumn<quint64>("chain");
        for (const quint64 chain : {0ULL, 1ULL, 10ULL, 56ULL, 137ULL, 324ULL, 8453ULL, 42161ULL})
            QTest::addRow("%llu", chain) << quint64{chain};
    }
    void chainsWithRealMoneyAreRefused()
    {
        QFETCH(quint64, chain);
        const Hash32 key = *parse_hash(kKey.toStdString());
        const auto out =
            signTransaction({chain, 0, 21'000, Wei(1), Wei(1), kAddress, Wei(1), {}}, key);
        QVERIFY(out.raw.isEmpty());
        QVERIFY(!out.error.isEmpty());
    }

    /// Web3 Secret Storage Definition, test vector of pbkdf2.
    void theStandardsVectorOpens()
    {
        const QByteArray json = R"({"crypto":{"cipher":"aes-128-ctr","cipherparams":{"iv":
"6087dab2f9fdbbfaddc31a909735c1e6"},"ciphertext":
"5318b4d5bcd28de64ee5559e671353e16f075ecae9f99c7a79a38af5f869aa46","kdf":"pbkdf2","kdfparams":{
"c":262144,"dklen":32,"prf":"hmac-sha256","salt":
"ae3cd4e7013836a3df6bd7241b12db061dbe2c6785853cce422d148a624ce0bd"},"mac":
"517ead924a9d0dc3124507e3393d175ce3ff7c1e96529c6c555ce9e51205e9b2"},"id":
"3198bc9c-6672-5ab3-d995-4942343ae5b6","version":3})";
        const auto keystore = keyfile::read(json);
        QVERIFY(keystore);
        const auto secret = crypto::decrypt_key(*keystore, "testpassword");
        QVERIFY(secret);
        QCOMPARE(to_hex(secret->view()),
                 std::string("7a28b5ba57c53603b0b07b56bba752f7784bf506fa95edc395f5cf6c7514fe9d"));
    }

    void aBrokenFileIsNoKeystore()
    {
        QVERIFY(!keyfile::read("{}"));
        QVERIFY(!keyfile::read("not json"));
        QVERIFY(!keyfile::read(QByteArray(keyfile::kMaxSize + 1, ' ')));
    }
};

QTEST_GUILESS_MAIN(TstWallet)
#include "tst_wallet.moc"
