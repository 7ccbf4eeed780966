#pragma once

#include "tests/support/source_file.hpp"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

namespace nucleate {

/// A `nucleated` of its own: first light, sped up, in a fresh folder, on free ports.
class DevnetProcess final
{
public:
    /// The program lies beside the tests in the build folder.
    DevnetProcess()
    {
        using namespace Qt::StringLiterals;
        const QString scenario =
            QString::fromStdString(source_file("resources/scenarios/first-light.json"));
        m_process.setStandardOutputFile(m_folder.filePath(u"out"_s));
        m_process.setStandardErrorFile(m_folder.filePath(u"err"_s));
        m_process.start(QCoreApplication::applicationDirPath() + u"/../bin/nucleated"_s,
                        {u"--scenario"_s, scenario, u"--seed"_s, u"7"_s, u"--speed"_s, u"20"_s,
                         u"--port"_s, u"0"_s, u"--data-dir"_s, m_folder.path()});
    }
    ~DevnetProcess()
    {
        m_process.terminate();
        if (!m_process.waitForFinished(10'000))
            m_process.kill();
        m_process.waitForFinished(5'000);
    }
    DevnetProcess(const DevnetProcess&) = delete;
    DevnetProcess& operator=(const DevnetProcess&) = delete;

    bool waitForStart()
    {
        return QTest::qWaitFor([this] { return !url().isEmpty() && !token().isEmpty(); }, 20'000);
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
    QByteArray read(const QString& name) const
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir m_folder;
    QProcess m_process;
};

} // namespace nucleate
