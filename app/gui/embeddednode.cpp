#include "app/gui/embeddednode.hpp"

#include "chain/devnet/control_token.hpp"
#include "chain/devnet/devnet.hpp"
#include "chain/devnet/l1_only.hpp"
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

/// The node with its start on a thread of its own, since opening a folder, or closing what ran
/// before, may take a moment.
class DevnetNode final : public EmbeddedNode
{
public:
    using EmbeddedNode::EmbeddedNode;
    ~DevnetNode() override { stop(); }

    void start(const Options& options) override
    {
        inBackground([this, options] { runDevnet(options); });
    }

    void startAlone(const Options& options, const ChainSettings& settings) override
    {
        inBackground([this, options, settings] { runAlone(options, settings); });
    }

    QStringList rules() const override
    {
        QStringList out;
        for (const std::string& name : devnet::hardfork_names())
            out.append(QString::fromStdString(name));
        return out;
    }

    void stop() override
    {
        if (m_starter.joinable())
            m_starter.join();
        m_devnet.reset();
        m_alone.reset();
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

    template <class Run>
    void inBackground(Run run)
    {
        if (m_starter.joinable())
            m_starter.join();
        m_starter = std::thread([this, run] {
            m_devnet.reset();
            m_alone.reset();
            run();
        });
    }

    static std::filesystem::path folderOf(const Options& options, const QString& name)
    {
        const QString folder =
            options.dataDir.isEmpty()
                ? QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)
                : options.dataDir;
        return toPath(QDir(folder).filePath(name));
    }

    void runDevnet(const Options& options)
    {
        auto scenario = scenarioOf(options);
        if (!scenario)
            return report(scenario.error());
        devnet::DevnetOptions settings;
        settings.seed = options.seed.value_or(scenario->seed);
        settings.scenario = std::move(*scenario);
        settings.data_dir = folderOf(options, u"devnet"_s);
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

    static devnet::L1OnlyOptions l1Options(const ChainSettings& settings)
    {
        devnet::L1OnlyOptions out;
        if (settings.mining != ChainSettings::Mining::Automine)
            out.block_time = std::chrono::seconds(
                settings.mining == ChainSettings::Mining::Interval ? settings.blockTime : 0);
        out.accounts = static_cast<std::uint32_t>(settings.accounts);
        out.balance_eth = settings.balance.toULongLong();
        out.chain_id = settings.chainId;
        if (!settings.mnemonic.isEmpty())
            out.mnemonic = settings.mnemonic.toStdString();
        if (!settings.rules.isEmpty())
            out.hardfork = settings.rules.toStdString();
        return out;
    }

    void runAlone(const Options& options, const ChainSettings& settings)
    {
        devnet::L1OnlyOptions wanted = l1Options(settings);
        if (settings.keep) {
            wanted.data_dir = folderOf(options, u"l1"_s);
            std::error_code error;
            if (settings.anew)
                std::filesystem::remove_all(*wanted.data_dir, error);
            if (error)
                return report({"The chain that was kept cannot be deleted: " + error.message()});
        }
        auto alone = devnet::L1Only::start(wanted);
        if (!alone)
            return report(alone.error());
        m_alone = std::move(*alone);
        Q_EMIT ready(QUrl(QString::fromStdString(m_alone->endpoints().l1.ws)), {});
    }

    void report(const Error& error)
    {
        const QString why = QString::fromStdString(error.message);
        qWarning("%s", qUtf8Printable(why));
        Q_EMIT failed(why);
    }

    std::thread m_starter;
    std::unique_ptr<devnet::Devnet> m_devnet;
    std::unique_ptr<devnet::L1Only> m_alone;
};

} // namespace

std::unique_ptr<EmbeddedNode> EmbeddedNode::make()
{
    return std::make_unique<DevnetNode>();
}

} // namespace nucleate
