#pragma once

#include "tests/support/source_file.hpp"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

namespace nucleate {

/// A `nucleated` of its own in a fresh folder, on free ports.
class DevnetProcess final
{
public:
    /// First light, sped up.
    static QStringList firstLight()
    {
        using namespace Qt::StringLiterals;
        const QString scenario =
            QString::fromStdString(source_file("resources/scenarios/first-light.json"));
        return {u"--scenario"_s, scenario, u"--seed"_s, u"7"_s, u"--speed"_s, u"20"_s};
    }

    /// The program lies beside the tests in the build folder.
    explicit DevnetProcess(const QStringList& arguments = firstLight()) : m_arguments(arguments)
    {
        using namespace Qt::StringLiterals;
        m_process.setStandardOutputFile(m_folder.filePath(u"out"_s), QIODevice::Append);
        m_process.setStandardErrorFile(m_folder.filePath(u"err"_s), QIODevice::Append);
        start(0);
    }
    ~DevnetProcess() { stop(); }
    DevnetProcess(const DevnetProcess&) = delete;
    DevnetProcess& operator=(const DevnetProcess&) = delete;

    /// `withToken`: the node is one that keeps a control token.
    bool waitForStart(bool withToken = true)
    {
        return QTest::qWaitFor(
            [&] { return !url().isEmpty() && (!withToken || !token().isEmpty()); }, 20'000);
    }
    /// As by a power cut.
    void kill()
    {
        m_process.kill();
        m_process.waitForFinished(5'000);
    }
    void stop()
    {
        m_process.terminate();
        if (!m_process.waitForFinished(10'000))
            kill();
    }
    /// Once more, on the port that it had. With `fresh`, on an empty folder.
    void restart(bool fresh = false)
    {
        const int port = url().port();
        const QStringList files = QDir(m_folder.path()).entryList(QDir::Files);
        for (const QString& file : files)
            if (fresh || file == QLatin1StringView("endpoints.json"))
                QFile::remove(m_folder.filePath(file));
        start(port);
    }
    QUrl url() const
    {
        using namespace Qt::StringLiterals;
        const QJsonObject all = QJsonDocument::fromJson(read(u"endpoints.json"_s)).object();
        return QUrl(all[u"l1"_s][u"ws"_s].toString());
    }
    QString token() const
    {
        using namespace Qt::StringLiterals;
        return QString::fromUtf8(read(u"control.token"_s)).trimmed();
    }
    /// What it wrote, for the message of a failure.
    QByteArray output() const
    {
        using namespace Qt::StringLiterals;
        return read(u"err"_s) + read(u"out"_s).right(4'000);
    }

private:
    void start(int port)
    {
        using namespace Qt::StringLiterals;
        m_process.start(QCoreApplication::applicationDirPath() + u"/../bin/nucleated"_s,
                        m_arguments + QStringList{u"--port"_s, QString::number(port),
                                                  u"--data-dir"_s, m_folder.path()});
    }
    QByteArray read(const QString& name) const
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QStringList m_arguments;
    QTemporaryDir m_folder;
    QProcess m_process;
};

} // namespace nucleate
