#include "models/wallet/wallet.hpp"

#include "chain/base/hex.hpp"
#include "chain/crypto/bip32.hpp"
#include "chain/crypto/bip39.hpp"
#include "chain/crypto/random.hpp"
#include "chain/crypto/secp256k1.hpp"
#include "models/wallet/keyfile.hpp"
#include "models/wallet/transactionsigner.hpp"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

namespace nucleate {
namespace {

/// UTF-8 bytes of a password, wiped at the end.
struct Password
{
    explicit Password(const QString& text) : bytes(text.toUtf8().toStdString()) {}
    ~Password() { crypto::wipe({reinterpret_cast<std::uint8_t*>(bytes.data()), bytes.size()}); }
    Password(const Password&) = delete;
    Password& operator=(const Password&) = delete;
    std::string bytes;
};

Hash32 keyOf(const crypto::Secret& secret)
{
    return Hash32::from_view(secret.view());
}

} // namespace

Wallet::Wallet(QString file, QObject* parent) : Signer(parent), m_file(std::move(file))
{
    m_pool.setMaxThreadCount(1);
    m_autoLock.setSingleShot(true);
    m_autoLock.setInterval(kAutoLockMs);
    connect(&m_autoLock, &QTimer::timeout, this, &Wallet::lock);
    load();
}

Wallet::~Wallet()
{
    m_pool.waitForDone();
}

void Wallet::load()
{
    QFile file(m_file);
    if (file.size() <= keyfile::kMaxSize && file.open(QIODevice::ReadOnly))
        m_keystore = keyfile::read(file.readAll());
}

QString Wallet::address() const
{
    return m_keystore ? checksumAddress(m_keystore->address) : QString();
}

QString Wallet::newMnemonic()
{
    auto entropy = crypto::random_bytes<16>();
    const crypto::Wiped wiped(entropy);
    const auto words = crypto::mnemonic_from_entropy(entropy.view());
    return words ? QString::fromStdString(*words) : QString();
}

bool Wallet::isMnemonic(const QString& words)
{
    return crypto::seed_from_mnemonic(words.simplified().toLower().toStdString()).has_value();
}

void Wallet::createFromMnemonic(const QString& words, const QString& password, const Done& done)
{
    const auto seed = crypto::seed_from_mnemonic(words.simplified().toLower().toStdString());
    if (!seed) {
        finish(done, seed.error() == crypto::MnemonicError::unknown_word
                         ? tr("One of the words is not in the list.")
                         : tr("These words do not belong together: check their number, spelling "
                              "and order."));
        return;
    }
    auto key = crypto::ethereum_private_key(seed->view(), 0);
    if (!key) {
        finish(done, tr("No key follows from these words."));
        return;
    }
    const crypto::Wiped wiped(*key);
    create(crypto::Secret(to_bytes(key->view())), password, done);
}

void Wallet::createFromKey(const QString& key, const QString& password, const Done& done)
{
    auto parsed = parse_hash(key.trimmed().toStdString());
    if (!parsed || !crypto::address_of_private_key(*parsed)) {
        finish(done, tr("A private key is 64 hexadecimal digits."));
        return;
    }
    const crypto::Wiped wiped(*parsed);
    create(crypto::Secret(to_bytes(parsed->view())), password, done);
}

void Wallet::create(crypto::Secret key, const QString& password, const Done& done)
{
    if (m_keystore || QFileInfo::exists(m_file)) {
        finish(done, tr("There is a wallet already. Its file is %1.").arg(m_file));
        return;
    }
    if (password.size() < kLeastPassword) {
        finish(done, tr("The password needs at least %n characters.", nullptr, kLeastPassword));
        return;
    }
    m_busy = true;
    Q_EMIT changed();
    const auto secret = std::make_shared<crypto::Secret>(std::move(key));
    m_pool.start([this, secret, password, done, cost = m_cost] {
        const Password words(password);
        auto keystore = crypto::encrypt_key(keyOf(*secret), words.bytes, cost);
        QMetaObject::invokeMethod(this, [this, secret, done, keystore = std::move(keystore)] {
            QString error = keystore ? save(*keystore) : tr("The key could not be encrypted.");
            if (error.isEmpty()) {
                m_keystore = *keystore;
                m_key = std::make_unique<crypto::Secret>(secret->copy());
                m_autoLock.start();
            }
            finish(done, error);
        });
    });
}

void Wallet::unlock(const QString& password, const Done& done)
{
    if (!m_keystore || m_busy) {
        finish(done, m_busy ? tr("The wallet is busy.") : tr("There is no wallet yet."));
        return;
    }
    m_busy = true;
    Q_EMIT changed();
    m_pool.start([this, password, done, keystore = *m_keystore] {
        const Password words(password);
        auto secret = crypto::decrypt_key(keystore, words.bytes);
        const bool wrong = !secret && secret.error() == crypto::KeystoreError::wrong_password;
        std::shared_ptr<crypto::Secret> key;
        if (secret)
            key = std::make_shared<crypto::Secret>(std::move(*secret));
        QMetaObject::invokeMethod(this, [this, done, key, wrong] {
            if (key) {
                m_key = std::make_unique<crypto::Secret>(key->copy());
                m_autoLock.start();
            }
            finish(done, key     ? QString()
                         : wrong ? tr("The password is wrong.")
                                 : tr("The key file is damaged."));
        });
    });
}

void Wallet::lock()
{
    m_key.reset();
    m_autoLock.stop();
    Q_EMIT changed();
}

void Wallet::setAutoLock(int ms)
{
    m_autoLock.setInterval(ms);
    if (isUnlocked())
        m_autoLock.start();
}

Signer::Signed Wallet::sign(const TransactionRequest& request)
{
    if (!m_key)
        return {{}, tr("The wallet is locked.")};
    m_autoLock.start();
    Hash32 key = keyOf(*m_key);
    const crypto::Wiped wiped(key);
    return signTransaction(request, key);
}

QString Wallet::save(const crypto::Keystore& keystore)
{
    QDir().mkpath(QFileInfo(m_file).absolutePath());
    QSaveFile file(m_file);
    if (!file.open(QIODevice::WriteOnly))
        return tr("Cannot write %1: %2").arg(m_file, file.errorString());
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    file.write(keyfile::write(keystore));
    if (!file.commit())
        return tr("Cannot write %1: %2").arg(m_file, file.errorString());
    return {};
}

void Wallet::finish(const Done& done, const QString& error)
{
    m_busy = false;
    Q_EMIT changed();
    if (done)
        done(error);
}

} // namespace nucleate
