#include "models/wallet/keyfile.hpp"

#include "chain/base/hex.hpp"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace nucleate::keyfile {
namespace {

constexpr int kVersion = 3;
constexpr int kKeyLength = 32;

QString hex(BytesView bytes)
{
    return QString::fromStdString(to_hex(bytes));
}

std::optional<Bytes> bytes(const QJsonValue& json)
{
    return parse_hex(json.toString().toStdString());
}

std::optional<std::uint32_t> cost(const QJsonValue& json)
{
    const qint64 value = json.toInteger(-1);
    if (value <= 0 || value > std::numeric_limits<std::uint32_t>::max())
        return std::nullopt;
    return static_cast<std::uint32_t>(value);
}

bool readKdf(const QJsonObject& crypto, crypto::Keystore& out)
{
    const QString name = crypto[u"kdf"_s].toString();
    const QJsonObject params = crypto[u"kdfparams"_s].toObject();
    const auto salt = bytes(params[u"salt"_s]);
    if (!salt || params[u"dklen"_s].toInteger() != kKeyLength)
        return false;
    out.salt = *salt;
    if (name == u"scrypt") {
        const auto n = cost(params[u"n"_s]);
        const auto r = cost(params[u"r"_s]);
        const auto p = cost(params[u"p"_s]);
        if (!n || !r || !p)
            return false;
        out.kdf = crypto::Keystore::Kdf::scrypt;
        out.scrypt = {*n, *r, *p};
        return true;
    }
    const auto rounds = cost(params[u"c"_s]);
    if (name != u"pbkdf2" || !rounds || params[u"prf"_s].toString() != u"hmac-sha256")
        return false;
    out.kdf = crypto::Keystore::Kdf::pbkdf2;
    out.pbkdf2_rounds = *rounds;
    return true;
}

} // namespace

QByteArray write(const crypto::Keystore& keystore)
{
    QJsonObject params{{u"dklen"_s, kKeyLength}, {u"salt"_s, hex(keystore.salt)}};
    const bool isScrypt = keystore.kdf == crypto::Keystore::Kdf::scrypt;
    if (isScrypt) {
        params.insert(u"n"_s, static_cast<qint64>(keystore.scrypt.n));
        params.insert(u"r"_s, static_cast<qint64>(keystore.scrypt.r));
        params.insert(u"p"_s, static_cast<qint64>(keystore.scrypt.p));
    } else {
        params.insert(u"c"_s, static_cast<qint64>(keystore.pbkdf2_rounds));
        params.insert(u"prf"_s, u"hmac-sha256"_s);
    }
    const QJsonObject crypto{{u"cipher"_s, u"aes-128-ctr"_s},
                             {u"cipherparams"_s, QJsonObject{{u"iv"_s, hex(keystore.iv.view())}}},
                             {u"ciphertext"_s, hex(keystore.ciphertext)},
                             {u"kdf"_s, isScrypt ? u"scrypt"_s : u"pbkdf2"_s},
                             {u"kdfparams"_s, params},
                             {u"mac"_s, hex(keystore.mac.view())}};
    const QJsonObject file{{u"version"_s, kVersion},
                           {u"id"_s, QString::fromStdString(keystore.id)},
                           {u"address"_s, hex(keystore.address.view())},
                           {u"crypto"_s, crypto}};
    return QJsonDocument(file).toJson();
}

std::optional<crypto::Keystore> read(const QByteArray& json)
{
    if (json.size() > kMaxSize)
        return std::nullopt;
    const QJsonObject file = QJsonDocument::fromJson(json).object();
    // Old files write the member with a capital.
    const QJsonObject crypto =
        (file.contains(u"crypto"_s) ? file[u"crypto"_s] : file[u"Crypto"_s]).toObject();
    crypto::Keystore out;
    out.id = file[u"id"_s].toString().toStdString();
    if (file[u"version"_s].toInteger() != kVersion ||
        crypto[u"cipher"_s].toString() != u"aes-128-ctr" || !readKdf(crypto, out))
        return std::nullopt;
    if (file.contains(u"address"_s)) {
        const auto address = parse_address(file[u"address"_s].toString().toStdString());
        if (!address)
            return std::nullopt;
        out.address = *address;
    }
    const auto text = bytes(crypto[u"ciphertext"_s]);
    const auto iv =
        parse_fixed<16>(crypto[u"cipherparams"_s].toObject()[u"iv"_s].toString().toStdString());
    const auto mac = parse_hash(crypto[u"mac"_s].toString().toStdString());
    if (!text || !iv || !mac)
        return std::nullopt;
    out.ciphertext = *text;
    out.iv = *iv;
    out.mac = *mac;
    return out;
}

Expected<crypto::Secret, OpenError> open(const QString& path, const QString& password)
{
    QFile file(path);
    const auto keystore =
        file.open(QIODevice::ReadOnly) ? read(file.read(kMaxSize + 1)) : std::nullopt;
    if (!keystore)
        return tl::unexpected(OpenError::NoFile);
    auto key = crypto::decrypt_key(*keystore, password.toStdString());
    if (!key)
        return tl::unexpected(key.error() == crypto::KeystoreError::wrong_password
                                  ? OpenError::WrongPassword
                                  : OpenError::Damaged);
    return std::move(*key);
}

} // namespace nucleate::keyfile
