#pragma once

#include "chain/crypto/keystore.hpp"

#include <QByteArray>
#include <limits>
#include <optional>

/// The file form of a keystore: Web3 Secret Storage, version 3, as JSON.
namespace nucleate::keyfile {

/// A file larger than this is no keystore.
inline constexpr qsizetype kMaxSize = 64 * 1024;

QByteArray write(const crypto::Keystore& keystore);
/// Nothing when it is not a version 3 keystore with aes-128-ctr.
std::optional<crypto::Keystore> read(const QByteArray& json);

enum class OpenError
{
    NoFile, ///< none that can be read
    WrongPassword,
    Damaged
};
/// The private key in the file at `path`. Takes about a second.
Expected<crypto::Secret, OpenError> open(const QString& path, const QString& password);

} // namespace nucleate::keyfile
