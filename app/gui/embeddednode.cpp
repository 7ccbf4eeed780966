#include "app/gui/embeddednode.hpp"

#include "chain/devnet/control_token.hpp"
#include "chain/devnet/devnet.hpp"
#include "chain/devnet/scenario_file.hpp"

#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <filesystem>
#include <thread>

using namespace Qt::StringLiterals;

namespace nucleate {

namespace {

std::filesystem::path toPath(const QString& path)
{
    return std::filesystem::path(path.toStdU16String());
}

/// The devnet with its start on a thread of its own, since opening a folder may take a moment.
class DevnetNode final : public EmbeddedNode
{
public:
    using EmbeddedNode::EmbeddedNode;
    ~DevnetNode() override { stop(); }

    void start(const Options& options) override
    {
        if (m_starter.joinable())
            m_starter.join();
        m_starter = std::thread([this, options] { run(options); });
    }

    void stop() override
    {
        if (m_starter.joinable())
            m_starter.join();
        m_devnet.reset();
    }

private:
    static Result<agents::Scenario> scenarioOf(const Options& options)
    {
        if (!options.scenario.isEmpty())
            return devnet::read_scenario(toPath(options.scenario));
        QFile file(u":/scenarios/first-light.json"_s);
        if (!file.open(QIODevice::ReadOnly))
            return fail("The default scenario is missing from this build.");
        return agents::parse_scenario(file.readAll().toStdString());
    }

    void run(const Options& options)
    {
        const QString folder =
            options.dataDir.isEmpty()
                ? QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)
                : options.dataDir;
        auto scenario = scenarioOf(options);
        if (!scenario)
            return report(scenario.error());
        devnet::DevnetOptions settings;
        settings.seed = options.seed.value_or(scenario->seed);
        settings.scenario = std::move(*scenario);
        settings.data_dir = toPath(QDir(folder).filePath(u"devnet"_s));
        auto token = devnet::control_token(settings.data_dir);
        if (!token)
            return report(token.error());
        settings.control_token = *token;
        auto devnet = devnet::Devnet::start(std::move(settings), [this](const std::string& what) {
            Q_EMIT progress(QString::fromStdString(what));
        });
        if (!devnet)
            return report(devnet.error());
        m_devnet = std::move(*devnet);
        Q_EMIT ready(QUrl(QString::fromStdString(m_devnet->endpoints().l1.ws)),
                     QString::fromStdString(*token));
    }

    void report(const Error& error)
    {
        const QString why = QString::fromStdString(error.message);
        qWarning("%s", qUtf8Printable(why));
        Q_EMIT failed(why);
    }

    std::thread m_starter;
    std::unique_ptr<devnet::Devnet> m_devnet;
};

} // namespace

std::unique_ptr<EmbeddedNode> EmbeddedNode::make()
{
    return std::make_unique<DevnetNode>();
}

} // namespace nucleate
