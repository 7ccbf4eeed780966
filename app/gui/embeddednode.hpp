#pragma once

#include "app/gui/options.hpp"

#include <QObject>
#include <memory>

namespace nucleate {

/// The devnet inside this process. It runs on its own threads; the program talks to it by its
/// socket, as to any other node.
class EmbeddedNode : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Starts in the background; ends in `ready` or `failed`.
    virtual void start(const Options& options) = 0;
    /// Stops in order, within a deadline; blocks until then. For the end of the program.
    virtual void stop() = 0;

    /// Null in a build without a devnet.
    static std::unique_ptr<EmbeddedNode> make();

Q_SIGNALS:
    /// What it does now, one sentence.
    void progress(const QString& what);
    void ready(const QUrl& url, const QString& token);
    void failed(const QString& why);
};

} // namespace nucleate
