#pragma once

#include <QString>
#include <QUrl>
#include <optional>

class QCoreApplication;

namespace nucleate {

/// The command line of `nucleate`.
struct Options
{
    QUrl attach;        ///< empty: start the embedded devnet
    QString token;      ///< control token of the node to attach to
    QString scenario;   ///< path; empty for the default
    bool alone = false; ///< a chain by itself instead of the swarm
    QString dataDir;    ///< overrides the standard places
    std::optional<quint64> seed;
    QString capture;      ///< write the window to this image file …
    int captureAfter = 5; ///< … after so many seconds, and quit
    QString page;         ///< first page, by its number or "page/target"
    QString theme;        ///< dark, light or system; empty: as it was
    QString language;     ///< en, ja, zh_CN; empty: as it was

    /// Ends the process after --help, --version or an error.
    static Options parse(const QCoreApplication& app);
};

} // namespace nucleate
