#pragma once

#include "app/gui/options.hpp"
#include "ui/dialogs/chainsettings.hpp"

#include <QObject>
#include <memory>

namespace nucleate {

/// The node inside this process: a devnet with a swarm, or a chain by itself. It runs on its own
/// threads; the program talks to it by its socket, as to any other node.
class EmbeddedNode : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Starts in the background, in the place of what runs; ends in `ready` or `failed`.
    virtual void start(const Options& options) = 0;
    virtual void startAlone(const Options& options, const ChainSettings& settings) = 0;
    /// Names of the hard forks that a chain by itself may begin with; the last one is the usual.
    virtual QStringList rules() const = 0;
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
