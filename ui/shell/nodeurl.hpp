#pragma once

#include <QString>
#include <QUrl>
#include <optional>

namespace nucleate {

/// The address of a node as typed: "ws://host:port", or "host:port" for short. None when it is not
/// an address of a WebSocket.
std::optional<QUrl> nodeUrl(const QString& typed);

} // namespace nucleate
