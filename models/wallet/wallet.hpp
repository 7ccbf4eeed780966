#pragma once

#ifndef Q_MOC_RUN // moc cannot read what the C++20 library has behind these
#include "chain/crypto/keystore.hpp"
#include "chain/crypto/secret.hpp"
#endif
#include "models/signer.hpp"

#include <QThreadPool>
#include <QTimer>
#include <functional>
#include <memory>

namespace nucleate {

/// The person's wallet: one key in a version 3 keystore file, encrypted under a password. The key
/// is in memory only while unlocked and wiped on lock; it never goes to the node. Key derivation
/// takes about a second and runs off the UI thread.
class Wallet final : public Signer
{
    Q_OBJECT
public:
    /// Called on the UI thread; an empty text is success.
    using Done = std::function<void(const QString& error)>;
    static constexpr int kAutoLockMs = 15 * 60 * 1000;
    static constexpr int kLeastPassword = 8;

    explicit Wallet(QString file, QObject* parent = nullptr);
    ~Wallet() override;

    /// Twelve new words (BIP-39, English); the person writes them down before they are used.
    static QString newMnemonic();
    /// Whether these are words of BIP-39, English, that belong together.
    static bool isMnemonic(const QString& words);
    /// Makes the wallet from words (account m/44'/60'/0'/0/0) and leaves it unlocked.
    void createFromMnemonic(const QString& words, const QString& password, const Done& done);
    /// From a 32-byte private key as hex.
    void createFromKey(const QString& key, const QString& password, const Done& done);
    void unlock(const QString& password, const Done& done);
    void lock();
    /// Cheaper key derivation, for tests.
    void setCost(const crypto::ScryptCost& cost) { m_cost = cost; }
    void setAutoLock(int ms);

    bool isBusy() const { return m_busy; }
    bool exists() const override { return m_keystore.has_value(); }
    bool isUnlocked() const override { return m_key != nullptr; }
    QString address() const override;
    Signed sign(const TransactionRequest& request) override;

private:
    void load();
    void create(crypto::Secret key, const QString& password, const Done& done);
    void finish(const Done& done, const QString& error);
    QString save(const crypto::Keystore& keystore);

    QString m_file;
    std::optional<crypto::Keystore> m_keystore;
    std::unique_ptr<crypto::Secret> m_key;
    crypto::ScryptCost m_cost;
    QTimer m_autoLock;
    bool m_busy = false;
    QThreadPool m_pool;
};

} // namespace nucleate
