#pragma once

#include <QLocalServer>
#include <QLockFile>
#include <memory>

namespace nucleate {

/// One window a data folder. A second start tells the first to come forward and ends. A lock left
/// by a killed process is taken over.
class SingleInstance final : public QObject
{
    Q_OBJECT
public:
    explicit SingleInstance(const QString& dataDir, QObject* parent = nullptr);

    /// False when another process holds the folder; it was then asked to come forward.
    bool claim();

Q_SIGNALS:
    void activated();

private:
    QString m_name;
    QLockFile m_lock;
    QLocalServer m_server;
};

} // namespace nucleate
