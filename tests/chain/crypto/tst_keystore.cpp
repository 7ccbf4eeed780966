#include "chain/base/hex.hpp"
#include "chain/crypto/kdf.hpp"
#include "chain/crypto/keystore.hpp"
#include "chain/crypto/random.hpp"
#include "chain/crypto/secp256k1.hpp"

#include <QtTest>

using namespace nucleate;
using namespace nucleate::crypto;

namespace {

Bytes bytes(const char* hex)
{
    return *parse_hex(hex);
}
BytesView view(std::string_view text)
{
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

/// The pbkdf2 file of the Web3 Secret Storage Definition, and the same key encrypted by ethers 6
/// (the definition's scrypt file has n = 2^18 with r = 1, which RFC 7914 rules out).
Keystore foreign(Keystore::Kdf kdf)
{
    Keystore k;
    k.kdf = kdf;
    k.address = *parse_address("008aeeda4d805471df9b2a5b0f38a0c3bcba786b");
    if (kdf == Keystore::Kdf::scrypt) {
        k.iv = *parse_fixed<16>("247511d5208afafa307678950f19f993");
        k.ciphertext = bytes("29ba5285fa803b5e1b8a188aba93f754bbcf628acecf692cbf3e5aba60e55db1");
        k.scrypt = {4096, 8, 6};
        k.salt = bytes("72f730cc014b8c68a71ab9f5fad3617e0b43d5cef777ee1ac8b82b6812615009");
        k.mac = *parse_hash("7421da0f1b51b6c1f99db01720dbbfc5978e9462cbe935e1fe95dafe5121c5b2");
    } else {
        k.iv = *parse_fixed<16>("6087dab2f9fdbbfaddc31a909735c1e6");
        k.ciphertext = bytes("5318b4d5bcd28de64ee5559e671353e16f075ecae9f99c7a79a38af5f869aa46");
        k.pbkdf2_rounds = 262144;
        k.salt = bytes("ae3cd4e7013836a3df6bd7241b12db061dbe2c6785853cce422d148a624ce0bd");
        k.mac = *parse_hash("517ead924a9d0dc3124507e3393d175ce3ff7c1e96529c6c555ce9e51205e9b2");
    }
    return k;
}

} // namespace

class TstKeystore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void foreign_files_data();
    void foreign_files();
    void round_trip();
    void wrong_password();
    void bounds();
    void scrypt_vectors();
    void random_keys_differ();
};

void TstKeystore::foreign_files_data()
{
    QTest::addColumn<int>("kdf");
    QTest::newRow("scrypt") << static_cast<int>(Keystore::Kdf::scrypt);
    QTest::newRow("pbkdf2") << static_cast<int>(Keystore::Kdf::pbkdf2);
}

void TstKeystore::foreign_files()
{
    QFETCH(int, kdf);
    const auto key = decrypt_key(foreign(static_cast<Keystore::Kdf>(kdf)), "testpassword");
    QVERIFY(key);
    QCOMPARE(to_hex(key->view()),
             std::string{"7a28b5ba57c53603b0b07b56bba752f7784bf506fa95edc395f5cf6c7514fe9d"});
}

void TstKeystore::round_trip()
{
    const Hash32 key = random_private_key();
    const auto keystore = encrypt_key(key, "pass wörd", {1024, 8, 1});
    QVERIFY(keystore);
    QCOMPARE(keystore->address, *address_of_private_key(key));
    QVERIFY(!equal(keystore->ciphertext, key.view()));
    QCOMPARE(keystore->id.size(), std::size_t{36});
    QCOMPARE(keystore->id[14], '4');
    const auto back = decrypt_key(*keystore, "pass wörd");
    QVERIFY(back);
    QVERIFY(equal(back->view(), key.view()));
    const auto again = encrypt_key(key, "pass wörd", {1024, 8, 1});
    QVERIFY(again->salt != keystore->salt && again->iv != keystore->iv);
}

void TstKeystore::wrong_password()
{
    const auto keystore = encrypt_key(random_private_key(), "right", {1024, 8, 1});
    const auto key = decrypt_key(*keystore, "wrong");
    QVERIFY(!key);
    QCOMPARE(key.error(), KeystoreError::wrong_password);
    Keystore changed = *keystore;
    changed.ciphertext[0] ^= 1U;
    QCOMPARE(decrypt_key(changed, "right").error(), KeystoreError::wrong_password);
    changed = *keystore;
    changed.address[0] ^= 1U;
    QCOMPARE(decrypt_key(changed, "right").error(), KeystoreError::bad_parameters);
}

void TstKeystore::bounds()
{
    const auto error = [](const ScryptCost& cost) {
        const auto keystore = encrypt_key(Hash32::from_view(Bytes(1, 1)), "", cost);
        return keystore ? -1 : static_cast<int>(keystore.error());
    };
    const int bad = static_cast<int>(KeystoreError::bad_parameters);
    QCOMPARE(error({1000, 8, 1}), bad); // no power of two
    QCOMPARE(error({0, 8, 1}), bad);
    QCOMPARE(error({1U << 30U, 8, 1}), bad); // a terabyte
    QCOMPARE(error({1024, 8, 65}), bad);
    QCOMPARE(encrypt_key(Hash32{}, "", {1024, 8, 1}).error(), KeystoreError::bad_parameters);
    Keystore k = foreign(Keystore::Kdf::pbkdf2);
    k.pbkdf2_rounds = 0;
    QCOMPARE(decrypt_key(k, "testpassword").error(), KeystoreError::bad_parameters);
    k.pbkdf2_rounds = 0xffffffff;
    QCOMPARE(decrypt_key(k, "testpassword").error(), KeystoreError::bad_parameters);
    k.ciphertext.clear();
    QCOMPARE(decrypt_key(k, "testpassword").error(), KeystoreError::bad_parameters);
}

/// RFC 7914, section 12.
void TstKeystore::scrypt_vectors()
{
    QCOMPARE(to_hex(scrypt({}, {}, {16, 1, 1}, 64)->view()),
             std::string{"77d6576238657b203b19ca42c18a0497f16b4844e3074ae8dfdffa3fede21442"
                         "fcd0069ded0948f8326a753a0fc81f17e8d3e0fb2e0d3628cf35e20c38d18906"});
    QCOMPARE(to_hex(scrypt(view("password"), view("NaCl"), {1024, 8, 16}, 64)->view()),
             std::string{"fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162"
                         "2eaf30d92e22a3886ff109279d9830dac727afb94a83ee6d8360cbdfa2cc0640"});
}

void TstKeystore::random_keys_differ()
{
    QVERIFY(random_private_key() != random_private_key());
}

QTEST_GUILESS_MAIN(TstKeystore)
#include "tst_keystore.moc"
